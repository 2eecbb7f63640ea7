"""brat standoff: a folder with each article's text and, beside it, its statements as annotations.

Source  https://brat.nlplab.org/standoff.html and configuration.html, checked against brat's own reader
        (server/src/annotation.py): a trigger has its event's type, a text-bound line repeats its fragments with one
        space between them, and a line whose words differ from the text is thrown away.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from inquit.errors import UsageError
from inquit.exports.base import Choices
from inquit.ledger.base import Entry
from inquit.records import COMPARATORS, EVENTS, MODALITIES, Figure, Span, Spans, Statement

ACTS = (
    "state predict appeal order accuse deny reject warn threaten promise praise thank condole apologise admit propose "
    "agree ask think intend"
).split()
CONFIGURATION = f"""\
# Statements as brat shows them: the cue is an Attribution, who speaks and what is said are its arguments.
# A statement without a cue has no event: relations hold its parts together.

[entities]
Content
Source
Addressee
Channel
Figure

[relations]
Inside\tArg1:Content, Arg2:Content
HasSource\tArg1:Content, Arg2:Source
HasAddressee\tArg1:Content, Arg2:Addressee
HasChannel\tArg1:Content, Arg2:Channel
HasFigure\tArg1:Content, Arg2:Figure
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]
Attribution\tSource?:Source, Content?:Content, Addressee*:Addressee, Channel?:Channel

