"""`inquit show`: one statement with its evidence, one article with its statements."""

from __future__ import annotations

import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from inquit.ledger.judgements import judge
from inquit.records import Span
from tests.cli.called import Call
from tests.ledger.made import FACTS, NEWER, find, find_counted, find_rich, keep, moved, seen_at

TEXT = "Bo told Ann that the ferries sail. Bo said that Ann denied that it rains."
LEDGER = Path("inquit.db")


def lay() -> tuple[str, list[str]]:
    """A ledger with one article. Returns its id and its statements'."""
    made = find(TEXT, published="2022-03-04", outlet="Daily News", title="Weather")
    keep(LEDGER, made)
    return made.article.id, [statement.id for statement in made.statements]


def test_a_statement_comes_with_its_relay_its_text_and_what_lies_in_it(call: Call) -> None:
    article, (_, outer, inner) = lay()
    done = call("show", outer, "--format", "table")
    assert done.code == 0
    assert "relay      reader ← Daily News ← Bo" in done.out
    assert f"holds      {inner[:10]} · Ann: it rains" in done.out
    assert "[Bo] {said that} «Ann denied that it rains»." in done.out
    assert f"article    {article}" in done.out
    assert "seen at    /news/one.txt · Daily News · 2022-03-04 (option)" in done.out
    assert f"inside     {outer[:10]}" in call("show", inner, "--format", "table").out


def test_in_a_pipe_it_is_the_row_of_the_wire(call: Call) -> None:
    article, (first, outer, inner) = lay()
    rows = call("statements").rows
    assert call("show", outer).rows == [row for row in rows if row["id"] == outer]
    assert [row["id"] for row in call("show", article).rows] == [first, outer, inner]


