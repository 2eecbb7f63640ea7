"""Score figures of the dead on human-marked articles: python -m benchmarks.figures [DATA] [--show].

DATA is the folder that holds `fakes/dev.jsonl`, by argument or INQUIT_DATA. For each article and field with a marked
number: whether the first of the figures found whose counted words belong to the field gives it, whether the first that
is a number does (vague words such as "dozens" passed over), whether any does, and whether any does that may be of the
field (fighters are marked as "five people" too).
The rules were built on articles of even number; those of odd number are only reported. --show lists what is not found
in even ones.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from benchmarks.bootstrap import interval
from benchmarks.figures.victims import ALL_FIELDS, Marked, Verdict, belonging, killed, read_marked, verdict

Verdicts = Sequence[Verdict]


def share(rows: Verdicts, place: int) -> float:
    """The percentage of verdicts that hold in one of their places."""
    return 100 * sum(row[place] for row in rows) / len(rows) if rows else 0.0


def judge(articles: Sequence[Marked], *, show: bool) -> dict[str, list[Verdict]]:
    """The verdicts of each field."""
    found: dict[str, list[Verdict]] = {field: [] for field in ALL_FIELDS}
    for article in articles:
        figures = killed(article.text)
        for field, wanted in article.counts.items():
            held = verdict(figures, field, wanted)
            found[field].append(held)
            if show and not all(held):
                shown = " | ".join(f"{f.text} {f.counted}" for f in figures if f in belonging(figures, field))
                print(f"    {article.number} {field} {sorted(wanted)} {'first' if held.any else 'ANY'}: {shown}")
    return found


def report(title: str, found: dict[str, list[Verdict]]) -> None:
    """Print a line a field."""
    print(title)
    for field, rows in found.items():
        cells = []
        for place, name in enumerate(("first", "first number", "any", "perhaps")):
            low, high = interval(rows, partial(share, place=place)) if rows else (0.0, 0.0)
            cells.append(f"{name} {share(rows, place):5.1f} [{low:.1f}, {high:.1f}]")
        print(f"  {field:13} {len(rows):4} marked   {'   '.join(cells)}")


def main() -> None:
    """Read, score, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=os.environ.get("INQUIT_DATA"))
    parser.add_argument("--show", action="store_true", help="list what is not found in articles of even number")
    parser.add_argument("--even", action="store_true", help="leave the articles of odd number out")
    options = parser.parse_args()
    if options.data is None:
        parser.error("name the data folder, or set INQUIT_DATA")
    articles = read_marked(Path(options.data) / "fakes" / "dev.jsonl")
    even = [article for article in articles if article.number % 2 == 0]
    report(f"articles of even number ({len(even)})", judge(even, show=options.show))
    if not options.even:
        odd = [article for article in articles if article.number % 2]
        report(f"articles of odd number ({len(odd)})", judge(odd, show=False))


if __name__ == "__main__":
    main()
