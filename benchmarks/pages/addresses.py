"""The pages that readers ask for, of a ledger of any size: each kind several times, with other words."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from benchmarks.views.questions import Known, adapted
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import Query
from inquit.records import words_of

_OF_A_KIND = 6
_RANKS = (1, 2, 4, 7, 12, 20, 35, 60, 100, 170, 300, 500)  # of parties who are compared: by how often they speak


class Address(NamedTuple):
    """One page.

    name        of its kind
    path        with its parameters
    text_bytes  of the article's text on it
    """

    name: str
    path: str
    text_bytes: int = 0


def addresses(path: Path, *, more: bool = False) -> list[Address]:
    """Every page of the bar, with and without questions; people and words that are frequent and rare.

    more  also what is rarer asked: chains and briefs, articles and people by a word
    """
    with Ledger.open(path) as ledger:
        known = adapted(ledger, ledger.size[1])
        words = _words(ledger)
        people = ledger.people(limit=1_000).people
        found = [Address("home", "/"), *_of_words(words), *_of_people(people[0].id, [one.id for one in people[5::160]])]
        names = [people[number % len(people)].name for number in _RANKS]
        statements = [one.id for one in ledger.glimpses_of(known.numbers[:: len(known.numbers) // _OF_A_KIND])]
        found += _of_views(known, words, names)
        found += _rarer(words, names, statements) if more else []
        for entry in (ledger.article(article) for article in known.articles[:_OF_A_KIND]):
            article = entry.stored.article
            found.append(Address("article", f"/articles/{article.id}", len(article.text.encode())))
    found += [Address(name, f"/{name}") for name in ("articles", "import", "about", "people", "candidates")]
    return [one for one in found if one.name != "home"]


def _words(ledger: Ledger) -> list[str]:
    """Words of the latest statements, frequent and rare as they come."""
    made: dict[str, None] = {}
    for one in ledger.page(Query(), limit=60).statements:
        longest = max(words_of(one.article.text, one.content).split(), key=len)
        made.setdefault("".join(filter(str.isalnum, longest)))
    return [word for word in made if word][:_OF_A_KIND]


def _of_words(words: list[str]) -> list[Address]:
    made = [Address("statements, all", "/statements")]
    for number, word in enumerate(words):
        made.append(_page("statements, a word", "/statements", words=word))
        made.append(
            _page("statements, narrowed", "/statements", words=word, act=("state", "deny", "accuse")[number % 3])
        )
    made += [_page("statements, an act", "/statements", act=act) for act in ("deny", "accuse", "promise")]
    return made


def _of_people(most: str, others: list[str]) -> list[Address]:
    made = [Address("person, the most frequent", f"/people/{most}")]
    made += [Address("person", f"/people/{one}") for one in others[:_OF_A_KIND]]
    return made


def _of_views(known: Known, words: list[str], names: list[str]) -> list[Address]:
    """Comparisons as people ask for them: two parties, a word; days that hold about ten thousand statements."""
    made = []
    for number, word in enumerate(words):
        sides = (f"A={names[2 * number]}", f"B={names[2 * number + 1]}")
        made.append(_page("accounts of two", "/accounts", side=sides))
        made.append(_page("accounts of two, a word", "/accounts", side=sides, about=word))
        made.append(_page("timeline, a word", "/timeline", about=word))
    groups = tuple(f"{name}={', '.join(members)}" for name, members in (("A", known.members), ("B", known.others)))
    made.append(_page("accounts of 120 parties", "/accounts", side=groups))
    made.append(_page("figures of some days", "/figures", what="killed", **{"from": known.start, "to": known.end}))
    made.append(_page("figures", "/figures", what="killed"))
    return made


def _rarer(words: list[str], names: list[str], statements: list[str]) -> list[Address]:
    made = [_page("chains of a statement", "/chains", statement=one) for one in statements]
    for word, name in zip(words, names, strict=False):
        made.append(_page("chains, a word", "/chains", about=word))
        made.append(_page("brief, a word", "/brief", about=word))
        made.append(_page("articles, a word", "/articles", words=word))
        made.append(_page("people, a word", "/people", words=name.split()[0]))
    return made


def _page(name: str, path: str, **parameters: object) -> Address:
    return Address(name, f"{path}?{urlencode(parameters, doseq=True)}")
