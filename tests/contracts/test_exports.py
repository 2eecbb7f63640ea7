"""What every export format promises, asked of each in the table."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from inquit.errors import UsageError
from inquit.exports.base import SHARED_LENGTH, Choices, ExportFormat, Target
from inquit.exports.formats import FORMATS, find_export, write_export
from inquit.exports.shared import CUT_MARK
from inquit.ledger.base import Entry
from inquit.readers.base import Intake, Source
from inquit.readers.formats import read_source
from inquit.records import Document, Span, words_of
from tests.exports.built import ENTRIES, LONG_TEXT, STATEMENTS

Places = dict[str, list[tuple[int, int]]]

NEEDS_TEXT = {"brat"}  # its annotations stand beside the text
WITHOUT_TEXT = {"webannotation"}  # points into a text and does not hold it
TWO_TABLES = {"csv", "parquet"}  # the texts stand in a second file

STREAMS = [row.name for row in FORMATS if row.target is Target.STREAM]
EVERY = [row.name for row in FORMATS]


def choose(name: str) -> Choices:
    return Choices(with_text=name in NEEDS_TEXT)


def export(name: str, folder: Path, entries: tuple[Entry, ...] = ENTRIES, choices: Choices | None = None) -> Path:
    """Written into a file or a folder below `folder`."""
    target = folder / f"out{find_export(name).suffix}"
    write_export(name, iter(entries), target, choices or choose(name))
    return target


def stream(name: str, entries: tuple[Entry, ...] = ENTRIES, choices: Choices | None = None) -> bytes:
    """Written into a stream."""
    target = io.BytesIO()
    write_export(name, iter(entries), target, choices or Choices())
    return target.getvalue()


def to_places(cell: str) -> list[tuple[int, int]]:
    return [(int(start), int(end)) for start, end in (pair.split("-") for pair in cell.split())]


# Each format's rows, read by somebody else's parser, as values that JSON could hold.


def load_jsonl(path: Path) -> list[object]:
    return [json.loads(line) for line in path.read_bytes().decode().splitlines()]


def load_csv(path: Path) -> list[object]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, strict=True))
    return [{key: json.loads(cell) if cell[:1] in ("[", "{") else cell for key, cell in row.items()} for row in rows]


def load_parquet(path: Path) -> list[object]:
    rows: list[dict[str, object]] = pq.read_table(path).to_pylist()
    return [
        {key: json.loads(cell) if str(cell)[:1] == "[" and isinstance(cell, str) else cell for key, cell in row.items()}
        for row in rows
    ]


def load_json(path: Path) -> list[object]:
    return [json.loads(path.read_bytes())]


def load_brat(path: Path) -> list[object]:
    return [file.read_bytes().decode() for file in sorted(path.iterdir())]


LOAD: dict[str, Callable[[Path], list[object]]] = {
    "jsonl": load_jsonl,
    "csv": load_csv,
    "parquet": load_parquet,
    "webannotation": load_json,
    "brat": load_brat,
    "jsonld": load_json,
}

# Each format's statements with their places.


def places_jsonl(path: Path) -> dict[str, Places]:
    rows = load_jsonl(path)
    return {
        row["id"]: {
            part: [(start, end) for start, end in row[part]["spans"]] if row[part] else []
            for part in ("content", "cue", "source")
        }
        for row in rows
        if isinstance(row, dict) and "type" not in row
    }


def places_csv(path: Path) -> dict[str, Places]:
    with path.open(encoding="utf-8", newline="") as lines:
        return {
            row["id"]: {part: to_places(row[f"{part}_spans"]) for part in ("content", "cue", "source")}
            for row in csv.DictReader(lines, strict=True)
        }


def places_parquet(path: Path) -> dict[str, Places]:
    return {
        row["id"]: {
            part: [(span["start"], span["end"]) for span in row[f"{part}_spans"]]
            for part in ("content", "cue", "source")
        }
        for row in pq.read_table(path).to_pylist()
    }


def places_webannotation(path: Path) -> dict[str, Places]:
    collection = json.loads(path.read_bytes())
    found = {}
    for annotation in collection.get("first", {"items": []})["items"]:
        places: Places = {"content": [], "cue": [], "source": []}
        for target in annotation["target"]:
            position = next(s for s in target["selector"] if s["type"] == "TextPositionSelector")
            places.setdefault(target["inquit:role"], []).append((position["start"], position["end"]))
        found[annotation["id"].rpartition(":")[2]] = {part: places[part] for part in ("content", "cue", "source")}
    return found


def places_jsonld(path: Path) -> dict[str, Places]:
    return {
        node["@id"].rpartition(":")[2]: {
            part: to_places(node.get(f"inquit:{part}Spans", "")) for part in ("content", "cue", "source")
        }
        for node in json.loads(path.read_bytes())["@graph"]
        if node["@type"] in ("Quotation", "Claim")
    }


def places_brat(folder: Path) -> dict[str, Places]:
    found = {}
    for path in folder.glob("*.ann"):
        text = path.with_suffix(".txt").read_bytes().decode()
        rows = dict(line.split("\t", 1) for line in path.read_bytes().decode().split("\n") if line)
        for name, row in rows.items():
            if name.startswith("#"):
                head, note = row.split("\t")
                parts = _parts_of(rows, head.split()[1])
                found[note.split()[1]] = {
                    part: _joined(text, rows[parts[part]]) if part in parts else []
                    for part in ("content", "cue", "source")
                }
    return found


def _parts_of(rows: dict[str, str], head: str) -> dict[str, str]:
    roles = {"Attribution": "cue", "Content": "content", "Source": "source"}
    if head.startswith("T"):
        sources = [("source", row.split("Arg2:")[1]) for row in rows.values() if f"HasSource Arg1:{head} " in row]
        return {"content": head, **dict(sources)}
    arguments = (argument.split(":") for argument in rows[head].split())
    return {roles[role]: name for role, name in arguments if role in roles}


def _joined(text: str, row: str) -> list[tuple[int, int]]:
    """The fragments of a text-bound line, checked as brat checks them; those that a line end parts are one span."""
    places, words = row.split(" ", 1)[1].split("\t")
    fragments = [(int(start), int(end)) for start, end in (pair.split() for pair in places.split(";"))]
    assert words == " ".join(text[start:end] for start, end in fragments)
    joined: list[tuple[int, int]] = []
    for start, end in fragments:
        gap = text[joined[-1][1] : start] if joined else "|"
        if not gap.strip() and re.search(r"[\n\r\t\u2028]", gap):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


PLACES: dict[str, Callable[[Path], dict[str, Places]]] = {
    "jsonl": places_jsonl,
    "csv": places_csv,
    "parquet": places_parquet,
    "webannotation": places_webannotation,
    "brat": places_brat,
    "jsonld": places_jsonld,
}


def strings(value: object) -> Iterator[str]:
    """Every text in some values."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def test_every_format_is_asked() -> None:
    assert set(EVERY) == LOAD.keys() == PLACES.keys()


