"""`/about`: what made this ledger and how far to trust it: versions, settings, the model's card, known weaknesses."""

from __future__ import annotations

import json
import platform
from dataclasses import dataclass
from functools import cache

from fastapi import APIRouter, Request
from markdown_it import MarkdownIt
from markupsafe import Markup
from starlette.responses import HTMLResponse

from inquit.ledger.runs import Run
from inquit.ledger.sqlite import LIBRARY_VERSION
from inquit.models.catalogue import describe_bundle, find_bundle
from inquit.rendering.listing import ID_LENGTH
from inquit.server.asking import opened, site_of
from inquit.server.web.pages import render
from inquit.settings import Settings, find_origins

router = APIRouter()
_MOST_RUNS = 20
_SCROLLED = '<div class="scroll" tabindex="0" role="group" aria-label="Table">'


@dataclass(frozen=True, slots=True)
class Told:
    """A run in words.

    settings  those that were chosen: name and value
    """

    id: str
    recorded_at: str
    version: str
    bundle: str
    outcome: str
    settings: tuple[tuple[str, str], ...]


@router.get("/about")
def get_about(request: Request) -> HTMLResponse:
    """The page."""
    site = site_of(request)
    with opened(request) as ledger:
        articles, statements = ledger.size
        runs = [_tell(run) for run in ledger.runs(limit=_MOST_RUNS)]
        decisions = len(ledger.decisions())
        sides = len({one.side for one in ledger.sides()})
    name, digest = describe_bundle("en")
    own = Settings.from_environment()
    settings = [(one, f"{getattr(own, one):,}", origin) for one, origin in find_origins().items()]
    return render(
        request,
        "about.html",
        ledger=str(site.ledger.absolute()),
        bytes=site.ledger.stat().st_size,
        articles=articles,
        statements=statements,
        decisions=decisions,
        sides=sides,
        runs=runs,
        bundle=name,
        digest=digest,
        card=_card(),
        settings=settings,
        python=platform.python_version(),
        sqlite=LIBRARY_VERSION,
    )


@cache
def _card() -> Markup:
    """The model's card. It is the package's own; HTML in it would be shown as text all the same."""
    words = find_bundle("en").joinpath("CARD.md").read_text("utf-8")
    _, _, body = words.partition("\n")  # its title is the page's
    made: str = MarkdownIt("commonmark", {"html": False}).enable("table").render(body)
    framed = '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>'
    return Markup(made.replace("<table>", framed).replace("</table>", "</table></div>"))


def _tell(run: Run) -> Told:
    chosen = tuple(
        (name, json.dumps(value)) for name, value in run.facts.settings.items() if value not in (None, False)
    )
    facts = run.facts
    return Told(run.id[:ID_LENGTH], run.recorded_at, facts.inquit, facts.bundle, _outcome(run), chosen)


def _outcome(run: Run) -> str:
    if run.sum is None:
        return "under way, or broken off"
    found = run.sum
    return (
        f"{run.outcome}: {found.read:,} read = {found.kept:,} kept + {found.duplicate:,} duplicate + "
        f"{found.set_aside:,} set aside; {found.statements:,} statements"
    )
