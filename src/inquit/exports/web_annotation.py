"""W3C Web Annotation: a collection with one annotation a statement, as JSON-LD.

Source  https://www.w3.org/TR/annotation-model/ (Recommendation of 23 February 2017): positions "MUST be in terms of
        unicode code points", which is what our spans are; a quote has the words before and after it; a page of
        annotations may stand inside its collection. Terms of our own are written `inquit:…`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from inquit.errors import UsageError
from inquit.exports.base import SHARED_LENGTH, Choices
from inquit.exports.files import opened
from inquit.exports.iris import PREFIX, to_iri
from inquit.exports.json_text import compact, to_bytes
from inquit.exports.shared import leaving, leaving_address, to_wire, web_addresses
from inquit.ledger.base import Entry, StoredArticle
from inquit.records import Span, Spans, Statement, places_of, words_of

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", PREFIX]
# Hypothes.is takes as many, and looks for them again when a page has changed.
CONTEXT_LENGTH = 32  # characters

_Json = dict[str, object]


def write(entries: Iterable[Entry], target: BinaryIO | Path, choices: Choices) -> None:
    """One AnnotationCollection with one page in it, streamed: how many there are and its name stand at the end.

    The name is made of the statements' ids, so that the same statements have the same name.
    Raises  UsageError for a text asked with it: an annotation stands off from its text.
    """
    if choices.with_text:
        raise UsageError("web annotations point into a text and do not hold it", hint="take jsonl, jsonld or brat")
    identity, total = hashlib.sha256(), 0
    with opened(target) as stream:
        stream.write(to_bytes(f'{{"@context":{compact(CONTEXT)},"type":"AnnotationCollection","label":"inquit"'))
        for entry in entries:
            for statement in entry.statements:
                start = ',"first":{"type":"AnnotationPage","startIndex":0,"items":[' if not total else ","
                stream.write(to_bytes(f"{start}\n{compact(to_annotation(statement, entry.stored, choices))}"))
                identity.update(f"{statement.id}\n".encode())
                total += 1
        name = identity.hexdigest()[:20]
        page = f'\n],"id":{compact(to_iri("page", name))}}}' if total else ""
        stream.write(to_bytes(f'{page},"total":{total},"id":{compact(to_iri("collection", name))}}}\n'))


def to_annotation(statement: Statement, stored: StoredArticle, choices: Choices) -> _Json:
    """A statement as one annotation: words for people, the facts for programs, and a target for each span."""
    return {
        "id": to_iri("statement", statement.id),
        "type": "Annotation",
        "motivation": "describing",
        "body": [_spoken(statement, choices), _facts(statement, stored, choices)],
        "target": list(_targets(statement, stored, choices)),
    }


def _spoken(statement: Statement, choices: Choices) -> _Json:
    """What a viewer shows beside the marked words: `Ann Smith · said · direct`."""
    text = statement.article.text
    names = ", ".join(party.name or party.text or "" for party in statement.sources)
    said = [words_of(text, statement.source) or names, words_of(text, statement.cue), statement.kind or ""]
    if statement.negated:
        said.append("negated")
    words = " · ".join(part for part in said if part) or "narrator"
    return {
        "type": "TextualBody",
        "value": leaving(words, choices),
        "format": "text/plain",
        "language": statement.article.language,
        "purpose": "describing",
    }


def _facts(statement: Statement, stored: StoredArticle, choices: Choices) -> _Json:
    wire = to_wire(statement, stored, choices)
    own = ("depth", "narrator", "kind", "act", "negated", "score", "sources", "addressees", "figures")
    facts = {key: wire[key] for key in (*own, "outlet", "published_at")} | {
        "parent": {"id": to_iri("statement", statement.parent_id)} if statement.parent_id else None,
        "article": {"id": to_iri("article", statement.article.id)},
        "title": leaving(stored.article.title, choices),
        "address": leaving_address(stored.appearances[0], choices),
    }
    return {"type": "inquit:Statement", "purpose": "describing", **_own_terms(facts)}


def _own_terms(facts: _Json) -> _Json:
    """Facts under our own prefix, the unknown left out; spans as `120-240`."""
    terms: _Json = {}
    for key, value in facts.items():
        if (key == "why" or key.endswith("spans")) and isinstance(value, list):
            value = places_of(value)
        elif isinstance(value, list):
            value = [_own_terms(inner) if isinstance(inner, dict) else inner for inner in value]
        elif key == "as_of" and isinstance(value, dict):
            value = _own_terms(value)
        if value not in (None, [], ""):
            terms[f"inquit:{key}"] = value
    return terms


def _targets(statement: Statement, stored: StoredArticle, choices: Choices) -> Iterator[_Json]:
    addresses = web_addresses(stored, choices)
    source = addresses[0] if addresses else to_iri("article", stored.article.id)
    state = {
        "type": "inquit:TextState",
        "inquit:sha256": stored.digest,
        "inquit:reader": stored.appearances[0].reader,
        "inquit:unit": "Unicode code point",
    }
    for role, spans in _roles(statement):
        for span in spans:
            yield {
                "type": "SpecificResource",
                "source": source,
                "inquit:role": role,
                "state": state,
                "selector": [_position(span), _quote(stored.article.text, span, choices)],
            }


def _roles(statement: Statement) -> Iterator[tuple[str, Spans]]:
    yield "content", statement.content
    yield "cue", statement.cue
    yield "source", statement.source
    for party in statement.addressees:
        yield "addressee", party.spans
    yield "channel", statement.channel
    for figure in statement.figures:
        yield "figure", figure.spans


def _position(span: Span) -> _Json:
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}


def _quote(text: str, span: Span, choices: Choices) -> _Json:
    """The words of a span with those around it; a shared one that is too long is a quote of its beginning.

    That is still found in the text, which a mark of omission in it would not be.
    """
    prefix = text[max(0, span.start - CONTEXT_LENGTH) : span.start]
    if choices.share and span.end - span.start > SHARED_LENGTH:
        exact = text[span.start : span.start + SHARED_LENGTH]
        return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "inquit:cut": True}
    suffix = text[span.end : span.end + CONTEXT_LENGTH]
    return {"type": "TextQuoteSelector", "exact": text[span.start : span.end], "prefix": prefix, "suffix": suffix}
