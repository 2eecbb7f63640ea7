"""What an addition leaves behind when it is killed, stopped, or finds no room; and two at once."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from inquit import adding
from inquit.adding import add
from inquit.errors import LedgerError
from inquit.ledger import writer
from inquit.ledger.base import Sum
from inquit.ledger.health import check_health
from inquit.ledger.ledger import Ledger
from inquit.ledger.sqlite import Connection, open_to_read, open_to_write
from tests.adding.made import closings, export, size, table, write
from tests.adding.quick import REFUSED, read_quickly, story

ROOT = Path(__file__).parents[2]
DRIVER = Path(__file__).with_name("driver.py")
INQUIT = "import sys; from inquit.cli import main; sys.exit(main())"
LIMITED = (
    "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
    "resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, -1)); "
)
# The language is given: what would find it out is unpacked to a file of its own, for which there is no room either.
ALONE = ("--workers", "1", "--language", "en")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model: texts are read by a pattern."""
    monkeypatch.setattr(adding, "read_document", read_quickly)


def start(*arguments: object) -> subprocess.Popen[str]:
    """Python with arguments, its streams piped."""
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    return subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": path, "INQUIT_THREADS": "1"},
    )


def mixed(folder: Path) -> Path:
    """A folder of files and tables with copies, near-copies, repeated addresses, and texts that are set aside."""
    for number in range(30):
        write(folder / "texts" / f"{number:03}.txt", story(number))
    write(folder / "texts" / "010.txt", "")
    write(folder / "texts" / "020.txt", f"{REFUSED} 20")
    rows = [(story(n), f"https://news.example/{n}", f"Title {n}", "2022-03-04") for n in range(25, 60)]
    again = [(story(n).replace("sank", "sank twice"), f"https://news.example/{n}") for n in range(25, 35)]
    table(folder / "news.csv", *rows, *again, *rows[:5])
    return folder


def speeches(folder: Path, count: int) -> Path:
    """Short texts for the real reader, one of them empty."""
    for number in range(count):
        said = f"“The bridge number {number} will open in May,” Ann Smith said on Monday. She told Bo that it rains."
        write(folder / f"{number:03}.txt", "" if number == 7 else said)
    return folder


