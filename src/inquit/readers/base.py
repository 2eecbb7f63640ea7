"""What every reader shares: where bytes come from, what the user said of them, and what a reader gives back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BufferedReader, BytesIO, FileIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from inquit.errors import ReaderError
from inquit.records import Document, Refusal

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_HARMLESS = 1 << 20
Found = Document | Refusal


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes with an address: a file, or what was fetched or typed. Exactly one of `path` and `data` is there.

    address     what is stored: a URL, or the file's absolute path
    media_type  as the server said, None for a file
    fetched_at  ISO 8601, None for a file
    meter       told how many bytes into a file its reading stands, for those who show progress; a reader that goes
                through a file twice begins at nought again
    """

    address: str
    path: Path | None = None
    data: bytes | None = None
    media_type: str | None = None
    fetched_at: str | None = None
    meter: Callable[[int], None] | None = field(default=None, compare=False, repr=False)

    def open(self) -> BinaryIO:
        """The bytes as a stream. Raises ReaderError when they cannot be opened."""
        if self.path is None:
            return BytesIO(self.data or b"")
        try:
            if self.meter is not None:
                return BufferedReader(_Metered(self.path, self.meter))
            return self.path.open("rb")
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise ReaderError(f"{self.address}: cannot be read: {reason}") from error

    def head(self, count: int = 4096) -> bytes:
        """The first bytes."""
        with self.open() as stream:
            return stream.read(count)

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.data or b"") if self.path is None else self.path.stat().st_size


class _Metered(FileIO):
    """A file that tells how far it was read."""

    def __init__(self, path: Path, meter: Callable[[int], None]) -> None:
        super().__init__(path, "rb")
        self._meter = meter

    def readinto(self, buffer: WriteableBuffer) -> int:
        count = super().readinto(buffer)
        self._meter(self.tell())
        return count or 0

    def readall(self) -> bytes:
        raw = super().readall()
        self._meter(self.tell())
        return raw


@dataclass(frozen=True, slots=True)
class Intake:
    """What the user said of what comes in, and the limits.

    columns        of a table: our name -> the table's own (`{"text": "body"}`); None lets the reader guess
    largest_text   characters above which one text is set aside as too large
    largest_bytes  unpacked bytes above which one file, record or cell is set aside as too large
    largest_ratio  unpacked to packed bytes above which something is taken for a bomb
    tell           is told in words what was guessed of a whole file, such as its columns
    """

    columns: Mapping[str, str] | None = None
    largest_text: int = 2_000_000
    largest_bytes: int = 64_000_000
    largest_ratio: int = 200
    tell: Callable[[str], None] | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Format:
    """An input format's row in the table of readers.

    name      as the user names it: `csv`
    suffixes  of file names, in lower case, with the dot
    module    where its `read(source, intake)` is, imported on first use
    samples   files below tests/contracts/samples, which the contract suite reads
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    media_types: tuple[str, ...] = ()
    words: str = ""
    samples: tuple[str, ...] = field(default=())


class Reader(Protocol):
    """A format's module: one function."""

    def read(self, source: Source, intake: Intake) -> Iterator[Found]:
        """Every text of the source, in its order, as a Document, and what had to be set aside as a Refusal.

        Streams: memory does not grow with the number of texts. Raises UsageError for a wrong column map, before any
        document; ReaderError when the file cannot be opened. Everything else that is odd is a Refusal or a Notice.
        """
        ...


def most_unpacked(packed: int, *, largest_ratio: int) -> int:
    """Bytes to which so many packed ones may unpack before they are taken for a bomb; a megabyte may always be: a page
    of one repeated line packs very well.
    """
    return max(_HARMLESS, largest_ratio * packed)


def digest(raw: bytes) -> str:
    """SHA-256 of some bytes, hexadecimal."""
    return hashlib.sha256(raw).hexdigest()
