"""Score he and she on GUM's news and interviews: python -m benchmarks.who.gum [DATA].

DATA is the folder that holds `gum/`, by argument or INQUIT_DATA. Of the pronouns whose gold chain has a name in the
text it counts those that are given a name of that chain; beside it, in the same run, the nearest person named before
who may be of that gender.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.bootstrap import interval
from benchmarks.gum import GumText, load_gum
from inquit.attribution.coordination import parties_in
from inquit.attribution.find import find_attributions
from inquit.encoding.encode import encode
from inquit.languages.en import ENGLISH
from inquit.pipeline import load_bundle
from inquit.records import Span
from inquit.resolution.people import Cast
from inquit.resolution.resolve import SURE, Resolver
from inquit.segmentation.segment import segment
from inquit.settings import Settings

PRONOUNS = frozenset("he she him her his hers himself herself".split())
FEMALE = frozenset("she her hers herself".split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", default=os.environ.get("INQUIT_DATA"))
    options = parser.parse_args()
    if not options.data:
        parser.error("name the data folder, or set INQUIT_DATA")
    for genres in (("news",), ("interview",), ("news", "interview")):
        counts = [count(text) for text in load_gum(Path(options.data) / "gum", *genres)]
        print(f"{' + '.join(genres):17}", report(counts))


def count(text: GumText) -> Counter[str]:
    """Outcomes of one text's pronouns."""
    bundle = load_bundle("en", Settings.from_environment().threads)
    parts = segment(text.text, ENGLISH)
    encoding = encode(text.text, parts, bundle)
    attributions, _ = find_attributions(text.text, parts, encoding, bundle)
    resolver = Resolver(text.text, parts, encoding, attributions, bundle, speaker=None, parties_in=parties_in)
    tally: Counter[str] = Counter()
    for mention in text.mentions:
        printed = text.text[mention.start : mention.end].lower()
        if printed not in PRONOUNS:
            continue
        tally["pronouns"] += 1
        names = [Span(m.start, m.end) for m in text.mentions if m.chain == mention.chain and m.form == "PROPN"]
        if not names:
            continue
        tally["reachable"] += 1
        ranked = resolver.meant.get(Span(mention.start, mention.end), ())
        if ranked and ranked[0][0] is not None:
            right = _names(resolver.cast, ranked[0][0], text, mention.chain)
            tally["first"] += right
            if ranked[0][1] >= SURE:
                tally["right" if right else "wrong"] += 1
        near = _nearest(resolver.cast, mention.start, "f" if printed in FEMALE else "m")
        tally["nearest"] += near is not None and _names(resolver.cast, near, text, mention.chain)
    return tally


def _names(cast: Cast, who: int, text: GumText, chain: str) -> bool:
    """Whether the one known by a number is the one of a gold chain: one of their names is in a mention of it."""
    for number in cast.known[who].mentions:
        span = cast.names[number].span
        holding = [m for m in text.mentions if m.start <= span.start and span.end <= m.end and m.kind == "person"]
        shortest = min(holding, key=lambda m: m.end - m.start, default=None)
        if shortest is not None and shortest.chain == chain:
            return True
    return False


def _nearest(cast: Cast, at: int, gender: str) -> int | None:
    """The person named last before a place who may be of a gender."""
    for number in reversed(range(len(cast.names))):
        who = cast.whose[number][0]
        known = cast.known[who]
        if cast.names[number].span.end <= at and known.kind == "person" and known.gender in (None, gender):
            return who
    return None


def report(counts: Sequence[Counter[str]]) -> str:
    """Shares of what was reachable, with a 95 % bootstrap interval over texts."""
    total = sum(counts, Counter())
    low, high = interval(counts, lambda drawn: _share(sum(drawn, Counter()), "first"))
    return (
        f"{total['pronouns']} pronouns, {total['reachable']} with a name in reach: {_share(total, 'first'):.1f} % "
        f"[{low:.0f}, {high:.0f}], nearest person {_share(total, 'nearest'):.1f} %; "
        f"of those shown as sure enough {_share(total, 'right'):.1f} % right and {_share(total, 'wrong'):.1f} % wrong"
    )


def _share(total: Counter[str], outcome: str) -> float:
    return 100 * total[outcome] / max(1, total["reachable"])


if __name__ == "__main__":
    main()