@pytest.mark.usefixtures("quick")
def test_row_21_a_ledger_whose_writer_is_killed_opens_every_time_and_ends_as_one_never_killed(
    tmp_path: Path,
) -> None:
    folder, ledger = mixed(tmp_path / "in"), tmp_path / "killed.db"
    out, err = start(DRIVER, "kill", ledger, folder, 21, 20).communicate(timeout=60)
    assert err == ""
    found = [json.loads(line) for line in out.splitlines()]
    assert len(found) == 20
    assert [one["faults"] for one in found] == [[]] * 20
    held = [one["articles"] for one in found]
    assert held == sorted(held)
    assert len(set(held)) > 5
    assert {one.get("unmade") for one in found[len(found) // 2 :]} == {None}
    added = add(folder, ledger)
    assert (added.kept, added.read) == (68 - held[-1], 80)
    whole = add(folder, tmp_path / "whole.db")
    assert (whole.kept, whole.set_aside) == (68, 2)
    assert export(ledger) == export(tmp_path / "whole.db")
    assert check_health(ledger) == []


def test_row_21_the_command_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    folder, ledger = speeches(tmp_path / "in", 40), tmp_path / "killed.db"
    held = []
    for _ in range(2):
        process = start("-c", INQUIT, "add", folder, "--ledger", ledger, *ALONE)
        assert process.stderr is not None
        assert "empty" in process.stderr.readline()
        process.kill()
        process.communicate(timeout=30)
        assert check_health(ledger) == []
        held.append(size(ledger)[0])
    assert 7 <= held[0] <= held[1] < 40
    assert add(folder, ledger).kept == 39 - held[1]
    add(folder, tmp_path / "whole.db")
    assert export(ledger) == export(tmp_path / "whole.db")


@pytest.mark.parametrize("workers", [1, 2])
def test_ctrl_c_stops_with_the_sum_and_the_next_call_goes_on(tmp_path: Path, workers: int) -> None:
    folder, ledger = speeches(tmp_path / "in", 60), tmp_path / "l.db"
    process = start("-c", INQUIT, "add", folder, "--ledger", ledger, "--language", "en", "--workers", workers)
    assert process.stderr is not None
    assert "empty" in process.stderr.readline()
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (130, "")
    told = err.splitlines()
    assert told[-1] == "inquit: stopped"
    read, kept = (int(number) for number in re.findall(r"(\d+) (?:texts? read|kept)", told[0]))
    assert len(told) == 2
    assert read == kept + 1
    assert closings(ledger) == [("stopped", read, kept, 0, 1, size(ledger)[1])]
    assert kept == size(ledger)[0] < 59
    assert check_health(ledger) == []
    assert add(folder, ledger).kept == 59 - kept


def test_row_20_a_full_disk_is_one_clear_word_and_what_is_in_stays_in(tmp_path: Path) -> None:
    folder, ledger = speeches(tmp_path / "in", 40), tmp_path / "l.db"
    add(folder / "000.txt", ledger)
    process = start("-c", LIMITED + INQUIT, "add", folder, "--ledger", ledger, "--quiet", *ALONE)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (1, "")
    told = err.splitlines()
    kept = size(ledger)[0] - 1
    assert f"= {kept} kept + 1 duplicate + " in told[0]
    assert str(ledger) in told[1]
    assert len(told) <= 3
    assert 0 < kept < 38
    assert check_health(ledger) == []
    assert add(folder, ledger).kept == 38 - kept


@pytest.mark.usefixtures("quick")
def test_row_20_a_ledger_that_may_not_grow_says_that_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, ledger = mixed(tmp_path / "in"), tmp_path / "l.db"

    def open_small(path: Path) -> Connection:
        connection = open_to_write(path)
        connection.execute("PRAGMA max_page_count = 80")
        return connection

    with monkeypatch.context() as small:
        small.setattr(writer, "open_to_write", open_small)
        with pytest.raises(LedgerError, match="the disk is full") as told:
            add(folder, ledger)
    assert told.value.code == "full"
    assert "what is in stays in" in told.value.hint
    kept = size(ledger)[0]
    assert 0 < kept < 68
    assert check_health(ledger) == []
    assert add(folder, ledger).kept == 68 - kept
    add(folder, tmp_path / "whole.db")
    assert export(ledger) == export(tmp_path / "whole.db")


@pytest.mark.usefixtures("quick")
def test_row_22_two_additions_at_once_both_finish_and_readers_read_all_the_while(tmp_path: Path) -> None:
    folder, ledger = mixed(tmp_path / "in"), tmp_path / "l.db"
    processes = [start(DRIVER, "add", ledger, folder) for _ in range(2)]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    looks = []
    while any(process.poll() is None for process in processes):
        if ledger.exists():
            try:
                with Ledger.open(ledger) as opened:
                    looks.append((opened.size[1], opened.statements().total, opened.size[1]))
            except LedgerError as error:  # for a moment, it is there and not yet made
                looks += [] if error.code == "not-a-ledger" else [(1, 0, 1)]
    done = [process.communicate(timeout=30) for process in processes]
    assert [err for _, err in done] == ["", ""]
    first, second = (Sum(**json.loads(out)) for out, _ in done)
    assert looks
    assert all(before <= total <= after for before, total, after in looks)
    assert first.read == second.read == 80
    assert first.set_aside == second.set_aside == 2
    assert first.kept + second.kept == size(ledger)[0] == 68
    assert first.statements + second.statements == size(ledger)[1]
    assert check_health(ledger) == []
    add(folder, tmp_path / "alone.db")
    assert export(ledger) == export(tmp_path / "alone.db")


@pytest.mark.usefixtures("quick")
def test_row_23_a_newer_ledger_is_refused_and_not_touched(tmp_path: Path) -> None:
    file, ledger = write(tmp_path / "a.txt", story(1)), tmp_path / "l.db"
    add(file, ledger)
    connection = open_to_write(ledger)
    connection.execute("PRAGMA user_version = 99")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    before = ledger.read_bytes()
    with pytest.raises(LedgerError, match="newer inquit") as told:
        add(write(tmp_path / "b.txt", story(2)), ledger)
    assert told.value.code == "newer-ledger"
    connection = open_to_read(ledger)
    assert connection.execute("SELECT count(*) FROM articles").fetchone()[0] == 1
    connection.close()
    assert len(ledger.read_bytes()) == len(before)