@pytest.mark.parametrize("name", EVERY)
def test_statements_come_back_with_their_ids_and_places(name: str, tmp_path: Path) -> None:
    found = PLACES[name](export(name, tmp_path))
    assert found == {
        statement.id: {
            "content": list(map(tuple, statement.content)),
            "cue": list(map(tuple, statement.cue)),
            "source": list(map(tuple, statement.source)),
        }
        for statement in STATEMENTS.values()
    }


@pytest.mark.parametrize("name", EVERY)
def test_the_places_that_come_back_hold_the_words(name: str, tmp_path: Path) -> None:
    for identity, places in PLACES[name](export(name, tmp_path)).items():
        statement = STATEMENTS[identity]
        content = tuple(Span(*place) for place in places["content"])
        assert words_of(statement.article.text, content) == words_of(statement.article.text, statement.content)


@pytest.mark.parametrize("name", sorted(set(STREAMS) - NEEDS_TEXT))
def test_no_whole_text_leaves_unasked(name: str, tmp_path: Path) -> None:
    entries = tuple(Entry(e.stored, tuple(s for s in e.statements if s.cue)) for e in ENTRIES)
    left = list(strings(LOAD[name](export(name, tmp_path, entries))))
    assert left
    for entry in entries:
        assert not [words for words in left if entry.stored.article.text in words]


@pytest.mark.parametrize("name", sorted(set(EVERY) - WITHOUT_TEXT - NEEDS_TEXT))
def test_every_whole_text_leaves_when_asked(name: str, tmp_path: Path) -> None:
    target = export(name, tmp_path, choices=Choices(with_text=True, raw_csv=name == "csv"))
    files = sorted(tmp_path.iterdir())
    assert len(files) == (2 if name in TWO_TABLES else 1)
    assert target in files
    left = {words for path in files for words in strings(LOAD[name](path))}
    assert {entry.stored.article.text for entry in ENTRIES} <= left


def read_back(path: Path) -> list[Document]:
    """The articles that inquit's own readers find in a file, which holds nothing else."""
    found = list(read_source(Source(str(path), path=path), Intake()))
    assert not [each for each in found if not isinstance(each, Document)]
    return [each for each in found if isinstance(each, Document)]


def test_articles_come_back_from_json_lines_with_all_that_is_known_of_them(tmp_path: Path) -> None:
    target = export("jsonl", tmp_path, choices=Choices(with_text=True))
    found = [(document.text, document.speaker, document.appearance) for document in read_back(target)]
    assert found == [
        (entry.stored.article.text, entry.stored.article.speaker, appearance)
        for entry in ENTRIES
        for appearance in entry.stored.appearances
    ]


