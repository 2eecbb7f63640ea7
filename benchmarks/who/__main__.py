"""Score the names given to sources on annotated articles: python -m benchmarks.who [DATA] [--list wrong].

DATA is the folder that holds `polnear/names.jsonl`, by argument or INQUIT_DATA; names.jsonl beside this file says who
each source is. A source counts when a statement was found whose source shares at least half of its words with it.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import inquit
from benchmarks.bootstrap import interval
from inquit.records import Party, Spans
from inquit.settings import Settings

OWN = Path(__file__).parent / "names.jsonl"
Row = dict[str, Any]
OUTCOMES = ("right", "unknown", "wrong")
_WORD = re.compile(r"\w+")
_ENDINGS = re.compile(r",? inc\.?$|^the |^rep\.? |^sen\.? ")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", default=os.environ.get("INQUIT_DATA"))
    parser.add_argument("--names", type=Path, default=OWN, help="the annotation, a JSON line an article")
    parser.add_argument("--texts", default="polnear/names.jsonl", help="its texts, below DATA")
    parser.add_argument("--list", choices=OUTCOMES, help="print every such source")
    options = parser.parse_args()
    if not options.data:
        parser.error("name the data folder, or set INQUIT_DATA")
    texts = {row["id"]: row["text"] for row in _rows(Path(options.data) / options.texts)}
    settings = Settings.from_environment()
    counts: dict[str, list[Counter[str]]] = defaultdict(list)
    for row in _rows(options.names):
        tally = _score(row, texts[row["id"]], settings, options.list)
        for form, outcomes in tally.items():
            counts[form].append(outcomes)
    for form in sorted(counts, key=lambda form: (form.startswith("("), form)):
        print(_line(form, counts[form]))


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.open(encoding="utf-8")]


def _score(row: Row, text: str, settings: Settings, listed: str | None) -> dict[str, Counter[str]]:
    """Outcomes of one article's sources by form, `(all)` and `(all, sure)` among them."""
    found = [(words(text, s.source), s.sources) for s in inquit.read(text, settings=settings).statements if s.source]
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    for source in row["sources"]:
        own = words(text, source["source"])
        best = max(found, key=lambda pair: len(own & pair[0]) / len(own | pair[0]), default=None)
        if best is None or 2 * len(own & best[0]) < max(len(own), len(best[0])):
            outcome = "not found"
        else:
            outcome = judge(source, best[1])
        if outcome == listed:
            given = [party.name for party in best[1]] if best else []
            shown = " … ".join(text[start:end] for start, end in source["source"])
            print(f"{row['id'][:24]:24} {source['form']:12} {shown[:60]!r} wants {source['names']} got {given}")
        for form in (source["form"], "(all)", *(["(all, sure)"] if source["sure"] else [])):
            tally[form][outcome] += 1
    return tally


def judge(source: Row, parties: Sequence[Party]) -> str:
    """right, unknown (no name where there is one) or wrong."""
    wanted = {plain(name) for name in source["names"]}
    given = {plain(party.name) for party in parties if party.name}
    if wanted and not given:  # a document goes by those whose words it carries
        given = {plain(author.name) for party in parties for author in party.authors if author.name}
    if not given:
        return "unknown" if wanted else "right"
    good = wanted <= given if source.get("all") else bool(wanted & given)
    return "right" if good else "wrong"


def plain(name: str) -> str:
    """A name without what does not matter: case, apostrophes, a possessive, "the", "Inc."."""
    return _ENDINGS.sub("", " ".join(re.sub(r"[’']s\b|[’'`]", "", name).lower().split()).strip(" ,."))


def words(text: str, spans: Spans | Sequence[Sequence[int]]) -> frozenset[int]:
    """Where the words of some spans begin."""
    return frozenset(
        match.start() for start, end in spans for match in _WORD.finditer(text, start, end) if match.start() < end
    )


def _right(counts: Sequence[Counter[str]]) -> float:
    """Per cent of the sources found that are named rightly."""
    total = sum(counts, Counter())
    return 100 * total["right"] / max(1, sum(total[outcome] for outcome in OUTCOMES))


def _line(form: str, counts: list[Counter[str]]) -> str:
    total = sum(counts, Counter())
    known = sum(total[outcome] for outcome in OUTCOMES)
    low, high = interval(counts, _right)
    return (
        f"{form:13} right {_right(counts):5.1f} % [{low:.0f}, {high:.0f}]  "
        f"wrong {100 * total['wrong'] / max(1, known):4.1f} %  of {known} found ({total['not found']} not found)"
    )


if __name__ == "__main__":
    main()
