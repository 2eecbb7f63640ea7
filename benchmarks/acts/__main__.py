"""Score acts on own cases: python -m benchmarks.acts [FILE.tsv …] [--read] [--show].

For each case the rules are asked with the cue and the content that the case marks, as the reader asks them. `--read`
reads the text with the model instead and takes the statement whose cue overlaps; a statement not found has no act.
Printed, as Markdown: accuracy with its 95 % bootstrap interval, precision and recall of each act, and who was taken for
whom. `--show` lists what is not as asked for: for open files only.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import inquit
from benchmarks.acts.cases import Case, find_gold, load_cases
from benchmarks.bootstrap import interval
from inquit.attribution.acts.find import Act
from inquit.records import ACTS
from inquit.settings import Settings

OPEN = Path(__file__).parents[2] / "tests" / "cases" / "en-acts" / "open.tsv"
SEALED = "sealed"
NONE = "none"


def find_read(case: Case, settings: Settings) -> Act:
    """What the reader finds for the statement of a case; no act where it finds none."""
    for statement in inquit.read(case.text, settings=settings).statements:
        if any(start < case.cue.end and case.cue.start < end for start, end in statement.cue):
            return Act(statement.act, statement.negated)
    return Act(None, False)


def accuracy(pairs: Sequence[tuple[Case, Act]]) -> float:
    """Per cent of cases with the act that they ask for."""
    return 100 * sum(found.name == case.act for case, found in pairs) / len(pairs) if pairs else 0.0


def negation(pairs: Sequence[tuple[Case, Act]]) -> float:
    """Per cent of cases that are negated as they ask for."""
    return 100 * sum(found.negated == case.negated for case, found in pairs) / len(pairs) if pairs else 0.0


def report(path: Path, pairs: Sequence[tuple[Case, Act]]) -> Iterator[str]:
    """The figures of a file, line by line."""
    yield f"## {path.name}: {len(pairs)} cases\n"
    for name, measure in (("act", accuracy), ("negated", negation)):
        low, high = interval(pairs, measure)
        yield f"- {name}: {measure(pairs):.1f} % right (95 % of resampled cases: {low:.1f} to {high:.1f})"
    labels = [act for act in ACTS if any(act in (case.act, found.name) for case, found in pairs)]
    yield from ("", "| act | cases | precision | recall |", "| --- | --- | --- | --- |")
    asked, made = Counter(case.act for case, _ in pairs), Counter(found.name for _, found in pairs)
    right = Counter(case.act for case, found in pairs if case.act == found.name)
    for act in labels:
        yield f"| {act} | {asked[act]} | {_share(right[act], made[act])} | {_share(right[act], asked[act])} |"
    yield from _confusion(pairs, labels)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}" if whole else "–"


def _confusion(pairs: Sequence[tuple[Case, Act]], labels: Sequence[str]) -> Iterator[str]:
    """A row an act that is asked for, a column an act that was found."""
    counts = Counter((case.act, found.name or NONE) for case, found in pairs)
    columns = [*labels, *([NONE] if any(found == NONE for _, found in counts) else [])]
    yield from ("", f"| asked for | {' | '.join(columns)} |", f"| --- |{' --- |' * len(columns)}")
    for asked in labels:
        yield f"| {asked} | {' | '.join(str(counts[asked, found] or '') for found in columns)} |"


def main() -> None:
    """Score each file and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=[OPEN], metavar="FILE.tsv")
    parser.add_argument("--read", action="store_true", help="read each text with the model")
    parser.add_argument("--show", action="store_true", help="list what is not as asked for")
    options = parser.parse_args()
    settings = Settings.from_environment()
    for path in options.files:
        if options.show and SEALED in path.name:
            parser.error(f"{path} is sealed: it is not shown")
        pairs = [(case, find_read(case, settings) if options.read else find_gold(case)) for case in load_cases(path)]
        print("\n".join(report(path, pairs)))
        for case, found in pairs if options.show else []:
            if (found.name, found.negated) != (case.act, case.negated):
                print(f"{case.id} {case.act} {int(case.negated)}: {found.name} {int(found.negated)}: {case.text}")


if __name__ == "__main__":
    main()
