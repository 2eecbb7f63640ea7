"""Pieces of texts, paired: those about one matter, and others. Only here is it said what "one matter" means."""

from __future__ import annotations

import csv
import json
import random
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from inquit.languages.en import ENGLISH
from inquit.records import Span, Spans
from inquit.segmentation.segment import segment

OTHERS = 20_000  # pairs of different matters a test, drawn with one seed
NEAR = 3  # sentences
_OPENING = 12  # words by which a shared run is found
RUN, LONGEST = 16, 60  # words of a quotation that two releases share
_WORD = re.compile(r"[a-z0-9']+")
_KILLED = re.compile(r"\b(?:kill\w*|dead|died|dies|deaths?|martyr\w*|slain)\b", re.IGNORECASE)
_COUNT = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"|\b(?:dozens?|hundreds?|scores|a child|a woman)\b",
    re.IGNORECASE,
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_LARGEST_CELL = 1 << 30


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a text: `spans` of `texts[text]`."""

    text: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class Test:
    """Pieces of texts and pairs of them, as indices into `pieces`: about one matter, and others."""

    name: str
    texts: tuple[str, ...]
    pieces: tuple[Piece, ...]
    same: tuple[tuple[int, int], ...]
    others: tuple[tuple[int, int], ...]

    def words(self, piece: Piece) -> str:
        """What a piece says."""
        return " ".join(self.texts[piece.text][start:end] for start, end in piece.spans)


def incidents(data: Path, *, odd: bool = True) -> Test:
    """FA-KES: sentences with a count of people killed, from articles on one place and day."""
    texts: list[str] = []
    pieces: list[Piece] = []
    keys: list[tuple[str, tuple[int, int, int]]] = []
    for row in map(json.loads, (data / "fakes/dev.jsonl").open(encoding="utf-8")):
        day, place = day_of(row["printed_date"] or ""), (row["place"] or "").lower().strip()
        if int(row["id"].split("-")[1]) % 2 != odd or day is None or not place:
            continue
        texts.append(row["text"])
        for sentence in segment(row["text"], ENGLISH).sentences:
            printed = row["text"][sentence.start : sentence.end]
            if _KILLED.search(printed) and _COUNT.search(printed) and len(printed) > 20:
                pieces.append(Piece(len(texts) - 1, (sentence,)))
                keys.append((place, day))
    pairs = [(i, j) for i, j in combinations(range(len(pieces)), 2) if pieces[i].text != pieces[j].text]
    same = [(i, j) for i, j in pairs if keys[i] == keys[j]]
    others = [(i, j) for i, j in pairs if keys[i] != keys[j]]
    random.Random(1).shuffle(others)
    return Test("incidents", tuple(texts), tuple(pieces), tuple(same), tuple(others[:OTHERS]))


def day_of(printed: str) -> tuple[int, int, int] | None:
    """A day as FA-KES prints it, "10 Jul 2016" or "July 12 2016"; None where it is not whole."""
    year, day, month = (re.search(pattern, printed) for pattern in (r"\d{4}", r"\b\d{1,2}\b", r"[A-Za-z]{3,}"))
    if not (year and day and month) or month[0][:3].lower() not in _MONTHS:
        return None
    return int(year[0]), _MONTHS.index(month[0][:3].lower()) + 1, int(day[0])


def near_statements(data: Path) -> Test:
    """PolNeAR's dev: contents at most three sentences apart in one article, and contents of different articles."""
    texts: list[str] = []
    pieces: list[Piece] = []
    same: list[tuple[int, int]] = []
    for row in map(json.loads, (data / "polnear/dev.jsonl").open(encoding="utf-8")):
        first = len(pieces)
        texts.append(row["text"])
        starts = [sentence.start for sentence in segment(row["text"], ENGLISH).sentences]
        for content in (attribution["content"] for attribution in row["attributions"]):
            if sum(end - start for start, end in content) > 15:
                pieces.append(Piece(len(texts) - 1, tuple(Span(*span) for span in content)))
        at = {n: bisect_right(starts, pieces[n].spans[0].start) for n in range(first, len(pieces))}
        for i, j in combinations(at, 2):
            if abs(at[i] - at[j]) <= NEAR and not _overlap(pieces[i].spans, pieces[j].spans):
                same.append((i, j))
    return Test("near", tuple(texts), tuple(pieces), tuple(same), _drawn(pieces, [0] * len(pieces)))


def _overlap(left: Spans, right: Spans) -> bool:
    return any(a.start < b.end and b.start < a.end for a in left for b in right)


