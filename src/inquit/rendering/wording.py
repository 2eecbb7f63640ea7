"""The words in which a statement's parts are told to people, the same in every rendering."""

from __future__ import annotations

from collections.abc import Sequence

from inquit.records import Article, Party, Statement, words_of

UNKNOWN = "–"
NARRATOR = "narrator"
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
