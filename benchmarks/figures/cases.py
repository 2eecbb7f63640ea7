"""Score figures on own cases: python -m benchmarks.figures.cases [FILE…] [--show].

Each text is read whole. A figure found is one asked for where their spans overlap (the most first, each once); among
those, each part is held against the case. Without FILE: tests/cases/en-figures/open.jsonl. `--show` lists what is not
as asked for, of files called `open` only.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import inquit
from benchmarks.bootstrap import interval
from inquit.records import Figure
from inquit.settings import Settings

OWN = Path(__file__).resolve().parents[2] / "tests" / "cases" / "en-figures" / "open.jsonl"
ENOUGH = 0.5  # token F1 from which two phrases are one
_WORD = re.compile(r"\w+")
Asked = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """One text: how many figures were asked for and found, and those matched."""

    asked: int
    found: int
    pairs: tuple[tuple[Asked, Figure], ...]


def alike(one: str | None, other: str | None) -> bool:
    """Whether two printed phrases are one: both absent, or a token F1 of .5, or the same last word."""
    if one is None or other is None:
        return one is other
    left, right = (_WORD.findall(words.lower()) for words in (one, other))
    if not left or not right:
        return left == right
    return 2 * len(set(left) & set(right)) / (len(set(left)) + len(set(right))) >= ENOUGH or left[-1] == right[-1]


def same_ends(asked: Asked, found: Figure) -> bool:
    """Whether both ends are as asked for; shares to a tenth of a percent."""
    ends = ((asked["low"], found.low), (asked["high"], found.high))
    return all(a is b if a is None or b is None else abs(a - b) < 0.1 for a, b in ends)


def same_event(asked: Asked, found: Figure) -> bool:
    """Whether the event is as asked for."""
    return bool(asked["event"] == found.event)


PARTS: dict[str, Callable[[Asked, Figure], bool]] = {
    "comparator": lambda asked, found: asked["comparator"] == found.comparator,
    "low, high": same_ends,
    "counted": lambda asked, found: alike(asked["counted"], found.counted),
    "event": same_event,
    "unit": lambda asked, found: asked["unit"] == found.unit,
    "currency": lambda asked, found: asked["currency"] == found.currency,
    "modality": lambda asked, found: asked["modality"] == found.modality,
    "hedge": lambda asked, found: alike(asked["hedge"], found.hedge),
    "place": lambda asked, found: alike(asked["place"], found.place),
    "printed words": lambda asked, found: asked["text"] == found.text,
}


def judge(case: Asked, settings: Settings) -> Judged:
    """What is found in one text, matched with what was asked for."""
    statements = inquit.read(case["text"], settings=settings).statements
    found = sorted((figure for statement in statements for figure in statement.figures), key=lambda one: one.spans)
    pairs: list[tuple[Asked, Figure]] = []
    left = list(found)
    for asked in case["figures"]:
        end = asked["start"] + len(asked["text"])
        best = max(left, key=lambda one: _shared(one, asked["start"], end), default=None)
        if best is not None and _shared(best, asked["start"], end) > 0:
            pairs.append((asked, best))
            left.remove(best)
    return Judged(len(case["figures"]), len(found), tuple(pairs))


def _shared(figure: Figure, start: int, end: int) -> int:
    return sum(max(0, min(end, span.end) - max(start, span.start)) for span in figure.spans)


def precision(rows: Sequence[Judged]) -> float:
    """The percentage of the figures found that were asked for."""
    return 100 * sum(len(row.pairs) for row in rows) / max(1, sum(row.found for row in rows))


def recall(rows: Sequence[Judged]) -> float:
    """The percentage of the figures asked for that were found."""
    return 100 * sum(len(row.pairs) for row in rows) / max(1, sum(row.asked for row in rows))


def share(rows: Sequence[Judged], part: str, *, printed: bool = False) -> float:
    """The percentage of matched figures with a part as asked for.

    printed  only where the case or the reader has one
    """
    pairs = [pair for row in rows for pair in row.pairs]
    if printed:
        pairs = [
            (asked, found) for asked, found in pairs if asked[part] is not None or getattr(found, part) is not None
        ]
    return 100 * sum(PARTS[part](*pair) for pair in pairs) / max(1, len(pairs))


def report(path: Path, rows: Sequence[Judged]) -> None:
    """Print the figures of one file, each with the middle 95 % of resampled texts."""
    matched = sum(len(row.pairs) for row in rows)
    print(f"{path.name}: {len(rows)} texts, {sum(row.asked for row in rows)} figures asked for, {matched} found")
    measures: dict[str, Callable[[Sequence[Judged]], float]] = {"precision": precision, "recall": recall}
    for part in PARTS:
        measures[part] = lambda some, part=part: share(some, part)  # type: ignore[misc]  # bound at once
    for part in ("comparator", "counted", "hedge", "place"):
        measures[f"{part}, where printed"] = lambda some, part=part: share(some, part, printed=True)  # type: ignore[misc]
    for name, measure in measures.items():
        low, high = interval(rows, measure)
        print(f"  {name:26} {measure(rows):5.1f}   [{low:.1f}, {high:.1f}]")


def show(case: Asked, judged: Judged) -> None:
    """Print what is not as asked for in one text."""
    lines = [
        f"{name}: {asked['text']!r} asked {asked.get(name, (asked['low'], asked['high']))!r}"
        f" has {getattr(found, name, (found.text, found.low, found.high))!r}"
        for asked, found in judged.pairs
        for name, holds in PARTS.items()
        if not holds(asked, found)
    ]
    missed = [a["text"] for a in case["figures"] if all(a is not asked for asked, _ in judged.pairs)]
    if lines or missed or judged.found > len(judged.pairs):
        print(f"{case['id']} {case['text']}")
        print("".join(f"    {line}\n" for line in lines), end="")
        print(f"    missed {missed}, {judged.found - len(judged.pairs)} too many")


def main() -> None:
    """Score each file and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", default=[OWN])
    parser.add_argument("--show", action="store_true", help="list what is not as asked for")
    options = parser.parse_args()
    settings = Settings.from_environment()
    for path in options.files:
        cases = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        rows = [judge(case, settings) for case in cases]
        report(path, rows)
        if options.show and "open" in path.name:
            for case, judged in zip(cases, rows, strict=True):
                show(case, judged)


if __name__ == "__main__":
    main()
