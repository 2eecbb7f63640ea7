"""The people of a ledger: found, counted, with what they said, were told and relayed, and where they are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from inquit.errors import LedgerError, UsageError
from inquit.ledger.judgements import different, same
from inquit.ledger.ledger import Ledger
from tests.ledger.made import at, find, keep, words

ONE = find(
    "Oleksii Marenko said that the vote is off. Alexey Marenko told Ann that Bo Tolvik said that the ferry sank.",
    published="2022-03-22",
    outlet="Daily",
)
TWO = find("Cy Osk said that Marenko has left. Cy Osk denied that Ann came.", address="/two", published="2022-04-01")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return keep(tmp_path / "made.db", ONE, TWO)


def said(path: Path, who: str, role: str) -> list[str]:
    with Ledger.open(path) as ledger:
        return words(ledger.statements(person=who, role=role))


def test_people_come_by_how_often_they_have_a_part(path: Path) -> None:
    with Ledger.open(path) as ledger:
        found = ledger.people()
    first = found.people[0]
    assert (first.name, first.said, first.addressed, first.relayed) == ("Alexey Marenko", 2, 0, 1)
    assert [(one.name, one.number) for one in found][1:] in (
        [("Cy Osk", 2), ("Ann", 1), ("Bo Tolvik", 1)],
        [("Cy Osk", 2), ("Bo Tolvik", 1), ("Ann", 1)],
    )
    assert (found.total, found.next) == (4, None)
    assert [alias.name for alias in found.people[0].names] == ["Alexey Marenko", "Oleksii Marenko"]
    assert "one first name" in found.people[0].names[1].why


def test_pages_of_people_hold_everybody_once(path: Path) -> None:
    seen, after = [], None
    with Ledger.open(path) as ledger:
        while True:
            page = ledger.people(limit=1, after=after)
            seen += [one.id for one in page]
            after = page.next
            if after is None:
                break
        assert seen == [one.id for one in ledger.people()]
        for bad in ("x", "1~", "~1"):
            with pytest.raises(UsageError):
                ledger.people(after=bad)
        with pytest.raises(UsageError):
            ledger.people(limit=0)


@pytest.mark.parametrize(
    ("asked", "found"),
    [("MARENKO", 1), ("oleksii", 1), ("bo tolvik", 1), ("o", 3), ("nobody", 0), ("%", 0), ("'", 0), ("", 4)],
)
def test_words_are_looked_for_in_all_names(path: Path, asked: str, found: int) -> None:
    with Ledger.open(path) as ledger:
        page = ledger.people(asked)
    assert (len(page), page.total) == (found, found)


@pytest.mark.parametrize(
    ("role", "found"),
    [
        ("source", ["the vote is off", "Bo Tolvik said that the ferry sank"]),
        ("addressee", []),
        ("relay", ["the ferry sank"]),
        ("mention", ["Marenko has left"]),
    ],
)
def test_a_persons_statements_are_found_by_any_of_its_names(path: Path, role: str, found: list[str]) -> None:
    for who in ("Oleksii Marenko", "alexey marenko", "Marenko"):
        assert sorted(said(path, who, role)) == sorted(found)


def test_a_party_narrows_what_else_is_asked(path: Path) -> None:
    with Ledger.open(path) as ledger:
        assert words(ledger.statements("ferry", person="Marenko")) == ["Bo Tolvik said that the ferry sank"]
        assert ledger.statements("ferry", person="Marenko").total == 1
        assert words(ledger.statements(person="Cy Osk", act="deny")) == ["Ann came"]
        assert words(ledger.statements(person="Cy Osk", role="mention")) == []
        assert ledger.months("Marenko") == [("2022-03", 2)]
        page = ledger.statements(person="Marenko", limit=1)
        rest = ledger.statements(person="Marenko", limit=1, after=page.next)
        assert page.total == 2
        assert {*words(page), *words(rest)} == {"the vote is off", "Bo Tolvik said that the ferry sank"}


def test_one_with_very_many_statements_is_answered_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = [said(path, "Marenko", role) for role in ("source", "addressee", "relay", "mention")]
    monkeypatch.setattr("inquit.ledger.search.MANY_HITS", 0)
    assert [said(path, "Marenko", role) for role in ("source", "addressee", "relay", "mention")] == before


def test_words_that_several_bear_are_told_and_none_is_taken(path: Path) -> None:
    keep(path, find("Dee Tolvik said that it is.", address="/three"))
    with Ledger.open(path) as ledger:
        for ask in (ledger.person, ledger.name, lambda who: ledger.statements(person=who)):
            with pytest.raises(UsageError, match=r"'Tolvik' may be (Bo|Dee) Tolvik .*, (Bo|Dee) Tolvik") as raised:
                ask("Tolvik")
            assert "whole name" in raised.value.hint
        assert ledger.person("Dee Tolvik").name == "Dee Tolvik"


@pytest.mark.parametrize("who", ["Nobody", "", " ", "ffffffff", "%", "\udcff", "x" * 9_999])
def test_nobody_is_one_clear_word(path: Path, who: str) -> None:
    with Ledger.open(path) as ledger, pytest.raises((LedgerError, UsageError)) as raised:
        ledger.person(who)
    assert raised.value.code in ("unknown-id", "usage")


def test_a_beginning_of_an_id_will_do(path: Path) -> None:
    with Ledger.open(path) as ledger:
        one = ledger.person("Cy Osk")
        assert ledger.person(one.id[:8]) == ledger.person(one.id) == one


def test_an_unknown_role_is_misuse(path: Path) -> None:
    with Ledger.open(path) as ledger, pytest.raises(UsageError, match="no role"):
        ledger.statements(person="Cy Osk", role="friend")


def test_candidates_are_the_undecided_pairs_of_parties(path: Path) -> None:
    keep(path, find("Marenko said that it is.", address="/three"))
    with Ledger.open(path) as ledger:
        (one,) = ledger.candidates()
        assert "Marenko" in (one.left, one.right)
        assert "surname" in one.why
        assert ledger.candidates("Cy Osk") == ()
        assert ledger.candidates("Oleksii Marenko") == (one,)
    different(path, "Marenko", "Alexey Marenko", by="Ann")
    with Ledger.open(path) as ledger:
        assert ledger.candidates() == ()


def test_as_of_people_are_those_of_then(tmp_path: Path) -> None:
    path = tmp_path / "made.db"
    with at("2022-04-01T08:00:00.000Z"):
        keep(path, ONE)
    with at("2022-04-02T08:00:00.000Z"):
        keep(path, TWO)
        same(path, "Bo Tolvik", "Ann", by="Eve")
    with Ledger.open(path, as_of="2022-04-01") as ledger:
        assert ledger.people().total == 3
        assert len(ledger.person("Bo Tolvik").names) == 1
        assert ledger.decisions() == ()
    with Ledger.open(path) as ledger:
        assert ledger.people().total == 3
        why = {alias.why for alias in ledger.person("Ann").names}
    assert why & {f"the same as {name}, says Eve, 2022-04-02" for name in ("Ann", "Bo Tolvik")}


def test_words_find_names_in_any_letters_and_hold_no_wildcards(tmp_path: Path) -> None:
    names = ("Élodie Straße", "ELODIE STRASSE", "Per_cy O%k", "Percy Oak", "Ольга Кличко", "Back\\slash Lee")
    path = keep(tmp_path / "made.db", find(" ".join(f"{name} said that it rains." for name in names)))
    with Ledger.open(path) as ledger:

        def named(words: str) -> set[str]:
            found = ledger.people(words)
            assert found.total == len(found)
            return {alias.name for one in found for alias in one.names}

        assert named("strasse") >= {"Élodie Straße", "ELODIE STRASSE"}
        assert "Élodie Straße" in named("éLODIE")
        assert named("r_c") == {"Per_cy O%k"}
        assert named("o%k") == {"Per_cy O%k"}
        assert named("back\\s lee") == {"Back\\slash Lee"}
        assert named("клич ОЛЬГА") == {"Ольга Кличко"}
        assert named("x" * 60_000) == named("a\0b") == set()
        assert ledger.person("éLODIE strasse").id == ledger.person("Élodie Straße").id
        assert ledger.person("percy oak").name == "Percy Oak"
