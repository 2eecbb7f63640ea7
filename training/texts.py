"""Corpus articles and what training makes of them: renamed, and wrapped as somebody else's words.

PolNeAR marks only outermost attributions. Wrapping a marked paragraph as another speaker's words gives nested ones for nothing:
“<paragraph>,” the spokesman said. What lies deeper than that is unknown and stays out of the loss.
"""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

import pools

Piece = tuple[int, int]


@dataclass(frozen=True)
class Marked:
    """One attribution of a training text; `layer` 0 outermost, 1 nested."""

    source: tuple[Piece, ...]
    cue: tuple[Piece, ...]
    content: tuple[Piece, ...]
    layer: int = 0

    def moved(self, shift: int, layer: int) -> Marked:
        parts = (tuple((s + shift, e + shift) for s, e in part) for part in (self.source, self.cue, self.content))
        return Marked(*parts, layer)

    @property
    def hull(self) -> Piece:
        spans = self.source + self.cue + self.content
        return min(s for s, _ in spans), max(e for _, e in spans)


@dataclass(frozen=True)
class Text:
    """A training text. `names`: (start, end, type) of silver entities."""

    id: str
    text: str
    marked: tuple[Marked, ...]
    names: tuple[tuple[int, int, str], ...] = ()
    nested_known: bool = False  # everything outside the innermost marked contents is known


def load_texts(folder: Path, split: str) -> list[Text]:
    silver = {}
    path = folder / f"silver.{split}.jsonl"
    if path.exists():
        silver = {row["id"]: row["entities"] for row in map(json.loads, path.open(encoding="utf-8"))}
    texts = []
    for row in map(json.loads, (folder / f"{split}.jsonl").open(encoding="utf-8")):
        marked = tuple(
            Marked(*(tuple((s, e) for s, e in a[role]) for role in ("source", "cue", "content")))
            for a in row["attributions"]
        )
        names = tuple((s, e, kind) for s, e, kind in silver.get(row["id"], ()))
        texts.append(Text(row["id"], row["text"], marked, names))
    return texts


def edited(text: Text, edits: list[tuple[int, int, str]]) -> Text:
    """Text with stretches replaced; spans follow. `edits` ascending, without overlap."""
    starts, parts, at, shift = [], [], 0, 0
    for start, end, new in edits:
        parts += [text.text[at:start], new]
        at = end
        shift += len(new) - (end - start)
        starts.append((start, end, shift))
    parts.append(text.text[at:])

    def moved(offset: int, closing: bool) -> int:
        total = 0
        for start, end, after in starts:
            if offset < start or (offset == start and (not closing or start == end)):
                break
            if offset >= end:
                total = after
            else:  # inside a replaced stretch: snap to its border
                return (end + after) if closing else start + total
        return offset + total

    marked = tuple(
        replace(
            a,
            **{
                r: tuple((moved(s, False), moved(e, True)) for s, e in getattr(a, r))
                for r in ("source", "cue", "content")
            },
        )
        for a in text.marked
    )
    return replace(text, text="".join(parts), marked=marked, names=())


def renamed(text: Text, rng: random.Random) -> Text:
    """Persons, lands and parties exchanged for others, the same name always for the same one."""
    table: dict[str, str] = {}
    for start, end, kind in text.names:
        if kind != "PERSON":
            continue
        words = text.text[start:end].split()
        for place, word in enumerate(words):
            if not re.fullmatch(r"[A-Z][a-z]{2,}", word) or word in table or word in _KEPT:
                continue
            last = place == len(words) - 1
            table[word] = rng.choice(pools.SURNAMES if last else pools.GIVEN) if rng.random() < 0.8 else word
    if rng.random() < 0.7:
        order = list(pools.LANDS)
        rng.shuffle(order)
        for old, new in zip(pools.LANDS, order, strict=True):
            table.update({a: b for a, b in zip(old, new, strict=True) if a not in table})
    if rng.random() < 0.5:
        for a, b in pools.PARTIES:
            table[a], table[b] = b, a
    table |= {old.upper(): new.upper() for old, new in table.items()}
    if not table:
        return text
    pattern = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, table), key=len, reverse=True)) + r")\b")
    return edited(text, [(m.start(), m.end(), table[m.group()]) for m in pattern.finditer(text.text)])


_KEPT = {
    "The",
    "And",
    "For",
    "New",
    "York",
    "Sen",
    "Gov",
    "Rep",
    "May",
    "Will",
    "Mark",
    "Post",
    "Times",
    "House",
    "White",
}


# ---- wrapping -------------------------------------------------------------------------------------------------

