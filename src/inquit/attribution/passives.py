"""Whom a passive names: "[Residents] were told", "when [she] was asked", "Asked about it, [she] said"."""

from __future__ import annotations

import re

from inquit.attribution.clauses import Clause
from inquit.attribution.draft import Draft
from inquit.attribution.phrases import is_party
from inquit.languages.en.addressing import ASKED_OR_TOLD, NEEDING_ORDER
from inquit.records import Span

Beside = tuple[Draft | None, Draft | None]  # the statements before and behind one in its sentence

_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|being|be|got|get)\s+(?:\w+\s+){0,2}?$|\b(?:was|were|been|being)n[’']t\s+$"
)
_CLAUSE_START = re.compile(r"[,;:—“”\"(\0]|\b(?:but|that|when|while|as|after|before|because|if|although|since)\s")
_INSERTED = re.compile(r",[^,.;:]{2,80},\s*$")  # "Ann Smith, who lives opposite, [was told]"
_FINITE = re.compile(
    r"\b(?:was|were|is|are|has|had|have|will|would|said|told|did|went|left|took|came|\w+ed)\b", re.IGNORECASE
)
_NO_SUBJECT = re.compile(r"\b(?:without|for|by|of|can|will|could|would|may|must|to)\s*$|\b(?:can|will|would|could)\b")
_LEADING_TIME = re.compile(r"(?:(?:[Oo]n|[Ii]n|[Aa]t|[Ll]ast|[Ee]arlier|[Ll]ater|[Tt]his|[Yy]esterday)\s+\S+\s+)")
_ORDERED = re.compile(r"(?:\s+by\s+[^.,;:]{1,60}?)?\s+(?:not\s+)?to\s+[a-z]")  # "was advised by a lawyer to sue"
_AUXILIARY = re.compile(r"\s(?:has|have|had|will|would|may|might|could|should|also|never)$")
_BARE = re.compile(r"\W*(?:(?:when|but when|if|on being|being)\s*)?", re.IGNORECASE)
_REACH = 40  # characters in front of a verb in which its auxiliary stands
_LONGEST = 12  # words of a subject


def is_passive(text: str, clause: Clause, verb: re.Match[str]) -> bool:
    """Whether a verb of telling or asking stands in the passive."""
    return verb.group().lower() in ASKED_OR_TOLD and _passive(text, clause, verb) is not None


def find_subject(text: str, draft: Draft, clause: Clause, verb: re.Match[str], beside: Beside) -> Span | None:
    """The subject of a passive verb of telling or asking, who is its addressee.

    verb    of the cue
    beside  "Asked about it, [she] replied" names who was asked in the statement beside
    """
    word = verb.group().lower()
    if word not in ASKED_OR_TOLD:
        return None
    passive = _passive(text, clause, verb)
    if passive is None:
        return _asked_beside(text[clause.start : verb.start()], word, draft, beside)
    if word in NEEDING_ORDER and not _ORDERED.match(text, verb.end()):
        return None
    end = passive.start()
    while auxiliary := _AUXILIARY.search(text, max(clause.start, end - 12), end):
        end = auxiliary.start()
    start = _subject_start(text, clause.start, end)
    time = _LEADING_TIME.match(text, start, end)
    start = time.end() if time else start
    words = text[start:end]
    if len(words.split()) > _LONGEST or _NO_SUBJECT.search(words) or not is_party(words):
        return None
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip(" \n,")))


def _passive(text: str, clause: Clause, verb: re.Match[str]) -> re.Match[str] | None:
    return _PASSIVE.search(text, max(clause.start, verb.start() - _REACH), verb.start())


def _subject_start(text: str, start: int, end: int) -> int:
    """Where the subject that ends at `end` begins: behind the last mark or conjunction, but "pupils and parents"."""
    inserted = _INSERTED.search(text, start, end)
    starts = _CLAUSE_START.finditer(text, start, inserted.start() if inserted else end)
    start = max((match.end() for match in starts), default=start)
    joint = text.rfind(" and ", start, end)
    whole = joint < 0 or not (_FINITE.search(text, start, joint) or _FINITE.search(text, joint, end))
    return start if whole else joint + len(" and ")


def _asked_beside(before: str, word: str, draft: Draft, beside: Beside) -> Span | None:
    """Who speaks in the statement beside: "Asked about it, [she] replied", "[He] said when asked"."""
    if draft.source is not None or word not in ("asked", "told", "pressed"):
        return None
    ahead, behind = beside
    if _BARE.fullmatch(before):
        return None if behind is None else behind.source
    return ahead.source if ahead is not None and before.rstrip().lower().endswith((" when", " if")) else None
