"""How the API answers: JSON as the command line prints it, lists of one shape, refusals of one shape."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from fastapi import Request
from starlette.responses import JSONResponse

from inquit.errors import UsageError
from inquit.server.asking import AsOf, Paging
from inquit.server.problems import Problem, RefusedError

_PLACE = re.compile(r"\d{1,9}", re.ASCII)


class Wire(JSONResponse):
    """JSON in the bytes of `--format jsonl`: without spaces, letters as they are, no half of a surrogate pair."""

    def render(self, content: Any) -> bytes:
        """The body."""
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


class PagedAsOf(AsOf, Paging):
    """When, and which page of a list."""


def answer_list(rows: Sequence[object], *, total: int, next_: str | None, exact: bool = True, **more: object) -> Wire:
    """A list.

    total  how many rows there are in all
    exact  False when there are more than `total`
    next_  what `after` takes to go on, None at the end
    more   what else there is to tell
    """
    return Wire({"rows": rows, "total": total, "exact": exact, "next": next_, **more})


def answer_slice(rows: Iterable[object], paging: Paging) -> Wire:
    """A page of rows that the ledger gives one after the other; whoever knows how many there are gives a sequence."""
    start = start_of(paging)
    end, seen, shown = start + paging.limit, 0, []
    for seen, row in enumerate(rows, 1):
        if seen > end:
            break
        if seen > start:
            shown.append(row)
    goes_on = seen > end
    total = len(rows) if isinstance(rows, Sequence) else min(seen, end)
    exact = isinstance(rows, Sequence) or not goes_on
    return answer_list(shown, total=total, exact=exact, next_=str(end) if goes_on else None)


def start_of(paging: Paging) -> int:
    """How many rows lie before a page. Raises UsageError for an `after` that no page gave as its `next`."""
    if paging.after is None:
        return 0
    if not _PLACE.fullmatch(paging.after):
        hint = "give what the page before gave as its next"
        raise UsageError(f"{paging.after!r} is no place to go on from", hint=hint)
    return int(paging.after)


def refuse_unprintable(request: Request) -> None:
    """Refuse what no name, word or id holds: NUL, in an address or its parameters."""
    for name, value in (*request.path_params.items(), *request.query_params.multi_items()):
        if "\x00" in name or "\x00" in str(value):
            place = f"query.{name}" if name in request.query_params else f"path.{name}"
            raise RefusedError(Problem(400, "usage", f"{name} holds NUL", "leave it out", place))


def refuse_parameters(request: Request) -> None:
    """Refuse parameters in the address of what takes a body alone."""
    for name in request.query_params:
        words = "what is to be done stands in the body; see /api/docs"
        raise RefusedError(Problem(400, "unknown-parameter", f"there is no {name!r} here", words, f"query.{name}"))
