"""Files below a folder, in an order that is always the same."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from inquit.errors import ReaderError
from inquit.readers.base import Source


def walk(path: Path | str) -> Iterator[Source]:
    """Every file below a folder as a Source, by name, folders among them; for a file, that file alone.

    Left out are hidden files and folders (a dot begins their names), pipes and devices, and a folder that was walked
    before: links may lead in circles. A folder that may not be looked into comes as a Source that cannot be opened, so
    that it is told.

    Raises  ReaderError for a path that is not there, or is neither a file nor a folder.
    """
    start = Path(os.path.abspath(path))  # not resolved: an address is the path that the user knows
    try:
        mode = start.stat().st_mode
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ReaderError(f"{path}: {reason}", hint="check the path") from error
    if stat.S_ISDIR(mode):
        yield from _below(start, set())
    elif stat.S_ISREG(mode):
        yield _source(start)
    else:
        raise ReaderError(f"{path}: neither a file nor a folder", hint="save what comes out of it to a file first")


def _below(folder: Path, walked: set[tuple[int, int]]) -> Iterator[Source]:
    try:
        state = folder.stat()
        if (state.st_dev, state.st_ino) in walked:
            return
        walked.add((state.st_dev, state.st_ino))
        names = sorted(os.listdir(folder))
    except OSError:
        yield _source(folder)
        return
    for name in names:
        path = folder / name
        if name.startswith("."):
            continue
        if path.is_dir():
            yield from _below(path, walked)
        elif path.is_file() or path.is_symlink():  # a link to nowhere is told when it is opened
            yield _source(path)


def _source(path: Path) -> Source:
    return Source(address=_address(path), path=path)


def _address(path: Path) -> str:
    """The path with `/` between its parts; bytes of a name that are no UTF-8 are spelt out, as no store holds them."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
