"""What people decided about a statement, as pages tell it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inquit.ledger.judged import Found
from inquit.ledger.verdicts import CORRECTED, RIGHT, WRONG, Judgement, understood
from inquit.records import Party
from inquit.rendering.wording import UNKNOWN, name_party

_WORDS = {RIGHT: "judged right", WRONG: "judged wrong", CORRECTED: "corrected"}
PARTS = ("source", "addressee", "act", "negated")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One decision that stands.

    words  `judged right`, `corrected: source: Ann Smith`
    on     the id of the statement that it was made on
    """

    id: str
    words: str
    by: str
    when: str
    why: str
    on: str


def tell_verdicts(judgements: Iterable[Judgement]) -> dict[str | None, list[Verdict]]:
    """Decisions by the id of the statement that each stands at, oldest first; None for those that lost their place."""
    made: dict[str | None, list[Verdict]] = {}
    for judgement in judgements:
        made.setdefault(judgement.at, []).append(_verdict(judgement))
    return made


def tell_found(found: Found, corrected: Iterable[str]) -> str:
    """What the machine read of the parts that were corrected: `source: the mayor; act: state`."""
    values: dict[str, object] = {
        "source": _names(found.sources),
        "addressee": _names(found.addressees),
        "act": found.act,
        "negated": found.negated,
    }
    return _tell({part: values[part] for part in PARTS if part in set(corrected)})


def corrected_parts(judgements: Iterable[Judgement]) -> dict[str | None, set[str]]:
    """Which parts were corrected, by the id of the statement."""
    made: dict[str | None, set[str]] = {}
    for judgement in judgements:
        if judgement.verdict == CORRECTED:
            made.setdefault(judgement.at, set()).update(understood(judgement.correction or {}))
    return made


def to_moment_words(recorded_at: str) -> str:
    """`2026-11-22 13:05 UTC`."""
    return f"{recorded_at[:10]} {recorded_at[11:16]} UTC"


def _verdict(judgement: Judgement) -> Verdict:
    words = _WORDS.get(judgement.verdict, judgement.verdict)
    if judgement.correction:
        words += f": {_tell(understood(judgement.correction))}"
    when = to_moment_words(judgement.recorded_at)
    return Verdict(judgement.id, words, judgement.by, when, judgement.why or "", judgement.statement)


def _names(parties: Iterable[Party]) -> list[str]:
    return [name_party(party) for party in parties]


def _tell(values: Mapping[str, object]) -> str:
    return "; ".join(f"{part}: {_told(part, value)}" for part, value in values.items())


def _told(part: str, value: object) -> str:
    if part == "negated":
        return "yes, it was not said" if value else "no, it was said"
    if isinstance(value, list):
        return ", ".join(value) or "nobody"
    return str(value or UNKNOWN)
