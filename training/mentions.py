"""The mention head: which printed names are persons, organisations, places. Reads the frozen encoder's vectors.

Silver labels: entities that a parser gave for the training texts. `python mentions.py --cache DIR --data DIR --out FILE`.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from export import FUSED, Graph, quantised
from onnx import TensorProto, helper
from pools import GIVEN, SURNAMES
from torch import Tensor, nn
from torch.nn import functional as F

from inquit.languages.en.genders import FEMININE, MASCULINE
from inquit.resolution.printed import NO_WORD, SHAPES, TAILS, WORDS, print_features

KINDS = {"PERSON": 1, "ORGANIZATION": 3, "LOCATION": 5}  # the label that begins one; the next goes on with it
LABELS = 7
COMMON = frozenset((Path(__file__).parent / "common.txt").read_text("utf-8").split())


class Mentions(nn.Module):
    """(W, 384) vectors and three numbers a word -> (W, 7) logits."""

    def __init__(self) -> None:
        super().__init__()
        self.word = nn.Embedding(WORDS, 24)
        self.tail = nn.Embedding(TAILS, 16)
        self.shape = nn.Embedding(SHAPES, 16)
        self.vector = nn.Linear(384, 72)
        self.near = nn.Conv1d(128, 96, 5, padding=2)
        self.wide = nn.Conv1d(96, 96, 3, padding=1)
        self.labels = nn.Linear(96, LABELS)
        self.drop = nn.Dropout(0.2)

    def forward(self, vectors: Tensor, words: Tensor, tails: Tensor, shapes: Tensor) -> Tensor:
        x = torch.cat([self.vector(vectors), self.word(words), self.tail(tails), self.shape(shapes)], -1)
        x = F.gelu(self.near(self.drop(x).T[None]))
        x = x + F.gelu(self.wide(self.drop(x)))
        return self.labels(self.drop(x[0].T))


@dataclass
class Doc:
    text: str
    starts: list[int]
    ends: list[int]
    vectors: Tensor
    labels: Tensor
    people: list[tuple[int, int]]


def load(cache: Path, data: Path, split: str) -> list[Doc]:
    silver = {}
    for row in map(json.loads, (data / f"polnear/silver.{split}.jsonl").open(encoding="utf-8")):
        silver[row["id"]] = row["entities"]
    docs = []
    for path in sorted(cache.glob(f"{split}__*.pkl")):
        kept = pickle.loads(path.read_bytes())
        if kept["id"] not in silver:
            continue
        starts, ends = kept["starts"], kept["ends"]
        labels = torch.zeros(len(starts), dtype=torch.long)
        at = {start: number for number, start in enumerate(starts)}
        people = []
        for start, end, kind in silver[kept["id"]]:
            if kind not in KINDS or start not in at:
                continue
            first = at[start]
            last = first
            while last + 1 < len(starts) and ends[last + 1] <= end:
                last += 1
            labels[first] = KINDS[kind]
            labels[first + 1 : last + 1] = KINDS[kind] + 1
            if kind == "PERSON":
                people.append((first, last + 1))
        docs.append(Doc(kept["text"], starts, ends, torch.tensor(kept["vec"]), labels, people))
    return docs


def inputs(doc: Doc, rng: random.Random | None) -> tuple[Tensor, ...]:
    """The head's inputs; in training some people get other names, and some words are hidden."""
    text, starts, ends = doc.text, doc.starts, doc.ends
    f = print_features(text, starts, ends, COMMON)
    words, tails, shapes = (torch.tensor(row) for row in (f.words, f.tails, f.shapes))
    if rng is not None:
        given = rng.choice([GIVEN, MEN, WOMEN])
        surnames = rng.choice([SURNAMES, MADE])
        for first, last in doc.people:
            if rng.random() < 0.6:
                for place in range(first, last):
                    if text[starts[place]].isalpha() and ends[place] - starts[place] > 1:
                        new = rng.choice(surnames if place == last - 1 else given)
                        g = print_features(new, [0], [len(new)], COMMON)
                        words[place], tails[place], shapes[place] = g.words[0], g.tails[0], g.shapes[0]
        words[torch.rand(len(words)) < 0.3] = NO_WORD
        tails[torch.rand(len(tails)) < 0.1] = 0
    return doc.vectors.float(), words, tails, shapes


def made_surnames() -> list[str]:
    """Surnames put together of beginnings and endings of many languages, so that no name is learned by heart."""
    starts = "Ab Al Am An Ar Bar Bel Ber Bo Bra Cha Cor Da Del Do Dra Er Fa Fer Ga Gor Gra Ha Hol Ib Iva Ja Kar Kova Kra Lan Le Lu Ma Mel Mo Na Nov O Pa Per Pe Ra Ros Sa Sha Sto Ta Tor Va Vol Wa Ya Za Zhu".split()
    ends = "ski sky skyi enko chuk yk ov ova ev in ina son sen sson berg stein mann ner ler ez ado oza ini etti elli ard eau ier oglu yan ian shvili adze wala pour zadeh hari tara moto yama awa guchi ham ton ley worth well field man er ic vic kov tov nov lov rak lak dar bari aldi ello opoulos akis idis escu eanu".split()
    return [start + end for start in starts for end in ends]


