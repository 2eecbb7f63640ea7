"""Score differing tolls: python -m benchmarks.links.groups [DATA] [--reports FILE ...] [--show].

DATA is the folder that holds `fakes/dev.jsonl`, by argument or INQUIT_DATA: articles on one place and day by two
outlets and more are a group; its tolls differ where any two of the counts of civilians that people marked do. Reports
(tests/cases/en-accounts/reports-*.jsonl) are pairs of short reports on one incident. Found is what a reader of `inquit
accounts` sees: a link `figure differs` between their statements with people killed. --show lists what is wrong, of
files called `sealed` only the figures.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from pathlib import Path

from benchmarks.bootstrap import interval
from benchmarks.links.cases import Text, glimpses_of, read
from inquit.encoding.matter import unpack
from inquit.reading import Reading
from inquit.records import Figure
from inquit.views.links.find import find_links
from inquit.views.links.tolls import toll_of

OPEN = Path(__file__).resolve().parents[2] / "tests" / "cases" / "en-accounts" / "reports-open.jsonl"
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
    )
} | {"a": 1, "an": 1}
_FORMS = ("%d %b %Y", "%d %B %Y", "%m/%d/%Y", "%Y-%m-%d", "%B %d %Y", "%b %d %Y", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y")


@dataclass(frozen=True, slots=True)
class Report:
    """One article of a group, with the count of civilians that people marked in it."""

    id: str
    outlet: str
    text: str
    marked: int | None


def to_day(printed: str | None) -> str | None:
    """A printed date as ISO 8601; None where it is none."""
    if not printed:
        return None
    words = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", printed.replace(",", " "))
    words = re.sub(r"^(?:mon|tue|wed|thu|fri|sat|sun)\w*\s+", "", " ".join(words.split()), flags=re.IGNORECASE)
    for form in _FORMS:
        try:
            return datetime.strptime(words, form).date().isoformat()
        except ValueError:
            continue
    return None


def to_count(words: str | None) -> int | None:
    """The first number of marked words; None where there is none."""
    for word in re.findall(r"\d[\d,]*|[a-z]+", (words or "").casefold()):
        if word[0].isdigit():
            return int(word.replace(",", ""))
        if word in _NUMBER_WORDS:
            return _NUMBER_WORDS[word]
    return None


def load_groups(data: Path) -> list[tuple[str, list[Report]]]:
    """Articles of two and more outlets by place and day, those with a marked count of civilians alone."""
    found: dict[str, list[Report]] = defaultdict(list)
    for line in (data / "fakes" / "dev.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        day, place = to_day(row["printed_date"]), (row["place"] or "").casefold().strip()
        marked = to_count(row["figures"].get("civilians"))
        if day and place and marked is not None:
            found[f"{place} {day}"].append(Report(row["id"], row["outlet"], row["text"], marked))
    return [(name, reports) for name, reports in sorted(found.items()) if len({one.outlet for one in reports}) > 1]


def differs(readings: Sequence[Reading]) -> bool:
    """Whether any two articles are linked as accounts are: by a figure of the dead that differs."""
    return any(_differ(one, other) for one, other in combinations(readings, 2))


def _differ(one: Reading, other: Reading) -> bool:
    left, right = glimpses_of(one), glimpses_of(other)
    links = find_links(left, right, unpack(one.matters), unpack(other.matters))
    return any(
        link.kind == "figure differs" and any(figure.event == "killed" for figure in left[link.left].figures)
        for link in links
    )


def _words(figure: Figure | None) -> str:
    return "-" if figure is None else f"{figure.text} {figure.counted or ''}".strip()


def score_groups(data: Path, show: bool) -> None:
    """Print every group with its marked counts and the tolls that were found."""
    judged = []
    for name, reports in load_groups(data):
        readings = [read(Text(one.text, one.outlet, name[-10:])) for one in reports]
        marked = [one.marked for one in reports]
        asked, found = len(set(marked)) > 1, differs(readings)
        judged.append((found, asked))
        sign = "" if found == asked else "  <- wrong"
        tolls = [toll_of(glimpses_of(one)) for one in readings]
        print(f"  {name:40} marked {marked}, found {[_words(toll.figure) for toll in tolls]}{sign}")
        if show and sign:
            for one, toll in zip(reports, tolls, strict=True):
                parts = [_words(part) for part in (toll.civilians, toll.people, toll.fighters)]
                print(f"      {one.id} {one.outlet} {one.marked} {parts}: {' '.join(one.text.split())[:400]}")
    report("groups", judged)


def report(title: str, judged: Sequence[tuple[bool, bool]]) -> None:
    """Print how many of those that differ, and of those that agree, are found to differ."""
    differing = [found for found, asked in judged if asked]
    agreeing = [found for found, asked in judged if not asked]
    right = [found == asked for found, asked in judged]
    low, high = interval(right, lambda marks: sum(marks) / len(marks))
    print(
        f"{title}: differing found in {sum(differing)} of {len(differing)}, wrongly in {sum(agreeing)} of "
        f"{len(agreeing)}; {100 * sum(right) / len(right):.1f} % right  [{100 * low:.1f}, {100 * high:.1f}]"
    )


def score_reports(path: Path, show: bool) -> None:
    """Print how many pairs of short reports are judged right."""
    judged = []
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        sides = [read(Text(row[side]["text"], row[side]["outlet"], row["date"])) for side in "ab"]
        judged.append((differs(sides), row["differs"]))
        if show and judged[-1][0] != judged[-1][1] and "sealed" not in path.name:
            print(f"  {row['id']}: {[_words(toll_of(glimpses_of(one)).figure) for one in sides]} ({row['why']})")
    report(path.name, judged)


def main() -> None:
    """Read, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=os.environ.get("INQUIT_DATA"))
    parser.add_argument("--reports", nargs="+", type=Path, metavar="FILE", default=[OPEN])
    parser.add_argument("--show", action="store_true", help="list what is wrong")
    options = parser.parse_args()
    if options.data is None:
        print("groups left out: name the data folder, or set INQUIT_DATA")
    else:
        score_groups(Path(options.data), options.show)
    for path in options.reports:
        score_reports(path, options.show)


if __name__ == "__main__":
    main()
