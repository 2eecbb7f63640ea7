"""Tables of articles: which column is which, and what a row comes to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inquit.errors import UsageError
from inquit.readers.base import Found, Intake, Source, digest
from inquit.readers.fields import to_language, to_published, to_web_address, to_words
from inquit.readers.found import to_found
from inquit.readers.own_export import article_columns, is_article_row, is_statement_table, read_article_row
from inquit.records import Appearance, Notice, Refusal

# Our names, each with the headings under which tables of news are found to keep it: the likeliest first.
HEADINGS = {
    "text": "text body content article fulltext articlebody articletext bodytext maintext plaintext story transcript",
    "title": "title headline heading",
    "published": "published publishedat pubdate publishdate publisheddate publicationdate datepublished datetime date",
    "url": "url link address href permalink weburl articleurl",
    "outlet": "outlet source publisher newspaper sourcename publication sitename site media",
    "byline": "byline author authors creator journalist",
    "speaker": "speaker",
    "language": "language lang",
}
_FILLING = re.compile(r"[\W_]+")
_LONGEST_LIST = 40


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table as it stands there.

    values   cells by the table's own column names
    address  the file's, with the row's number at its end
    raw      the row's own bytes
    """

    values: Mapping[str, object]
    address: str
    raw: bytes
    notices: tuple[Notice, ...] = ()


def choose_columns(names: Sequence[str], intake: Intake, *, where: str) -> dict[str, str]:
    """Our name -> the table's own, for those that the table has.

    names   the table's columns
    intake  holds what the user said; what is not said is guessed from well-known headings, and the user is told; an
            empty name means no column

    Raises  UsageError, with the columns and the guess, when a chosen column is not there or none holds the text.
    """
    if is_statement_table(names):
        raise UsageError(
            f"{where}: these are statements that inquit exported, not articles",
            hint="add the table of articles beside it, or an export in jsonl --with-text",
        )
    chosen = intake.columns or {}
    own_columns = article_columns(names)
    if own_columns and not chosen:
        return own_columns
    guess = _guess(names)
    columns = dict(guess)
    for ours, own in chosen.items():
        if ours not in HEADINGS:
            raise UsageError(f"{ours!r} is no field of an article", hint=f"fields: {', '.join(HEADINGS)}")
        if own and own not in names:
            raise UsageError(f"{where}: there is no column {own!r}; {_listed(names, guess)}")
        columns[ours] = own
    if not columns.get("text"):
        raise UsageError(
            f"{where}: no column is known to hold the text; {_listed(names, guess)}",
            hint="name it: text=COLUMN; a table without a heading line needs one first",
        )
    if intake.tell is not None and guess.keys() - chosen.keys():
        intake.tell(f"{where}: columns taken as {_pairs(columns)}")
    return {ours: own for ours, own in columns.items() if own}


def is_heading(name: str) -> bool:
    """Whether a column of this name is known to hold something of an article."""
    return any(_plain(name) in headings.split() for headings in HEADINGS.values())


def read_record(record: Record, columns: Mapping[str, str], *, source: Source, intake: Intake, reader: str) -> Found:
    """One row as a Document.

    Refusals  `no-text` for a row without a text, `empty`, `too-large`.
    Notices   `unclear-date`, `unclear-address`.
    """
    cells = {ours: record.values.get(own) for ours, own in columns.items()}
    if is_article_row(columns):
        return read_article_row(cells, record.address, record.raw, source, intake, reader)
    text = _text(cells["text"])
    if text is None:
        return Refusal(record.address, "no-text", f"no text in column {columns['text']!r}")
    url = to_web_address(cells.get("url"))
    published = to_published(cells.get("published"), by="column")
    appearance = Appearance(
        address=url or record.address,
        container=source.address if (url or record.address) != source.address else None,
        outlet=to_words(cells.get("outlet")),
        title=to_words(cells.get("title")),
        byline=to_words(cells.get("byline")),
        published_at=published.at,
        published_by=published.by,
        fetched_at=source.fetched_at,
        raw_digest=digest(record.raw),
        reader=reader,
    )
    doubts = [*record.notices, *published.notices]
    if url is None and to_words(cells.get("url")):
        doubts.append(Notice("reader", "unclear-address", "the address in its row is no web address"))
    return to_found(
        text,
        appearance,
        intake=intake,
        language=to_language(cells.get("language")),
        speaker=to_words(cells.get("speaker")),
        notices=doubts,
        where=record.address,
    )


def _guess(names: Sequence[str]) -> dict[str, str]:
    by_heading: dict[str, str] = {}
    for name in names:
        by_heading.setdefault(_plain(name), name)
    guess = {}
    for ours, headings in HEADINGS.items():
        own = next((by_heading[heading] for heading in headings.split() if heading in by_heading), None)
        if own is not None:
            guess[ours] = own
    return guess


def _plain(name: str) -> str:
    return _FILLING.sub("", name).casefold()


def _listed(names: Sequence[str], guess: Mapping[str, str]) -> str:
    shown = ", ".join(_short(name) for name in names[:_LONGEST_LIST]) + (" …" if len(names) > _LONGEST_LIST else "")
    return f"its columns are {shown or 'none'}; guessed from them: {_pairs(guess) or 'nothing'}"


def _pairs(columns: Mapping[str, str]) -> str:
    return ",".join(f"{ours}={_short(own)}" for ours, own in columns.items() if own)


def _short(name: str) -> str:
    name = to_words(name) or "(no name)"
    return name if len(name) <= 40 else name[:40] + "…"


def _text(value: object) -> str | None:
    """The words of a cell as they are; a list of paragraphs becomes lines."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        return "\n".join(value)
    return value if isinstance(value, str) and value else None
