"""Whom a statement is said to: "told reporters", "appealed to the mayor", "in a letter to the board"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from inquit.attribution.clauses import BLANK, Clause
from inquit.attribution.draft import Draft
from inquit.attribution.passives import Beside, find_subject, is_passive
from inquit.attribution.phrases import is_party, is_somebody, party_at
from inquit.attribution.vocatives import find_vocative
from inquit.languages.en.addressing import (
    ANSWERING,
    ASKING,
    CALLING_ON,
    COLLECTIVES,
    DOUBLE,
    NEEDING_ORDER,
    OF_FACTS,
    PLEADING_WITH,
    PRONOUNS,
    SAYING_TO,
    SHOUTING_AT,
    TELLING,
    WORDS_TO,
)
from inquit.languages.en.channels import OCCASIONS, SPOKEN, WRITTEN
from inquit.records import Span

_REACH = 240  # characters behind a cue in which its object may stand
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_GAP = r"[^\S\n]+"
_ADVERB = re.compile(
    rf"(?:{_GAP}(?:also|again|once more|recently|repeatedly|later|then|first|only|out|back|aloud|up|\w+ly)\b)*"
)
_WHEN = (
    rf"(?:{_GAP}(?:(?:on|in|last|this|earlier|late|early|by){_GAP}){{1,2}}[\w-]+"
    rf"(?:{_GAP}(?:morning|evening|night|\d+))?)?"
)
_BEFORE_OBJECT = re.compile(rf"{_ADVERB.pattern}{_GAP}")
_CALLS_ON = re.compile(rf"{_ADVERB.pattern}{_GAP}(?:on|upon|to){_GAP}")
_NEXT = re.compile(
    rf"{_WHEN}{_GAP}(?P<word>to|for|that|not|about|whether|if|why|how|what|who|when|where|with|against|of)\b"
)
_TO_DO = re.compile(r"\s*(?:[^.;:!?\"“”\n]{0,60}?\s)?(?:not\s)?to\s+[a-z]")
_TO_DO_NEXT = re.compile(r"\s+(?:not\s+)?to\s+[a-z]")  # "called her to meet him", not "called it a threat to peace"
_SECOND = re.compile(r"\s+(?:the|an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|his|her|its|their|all)\s")
_OPENS_QUOTE = re.compile(r"\s*,?\s*[\"“‘'«]")
_SENT = (
    r"sent|addressed|written|given|delivered|submitted|posted|emailed|e-mailed|mailed|handed|read|made|provided|issued"
    r"|released|texted|faxed|forwarded|cabled|directed|distributed"
)
_MEDIUM_TO = re.compile(
    rf"\b(?i:in|during|on|via|through|at|wrote|written|sent|signed|issued|penned|published|released|posted|addressed)"
    rf"\s+(?:[\w’'\-,]+\s+){{0,6}}?(?:{WRITTEN}|{SPOKEN}|{OCCASIONS})\b(?:\s+(?:{_SENT}))?"
    r"\s+(?:to|with)\s+"
)
_TO_OR_WITH = re.compile(r"\s(?:to|with)\s|[Aa]ddressing\s|[Bb]riefing\s|\sbefore\s")
_SPEAKING_TO = re.compile(
    r"\b(?:(?:[Ss]peaking|[Tt]alking|[Tt]estifying|[Ww]riting|[Rr]esponding|[Ss]poke|[Ss]peaks)\s+(?:\w+ly\s+)?(?:to|before)"
    r"|[Aa]ddressing|[Bb]riefing)\s+"
)
_WRITING_TO = re.compile(
    r"\b(?:wrote|written|writes|writing|spoke|spoken|appealed|talked|(?:letters?|emails?|messages?|memos?|notes?|cables?"
    r"|petitions?|telegrams?|appeals?))\s+to\s+"
)
_READER = re.compile(r"(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)\s+to\s+")
_ADDRESSED = re.compile(rf"\b(?:addressed|directed|sent){_GAP}to{_GAP}")


def find_addressee(text: str, draft: Draft, clause: Clause, beside: Beside = (None, None)) -> Span | None:
    """The phrase for those a statement is said to; it may lie in the content ("urged [voters to stay]").

    clause  the statement's own words
    beside  the statements before and behind it in the sentence

    Only what is printed in the clause, in the source of a document, or as a form of address in the content; the object
    of the cue is preferred. None where the words do not settle it.
    """
    if draft.turn:
        return find_vocative(text, draft)
    cue = [match for match in _WORD.finditer(text, *draft.cue) if match.group().lower() in _VERBS]
    verb = _last(cue, _TOLD)
    subject = find_subject(text, draft, clause, verb, beside) if verb else None
    if subject is not None:
        return subject
    found = (
        _as_object(text, draft, clause, cue)
        or _behind_to(text, draft, clause, cue)
        or _of_medium(text, clause)
        or _of_document(text, draft)
        or _of_writing(text, draft, clause)
        or find_vocative(text, draft)
    )
    return None if found == draft.source else found


def with_inner_cue(text: str, draft: Draft) -> Draft:
    """The draft with a cue that reaches into its content where a second one stands there: "wrote a post in which
    [she urged voters to stay]". The same draft where none does.
    """
    piece = next((piece for piece in draft.content if piece.start >= draft.cue.end), None)
    if piece is None or piece.start - draft.cue.end > 3 or not _IN_WHICH.search(text, *draft.cue):
        return draft
    inner = _SAME_AGAIN.match(text, *piece)
    if inner is None or inner["word"].lower() not in _VERBS:
        return draft
    return replace(draft, cue=Span(draft.cue.start, inner.end()))


_TOLD = TELLING | ASKING
_OBJECTS = TELLING | ASKING | ANSWERING
_VERBS = _OBJECTS | SAYING_TO | SHOUTING_AT | PLEADING_WITH
_IN_WHICH = re.compile(r"\b(?:wherein|in which|where|whereby)$")
_SAME_AGAIN = re.compile(
    r"(?:he|she|it|they|we|I)\s+(?:(?:has|have|had|also|again|\w+ly)\s+){0,3}?"
    r"(?:(?:reiterated|repeated|renewed|made|issued|voiced|extended|sent|launched)\s+(?:an?|the|his|her|its|their)\s+)?"
    r"(?:\w+\s+)??(?P<word>[a-z]+)\b(?=\s)"
)


def _last(cue: list[re.Match[str]], words: frozenset[str]) -> re.Match[str] | None:
    """The last word of a cue that is one of some words."""
    return next((match for match in reversed(cue) if match.group().lower() in words), None)


def _as_object(text: str, draft: Draft, clause: Clause, cue: list[re.Match[str]]) -> Span | None:
    """Right behind the verb: "told reporters that", "urged [voters to stay]", "called on [the mayor to resign]"."""
    verb = _last(cue, _OBJECTS)
    if verb is None or is_passive(text, clause, verb):
        return None
    word = verb.group().lower()
    on = _CALLS_ON.match(text, verb.end()) if word in CALLING_ON else None
    before = on or _BEFORE_OBJECT.match(text, verb.end())
    at = before.end() if before else verb.end()
    limit, inside = _limit(draft, clause, at)
    who = party_at(text, at, limit)
    if who is None or _is_source(draft, who) or not is_party(text[slice(*who)]):
        return None
    if on is not None:
        return who
    if word in ANSWERING and not inside:
        return who if is_somebody(text[slice(*who)]) else None
    if word in CALLING_ON:
        return who if _TO_DO_NEXT.match(text, who.end) else None
    if word in NEEDING_ORDER and not _is_to_do(text, who, draft):
        return None
    return who if not inside or _goes_on(text, who, word, limit) else None


def _limit(draft: Draft, clause: Clause, at: int) -> tuple[int, bool]:
    """How far an object may reach, and whether it lies in the content."""
    end = min(clause.start + len(clause.words), at + _REACH)
    for piece in draft.content:
        if piece.start - 2 <= at < piece.end:
            return min(end, draft.content[-1].end), True
        if piece.start > at:
            return min(end, piece.start), False
    return end, False


def _goes_on(text: str, who: Span, word: str, limit: int) -> bool:
    """Whether what follows a party inside the content is what it is told: "[the bank] to cut", "[us] one thing"."""
    if _OPENS_QUOTE.match(text, who.end):
        return True
    follows = _NEXT.match(text, who.end)
    if follows is not None:
        return follows["word"] in ("to", "not", "about", "that", "whether", "if", "for") or word in ASKING | DOUBLE
    if _TO_DO.match(text, who.end, limit):
        return True
    if word not in DOUBLE:
        return False
    rest = text[who.end : limit]
    return bool(_SECOND.match(rest) or (rest.strip(' .,;"”’') and text[slice(*who)].lower() in PRONOUNS | COLLECTIVES))


def _is_to_do(text: str, who: Span, draft: Draft) -> bool:
    """Whether an order follows a party, or stands in quotation marks before or behind it."""
    if _TO_DO.match(text, who.end) or _OPENS_QUOTE.match(text, who.end):
        return True
    return any(piece.end <= draft.cue.start for piece in draft.content)


def _behind_to(text: str, draft: Draft, clause: Clause, cue: list[re.Match[str]]) -> Span | None:
    """Behind "to", "at" or "with": "wrote to her", "shouted at the crowd", "said the mayor to reporters"."""
    for words, preposition in _GOVERNING:
        verb = _last(cue, words)
        if verb is None:
            continue
        for at in _after_preposition(text, clause, verb.end(), preposition):
            limit, _ = _limit(draft, clause, at)
            who = _listener_at(text, at, limit)
            if who is None or _is_source(draft, who):
                continue
            if verb.group().lower() not in OF_FACTS or is_somebody(text[slice(*who)]):
                return who
    return None


def _after_preposition(text: str, clause: Clause, start: int, preposition: str) -> Iterator[int]:
    """Where a preposition's object may begin: right behind the verb, also over a time, a medium or the source."""
    direct = _DIRECTLY[preposition].match(text, start, min(clause.start + len(clause.words), start + _REACH))
    if direct:
        yield direct.end()
        return
    first = max(0, start - clause.start)
    for match in _LATER[preposition].finditer(clause.words, first):
        between = clause.words[first : match.start()].replace(BLANK, "")  # no source, no content
        if _IS_ADVERBIAL.fullmatch(between):
            yield clause.start + match.end()


