"""What one text of a source comes to: a Document, or a Refusal with its reason."""

from __future__ import annotations

from collections.abc import Iterable

from inquit.errors import UnreadableError
from inquit.readers.base import Found, Intake
from inquit.readers.plain import storable
from inquit.records import Appearance, Document, Notice, Refusal

# What holds no words though it is no white space either: marks, and what stands for what could not be decoded.
_BLANKS = str.maketrans("", "", "\x00\ufeff\ufffd")


def to_found(
    text: str,
    appearance: Appearance,
    *,
    intake: Intake,
    language: str | None = None,
    speaker: str | None = None,
    notices: Iterable[Notice] = (),
    where: str | None = None,
) -> Found:
    """A text as a Document; `empty` when it has no words, `too-large` when it has too many.

    where  the place in the file, for the Refusal; None when it is the appearance's address
    """
    where = where or appearance.address
    if len(text) > intake.largest_text:
        words = f"too large: {len(text):,} characters, the limit is {intake.largest_text:,}"
        return Refusal(where, "too-large", words, hint="raise INQUIT_LARGEST_TEXT, or split the text")
    if not text.translate(_BLANKS).strip():
        return Refusal(where, "empty", "empty: no words in the text")
    return Document(text, appearance, language=language, speaker=speaker, notices=tuple(notices))


def to_refusal(address: str, error: UnreadableError) -> Refusal:
    """Bytes that are no text, as what is told of them."""
    return Refusal(address, error.code, str(error), hint=error.hint)


def too_many_bytes(address: str, count: int, limit: int, *, unfinished: bool = False) -> Refusal:
    """The Refusal of something that was not read because of its size."""
    words = f"too large: {count:,} bytes, the limit is {limit:,}"
    return Refusal(address, "too-large", words, hint="split the file", unfinished=unfinished)


def to_fault(address: str, fault: Exception) -> Refusal:
    """Something that should not have happened: the other articles go on, the exit code and a notice tell of it."""
    words = storable(f"a fault in inquit or below it: {type(fault).__name__}: {fault}")[0]
    return Refusal(address, "fault", words, "please report it", unfinished=True)
