"""schema.org in JSON-LD: quotations, claims and the articles they stand in.

Source  https://schema.org/Quotation, https://schema.org/Claim, https://schema.org/NewsArticle. No ClaimReview, no
        rating: who said something is told, never whether it is so. Terms of our own are written `inquit:…`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from inquit.exports.base import Choices
from inquit.exports.files import opened
from inquit.exports.iris import PREFIX, to_iri
from inquit.exports.json_text import for_pages, to_bytes
from inquit.exports.shared import leaving, to_wire, web_addresses
from inquit.ledger.base import Entry, StoredArticle
from inquit.records import Party, Statement, places_of

CONTEXT = ["https://schema.org", PREFIX]
# A printed name alone may be a person's or a ministry's.
_TYPES = {"role": "Person", "organisation": "Organization", "outlet": "Organization"}
# Who denies a claim has not made it; of a question nothing is claimed.
_NOT_CLAIMED = frozenset({"deny", "reject", "ask"})

_Json = dict[str, object]


def write(entries: Iterable[Entry], target: BinaryIO | Path, choices: Choices) -> None:
    """One document with a graph of articles, each followed by its statements; streamed.

    It may stand in a page: `<`, `>` and `&` are written as escapes. With the text, articles have their `articleBody`.
    """
    with opened(target) as stream:
        stream.write(to_bytes(f'{{"@context":{for_pages(CONTEXT)},"@graph":['))
        for number, node in enumerate(_nodes(entries, choices)):
            stream.write(to_bytes(f"{',' if number else ''}\n{for_pages(_known(node))}"))
        stream.write(b"\n]}\n")


def to_article(stored: StoredArticle, choices: Choices) -> _Json:
    """An article as a NewsArticle; with the web addresses where it was seen, none for a file of the user's own."""
    article = stored.article
    addresses = web_addresses(stored, choices)
    outlet = leaving(article.outlet, choices)
    return {
        "@type": "NewsArticle",
        "@id": to_iri("article", article.id),
        "url": addresses[0] if len(addresses) == 1 else addresses,
        "headline": leaving(article.title, choices),
        "datePublished": article.published_at,
        "publisher": outlet and {"@type": "Organization", "name": outlet},
        "inLanguage": article.language,
        "articleBody": article.text if choices.with_text else None,
        "inquit:sha256": stored.digest,
    }


def to_statement(statement: Statement, stored: StoredArticle, choices: Choices) -> _Json:
    """A Quotation for what is given in quotation marks, wholly or in part; else a Claim.

    `spokenByCharacter` is to whom the article attributes a quotation, `author` who makes a claim. Neither is there
    where the text says that the source did *not* say it, or denies, rejects or asks it: `inquit:source` is always
    there, with the act.
    """
    wire = to_wire(statement, stored, choices)
    content = wire["content"]
    own = _said_by(statement) if _is_claimed(statement) else []
    parties = [_to_party(party, choices) for party in own]
    quoted = bool(statement.kind in ("direct", "mixed") and _is_claimed(statement))
    article = {"@id": to_iri("article", stored.article.id)}
    return {
        "@type": "Quotation" if quoted else "Claim",
        "@id": to_iri("statement", statement.id),
        "text": content.get("text") if isinstance(content, dict) else None,
        "inLanguage": statement.article.language,
        "spokenByCharacter" if quoted else "author": parties,
        "isPartOf" if quoted else "appearance": article,
        "inquit:source": [_to_party(party, choices) for party in _said_by(statement)],
        "inquit:kind": statement.kind,
        "inquit:act": statement.act,
        "inquit:negated": statement.negated or None,
        "inquit:narrator": statement.narrator or None,
        "inquit:score": wire["score"],
        "inquit:inside": {"@id": to_iri("statement", statement.parent_id)} if statement.parent_id else None,
        "inquit:contentSpans": places_of(statement.content),
        "inquit:cueSpans": places_of(statement.cue),
        "inquit:sourceSpans": places_of(statement.source),
    }


def _nodes(entries: Iterable[Entry], choices: Choices) -> Iterator[_Json]:
    for entry in entries:
        yield to_article(entry.stored, choices)
        for statement in entry.statements:
            yield to_statement(statement, entry.stored, choices)


def _is_claimed(statement: Statement) -> bool:
    """Whether the source has said it so: words in quotation marks were said whatever the act."""
    if statement.negated:
        return False
    return statement.kind == "direct" or statement.act not in _NOT_CLAIMED


def _said_by(statement: Statement) -> list[Party]:
    return [party for party in statement.sources if party.text or party.name]


def _to_party(party: Party, choices: Choices) -> _Json:
    """A party under its name where that is known; words that are no name, such as `he`, are a description."""
    words = {"name": leaving(party.name, choices)} if party.name else {"description": leaving(party.text, choices)}
    return {"@type": _TYPES.get(party.form or "", "Thing"), **words}


def _known(node: _Json) -> _Json:
    return {key: value for key, value in node.items() if value not in (None, [], "")}
