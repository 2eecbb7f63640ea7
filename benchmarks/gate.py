"""Score ourselves on the pinned cases against the floors: exit 1 when a figure fell or the cases changed.

usage: PYTHONPATH=. .venv/bin/python benchmarks/gate.py [--intervals] [--show open] [--pin [--lower]]

The cases are tests/cases/en. Their open half may be looked at and worked on; of the sealed half only totals are shown.
floors.json holds a floor for every figure, in per cent, and the digest of the case files. `--pin` writes both anew:
floors two points under the figures seen, never under the old ones, unless `--lower` says so.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import inquit
from benchmarks.cases import Case, Expected, load_cases
from benchmarks.scoring import Parts, Tally, Tokens, interval, is_content, pair_up, place_of, share, total
from inquit.records import JOINT, Statement
from inquit.settings import Settings

HOUSE = Path(__file__).resolve().parents[1]
CASES = HOUSE / "tests" / "cases" / "en"
FLOORS = HOUSE / "benchmarks" / "floors.json"
HALVES = {"open": ("open", "nested/open"), "sealed": ("sealed", "nested/sealed")}
MARGIN = 2.0  # points between a figure and the floor pinned under it
PIN = "PYTHONPATH=. .venv/bin/python benchmarks/gate.py --pin"

Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found in one case.

    outermost, nested  blocks without a parent against statements of depth 0, the others against deeper ones
    never, broken      `never` lines, and those whose words were taken for a content
    misses             a line for each thing that is not as asked for
    """

    case: Case
    outermost: Tally
    nested: Tally
    never: int
    broken: int
    misses: tuple[str, ...]


def judge(case: Case, settings: Settings) -> Outcome:
    """Read one case's text and compare."""
    statements = [s for s in inquit.read(case.text, settings=settings).statements if not s.narrator]
    tokens = Tokens(case.text)
    misses: list[str] = []
    layers = []
    for nested in (False, True):
        wanted = [e for e in case.statements if (e.parent is not None) == nested]
        found = [s for s in statements if (s.depth > 0) == nested]
        layers.append(_layer(case.text, tokens, wanted, found, misses))
    contents = [tokens.words(s.content) for s in statements]
    places = [(words, place_of(case.text, words)) for words in case.never]
    broken = [words for words, place in places if place and is_content(tokens.words([place]), contents)]
    misses += [f"never      {words}" for words in broken]
    return Outcome(case, layers[0], layers[1], len(case.never), len(broken), tuple(misses))


def _layer(
    text: str, tokens: Tokens, wanted: Sequence[Expected], found: Sequence[Statement], misses: list[str]
) -> Tally:
    pairs = pair_up([_parts(tokens, e) for e in wanted], [_parts(tokens, s) for s in found])
    kinds = [(wanted[i].kind, found[j].kind, i) for i, j in pairs if wanted[i].kind is not None]
    negated = [(bool(wanted[i].negated), found[j].negated, i) for i, j in pairs]
    kept, made = {i for i, _ in pairs}, {j for _, j in pairs}
    misses += [f"missed     {_words(text, e)}" for i, e in enumerate(wanted) if i not in kept]
    misses += [f"not asked  {_words(text, s)}" for j, s in enumerate(found) if j not in made]
    misses += [f"kind       {is_} for {asked}: {_words(text, wanted[i])}" for asked, is_, i in kinds if asked != is_]
    misses += [f"negated    {is_}: {_words(text, wanted[i])}" for asked, is_, i in negated if asked != is_]
    return Tally(
        wanted=len(wanted),
        made=len(found),
        right=len(pairs),
        kinds=len(kinds),
        kinds_right=sum(asked == is_ for asked, is_, _ in kinds),
        negated_right=sum(asked == is_ for asked, is_, _ in negated),
    )


def _parts(tokens: Tokens, statement: Expected | Statement) -> Parts:
    return tokens.parts(statement.source, statement.cue, statement.content)


def _words(text: str, statement: Expected | Statement) -> str:
    parts = (statement.source, statement.cue, statement.content)
    words = (" ".join(JOINT.join(text[start:end] for start, end in spans).split()) for spans in parts)
    nested = statement.parent is not None if isinstance(statement, Expected) else statement.depth > 0
    return ("nested: " if nested else "") + " | ".join(w or "-" for w in words)


def figures(outcomes: Iterable[Outcome]) -> Figures:
    """The figures that have floors, in per cent: F1 of both layers, kinds and negations right, `never` lines kept."""
    seen = list(outcomes)
    outermost, nested = total(o.outermost for o in seen), total(o.nested for o in seen)
    both = outermost + nested
    never = sum(o.never for o in seen)
    return {
        "outermost": outermost.f1,
        "nested": nested.f1,
        "kind": share(both.kinds_right, both.kinds),
        "negated": share(both.negated_right, both.right),
        "never": share(never - sum(o.broken for o in seen), never),
    }


