"""Reading a text that is sent: no ledger is asked, and nothing is kept."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from pydantic import Field

from inquit.exports.rows import article_facts
from inquit.reading import Reading
from inquit.server.api.answers import Wire, refuse_parameters
from inquit.server.api.bodies import Body, Name
from inquit.server.api.shapes import ReadText
from inquit.server.asking import site_of
from inquit.server.turns import Turns
from inquit.settings import Settings

router = APIRouter(tags=["reading"])
# A text of a book's length takes the model's memory once, not once a request.
_TURNS = Turns(1, waiting=4, words="other texts are being read")

MaybeName = Annotated[Name | None, Field()]


class Text(Body):
    """A text, and what is known of it."""

    text: str = Field(description="an article, as a reader sees it")
    published: MaybeName = Field(None, description="when it was published, as 2026-03-22")
    outlet: MaybeName = Field(None, description="who published it: the first layer of every relay")
    title: MaybeName = None
    speaker: MaybeName = Field(None, description="whose words the whole text is, for an address or a speech")


@router.post("/read", response_model=ReadText, dependencies=[Depends(refuse_parameters)])
def read_text(request: Request, asked: Text) -> Wire:
    """Find every attributed statement in a text. One text is read at a time."""
    from inquit.pipeline import read  # not before: it takes the model's libraries along

    with _TURNS.take(site_of(request).patience_s):
        reading = read(
            asked.text,
            published=asked.published or None,
            outlet=asked.outlet or None,
            title=asked.title or None,
            speaker=asked.speaker or None,
            settings=Settings.from_environment(),
        )
    return Wire(_to_dict(reading))


def _to_dict(reading: Reading) -> dict[str, object]:
    article = reading.article
    return {
        "article": {**article_facts(article), "speaker": article.speaker, "text": article.text},
        "statements": [statement.to_dict() for statement in reading.statements],
        "notices": [notice.to_dict() for notice in reading.notices],
        "bundle": reading.bundle,
    }
