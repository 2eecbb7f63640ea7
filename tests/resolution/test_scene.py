"""What stands where in a text."""

from __future__ import annotations

from inquit.records import Span
from inquit.resolution.scene import Scene, Speech
from tests.resolution.made import span_of

TEXT = "Ann spoke.\n\n“Bob told me that Cy left,” she said.\n\nThen he said no."


def scene() -> Scene:
    def speech(source: str, cue: str, content: str, parent: int | None = None) -> Speech:
        return Speech((span_of(TEXT, source),), (span_of(TEXT, cue),), (span_of(TEXT, content),), parent, False)

    paragraphs = [span_of(TEXT, part) for part in TEXT.split("\n\n")]
    speeches = [
        speech("she", "said.", "Bob told me that Cy left"),
        speech("Bob", "told", "that Cy left", 0),
        speech("he said"[:2], "said no"[:4], "no."),
    ]
    speeches[2] = Speech(
        (Span(TEXT.index("he said no"), TEXT.index("he said no") + 2),), (_last("said"),), (_last("no"),), None, False
    )
    return Scene(TEXT, paragraphs, paragraphs, [span_of(TEXT, "“Bob told me that Cy left,”")], speeches)


def _last(words: str) -> Span:
    start = TEXT.rindex(words)
    return Span(start, start + len(words))


def at(words: str) -> int:
    return TEXT.index(words)


def test_sentences_paragraphs_and_quotations() -> None:
    one = scene()
    assert [one.sentence(at(words)) for words in ("Ann", "Cy", "no.")] == [0, 1, 2]
    assert [one.paragraph(at(words)) for words in ("Ann", "Cy", "no.")] == [0, 1, 2]
    assert [one.quotation(at(words)) for words in ("Ann", "Cy", "she", "no.")] == [None, 0, None, None]


def test_the_innermost_speech_around_a_character() -> None:
    one = scene()
    assert [one.inside(at(words)) for words in ("Ann", "Bob", "Cy", "she")] == [None, 0, 1, None]
    assert one.is_in(at("Cy"), 0)
    assert not one.is_in(at("she"), 0)


def test_whose_source_a_character_stands_in() -> None:
    one = scene()
    assert [one.spoken_by(at(words)) for words in ("Ann", "Bob", "she", "Cy")] == [None, 1, 0, None]


def test_the_speech_before_is_of_the_same_layer_and_not_the_own_one() -> None:
    one = scene()
    assert one.before(at("she")) is None
    assert one.before(len(TEXT)) == 2
    assert one.before(_last("no").start) is None
    assert one.before(TEXT.index("he said no")) == 0
    assert one.before(at("Cy")) is None
