"""What a page of a view is asked: the view's parameters, which rows are shown, and the same as address and command."""

from __future__ import annotations

import dataclasses
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from fastapi.exceptions import RequestValidationError
from pydantic import Field, ValidationError, create_model
from starlette.datastructures import QueryParams

from inquit.ledger.query import LARGEST_PAGE
from inquit.server.asking import Parameters, parameters_of, to_params
from inquit.server.web.asked import to_option
from inquit.server.web.pages import address
from inquit.views.base import MOST_LOOKED_AT, options_of
from inquit.views.table import View

# So many statements are looked at, on each side where there are sides. Of a million statements, accounts of two sides
# take 1.1 s with 5,700 on each (benchmarks/views); those that link statements look at fewer.
_MOST = {"accounts": 200, "brief": 200, "chains": 200}
_USUAL_MOST = 500
_ROWS = {"figures": 100, "chains": 20, "brief": 12}  # a page; of a brief, in each part
_USUAL_ROWS = 50
_WHOLE = "brief"  # has no pages
_SEVERAL = "link"  # kinds of row: all are counted, those asked for are shown
_PAGING = ("limit", "most", "page")


@dataclass(frozen=True, slots=True)
class Question:
    """What one page asks.

    params   of the view, whose answer the page is cut from
    given    what was asked, by the names in an address, defaults left out
    kinds    kinds of row that are wanted, empty for all
    rows     how many a page has
    page     from 1
    most     how many statements are looked at
    """

    view: View
    params: Any
    given: Mapping[str, Any]
    kinds: tuple[str, ...]
    rows: int
    page: int
    most: int
    as_of: str | None

    @property
    def path(self) -> str:
        """The page's own path."""
        return f"/{self.view.name}"

    @property
    def is_paged(self) -> bool:
        """Whether its rows come in pages."""
        return self.view.name != _WHOLE

    def href(self, path: str | None = None, **changed: object) -> str:
        """The address of this question, or of another page of the same, with something else asked."""
        return address(path or self.path, **{**self.given, **changed})

    @property
    def json(self) -> str:
        """The address of the same as JSON: the view's usual rows, of as many statements."""
        return self.href(f"/api/v1/{self.view.name}", page=None, limit=None, most=self.most)

    def command(self, file: str) -> str:
        """The command line that asks the same, quoted for a shell.

        file  the ledger's name
        """
        given = {**self.given, "most": self.most}
        words: list[str] = []
        for option in options_of(self.view.params):
            value = given.get(option.name) if option.name != "limit" else None
            for one in value if isinstance(value, list | tuple) else [value]:
                if one is not None and one != "":
                    words += to_option(option.name, str(one))
        words += to_option("as-of", self.as_of) if self.as_of else []
        return shlex.join(["inquit", self.view.name, *words, *to_option("ledger", file)])


def parse(view: View, given: QueryParams) -> Question:
    """The question of an address; empty fields count as not given.

    Raises  RequestValidationError for a parameter that there is not, or that is none of its values.
    """
    many = {option.name for option in options_of(view.params) if option.many}
    values = {
        name: given.getlist(name) if name in many else given[name]
        for name in dict.fromkeys(given)
        if name not in many or given.getlist(name)
    }
    model = _page_of(view)
    try:
        asked = model.model_validate(values)
    except ValidationError as error:
        found = [{**one, "loc": ("query", *one["loc"])} for one in error.errors()]
        raise RequestValidationError(found) from error
    return _question(view, asked)


def plain(view: View) -> Question:
    """The question of an address without parameters."""
    return _question(view, _page_of(view)())


def without_empty(given: QueryParams) -> list[tuple[str, str]] | None:
    """What a form gave without its empty fields; None when it has none."""
    pairs = given.multi_items()
    kept = [(name, value) for name, value in pairs if value.strip()]
    return None if len(kept) == len(pairs) else kept


def to_dict(pairs: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """Parameters by their names."""
    made: dict[str, list[str]] = {}
    for name, value in pairs:
        made.setdefault(name, []).append(value)
    return made


def _question(view: View, asked: Parameters) -> Question:
    page_of: Any = asked
    params = to_params(view, asked)
    kinds: tuple[str, ...] = getattr(params, _SEVERAL, ())
    if view.name != _WHOLE:
        changed: dict[str, object] = {_SEVERAL: ()} if kinds else {}
        params = dataclasses.replace(params, limit=0, **changed)  # the page is cut from all of them
    given: dict[str, Any] = {}
    for option, field in zip(options_of(view.params), dataclasses.fields(view.params), strict=True):
        value = getattr(asked, option.field)
        usual = type(asked).model_fields[option.field].default if option.name in _PAGING else field.default
        if value not in (usual, "", None, []):
            given[option.name] = value
    if page_of.as_of:
        given["as-of"] = page_of.as_of
    return Question(view, params, given, kinds, page_of.limit, page_of.page, page_of.most, page_of.as_of)


@cache
def _page_of(view: View) -> type[Parameters]:
    """A view's parameters with what a page takes beside them; those of size are smaller than a command line's."""
    rows = _ROWS.get(view.name, _USUAL_ROWS)
    fields: dict[str, Any] = {
        "limit": (int, Field(rows, ge=1, le=LARGEST_PAGE)),
        "most": (int, Field(_MOST.get(view.name, _USUAL_MOST), ge=1, le=MOST_LOOKED_AT)),
        "page": (int, Field(1, ge=1, le=MOST_LOOKED_AT)),
    }
    return create_model(f"{view.name.capitalize()}Page", __base__=parameters_of(view), **fields)