VERBS = tuple(
    tuple(entry.split("|", 1))
    for entry in (
        "said said said said said added wrote stated noted explained continued recalled insisted posted tweeted concluded warned argued"
        " told|reporters told|the_court told|CNN told|residents told|the_Security_Council said|on_Tuesday said|in_a_statement said|on_Facebook"
    ).split()
)
THAT_VERBS = tuple(
    tuple(entry.split("|", 1))
    for entry in (
        "said said said says claimed claims reported announced stated insisted argued warned noted wrote believes thinks alleged denied"
        " confirmed told|reporters told|lawmakers told|the_court told|state_television has_said also_said had_claimed"
    ).split()
)
_LOWERED = {
    "The",
    "A",
    "An",
    "He",
    "She",
    "It",
    "They",
    "We",
    "In",
    "On",
    "At",
    "There",
    "This",
    "That",
    "These",
    "Those",
    "His",
    "Her",
    "Their",
    "Its",
    "Some",
    "Many",
    "Most",
    "All",
    "No",
    "One",
    "Two",
    "After",
    "Before",
    "As",
    "If",
    "When",
    "While",
    "Several",
    "Officials",
    "Police",
    "Witnesses",
    "Both",
}
_FIRST_PERSON = {"says": "say", "thinks": "think", "believes": "believe", "wants": "want", "hopes": "hope", "knows": "know", "has": "have",
                 "insists": "insist", "expects": "expect", "supports": "support", "opposes": "oppose", "plans": "plan", "calls": "call"}  # fmt: skip
_PAST = re.compile(r"(?:\w+ed|said|told|thought|wrote|knew|felt|made|found|saw|heard|gave|would|did|could|had)\b")


@dataclass
class _Builder:
    text: str = ""
    marked: list[Marked] = field(default_factory=list)

    def add(self, words: str) -> Piece:
        start = len(self.text)
        self.text += words
        return start, len(self.text)

    def take(self, part: Text, layer: int) -> Piece:
        start = len(self.text)
        self.text += part.text
        self.marked += [a.moved(start, layer) for a in part.marked]
        return start, len(self.text)


def cut(text: Text, start: int, end: int) -> Text | None:
    """A stretch as a text of its own; None when an attribution crosses its border."""
    inside = []
    for a in text.marked:
        low, high = a.hull
        if high <= start or low >= end:
            continue
        if low < start or high > end:
            return None
        inside.append(a.moved(-start, a.layer))
    return Text(text.id, text.text[start:end], tuple(inside))


def wrapped(text: Text, sentences: list[Piece], paragraphs: list[Piece], rng: random.Random) -> Text:
    """A short text in which stretches of `text` are somebody else's words."""
    out = _Builder()
    chosen = list(paragraphs)
    start = rng.randrange(max(1, len(chosen)))
    curly = rng.random() < 0.7
    for p_start, p_end in chosen[start : start + rng.randint(2, 5)]:
        if out.text:
            out.add("\n\n" if rng.random() < 0.7 else "\n")
        whole = cut(text, p_start, p_end)
        if whole is None or rng.random() < 0.25:
            if whole is not None:
                out.take(whole, 0)
            continue
        style = rng.random()
        inner = [s for s in sentences if p_start <= s[0] and s[1] <= p_end]
        single = cut(text, *rng.choice(inner)) if inner else None
        if style < 0.45 or single is None:
            _quoted(out, whole if rng.random() < 0.5 or single is None else single, curly, rng)
        elif style < 0.55:
            _turn(out, whole, rng)
        else:
            _indirect(out, single, rng)
    return Text(text.id + "+wrapped", out.text, tuple(out.marked), nested_known=True)


def _speaker(rng: random.Random) -> str:
    if rng.random() < 0.5:
        return rng.choice(pools.SPEAKERS)
    name = (
        rng.choice(pools.SURNAMES) if rng.random() < 0.4 else f"{rng.choice(pools.GIVEN)} {rng.choice(pools.SURNAMES)}"
    )
    if rng.random() < 0.25:
        name += rng.choice(
            (
                ", a spokesman for the ministry",
                ", the press secretary of the head of state",
                ", who leads the union",
                ", the foreign minister",
            )
        )
    return name


def _opened(words: str, rng: random.Random) -> str:
    return words[:1].upper() + words[1:]


def _verb(rng: random.Random, verbs: tuple[tuple[str, ...], ...]) -> tuple[str, str]:
    verb, *rest = rng.choice(verbs)
    return verb.replace("_", " "), " " + rest[0].replace("_", " ") if rest else ""


def _requoted(part: Text, curly: bool, rng: random.Random) -> Text:
    """Double marks inside become single ones, mostly, as a quotation in a quotation is printed."""
    if rng.random() < 0.3:
        return part
    table = str.maketrans({"“": "‘", "”": "’", '"': "'"})
    return replace(part, text=part.text.translate(table))