MADE = made_surnames()
MEN, WOMEN = sorted(MASCULINE), sorted(FEMININE)


def spans(labels: np.ndarray) -> set[tuple[int, int, int]]:
    found, at = set(), 0
    while at < len(labels):
        if labels[at] % 2 == 1:
            end = at + 1
            while end < len(labels) and labels[end] == labels[at] + 1:
                end += 1
            found.add((at, end, int(labels[at])))
            at = end
        else:
            at += 1
    return found


def score(model: Mentions, docs: list[Doc]) -> str:
    right, given, gold = np.zeros(8), np.zeros(8), np.zeros(8)
    model.eval()
    with torch.no_grad():
        for doc in docs:
            found = spans(model(*inputs(doc, None)).argmax(-1).numpy())
            want = spans(doc.labels.numpy())
            for one in found:
                given[one[2]] += 1
                right[one[2]] += one in want
            for one in want:
                gold[one[2]] += 1
    return "  ".join(f"{name} P {right[k] / given[k]:.3f} R {right[k] / gold[k]:.3f}" for name, k in KINDS.items())


def write_mentions(model: Mentions, path: Path) -> None:
    """Inputs vectors (W, 384), words, tails, shapes (W) int64; output logits (W, 7)."""
    g = Graph()
    parts = []
    for name, module in (("words", model.word), ("tails", model.tail), ("shapes", model.shape)):
        rows, scale = quantised(module.weight, 127)
        picked = g.node("Gather", [g.constant(f"{name}.w", rows), name], f"{name}.rows")
        wide = g.node("Cast", [picked], f"{name}.float", to=TensorProto.FLOAT)
        scales = g.node("Gather", [g.constant(f"{name}.s", scale[:, None]), name], f"{name}.scales")
        parts.append(g.node("Mul", [wide, scales], f"{name}.vectors"))

    def linear(name: str, module: nn.Linear, x: str) -> str:
        product = g.node("MatMul", [x, g.constant(f"{name}.w", array(module.weight).T)], f"{name}.product")
        return g.node("Add", [product, g.constant(f"{name}.b", array(module.bias))], name)

    def conv(name: str, module: nn.Conv1d, x: str) -> str:
        inputs = [x, g.constant(f"{name}.w", array(module.weight)), g.constant(f"{name}.b", array(module.bias))]
        around = (module.kernel_size[0] - 1) // 2
        made = g.node("Conv", inputs, name, kernel_shape=list(module.kernel_size), pads=[around, around])
        return g.node("Gelu", [made], f"{name}.gelu", FUSED)

    zero = g.constant("zero", np.array([0], np.int64))
    joined = g.node("Concat", [linear("vector", model.vector, "vectors"), *parts], "joined", axis=1)
    turned = g.node("Unsqueeze", [g.node("Transpose", [joined], "turned", perm=[1, 0]), zero], "batch")
    near = conv("near", model.near, turned)
    x = g.node("Add", [near, conv("wide", model.wide, near)], "sum")
    back = g.node("Transpose", [g.node("Squeeze", [x, zero], "alone")], "back", perm=[1, 0])
    g.node("Identity", [linear("labels", model.labels, back)], "scores")
    wholes = [helper.make_tensor_value_info(name, TensorProto.INT64, ["n"]) for name in ("words", "tails", "shapes")]
    given = [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["n", 384]), *wholes]
    g.save(path, given, [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["n", LABELS])])


def array(parameter: Tensor) -> np.ndarray:
    return parameter.detach().float().numpy()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    options = parser.parse_args()
    torch.manual_seed(20261122)
    torch.set_num_threads(1)
    rng = random.Random(20261122)
    train, tune = load(options.cache, options.data, "train"), load(options.cache, options.data, "tune")
    model = Mentions()
    steps = options.epochs * len(train)
    chosen = torch.optim.AdamW(model.parameters(), lr=2e-3, weight_decay=0.01)
    pace = torch.optim.lr_scheduler.OneCycleLR(chosen, 2e-3, total_steps=steps)
    for epoch in range(options.epochs):
        model.train()
        rng.shuffle(train)
        total = 0.0
        for doc in train:
            loss = F.cross_entropy(model(*inputs(doc, rng)), doc.labels, label_smoothing=0.05)
            chosen.zero_grad()
            loss.backward()
            chosen.step()
            pace.step()
            total += loss.item()
        print(f"{epoch} loss {total / len(train):.3f}  {score(model, tune)}", flush=True)
        torch.save(model.state_dict(), options.out)
    write_mentions(model.eval(), options.out.with_suffix(".onnx"))


if __name__ == "__main__":
    main()
