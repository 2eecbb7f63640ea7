"""One pair of statements: the most telling of the kinds of link that hold between them."""

from __future__ import annotations

from dataclasses import dataclass

from inquit.views.links.base import Ground, quoted
from inquit.views.links.blame import Blame, find_mirrored, keys_of
from inquit.views.links.candidates import Near
from inquit.views.links.contraries import LEAST_DICE, Contrary, conflict, find_contrary
from inquit.views.links.counts import figures_agree, find_difference
from inquit.views.links.overlap import Overlap, find_exchanged, overlap
from inquit.views.links.replies import find_answer, find_denial, same_source
from inquit.views.links.subject import UNSAYING, Subject
from inquit.views.links.weights import Weigher
from inquit.views.links.wording import find_carried, wording
from inquit.views.links.words import name_key

# Likeness of two vectors at which few common words are enough; chosen on tests/cases/en-accounts/links-open.jsonl.
_ALIKE = 0.85
_LEAST_DICE = 0.5
# Said to those present: of two speakers it is two sayings.
_TO_SOMEBODY = frozenset({"thank", "apologise", "condole"})
_LEAST_TELLING = 2.0  # weight of common words, where many differ
_LONG = 12  # words that two do not happen to say alike
_LEAST_COVER = 0.5  # of the weight of a statement whose words the other carries again
_VERY_NEAR = 0.85


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements to be compared.

    blames  whom each blames
    near    how near they are before they are compared
    """

    left: Subject
    right: Subject
    blames: tuple[tuple[Blame, ...], tuple[Blame, ...]]
    near: Near


def compare(pair: Pair, weigher: Weigher) -> Ground | None:
    """The most telling link that holds between two statements; None where none does."""
    left, right = pair.left, pair.right
    if left.glimpse.negated != right.glimpse.negated:
        return None  # what somebody did not say stands in no link with what somebody did
    common = overlap(left, right)
    same = _same_words(left, right, common) if pair.near.run else None
    if same is not None:
        return same
    if left.is_long or right.is_long:
        return None  # somewhere in a whole address something of everything is said
    difference = find_difference(left, right, common, pair.near.alike)
    if difference is not None:
        return difference
    contrary = find_contrary(left, right, common, weigher)
    if _two_selves(left, right):
        return find_answer(left, right, common, pair.blames, pair.near.alike)
    return (
        find_denial(left, right, common, contrary, pair.blames)
        or _conflict(pair, common, contrary, weigher)
        or find_answer(left, right, common, pair.blames, pair.near.alike)
        or _same_claim(pair, common, contrary)
    )


def _conflict(pair: Pair, common: Overlap, contrary: Contrary, weigher: Weigher) -> Ground | None:
    asking = pair.left.asks or pair.right.asks  # what is asked for is not yet so: it is at odds with nothing
    found = None if asking else conflict(pair.left, pair.right, common, contrary, weigher)
    return found or (None if same_source(pair.left, pair.right) else _mirrored(pair, weigher))


def _two_selves(left: Subject, right: Subject) -> bool:
    """Whether two speak each of himself, or to those before them: "I will resign", of two ministers."""
    addressed = left.glimpse.act in _TO_SOMEBODY and left.glimpse.act == right.glimpse.act
    return (addressed or (left.of_self and right.of_self)) and _two_sources(left, right)


def _same_words(left: Subject, right: Subject, common: Overlap) -> Ground | None:
    if len(common.shared) < 2 or left.denies != right.denies:
        return None
    if common.cover < _LEAST_COVER and not (left.has_pieces or right.has_pieces):
        return None
    words, others = wording(left.glimpse.content), wording(right.glimpse.content)
    carried = find_carried(words, others)
    if carried is None:
        return None
    if carried.words < _LONG and (left.asks != right.asks or (_of_speaker(left, right) and _two_sources(left, right))):
        return None  # few words of two speakers, each of himself, or a question and its answer
    run = " ".join(carried.run[:12])
    return Ground("same words", min(1.0, 0.6 + 0.4 * carried.cover * min(1.0, carried.words / 12)), f"both: “{run}”")


def _of_speaker(left: Subject, right: Subject) -> bool:
    return any(one.of_self or one.glimpse.act in _TO_SOMEBODY for one in (left, right))


def _two_sources(left: Subject, right: Subject) -> bool:
    """Whether both sources have names, and these are two; one who is only "the mayor" may be anybody."""
    a, b = _names_of(left), _names_of(right)
    return bool(a and b) and not a & b and not same_source(left, right)


def _names_of(subject: Subject) -> frozenset[str]:
    return keys_of(tuple(word for name in subject.glimpse.sources for word in name.split()))


def _mirrored(pair: Pair, weigher: Weigher) -> Ground | None:
    if not all(pair.blames):
        return None
    return find_mirrored(pair.left, pair.right, pair.blames, weigher)


def _tells(left: Subject, right: Subject, common: Overlap) -> bool:
    """Whether more is common than names and numbers."""
    both = left.names.keys() | right.names.keys()
    words = [one for one in common.shared if not one[0].isdigit() and name_key(left.stems[one]) not in both]
    return bool(words) and len(common.shared) > 1


def _same_claim(pair: Pair, common: Overlap, contrary: Contrary) -> Ground | None:
    left, right = pair.left, pair.right
    if common.apart or contrary.opposed or contrary.turned or not common.shared:
        return None
    if left.numbers - right.numbers and right.numbers - left.numbers and not figures_agree(left, right):
        return None
    if left.asks != right.asks and common.dice < LEAST_DICE:
        return None
    near = common.dice >= _LEAST_DICE or (pair.near.alike >= _ALIKE and common.dice >= _LEAST_DICE - 0.1)
    much = common.weight >= _LEAST_TELLING or common.dice >= _VERY_NEAR
    if not near or not much or not _tells(left, right, common):
        return None
    if find_exchanged(left, right) is not None:
        return None
    if not (left.is_clause or right.is_clause) or (left.glimpse.act in UNSAYING) != (right.glimpse.act in UNSAYING):
        return None
    score = min(0.95, 0.2 + 0.45 * common.dice + 0.3 * max(pair.near.alike, common.cover - 0.2))
    return Ground("same claim", score, f"both: {quoted([left.stems[one] for one in common.shared])}")
