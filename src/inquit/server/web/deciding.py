"""Decisions about statements, and taking back a decision of any kind: rows that are added, never edited."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Request
from pydantic import Field
from starlette.responses import RedirectResponse

from inquit.errors import UsageError
from inquit.ledger.judgements import judge, undo
from inquit.ledger.verdicts import CORRECTED
from inquit.readers.fields import to_words
from inquit.records import ACTS
from inquit.server.asking import MaybeBool, Parameters, Words, opened, site_to_change
from inquit.server.web.back import go_back
from inquit.server.web.pages import address

router = APIRouter()
NOBODY = ("-", "–", "—")  # in a field: there is none
_BETWEEN = ";"


class Decided(Parameters):
    """A decision about one statement; of a correction, a field that is empty stays as it is.

    from_  the first card of the page that it comes from, where an article has several
    """

    verdict: Literal["right", "wrong", "corrected"]
    why: Words = ""
    source: Words = ""
    addressee: Words = ""
    act: Words = ""
    negated: MaybeBool = None
    from_: Words = Field("", alias="from")

    def to_correction(self) -> dict[str, object] | None:
        """What should stand there, None where nothing is corrected.

        Raises  UsageError for an act that there is not, nothing to correct, and a correction of another verdict.
        """
        made: dict[str, object] = {}
        for part, words in (("source", self.source), ("addressee", self.addressee)):
            if words.strip():
                made[part] = _names(words)
        act = self.act.strip().casefold()
        if act:
            made["act"] = _act(act)
        if self.negated is not None:
            made["negated"] = self.negated
        if self.verdict != CORRECTED and made:
            raise UsageError("a correction, and another decision at once", hint="leave the fields of one of them empty")
        if self.verdict == CORRECTED and not made:
            raise UsageError("nothing to correct", hint="write what should stand there")
        return made or None


class Undone(Parameters):
    """Taking a decision back.

    back  the page to go on to
    """

    back: Words = "/"
    why: Words = ""


@router.post("/statements/{id_}/judgement")
def post_judgement(request: Request, id_: str, decided: Annotated[Decided, Form()]) -> RedirectResponse:
    """Add a decision about a statement, and go on to its card."""
    site = site_to_change(request)
    correction = decided.to_correction()
    with opened(request) as ledger:
        statement = ledger.statement(id_)
    judge(site.ledger, statement.id, decided.verdict, by=site.by, why=to_words(decided.why), correction=correction)
    page = address(f"/articles/{statement.article.id}", from_=decided.from_)
    return go_back(f"{page}#s-{statement.id}")


@router.post("/decisions/{id_}/undo")
def post_undo(request: Request, id_: str, undone: Annotated[Undone, Form()]) -> RedirectResponse:
    """Take back a decision about a statement, names or a side."""
    site = site_to_change(request)
    undo(site.ledger, id_, by=site.by, why=to_words(undone.why))
    return go_back(undone.back)


def _names(words: str) -> list[str]:
    """Names with `;` between them; a dash is nobody."""
    if words.strip() in NOBODY:
        return []
    names = [" ".join(name.split()) for name in words.split(_BETWEEN)]
    return [name for name in names if name]


def _act(words: str) -> str | None:
    if words in NOBODY:
        return None
    if words not in ACTS:
        raise UsageError(f"no act {words!r}", hint=f"acts: {', '.join(ACTS)}")
    return words
