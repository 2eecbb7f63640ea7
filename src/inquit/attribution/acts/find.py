"""What a source does with its words, and whether the text says that it did not. Start reading here."""

from __future__ import annotations

import re
from typing import NamedTuple

from inquit.attribution.acts.head import Head, find_head
from inquit.attribution.acts.judging import verdict
from inquit.attribution.acts.line import Line, is_spoken, plain, read_line
from inquit.attribution.acts.performing import BID, perform
from inquit.attribution.acts.unsaid import is_unsaid
from inquit.languages.en.act_grammar import AUTHORITIES, COMMANDING, INVITING, NAMING, STATE
from inquit.languages.en.negation import SILENT
from inquit.languages.en.performing import OWN_DEED
from inquit.records import Span, Spans

_FIRST = 40  # characters of a first piece that stands alone
_WARNED = 160  # characters behind "warned" in which the source's own deed stands
_TO_DO = re.compile(r"[^.;:!?\"“”\n]{0,60}?\s(?:not\s)?to\s+[a-z]")
_ASKS_FOR = re.compile(r"\s*(?:please\b|for\s|not to\s|to\s+[a-z]+\b)")
_OWN = re.compile(r"\W*(?:(?:and|but|so|well|yes|no|look|now),? )*(?:i|we)\b ?")
_CLAUSE_END = re.compile(r"[,.;:!?]")
_NOT_NOW = re.compile(r"\b(?:will|'ll|would|'d|not|n't|never|could|might|may|should|to|that|what|who|if|when)\b|n't\b")
_OBJECT = 16  # characters behind a cue: "sidestepped [the question of who paid]"
_BESIDE = 50  # characters around a cue in which its source stands
_OWN_DEED = re.compile(OWN_DEED)


class Act(NamedTuple):
    """What a source does.

    name     one of `records.ACTS`; None where there is no cue
    negated  whether the text says that the source did not do it, or refused to
    """

    name: str | None
    negated: bool


def find_act(text: str, cue: Span, content: Spans, addressees: Spans = ()) -> Act:
    """What the source of a statement does with its words.

    addressees  of the statement: "called [her] to meet him" appeals

    The words of the cue decide together with their complement; where they only say that something is said, the content
    does; what does nothing else is "state".

    Cost  some dozens of microseconds: a look-up a word of the cue, then the phrases of its base, then the patterns of
          the content's first sentence.
    """
    if cue.end <= cue.start:
        return Act(None, False)
    line = read_line(text, cue, content)
    if SILENT.search(line.words[: line.end + _OBJECT]):
        return Act(STATE, True)
    head = find_head(line)
    return Act(_named(text, cue, content, addressees, line, head), is_unsaid(line, head))


def _named(text: str, cue: Span, content: Spans, addressees: Spans, line: Line, head: Head) -> str:
    """The act of a head with its complement and content."""
    if head.base in INVITING and addressees and _TO_DO.match(text, addressees[-1].end):
        return "appeal"
    if head.base == "warn":
        return "threaten" if _OWN_DEED.search(line.words[head.end : head.end + _WARNED]) else head.act
    if head.act == "ask" and head.base == "ask":
        return _asked(text, content)
    if head.act == "appeal" and _is_question(text, cue, content):
        return "ask"  # "“Who is it?” she demanded"
    if head.act != STATE:
        return head.act
    named = verdict(line.words[head.end :]) if head.base in NAMING else None
    return named or _performed(text, cue, content, line, head) or STATE


def _asked(text: str, content: Spans) -> str:
    """What somebody who "asked" does: a question asks, a plea appeals, "Why don't we" proposes."""
    words = plain(text[content[0].start : content[-1].end]) if content else ""
    if _ASKS_FOR.match(words):
        return "appeal"
    found = perform(words, direct=True)
    return "appeal" if found == BID else found if found in ("propose", "appeal") else "ask"


def _is_question(text: str, cue: Span, content: Spans) -> bool:
    return bool(content) and is_spoken(text, cue, content) and text[slice(*content[-1])].endswith("?")


def _performed(text: str, cue: Span, content: Spans, line: Line, head: Head) -> str | None:
    """What the content does by itself."""
    if not content:
        return None
    pieces = [plain(text[start:end]) for start, end in content]
    words = " ".join(pieces) if len(pieces[0]) < _FIRST else pieces[0]
    rest = line.words[head.reach or head.end : line.end].strip()
    if rest.count(" ") > 1:  # "let it be known that [his thoughts were with] the crews"
        words = f"{rest} {words}"
    spoken = is_spoken(text, cue, content)
    act = perform(words, direct=spoken)
    if act != BID:
        return act or _in_own_clause(words, spoken)
    beside = {word.strip(".,") for word in plain(text[max(0, cue.start - _BESIDE) : cue.end + _BESIDE]).split()}
    return "order" if head.base in COMMANDING or not AUTHORITIES.isdisjoint(beside) else "appeal"


def _in_own_clause(words: str, spoken: bool) -> str | None:
    """The act of "I" or "we" with a phrase in the present tense: "[We turn it down]"."""
    own = _OWN.match(words) if spoken else None
    if own is None:
        return None
    clause = _CLAUSE_END.split(words[own.end() :], maxsplit=1)[0]
    head = find_head(Line(clause, clause, len(clause), ""))
    present = clause[head.start : head.end] in (head.base, "am", "are")
    performs = head.reach and present and head.act != STATE and _NOT_NOW.search(clause, 0, head.start) is None
    return head.act if performs else None
