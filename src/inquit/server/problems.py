"""What went wrong, in one shape for HTTP: a status, a stable code, words, a hint, and which part of the request."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from inquit.errors import InquitError, LedgerError, ModelError, UnreadableError, UsageError

_OF_LEDGERS = {
    "unknown-id": 404,
    "unknown-name": 404,
    "no-ledger": 404,
    "read-only": 403,
    "locked": 503,
    "took-too-long": 503,
}
_PLAIN = {
    400: ("bad-request", "the request cannot be understood"),
    404: ("not-found", "there is no such page"),
    405: ("not-allowed", "this address does not take that"),
    413: ("too-large", "that is more than this server takes"),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem.

    status   of HTTP
    code     stable
    message  what is wrong, for a person
    hint     what to do next, empty when there is nothing to say
    place    which part of the request: `query.limit`, `body.text`; None when it is no part
    """

    status: int
    code: str
    message: str
    hint: str = ""
    place: str | None = None

    def to_dict(self) -> dict[str, object]:
        """The one shape of errors on the wire."""
        return {"code": self.code, "message": self.message, "hint": self.hint, "place": self.place}


class RefusedError(Exception):
    """A request that is answered with a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def to_problem(error: Exception) -> Problem:
    """The problem of an error; one that nobody foresaw tells nothing of its inside."""
    if isinstance(error, RefusedError):
        return error.problem
    if isinstance(error, InquitError):
        return Problem(_status_of(error), error.code, str(error), error.hint)
    if isinstance(error, RequestValidationError):
        return _of_validation(error)
    if isinstance(error, HTTPException):
        code, words = _PLAIN.get(error.status_code, ("error", str(error.detail)))
        return Problem(error.status_code, code, words)
    return Problem(500, "error", "something failed inside inquit", "the terminal that it runs in says more")


def _status_of(error: InquitError) -> int:
    if isinstance(error, LedgerError):
        return _OF_LEDGERS.get(error.code, 500)
    if isinstance(error, UsageError):
        return 400
    if isinstance(error, UnreadableError):
        return 422
    return 500 if isinstance(error, ModelError) else 400


def _of_validation(error: RequestValidationError) -> Problem:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    if first["type"] == "json_invalid":
        return Problem(400, "bad-request", "the body is no JSON", "send one object; see /api/docs", "body")
    if first["type"] == "extra_forbidden":
        name = str(first["loc"][-1])
        return Problem(400, "unknown-parameter", f"there is no {name!r} here", "see /api/docs", place)
    if first["type"] == "missing":
        return Problem(400, "missing", f"{first['loc'][-1]} is missing", "see /api/docs", place)
    return Problem(400, "usage", f"{first['loc'][-1]}: {first['msg']}", "see /api/docs", place)
