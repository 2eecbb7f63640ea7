"""Pairs of contents that are, or are not, the same words: made of real quotations by seeded changes."""

from __future__ import annotations

import csv
import json
import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

SEED = 7
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{60,400})[”\"]")
_NUMBER = re.compile(r"\b\d+(?:,\d{3})*\b")
_NUMBER_WORD = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\b", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|will|would|can|could|should|has|have|must)\b(?! not|n?[’']t)")
_NOT = re.compile(r"\b(is|are|was|were|will|would|can|could|should|has|have|must|do|does|did) not\b")
_FRAMES = ("it was “{}”", "that the plan was meant to be “{}”, nothing else", "the whole of it “{}” and added no more")
_INSERTED = ("[who spoke first]", "[the chair]", "[of the town]")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two contents, whether they are the same words, and what was done to the one to make the other."""

    left: str
    right: str
    same: bool
    how: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """One content: whose article it stands in, and where."""

    article: str
    start: int
    end: int
    text: str


def load(data: Path) -> list[Quotation]:
    """The quoted contents of PolNeAR train and tune and of both offices' releases, of ten words and more."""
    found = [*_polnear(data / "polnear"), *_releases(data / "releases")]
    return [one for one in found if 10 <= len(one.text.split()) <= 80]


def _polnear(folder: Path) -> Iterator[Quotation]:
    for name in ("train", "tune"):
        for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            for found in row["attributions"]:
                if not found["content"]:
                    continue
                text = " … ".join(row["text"][start:end] for start, end in found["content"])
                yield Quotation(row["id"], found["content"][0][0], found["content"][-1][1], " ".join(text.split()))


def _releases(folder: Path) -> Iterator[Quotation]:
    csv.field_size_limit(sys.maxsize)
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for found in _QUOTED.finditer(row["body"]):
                    yield Quotation(row["link"], found.start(1), found.end(1), found[1])


def positives(quotations: Sequence[Quotation], rng: random.Random, count: int) -> list[Pair]:
    """Quotations beside themselves, each changed in one to three ways that leave its words as they are."""
    made = []
    ways: list[tuple[str, Callable[[str, random.Random], str]]] = [
        ("cut at an end", _cut_end), ("cut inside", _cut_inside), ("quoted in a report", _requote),
        ("inserted", _insert), ("broken by its inquit", _break), ("re-punctuated", _repunctuate),
    ]  # fmt: skip
    for number, one in enumerate(rng.sample(list(quotations), count)):
        how, way = ways[number % len(ways)]
        changed = way(one.text, rng)
        if rng.random() < 0.5 and how != "re-punctuated":
            changed, how = _repunctuate(changed, rng), f"{how}, re-punctuated"
        sides = (one.text, changed) if rng.random() < 0.5 else (changed, one.text)
        made.append(Pair(*sides, True, how))
    return made


