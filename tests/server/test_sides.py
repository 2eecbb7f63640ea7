"""Declaring sides from a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from inquit.ledger.ledger import Ledger
from inquit.ledger.sides import drop

Serve = Callable[..., TestClient]


def _sides(path: Path) -> dict[str, list[str]]:
    made: dict[str, list[str]] = {}
    with Ledger.open(path) as ledger:
        for one in ledger.sides():
            made.setdefault(one.side, []).append(one.member)
    return made


@pytest.fixture
def undeclared(ledger: Path) -> Path:
    for side, members in _sides(ledger).items():
        for member in members:
            drop(ledger, side, member, by="the tests")
    return ledger


def test_without_sides_the_page_of_accounts_declares_some(undeclared: Path, serve: Serve) -> None:
    client = serve()
    page = client.get("/accounts").text
    assert "Say who the sides are" in page
    assert "Ann Smith" in page
    for side, members in (("North", "Ann Smith"), ("South", "Perrin Osk, the Southern army\r\noutlet:Southern Wire")):
        answer = client.post("/sides", data={"side": side, "members": members})
        assert (answer.status_code, answer.headers["location"]) == (303, "/accounts#sides")
    assert _sides(undeclared) == {
        "North": ["Ann Smith"],
        "South": ["Perrin Osk", "outlet:Southern Wire", "the Southern army"],
    }
    assert "figure differs" in client.get("/accounts").text


def test_a_member_is_dropped(ledger: Path, serve: Serve) -> None:
    answer = serve().post("/sides/drop", data={"side": "South", "member": "Perrin Osk"})
    assert answer.status_code == 303
    assert _sides(ledger)["South"] == ["the Southern army"]


@pytest.mark.parametrize(
    "given",
    [{}, {"side": "East"}, {"side": "East", "members": " , \r\n"}, {"side": "…", "members": "Bo Lund"}],
)
def test_a_side_without_a_name_or_a_member_is_refused_and_stays_in_the_form(
    ledger: Path, serve: Serve, given: dict[str, str]
) -> None:
    answer = serve().post("/sides", data=given)
    assert answer.status_code == 400
    assert "note trouble" in answer.text
    assert f'value="{given.get("side", "")}"' in answer.text
    assert set(_sides(ledger)) == {"North", "South"}


def test_nobody_is_dropped_who_is_not_there(serve: Serve) -> None:
    answer = serve().post("/sides/drop", data={"side": "South", "member": "Bo Lund"})
    assert answer.status_code == 404
    assert "Bo Lund" in answer.text


def test_a_server_that_only_shows_declares_nothing(ledger: Path, serve: Serve) -> None:
    client = serve(read_only=True)
    before = _sides(ledger)
    for path, given in (
        ("/sides", {"side": "East", "members": "Bo Lund"}),
        ("/sides/drop", {"side": "South", "member": "Perrin Osk"}),
    ):
        assert client.post(path, data=given).status_code == 403
    assert _sides(ledger) == before
    assert 'action="/sides' not in client.get("/accounts").text


def test_another_page_declares_nothing(ledger: Path, serve: Serve) -> None:
    client = serve()
    client.headers["origin"] = "https://evil.example"
    assert client.post("/sides", data={"side": "East", "members": "Bo Lund"}).status_code == 403
    assert "East" not in _sides(ledger)


def test_names_of_sides_and_members_are_nothing_but_words(serve: Serve) -> None:
    client = serve()
    bad = '<script>alert(1)</script>" onload=x'
    assert client.post("/sides", data={"side": bad, "members": bad}).status_code == 303
    page = client.get("/accounts").text
    assert "<script>alert" not in page
    assert '" onload' not in page