_GOVERNING = ((SAYING_TO, "to"), (SHOUTING_AT, "at"), (PLEADING_WITH, "with"), (SAYING_TO, "before"))
_DIRECTLY = {word: re.compile(rf"{_ADVERB.pattern}{_GAP}{word}{_GAP}") for _, word in _GOVERNING}
_LATER = {word: re.compile(rf"(?<=\s){word}{_GAP}") for _, word in _GOVERNING}
_IS_ADVERBIAL = re.compile(
    r"\s*(?:(?:(?:on|in|at|by|via|late|early|last|this|yesterday|today|his|her|their|gratitude|thanks|apologies|plea"
    r"|regret|concern|anger|condolences|concerns|support|sympathy|later|earlier|over|afterwards)\b)[^,.;:]{0,40})?\s*,?\s*"
)


def _of_medium(text: str, clause: Clause) -> Span | None:
    """Of the letter or call in which it is said, or of speaking: "in an email to employees", "speaking to pupils"."""
    if _TO_OR_WITH.search(clause.words) is None:
        return None
    found = [*_MEDIUM_TO.finditer(clause.words), *_SPEAKING_TO.finditer(clause.words)]
    for match in clause.nearest(found):
        stop = clause.words.find(BLANK, match.end())
        end = clause.start + (stop if stop >= 0 else len(clause.words))
        who = _listener_at(text, clause.start + match.end(), end)
        if who is not None:
            return who
    return None


