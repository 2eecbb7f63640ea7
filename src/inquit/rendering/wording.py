"""The words in which a statement's parts are told to people, the same in every rendering."""

from __future__ import annotations

from inquit.records import Article, Party, Statement, words_of

UNKNOWN = "–"
NARRATOR = "narrator"
NO_STATEMENT = "No attributed statement found."


def name_source(article: Article, statement: Statement) -> str:
    """The source's printed words; `narrator` for the article's own voice, `–` when the text names nobody.

    A source known from elsewhere, such as the speaker of a whole text, stands in brackets: it was not printed there.
    """
    if statement.narrator:
        return NARRATOR
    if statement.source:
        return words_of(article.text, statement.source)
    names = [party.name for party in statement.sources if party.name]
    return f"({', '.join(names)})" if names else UNKNOWN


def name_party(party: Party) -> str:
    """The name where it is known, else the printed words, else `–`."""
    return party.name or party.text or UNKNOWN


def name_parties(parties: tuple[Party, ...]) -> str:
    """Several parties as one phrase, as printed where they are printed."""
    return ", ".join(party.text or party.name or UNKNOWN for party in parties)


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
