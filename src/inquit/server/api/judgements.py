"""What people decided, and deciding: rows are added, and nothing is edited."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Request
from pydantic import Field

from inquit.errors import LedgerError, UsageError
from inquit.ledger.decisions import Decision as Made
from inquit.ledger.judgements import different, judge, same, undo
from inquit.ledger.ledger import Ledger
from inquit.records import ACTS
from inquit.server.api.answers import PagedAsOf, Wire, answer_slice, refuse_parameters
from inquit.server.api.bodies import Body, Name, Why
from inquit.server.api.shapes import Decision, Listing
from inquit.server.asking import opened, site_to_change

router = APIRouter(tags=["judgements"])
_OF_NAMES = {"same": same, "different": different}


class Correction(Body):
    """What should stand there. What is left out stays as it is."""

    source: list[Name] | None = Field(None, max_length=100, description="names; an empty list: nobody")
    addressee: list[Name] | None = Field(None, max_length=100, description="names; an empty list: nobody")
    act: str | None = Field(None, description=f"null: none; else one of {', '.join(ACTS)}")
    negated: bool | None = Field(None, description="whether the text says that it was not said")

    def to_values(self) -> dict[str, object]:
        """The correction as the ledger keeps it. Raises UsageError for one that corrects nothing."""
        made: dict[str, Any] = {name: getattr(self, name) for name in sorted(self.model_fields_set)}
        for part in ("source", "addressee"):
            if part in made:
                made[part] = [words for words in (" ".join(name.split()) for name in made[part] or ()) if words]
        if made.get("act") is not None and made["act"] not in ACTS:
            raise UsageError(f"no act {made['act']!r}", hint=f"acts: {', '.join(ACTS)}")
        if "negated" in made and made["negated"] is None:
            raise UsageError("negated is null", hint="write true or false, or leave it out")
        if not made:
            raise UsageError("nothing to correct", hint='say what should stand there: {"source": ["Ann Smith"]}')
        return made


class Deciding(Body):
    """About a statement: `right`, `wrong` or `corrected`; about two names: `same` or `different`."""

    verdict: Literal["right", "wrong", "corrected", "same", "different"]
    statement: Name | None = Field(None, description="a statement's id, or the only beginning of one")
    names: tuple[Name, Name] | None = Field(None, description="two names, by themselves, words of them, or ids")
    correction: Correction | None = Field(None, description="for `corrected`")
    why: Why = None


class Undoing(Body):
    """Why it is taken back."""

    why: Why = None


@router.get("/judgements", response_model=Listing[Decision])
def list_judgements(request: Request, asked: Annotated[PagedAsOf, Query()]) -> Wire:
    """What people decided about statements, names and sides, oldest first, also what was taken back."""
    with opened(request, asked.as_of) as ledger:
        found = ledger.decisions()
    return answer_slice([asdict(one) for one in found], asked)


@router.post("/judgements", response_model=Decision, status_code=201, dependencies=[Depends(refuse_parameters)])
def add_judgement(request: Request, asked: Deciding) -> Wire:
    """Decide: a statement right, wrong (then it is not shown any more) or corrected; two names the same or not."""
    site = site_to_change(request)
    with opened(request) as ledger:
        made = _judge_names(ledger, asked, site.by) if asked.verdict in _OF_NAMES else _judge(ledger, asked, site.by)
    return _tell(request, made, status=201)


@router.post("/judgements/{id}/undo", response_model=Decision, dependencies=[Depends(refuse_parameters)])
def undo_judgement(
    request: Request,
    id: Annotated[str, Path(description="of the decision, or the only beginning of one")],
    asked: Undoing | None = None,
) -> Wire:
    """Take a decision back: all is as if it had not been made, and both stay as records."""
    site = site_to_change(request)
    made = undo(site.ledger, id, by=site.by, why=asked.why if asked else None)
    return _tell(request, made, status=200)


def _judge_names(ledger: Ledger, asked: Deciding, by: str) -> str:
    if asked.names is None or asked.statement is not None or asked.correction is not None:
        raise UsageError(f"{asked.verdict} is about two names", hint='give names alone: ["Ann Smith", "A. Smith"]')
    left, right = (ledger.name(who) for who in asked.names)
    return _OF_NAMES[asked.verdict](ledger.path, left, right, by=by, why=asked.why)


def _judge(ledger: Ledger, asked: Deciding, by: str) -> str:
    if asked.statement is None or asked.names is not None:
        raise UsageError(f"{asked.verdict} is about a statement", hint="give the statement's id, and no names")
    if (asked.correction is None) == (asked.verdict == "corrected"):
        raise UsageError("a correction goes with corrected, and only with that", hint="see /api/docs")
    correction = None if asked.correction is None else asked.correction.to_values()
    statement = ledger.statement(asked.statement).id
    return judge(ledger.path, statement, asked.verdict, by=by, why=asked.why, correction=correction)


def _tell(request: Request, made: str, *, status: int) -> Wire:
    """The decision that a row made, or took back."""
    with opened(request) as ledger:
        found = [one for one in ledger.decisions() if made in (one.id, one.withdrawn)]
    return Wire(asdict(_first(found)), status_code=status)


def _first(found: list[Made]) -> Made:
    if not found:  # a text was erased for good between the two
        raise LedgerError("unknown-id", "the decision is gone with its article")
    return found[0]
