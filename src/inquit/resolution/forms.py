"""What kind of party a phrase prints: a name, a role, a pronoun, a group, an organisation, a document …"""

from __future__ import annotations

import re
from dataclasses import dataclass

from inquit.languages.en.parties import DOCUMENTS, GROUPS, PRONOUNS, UNNAMED
from inquit.languages.en.roles import BODIES, EITHER, FEMALE, MALE
from inquit.records import Span

ROLES = MALE | FEMALE | EITHER
_WORD = re.compile(r"[^\W_][\w.’'\-]*")
_STOPS = frozenset(
    """
    of from by in for at on to with without who which that whose as near under over behind among against inside outside
    told said posted released sent published signed conducted
    """.split()
)
_SELF = frozenset("itself himself herself themselves alone".split())
_OWNED = re.compile(r"(?:[’']s|s[’'])$")
_SINGULAR_S = frozenset("boss press chess news congress".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A party's printed phrase, taken apart.

    words   lower-case words without possessive endings, with their spans
    head    number of the word that says what it is: the last before the first preposition
    owned   numbers of words that own what follows: "the [minister]'s spokesman"
    """

    span: Span
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    head: int
    owned: frozenset[int]

    @property
    def is_definite(self) -> bool:
        """Whether it speaks of somebody that the reader knows: "the mayor", "this senator", "his spokesman"."""
        return bool(self.words) and self.words[0] in ("the", "this", "that", "its", "his", "her", "their", "our")


def take_apart(text: str, span: Span) -> Phrase:
    """A phrase by its words; up to its first comma or bracket. Cost: linear in the phrase."""
    end = span.end
    cut = re.search(r"\s*[,;(\[—–]|\s-+\s", text[span.start : span.end])
    if cut and cut.start() > 0:
        end = span.start + cut.start()
    words: list[str] = []
    spans: list[Span] = []
    owned: set[int] = set()
    for match in _WORD.finditer(text, span.start, end):
        word = match.group().lower().rstrip(".")
        if _OWNED.search(word):
            owned.add(len(words))
            word = _OWNED.sub("", word) if not word.endswith(("s’", "s'")) else word[:-1]
        words.append(word)
        spans.append(Span(*match.span()))
    if len(words) > 1 and words[-1] in _SELF:
        words.pop()
        spans.pop()
    head = next((n - 1 for n, word in enumerate(words) if n and word in _STOPS), len(words) - 1)
    owned.discard(len(words) - 1)
    return Phrase(span, tuple(words), tuple(spans), max(head, 0), frozenset(owned))


def form_of(text: str, phrase: Phrase) -> str | None:
    """The form of a phrase that prints no name of its own; None where nothing says."""
    if not phrase.words:
        return None
    if len(phrase.words) == 1 and phrase.words[0] in PRONOUNS:
        return "pronoun"
    if UNNAMED.search(text, *phrase.span):
        return "unnamed"
    head = phrase.words[phrase.head]
    if head in DOCUMENTS:
        return "document"
    if head in GROUPS:
        return "group"
    if head in ROLES or head.split("-")[-1] in ROLES:
        return "role"
    if head in BODIES:
        return "organisation"
    if is_plural(head):
        return "group"
    return None


def is_plural(word: str) -> bool:
    """Whether a noun looks plural."""
    if word in GROUPS or word in ("people", "children", "police"):
        return True
    if word.endswith("men"):
        return word not in ("specimen", "regimen", "omen")
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in _SINGULAR_S


def singular(word: str) -> str:
    """A noun without its plural ending."""
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if is_plural(word) and word.endswith("s") else word
