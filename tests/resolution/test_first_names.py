"""First names and patronymics."""

from __future__ import annotations

from collections import Counter

import pytest

from inquit.languages.en.given_names import COMMON_NAMES, SLAVIC_NAMES
from inquit.resolution.first_names import first_name, patronymic


@pytest.mark.parametrize(
    "spellings",
    [
        "volodymyr vladimir wladimir wolodymyr",
        "oleksii oleksiy aleksey alexei aliaksei",
        "dmytro dmitry dmitri dmitrij dzmitry",
        "olha olga",
        "mykola nikolai nikolay mikalai",
        "yevhen evgeny yevgeny eugene jewgeni",
        "serhiy sergei sergey siarhei",
        "olena elena yelena",
        "petro pyotr petr piotr",
        "mohammed muhammad mohamed",
        "stephen steven",
    ],
)
def test_forms_of_one_name_share_a_class(spellings: str) -> None:
    classes = [first_name(word).full for word in spellings.split()]
    assert frozenset.intersection(*classes)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("oleksii", "oleksandr"),
        ("mykhailo", "mykola"),
        ("vitalii", "valerii"),
        ("marina", "maria"),
        ("vladislav", "vladimir"),
        ("denys", "dmytro"),
        ("oleg", "olga"),
        ("oleksandr", "oleksandra"),
        ("yurii", "yuliia"),
        ("stanislav", "rostislav"),
        ("hassan", "hussein"),
    ],
)
def test_names_that_only_look_alike_share_none(left: str, right: str) -> None:
    a, b = first_name(left), first_name(right)
    assert a.full
    assert b.full
    assert not (a.full | a.short) & (b.full | b.short)


def test_a_short_form_belongs_to_its_names() -> None:
    assert first_name("bob").short <= first_name("robert").full
    assert len(first_name("chris").short) > 1


def test_the_initials_of_a_name_are_those_of_all_its_forms() -> None:
    assert {"a", "o"} <= first_name("aleksey").initials
    assert {"v", "u"} <= first_name("volodymyr").initials


def test_everyday_english_names_do_not_look_slavic() -> None:
    assert first_name("mykola").slavic
    assert not any(first_name(word).slavic for word in "michael peter anna alexander denis smith".split())


def test_no_row_repeats_a_form_and_no_two_slavic_rows_share_one() -> None:
    assert all(len(set(forms)) == len(forms) for forms, _ in SLAVIC_NAMES + COMMON_NAMES)
    for rows in (SLAVIC_NAMES, COMMON_NAMES):
        counts = Counter(form for forms, _ in rows for form in forms)
        assert {form: count for form, count in counts.items() if count > 1} == {}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("mykolaiovych", "nikolaevich"),
        ("petrovych", "petrovich"),
        ("volodymyrovych", "vladimirovich"),
        ("oleksiyovych", "alekseyevich"),
        ("serhiivna", "sergeyevna"),
        ("andriivna", "andreevna"),
    ],
)
def test_a_patronymic_names_the_father_in_either_language(left: str, right: str) -> None:
    a, b = patronymic(left), patronymic(right)
    assert isinstance(a, frozenset)
    assert isinstance(b, frozenset)
    assert a & b


def test_a_father_without_a_class_gives_a_stem() -> None:
    assert patronymic("kuzhugetovich") == patronymic("kuzhuhetovych") == "kuzhuhet".replace("zh", "Z")


def test_a_first_name_is_no_patronymic() -> None:
    assert patronymic("sergei") is None
    assert patronymic("rich") is None
