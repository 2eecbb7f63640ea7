"""What a request sends to be imported: a form with files, a text or addresses, or JSON; made into an order."""

from __future__ import annotations

import io
import json
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from starlette.datastructures import FormData, UploadFile
from starlette.requests import ClientDisconnect, Request

from inquit import moments
from inquit.errors import UsageError
from inquit.languages import READABLE
from inquit.readers.fields import to_words
from inquit.readers.inputs import is_url
from inquit.readers.plain import storable
from inquit.readers.table import HEADINGS
from inquit.server.asking import site_to_change
from inquit.server.imports.desk import Sent, fetch_off, no_room
from inquit.server.imports.names import to_name, to_names
from inquit.server.imports.order import PASTED, Order
from inquit.server.problems import Problem, RefusedError
from inquit.server.site import Site

MOST_FILES = 200
MOST_ADDRESSES = 200
_MOST_PARTS = 1_000  # of a form; above that nothing is counted any more
_LONGEST = 2_000
FIELDS = ("text", "title", "url", "addresses", "outlet", "published", "language", "columns")


def _or_none(value: object) -> object:
    """An empty field of a form is one that was left out; a file's is one where none was chosen."""
    return None if isinstance(value, str) and not value.strip() else value


def _lines(value: object) -> object:
    return value.split() if isinstance(value, str) else value


MaybeShort = Annotated[str | None, Field(max_length=_LONGEST), BeforeValidator(_or_none)]


class Wanted(BaseModel):
    """An import without files: a text, or with --allow-fetch addresses. What is said beside it counts for all of it."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str | None, BeforeValidator(_or_none)] = Field(None, description="one article's text")
    title: MaybeShort = Field(None, description="of the text")
    url: MaybeShort = Field(None, description="where the text stood, for http and https")
    addresses: Annotated[list[str] | None, BeforeValidator(_lines), BeforeValidator(_or_none)] = Field(
        None, description="of pages to fetch, where the server may; in a form one a line"
    )
    outlet: MaybeShort = Field(None, description="who published it")
    published: MaybeShort = Field(None, description="when it was published, as 2026-03-22")
    language: MaybeShort = Field(None, description="a code, such as en: then it is not guessed")
    columns: MaybeShort = Field(None, description="of tables, as text=body,title=headline")


@dataclass(frozen=True, slots=True)
class Taken:
    """What came in with a request, its files still open."""

    wanted: Wanted
    files: tuple[Sent, ...] = ()


async def take(request: Request) -> AsyncIterator[Taken]:
    """What a request sends, for FastAPI to depend on. Raises RefusedError on a server that only shows."""
    site = site_to_change(request)
    async with taken(request, site) as given:
        yield given


@asynccontextmanager
async def taken(request: Request, site: Site) -> AsyncIterator[Taken]:
    """What a request sends: a form or JSON. Files are there until the end of the `with`.

    Raises  RefusedError for a body that is neither, for fields that nobody knows, and where the disk is full.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().casefold()
    try:
        if kind == "application/json":
            yield Taken(_checked(await _json(request)))
        elif kind in ("multipart/form-data", "application/x-www-form-urlencoded"):
            async with AsyncExitStack() as kept:
                yield _from_form(await _form(request, kept, site.largest_upload))
        else:
            raise RefusedError(Problem(415, "unknown-body", "neither a form nor JSON", "send multipart/form-data"))
    except ClientDisconnect as error:
        problem = getattr(error, "problem", None)
        if not isinstance(problem, Problem):
            raise
        raise RefusedError(problem) from error


async def _form(request: Request, kept: AsyncExitStack, most: int) -> FormData:
    """A form, whose larger files lie in the folder for temporary ones until the end of a `with`."""
    form = request.form(max_files=_MOST_PARTS, max_fields=_MOST_PARTS, max_part_size=most)
    try:
        return await kept.enter_async_context(form)
    except OSError as error:
        raise RefusedError(no_room(error)) from error


