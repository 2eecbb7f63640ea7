"""Score `inquit.read` on marked articles: python -m benchmarks.attribution [DATA] [--split dev] [--scorer FILE].

DATA is the folder that holds `polnear/`, by argument or INQUIT_DATA; its sibling `tools/score_attributions.py` judges.
Nested and narrator rows are left out, as the corpus marks outermost statements only.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import inquit
from inquit.settings import Settings

Row = dict[str, Any]


def predict(row: Row, settings: Settings) -> Row:
    """What `inquit.read` finds, in the corpus's own form."""
    reading = inquit.read(row["text"], settings=settings)
    return {
        "id": row["id"],
        "attributions": [
            {"source": s.source, "cue": s.cue, "content": s.content, "score": s.score}
            for s in reading.statements
            if s.depth == 0 and not s.narrator
        ],
    }


def load_scorer(path: Path) -> ModuleType:
    """The judge, a script outside the project."""
    spec = importlib.util.spec_from_file_location("score_attributions", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def interval(
    scorer: ModuleType, gold: dict[str, Row], found: dict[str, Row], rounds: int = 400
) -> dict[str, tuple[float, float]]:
    """95 % bootstrap interval over articles of the three attribution F1."""
    counts = {i: scorer.score({i: gold[i]}, found)["attribution"] for i in gold}
    right = {
        i: {k: (round(v["P"] * v["n_pred"] / 100), v["n_pred"], v["n_gold"]) for k, v in c.items()}
        for i, c in counts.items()
    }
    rng = random.Random(7)
    drawn: dict[str, list[float]] = {"exact": [], "relaxed": [], "loose": []}
    for _ in range(rounds):
        sample = [rng.choice(list(gold)) for _ in gold]
        for kind, values in drawn.items():
            hits, made, wanted = (sum(right[i][kind][k] for i in sample) for k in range(3))
            values.append(200 * hits / max(1, made + wanted))
    return {kind: (sorted(v)[int(0.025 * rounds)], sorted(v)[int(0.975 * rounds)]) for kind, v in drawn.items()}


def calibration_error(scorer: ModuleType, gold: dict[str, Row], found: dict[str, Row], bins: int = 10) -> float:
    """Mean gap between score and share right (relaxed match), over equally filled bins."""
    pairs = []
    for i, row in gold.items():
        for a in found[i]["attributions"]:
            one = {i: {"id": i, "attributions": [a]}}
            pairs.append((a["score"], scorer.score({i: row}, one)["attribution"]["relaxed"]["P"] / 100))
    pairs.sort()
    cuts = [len(pairs) * k // bins for k in range(bins + 1)]
    groups = [pairs[a:b] for a, b in pairwise(cuts) if b > a]
    gaps = [len(g) * abs(sum(p for p, _ in g) - sum(r for _, r in g)) / len(g) for g in groups]
    return sum(gaps) / max(1, len(pairs))


def main() -> None:
    """Read, score, print; `--out` keeps what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=os.environ.get("INQUIT_DATA"))
    parser.add_argument("--split", default="dev")
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    if options.data is None:
        parser.error("name the data folder, or set INQUIT_DATA")
    data = Path(options.data)
    scorer = load_scorer(options.scorer or data.parent / "tools" / "score_attributions.py")
    rows = [json.loads(line) for line in (data / "polnear" / f"{options.split}.jsonl").open(encoding="utf-8")]
    settings = Settings.from_environment()
    found = {row["id"]: predict(row, settings) for row in rows}
    gold = {row["id"]: row for row in rows}
    if options.out:
        options.out.write_text("".join(json.dumps(row) + "\n" for row in found.values()), "utf-8")
    scorer.show(scorer.score(gold, found))
    for kind, (low, high) in interval(scorer, gold, found).items():
        print(f"attribution {kind} F1, 95 % of {len(gold)} resampled articles: {low:.1f} to {high:.1f}")
    print(f"calibration error (10 equally filled bins): {calibration_error(scorer, gold, found):.3f}")


if __name__ == "__main__":
    main()
