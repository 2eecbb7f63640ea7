"""Who is who across articles: names joined by their spellings and by what people decided, in any order the same."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inquit.ledger import aliases
from inquit.ledger.base import Finding
from inquit.ledger.forget import forget
from inquit.ledger.health import check_health, mend
from inquit.ledger.judgements import different, same, undo
from inquit.ledger.ledger import Ledger
from inquit.records import Party
from tests.ledger.made import NEWER, find, keep, rows, view_of

NAMES = (
    *("Oleksii Marenko", "Alexey Marenko", "Aleksei Marenko", "Marenko", "Olha Marenko"),
    *("Ann Tolvik", "Anne Tolvik", "A. Tolvik", "Bob Tolvik", "Robert Tolvik", "Ann Tolvig"),
)


def spoke(*names: str, address: str = "/one") -> Finding:
    """An article in which each has said something."""
    return find(" ".join(f"{name} said that it rains on day {n}." for n, name in enumerate(names)), address=address)


def groups(path: Path) -> set[frozenset[str]]:
    """The names of each party."""
    found: dict[int, set[str]] = {}
    for text, entity in rows(path, "SELECT text, entity FROM names"):
        found.setdefault(entity, set()).add(text)
    return {frozenset(names) for names in found.values()}


def party_of(path: Path, name: str) -> frozenset[str]:
    return next(names for names in groups(path) if name in names)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made.db"


def test_spellings_of_one_name_are_one_party(path: Path) -> None:
    keep(path, spoke("Oleksii Marenko"), spoke("Alexey Marenko", address="/two"))
    assert groups(path) == {frozenset({"Oleksii Marenko", "Alexey Marenko"})}
    with Ledger.open(path) as ledger:
        first, second = ledger.statements()
    assert first.sources[0].entity_id == second.sources[0].entity_id is not None
    assert first.relay[-1] == first.sources


def test_two_people_of_one_surname_stay_two(path: Path) -> None:
    keep(path, spoke("Oleksii Marenko", "Olha Marenko"))
    assert groups(path) == {frozenset({"Oleksii Marenko"}), frozenset({"Olha Marenko"})}


def test_a_surname_alone_is_joined_with_nobody_and_asked_about(path: Path) -> None:
    keep(path, spoke("Oleksii Marenko", "Marenko"))
    assert len(groups(path)) == 2
    with Ledger.open(path) as ledger:
        (asked,) = ledger.candidates()
    assert {asked.left, asked.right} == {"Oleksii Marenko", "Marenko"}
    assert aliases.least_same() > asked.score > 0


def test_what_could_be_anybody_is_no_name(path: Path) -> None:
    finding = find("He said that it rains. Officials said that it snows. They said that it hails. Bo said that it is.")
    forms = (("pronoun", None), ("group", None), ("pronoun", "Ann Tolvik"), ("role", None))
    made = (
        replace(one, sources=(Party("x", one.source, form=form, name=name),), relay=())
        for one, (form, name) in zip(finding.statements, forms, strict=True)
    )
    keep(path, replace(finding, statements=tuple(made)))
    assert groups(path) == {frozenset({"Ann Tolvik"})}
    with Ledger.open(path) as ledger:
        assert [s.sources[0].entity_id is not None for s in ledger.statements()] == [False, False, True, False]


def test_what_most_mentions_take_a_name_for_is_its_kind(path: Path) -> None:
    finding = find("Tolm said that it rains. Tolm said that it snows. Tolm said that it hails.")
    forms = ("place", "organisation", "place")
    made = tuple(
        replace(one, sources=(Party("Tolm", one.source, form=form, name="Tolm"),), relay=())
        for one, form in zip(finding.statements, forms, strict=True)
    )
    keep(path, replace(finding, statements=made[:2]))
    assert rows(path, "SELECT kind FROM names") == [("organisation",)]
    keep(path, replace(finding, statements=made), facts=NEWER)
    assert rows(path, "SELECT kind FROM names") == [("other",)]
    mended(path)


def mended(path: Path) -> None:
    """What is there is what making it again makes."""
    before = view_of(path)
    mend(path)
    assert view_of(path) == before
    assert check_health(path) == []


@pytest.mark.parametrize("crowded", [60, 1])
def test_in_any_order_the_parties_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crowded: int) -> None:
    monkeypatch.setattr(aliases, "CROWDED", crowded)
    articles = [spoke(*NAMES[n : n + 3], address=f"/{n}") for n in range(0, len(NAMES), 3)]
    seen = []
    for number, order in enumerate(permutations(articles)):
        path = keep(tmp_path / f"{number}.db", *order)
        view = view_of(path)
        seen.append((groups(path), view["names"], view["links"], view["name_keys"]))
    assert all(one == seen[0] for one in seen)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["keep", "keep", "forget", "same", "different", "undo"]),
        st.lists(st.sampled_from(NAMES), min_size=2, max_size=4, unique=True),
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(STEPS, st.sampled_from([1, 2, 60]))
def test_after_any_steps_the_parties_are_those_that_names_and_decisions_make(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, list[str]]], crowded: int
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(aliases, "CROWDED", crowded)
        path = keep(tmp_path_factory.mktemp("steps") / "made.db")
        made: list[str] = []
        for step, names in steps:
            there = {text for (text,) in rows(path, "SELECT text FROM names")}
            finding = spoke(*names, address="/" + names[0])
            if step == "keep":
                keep(path, finding)
            elif step == "forget" and rows(path, "SELECT 1 FROM articles WHERE id = ?", finding.article.id):
                forget(path, finding.article.id, reason="asked")
            elif step in ("same", "different") and there.issuperset(names[:2]):
                made.append((same if step == "same" else different)(path, *names[:2], by="Ann"))
            elif step == "undo" and made and rows(path, "SELECT 1 FROM identities WHERE id = ?", made[-1]):
                undo(path, made.pop(), by="Ann")
        mended(path)


def test_people_join_what_spelling_does_not(path: Path) -> None:
    keep(path, spoke("Ann Tolvik", "Anja Marsk"))
    made = same(path, "Ann Tolvik", "Anja Marsk", by="Eve", why="she married")
    assert groups(path) == {frozenset({"Ann Tolvik", "Anja Marsk"})}
    undo(path, made, by="Eve")
    assert groups(path) == {frozenset({"Ann Tolvik"}), frozenset({"Anja Marsk"})}
    mended(path)


def test_people_part_what_spelling_joins(path: Path) -> None:
    keep(path, spoke("Oleksii Marenko", "Alexey Marenko"))
    made = different(path, "Oleksii Marenko", "Alexey Marenko", by="Eve")
    assert len(groups(path)) == 2
    with Ledger.open(path) as ledger:
        assert ledger.candidates() == ()
    undo(path, made, by="Eve")
    assert len(groups(path)) == 1


def test_of_two_decisions_about_a_pair_the_last_counts(path: Path) -> None:
    keep(path, spoke("Ann Tolvik", "Anja Marsk"))
    same(path, "Ann Tolvik", "Anja Marsk", by="Eve")
    kept = different(path, "Anja Marsk", "Ann Tolvik", by="Bo")
    assert len(groups(path)) == 2
    undo(path, kept, by="Bo")
    assert len(groups(path)) == 1


def test_names_that_people_joined_stand_for_each_other(path: Path) -> None:
    keep(path, spoke("Oleksii Marenko", "Osk Perrin", "Aleksei Marenko"))
    same(path, "Oleksii Marenko", "Osk Perrin", by="Eve")
    assert groups(path) == {frozenset({"Oleksii Marenko", "Osk Perrin", "Aleksei Marenko"})}


def test_a_decision_holds_for_a_name_that_comes_again(path: Path) -> None:
    first, second = spoke("Ann Tolvik"), spoke("Anja Marsk", address="/two")
    keep(path, first, second)
    same(path, "Ann Tolvik", "Anja Marsk", by="Eve")
    keep(path, replace(second, statements=()), facts=NEWER)
    assert groups(path) == {frozenset({"Ann Tolvik"})}
    keep(path, spoke("Anja Marsk", address="/three"), spoke("Bo Osk", "Anja Marsk", address="/four"))
    assert party_of(path, "Anja Marsk") == {"Ann Tolvik", "Anja Marsk"}


def test_every_names_id_leads_to_the_party_whatever_was_joined_later(path: Path) -> None:
    keep(path, spoke("Oleksii Marenko"))
    with Ledger.open(path) as ledger:
        before = ledger.person("Oleksii Marenko").id
    keep(path, spoke("Alexey Marenko", "Aleksei Marenko", address="/two"))
    with Ledger.open(path) as ledger:
        found = ledger.person(before)
        assert {alias.name for alias in found.names} == {"Oleksii Marenko", "Alexey Marenko", "Aleksei Marenko"}
        assert {ledger.person(alias.id).id for alias in found.names} == {found.id}
        assert found.id == min(alias.id for alias in found.names)


def test_a_crowded_surname_costs_no_more_than_its_narrow_keys(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[aliases.Name] = []
    real = aliases.compare

    def count(one: aliases.Name, other: aliases.Name) -> float:
        compared.append(one)
        return real(one, other)

    monkeypatch.setattr(aliases, "compare", count)
    monkeypatch.setattr(aliases, "CROWDED", 5)
    first = "Ada Ben Cyd Dan Eva Fay Gus Hal Ida Jon Kim Lee".split()
    keep(path, *(spoke(f"{name} Marenko", address=f"/{name}") for name in first))
    compared.clear()
    keep(path, spoke("Zoe Marenko", address="/zoe"))
    assert len(compared) <= 1
    keep(path, spoke("Zoë Marenko", address="/zoe2"))
    assert party_of(path, "Zoe Marenko") == {"Zoe Marenko", "Zoë Marenko"}
    mended(path)
