"""Score addressees, channels and times of saying on cases: python -m benchmarks.parts FOLDER… [--gold] [--show].

Each text is read whole; a statement found is the one asked for where their cues overlap and their contents agree to a
token F1 of .5. `--gold` takes source, cue and content from the case instead, so that the rules are judged alone.
`--show` lists what is not as asked for: for open folders only.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import inquit
from benchmarks.cases import Case, load_cases
from benchmarks.parts.scoring import FIGURES, Counts, Found, count_spans, count_times, interval, pair, total
from benchmarks.scoring import Tokens
from inquit.attribution.circumstances import find_circumstances
from inquit.attribution.clauses import Clauses
from inquit.attribution.draft import Draft
from inquit.attribution.nesting import Placed
from inquit.languages.en import ENGLISH
from inquit.records import Attribution, Party, Span, Spans
from inquit.segmentation.segment import segment
from inquit.settings import Settings

PARTS = ("addressees", "channels", "times")
SEALED = "sealed"


def read(case: Case, settings: Settings) -> Sequence[Found]:
    """What the reader finds."""
    found = inquit.read(case.text, published=case.published, settings=settings).statements
    return [statement for statement in found if not statement.narrator]


def read_gold(case: Case) -> Sequence[Found]:
    """What the rules find beside the source, cue and content that the case gives."""
    text, placed = case.text, []
    for asked in case.statements:
        cue, content = Span(*asked.cue[0]), tuple(Span(*piece) for piece in asked.content)
        source = Span(*asked.source[0]) if asked.source else None
        draft = Draft(cue, source, content, 1.0, turn=text[slice(*cue)] == ":")
        placed.append(Placed(draft, None if asked.parent is None else asked.parent - 1))
    clauses = Clauses(text, segment(text, ENGLISH).sentences, placed)
    made = []
    for number, item in enumerate(placed):
        around = find_circumstances(text, item.draft, number, clauses, case.published)
        source_spans = () if item.draft.source is None else (item.draft.source,)
        spans = (source_spans, (item.draft.cue,), item.draft.content)
        made.append(Attribution(*spans, 1.0, addressees=around.addressees, channel=around.channel, said=around.said))
    return made


def judge(case: Case, found: Sequence[Found], *, gold: bool) -> tuple[dict[str, Counts], list[str]]:
    """The counts of one case, by part, and what is not as asked for."""
    tokens, wanted = Tokens(case.text), case.statements
    pairs = {i: i for i in range(len(wanted))} if gold else pair(tokens, wanted, found)
    addressees = [tuple(s for p in f.addressees for s in _spans(p)) for f in found]
    results = (
        count_spans(case.text, [w.addressees for w in wanted], addressees, pairs),
        count_spans(case.text, [w.channel for w in wanted], [f.channel for f in found], pairs),
        count_times(case.text, [w.said for w in wanted], [f.said for f in found], pairs),
    )
    return {part: counts for part, (counts, _) in zip(PARTS, results, strict=True)}, [
        f"{part[:9]:10} {line}" for part, (_, lines) in zip(PARTS, results, strict=True) for line in lines
    ]


def _spans(party: Span | Party) -> Spans:
    """A party's spans: a Statement has parties, an Attribution bare spans."""
    return (party,) if isinstance(party, Span) else party.spans


def report(folder: Path, rows: Sequence[dict[str, Counts]]) -> None:
    """Print the figures of a folder."""
    every = total(row[PARTS[0]] for row in rows)
    print(f"{folder}: {len(rows)} texts, {every.met} of {every.wanted} statements found")
    for part in PARTS:
        counts = [row[part] for row in rows]
        sums = total(counts)
        print(
            f"  {part}: {sums.right} right; asked for {sums.asked}, {sums.asked_met} of them in statements found;"
            f" made {sums.made}, {sums.made_met} of them in statements asked for"
        )
        for name, figure in FIGURES.items():
            low, high = interval(counts, figure)
            print(f"    {name:31} {figure(sums):5.1f}   95 % of resampled texts: {low:.1f} to {high:.1f}")


def main() -> None:
    """Score each folder and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--gold", action="store_true", help="source, cue and content from the case")
    parser.add_argument("--show", action="store_true", help="list what is not as asked for")
    options = parser.parse_args()
    settings = Settings.from_environment()
    for folder in options.folders:
        if options.show and SEALED in folder.resolve().parts:
            parser.error(f"{folder} is sealed: it is not shown")
        rows = []
        for case in load_cases(folder):
            found = read_gold(case) if options.gold else read(case, settings)
            counts, lines = judge(case, found, gold=options.gold)
            rows.append(counts)
            if options.show and lines:
                print(f"{case.path.name}\n" + "\n".join(f"    {line}" for line in lines))
        report(folder, rows)


if __name__ == "__main__":
    main()
