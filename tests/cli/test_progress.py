"""How an addition shows how far it is."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pytest
from rich.console import Console

from inquit.adding import Step
from inquit.cli.progress import Moving, Plain, Quiet, Tally, choose_progress, measure
from inquit.ledger.base import Sum


def step(read: int = 1, *, outcome: str = "kept", address: str = "/a.txt", words: str = "", taken: int = 0) -> Step:
    code = "empty" if outcome == "set-aside" else ""
    return Step(Sum(read=read, kept=read, statements=2 * read), address, outcome, words, code, False, taken)


class Clock:
    """Seconds that pass when told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Screen:
    """A terminal, and what stands on it."""

    def __init__(self, *, width: int = 100) -> None:
        self._raw = io.StringIO()
        self.console = Console(file=self._raw, force_terminal=True, width=width, color_system=None)

    @property
    def text(self) -> str:
        return re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", self._raw.getvalue())


# Plain lines.


def test_a_plain_line_comes_every_ten_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    with Plain(clock=clock) as plain:
        for read in range(1, 51):
            clock.now += 0.5
            plain.show(step(read))
    assert capsys.readouterr().err.splitlines() == [
        "inquit: 20 texts read, 40 statements found, 2.0 texts a second",
        "inquit: 40 texts read, 80 statements found, 2.0 texts a second",
    ]


def test_no_plain_line_comes_before_and_none_when_nothing_happens(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    plain = Plain(clock=clock)
    plain.show(step())
    clock.now += 9.9
    plain.show(step(2))
    clock.now += 3_600
    plain.show(step(3))
    plain.show(step(4))
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_what_was_set_aside_is_told_at_once_and_safely(capsys: pytest.CaptureFixture[str]) -> None:
    plain = Plain(clock=Clock())
    plain.show(step(outcome="set-aside", address="/a\x1b[31m\n.txt", words="not\ntext \x1b[2J"))
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "inquit: /a\\x1b[31m\\x0a.txt: set aside, not\\x0atext \\x1b[2J\n"


def test_a_file_below_the_current_folder_goes_by_its_way_from_here(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    plain = Plain(clock=Clock())
    plain.show(step(outcome="set-aside", address=(tmp_path / "in" / "a.txt").as_posix(), words="empty"))
    plain.show(step(outcome="set-aside", address="/" + "x" * 300 + "/a.txt", words="empty"))
    first, second = capsys.readouterr().err.splitlines()
    assert first == "inquit: in/a.txt: set aside, empty"
    assert second.startswith("inquit: …xx")
    assert second.endswith("xx/a.txt: set aside, empty")
    assert len(second) < 100


# The moving line.


def test_the_line_moves_and_is_gone_at_the_end() -> None:
    screen = Screen()
    with Moving(1_000, console=screen.console) as moving:
        moving.show(step(1_234, taken=500))
        moving._line.refresh()
    assert "1,234 texts  2,468 statements  " in screen.text
    assert " a second" in screen.text
    assert screen.text.rstrip().split("\n")[-1].startswith("1,234 texts") or "━" in screen.text


def test_what_is_set_aside_stays_above_the_line_and_is_no_markup() -> None:
    screen = Screen(width=200)
    names = [
        "[red]x[/red].txt",
        "[/]",
        "[bold",
        ":warning:.txt",
        "\\[x]",
        "[link=http://evil.example]y[/link]",
        "a\x1b[31m",
    ]
    with Moving(None, console=screen.console) as moving:
        for name in names:
            moving.show(step(outcome="set-aside", address=name, words=f"because {name}"))
    for name in names[:-1]:
        assert f"{name}: set aside, because {name}" in screen.text
    assert "a\\x1b[31m: set aside, because a\\x1b[31m" in screen.text


def test_more_bytes_than_were_measured_do_no_harm() -> None:
    screen = Screen()
    with Moving(10, console=screen.console) as moving:
        moving.show(step(taken=1_000_000))
        moving.show(step(taken=0))


def test_guesses_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    screen = Screen()
    Plain(clock=Clock()).tell("a\x1b.csv: columns taken as text=[red]body[/red]")
    assert capsys.readouterr().err == "inquit: a\\x1b.csv: columns taken as text=[red]body[/red]\n"
    with Moving(None, console=screen.console) as moving:
        moving.tell("columns taken as text=[red]body[/red] :warning:")
    assert "columns taken as text=[red]body[/red] :warning:" in screen.text
    Quiet().tell("nothing")
    assert capsys.readouterr().err == ""


# Which way, and how much there is.


def test_the_way_fits_where_stderr_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert type(choose_progress([], quiet=False)) is Plain
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert type(choose_progress([], quiet=False)) is Moving
    assert type(choose_progress([], quiet=True)) is Quiet


def test_files_and_folders_are_measured_as_they_will_be_walked(tmp_path: Path) -> None:
    (tmp_path / "in" / "below").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_bytes(b"x" * 10)
    (tmp_path / "in" / "below" / "b.txt").write_bytes(b"x" * 20)
    (tmp_path / "in" / ".hidden").write_bytes(b"x" * 40)
    (tmp_path / "in" / "circle").symlink_to(tmp_path / "in")
    (tmp_path / "c.txt").write_bytes(b"x" * 100)
    assert measure([str(tmp_path / "in")]) == 30
    assert measure([str(tmp_path / "in"), str(tmp_path / "c.txt")]) == 130


@pytest.mark.parametrize(
    "odd", ["-", "https://news.example/a", "HTTP://news.example/", "missing.txt", "a\x00b", "x" * 5_000]
)
def test_what_cannot_be_measured_is_unknown(tmp_path: Path, odd: str) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 10)
    assert measure([str(tmp_path / "a.txt"), odd]) is None


def test_nothing_is_unknown_too(tmp_path: Path) -> None:
    assert measure([]) is None
    assert measure([str(tmp_path)]) is None


def test_a_link_to_nowhere_is_unknown(tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    assert measure([str(tmp_path)]) is None


# What the closing words need.


def test_the_tally_holds_the_last_sum_and_counts_the_reasons() -> None:
    tally = Tally()
    assert tally.sum == Sum()
    tally.add(step(1))
    tally.add(step(2, outcome="set-aside"))
    tally.add(step(3, outcome="set-aside")._replace(code="fault", unread=True))
    tally.add(step(4, outcome="duplicate"))
    assert tally.sum.read == 4
    assert tally.codes == {"empty": 1, "fault": 1}
    assert tally.unread == 1
