"""Learn what a statement is about from the shipped reader's vectors: a weight a word, and one matrix.

`python matter.py --data DATA --cache DIR --out DIR` writes matter.npy, cells.npy and gate.toml for `matter_bundle.py`.
Pairs about one matter are brought together, each against the others of its batch (`matter_pairs.py`); the likenesses of
sentences to each other are drawn to those that all-MiniLM-L6-v2, names left out, gives them.
"""

from __future__ import annotations

import argparse
import random
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from matter_cells import fit_cells
from matter_pairs import Material, gather
from matter_teacher import teach
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from inquit.encoding.encode import WIDTH
from inquit.models.bundle import Bundle
from inquit.models.catalogue import find_bundle

Words = NDArray[np.int64]


class Head(nn.Module):
    """Words' vectors of pieces -> a vector of length 1 a piece."""

    def __init__(self, vectors: Tensor, dropped: float) -> None:
        super().__init__()
        self.vectors, self.dropped = vectors, dropped
        self.gate = nn.Linear(WIDTH, 1)
        self.turn = nn.Linear(WIDTH, WIDTH, bias=False)

    def forward(self, pieces: Sequence[Words]) -> Tensor:
        counts = torch.tensor([len(words) for words in pieces])
        rows = torch.repeat_interleave(torch.arange(len(pieces)), counts)
        read = self.vectors[torch.from_numpy(np.concatenate(pieces))].float()
        weights = torch.sigmoid(self.gate(read)[:, 0])
        if self.training:
            weights = weights * (torch.rand_like(weights) > self.dropped)
        sums = torch.zeros(len(pieces), WIDTH).index_add(0, rows, weights[:, None] * read)
        total = torch.zeros(len(pieces)).index_add(0, rows, weights)
        return functional.normalize(self.turn(sums / (total[:, None] + 1e-4)), dim=-1)


def _draw(made: Material, recipe: dict[str, Any], rng: random.Random) -> tuple[list[int], list[Words], list[Words]]:
    """A batch: the pieces' texts, and both sides of each pair."""
    batch = recipe["batch"]
    pairs = [rng.choice(made.near) for _ in range(int(batch * recipe["near"]))]
    pairs += [rng.choice(made.told) for _ in range(int(batch * recipe["told"]))]
    pairs += [rng.choice(made.shared) for _ in range(int(batch * recipe["shared"]))]
    alone = list(made.alone)
    texts, left, right = [], [], []
    for one, other in pairs:
        texts.append(made.texts[one])
        left.append(made.words[one])
        right.append(made.alone[other] if other in made.alone and rng.random() < 0.5 else made.words[other])
    for piece in rng.choices(alone, k=batch - len(pairs)):  # a sentence in its text and the same read alone, or halves
        words, read = made.words[piece], made.alone[piece]
        middle, after = len(words) // 2, len(read) // 2
        texts.append(made.texts[piece])
        if rng.random() < 0.5:
            words, read = words[:middle], read[after:]
        left.append(words)
        right.append(read)
    return texts, left, right


def _contrast(left: Tensor, right: Tensor, texts: Sequence[int], heat: float) -> Tensor:
    likeness = left @ right.T / heat
    numbers = torch.tensor(texts)
    own = (numbers[:, None] == numbers[None]).fill_diagonal_(False)
    likeness = likeness.masked_fill(own, -1e4)
    wanted = torch.arange(len(texts))
    return (functional.cross_entropy(likeness, wanted) + functional.cross_entropy(likeness.T, wanted)) / 2


def _follow(made: Tensor, taught: Tensor, heat: float) -> Tensor:
    """How far the likenesses of pieces to each other are from the teacher's."""
    own = torch.eye(len(made), dtype=torch.bool)
    wanted = functional.softmax((taught @ taught.T / heat).masked_fill(own, -1e4), 1)
    found = functional.log_softmax((made @ made.T / heat).masked_fill(own, -1e4), 1)
    return functional.kl_div(found, wanted, reduction="batchmean")


def fit(made: Material, taught: dict[int, NDArray[np.float32]], recipe: dict[str, Any]) -> Head:
    """The head after all steps of the recipe."""
    torch.manual_seed(recipe["seed"])
    rng = random.Random(recipe["seed"])
    head = Head(torch.from_numpy(made.vectors), recipe["dropped"])
    optimizer = torch.optim.AdamW(head.parameters(), lr=recipe["rate"], weight_decay=recipe["decay"])
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, recipe["rate"], recipe["steps"], pct_start=0.1)
    known = list(taught)
    for step in range(recipe["steps"]):
        texts, left, right = _draw(made, recipe, rng)
        loss = _contrast(head(left), head(right), texts, recipe["heat"])
        if recipe["teacher"]:
            some = rng.sample(known, recipe["batch"])
            read = head([made.alone[piece] if rng.random() < 0.5 else made.words[piece] for piece in some])
            wanted = torch.from_numpy(np.stack([taught[piece] for piece in some]).astype(np.float32))
            loss = loss + recipe["teacher"] * _follow(read, wanted, recipe["teacher_heat"])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        if step % 100 == 99:
            print(f"step {step + 1}: {loss.item():.3f}", flush=True)
    return head.eval()


def whole(head: Head) -> tuple[NDArray[np.int8], float, float]:
    """The head in whole numbers: gate and matrix below each other; what the gate's are times; its bias.

    Of the matrix only the direction of what it gives counts, so that its step is not kept.
    """
    gate = head.gate.weight.detach().numpy()[0]
    matrix = head.turn.weight.detach().numpy().T
    step = float(np.abs(gate).max() / 127)
    rows = np.concatenate([gate[None] / step, matrix * (127 / np.abs(matrix).max())])
    return np.rint(rows).astype(np.int8), step, float(head.gate.bias.detach()[0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "cache", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--recipe", type=Path, default=Path(__file__).with_name("matter.toml"))
    options = parser.parse_args()
    recipe = tomllib.loads(options.recipe.read_text("utf-8"))
    torch.set_num_threads(1)
    made = gather(options.data, options.cache, Bundle(find_bundle("en"), threads=1), recipe["seed"])
    print(
        f"{len(made.words)} pieces; pairs: {len(made.near)} near, {len(made.told)} told, {len(made.shared)} shared",
        flush=True,
    )
    taught = teach(made, options.cache / "teacher.pkl") if recipe["teacher"] else {}
    head = fit(made, taught, recipe)
    numbers, step, bias = whole(head)
    options.out.mkdir(parents=True, exist_ok=True)
    np.save(options.out / "matter.npy", numbers)
    (options.out / "gate.toml").write_text(f"gate_step = {step:.8f}\nbias = {bias:.6f}\n", "utf-8")
    with torch.no_grad():
        pieces = [words for words in made.words if len(words)]
        vectors = np.concatenate([head(pieces[at : at + 512]).numpy() for at in range(0, len(pieces), 512)])
    np.save(options.out / "cells.npy", fit_cells(vectors, recipe["cells"], recipe["seed"]))


if __name__ == "__main__":
    main()
