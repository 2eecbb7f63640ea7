"""Sentences as the shipped reader sees them, and pairs of them that are about one matter, for `matter.py`.

Texts are PolNeAR's train, the releases of even months and FA-KES's even ids; each is read once and kept in a folder.
"""

from __future__ import annotations

import csv
import json
import pickle
import random
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.matter.overlap import Overlap, stems
from benchmarks.matter.pairs import Test, incidents, shared_quotations
from inquit.encoding.encode import encode
from inquit.languages.en import ENGLISH
from inquit.models.bundle import Bundle
from inquit.segmentation.segment import segment

NEAR = 3  # sentences
LEAST_WORDS, LEAST_ALONE, LONGEST_ALONE = 5, 8, 60
ALONE = 16_000  # sentences that are also read as a text of their own
ALIKE = (0.3, 0.85)  # overlap of words of two sentences of different texts that are taken for one matter told twice
_RARE, _MET = 4, 20  # words by which sentences told twice are looked for; sentences kept a word
_LEAST_SHARED = 4  # words
_LARGEST_CELL = 1 << 30


@dataclass(slots=True)
class Material:
    """What is learned from.

    vectors   float16, (words, 384), of all texts and then of the sentences read alone
    words     of each piece, rows of `vectors`; pieces are sentences, and halves of shared quotations
    texts     of each piece, a number a text: pieces of one text are never taken for different matters
    printed   of each piece, what it says
    near, told, shared   pairs of pieces: of one text, three sentences apart at most; told in like words by two texts;
              of one incident, or halves of one quotation
    alone     piece -> rows of its sentence read alone
    """

    vectors: NDArray[np.float16]
    words: list[NDArray[np.int64]] = field(default_factory=list)
    texts: list[int] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    near: list[tuple[int, int]] = field(default_factory=list)
    told: list[tuple[int, int]] = field(default_factory=list)
    shared: list[tuple[int, int]] = field(default_factory=list)
    alone: dict[int, NDArray[np.int64]] = field(default_factory=dict)


def _texts(data: Path) -> Iterator[tuple[str, str]]:
    """Id and words of every text that is learned from."""
    csv.field_size_limit(_LARGEST_CELL)
    for row in map(json.loads, (data / "polnear/train.jsonl").open(encoding="utf-8")):
        yield row["id"], row["text"]
    for path in sorted((data / "releases").glob("*.csv")):
        for number, row in enumerate(csv.DictReader(path.open(encoding="utf-8"))):
            if int(row["date"][5:7]) % 2 == 0 and len(row["body"]) >= 200:
                yield f"{path.stem}-{number}", row["body"]
    for row in map(json.loads, (data / "fakes/dev.jsonl").open(encoding="utf-8")):
        if int(row["id"].split("-")[1]) % 2 == 0:
            yield row["id"], row["text"]


def _encoded(bundle: Bundle, text: str) -> tuple[list[int], NDArray[np.float16]]:
    encoding = encode(text, segment(text, ENGLISH), bundle)
    return list(encoding.starts), encoding.vectors


def _kept(path: Path, bundle: Bundle, texts: Iterable[str]) -> dict[str, tuple[list[int], NDArray[np.float16]]]:
    """Each text with the starts and vectors of its words; what the file holds is not read again."""
    if path.exists():
        kept: dict[str, tuple[list[int], NDArray[np.float16]]] = pickle.loads(path.read_bytes())
        return kept
    found = {text: _encoded(bundle, text) for text in texts}
    path.write_bytes(pickle.dumps(found, protocol=5))
    return found


def gather(data: Path, cache: Path, bundle: Bundle, seed: int) -> Material:
    """All pieces and pairs."""
    cache.mkdir(parents=True, exist_ok=True)
    texts = dict(_texts(data))
    read = _kept(cache / "texts.pkl", bundle, list(texts.values()))
    rows: dict[str, int] = {}
    parts: list[NDArray[np.float16]] = []
    total = 0
    for text, (_, vectors) in read.items():
        rows[text] = total
        parts.append(vectors)
        total += len(vectors)
    made = Material(np.empty((0, 0), np.float16))
    numbers = {text: number for number, text in enumerate(read)}

    def add(text: str, start: int, end: int) -> int:
        starts = read[text][0]
        words = np.arange(bisect_left(starts, start), bisect_left(starts, end)) + rows[text]
        made.words.append(words)
        made.texts.append(numbers[text])
        made.printed.append(text[start:end])
        return len(made.words) - 1

    for text in texts.values():
        own = [add(text, *span) for span in segment(text, ENGLISH).sentences]
        own = [piece for piece in own if len(made.words[piece]) >= LEAST_WORDS]
        made.near += [(one, other) for at, one in enumerate(own) for other in own[at + 1 : at + 1 + NEAR]]
    sentences = len(made.words)
    for test in (incidents(data, odd=False), shared_quotations(data, bundle.common, odd=False)):
        made.shared += _pairs(test, add)
    made.told = _told(made.printed[:sentences], made.texts)
    rng = random.Random(seed)
    fitting = [n for n in range(sentences) if LEAST_ALONE <= len(made.words[n]) <= LONGEST_ALONE]
    sample = sorted(rng.sample(fitting, min(ALONE, len(fitting))))
    alone = _kept(cache / "alone.pkl", bundle, [made.printed[n] for n in sample])
    first = {printed: n for n, printed in reversed(list(enumerate(made.printed[:sentences])))}
    for printed, (_, vectors) in alone.items():
        made.alone[first[printed]] = np.arange(total, total + len(vectors))
        parts.append(vectors)
        total += len(vectors)
    made.vectors = np.concatenate(parts)
    return made


def _pairs(test: Test, add: Callable[[str, int, int], int]) -> list[tuple[int, int]]:
    """A test's pairs about one matter, as pieces."""
    pieces = [add(test.texts[piece.text], *piece.spans[0]) for piece in test.pieces]
    return [(pieces[one], pieces[other]) for one, other in test.same]


def _told(printed: Sequence[str], texts: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of sentences of different texts that share many words, looked for by their rarest ones."""
    overlap = Overlap(printed)
    bags = [stems(sentence) for sentence in printed]
    met: dict[str, list[int]] = defaultdict(list)
    candidates: set[tuple[int, int]] = set()
    for piece, bag in enumerate(bags):
        for word in sorted(bag, key=lambda word: (-overlap.weight(word), word))[:_RARE]:
            for other in met[word]:
                if texts[other] != texts[piece] and len(bags[other] & bag) >= _LEAST_SHARED:
                    candidates.add((other, piece))
            if len(met[word]) < _MET:
                met[word].append(piece)
    low, high = ALIKE
    return [pair for pair in sorted(candidates) if low < overlap.jaccard(bags[pair[0]], bags[pair[1]]) < high]
