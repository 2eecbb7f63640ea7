"""More than one process reads: the ledger that comes out is the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from inquit import adding
from inquit.adding import Choices, Step, add
from inquit.errors import ReaderError
from inquit.ledger.base import Sum
from inquit.ledger.health import check_health
from inquit.ledger.ledger import Ledger
from tests.adding.made import closings, codes, export, table, write
from tests.adding.quick import REFUSED, read_or_die, read_quickly, story

RUSSIAN = "Хлеб подорожал в Москве на пять рублей, сообщил в понедельник представитель министерства хозяйства."


def test_two_workers_make_the_ledger_that_one_makes(tmp_path: Path) -> None:
    said = [
        f"“The bridge to {place} will open in May,” Ann Smith said. She told Bo that {place} is far."
        for place in "ABCDEF"
    ]
    rows = [(said[0], "", "One"), (said[0], "", "Two"), (RUSSIAN,), (said[1],), (RUSSIAN,), ("",), (said[0],)]
    file = table(tmp_path / "a.csv", *rows, *((text,) for text in said), (said[5], "https://news.example/x"))
    sums = [add([file], tmp_path / f"{n}.db", choices=Choices(workers=n)) for n in (1, 2)]
    assert sums[0] == sums[1]
    assert (sums[0].read, sums[0].kept, sums[0].duplicate, sums[0].set_aside) == (14, 6, 5, 3)
    assert sums[0].statements >= 6
    assert export(tmp_path / "1.db") == export(tmp_path / "2.db") != b""
    assert codes(tmp_path / "1.db") == codes(tmp_path / "2.db") == {"unsupported-language": 2, "no-text": 1}


def test_row_13_copies_that_come_while_their_text_is_read_are_appearances_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "read_document", read_quickly)
    same = [(story(1), f"https://news.example/{n}", f"Title {n}") for n in range(3)]
    file = table(tmp_path / "a.csv", *same, (story(2),), (f"{REFUSED} x",), (f"{REFUSED} x",), (f"{REFUSED} x",))
    steps: list[Step] = []
    made = add([file], tmp_path / "l.db", choices=Choices(workers=2), progress=steps.append)
    assert made == Sum(7, 2, 2, 3, 4)
    assert [step.sum.read for step in steps] == [1, 2, 3, 4, 5, 6, 7]
    assert [Path(step.address).name for step in steps] == ["0", "1", "2", "a.csv#row=5"] + [
        f"a.csv#row={row}" for row in (6, 7, 8)
    ]
    with Ledger.open(tmp_path / "l.db") as ledger:
        seen = sorted(len(entry.stored.appearances) for entry in ledger.entries())
    assert seen == [1, 3]
    assert codes(tmp_path / "l.db") == {"unsupported-language": 3}
    assert closings(tmp_path / "l.db") == [("done", 7, 2, 2, 3, 4)]


def test_a_text_that_kills_its_worker_is_set_aside_with_its_copies_and_all_others_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "read_document", read_or_die)
    texts = [story(1), story(2), "DEADLY", story(3), "DEADLY", story(4), story(5)]
    file = table(tmp_path / "a.csv", *((text,) for text in texts))
    steps: list[Step] = []
    made = add([file], tmp_path / "l.db", choices=Choices(workers=2), progress=steps.append)
    assert made == Sum(7, 5, 0, 2, 10)
    assert codes(tmp_path / "l.db") == {"worker-died": 2}
    assert {step.unread for step in steps if step.code} == {True}
    assert check_health(tmp_path / "l.db") == []


def test_strict_keeps_what_came_before_also_when_it_is_still_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "read_document", read_quickly)
    files = [write(tmp_path / f"{n}.txt", "" if n == 3 else story(n)) for n in range(6)]
    with pytest.raises(ReaderError, match=r"3\.txt: "):
        add(files, tmp_path / "l.db", choices=Choices(strict=True, workers=2))
    assert closings(tmp_path / "l.db") == [("failed", 4, 3, 0, 1, 6)]
