"""Score the search for words carried again: python -m benchmarks.wording [DATA] [--show].

DATA is the folder that holds `polnear/` and `releases/`, by argument or INQUIT_DATA. 300 pairs are quotations beside
themselves, cut, re-punctuated or quoted anew; 600 are other ones: with a number or a negation changed, of one article,
of one opening. All changes are drawn with a fixed seed.
"""

from __future__ import annotations

import argparse
import os
import random
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.bootstrap import interval
from benchmarks.wording.pairs import SEED, Pair, load, negatives, positives
from inquit.views.links.wording import find_carried, wording

Judged = tuple[bool, bool]  # found, same


def judge(pair: Pair) -> Judged:
    """Whether the pair is found to be the same words, and whether it is."""
    return find_carried(wording(pair.left), wording(pair.right)) is not None, pair.same


def precision(judged: Sequence[Judged]) -> float:
    """Of the pairs that are found, how many are the same words."""
    return _share([same for found, same in judged if found])


def recall(judged: Sequence[Judged]) -> float:
    """Of the pairs that are the same words, how many are found."""
    return _share([found for found, same in judged if same])


def _share(marks: Sequence[bool]) -> float:
    return sum(marks) / len(marks) if marks else 1.0


def main() -> None:
    """Make the pairs, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=os.environ.get("INQUIT_DATA"))
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--show", action="store_true", help="list what is wrong")
    options = parser.parse_args()
    if options.data is None:
        parser.error("name the data folder, or set INQUIT_DATA")
    quotations = load(Path(options.data))
    rng = random.Random(options.seed)
    pairs = [*positives(quotations, rng, 300), *negatives(quotations, rng, 600)]
    started = time.perf_counter()
    judged = [judge(pair) for pair in pairs]
    spent = (time.perf_counter() - started) / len(pairs) * 1e6
    same = sum(pair.same for pair in pairs)
    print(f"{len(quotations)} quotations, {len(pairs)} pairs, {same} of them the same words")
    for title, measure in (("precision", precision), ("recall", recall)):
        low, high = interval(judged, measure)
        print(f"  {title:10} {100 * measure(judged):5.1f} %  [{100 * low:.1f}, {100 * high:.1f}]")
    print(f"  {spent:.0f} µs a pair")
    wrong = [pair for pair, (found, is_same) in zip(pairs, judged, strict=True) if found != is_same]
    kinds, missed = Counter(pair.how for pair in pairs), Counter(pair.how for pair in wrong)
    for how, count in sorted(kinds.items()):
        print(f"  {how:36} {count:4} pairs, {missed[how]} wrong")
    for pair in wrong if options.show else ():
        print(f"\n{'same' if pair.same else 'other'}, {pair.how}\n  {pair.left}\n  {pair.right}")


if __name__ == "__main__":
    main()