def to_order(given: Taken, site: Site) -> tuple[Order, list[Sent]]:
    """The order of what was sent, and the files that belong to it under names of which no two are the same.

    Raises  UsageError and RefusedError for what cannot be meant: nothing at all, too much, an unknown language.
    """
    wanted, files = given.wanted, given.files
    kinds = [name for name in ("text", "addresses") if getattr(wanted, name)] + ["files"] * bool(files)
    if not kinds:
        words = "nothing was sent"
        raise RefusedError(Problem(400, "nothing-sent", words, "choose files, or paste a text"))
    if len(kinds) > 1:
        words = f"{' and '.join(kinds)} at once"
        raise RefusedError(Problem(400, "usage", words, "send one of them after the other"))
    order = Order(
        kinds[0],
        by=site.by,
        made_at=moments.now(),
        outlet=to_words(wanted.outlet),
        published=moments.to_date(wanted.published),
        language=_language(wanted.language),
        columns=to_columns(wanted.columns),
    )
    if kinds == ["text"]:
        return replace(order, title=to_words(wanted.title)), [_pasted(wanted, order)]
    if wanted.title or wanted.url:
        raise UsageError("a title and an address belong to one text", hint="leave them out, or paste the text")
    if kinds == ["addresses"]:
        return replace(order, addresses=_addresses(wanted.addresses or [], site)), []
    if len(files) > MOST_FILES:
        hint = "send fewer, or use inquit add"
        raise RefusedError(Problem(413, "too-many-files", f"{len(files)} files, at most {MOST_FILES} at once", hint))
    names = to_names(file.name for file in files)
    return order, [Sent(name, file.stream) for name, file in zip(names, files, strict=True)]


def to_columns(words: str | None) -> dict[str, str] | None:
    """`text=body,title=headline` as a mapping. Raises UsageError for anything else."""
    if words is None:
        return None
    made: dict[str, str] = {}
    for pair in storable(words)[0].split(","):
        name, equals, column = (part.strip() for part in pair.partition("="))
        if not (equals and column) or name not in HEADINGS:
            hint = f"write them as text=body,title=headline; there are {', '.join(HEADINGS)}"
            raise UsageError(f"columns: {pair.strip()!r} names none", hint=hint)
        made[name] = column
    return made


def _language(given: str | None) -> str | None:
    if given is not None and given not in READABLE:
        raise UsageError(f"no reader for the language {given!r}", hint=f"readers: {', '.join(READABLE)}")
    return given


def _addresses(given: Iterable[str], site: Site) -> tuple[str, ...]:
    if not site.allow_fetch:
        raise RefusedError(fetch_off())
    addresses = tuple(dict.fromkeys(storable(one.strip())[0] for one in given if one.strip()))
    if len(addresses) > MOST_ADDRESSES:
        hint = "send fewer"
        raise RefusedError(Problem(413, "too-many-addresses", f"at most {MOST_ADDRESSES} addresses at once", hint))
    for address in addresses:
        if not is_url(address) or len(address) > _LONGEST:
            raise UsageError(f"{to_name(address)!r} is no address of a page", hint="it begins with https:// or http://")
    return addresses


def _pasted(wanted: Wanted, order: Order) -> Sent:
    """A pasted text as a file with one row."""
    row = {
        "text": wanted.text,
        "title": to_words(wanted.title),
        "outlet": order.outlet,
        "published": order.published,
        "url": wanted.url,
    }
    return Sent(PASTED, io.BytesIO(json.dumps(row).encode()))


async def _json(request: Request) -> object:
    try:
        return json.loads(await request.body())
    except (ValueError, RecursionError) as error:
        raise RefusedError(Problem(400, "bad-request", "the body is no JSON", "see /api/docs", "body")) from error


def _from_form(form: FormData) -> Taken:
    """A form's fields and files; line ends of a pasted text are those that it had before the browser sent it."""
    fields: dict[str, str] = {}
    files = []
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            if name != "files":
                raise RefusedError(_no_field(name))
            if value.filename or value.size:
                files.append(Sent(value.filename or "", value.file))
        elif name != "files":  # an empty field of files, where the form is not sent in parts
            fields[name] = value.replace("\r\n", "\n")
    return Taken(_checked(fields), tuple(files))


def _checked(given: object) -> Wanted:
    if not isinstance(given, Mapping):
        raise RefusedError(Problem(400, "bad-request", "an object is wanted", "see /api/docs", "body"))
    try:
        return Wanted.model_validate(dict(given))
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(map(str, first["loc"]))
        if first["type"] == "extra_forbidden":
            raise RefusedError(_no_field(name)) from error
        raise RefusedError(Problem(400, "usage", f"{name}: {first['msg']}", "see /api/docs", f"body.{name}")) from error


def _no_field(name: str) -> Problem:
    return Problem(400, "unknown-parameter", f"there is no {name!r} here", "see /api/docs", f"body.{name}")
