"""The verbs of views over the example of two sides: `inquit figures`, `accounts`, `chains`, `timeline`, `brief`."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from inquit.cli.main import VIEW_VERBS
from inquit.ledger.ledger import Ledger
from inquit.views.table import VIEWS, view
from tests.cli.called import Call

EXAMPLE = Path(__file__).parents[2] / "examples" / "market.jsonl"
SIDES = ("--side", "North=Ann Smith", "--side", "South=Perrin Osk, the Southern army")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from inquit.cli.main import run

    path = tmp_path_factory.mktemp("made") / "inquit.db"
    assert run(["add", str(EXAMPLE), "--ledger", str(path), "--workers", "1"]) == 0
    return path


@pytest.fixture
def market(made: Path, tmp_path: Path) -> None:
    """The example's ledger in the current folder."""
    shutil.copy(made, tmp_path / "inquit.db")


pytestmark = pytest.mark.usefixtures("market")


def test_every_view_is_a_verb() -> None:
    assert tuple(row.name for row in VIEWS) == VIEW_VERBS


def test_a_figure_is_followed_over_time_with_its_holder_and_its_hedge(call: Call) -> None:
    done = call("figures", "killed")
    told = [(row["from"], row["text"], row["sources"], row["modality"]) for row in done.rows]
    assert ("2024-03-04", "At least 12", ["Ann Smith"], "reported") in told
    assert ("2024-03-04", "five", ["Perrin Osk"], "reported") in told
    assert ("2024-03-05", "19", ["Ann Smith"], "reported") in told
    assert ("2024-03-05", "30", ["Ann Smith"], "conditional") in told
    (doubted,) = [row for row in done.rows if row["hedge"]]
    assert (doubted["low"], doubted["high"], doubted["comparator"]) == (24, 99, "vague")
    assert doubted["rule"]


def test_a_copied_figure_counts_once(call: Call) -> None:
    (row,) = [row for row in call("figures", "killed").rows if row["text"] == "30"]
    assert (row["carried"], row["texts"]) == (2, 1)
    assert row["carried_by"] == ["Daily Lantern", "Evening Courier"]


def test_accounts_part_where_the_figures_differ_and_where_one_is_denied(call: Call) -> None:
    links = {row["link"]: row for row in call("accounts", *SIDES).rows if row["right"]}
    assert {"figure differs", "denied by"} <= set(links)
    assert "12" in links["figure differs"]["why"]
    assert all(row["why"] for row in links.values())


def test_the_sides_accusations_of_one_deed_stand_opposite_each_other(call: Call) -> None:
    pairs = [
        {row["left"]["statement"]["act"], row["right"]["statement"]["act"]}
        for row in call("accounts", *SIDES, "--link", "conflicts with").rows
    ]
    assert {"accuse"} in pairs


def test_a_claim_is_followed_from_where_it_was_first_seen(call: Call) -> None:
    rows = call("chains", "shopping bags").rows
    assert rows[0]["outlets"][0] == "North River Agency"
    assert rows[0]["carried"] == 3
    assert rows[0]["texts"] == 2


def test_what_is_asked_may_stand_alone_or_by_its_name(call: Call) -> None:
    assert call("timeline", "bridge").out == call("timeline", "--about", "bridge").out
    assert call("figures", "killed").out == call("figures", "--what", "killed").out


def test_a_timeline_is_in_the_order_of_days(call: Call) -> None:
    days = [row["from"] for row in call("timeline", "bridge").rows]
    assert days == sorted(days)
    assert len(days) >= 2


def test_a_brief_links_every_sentence_to_a_statement_of_the_ledger(call: Call) -> None:
    lines = [line for line in call("brief", "market", *SIDES).out.splitlines() if line.startswith("- ")]
    assert lines
    with Ledger.open("inquit.db") as ledger:
        for line in lines:
            ids = re.findall(r"#s-([0-9a-f]{20})>", line)
            assert ids
            for one in ids:
                assert ledger.statement(one).id == one


@pytest.mark.parametrize("verb", VIEW_VERBS)
@pytest.mark.parametrize("form", ["table", "jsonl", "html"])
def test_every_view_comes_in_every_form(call: Call, verb: str, form: str) -> None:
    words = ["market"] if verb in ("chains", "timeline", "brief") else []
    done = call(verb, *words, *(SIDES if verb == "accounts" else ()), "--format", form)
    assert done.code == 0
    assert done.out.strip()


def test_python_and_the_command_line_give_the_same_rows(call: Call) -> None:
    done = call("accounts", *SIDES)
    with Ledger.open("inquit.db") as ledger:
        found = view("accounts", ledger, side=["North=Ann Smith", "South=Perrin Osk, the Southern army"])
        assert [row.to_dict() for row in found.rows] == done.rows


def test_fewer_statements_may_be_looked_at_and_that_is_said(call: Call) -> None:
    done = call("timeline", "bridge", "--most", "1")
    assert len(done.rows) == 1
    assert "only the latest 1 statements were looked at" in done.err
    assert call("timeline", "bridge", "--most", "0").code == 2


def test_an_earlier_ledger_can_be_compared(call: Call) -> None:
    done = call("figures", "--as-of", "2001-01-01")
    assert (done.code, done.out) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("accounts", "--side", "North=Ann Smith"), "two sides"),
        (("accounts", "--side", "North=Nobody Atall", "--side", "South=Perrin Osk"), "Nobody Atall"),
        (("figures", "--from", "yesterday"), "no date"),
        (("figures", "--limit", "-1"), "limit"),
        (("chains",), "chains of what"),
        (("chains", "--statement", "ffff"), "ffff"),
        (("brief",), "brief of what"),
    ],
)
def test_what_cannot_be_compared_is_said_clearly(call: Call, arguments: tuple[str, ...], words: str) -> None:
    done = call(*arguments)
    assert done.code in (1, 2)
    assert words in done.err
    assert not done.out
