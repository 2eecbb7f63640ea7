"""The table of views: one line each."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from inquit.errors import UsageError
from inquit.ledger.base import Asked
from inquit.views.base import Answer, Row, options_of
from inquit.views.garbage import uncollected


@dataclass(frozen=True, slots=True)
class View:
    """One view, imported on first use.

    module  holds `Params`, `answer(asked, params)` and `EXAMPLES`
    noun    what a row is
    """

    name: str
    module: str
    words: str
    noun: str

    @property
    def params(self) -> type[Any]:
        """What can be asked."""
        made: type[Any] = import_module(self.module).Params
        return made

    @property
    def examples(self) -> str:
        """Commands, as a reader could type them."""
        return str(import_module(self.module).EXAMPLES)

    def answer(self, asked: Asked, params: Any) -> Answer[Row]:
        """The view's function."""
        module = import_module(self.module)
        with uncollected():
            found: Answer[Row] = module.answer(asked, params)
        return found


VIEWS = (
    View("figures", "inquit.views.figures", "how a figure moves over time, and who holds it", "figure"),
    View("accounts", "inquit.views.accounts", "what sides say of a matter, beside each other", "row"),
    View("chains", "inquit.views.chains", "where a claim was first seen, and through whom it travelled", "claim"),
    View("timeline", "inquit.views.timeline", "who said what when, on one matter", "statement"),
    View("brief", "inquit.views.brief", "the accounts in sentences, each with its statement's link", "sentence"),
)


def view(name: str, ledger: Asked, **params: Any) -> Answer[Row]:
    """A comparison of what a ledger holds: `view("accounts", ledger, side=["A=Ann Smith", "B=Perrin Osk"])`.

    name    figures, accounts, chains, timeline or brief
    params  as the command line's options: `from_`, `side`, `limit` …

    Raises  UsageError for a view or a parameter that there is not, and for what a parameter cannot be.
    """
    found = find_view(name)
    known = {option.field: option for option in options_of(found.params)}
    for given, value in params.items():
        if given not in known:
            raise UsageError(f"{name} has no {given!r}", hint=f"it has: {', '.join(known)}")
        values = value if known[given].many else (value,)
        if known[given].choices and any(one is not None and one not in known[given].choices for one in values):
            raise UsageError(f"{given}: {value!r} is none of its values", hint=", ".join(known[given].choices))
    made = {given: tuple(value) if known[given].many else value for given, value in params.items()}
    return found.answer(ledger, found.params(**made))


def find_view(name: str) -> View:
    """The view of a name. Raises UsageError for one that is not there, with those that are."""
    for view in VIEWS:
        if view.name == name:
            return view
    raise UsageError(f"there is no view {name!r}", hint=f"views: {', '.join(view.name for view in VIEWS)}")
