"""Web pages: the article's words without what stands around it, and what the page says of itself."""

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import trafilatura
from trafilatura.settings import Document as Extract
from trafilatura.utils import load_html

from inquit.errors import UnreadableError
from inquit.readers.base import Found, Intake, Source, digest
from inquit.readers.fields import to_language, to_published, to_web_address, to_words
from inquit.readers.found import to_found, to_refusal, too_many_bytes
from inquit.readers.html_claims import find_claims
from inquit.readers.plain import Decoded, decode_bytes
from inquit.records import Appearance, Refusal

READER = f"html trafilatura {trafilatura.__version__}"
# The date that the library guesses is not used, but always looked for; without a last day it would ask the clock.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
_HEAD_BYTES = 4096
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_BLOCKS = set(
    "address article aside blockquote br center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr"
    " li main nav ol p pre section table tr ul".split()
)
_UNSEEN = {"script", "style", "noscript", "template", "iframe", "object", "svg", "head", "title"}
_WHITE = re.compile(r"[ \t\r\n\f]+")


def read(source: Source, intake: Intake) -> Iterator[Found]:
    """The page's article as one Document.

    A page that was fetched stands at its own address; a saved one at the address that it names for itself, with the
    file as its container.

    Refusals  `no-text` for a page without an article, `empty`, `not-text`, `too-large`.
    Notices   `guessed-encoding`, `undecodable`, `unclear-date`.
    """
    largest = largest_page(intake)
    with source.open() as stream:
        raw = stream.read(largest + 1)
    if len(raw) > largest:
        yield too_many_bytes(source.address, source.size, largest)
        return
    appearance = Appearance(address=source.address, fetched_at=source.fetched_at, raw_digest=digest(raw), reader=READER)
    yield read_page(raw, appearance, intake=intake, media_type=source.media_type)


def largest_page(intake: Intake) -> int:
    """Bytes above which a page is not looked into."""
    return min(intake.largest_bytes, 4 * intake.largest_text)


def read_page(
    raw: bytes, appearance: Appearance, *, intake: Intake, media_type: str | None = None, where: str | None = None
) -> Found:
    """A page's bytes as a Document; what the page says of itself fills what the appearance leaves open.

    media_type  as the server said, perhaps with a charset
    where       the place in the file, for the Refusal; None when it is the appearance's address
    """
    try:
        decoded = decode_page(raw, media_type, largest_page(intake))
    except UnreadableError as error:
        return to_refusal(where or appearance.address, error)
    tree, extract = _extract(decoded.text)
    if extract is None or not (extract.text or "").strip():
        return Refusal(where or appearance.address, "no-text", "no article text found in the page")
    claims = find_claims(tree)
    published = to_published(claims.published, by="metadata")
    if to_web_address(appearance.address) is None and (named := to_web_address(extract.url)):
        appearance = replace(appearance, address=named, container=appearance.container or appearance.address)
    appearance = replace(
        appearance,
        title=appearance.title or to_words(extract.title),
        outlet=appearance.outlet or to_words(extract.sitename),
        byline=appearance.byline or to_words(extract.author),
        published_at=appearance.published_at or published.at,
        published_by=appearance.published_by or published.by,
    )
    notices = (*decoded.notices, *published.notices)
    language = to_language(claims.language)
    return to_found(extract.text or "", appearance, intake=intake, language=language, notices=notices, where=where)


def fragment_text(markup: str) -> str:
    """The words of a piece of HTML, all of them, a line for each block; scripts and styles are no words."""
    if "<" not in markup and "&" not in markup:
        return "\n".join(line for line in map(str.strip, markup.splitlines()) if line)
    _quieten()
    tree = load_html(f"<html><body><div>{markup}</div><p></p></body></html>")
    if tree is None:
        return ""
    for element in tree.iter():
        unseen = element.tag in _UNSEEN or not isinstance(element.tag, str)
        element.text = "" if unseen else _WHITE.sub(" ", element.text or "")
        element.tail = _WHITE.sub(" ", element.tail or "")
        if element.tag in _BLOCKS:
            element.text, element.tail = "\n" + element.text, "\n" + element.tail
    lines = "".join(tree.itertext()).splitlines()
    return "\n".join(line for line in map(str.strip, lines) if line)


def decode_page(raw: bytes, media_type: str | None, largest: int) -> Decoded:
    """A page's characters. UTF-8 shows by itself; else the server is believed, then the page, then the guess.

    Bytes are not given to the extractor, which guesses without a word about it and takes what it cannot read for
    something packed.
    """
    decoded = decode_bytes(raw, largest_bytes=largest)
    if decoded.how != "guess":
        return decoded
    said = _CHARSET.search(media_type or "")
    declared = _DECLARED.search(raw[:_HEAD_BYTES])
    for name in (said[1] if said else None, declared[1].decode("ascii") if declared else None):
        if name is None:
            continue
        try:
            codec = codecs.lookup(name).name
            return Decoded(raw.decode("cp1252" if codec == "iso8859-1" else codec), codec, "declared")
        except (LookupError, UnicodeError, ValueError):  # an unknown name, or one that does not fit the bytes
            continue
    return decoded


def _extract(text: str) -> tuple[Any, Extract | None]:
    """The parsed page, an lxml tree, and what was found in it."""
    _quieten()
    try:
        tree = load_html(text)
        if tree is None:  # a bare fragment
            tree = load_html(f"<html><body>{text}</body></html>")
        found = trafilatura.bare_extraction(
            tree, with_metadata=True, include_comments=False, date_extraction_params=_DATES
        )
    except Exception:  # a stranger's page brings out a stranger's bugs; one page must not end a run
        return None, None
    return tree, found if isinstance(found, Extract) else None


@cache
def _quieten() -> None:
    """Let the libraries' warnings go nowhere: what they are about becomes a Refusal here."""
    for name in ("trafilatura", "htmldate", "courlan", "justext", "readability", "charset_normalizer"):
        logging.getLogger(name).addHandler(logging.NullHandler())