def _of_document(text: str, draft: Draft) -> Span | None:
    """Of a document that is the source: "an internal memo to the board", "the appeals addressed to her"."""
    if draft.source is None:
        return None
    start, end = draft.source
    letters = (match for match in _READER.finditer(text, start, end) if match["word"].lower() in WORDS_TO)
    before = _ADDRESSED.search(text, start, end) or next(letters, None)
    return None if before is None else _listener_at(text, before.end(), end)


def _of_writing(text: str, draft: Draft, clause: Clause) -> Span | None:
    """Of the verb that a participle goes with: "has written to the ministry, asking for compensation"."""
    cue = text[slice(*draft.cue)].lower().split()
    if not cue or not cue[0].endswith("ing"):
        return None
    start = draft.source.end if draft.source is not None and draft.source.end < draft.cue.start else clause.start
    if draft.cue.start - start > _REACH:
        return None
    found = list(_WRITING_TO.finditer(text, start, draft.cue.start))
    return _listener_at(text, found[-1].end(), draft.cue.start) if found else None


def _listener_at(text: str, start: int, end: int) -> Span | None:
    """The phrase at `start` where it looks like a party: "to reporters", not "to resign"."""
    who = party_at(text, start, end)
    return who if who is not None and is_party(text[slice(*who)], sure=False) else None


def _is_source(draft: Draft, who: Span) -> bool:
    return draft.source is not None and who.start < draft.source.end and draft.source.start < who.end