def _first_person(part: Text, rng: random.Random) -> Text:
    """Some inner sources speak as "I" or "we"."""
    edits = []
    for a in sorted(part.marked, key=lambda a: a.cue):
        if len(a.source) != 1 or rng.random() > 0.35:
            continue
        (s, e), (c, d) = a.source[0], a.cue[0]
        cue = part.text[c:d]
        if not 0 <= c - e <= 1 or len(part.text[s:e].split()) > 2:
            continue
        first = cue.split()[0] if cue.split() else ""
        if first not in _FIRST_PERSON and not _PAST.match(first):
            continue
        edits.append((s, e, rng.choice(("I", "We")) if s == 0 else rng.choice(("I", "we"))))
        if first in _FIRST_PERSON:
            edits.append((c, c + len(first), _FIRST_PERSON[first]))
    for before, after in zip(edits, edits[1:], strict=False):
        if after[0] < before[1]:
            return part
    return edited(part, edits) if edits else part


def _trimmed(part: Text) -> Text:
    """Without the final stop, which the comma before the inquit replaces; None-safe for short texts."""
    if part.text.endswith("."):
        end = len(part.text) - 1
        fixed = tuple(
            replace(a, **{r: tuple((s, min(e, end)) for s, e in getattr(a, r)) for r in ("source", "cue", "content")})
            for a in part.marked
        )
        return replace(part, text=part.text[:end], marked=fixed)
    return part


def _quoted(out: _Builder, part: Text, curly: bool, rng: random.Random) -> None:
    open_, close = ("“", "”") if curly else ('"', '"')
    part = _requoted(_first_person(part, rng), curly, rng)
    verb, tail = _verb(rng, VERBS)
    speaker = _speaker(rng)
    if rng.random() < 0.3:  # the inquit first
        source = out.add(_opened(speaker, rng))
        out.add(" ")
        cue = out.add(verb)
        out.add(tail + rng.choice((": ", ", ")))
        begin = out.add(open_)[0]
        out.take(part, 1)
        content = begin, out.add(close)[1]  # the corpus keeps the marks inside
    else:
        begin = out.add(open_)[0]
        out.take(_trimmed(part), 1)
        if not out.text.endswith(("?", "!")):
            out.add(",")
        content = begin, out.add(close)[1]
        out.add(" ")
        if rng.random() < 0.35 and not tail and speaker.lower() not in ("he", "she", "they"):
            cue = out.add(verb)
            out.add(" ")
            source = out.add(speaker)
        else:
            source = out.add(speaker[:1].lower() + speaker[1:] if speaker in ("He", "She", "They") else speaker)
            out.add(" ")
            cue = out.add(verb)
            out.add(tail)
        out.add(".")
    out.marked.append(Marked((source,), (cue,), (content,), 0))


def _turn(out: _Builder, part: Text, rng: random.Random) -> None:
    name = (
        f"{rng.choice(pools.GIVEN)} {rng.choice(pools.SURNAMES)}"
        if rng.random() < 0.5
        else rng.choice(pools.SURNAMES).upper()
    )
    source = out.add(name)
    cue = out.add(":")
    out.add(" ")
    content = out.take(_first_person(part, rng), 1)
    out.marked.append(Marked((source,), (cue,), (content,), 0))


def _indirect(out: _Builder, part: Text, rng: random.Random) -> None:
    part = _trimmed(part)
    first = part.text.split(" ", 1)[0]
    lowered = replace(part, text=part.text[:1].lower() + part.text[1:]) if first in _LOWERED else part
    speaker, style = _speaker(rng), rng.random()
    if style < 0.6:
        source = out.add(_opened(speaker, rng))
        out.add(" ")
        verb, tail = _verb(rng, THAT_VERBS)
        cue = out.add(verb)
        out.add(tail + " ")
        start = len(out.text)
        if rng.random() < 0.75:
            out.add("that ")
        content = start, out.take(lowered, 1)[1]
    elif style < 0.75:
        cue = out.add("According to")
        out.add(" ")
        source = out.add(speaker.lower() if speaker in ("He", "She", "They") else speaker)
        out.add(", ")
        content = out.take(lowered, 1)
    else:
        content = out.take(part, 1)
        out.add(", ")
        if rng.random() < 0.4:
            cue = out.add("according to")
            out.add(" ")
            source = out.add(speaker)
        else:
            verb, tail = _verb(rng, VERBS)
            if rng.random() < 0.5 and not tail and speaker.lower() not in ("he", "she", "they"):
                cue = out.add(verb)
                out.add(" ")
                source = out.add(speaker)
            else:
                source = out.add(speaker)
                out.add(" ")
                cue = out.add(verb)
                out.add(tail)
    out.add(".")
    out.marked.append(Marked((source,), (cue,), (content,), 0))
