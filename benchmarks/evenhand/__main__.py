"""Swap both sides' names and count what is read as before: python -m benchmarks.evenhand [DATA] [--show N].

Every text is read twice, as it is and with both sides of every pair of pairs.toml swapped everywhere. Of the statements
with a swapped name in them or within ten words, the share that kept source, cue and content exactly is printed, and the
shares that kept, with the names swapped back, who is meant, the act, the figures and the kinds of links to other
statements of the text: for the own texts and, with DATA (the folder that holds
`polnear/`, by argument or INQUIT_DATA), for the news of its dev.jsonl.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import inquit
from benchmarks.evenhand.compare import ROLES, Pair, Parts, compare
from benchmarks.evenhand.swap import load_pairs, swap
from benchmarks.links.cases import glimpses_of
from inquit.encoding.matter import unpack
from inquit.reading import Reading
from inquit.records import words_of
from inquit.settings import Settings
from inquit.views.links.find import find_links

HERE = Path(__file__).resolve().parent
CHANGES = (*ROLES, "vanished", "new")
SPANS = {"source", "cue", "content", "vanished", "new"}


class Text(NamedTuple):
    """A text under a name that finds it again."""

    name: str
    words: str


class Found(NamedTuple):
    """One compared statement with the two texts its spans point into."""

    name: str
    before: str
    after: str
    pair: Pair


def read_parts(text: str, settings: Settings) -> list[Parts]:
    """What `inquit.read` finds to be said by somebody, all depths."""
    reading = inquit.read(text, settings=settings)
    links = _links_of(reading)
    return [
        Parts(
            *(s.source, s.cue, s.content),
            tuple(sorted(party.name for party in (*s.sources, *s.addressees) if party.name)),
            f"not {s.act}" if s.negated else s.act,
            tuple((f.low, f.high, f.comparator, f.event, f.modality) for f in s.figures),
            tuple(sorted(links.get(number, ()))),
        )
        for number, s in enumerate(reading.statements)
        if not s.narrator
    ]


def _links_of(reading: Reading) -> dict[int, list[str]]:
    """The kinds of links that each statement of a text has to others of it, by its number."""
    glimpses = glimpses_of(reading)
    matters = unpack(reading.matters)
    made: dict[int, list[str]] = {}
    for link in find_links(glimpses, glimpses, matters, matters):
        if link.left < link.right:
            for number in (link.left, link.right):
                made.setdefault(number, []).append(link.kind)
    return made


def run(texts: Sequence[Text], partners: Mapping[str, str], settings: Settings) -> list[Found]:
    """Read every text that holds a name as it is and swapped; the statements near a name, compared."""
    found = []
    for name, text in texts:
        swapped = swap(text, partners)
        if swapped.before:
            pairs = compare(text, swapped, read_parts(text, settings), read_parts(swapped.text, settings))
            found += [Found(name, text, swapped.text, pair) for pair in pairs]
    return found


def report(title: str, texts: int, found: Sequence[Found], show: int) -> None:
    """Print the share kept, what changed, and the first examples."""
    changed = [f for f in found if set(f.pair.changes) & SPANS]
    kept = len(found) - len(changed)
    share = _share(kept, len(found))
    counts = Counter(change for f in changed for change in f.pair.changes)
    print(f"{title}: {texts} texts, {len(found)} statements near a swapped name, {kept} kept exactly: {share}")
    print("    changed: " + ", ".join(f"{change} {counts[change]}" for change in CHANGES))
    both = [f for f in found if f.pair.before and f.pair.after]
    for role, words in (("who", "who is meant"), ("act", "act"), ("figures", "figures"), ("links", "kinds of links")):
        same = sum(role not in f.pair.changes for f in both)
        print(f"    {words}, of {len(both)} found in both readings: the same in {same}, {_share(same, len(both))}")
    for example in [f for f in found if f.pair.changes][:show]:
        print(f"  {example.name}: {', '.join(example.pair.changes)}")
        print(f"    as it is  {_words(example.before, example.pair.before)}")
        print(f"    swapped   {_words(example.after, example.pair.after)}")


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "nothing to compare"


def _words(text: str, parts: Parts | None) -> str:
    if parts is None:
        return "(none)"
    shown = [" ".join(words_of(text, spans).split()) or "-" for spans in parts[:3]]
    return " | ".join([*shown, ", ".join(parts.who)])


def main() -> None:
    """Read, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=os.environ.get("INQUIT_DATA"))
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="print the first N changed statements of each set"
    )
    parser.add_argument("--limit", type=int, metavar="N", help="read only the first N texts of each set")
    options = parser.parse_args()
    partners = load_pairs(HERE / "pairs.toml")
    settings = Settings(threads=2)
    sets = {"own texts": [Text(p.stem, p.read_text("utf-8")) for p in sorted((HERE / "texts").glob("*.txt"))]}
    if options.data is not None:
        lines = (Path(options.data) / "polnear" / "dev.jsonl").read_text("utf-8").strip().split("\n")
        sets["polnear dev"] = [Text(row["id"], row["text"]) for row in map(json.loads, lines)]
    for title, texts in sets.items():
        chosen = texts[: options.limit]
        report(title, len(chosen), run(chosen, partners, settings), options.show)
    print("A statement may have changed in several parts; one found in only one of the readings is vanished or new.")
    if options.data is None:
        print("news left out: name the data folder, or set INQUIT_DATA")


if __name__ == "__main__":
    main()
