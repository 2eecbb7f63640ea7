"""What counts as right for addressees, channels and times: counts of one text, and figures of many."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields

from benchmarks import bootstrap
from benchmarks.cases import Expected, SaidOn, Spans
from benchmarks.scoring import ENOUGH, Tokens, share, token_f1
from inquit.records import Attribution, Said, Statement

CONTENT_ENOUGH = 0.5  # token F1 at which a statement found is the one asked for, where their cues overlap
_BEHIND_HEAD = re.compile(r",|\s(?:of|in|from|at|on|for|with|to|by|outside|who|which|that)\s")
_DETERMINER = re.compile(r"(?:the|an?|his|her|its|their|our|my|your|this|these|those)\s+", re.IGNORECASE)

Found = Statement | Attribution


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one text; counts add up.

    wanted, met          statements asked for, and those found
    asked, asked_met     parts asked for, in all statements and in those found
    made, made_met       parts found, in all statements and in those asked for
    right                parts found that were asked for
    """

    wanted: int = 0
    met: int = 0
    asked: int = 0
    asked_met: int = 0
    made: int = 0
    made_met: int = 0
    right: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


Figure = Callable[[Counts], float]
FIGURES: dict[str, Figure] = {
    "precision, given the statement": lambda c: share(c.right, c.made_met),
    "recall, given the statement": lambda c: share(c.right, c.asked_met),
    "precision over all": lambda c: share(c.right, c.made),
    "recall over all": lambda c: share(c.right, c.asked),
}


def pair(tokens: Tokens, wanted: Sequence[Expected], found: Sequence[Found]) -> dict[int, int]:
    """The statement found for each that was asked for, by number, the nearest contents first, each once."""
    near = []
    for i, asked in enumerate(wanted):
        cue, content = tokens.all(asked.cue), tokens.words(asked.content)
        for j, made in enumerate(found):
            f1 = token_f1(content, tokens.words(made.content))
            same = asked.cue == tuple(made.cue) or (bool(cue) and bool(cue & tokens.all(made.cue)))
            if same and f1 >= CONTENT_ENOUGH:
                near.append((-f1, i, j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(near):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def is_same(text: str, tokens: Tokens, asked: tuple[int, int], made: tuple[int, int]) -> bool:
    """Whether two phrases are one: token F1 of .8, or the same words up to the first preposition or comma."""
    if token_f1(tokens.words([asked]), tokens.words([made])) >= ENOUGH:
        return True
    return asked[1] > made[0] and made[1] > asked[0] and _head(text, asked) == _head(text, made)


def _head(text: str, span: tuple[int, int]) -> str:
    words = text[slice(*span)]
    return _DETERMINER.sub("", _BEHIND_HEAD.split(words, maxsplit=1)[0], count=1).strip(" .,").lower()


def count_spans(
    text: str, wanted: Sequence[Spans], found: Sequence[Spans], pairs: dict[int, int]
) -> tuple[Counts, list[str]]:
    """Parts that are spans, one list a statement: the counts, and a line for each that is not as asked for."""
    tokens = Tokens(text)
    right, lines = 0, []
    for i, asked in enumerate(wanted):
        made = list(found[pairs[i]]) if i in pairs else []
        for span in asked:
            hit = next((other for other in made if is_same(text, tokens, span, other)), None)
            if hit is not None:
                made.remove(hit)
                right += 1
            elif i in pairs:
                lines.append(f"missed {text[slice(*span)]!r}")
        lines += [f"extra  {text[slice(*span)]!r}" for span in made]
    return _counts([*map(len, wanted)], [*map(len, found)], pairs, right), lines


def count_times(
    text: str, wanted: Sequence[SaidOn | None], found: Sequence[Said | None], pairs: dict[int, int]
) -> tuple[Counts, list[str]]:
    """Times of saying; right is one whose first and last day are as asked for."""
    lines = []
    right = 0
    for i, j in pairs.items():
        asked, made = wanted[i], found[j]
        days = None if asked is None else (asked.first, asked.last)
        seen = None if made is None else (made.start, made.end)
        right += days is not None and days == seen
        if days != seen:
            words = [text[slice(*part[0])] for part in (asked and asked.words, made and made.spans) if part]
            lines.append(f"said   asked {days}, found {seen}: {' / '.join(words)}")
    return _counts([part is not None for part in wanted], [part is not None for part in found], pairs, right), lines


def _counts(asked: Sequence[int], made: Sequence[int], pairs: dict[int, int], right: int) -> Counts:
    """The counts of one part; `asked` and `made` are how many each statement has."""
    return Counts(
        wanted=len(asked),
        met=len(pairs),
        asked=sum(asked),
        asked_met=sum(asked[i] for i in pairs),
        made=sum(made),
        made_met=sum(made[j] for j in pairs.values()),
        right=right,
    )


def total(counts: Iterable[Counts]) -> Counts:
    """The counts added up."""
    return sum(counts, Counts())


def interval(counts: Sequence[Counts], figure: Figure, *, rounds: int = 1000, seed: int = 7) -> tuple[float, float]:
    """The 95 % bootstrap interval of a figure over texts, one count a text."""
    return bootstrap.interval(counts, lambda drawn: figure(total(drawn)), rounds=rounds, seed=seed)