@pytest.mark.parametrize("name", sorted(TWO_TABLES))
def test_articles_come_back_from_a_table_with_no_column_named(name: str, tmp_path: Path) -> None:
    target = export(name, tmp_path, choices=Choices(with_text=True, raw_csv=name == "csv"))
    documents = read_back(target.with_name(f"out.articles{target.suffix}"))
    assert [
        (document.text, document.speaker, document.appearance.title, document.appearance.published_at)
        for document in documents
    ] == [
        (entry.stored.article.text, entry.stored.article.speaker, appearance.title, appearance.published_at)
        for entry in ENTRIES
        for appearance in entry.stored.appearances
    ]


@pytest.mark.parametrize("name", sorted(WITHOUT_TEXT))
def test_a_format_without_texts_says_so(name: str) -> None:
    with pytest.raises(UsageError):
        stream(name, choices=Choices(with_text=True))


@pytest.mark.parametrize("name", sorted(set(EVERY) - NEEDS_TEXT))
def test_what_is_shared_is_short(name: str, tmp_path: Path) -> None:
    left = list(strings(LOAD[name](export(name, tmp_path, choices=Choices(share=True)))))
    longest = SHARED_LENGTH + len(CUT_MARK) + 1  # a `'` before a cell
    assert max(map(len, left)) <= longest
    assert not [words for words in left if LONG_TEXT[150:460] in words]


@pytest.mark.parametrize("name", sorted(set(EVERY) - NEEDS_TEXT))
def test_what_is_shared_keeps_places_and_digests(name: str, tmp_path: Path) -> None:
    whole = PLACES[name](export(name, tmp_path))
    target = export(name, tmp_path, choices=Choices(share=True))
    assert PLACES[name](target) == whole
    left = set(strings(LOAD[name](target)))
    assert {entry.stored.digest for entry in ENTRIES if entry.statements} <= left


@pytest.mark.parametrize("name", sorted(set(EVERY) - NEEDS_TEXT))
def test_what_is_shared_names_no_folder_and_no_password(name: str, tmp_path: Path) -> None:
    left = "\n".join(strings(LOAD[name](export(name, tmp_path, choices=Choices(share=True)))))
    assert "ann/" not in left
    assert "Users" not in left
    assert "secret" not in left


@pytest.mark.parametrize("name", sorted(NEEDS_TEXT))
def test_a_format_that_needs_the_text_says_so(name: str, tmp_path: Path) -> None:
    for choices in (Choices(), Choices(share=True)):
        with pytest.raises(UsageError):
            export(name, tmp_path, choices=choices)
        assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", EVERY)
def test_nothing_gives_an_empty_file_of_the_format(name: str, tmp_path: Path) -> None:
    target = export(name, tmp_path, ())
    assert target.exists()
    assert LOAD[name](target) is not None
    assert PLACES[name](target) == {}


@pytest.mark.parametrize("name", EVERY)
def test_the_same_entries_give_the_same_bytes(name: str, tmp_path: Path) -> None:
    written = []
    for folder in (tmp_path / "a", tmp_path / "b"):
        folder.mkdir()
        target = export(name, folder)
        files = sorted(target.iterdir()) if target.is_dir() else [target]
        written.append([(file.name, file.read_bytes()) for file in files])
    assert written[0] == written[1]


@pytest.mark.parametrize("name", STREAMS)
def test_a_stream_and_a_file_hold_the_same_and_the_stream_stays_open(name: str, tmp_path: Path) -> None:
    target = io.BytesIO()
    write_export(name, ENTRIES, target)
    assert not target.closed
    assert target.getvalue() == export(name, tmp_path).read_bytes()


@pytest.mark.parametrize("name", sorted(set(STREAMS) - {"parquet"}))
def test_an_entry_is_written_before_the_next_is_taken(name: str) -> None:
    target = io.BytesIO()
    sizes = []

    def take() -> Iterator[Entry]:
        for entry in ENTRIES[0], ENTRIES[2], ENTRIES[3]:
            sizes.append(target.tell())
            yield entry
        sizes.append(target.tell())

    write_export(name, take(), target)
    assert len(set(sizes)) == len(sizes)


@pytest.mark.parametrize("name", EVERY)
def test_work_that_breaks_off_leaves_no_file_under_its_name(name: str, tmp_path: Path) -> None:
    def take() -> Iterator[Entry]:
        yield ENTRIES[0]
        raise RuntimeError("the ledger is gone")

    row: ExportFormat = find_export(name)
    with pytest.raises(RuntimeError):
        write_export(name, take(), tmp_path / f"out{row.suffix}", choose(name))
    if row.target is Target.STREAM:
        assert not list(tmp_path.iterdir())
