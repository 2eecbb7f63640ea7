"""Which words English uses as common ones: those that the training articles print in lower case often enough.

The presidential press releases widen the vocabulary beyond American politics.

usage: python common.py --data FOLDER > common.txt
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from pathlib import Path

from texts import load_texts

# Printed with a capital always, and no name of a party or a person.
KEPT = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
mr mrs ms dr sen rep gov gen lt sgt st jr sr prof rev hon ok tv etc pm am ceo mp mps phd christmas easter english internet facebook twitter
""".split()
# A side's name when printed with a capital, whatever it is in lower case.
NAMES = frozenset({"democratic"})
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|gov|net|ru|ua|uk|eu|int)\b\S*", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
LEAST_SHARE, LEAST = 0.08, 2


def common_words(texts: list[str]) -> list[str]:
    lower: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for text in texts:
        for match in _WORD.finditer(_ADDRESS.sub(" ", text)):
            word = match.group()
            every[word.lower()] += 1
            lower[word.lower()] += word.islower()
    found = {word for word, count in lower.items() if count >= LEAST and count >= LEAST_SHARE * every[word]}
    return sorted((found | set(KEPT)) - NAMES)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    texts = [text.text for text in load_texts(data / "polnear", "train")]
    for path in sorted((data / "releases").glob("*.csv")):
        texts += [" ".join(row) for row in csv.reader(path.open(encoding="utf-8"))]
    print("\n".join(common_words(texts)))