def test_on_a_terminal_it_is_the_table(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    article, _ = lay()
    table = call("show", article, "--format", "table")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    plain = re.sub("\x1b\\[\\d*m", "", call("show", article).out)
    assert [line.rstrip() for line in plain.split("\n")] == table.out.split("\n")


def test_an_article_comes_with_its_statements_and_where_it_was_seen(call: Call) -> None:
    made = find(TEXT, title="Weather")
    keep(LEDGER, made, seen_at(made, "/news/two.txt", outlet="Weekly"))
    out = call("show", made.article.id, "--format", "table").out
    assert f"article    {made.article.id}" in out
    assert "title      Weather" in out
    assert "seen at    /news/one.txt · no date" in out
    assert "seen at    /news/two.txt · Weekly · no date" in out
    assert "the ferries sail" in out


def test_any_beginning_that_is_the_only_such_one_will_do(call: Call) -> None:
    article, (first, *_) = lay()
    assert call("show", first[:6]).rows == call("show", first).rows
    assert call("show", article[:6]).rows == call("show", article).rows


def test_a_beginning_of_two_is_told_as_such(call: Call) -> None:
    findings = [find(f"Ann said that number {n} won.", address=f"/{n}") for n in range(3_000)]
    by_start: dict[str, list[str]] = {}
    for finding in findings:
        by_start.setdefault(finding.statements[0].id[:4], []).append(finding.statements[0].id)
    start, ids = next((start, ids) for start, ids in by_start.items() if len(ids) > 1)
    keep(LEDGER, *(finding for finding in findings if finding.statements[0].id in ids))
    done = call("show", start)
    assert (done.code, done.out) == (1, "")
    assert f"more than one statement has an id that begins with '{start}'" in done.err
    assert call("show", ids[0]).rows[0]["id"] == ids[0]


@pytest.mark.parametrize("id_", ["ffffffffff", "zzzz", "3F2A9C01", "%%%%", "____", "' OR 1", "\udcff" * 4, "x" * 9_999])
def test_an_id_of_nothing_is_one_clear_word(call: Call, id_: str) -> None:
    lay()
    done = call("show", id_)
    assert (done.code, done.out) == (1, "")
    assert "no statement has an id that begins with" in done.err
    assert "no article has an id that begins with" in done.err


@pytest.mark.parametrize("id_", ["", "a", "abc"])
def test_an_id_that_is_too_short_is_misuse(call: Call, id_: str) -> None:
    lay()
    assert call("show", id_).code == 2


def test_a_statement_that_a_later_reading_moved_says_so(call: Call) -> None:
    made = find(TEXT)
    keep(LEDGER, made, facts=FACTS)
    keep(LEDGER, moved(made, 0, content=(Span(13, 33),)), facts=NEWER)
    done = call("show", made.statements[0].id)
    assert done.code == 1
    assert "a later reading found others in its place" in done.err


def test_near_copies_and_judgements_are_named(call: Call) -> None:
    words = " ".join(f"word{place}" for place in range(80))
    one, other = (find(f"Ann said that {number} ferries sail. {words}.", address=f"/{number}") for number in (3, 4))
    keep(LEDGER, one, other)
    judge(LEDGER, one.statements[0].id, "wrong", by="Eve", why="it was \x1b[31mBo")
    out = call("show", one.article.id, "--format", "table").out
    assert f"like       article {other.article.id}, 9" in out
    assert re.search(r"judged     wrong by Eve on \d{4}-\d\d-\d\d: it was ‹U\+001B›\[31mBo", out)
    assert f"like       article {one.article.id}, 9" in call("show", other.statements[0].id, "--format", "table").out
    assert "judged" not in call("show", other.article.id, "--format", "table").out


class Tags(HTMLParser):
    """The tags of a page, and what stands in them."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_the_page_holds_only_our_own_tags(call: Call) -> None:
    evil = "<script>alert(1)</script> & <img src=x onerror=alert(2)>"
    plain = find("Ann said that it rains.", address="/plain", title="Rain", outlet="Daily")
    keep(
        LEDGER,
        plain,
        find(f"{evil} said that <marquee>Bo</marquee> denied that {evil}.", title=evil, outlet=evil, address=evil),
    )
    expected, found = Tags(), Tags()
    expected.feed(call("show", plain.article.id, "--format", "html").out)
    for row in call("statements", "--source", "script").rows:
        for id_ in (row["id"], row["article_id"]):
            done = call("show", id_, "--format", "html")
            assert done.code == 0
            found.feed(done.out)
    assert found.names <= expected.names | {"sub"}
    assert not found.names & {"script", "img", "marquee"}
    assert not {name for name in found.attributes if name.startswith("on")} | (found.attributes & {"src"})


def test_everything_that_a_statement_can_hold_is_shown_in_every_format(call: Call) -> None:
    made = find_rich()
    keep(LEDGER, made)
    for id_ in (made.article.id, *(statement.id for statement in made.statements)):
        for form in ("table", "jsonl", "html"):
            done = call("show", id_, "--format", form)
            assert done.code == 0
            assert done.out
    table = call("show", made.article.id, "--format", "table").out
    assert "\u202e" not in table
    assert "\u2028" not in table
    assert json.loads(call("show", made.statements[0].id).out)["act"] == "promise"


def test_figures_and_the_articles_own_voice_are_shown_in_every_format(call: Call) -> None:
    counted = find_counted()
    keep(LEDGER, counted)
    narrated, ann, _ = counted.statements
    one = call("show", narrated.id, "--format", "table").out
    assert "kind       the article’s own voice" in one
    assert "figure     300 men · reported · 300" in one
    told = " ".join(call("show", ann.id, "--format", "table").out.split())
    assert "more than 2,000 civilians · killed · reported · 2,000 or more" in told
    assert "when: as of Monday (2022-03-21) · doubt: a number in doubt" in told
    whole = call("show", counted.article.id, "--format", "table").out
    assert "figure: more than 2,000 civilians · killed ·" in whole
    assert whole.count("narrator") == 1
    rows = call("show", counted.article.id, "--format", "jsonl").rows
    assert [row["figures"] for row in rows] == [statement.to_dict()["figures"] for statement in counted.statements]
    page = call("show", counted.article.id, "--format", "html").out
    assert "begin statement 1, figure: " in page
    assert "2,000 or more" in page


@pytest.mark.parametrize("name", ["jsonl", "csv", "parquet", "webannotation", "jsonld", "brat"])
def test_the_articles_own_voice_is_exported(call: Call, name: str, tmp_path: Path) -> None:
    counted = find_counted()
    keep(LEDGER, counted)
    target = tmp_path / "out"
    text = ("--with-text",) if name == "brat" else ()
    assert call("export", "--format", name, "--output", str(target), *text).code == 0
    files = sorted(target.iterdir()) if target.is_dir() else [target]
    assert any(counted.statements[0].id.encode() in file.read_bytes() for file in files)
