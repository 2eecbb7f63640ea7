"""The ledger itself: what it holds, what was set aside."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from importlib.metadata import version
from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import Field

from inquit.exports.rows import notice_row
from inquit.ledger.ledger import Ledger
from inquit.ledger.migrations import FORMAT
from inquit.models.catalogue import describe_bundle
from inquit.server.api.answers import PagedAsOf, Wire, answer_slice
from inquit.server.api.shapes import About, Listing, NoticeRow
from inquit.server.asking import AsOf, MaybeWords, opened, site_of

router = APIRouter(tags=["ledger"])


class AskingNotices(PagedAsOf):
    """Which notices."""

    doubts: bool = Field(False, description="also what was kept, but doubted")
    code: MaybeWords = Field(None, description="only these, such as empty or bad-row")


@router.get("/ledger", response_model=About)
def get_ledger(request: Request, asked: Annotated[AsOf, Query()]) -> Wire:
    """How much the ledger holds, and which version reads it."""
    site = site_of(request)
    with opened(request, asked.as_of) as ledger:
        articles, statements = ledger.size
    bundle, digest = describe_bundle("en")
    return Wire(
        {
            "name": site.ledger.name,
            "articles": articles,
            "statements": statements,
            "format": FORMAT,
            "inquit": version("inquit"),
            "bundle": bundle,
            "bundle_digest": digest,
            "read_only": site.read_only,
        }
    )


@router.get("/notices", response_model=Listing[NoticeRow])
def list_notices(request: Request, asked: Annotated[AskingNotices, Query()]) -> Wire:
    """What was set aside, and why; with `doubts`, what was kept but doubted as well. Oldest first."""
    with opened(request, asked.as_of) as ledger, closing(_rows(ledger, asked)) as rows:
        return answer_slice(rows, asked)


def _rows(ledger: Ledger, asked: AskingNotices) -> Generator[dict[str, object], None, None]:
    for one in ledger.notices(set_aside=None if asked.doubts else True):
        if asked.code in (None, one.notice.code):
            yield notice_row(one)
