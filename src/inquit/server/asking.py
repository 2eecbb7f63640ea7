"""What a request may ask, for pages and for HTTP: the command line's options as parameters, and the ledger to ask."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import cache
from typing import Annotated, Any, Literal

from fastapi import Query as Parameter
from fastapi import Request
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, create_model

from inquit.errors import UsageError
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import LARGEST_PAGE, Query
from inquit.server.problems import Problem, RefusedError
from inquit.server.site import Site
from inquit.server.turns import Turns
from inquit.views.base import options_of
from inquit.views.table import View

_LONGEST = 2_000  # characters of one parameter
# Each makes a view of the whole ledger, in memory.
_LOOKS_BACK = Turns(4, waiting=4, words="others look at the ledger as it stood at other times")
# Each may take seconds of a processor where much is compared.
_COMPARES = Turns(4, waiting=16, words="others compare accounts and figures")


def _or_none(value: object) -> object:
    """An empty field of a form is one that was left out."""
    return None if value == "" else value


Words = Annotated[str, Field(max_length=_LONGEST)]
MaybeWords = Annotated[Words | None, BeforeValidator(_or_none)]
MaybeBool = Annotated[bool | None, BeforeValidator(_or_none)]
MaybeInt = Annotated[int | None, BeforeValidator(_or_none)]


class Parameters(BaseModel):
    """Parameters of a request: unknown ones are refused."""

    model_config = ConfigDict(extra="forbid")


class AsOf(Parameters):
    """When."""

    as_of: MaybeWords = Field(None, alias="as-of", description="the ledger as it stood then, as 2022-03-22")


class Asking(AsOf):
    """What narrows statements: all that is given must fit."""

    words: Words = Field("", description="in the content, source or addressees; in quotation marks: in a row")
    source: Words = Field("", description="words in the source, as printed or by name")
    addressee: Words = Field("", description="words in the addressees")
    about: Words = Field("", description="words in the content")
    act: MaybeWords = Field(None, description="state, predict, appeal, accuse, deny …")
    outlet: MaybeWords = Field(None, description="who published the article")
    from_: MaybeWords = Field(None, alias="from", description="published then or later: 2022-03-22, 2022-03, 2022")
    to: MaybeWords = Field(None, description="published then or before")
    kind: MaybeWords = Field(None, description="direct, mixed or indirect")
    person: MaybeWords = Field(None, description="a party under any of its names: a name or an id")
    role: Words = Field("source", description="the part that person has: source, addressee, relay or mention")
    figure: MaybeWords = Field(None, description="with a figure: killed, injured, displaced …, or any")
    narrator: MaybeBool = Field(None, description="true: only figures that articles state in their own voice")
    attributed: MaybeBool = Field(None, description="true: only what somebody says")
    nested: MaybeBool = Field(None, description="true: only those inside another statement")
    outermost: MaybeBool = Field(None, description="true: only those inside no other")
    depth: MaybeInt = Field(None, description="exactly so many statements lie around it; 0 for the outermost layer")
    side: MaybeWords = Field(None, description="a declared side: what its members say, relay or publish")
    reviewed: MaybeWords = Field(None, description="any: those somebody decided about; no: those nobody did")

    def to_query(self) -> Query:
        """The query that is asked. Raises UsageError for values that cannot be, and for two that contradict."""
        given = {name: getattr(self, name) for name in _NAMES}
        given["narrator"] = _one_of("narrator", self.narrator, "attributed", self.attributed)
        given["nested"] = _one_of("nested", self.nested, "outermost", self.outermost)
        given["role"] = given["role"] or "source"
        return Query(**given)


_NAMES = [field.name for field in dataclasses.fields(Query) if field.name in Asking.model_fields]


def _one_of(name: str, value: bool | None, opposite: str, other: bool | None) -> bool | None:
    if value is not None and other is not None:
        raise UsageError(f"{name} and {opposite} at once", hint="give one of them")
    return value if other is None else not other


class Paging(Parameters):
    """Which page of a list."""

    limit: int = Field(50, ge=1, le=LARGEST_PAGE, description="how many rows")
    after: MaybeWords = Field(None, description="the `next` of the page before")


class PagedAsking(Asking, Paging):
    """What narrows statements, and which page of them."""


@cache
def parameters_of(view: View) -> type[Parameters]:
    """The parameters of a view as HTTP declares them."""
    fields: dict[str, Any] = {}
    for option, default in zip(options_of(view.params), dataclasses.fields(view.params), strict=True):
        kind: Any = Words
        if option.choices:
            kind = Literal[option.choices]
        if option.many:
            kind = list[kind]
        elif option.whole:
            kind = int
        elif default.default is None or option.choices:
            kind = Annotated[kind | None, BeforeValidator(_or_none)]
        start = [] if option.many else default.default
        settings: dict[str, Any] = {"description": option.words}
        if option.name != option.field:
            settings["alias"] = option.name
        fields[option.field] = (kind, Field(start, **settings))
    return create_model(f"{view.name.capitalize()}Parameters", __base__=AsOf, **fields)


def to_params(view: View, asked: Parameters) -> Any:
    """A view's own `Params` out of a request's parameters."""
    given = {option.field: getattr(asked, option.field) for option in options_of(view.params)}
    return view.params(**{name: tuple(value) if isinstance(value, list) else value for name, value in given.items()})


def site_of(request: Request) -> Site:
    """What this server serves."""
    site: Site = request.app.state.site
    return site


def site_to_change(request: Request) -> Site:
    """The same, for a change. Raises RefusedError on a server that only shows."""
    site = site_of(request)
    if site.read_only:
        raise RefusedError(
            Problem(403, "read-only", "this server only shows the ledger", "it was started with --read-only")
        )
    return site


@contextmanager
def opened(request: Request, as_of: str | None = None) -> Iterator[Ledger]:
    """The ledger, for one request: a connection of its own, as it stands at this moment, or stood at another."""
    site = site_of(request)
    turn = nullcontext() if as_of is None else _LOOKS_BACK.take(site.patience_s)
    with turn, open_ledger(site, as_of) as ledger:
        yield ledger


def open_ledger(site: Site, as_of: str | None = None) -> Ledger:
    """The same, also for what is made beside requests."""
    return Ledger.open(site.ledger, as_of=as_of, patience_s=site.patience_s)


@contextmanager
def comparing(request: Request, as_of: str | None = None) -> Iterator[Ledger]:
    """As `opened`, for a comparison: only so many are made at once."""
    with _COMPARES.take(site_of(request).patience_s), opened(request, as_of) as ledger:
        yield ledger


Asked = Annotated[Asking, Parameter()]
PagedAsked = Annotated[PagedAsking, Parameter()]
