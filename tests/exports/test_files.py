"""The file an export goes into."""

import io
import os
from pathlib import Path

import pytest

from inquit.errors import UsageError
from inquit.exports.files import opened


def test_a_stream_is_used_as_it_is_and_stays_open() -> None:
    target = io.BytesIO()
    with opened(target) as stream:
        stream.write(b"x")
    assert target.getvalue() == b"x"


def test_a_file_is_there_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with opened(path) as stream:
        stream.write(b"new")
        assert not path.exists()
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_an_older_file_stays_when_the_work_breaks_off(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), opened(path) as stream:
        stream.write(b"half" * (1 // 0))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_private_file_stays_private(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    path.chmod(0o600)
    with opened(path) as stream:
        stream.write(b"new")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "a.csv", tmp_path / "b.csv"
    path.write_bytes(b"old")
    link.symlink_to(path)
    with opened(link) as stream:
        stream.write(b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_what_is_no_file_is_written_into_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    with opened(pipe) as stream:
        stream.write(b"x")
    assert os.read(reader, 2) == b"x"
    os.close(reader)
    assert pipe.is_fifo()


def test_a_place_that_cannot_be_written_is_told_by_its_own_name(tmp_path: Path) -> None:
    for path in (tmp_path / "no" / "a.csv", tmp_path):
        with pytest.raises(UsageError, match="cannot be written") as raised, opened(path):
            pass
        assert str(raised.value).startswith(f"{path}:")
