"""What the inputs hold comes in under the addresses that it is known by, and what is left out stays out."""

from __future__ import annotations

from pathlib import Path

from inquit.readers.base import Intake
from inquit.readers.incoming import Incoming
from inquit.records import Document, Refusal


def _addresses(incoming: Incoming, *inputs: Path) -> list[str]:
    found = incoming.take(inputs)
    return [one.address if isinstance(one, Refusal) else one.appearance.address for one in found]


def test_a_file_that_has_come_from_elsewhere_is_kept_by_the_name_that_it_had_there(tmp_path: Path) -> None:
    stored, blank = tmp_path / "0001", tmp_path / "0002"
    stored.write_text("title,body\nA bridge,It opens.\n")
    blank.write_text(" ")
    known_as = {str(stored): "council.csv", str(blank): "blank.txt"}
    found = list(Incoming(Intake(), known_as=known_as).take([stored, blank]))
    table, empty = found
    assert isinstance(table, Document)
    assert (table.appearance.address, table.appearance.container) == ("council.csv#row=2", "council.csv")
    assert isinstance(empty, Refusal)
    assert (empty.address, empty.code) == ("blank.txt", "empty")


def test_what_is_left_out_is_left_out_with_all_below_it_unless_it_is_named(tmp_path: Path) -> None:
    ledger, below = tmp_path / "x.db", tmp_path / "x.db.imports" / "1" / "article.txt"
    below.parent.mkdir(parents=True)
    for file in (ledger, below, tmp_path / "article.txt"):
        file.write_text("It opens.")
    left_out = {str(ledger), str(tmp_path / "x.db.imports")}
    assert _addresses(Incoming(Intake(), left_out=left_out), tmp_path) == [str(tmp_path / "article.txt")]
    assert _addresses(Incoming(Intake(), left_out=left_out), below) == [str(below)]
