"""Score the kinds of links on our own pairs: python -m benchmarks.links [FILE ...] [--show] [--words].

FILE has a line of JSON a pair (tests/cases/en-accounts/links-*.jsonl): two texts with one attributed statement each,
and the link between these. Both texts are read with inquit; the best link between any of their statements is the
answer.
--show lists what is wrong, of files called `sealed` only the figures; --words leaves out what statements are about.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.bootstrap import interval
from benchmarks.links.cases import Case, glimpses_of, load, read
from inquit.encoding.matter import unpack
from inquit.views.links.base import KINDS, Link, rank
from inquit.views.links.find import find_links

OPEN = Path(__file__).resolve().parents[2] / "tests" / "cases" / "en-accounts" / "links-open.jsonl"
NONE = "none"


def judge(case: Case, *, words_alone: bool = False) -> tuple[Link | None, str]:
    """The best link between the statements of a case's texts, and those statements for a person."""
    left, right = read(case.left), read(case.right)
    matters = [unpack(reading.matters) for reading in (left, right)]
    if words_alone:
        matters = [np.zeros_like(rows) for rows in matters]
    sides = glimpses_of(left), glimpses_of(right)
    links = find_links(*sides, *matters)
    shown = "\n".join(
        f"      {side}: {one.source} | {one.cue} | {one.act} | {', '.join(one.addressees)} | {one.content}"
        for side, glimpses in zip("ab", sides, strict=True)
        for one in glimpses
    )
    return min(links, key=lambda link: (rank(link.kind), -link.score), default=None), shown


def accuracy(judged: Sequence[tuple[str, str]]) -> float:
    """How many kinds are right."""
    return sum(found == asked for found, asked in judged) / len(judged)


def table(judged: Sequence[tuple[str, str]]) -> str:
    """What was found, across, for what was asked, down; Markdown."""
    counts = Counter(judged)
    kinds = [*KINDS, NONE]
    lines = ["| | " + " | ".join(kinds) + " |", "|---" * (len(kinds) + 1) + "|"]
    lines += [
        f"| {asked} | " + " | ".join(str(counts[found, asked] or "") for found in kinds) + " |" for asked in kinds
    ]
    return "\n".join(lines)


def main() -> None:
    """Read, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=[OPEN])
    parser.add_argument("--show", action="store_true", help="list what is wrong")
    parser.add_argument("--words", action="store_true", help="by words alone")
    options = parser.parse_args()
    for path in options.files:
        judged = []
        for case in load(path):
            link, shown = judge(case, words_alone=options.words)
            found = NONE if link is None else link.kind
            judged.append((found, case.link))
            if options.show and found != case.link and "sealed" not in path.name:
                print(f"  {case.id}: {found} for {case.link} ({case.why}): {link.why if link else ''}\n{shown}")
        low, high = interval(judged, accuracy)
        share = f"{100 * accuracy(judged):.1f} % right  [{100 * low:.1f}, {100 * high:.1f}]"
        print(f"{path.name}: {len(judged)} pairs, {share}")
        print(table(judged))


if __name__ == "__main__":
    main()
