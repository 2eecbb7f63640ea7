"""One statement that stands against another as its denial, or as its answer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inquit.languages.en.polarity import DENYING, UNNAMED
from inquit.views.links.base import Ground, quoted
from inquit.views.links.blame import Blame, keys_of
from inquit.views.links.contraries import Contrary, is_turned
from inquit.views.links.overlap import Overlap
from inquit.views.links.subject import UNSAYING, Subject
from inquit.views.links.words import name_key, name_keys, stem

_ANSWERING = frozenset({"agree", "reject", "promise", "apologise", "thank", "admit", "deny"})
# A denial names its matter in fewer words than the claim: half of them in common is much.
_LEAST_COVER = 0.5
_LEAST_DICE = 0.3
_SOON = 7  # days in which a denial that names nothing is one of the accusation before it
_WE = frozenset({"we", "our", "us"})
_OPENING = 5  # words of what is asked in which its subject stands
_ALIKE = 0.8  # likeness of two vectors that makes up for words that differ
_LATER = 60  # days in which one still answers


def find_denial(
    left: Subject,
    right: Subject,
    common: Overlap,
    contrary: Contrary,
    blames: tuple[tuple[Blame, ...], tuple[Blame, ...]],
) -> Ground | None:
    """That one statement denies what the other says; `turned` when it is the left one."""
    for denied, denier, blamed, turned in ((left, right, blames[0], False), (right, left, blames[1], True)):
        if denied.denies or same_source(denied, denier) or not _on_time(denied, denier, _LATER):
            continue
        if denied.asks:
            continue
        if _about(denied, denier, common, contrary):
            words = quoted([denied.stems[one] for one in common.shared])
            return Ground("denied by", min(0.95, 0.5 + 0.45 * contrary.dice), _words(denier, turned, words), turned)
        if _denies_all(denied, denier, blamed):
            why = f"{_place(turned)} the accused denies an accusation of the days before"
            return Ground("denied by", 0.5, why, turned)
    return None


def _about(denied: Subject, denier: Subject, common: Overlap, contrary: Contrary) -> bool:
    if common.apart or not common.shared:
        return False
    if denier.denies:
        return not _unsaid(contrary, common) and common.cover >= _LEAST_COVER and contrary.dice >= _LEAST_DICE
    if denier.asks or not denier.negation or not is_turned(contrary, denied):
        return False
    concerned = denier.glimpse.act in UNSAYING or _is_named_in(denier, denied) or _speaks_for(denier, denied)
    return concerned and common.cover >= _LEAST_COVER


def _speaks_for(denier: Subject, denied: Subject) -> bool:
    """Whether the denier says "we" of those whom the claim names: "Norrland's president", of Norrland."""
    words = {token.casefold() for token in denier.tokens}
    printed = " ".join((*denier.glimpse.sources, denier.glimpse.source or ""))
    names = keys_of(tuple(re.findall(r"[^\W\d_]+", printed)))
    return not words.isdisjoint(_WE) and not names.isdisjoint(denied.names)


def _unsaid(contrary: Contrary, common: Overlap) -> bool:
    """Whether the denied and the denier say the same after all: "denied that it was open", "it was closed"."""
    return len(contrary.turned) * 2 < len(common.shared)


def _denies_all(denied: Subject, denier: Subject, blamed: tuple[Blame, ...]) -> bool:
    """Whether the accused denies an accusation without saying which: "rejected the accusation as baseless"."""
    if not denier.denies or not (denied.glimpse.act == "accuse" or blamed) or not _on_time(denied, denier, _SOON):
        return False
    if denied.day is None or denier.day is None or any(one not in _unnamed() for one in denier.stems):
        return False
    return _is_among(denier, (*denied.named, *(blame.doer for blame in blamed)))


def _unnamed() -> frozenset[str]:
    return frozenset(stem(word) for word in UNNAMED | DENYING)


def _words(denier: Subject, turned: bool, both: str) -> str:
    cue = denier.glimpse.cue or denier.negation or ""
    said = cue if denier.denies else denier.negation or cue
    return f'both: {both}; "{said}" {_place(turned)}'


def _place(turned: bool) -> str:
    return "here" if turned else "there"


def find_answer(
    left: Subject, right: Subject, common: Overlap, blames: tuple[tuple[Blame, ...], tuple[Blame, ...]], alike: float
) -> Ground | None:
    """That one statement answers what the other asks or accuses its source of; `turned` when it is the left one.

    alike  how near what they are about is, 0 to 1
    """
    for asker, answerer, blamed, turned in ((left, right, blames[0], False), (right, left, blames[1], True)):
        asks = asker.asks
        if not (asks or asker.glimpse.act == "accuse") or same_source(asker, answerer):
            continue
        addressed = (*asker.named, *(blame.doer for blame in blamed))
        if not (_is_among(answerer, addressed) or _opens(asker, answerer)) or not _on_time(asker, answerer, _LATER):
            continue
        act = answerer.glimpse.act
        near = common.cover >= 0.35 or alike >= _ALIKE
        if answerer.asks and not near:
            continue  # they ask each other, each for something else
        back = _is_among(asker, answerer.named) or (act in _ANSWERING and _is_named_in(asker, answerer))
        if back or (near and (act in _ANSWERING or (asks and common.cover >= _LEAST_COVER))):
            score = 0.5 + (0.15 if back else 0) + 0.15 * (act in _ANSWERING) + 0.2 * min(1.0, common.dice)
            return Ground("answered by", min(0.95, score), _answer(asker, answerer, common, turned), turned)
    return None


def _opens(asker: Subject, answerer: Subject) -> bool:
    """Whether what is asked begins with the answerer: "demanded that [the ministry] raise their pay"."""
    opening = frozenset(name_key(token) for token in asker.tokens[:_OPENING] if token[0].isalpha())
    return asker.asks and not asker.named and any(own <= opening for own in _owns(answerer))


def _is_named_in(subject: Subject, other: Subject) -> bool:
    return any(own <= other.keys for own in _owns(subject))


def _answer(asker: Subject, answerer: Subject, common: Overlap, turned: bool) -> str:
    what = "accused" if asker.glimpse.act == "accuse" else "asked"
    both = f"; both: {quoted([asker.stems[one] for one in common.shared])}" if common.shared else ""
    cue = f', "{answerer.glimpse.cue}"' if answerer.glimpse.cue else ""
    return f"{_place(turned)} speaks whom the other {what}{cue}{both}"


def _is_among(subject: Subject, parties: Iterable[frozenset[str]]) -> bool:
    """Whether a statement's source may be one of these parties: all words of the one are among the other's."""
    return any(party <= subject.parties or own <= party for party in parties for own in _owns(subject))


def _owns(subject: Subject) -> list[frozenset[str]]:
    """The keys of each source's name; the empty set of a name without words is none."""
    return [keys for keys in map(name_keys, subject.glimpse.sources) if keys]


def _on_time(earlier: Subject, later: Subject, days: int) -> bool:
    """Whether the one may come after the other: the same day or up to so many days later; unknown days may."""
    if earlier.day is None or later.day is None:
        return True
    return 0 <= later.day - earlier.day <= days


def same_source(left: Subject, right: Subject) -> bool:
    """Whether two statements have one source: one person in the ledger, or one name."""
    entities = right.glimpse.entities
    if any(one is not None and one in entities for one in left.glimpse.entities):
        return True
    return not left.called.isdisjoint(right.called)