def _cut_end(text: str, rng: random.Random) -> str:
    words = text.split()
    kept = rng.randint(max(8, len(words) // 3), max(8, len(words) - 1))
    cut = words[:kept] if rng.random() < 0.5 else words[-kept:]
    return " ".join(cut) + rng.choice(("", ".", " ...", "…"))


def _cut_inside(text: str, rng: random.Random) -> str:
    words = text.split()
    if len(words) < 16:
        return text
    start = rng.randint(6, len(words) - 9)
    end = rng.randint(start + 1, min(len(words) - 6, start + 8))
    return " ".join([*words[:start], rng.choice(("[…]", "...", "…", "[...]")), *words[end:]])


def _requote(text: str, rng: random.Random) -> str:
    words = re.sub('[“”"]', "", text).split()
    length = rng.randint(min(8, len(words)), min(len(words), 20))
    start = rng.randint(0, len(words) - length)
    return rng.choice(_FRAMES).format(" ".join(words[start : start + length]))


def _insert(text: str, rng: random.Random) -> str:
    words = text.split()
    at = rng.randint(5, max(5, len(words) - 5))
    return " ".join([*words[:at], rng.choice(_INSERTED), *words[at:]])


def _break(text: str, rng: random.Random) -> str:
    words = text.split()
    at = rng.randint(4, max(4, len(words) - 5))
    return " ".join([*words[:at], "…", *words[at:]])


def _repunctuate(text: str, rng: random.Random) -> str:
    changes = [("’", "'"), ("“", '"'), ("”", '"'), (",", ""), (" - ", " — "), (";", ","), (". ", "; "), ("—", ", ")]
    for old, new in rng.sample(changes, 5):
        text = re.sub(rf"(?<!\.){re.escape(old)}", new, text)  # three full stops are a mark of omission, and stay
    return text[:1].swapcase() + text[1:] if rng.random() < 0.5 else text.rstrip(".,") + rng.choice(("", ",", ".", "!"))


def negatives(quotations: Sequence[Quotation], rng: random.Random, count: int) -> list[Pair]:
    """Four parts of equal size: a number changed, a negation put in or taken out, of one article, of one opening."""
    each = count // 4
    shuffled = list(quotations)
    rng.shuffle(shuffled)
    return [
        *_first(each, (_with_number(one.text, rng) for one in shuffled)),
        *_first(each, (_with_negation(one.text) for one in shuffled)),
        *_first(each, _of_one_article(shuffled)),
        *_first(each, _of_one_opening(shuffled)),
    ]


def _first(count: int, pairs: Iterator[Pair | None]) -> list[Pair]:
    found: list[Pair] = []
    for pair in pairs:
        if len(found) == count:
            break
        if pair is not None:
            found.append(pair)
    return found


def _with_number(text: str, rng: random.Random) -> Pair | None:
    found = _NUMBER.search(text) or _NUMBER_WORD.search(text)
    if found is None:
        return None
    new = str(int(found[0].replace(",", "")) + rng.randint(1, 9)) if found[0][0].isdigit() else "eleven"
    return Pair(text, text[: found.start()] + new + text[found.end() :], False, "number changed")


def _with_negation(text: str) -> Pair | None:
    taken = _NOT.sub(r"\1", text, count=1)
    if taken != text:
        return Pair(text, taken, False, "negation taken out")
    found = _AUXILIARY.search(text)
    if found is None:
        return None
    return Pair(text, f"{text[: found.end()]} not{text[found.end() :]}", False, "negation put in")


def _of_one_article(quotations: Sequence[Quotation]) -> Iterator[Pair]:
    articles: dict[str, list[Quotation]] = {}
    for one in quotations:
        articles.setdefault(one.article, []).append(one)
    for group in articles.values():
        scored = [
            (_shared(one.text, other.text), one, other)
            for one, other in combinations(group[:12], 2)
            if (one.end <= other.start or other.end <= one.start) and not _again(one.text, other.text)
        ]
        if scored:
            _, one, other = max(scored, key=lambda row: row[0])
            yield Pair(one.text, other.text, False, "of one article")


def _of_one_opening(quotations: Sequence[Quotation]) -> Iterator[Pair]:
    openings: dict[tuple[str, ...], list[Quotation]] = {}
    for one in quotations:
        openings.setdefault(tuple(one.text.casefold().split()[:4]), []).append(one)
    for group in sorted(openings.values(), key=len, reverse=True):
        for one, other in zip(group[::2], group[1::2], strict=False):
            if one.article != other.article and not _again(one.text, other.text):
                yield Pair(one.text, other.text, False, "of one opening")


def _shared(left: str, right: str) -> float:
    a, b = set(left.casefold().split()), set(right.casefold().split())
    return len(a & b) / min(len(a), len(b))


def _again(left: str, right: str) -> bool:
    """Whether half of the shorter one stands in the other: then they are no different statements."""
    words, rest = sorted((re.findall(r"\w+", left.casefold()), re.findall(r"\w+", right.casefold())), key=len)
    length = max(5, len(words) // 2)
    grams = {tuple(rest[i : i + length]) for i in range(len(rest) - length + 1)}
    return any(tuple(words[i : i + length]) in grams for i in range(len(words) - length + 1))
