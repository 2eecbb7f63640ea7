"""Statements in the formats of others: written whole before the first byte leaves, so that no half of a file does."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, BinaryIO, Literal

from anyio import from_thread
from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import StreamingResponse

from inquit.exports.base import Choices, ExportFormat, Target
from inquit.exports.formats import FORMATS, find_export, write_export
from inquit.ledger.base import Entry
from inquit.server.asking import Asking, opened, site_of
from inquit.server.problems import Problem, RefusedError
from inquit.server.turns import Turns

router = APIRouter(tags=["exports"])
_PIECE = 256_000  # bytes
_OFTEN = 100  # articles between two looks whether anybody still waits
_TURNS = Turns(2, waiting=8, words="other exports are being written")
_TYPES = {
    "jsonl": "application/x-ndjson",
    "csv": "text/csv; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "webannotation": "application/ld+json",
    "jsonld": "application/ld+json",
}
_PACKED = "application/zip"
_KINDS = sorted({kind.partition(";")[0] for kind in _TYPES.values()} | {_PACKED})
_EPOCH = (1980, 1, 1, 0, 0, 0)  # of every file in a zip: the same statements give the same bytes


class AskingExport(Asking):
    """Which statements, and how they leave."""

    format: Literal[tuple(form.name for form in FORMATS)] = Field(  # type: ignore[valid-type]  # the table's names
        description="; ".join(f"{form.name}: {form.words}" for form in FORMATS)
    )
    with_text: bool = Field(False, alias="with-text", description="whole article texts as well")
    share: bool = Field(False, description="every text cut to 300 characters, with offsets and hash")
    raw_csv: bool = Field(
        False, alias="raw-csv", description="cells as they are, also what a spreadsheet would calculate"
    )


@router.get(
    "/export",
    response_class=StreamingResponse,
    responses={200: {"content": {kind: {} for kind in _KINDS}, "description": "a file"}},
)
def export_statements(request: Request, asked: Annotated[AskingExport, Query()]) -> StreamingResponse:
    """Statements as a file, all or those that fit. What is more than one file, as brat's folder, comes as a zip."""
    form = find_export(asked.format)
    choices = Choices(with_text=asked.with_text, share=asked.share, raw_csv=asked.raw_csv)
    query = asked.to_query()
    with ExitStack() as kept:
        file = kept.enter_context(tempfile.TemporaryFile())
        with _TURNS.take(site_of(request).patience_s), opened(request, asked.as_of) as ledger:
            name = _write(form, _while_waited_for(request, ledger.entries(query)), file, choices)
        size = file.tell()
        file.seek(0)
        kept.pop_all()  # from here on, who reads it closes it
    headers = {"content-disposition": f'attachment; filename="{name}"', "content-length": str(size)}
    kind = _PACKED if name.endswith(".zip") else _TYPES[form.name]
    return StreamingResponse(_pieces(file), headers=headers, media_type=kind)


def _while_waited_for(request: Request, entries: Iterator[Entry]) -> Iterator[Entry]:
    """The same, as long as who asked is there: all of a large ledger takes many minutes."""
    for number, entry in enumerate(entries):
        if number % _OFTEN == 0 and from_thread.run(request.is_disconnected):
            raise RefusedError(Problem(503, "busy", "nobody waits for it any more"))
        yield entry


def _write(form: ExportFormat, entries: Iterator[Entry], file: BinaryIO, choices: Choices) -> str:
    """Write into a file, which stands at its end then. Returns what a browser may call it."""
    with tempfile.TemporaryDirectory(prefix="inquit-") as room:
        target = Path(room) / f"statements{form.suffix}"
        write_export(form.name, entries, target, choices)
        if form.target is Target.STREAM and len(list(Path(room).iterdir())) == 1:
            with target.open("rb") as written:
                shutil.copyfileobj(written, file, _PIECE)
            return target.name
        _pack(Path(room), file)
    return f"statements.{form.name}.zip"


def _pack(room: Path, file: BinaryIO) -> None:
    with zipfile.ZipFile(file, "w") as packed:
        for path in sorted(room.rglob("*")):
            if path.is_file():
                info = zipfile.ZipInfo(path.relative_to(room).as_posix(), _EPOCH)
                info.compress_type = zipfile.ZIP_DEFLATED
                with path.open("rb") as written, packed.open(info, "w", force_zip64=True) as target:
                    shutil.copyfileobj(written, target, _PIECE)
    file.seek(0, os.SEEK_END)


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while piece := file.read(_PIECE):
            yield piece
