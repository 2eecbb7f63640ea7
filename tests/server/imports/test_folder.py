"""A job's folder is private, and no id leads out of the room."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from inquit.ledger.base import Sum
from inquit.server.imports.folder import find_folder, find_folders, make_folder, room_of
from inquit.server.imports.order import Item, Order
from inquit.server.imports.state import Reason, State, Status, Trouble


def test_nobody_else_may_look_into_it(tmp_path: Path) -> None:
    room = room_of(tmp_path / "x.db")
    folder = make_folder(room)
    assert room.name == "x.db.imports"
    assert [stat.S_IMODE(path.stat().st_mode) for path in (room, folder.path, folder.files)] == [0o700] * 3


@pytest.mark.parametrize("job", ["..", "../x.db", "lock", "", "/etc", "0" * 23, "0" * 24 + "\n", "0" * 24])
def test_what_is_no_id_leads_nowhere(tmp_path: Path, job: str) -> None:
    make_folder(tmp_path)
    assert find_folder(tmp_path, job) is None


def test_the_newest_comes_first(tmp_path: Path) -> None:
    made = [make_folder(tmp_path) for _ in range(3)]
    assert find_folders(tmp_path) == made[::-1]
    assert find_folders(tmp_path / "none") == []


def test_order_and_state_come_back_as_they_were(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    order = Order("files", "me", "2026-03-22T10:00:00Z", (Item("0001", "\u202ea.txt", 3),), columns={"text": "body"})
    state = State(
        Status.FAILED,
        Sum(3, 1, 1, 1, 7),
        "a.txt",
        3,
        (Reason("empty", 1, "words", ("b",)),),
        ("told",),
        Trouble("full", "the disk is full", "make room"),
        "2026-03-22T10:00:00Z",
    )
    folder.write_order(order)
    folder.write_state(state)
    assert folder.order() == order
    assert folder.state() == state
    folder.write_state(replace(state, problem=None))
    assert folder.state().problem is None
    assert sorted(path.name for path in folder.path.iterdir()) == ["files", "job.json", "state.json"]


def test_a_folder_without_an_order_is_no_import(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    assert folder.order() is None
    (folder.path / "job.json").write_text("[]")
    assert folder.order() is None
    assert folder.state() == State()
