"""The file an export goes into."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from inquit.errors import UsageError


@contextmanager
def opened(target: BinaryIO | Path) -> Iterator[BinaryIO]:
    """A stream to write into: the one given, left open, or a file that gets its name only when it is whole.

    Work that breaks off leaves no half file, and an older one of that name as it was.
    Raises  UsageError for a path that cannot be written.
    """
    if not isinstance(target, Path):
        yield target
    elif target.exists() and not target.is_file():  # /dev/stdout, a named pipe: never replaced
        with _open(target) as stream:
            yield stream
    else:
        with _replaced(target.resolve()) as stream:
            yield stream


@contextmanager
def _replaced(path: Path) -> Iterator[BinaryIO]:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _open(unfinished, named=path) as stream:
            yield stream
        if path.exists():
            shutil.copymode(path, unfinished)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _open(path: Path, *, named: Path | None = None) -> BinaryIO:
    try:
        return path.open("wb")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UsageError(f"{named or path}: cannot be written: {reason}", hint="name another file") from error
