"""Whether two organisations' names may be one."""

from __future__ import annotations

from collections import Counter

from inquit.languages.en.organisations import GENERIC, OFFICES
from inquit.resolution.folding import respelled
from inquit.resolution.names import Name
from inquit.resolution.organisation_names import OrganisationName, organisation
from inquit.resolution.scores import BELOW_MAYBE, BELOW_SAME, SAME, Match
from inquit.resolution.spelling import letters

# "The defence ministry" says no land where the article has; "Banco Santander" and "Banco Santander Chile" are two.
_OFFICE_OF_A_LAND = 0.7
_SHORTEST_SURE_ACRONYM = 4


def match_organisations(a: Name, b: Name) -> Match:
    """How alike two organisations' names are, or two names of unknown kind; symmetric."""
    if not a.tokens or not b.tokens:
        return Match(0.0, "a name without words")
    if a.tokens == b.tokens:
        return Match(1.0, "the same words")
    a, b = sorted((a, b), key=lambda name: name.tokens)
    left, right = organisation(a.tokens), organisation(b.tokens)
    if left.lands and right.lands and left.lands != right.lands:
        return Match(0.2, f"lands differ: {', '.join(sorted(left.lands))}; {', '.join(sorted(right.lands))}")
    short = _acronym(left, right)
    if short:
        return short
    found = _words(left, right)
    if left.lands != right.lands:
        land = ", ".join(sorted(left.lands ^ right.lands))
        office = not OFFICES.isdisjoint(left.words)
        if found.score >= BELOW_MAYBE:
            found = Match(_OFFICE_OF_A_LAND if office else BELOW_MAYBE, f"only one says which land's: {land}")
    if left.form and right.form and left.form != right.form and found.score >= SAME:
        found = Match(BELOW_SAME, "legal forms differ")
    return found


def _acronym(a: OrganisationName, b: OrganisationName) -> Match | None:
    for short, long in ((a, b), (b, a)):
        if short.acronym and short.acronym in long.letters and len(long.words) + len(long.lands) > 1:
            sure = len(short.acronym) >= _SHORTEST_SURE_ACRONYM
            return Match(0.88 if sure else 0.75, f"{short.acronym.upper()} are the first letters of the other name")
    return None


def _words(a: OrganisationName, b: OrganisationName) -> Match:
    left, right = Counter(a.words), Counter(b.words)
    if left == right:
        return Match(0.97, "the same words in another form")
    if "".join(a.words) == "".join(b.words):
        return Match(0.97, "the same letters, written together or apart")
    if sorted(map(respelled, a.words)) == sorted(map(respelled, b.words)):
        return Match(0.95, "spellings of the same words")
    more, less = sorted((list((left - right).elements()), list((right - left).elements())), key=len, reverse=True)
    if any(word.isdigit() for word in more + less):
        return Match(0.5, f"numbers differ: {' '.join(more)}; {' '.join(less) or '-'}")
    if not less:
        telling = [word for word in (left & right) if word not in GENERIC]
        score = 0.6 if telling and len(more) == 1 else 0.55 if telling else 0.4
        return Match(score, f"only one has: {' '.join(more)}")
    return _letters(more, less, sum((left & right).values()))


def _letters(more: list[str], less: list[str], shared: int) -> Match:
    """The words that only one of the names has, laid side by side by their letters."""
    shares = []
    rest = list(less)
    for word in more:
        best = max(rest, key=lambda other: (letters(word, other).share, other), default="")
        shares.append(letters(word, best).share if best else 0.0)
        if best:
            rest.remove(best)
    whole = letters("".join(more), "".join(less)).share
    share = max(min(shares), whole)
    words = f"{' '.join(more)}, {' '.join(less)}"
    if not share:
        return Match(min(0.4, 0.1 + 0.1 * shared), f"words differ: {words}")
    return Match(min(share, BELOW_SAME), f"nearly the same letters: {words}")
