"""The words in which a statement's parts are told to people, the same in every rendering."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from inquit.records import Article, Figure, Party, Statement, words_of

if TYPE_CHECKING:
    from inquit.ledger.base import Sum

UNKNOWN = "–"
NARRATOR = "narrator"
OWN_VOICE = "the article’s own voice"
NO_STATEMENT = "No attributed statement found."


def name_source(article: Article, statement: Statement) -> str:
    """The source's printed words; `narrator` for the article's own voice, `–` when the text names nobody.

    What is known from elsewhere and not printed there stands in brackets: who "he" is, the speaker of a whole text.
    """
    if statement.narrator:
        return NARRATOR
    words = words_of(article.text, statement.source)
    names = _unprinted(statement.sources, words)
    return " ".join(part for part in (words, names) if part) or UNKNOWN


def name_party(party: Party) -> str:
    """The name where it is known, else the printed words, else `–`."""
    return party.name or party.text or UNKNOWN


def name_parties(parties: tuple[Party, ...]) -> str:
    """Several parties as one phrase, as printed where they are printed, names that are not in brackets."""
    printed = ", ".join(dict.fromkeys(party.text for party in parties if party.text))
    names = _unprinted(parties, printed)
    return " ".join(part for part in (printed, names) if part) or UNKNOWN


def _unprinted(parties: Sequence[Party], words: str) -> str:
    """The names that some words do not hold, in brackets."""
    names = dict.fromkeys(party.name for party in parties if party.name and party.name not in words)
    return f"({', '.join(names)})" if names else ""


def count(number: int, noun: str, nouns: str = "") -> str:
    """`1 article`, `1,796 articles`."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def tell_sum(sum_: Sum, *, reasons: str = "") -> str:
    """`31 texts read = 28 kept + 2 duplicates + 1 set aside; 140 statements found`.

    reasons  why some were set aside, as it stands behind their number
    """
    parts = f"{sum_.kept:,} kept + {count(sum_.duplicate, 'duplicate')} + {sum_.set_aside:,} set aside{reasons}"
    return f"{count(sum_.read, 'text')} read = {parts}; {count(sum_.statements, 'statement')} found"


def tell_sureness(statement: Statement) -> str:
    """How likely a statement is read right, as a word and a number; empty for the article's own voice."""
    score = statement.score
    return "" if statement.narrator else f"{to_confidence(score)}, {to_percent(score)}"


def to_percent(score: float) -> str:
    """A score from 0 to 1 as `93 %`."""
    return f"{score * 100:.0f} %"


def to_confidence(score: float) -> str:
    """A score from 0 to 1 as a word: how often a statement with it is right."""
    if score >= 0.9:
        return "very likely right"
    if score >= 0.7:
        return "likely right"
    return "uncertain" if score >= 0.5 else "doubtful"


def name_figure(figure: Figure) -> str:
    """A figure in a line: `more than 2,000 civilians · killed · reported`."""
    return " · ".join(_figure_parts(figure))


def tell_figure(figure: Figure) -> str:
    """All that is known of a figure: `nearly a thousand (death toll) · killed · conditional · up to 1,000 · …`."""
    parts = [*_figure_parts(figure), to_range(figure), f"by the rule “{figure.rule}”" if figure.rule else ""]
    parts += [
        f"{name}: {words}"
        for name, words in (("place", figure.place), ("when", _when(figure)), ("doubt", figure.hedge))
        if words
    ]
    return " · ".join(part for part in parts if part)


def _when(figure: Figure) -> str:
    """The words that say for when a number is given, with the days that they mean."""
    if figure.as_of is None:
        return figure.as_of_text or ""
    first, last = figure.as_of.start, figure.as_of.end
    days = first if first == last else f"{first} to {last}"
    return f"{figure.as_of_text} ({days})" if figure.as_of_text else days


def _figure_parts(figure: Figure) -> list[str]:
    event = figure.event if figure.event != "other" else ""
    return [part for part in (_count_words(figure), event, figure.modality) if part]


def _count_words(figure: Figure) -> str:
    """The number with what it counts, in brackets where that does not stand behind it."""
    if not figure.counted:
        return figure.text
    is_behind = bool(figure.spans and figure.counted_spans) and figure.spans[-1].end <= figure.counted_spans[0].start
    return f"{figure.text} {figure.counted}" if is_behind else f"{figure.text} ({figure.counted})"


def to_range(figure: Figure) -> str:
    """What the words of a figure come to: `2,000`, `20 to 30`, `2,000 or more`; with % or the currency behind."""
    low, high = figure.low, figure.high
    unit = " %" if figure.unit == "percent" else f" {figure.currency}" if figure.currency else ""
    if low is None and high is None:
        return ""
    if low is None or high is None:
        return f"up to {_written(high)}{unit}" if high is not None else f"{_written(low)}{unit} or more"
    return f"{_written(low)}{unit}" if low == high else f"{_written(low)} to {_written(high)}{unit}"


def _written(number: float | None) -> str:
    return f"{round(number or 0, 3):,.15g}"
