"""Score the matching of names on labelled pairs: python -m benchmarks.names [DATA] [--pairs FILE ...] [--show].

DATA is the folder that holds `names/name_bench.csv` (columns name1, name2, schema, is_match), by argument or
INQUIT_DATA. It is judged five-fold: each fold at the threshold that is best on the other four, folds by a hash of the
names. Our own pairs (columns left, right, same; tests/cases/en-names/*.csv unless --pairs names others) are judged at
SAME. --show lists what is wrong at SAME, of files called `sealed` only the figures.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Sequence
from pathlib import Path

from rapidfuzz import fuzz

from benchmarks.names.pairs import Pair, best_threshold, count, cross_validated, interval, read_bench, read_own
from inquit.resolution import first_names, folding, names, organisation_names, spelling
from inquit.resolution.matching import MAYBE, SAME, match
from inquit.resolution.names import block_keys, parse
from inquit.resolution.organisation_names import organisation

OWN = Path(__file__).resolve().parents[2] / "tests" / "cases" / "en-names"
PASSES = 5


def score(pair: Pair) -> float:
    """What the matcher says of a pair."""
    return match(parse(pair.left, pair.kind), parse(pair.right, pair.kind)).score


def peer_score(pair: Pair) -> float:
    """rapidfuzz's token_set_ratio on names folded, with legal forms and titles off: what one has without a table."""
    left, right = (
        " ".join(sorted(organisation(name.tokens).words if pair.kind != "person" else name.tokens))
        for name in (parse(pair.left, pair.kind), parse(pair.right, pair.kind))
    )
    return fuzz.token_set_ratio(left, right) / 100


def milliseconds(pairs: Sequence[Pair]) -> tuple[float, float]:
    """The median of five passes, a pair, nothing remembered from the pass before: on the clock and on the processor."""
    clock, processor = [], []
    for _ in range(PASSES):
        _forget()
        started = time.perf_counter(), time.process_time()
        for pair in pairs:
            score(pair)
        clock.append((time.perf_counter() - started[0]) / len(pairs) * 1000)
        processor.append((time.process_time() - started[1]) / len(pairs) * 1000)
    return statistics.median(clock), statistics.median(processor)


def _forget() -> None:
    """Empty the memories of names and words; the index of first names, made once a process, stays."""
    for module in (names, folding, spelling, first_names, organisation_names):
        for value in vars(module).values():
            if hasattr(value, "cache_clear") and value.cache_parameters()["maxsize"] is not None:
                value.cache_clear()


def report_at(title: str, pairs: Sequence[Pair], scores: Sequence[float], threshold: float) -> None:
    """Print precision, recall and F1 at one threshold, the last with its 95 % interval."""
    scored = [(value, pair.same) for value, pair in zip(scores, pairs, strict=True)]
    low, high = interval(scored, lambda rows: count(rows, threshold).f1)
    counts = count(scored, threshold)
    print(f"  {title:34} {counts}  [{100 * low:.1f}, {100 * high:.1f}]  ({counts.false} false, {counts.missed} missed)")


def report_folds(title: str, pairs: Sequence[Pair], scores: Sequence[float]) -> None:
    """Print what five folds give; the interval is that of the pairs at the folds' middle threshold."""
    total, thresholds = cross_validated(pairs, scores)
    middle = statistics.median(thresholds)
    scored = [(value, pair.same) for value, pair in zip(scores, pairs, strict=True)]
    low, high = interval(scored, lambda rows: count(rows, middle).f1)
    shown = ", ".join(f"{threshold:.3f}" for threshold in thresholds)
    print(f"  {title:34} {total}  [{100 * low:.1f}, {100 * high:.1f}]  thresholds {shown}")


def report_keys(pairs: Sequence[Pair], scores: Sequence[float]) -> None:
    """Print how many of the pairs that match share a block key."""
    for word, threshold in (("SAME", SAME), ("MAYBE", MAYBE)):
        found = [pair for pair, value in zip(pairs, scores, strict=True) if value >= threshold]
        kept = sum(not _keys(pair.left, pair.kind).isdisjoint(_keys(pair.right, pair.kind)) for pair in found)
        print(f"  block keys shared from {word:5} on        {kept} of {len(found)} pairs that match")


def _keys(text: str, kind: str) -> set[str]:
    return set(block_keys(parse(text, kind)))


def report_bench(pairs: Sequence[Pair], show: bool) -> None:
    """Print all figures of name_bench."""
    print(f"name_bench: {len(pairs)} pairs, {sum(pair.same for pair in pairs)} of them one name")
    scores = [score(pair) for pair in pairs]
    report_folds("inquit, five-fold", pairs, scores)
    peer = [peer_score(pair) for pair in pairs]
    report_folds("rapidfuzz token_set, five-fold", pairs, peer)
    for kind in ("person", "organisation", "other"):
        some = [(pair, value) for pair, value in zip(pairs, scores, strict=True) if pair.kind == kind]
        part, values = [pair for pair, _ in some], [value for _, value in some]
        report_at(f"{kind} ({len(part)}) from MAYBE on", part, values, MAYBE)
    report_at("from SAME on", pairs, scores, SAME)
    report_at("from MAYBE on", pairs, scores, MAYBE)
    report_keys(pairs, scores)
    clock, processor = milliseconds(pairs)
    print(
        f"  a pair, parsing included: {clock:.3f} ms on the clock, {processor:.3f} ms of processor (median of {PASSES})"
    )
    if show:
        show_faults(pairs, scores)


def report_own(path: Path, show: bool) -> None:
    """Print all figures of one file of our own pairs."""
    pairs = read_own(path)
    print(f"{path.name}: {len(pairs)} pairs, {sum(pair.same for pair in pairs)} of them one name")
    scores = [score(pair) for pair in pairs]
    report_at("inquit from SAME on", pairs, scores, SAME)
    report_at("inquit from MAYBE on", pairs, scores, MAYBE)
    peer = [peer_score(pair) for pair in pairs]
    best = best_threshold([(value, pair.same) for value, pair in zip(peer, pairs, strict=True)])
    report_at(f"rapidfuzz at its best here, {best:.3f}", pairs, peer, best)
    report_keys(pairs, scores)
    if show and "sealed" not in path.name:
        show_faults(pairs, scores)


def show_faults(pairs: Sequence[Pair], scores: Sequence[float]) -> None:
    """Print the pairs that are wrong at SAME."""
    for pair, value in sorted(zip(pairs, scores, strict=True), key=lambda row: -row[1]):
        if (value >= SAME) != pair.same:
            why = match(parse(pair.left, pair.kind), parse(pair.right, pair.kind)).why
            print(f"    {value:.2f} {'one' if pair.same else 'two'}: {pair.left} | {pair.right}: {why}")


def main() -> None:
    """Score, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=os.environ.get("INQUIT_DATA"))
    parser.add_argument("--pairs", nargs="+", type=Path, metavar="FILE", default=sorted(OWN.glob("*.csv")))
    parser.add_argument("--show", action="store_true", help="list what is wrong at SAME")
    options = parser.parse_args()
    print(f"SAME {SAME}, MAYBE {MAYBE}; in brackets the middle 95 % of F1 over resampled pairs")
    if options.data is None:
        print("name_bench left out: name the data folder, or set INQUIT_DATA")
    else:
        report_bench(read_bench(Path(options.data) / "names" / "name_bench.csv"), options.show)
    for path in options.pairs:
        report_own(path, options.show)


if __name__ == "__main__":
    main()
