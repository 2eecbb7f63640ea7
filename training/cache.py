"""Texts as the shipped reader sees them, for the heads trained on its frozen vectors: vectors, layout, statements.

`python cache.py --data DATA --out DIR` writes a pickle a text; what is there already stays.
"""

from __future__ import annotations

import argparse
import json
import pickle
from collections.abc import Iterator
from pathlib import Path

from benchmarks.gum import load_gum
from inquit.attribution.find import find_attributions
from inquit.encoding.encode import encode
from inquit.languages.en import ENGLISH
from inquit.models.bundle import Bundle
from inquit.models.catalogue import find_bundle
from inquit.segmentation.segment import segment


def texts(data: Path) -> Iterator[tuple[str, str, str]]:
    """Split, id and words of every text that is trained on, tuned on or reported on."""
    for split in ("train", "tune"):
        for row in map(json.loads, (data / f"polnear/{split}.jsonl").open(encoding="utf-8")):
            yield split, row["id"], row["text"]
    for genre in ("bio", "speech", "news", "interview"):
        for text in load_gum(data / "gum", genre):
            yield f"gum-{genre}", text.id, text.text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    bundle = Bundle(find_bundle("en"), threads=1)
    for split, id_, text in texts(options.data):
        path = options.out / f"{split}__{id_[:80]}.pkl"
        if path.exists():
            continue
        parts = segment(text, ENGLISH)
        encoding = encode(text, parts, bundle)
        found, _ = find_attributions(text, parts, encoding, bundle)
        kept = {
            "id": id_,
            "text": text,
            "starts": list(encoding.starts),
            "ends": list(encoding.ends),
            "vec": encoding.vectors,
            "sentences": [tuple(span) for span in parts.sentences],
            "paragraphs": [tuple(span) for span in parts.paragraphs],
            "quotations": [(tuple(quotation.outer), quotation.depth) for quotation in parts.quotations],
            "at": [(a.source, a.cue, a.content, a.parent, a.kind) for a in found],
        }
        path.write_bytes(pickle.dumps(kept))


if __name__ == "__main__":
    main()
