"""Articles: in pages, one with its text and statements, the versions seen at one address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from itertools import pairwise
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from pydantic import Field

from inquit.errors import LedgerError
from inquit.exports.rows import article_row
from inquit.ledger.answers import Listed
from inquit.ledger.base import Entry
from inquit.ledger.ledger import Ledger
from inquit.readers.inputs import to_address
from inquit.records import Statement
from inquit.server.api.answers import PagedAsOf, Wire, answer_list, answer_slice, start_of
from inquit.server.api.shapes import ArticleRow, Listing, VersionChange, WholeArticle
from inquit.server.asking import AsOf, Words, opened
from inquit.views.changes import compare_versions

router = APIRouter(tags=["articles"])


class AskingArticles(PagedAsOf):
    """Which articles."""

    words: Words = Field("", description="in the title, outlet or address")


class AskingChanges(PagedAsOf):
    """Of which article."""

    address: Words = Field(description="a URL or a file, as `appearances` has it")


@router.get("/articles", response_model=Listing[ArticleRow])
def list_articles(request: Request, asked: Annotated[AskingArticles, Query()]) -> Wire:
    """What the ledger holds, the articles added last first."""
    start = start_of(asked)
    with opened(request, asked.as_of) as ledger:
        found = ledger.articles(asked.words, limit=asked.limit + 1, offset=start)
        shown, goes_on = found[: asked.limit], len(found) > asked.limit
        total, exact = _total(ledger, asked.words, start, len(shown), goes_on=goes_on)
    next_ = str(start + asked.limit) if goes_on else None
    return answer_list([article_row(listed) for listed in shown], total=total, exact=exact, next_=next_)


@router.get("/articles/{id}", response_model=WholeArticle)
def get_article(
    request: Request,
    id: Annotated[str, Path(description="its id, or the only beginning of one")],
    asked: Annotated[AsOf, Query()],
) -> Wire:
    """One article with its text, all its statements, what was decided about them, and its near-copies."""
    with opened(request, asked.as_of) as ledger:
        entry = ledger.article(id)
        judgements = ledger.judgements(entry)
        copies = ledger.copies(entry.stored.article.id)
    article = entry.stored.article
    row = article_row(Listed(entry.stored, len(entry.statements), len(copies)))
    return Wire(
        {
            "article": {**row, "text": article.text, "speaker": article.speaker},
            "statements": _wired(entry.statements),
            "judgements": [asdict(made) for made in judgements],
            "copies": [{"id": other, "containment": share} for other, share in copies],
        }
    )


@router.get("/changes", response_model=Listing[VersionChange])
def list_changes(request: Request, asked: Annotated[AskingChanges, Query()]) -> Wire:
    """What became of an article's statements when it was changed where it stands, version by version."""
    with opened(request, asked.as_of) as ledger:
        versions = ledger.versions(to_address(asked.address))
    if not versions:
        hint = "/api/v1/articles lists addresses"
        raise LedgerError("unknown-id", f"nothing was seen at {asked.address!r}", hint=hint)
    rows = [_change(number, old, new) for number, (old, new) in enumerate(pairwise(versions), 2)]
    return answer_slice(rows, asked)


def _total(ledger: Ledger, words: str, start: int, shown: int, *, goes_on: bool) -> tuple[int, bool]:
    """How many articles there are, and whether that is all of them."""
    if not words.split():
        return ledger.size[0], True
    if start and not shown:
        return len(ledger.articles(words, limit=start)), True
    return start + shown, not goes_on


def _change(number: int, old: Entry, new: Entry) -> dict[str, object]:
    changes = compare_versions(old, new)
    return {
        "version": number,
        "recorded_at": new.stored.recorded_at,
        "old": old.stored.article.id,
        "new": new.stored.article.id,
        "kept": len(changes.kept),
        "changed": [{"old": before.to_dict(), "new": after.to_dict()} for before, after in changes.changed],
        "gone": _wired(changes.gone),
        "came": _wired(changes.new),
    }


def _wired(statements: Sequence[Statement]) -> list[dict[str, object]]:
    return [statement.to_dict() for statement in statements]