[attributes]
Kind\tArg:Attribution|Content, Value:direct|mixed|indirect
Act\tArg:Attribution|Content, Value:{"|".join(ACTS)}
Negated\tArg:Attribution|Content
Narrator\tArg:Content
Event\tArg:Figure, Value:{"|".join(EVENTS)}
Bound\tArg:Figure, Value:{"|".join(COMPARATORS)}
Modality\tArg:Figure, Value:{"|".join(MODALITIES)}
"""

_SAFE_NAME = re.compile(r"[0-9A-Za-z_-]{1,64}")
# What ends a line for one reader or another, and the tab, which ends a field.
_PIECE = re.compile(r"[^\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029]+")
_RETURN = re.compile(r"\r(\n?)")


def write(entries: Iterable[Entry], target: BinaryIO | Path, choices: Choices) -> None:
    """`<article>.txt` and `<article>.ann` for each article, and annotation.conf for the folder.

    Offsets are code points, as everywhere. brat translates line ends, so that a carriage return would move every offset
    after it: in the .txt it stands as a space before a newline, as a newline when alone, one for one.
    Raises  UsageError for a stream, for a folder with something in it (nobody's annotations are written over), and
            without the text or with `share`, since an annotation is worth nothing without the text beside it.
    """
    if not isinstance(target, Path):
        raise UsageError("brat writes a folder", hint="name a folder that is empty or not yet there")
    if not choices.with_text:
        raise UsageError("brat has its annotations beside the text", hint="ask for the text as well, or take jsonl")
    _make_folder(target)
    (target / "annotation.conf").write_bytes(CONFIGURATION.encode())
    for entry in entries:
        name = to_file_name(entry.stored.article.id)
        with (target / f"{name}.txt").open("xb") as stream:
            stream.write(to_text(entry.stored.article.text).encode("utf-8"))
        with (target / f"{name}.ann").open("xb") as stream:
            stream.write("".join(f"{line}\n" for line in annotate(entry)).encode("utf-8"))


def annotate(entry: Entry) -> list[str]:
    """The lines of an article's .ann file."""
    lines = _Lines(entry.stored.article.text)
    contents: dict[str, str] = {}
    for statement in entry.statements:
        content = _write_statement(lines, statement)
        if content:
            contents[statement.id] = content
    for statement in entry.statements:
        inner, outer = contents.get(statement.id), contents.get(statement.parent_id or "")
        if inner and outer:
            lines.add("R", f"Inside Arg1:{inner} Arg2:{outer}")
    return lines.written


def to_text(text: str) -> str:
    """The text with line ends that no tool translates, as long as before."""
    return _RETURN.sub(lambda found: " \n" if found[1] else "\n", text)


def to_file_name(article: str) -> str:
    """A name for an article's files: its id, or the id's hash where that is no plain word."""
    return article if _SAFE_NAME.fullmatch(article) else hashlib.sha256(article.encode()).hexdigest()[:20]


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise UsageError(f"{folder}: there is something in this folder already", hint="name an empty one")
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written: {error.strerror}", hint="name another folder") from error


class _Lines:
    """The lines of one .ann file as they come, each numbered among those of its letter."""

    def __init__(self, text: str) -> None:
        self.written: list[str] = []
        self._text = text
        self._counts: Counter[str] = Counter()

    def add(self, letter: str, words: str) -> str:
        """Write a line; gives its id."""
        self._counts[letter] += 1
        name = f"{letter}{self._counts[letter]}"
        self.written.append(f"{name}\t{words}")
        return name

    def add_spans(self, kind: str, spans: Spans) -> str | None:
        """Write a text-bound line, a span over several lines as one fragment a line; None where nothing is left."""
        pieces = [piece for span in sorted(spans) for piece in _pieces(self._text, span)]
        if not pieces:
            return None
        places = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(self._text[start:end] for start, end in pieces)
        return self.add("T", f"{kind} {places}\t{words}")


def _write_statement(lines: _Lines, statement: Statement) -> str | None:
    """Write all of a statement but for what it lies in; gives its content's id."""
    content = lines.add_spans("Content", statement.content)
    parts = [("Source", lines.add_spans("Source", statement.source))]
    parts += [("Addressee", lines.add_spans("Addressee", party.spans)) for party in statement.addressees]
    parts += [("Channel", lines.add_spans("Channel", statement.channel))]
    there = [(role, name) for role, name in parts if name]
    trigger = lines.add_spans("Attribution", statement.cue)
    if trigger:
        named = _numbered([("Content", content), *there] if content else there)
        head = lines.add("E", " ".join([f"Attribution:{trigger}", *named]))
    elif content:
        head = content
        for role, name in there:
            lines.add("R", f"Has{role} Arg1:{content} Arg2:{name}")
    else:
        return None
    _describe(lines, statement, head)
    if content:
        for figure in statement.figures:
            _write_figure(lines, figure, content)
    return content


def _write_figure(lines: _Lines, figure: Figure, content: str) -> None:
    name = lines.add_spans("Figure", figure.spans)
    if name is None:
        return
    lines.add("R", f"HasFigure Arg1:{content} Arg2:{name}")
    for attribute, value in (("Event", figure.event), ("Bound", figure.comparator), ("Modality", figure.modality)):
        if value:
            lines.add("A", f"{attribute} {name} {value}")


def _describe(lines: _Lines, statement: Statement, head: str) -> None:
    if statement.kind:
        lines.add("A", f"Kind {head} {statement.kind}")
    if statement.act:
        lines.add("A", f"Act {head} {statement.act}")
    if statement.negated:
        lines.add("A", f"Negated {head}")
    if statement.narrator:
        lines.add("A", f"Narrator {head}")
    inside = f" parent {statement.parent_id}" if statement.parent_id else ""
    lines.add("#", f"AnnotatorNotes {head}\tstatement {statement.id} score {round(statement.score, 3)}{inside}")


def _numbered(parts: Iterable[tuple[str, str]]) -> list[str]:
    """Arguments as brat names them: the second of a role is `Addressee2`."""
    seen: Counter[str] = Counter()
    named = []
    for role, name in parts:
        seen[role] += 1
        named.append(f"{role}{seen[role] if seen[role] > 1 else ''}:{name}")
    return named


def _pieces(text: str, span: Span) -> list[Span]:
    found = _PIECE.finditer(text, *span)
    return [Span(*piece.span()) for piece in found if piece.group().strip()]
