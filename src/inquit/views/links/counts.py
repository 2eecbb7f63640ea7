"""Two statements that count one thing and come to numbers that cannot both hold."""

from __future__ import annotations

from inquit.records import Figure
from inquit.views.links.base import Ground, quoted
from inquit.views.links.figures import compare_figures, group_of, shown
from inquit.views.links.overlap import Overlap, find_exchanged
from inquit.views.links.subject import Subject
from inquit.views.links.tolls import is_of_this_time
from inquit.views.links.words import is_time, name_keys, stem

# How much more than the counted thing itself two statements must have in common.
_LEAST_DICE = 0.4
_HARMED_DICE = 0.25  # who is killed is seldom counted twice in a day in one place
_ALIKE = 0.6
_DAYS = 14  # between two counts of one thing


def find_difference(left: Subject, right: Subject, common: Overlap, alike: float) -> Ground | None:
    """Figures that cannot both hold; None where one agrees, where none is comparable, or where it is not one matter."""
    if not left.glimpse.figures or not right.glimpse.figures or common.apart or not _near_in_time(left, right):
        return None
    differing: list[tuple[Figure, Figure]] = []
    for one in left.glimpse.figures:
        for other in right.glimpse.figures:
            if not _one_place(one, other) or not _of_this_time(left, one) or not _of_this_time(right, other):
                continue
            verdict = compare_figures(one, other)
            if verdict == "agrees" and one.event == other.event and group_of(one) == group_of(other):
                return None
            if verdict == "differs":
                differing.append((one, other))
    if not differing or find_exchanged(left, right):
        return None
    one, other = differing[0]
    words = _beside(left, right, common, (one, other))
    if not _one_matter(one, words, common, alike):
        return None
    both = f"both: {quoted(words)}; " if words else ""
    score = min(0.95, 0.45 + 0.4 * common.plain + 0.1 * max(alike, 0.0) + (0.1 if one.event != "other" else 0))
    return Ground("figure differs", score, f"{both}{shown(one)} here, {shown(other)} there")


def figures_agree(left: Subject, right: Subject) -> bool:
    """Whether both have figures of one event and group, and such that both can hold: "about 200", "210"."""
    return any(
        compare_figures(one, other) == "agrees" and one.event == other.event
        for one in left.glimpse.figures
        for other in right.glimpse.figures
    )


def _one_matter(figure: Figure, words: list[str], common: Overlap, alike: float) -> bool:
    if not words:
        return False
    least = _LEAST_DICE if figure.event == "other" else _HARMED_DICE
    return common.plain >= least or alike >= _ALIKE


def _beside(left: Subject, right: Subject, common: Overlap, figures: tuple[Figure, Figure]) -> list[str]:
    """The common words that are neither numbers nor the counted thing itself."""
    counted = {stem(word.casefold()) for figure in figures for word in (figure.counted or "").split()}
    printed = {stem(word.casefold()) for figure in figures for word in figure.text.split()}
    return [
        left.stems[one]
        for one in common.shared
        if one not in counted and one not in printed and one not in _HARM and one not in left.numbers | right.numbers
    ]


_HARM = frozenset(map(stem, "killed injured wounded displaced detained arrested dead people".split()))


def _one_place(one: Figure, other: Figure) -> bool:
    """Whether two figures may be of one place: not where each prints a name that the other does not."""
    if one.place is None or other.place is None:
        return True
    a, b = _named(one.place), _named(other.place)
    return not a or not b or bool(a & b)


def _named(place: str) -> frozenset[str]:
    return name_keys(" ".join(word for word in place.split() if word[0].isupper() and not is_time(word)))


def _of_this_time(subject: Subject, figure: Figure) -> bool:
    return figure.event == "other" or is_of_this_time(figure, subject.glimpse.content)


def _near_in_time(left: Subject, right: Subject) -> bool:
    return left.day is None or right.day is None or abs(left.day - right.day) <= _DAYS
