"""The language of a text, and whether a reader of English may read it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from inquit.languages.identify import CERTAIN, UNKNOWN, Guess, identify, is_readable

ENGLISH = (
    "The council of Skarrow put off its vote on the old ferry on Monday night, after three hours in which nobody "
    "could agree on what it costs. “We are not closing anything,” the mayor told a full hall."
)
RUSSIAN = (
    "Городской совет отложил голосование о судьбе старого парома. «Мы ничего не закрываем», — сказала мэр в "
    "переполненном зале. Она опровергла сообщения о том, что обещала причал владельцам гостиниц."
)
UKRAINIAN = (
    "Міська рада відклала голосування про долю старого порома. «Ми нічого не закриваємо», — сказала мерка в "
    "переповненій залі. Вона спростувала повідомлення про те, що обіцяла причал власникам готелів."
)
GERMAN = (
    "Der Stadtrat hat die Abstimmung über die alte Fähre verschoben. „Wir schließen gar nichts“, sagte die "
    "Bürgermeisterin vor vollem Saal. Sie bestritt, den Anleger einer Hotelkette versprochen zu haben."
)
FRENCH = (
    "Le conseil municipal a reporté son vote sur le vieux bac. « Nous ne fermons rien », a déclaré la maire devant "
    "une salle comble. Elle a nié avoir promis le débarcadère à une chaîne d’hôtels."
)
SPANISH = (
    "El ayuntamiento aplazó la votación sobre el viejo transbordador. «No vamos a cerrar nada», dijo la alcaldesa "
    "ante una sala llena. Negó haber prometido el muelle a una cadena de hoteles."
)
ARABIC = "أجّل مجلس المدينة التصويت على مصير العبّارة القديمة. وقالت رئيسة البلدية أمام قاعة ممتلئة: «لن نغلق شيئا»."
HEBREW = "מועצת העיר דחתה את ההצבעה על המעבורת הישנה. ״אנחנו לא סוגרים שום דבר״, אמרה ראש העיר באולם מלא."
CHINESE = (
    "市议会推迟了对旧渡轮的表决。市长在座无虚席的大厅里说：“我们什么也不会关闭。”她否认曾把码头许诺给一家连锁酒店。"
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (ENGLISH.upper(), "en"),
        (RUSSIAN, "ru"),
        (UKRAINIAN, "uk"),
        (GERMAN, "de"),
        (FRENCH, "fr"),
        (SPANISH, "es"),
        (ARABIC, "ar"),
        (HEBREW, "he"),
        (CHINESE, "zh"),
    ],
)
def test_a_paragraph_says_which_language_it_is_in(text: str, language: str) -> None:
    guess = identify(text)
    assert guess.language == language
    assert CERTAIN <= guess.probability <= 1
    assert is_readable(guess, ("en",)) == (language == "en")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "Ja.",
        "Guten Morgen, Skarrow!",
        "Мост откроют в мае.",
        "2,312 4,055 17 % 22.03.2022 18:05 3-1",
        "https://example.org/nachrichten/die-faehre-bleibt-und-der-anleger-auch-sagt-die-buergermeisterin",
        "Ann Smith, Rosalind Peck, Tobias Wren, Edvin Marsk, Anja Tolvik, Perrin Osk, Lena Marovic",
        "Oleksandr Tkach, Mykola Horobets, Iryna Bondar, Andriy Lysenko, Petro Shevchuk",
        "Élodie Durand, François Lemaire, Jean-Luc Perrin, Hélène Garnier, Benoît Marchand",
        "Skarrow 2, Brenholt 1; Dunmark 0, Vestra 3; Hallin 1, Ostrel 1",
    ],
)
def test_a_text_that_does_not_say_for_certain_is_kept(text: str) -> None:
    guess = identify(text)
    assert guess.language == UNKNOWN
    assert 0 <= guess.probability < CERTAIN
    assert is_readable(guess, ("en",))


def test_a_text_is_in_the_language_that_quotes_not_in_the_one_that_is_quoted() -> None:
    quotation = "«Мы ничего не закрываем, и никто не обещал причал владельцам гостиниц, что бы ни писала газета», "
    text = f"The mayor of Skarrow told a full hall: {quotation} she said on Monday, and {quotation} she said again."
    assert identify(text).language == "en"
    assert identify(f"{RUSSIAN} Об этом пишет The Skarrow Lantern.").language == "ru"
    assert identify(f"{CHINESE} Skarrow Ferry Company").language == "zh"


def test_only_the_head_of_a_text_is_heard() -> None:
    assert identify(25 * ENGLISH + 100 * RUSSIAN) == identify(25 * ENGLISH)


def test_what_a_reader_can_read_is_for_the_caller_to_say() -> None:
    assert is_readable(Guess("ru", 0.95), ("en", "ru"))
    assert not is_readable(Guess("ru", 0.95), ("en",))


def test_the_model_is_not_loaded_before_a_text_is_heard() -> None:
    work = "import sys, inquit.languages.identify; sys.exit('py3langid' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", work], check=False).returncode == 0