def case_digest(folder: Path) -> str:
    """SHA-256 over names and bytes of the case files, line ends as in the repository."""
    whole = hashlib.sha256()
    for name, path in sorted((p.relative_to(folder).as_posix(), p) for p in folder.rglob("*.txt")):
        raw = path.read_bytes().replace(b"\r\n", b"\n")
        whole.update(f"{name} {hashlib.sha256(raw).hexdigest()}\n".encode())
    return whole.hexdigest()


def complaints(seen: dict[str, Figures], floors: dict[str, Figures]) -> list[str]:
    """One line for each figure under its floor."""
    return [
        f"{half} {name} is {seen[half][name]:.1f}, under its floor {floor:.1f}"
        for half, row in floors.items()
        for name, floor in row.items()
        if seen[half][name] < floor
    ]


def raised(seen: dict[str, Figures], floors: dict[str, Figures], *, lower: bool) -> dict[str, Figures]:
    """New floors: two points under what was seen, and not under the old ones unless `lower`."""

    def floor(half: str, name: str, figure: float) -> float:
        new = max(0.0, math.floor(10 * (figure - MARGIN)) / 10)
        return new if lower else max(new, floors.get(half, {}).get(name, 0.0))

    return {half: {name: floor(half, name, figure) for name, figure in row.items()} for half, row in seen.items()}


def _report(half: str, outcomes: Sequence[Outcome], *, intervals: bool) -> None:
    statements = sum(len(o.case.statements) for o in outcomes)
    print(f"{half}: {len(outcomes)} texts, {statements} statements")
    for name, tallies in (
        ("outermost", [o.outermost for o in outcomes]),
        ("nested", [o.nested for o in outcomes]),
    ):
        t = total(tallies)
        counts = f"({t.right} right, {t.made} found, {t.wanted} asked for)"
        line = f"  {name:9}  F1 {t.f1:5.1f}  P {t.precision:5.1f}  R {t.recall:5.1f}  {counts}"
        if intervals:
            low, high = interval(tallies)
            line += f"  95 % of resampled texts: {low:.1f} to {high:.1f}"
        print(line)
    row = figures(outcomes)
    broken, never = sum(o.broken for o in outcomes), sum(o.never for o in outcomes)
    print(f"  of those right: kind {row['kind']:.1f}, negated {row['negated']:.1f}; never: {broken} of {never} broken")


def show(folder: str, settings: Settings) -> int:
    """Print what is not as asked for, case by case, for an open folder only. Returns the exit code."""
    path = Path(folder).resolve()
    name = path.relative_to(CASES).as_posix() if path.is_relative_to(CASES) else folder.strip("/")
    if name not in HALVES["open"]:
        print(f"gate: {folder} is not shown; the open folders are {', '.join(HALVES['open'])}", file=sys.stderr)
        return 2
    for outcome in (judge(case, settings) for case in load_cases(CASES / name)):
        if outcome.misses:
            print(f"{outcome.case.path.relative_to(HOUSE)}: {outcome.case.phenomenon}")
            print("".join(f"    {miss}\n" for miss in outcome.misses), end="")
    return 0


def _pin(digest: str, seen: dict[str, Figures], floors: dict[str, Figures], *, lower: bool) -> int:
    fallen = [] if lower else complaints(seen, floors)
    if fallen:
        print(*(f"gate: {line}" for line in fallen), sep="\n", file=sys.stderr)
        print("gate: nothing pinned; --lower lowers floors", file=sys.stderr)
        return 1
    pinned = {"digest": digest, "floors": raised(seen, floors, lower=lower)}
    FLOORS.write_text(json.dumps(pinned, indent=2) + "\n", "utf-8")
    print(f"pinned in {FLOORS.relative_to(HOUSE)}")
    return 0


def main() -> int:
    """Score, print, compare with the floors or pin them. Returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--intervals", action="store_true", help="95 %% bootstrap intervals of the F1, over texts")
    parser.add_argument("--show", metavar="FOLDER", help="list the misses of an open folder: open or nested/open")
    parser.add_argument("--pin", action="store_true", help="write floors.json anew")
    parser.add_argument("--lower", action="store_true", help="with --pin: floors may fall")
    options = parser.parse_args()
    settings = Settings.from_environment()
    if options.show:
        return show(options.show, settings)
    seen: dict[str, Figures] = {}
    for half, folders in HALVES.items():
        outcomes = [judge(case, settings) for folder in folders for case in load_cases(CASES / folder)]
        _report(half, outcomes, intervals=options.intervals)
        seen[half] = figures(outcomes)
    pinned = json.loads(FLOORS.read_text("utf-8"))
    digest = case_digest(CASES)
    if options.pin:
        return _pin(digest, seen, pinned["floors"], lower=options.lower)
    failures = complaints(seen, pinned["floors"])
    if digest != pinned["digest"]:
        failures.append(
            f"the cases are not the pinned ones (digest {digest[:12]}, not {pinned['digest'][:12]}); to pin them: {PIN}"
        )
    print(*(f"gate: {line}" for line in failures or ["every figure holds its floor"]), sep="\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
