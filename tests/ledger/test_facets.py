"""Facets: what a query's statements are, each value leading to as many statements as it counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from inquit.errors import UsageError
from inquit.ledger import facets
from inquit.ledger.answers import Facets
from inquit.ledger.judgements import judge
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import Query
from inquit.ledger.sides import declare
from tests.ledger.made import find, find_counted, keep, seen_at

ONE = find(
    "Oleksii Marenko said that the vote is off. Alexey Marenko told Ann that Bo Tolvik said that the ferry sank.",
    published="2022-03-22",
    outlet="Daily",
)
TWO = find(
    "Cy Osk said that Marenko has left. Cy Osk denied that Ann came. Bo Tolvik told Ann that the vote is on.",
    address="/two",
    published="2022-04-01",
    outlet="Weekly",
)
QUERIES = (
    *(Query(), Query("vote"), Query(act="deny"), Query(person="Marenko"), Query(person="Ann", role="addressee")),
    *(Query(person="Marenko", role="relay"), Query(person="Marenko", role="mention"), Query(source="osk")),
    *(Query(side="North"), Query(side="Press"), Query(reviewed="any"), Query(reviewed="no"), Query(depth=0)),
    *(Query(nested=True), Query(figure="any"), Query(figure="killed"), Query(outlet="daily"), Query("nowhere")),
    *(Query(from_="2022-04"), Query(to="2022-03-22T08:00"), Query('"'), Query("vote", person="Bo Tolvik", act="state")),
    *(Query(kind="indirect", side="South"), Query(article=ONE.article.id), Query(narrator=True), Query(role="relay")),
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("facets") / "made.db"
    keep(path, ONE, TWO, seen_at(TWO, "/two/again", outlet="DAILY"), find_counted(), seen_at(ONE, "/3", outlet="Rare"))
    declare(path, "North", ["Marenko", "outlet:weekly"], by="Eve")
    declare(path, "South", ["Cy Osk", "Nobody Here"], by="Eve")
    declare(path, "Press", ["outlet:Daily"], by="Eve")
    judge(path, ONE.statements[0].id, "right", by="Eve")
    judge(path, TWO.statements[0].id, "corrected", by="Eve", correction={"source": ["Dee Lund"]})
    judge(path, TWO.statements[1].id, "wrong", by="Eve")
    return path


@pytest.fixture(scope="module")
def ledger(path: Path) -> Ledger:
    return Ledger.open(path)


def values(found: Facets, name: str) -> list[tuple[str, int]]:
    return [(one.value, one.number) for one in found[name]]


@pytest.mark.parametrize("query", QUERIES)
def test_each_value_leads_to_as_many_statements_as_it_counts(ledger: Ledger, query: Query) -> None:
    found = ledger.facets(query)
    total = ledger.page(query).total
    assert (found.counted, found.exact) == (total, True)
    for facet in found:
        numbers = [one.number for one in facet]
        assert numbers == sorted(numbers, reverse=True)
        for one in facet:
            assert one.exact
            assert 0 < one.number <= total
            page = ledger.page(one.query)
            assert (facet.name, one.value, page.total) == (facet.name, one.value, one.number)
            narrowed = {statement.id for statement in page}
            assert narrowed <= {statement.id for statement in ledger.page(query)}


def test_a_party_is_counted_once_under_all_its_names(ledger: Ledger) -> None:
    assert ("Alexey Marenko", 2) in values(ledger.facets(Query()), "source")
    assert ("Alexey Marenko", 2) in values(ledger.facets(Query(from_="2022")), "source")
    assert values(ledger.facets(Query("vote")), "source") == [("Alexey Marenko", 1), ("Bo Tolvik", 1)]


def test_corrected_sources_are_counted_and_what_is_wrong_is_not(ledger: Ledger) -> None:
    for query in (Query(), Query(from_="2022")):
        found = ledger.facets(query)
        assert ("Dee Lund", 1) in values(found, "source")
        assert "Cy Osk" not in dict(values(found, "source"))
        assert values(found, "reviewed") == [("no", 6), ("any", 2)]
        assert "deny" not in dict(values(found, "act"))


def test_an_outlet_is_one_whatever_its_capitals_and_wherever_an_article_was_seen(ledger: Ledger) -> None:
    assert values(ledger.facets(Query("vote")), "outlet") == [("Daily", 2), ("Rare", 1), ("Weekly", 1)]


def test_a_side_is_counted_by_who_says_relays_and_publishes(ledger: Ledger) -> None:
    assert values(ledger.facets(Query(depth=0)), "side") == [("Press", 7), ("North", 4)]
    assert values(ledger.facets(Query(depth=1)), "side") == [("North", 1), ("Press", 1)]
    assert values(ledger.facets(Query(side="North")), "side") == [("North", 5)]


def test_a_side_whose_member_may_be_several_is_left_out(tmp_path: Path) -> None:
    path = keep(tmp_path / "made.db", find("Ann Lee said that it rains. Bo Lee said that it snows."))
    declare(path, "Lees", ["lee"], by="Eve")
    with Ledger.open(path) as ledger:
        assert values(ledger.facets(Query()), "side") == []
        assert values(ledger.facets(Query("rains")), "side") == []
        with pytest.raises(UsageError, match="may be"):
            ledger.facets(Query(side="Lees"))


def test_of_many_those_that_came_in_last_are_counted_and_it_says_so(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facets, "MOST_LOOKED_AT", 3)
    for query in (Query(from_="2022"), Query(depth=0), Query(side="North"), Query("a OR the"), Query(reviewed="no")):
        found = ledger.facets(query)
        exact = ledger.page(query).total <= 3
        assert (found.counted, found.exact) == (min(3, ledger.page(query).total), exact)
        assert all(one.exact == exact for facet in found for one in facet)
    last = ledger.facets(Query(from_="2022"))
    assert values(last, "outlet") == [("Daily", 3)]
    assert values(last, "figure") == [("any", 2), ("killed", 1), ("other", 1)]


def test_only_so_many_values_as_are_asked_for(ledger: Ledger) -> None:
    for query in (Query(), Query(from_="2022")):
        assert len(ledger.facets(query, limit=2)["source"].values) == 2
        assert values(ledger.facets(query, limit=2), "source") == values(ledger.facets(query), "source")[:2]
    with pytest.raises(KeyError):
        ledger.facets(Query())["weather"]


def test_facets_are_those_of_the_moment(path: Path) -> None:
    with Ledger.open(path, as_of="2001-01-01") as before:
        assert not [one for facet in before.facets(Query()) for one in facet]
        assert not [one for facet in before.facets(Query("vote")) for one in facet]
