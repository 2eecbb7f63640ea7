"""CSV."""

import csv
import io
from pathlib import Path

import pytest

from inquit.errors import UsageError
from inquit.exports.base import Choices
from inquit.exports.csv_table import defuse, write
from inquit.exports.flat import ARTICLE_COLUMNS, STATEMENT_COLUMNS
from inquit.ledger.base import Entry
from tests.exports.built import ENTRIES, FILE, STATEMENTS, say, store


def rows(choices: Choices, entries: tuple[Entry, ...] = ENTRIES) -> list[dict[str, str]]:
    target = io.BytesIO()
    write(entries, target, choices)
    return list(csv.DictReader(io.StringIO(target.getvalue().decode(), newline=""), strict=True))


def test_the_header_is_always_there() -> None:
    target = io.BytesIO()
    write((), target, Choices())
    assert target.getvalue().decode() == ",".join(column.name for column in STATEMENT_COLUMNS) + "\r\n"


def test_lines_end_as_the_rfc_has_it_and_line_ends_in_cells_stay() -> None:
    target = io.BytesIO()
    write(ENTRIES, target, Choices())
    assert target.getvalue().endswith(b"\r\n")
    contents = {row["id"]: row["content"] for row in rows(Choices(raw_csv=True))}
    for statement in STATEMENTS.values():
        whole = statement.to_dict()["content"]
        assert isinstance(whole, dict)
        assert contents[statement.id] == whole["text"]


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1 234", "-1+1", "- said", "@ann", "\tx", "\rx", "=", "＝1", "-", "+1\n", "-٣x"]
)
def test_a_cell_that_begins_like_a_formula_is_defused(cell: str) -> None:
    assert defuse(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-12.5", "+3", "-1e-7", "12", "", "said =1", " =1", "'=1", "a-b"])
def test_a_number_and_plain_words_stay(cell: str) -> None:
    assert defuse(cell) == cell


def test_every_cell_is_defused_unless_raw_cells_are_asked() -> None:
    safe, raw = rows(Choices()), rows(Choices(raw_csv=True))
    assert not [cell for row in safe for cell in row.values() if defuse(cell) != cell]
    assert [row["title"] for row in safe[:1]] == ["'=HYPERLINK(“x”)</script>"]
    assert [row["title"] for row in raw[:1]] == ["=HYPERLINK(“x”)</script>"]


def test_values_are_written_plainly() -> None:
    row = rows(Choices())[0]
    assert (row["narrator"], row["score"], row["depth"], row["parent_id"]) == ("false", "0.877", "0", "")
    assert (row["figures"], row["said"]) == ("[]", "")
    assert row["content_spans"].count("-") == 2


def test_texts_go_into_a_second_table_beside_the_first(tmp_path: Path) -> None:
    write(ENTRIES, tmp_path / "said.csv", Choices(with_text=True))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["said.articles.csv", "said.csv"]
    with (tmp_path / "said.articles.csv").open(encoding="utf-8", newline="") as lines:
        articles = list(csv.DictReader(lines, strict=True))
    assert list(articles[0]) == [column.name for column in ARTICLE_COLUMNS]
    assert [row["text"] for row in articles] == [
        entry.stored.article.text for entry in ENTRIES for _ in entry.stored.appearances
    ]


def test_a_stream_has_no_room_for_texts() -> None:
    target = io.BytesIO()
    with pytest.raises(UsageError) as raised:
        write(ENTRIES, target, Choices(with_text=True))
    assert "said.articles.csv" in raised.value.hint
    assert target.getvalue() == b""


def test_a_text_that_begins_like_a_formula_is_defused_in_the_table_of_texts(tmp_path: Path) -> None:
    stored = store("=1 said Ann.", FILE)
    write([Entry(stored, (say(stored, ("=1",), "said", "Ann"),))], tmp_path / "a.csv", Choices(with_text=True))
    assert "'=1 said Ann." in (tmp_path / "a.articles.csv").read_text("utf-8")