def _drawn(pieces: Sequence[Piece], groups: Sequence[str | int]) -> tuple[tuple[int, int], ...]:
    """Pairs of pieces of different texts, both of one group."""
    rng = random.Random(1)
    members: dict[str | int, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        members[group].append(number)
    drawn: list[tuple[int, int]] = []
    while len(drawn) < OTHERS:
        some = members[rng.choice(groups)]
        i, j = rng.choice(some), rng.choice(some)
        if pieces[i].text != pieces[j].text:
            drawn.append((i, j))
    return tuple(drawn)


def shared_quotations(data: Path, common: frozenset[str], *, odd: bool = True) -> Test:
    """Releases of odd months: a run of words that two share, its first half in one and its second half in the other.

    Runs of which a third or more are names are lists of those present, and left out.
    """
    rows = []
    csv.field_size_limit(_LARGEST_CELL)
    for path in sorted((data / "releases").glob("*.csv")):
        rows += [r for r in csv.DictReader(path.open(encoding="utf-8")) if int(r["date"][5:7]) % 2 == odd]
    rows = [row for row in rows if len(row["body"]) >= 200]
    bodies = [row["body"] for row in rows]
    halves = _halves(bodies, common)
    pieces = [piece for pair in halves for piece in pair]
    same = {(2 * number, 2 * number + 1) for number in range(len(halves))}
    others = _drawn(pieces, [rows[piece.text]["date"][:7] for piece in pieces])
    used = {text: number for number, text in enumerate(sorted({piece.text for piece in pieces}))}
    return Test(
        "quotations",
        tuple(bodies[text] for text in used),
        tuple(Piece(used[piece.text], piece.spans) for piece in pieces),
        tuple(sorted(same)),
        tuple(pair for pair in others if pair not in same and pair[::-1] not in same),
    )


def _halves(bodies: Sequence[str], common: frozenset[str]) -> list[tuple[Piece, Piece]]:
    words = [[(m.group(), *m.span()) for m in _WORD.finditer(body.lower())] for body in bodies]
    seen: dict[tuple[str, ...], tuple[int, int]] = {}
    taken: Counter[tuple[int, int] | int] = Counter()
    halves: list[tuple[Piece, Piece]] = []
    for new, here in enumerate(words):
        openings = [tuple(word for word, *_ in here[at : at + _OPENING]) for at in range(len(here) - _OPENING + 1)]
        at = 0
        while at < len(openings):
            old, before = seen.get(openings[at], (new, 0))
            length = 0 if old == new else _alike(here[at:], words[old][before:])
            size, middle = min(length, LONGEST), min(length, LONGEST) // 2
            if size >= RUN and taken[old, new] < 2 and taken[new] < 4:
                whole = bodies[new][here[at][1] : here[at + size - 1][2]]
                if _share_of_names(whole, common) < 0.3:
                    taken.update(((old, new), new))
                    first = Span(words[old][before][1], words[old][before + middle - 1][2])
                    second = Span(here[at + middle][1], here[at + size - 1][2])
                    halves.append((Piece(old, (first,)), Piece(new, (second,))))
            at += max(1, length)
        for at, opening in enumerate(openings):
            seen.setdefault(opening, (new, at))
    return halves


def _alike(left: Sequence[tuple[str, int, int]], right: Sequence[tuple[str, int, int]]) -> int:
    """How many words both begin with."""
    length = 0
    for one, other in zip(left, right, strict=False):
        if one[0] != other[0]:
            break
        length += 1
    return length


def _share_of_names(text: str, common: frozenset[str]) -> float:
    words = re.findall(r"[^\W_]+", text)
    names = sum(1 for word in words if word[0].isupper() and word.lower() not in common)
    return names / max(1, len(words))


def own_links(path: Path, content_of: Callable[[str], Spans]) -> Test:
    """Own pairs of one-sentence texts: those that any link joins; the others are those that none joins, and first
    sentences with second ones of other pairs."""
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    texts = [row[side]["text"] for row in rows for side in "ab"]
    pieces = [Piece(number, content_of(text)) for number, text in enumerate(texts)]
    pairs = [(2 * number, 2 * number + 1) for number in range(len(rows))]
    linked = {pair for pair, row in zip(pairs, rows, strict=True) if row["link"] != "none"}
    others = [(one, other) for one, _ in pairs for _, other in pairs if (one, other) not in linked]
    return Test("own links", tuple(texts), tuple(pieces), tuple(sorted(linked)), tuple(others))
