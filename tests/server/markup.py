"""What a page of ours may hold, so that anything else is found."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from inquit.rendering.page import to_line_feeds
from inquit.rendering.visible import make_visible

TAGS = frozenset(
    "html head meta title link script body a header p span nav ul ol li form label input button main h1 h2 h3 "
    "h4 mark footer bdi code div section article blockquote q strong b em small details summary select option "
    "optgroup textarea table thead tbody tr th td caption dl dt dd kbd dialog figure figcaption svg g circle "
    "path line polyline rect text tspan desc fieldset legend progress br time aside noscript datalist pre "
    "template hgroup i abbr search output".split()
)
ATTRIBUTES = frozenset(
    "abbr accept action alt aria-current aria-describedby aria-expanded aria-hidden aria-label aria-labelledby "
    "aria-live aria-controls aria-pressed aria-valuenow autocomplete charset checked class cols colspan "
    "content cx cy d datetime defer dir disabled download enctype fill for formaction height hidden href hreflang id "
    "inputmode lang list low max maxlength media method min minlength multiple name novalidate open pattern "
    "placeholder points preserveaspectratio r readonly rel required role rows rowspan rx ry scope selected "
    "size spellcheck src start step tabindex target text-anchor title transform translate type value viewbox "
    "width wrap x x1 x2 xmlns y y1 y2 xml:space focusable http-equiv dominant-baseline".split()
)
_DATA = re.compile(r"(data|hx)-[a-z-]+")
_NEVER = re.compile(r"hx-(on|vals|vars|headers|ext|request|history)|data-hx")
_PLACES = frozenset(("href", "src", "action", "formaction", "hx-get", "hx-post", "hx-push-url", "poster", "data"))
_OWN = re.compile(r"/(?![/\\])|#|\?|$")
_OUTSIDE = re.compile(r"https?://", re.IGNORECASE)
_NAMES = re.compile(r"[\w -]*", re.ASCII)
SCRIPTS = ("/static/htmx.min.js", "/static/site.js")


def faults(page: str) -> list[str]:
    """What on a page is none of ours: tags, attributes, addresses, and what comes twice that may be there once."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.faults + ([] if reader.scripts == list(SCRIPTS) else [f"scripts {reader.scripts}"])


def text_of(page: str) -> str:
    """All the words of a page, with one blank for any white space."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return " ".join("".join(reader.words).split())


def as_shown(words: str) -> str:
    """Words as a page shows them, with one blank for any white space."""
    return " ".join(make_visible(to_line_feeds(words.replace("\x00", "\ufffd"))).split())


class _Reader(HTMLParser):
    """Reads a page as a browser does, as far as tags, attributes and words go."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.scripts: list[str] = []
        self.words: list[str] = []
        self._ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.faults.append(f"tag {tag}")
        given = {name: value or "" for name, value in attrs}
        if tag == "script":
            self.scripts.append(given.get("src", "inline"))
        for name, value in given.items():
            self._check(tag, name, value)
        outside = _OUTSIDE.match(given.get("href", ""))
        if outside and (tag != "a" or "noopener" not in given.get("rel", "")):
            self.faults.append(f"{tag} leads outside: {given['href'][:80]}")

    handle_startendtag = handle_starttag

    def _check(self, tag: str, name: str, value: str) -> None:
        known = name in ATTRIBUTES or (_DATA.fullmatch(name) and not _NEVER.match(name))
        if not known:
            self.faults.append(f"attribute {name} of {tag}")
        if name == "hx-push-url" and value in ("true", "false"):
            return
        if name in _PLACES and not _OWN.match(value) and not (name == "href" and _OUTSIDE.match(value)):
            self.faults.append(f"{name}={value[:80]}")
        if name in ("class", "id") and not _NAMES.fullmatch(value):
            self.faults.append(f"{name}={value[:80]}")
        if name == "http-equiv" and value.casefold() != "refresh":
            self.faults.append(f"{name}={value}")
        if name == "id":
            if value in self._ids:
                self.faults.append(f"id {value} twice")
            self._ids.add(value)

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"comment {data[:80]}")

    def handle_pi(self, data: str) -> None:
        self.faults.append(f"instruction {data[:80]}")

    def unknown_decl(self, data: str) -> None:
        self.faults.append(f"declaration {data[:80]}")
