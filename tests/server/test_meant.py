"""Who is meant by a name that is typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from inquit.ledger.ledger import Ledger
from inquit.server.web.meant import tell_meant
from inquit.views.sides import Side
from tests.ledger.made import find, keep
from tests.server.conftest import client_of

TEXTS = ["Smith said that it rains.", *(f"Ann Smith said that it snows on day {day}." for day in range(5))]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return keep(tmp_path / "x.db", *map(find, TEXTS))


def test_a_rare_party_of_a_name_that_others_bear_is_told(path: Path) -> None:
    with Ledger.open(path) as ledger:
        (note,) = tell_meant(ledger, [Side("A", ("Smith",))])
        assert note == (
            "A: “Smith” is the party of just that name, in 1 statement; written out, it could be Ann Smith (5)"
        )


@pytest.mark.parametrize("side", [Side("A", ("Ann Smith", "outlet:Smith")), Side("A", ("Smith",), declared=True)])
def test_whole_names_outlets_and_declared_sides_are_not_doubted(path: Path, side: Side) -> None:
    with Ledger.open(path) as ledger:
        assert tell_meant(ledger, [side]) == []


def test_the_page_of_accounts_tells_it(path: Path) -> None:
    page = client_of(path).get("/accounts?side=A%3DSmith&side=B%3DAnn+Smith").text
    assert "it could be Ann Smith (5)" in page
