"""The ranker of pronouns: whom "he" and "she" mean. Reads clues of the pronoun and of each candidate, and their vectors.

Learns from marked texts (`--marked`: who is meant, by hand, in texts of the training split), from GUM's biographies and
speeches, and, with less weight, from the chains that a parser gave for the other training texts.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import torch
from export import FUSED, Graph
from onnx import TensorProto, helper
from torch import Tensor, nn
from torch.nn import functional as F

from benchmarks.gum import load_gum
from inquit.models.runtime import Session
from inquit.records import Span
from inquit.resolution.again import find_again
from inquit.resolution.anaphors import Follower, Question, find_anaphors
from inquit.resolution.mentions import find_names
from inquit.resolution.people import Cast, gather, tokens_of
from inquit.resolution.roles import describe_cast
from inquit.resolution.scene import Scene, Speech

COMMON = frozenset((Path(__file__).parent / "common.txt").read_text("utf-8").split())
OWN, CLUES = 16, 62
BATCH = 32
Judge = Callable[[Question, Cast], int | None]  # place of the right one; len(threads) for nobody; None unknown


@dataclass
class Asked:
    """A question with the right place. vectors (candidates + 1, 384): the candidates', then the pronoun's."""

    own: Tensor
    clues: Tensor
    vectors: Tensor
    right: int
    weight: float
    doc: str
    role: bool = False


class Ranker(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.one = nn.Linear(384, 24)
        self.other = nn.Linear(384, 24)
        self.first = nn.Linear(OWN + CLUES + 24 * 3, 64)
        self.second = nn.Linear(64, 32)
        self.score = nn.Linear(32, 1)
        self.nobody = nn.Linear(OWN + 24, 24)
        self.nobody_score = nn.Linear(24, 1)
        self.drop = nn.Dropout(0.3)

    def forward(self, own: Tensor, clues: Tensor, others: Tensor, pronoun: Tensor, mask: Tensor) -> Tensor:
        """own (B, 16), clues (B, N, 62), others (B, N, 384), pronoun (B, 384), mask (B, N) -> (B, N + 1), nobody last."""
        p = self.drop(self.one(pronoun))
        m = self.drop(self.other(others))
        wide = p[:, None].expand(m.shape)
        x = torch.cat([own[:, None].expand(-1, m.shape[1], -1), clues, wide, m, wide * m], -1)
        x = self.drop(F.gelu(self.first(x)))
        x = self.score(F.gelu(self.second(x)))[..., 0].masked_fill(~mask, -1e4)
        none = self.nobody_score(F.gelu(self.nobody(torch.cat([own, p], -1))))
        return torch.cat([x, none], 1)


def batched(rows: list[Asked]) -> tuple[tuple[Tensor, ...], Tensor, Tensor]:
    """The network's inputs for some questions, the right places (nobody is the last one), the weights."""
    most = max(len(one.clues) for one in rows)
    clues, others = torch.zeros(len(rows), most, CLUES), torch.zeros(len(rows), most, 384)
    mask = torch.zeros(len(rows), most, dtype=torch.bool)
    for n, one in enumerate(rows):
        clues[n, : len(one.clues)], others[n, : len(one.clues)] = one.clues, one.vectors[:-1]
        mask[n, : len(one.clues)] = True
    right = torch.tensor([one.right if one.right < len(one.clues) else most for one in rows])
    own, pronoun = torch.stack([one.own for one in rows]), torch.stack([one.vectors[-1] for one in rows])
    return (own, clues, others, pronoun, mask), right, torch.tensor([one.weight for one in rows])


def scene_of(kept: dict[str, Any]) -> Scene:
    spans = lambda rows: [Span(*row) for row in rows]  # noqa: E731
    speeches = [
        Speech(tuple(spans(source)), tuple(spans(cue)), tuple(spans(content)), parent, kind != "indirect")
        for source, cue, content, parent, kind in kept["at"]
    ]
    quoted = [Span(*outer) for outer, depth in kept["quotations"] if depth == 1]
    return Scene(kept["text"], spans(kept["sentences"]), spans(kept["paragraphs"]), quoted, speeches)


def questions(
    kept: dict[str, Any], bundle: Any, judge: Judge, weight: float, model: Ranker | None = None
) -> list[Asked]:
    """Every anaphor of a text whose right answer is known; the text is followed along the right answers, or a model's."""
    encoding: Any = SimpleNamespace(starts=kept["starts"], ends=kept["ends"], vectors=kept["vec"])
    encoding = type("E", (SimpleNamespace,), {"__len__": lambda self: len(self.starts)})(**vars(encoding))
    cast = gather(kept["text"], find_again(kept["text"], encoding, find_names(kept["text"], encoding, bundle), COMMON))
    made: dict[Span, Asked] = {}  # the text is followed twice: the second time counts

    def answer(question: Question) -> np.ndarray:
        right = judge(question, cast)
        chances = np.zeros(len(question.threads) + 1, np.float32)
        chances[-1 if right is None else right] = 1
        if not question.threads or (right is None and model is None):
            return chances
        rows = [*question.words, question.anaphor.word]
        if model is not None:
            one = Asked(
                torch.tensor(question.own),
                torch.tensor(question.clues),
                torch.tensor(kept["vec"][rows]).float(),
                0,
                0,
                "",
            )
            with torch.no_grad():
                chances = model(*batched([one])[0]).softmax(-1)[0].numpy()
        if right is not None:
            made[question.anaphor.span] = Asked(
                torch.tensor(question.own),
                torch.tensor(question.clues),
                torch.tensor(kept["vec"][rows]).float(),
                right,
                weight,
                kept["id"],
                question.anaphor.fits is not None,
            )
        return chances

    Follower(scene_of(kept), cast).follow(
        find_anaphors(kept["text"], kept["starts"], cast, describe_cast(kept["text"], cast)), answer
    )
    return list(made.values())


def marked_judge(names: dict[tuple[int, int], str]) -> Judge:
    """By the names that a reader gave, as printed; roles are marked where they are sources, with what follows them."""
    by_start = {start: words for (start, _), words in names.items()}

    def judge(question: Question, cast: Cast) -> int | None:
        words = (
            names.get(tuple(question.anaphor.span))
            if question.anaphor.fits is None
            else by_start.get(question.anaphor.span.start)
        )
        if words is None or words.startswith("?") or "&" in words:
            return None
        if words == "-":
            return len(question.threads)
        want = tokens_of(words)
        for place, thread in enumerate(question.threads):
            have = thread.known.tokens
            if have == want or (
                have
                and want
                and have[-1] == want[-1]
                and (len(have) == 1 or len(want) == 1 or have[0][0] == want[0][0])
            ):
                return place
        return None

    return judge


def chain_judge(mentions: list[tuple[int, int, Any]]) -> Judge:
    """By chains: a candidate is right when a name of it is the head or the whole of a mention in the pronoun's chain."""
    of = {(start, end): chain for start, end, chain in mentions}

    def chain_at(span: Span) -> Any:
        inside = [
            (e - s, c)
            for s, e, c in mentions
            if s <= span.start and span.end <= e and (e - s) < 4 * (span.end - span.start) + 12
        ]
        return min(inside, key=lambda pair: pair[0])[1] if inside else None

    def role_chain(span: Span) -> Any:
        """The chain of the shortest mention that begins with the role's "the"."""
        return min(((e, c) for s, e, c in mentions if s == span.start and e >= span.end), default=(0, None))[1]

    cache: dict[tuple[int, int], Any] = {}

    def judge(question: Question, cast: Cast) -> int | None:
        span = question.anaphor.span
        chain = of.get(tuple(span)) if question.anaphor.fits is None else role_chain(span)
        if chain is None:
            return None
        found = []
        for place, thread in enumerate(question.threads):
            for number in thread.known.mentions:
                span = cast.names[number].span
                if tuple(span) not in cache:
                    cache[tuple(span)] = chain_at(span)
                if cache[tuple(span)] == chain:
                    found.append(place)
                    break
        if found:
            return found[0]
        for name in cast.names:  # named, but not among the candidates
            if tuple(name.span) not in cache:
                cache[tuple(name.span)] = chain_at(name.span)
            if cache[tuple(name.span)] == chain:
                return None
        return len(question.threads)

    return judge


def load_marked(path: Path) -> dict[str, dict[tuple[int, int], str]]:
    """Who is meant where, by text: `-` nobody named, `?` before what two readers may see otherwise."""
    rows = map(json.loads, path.open(encoding="utf-8"))
    return {row["id"]: {(start, end): name for start, end, name in row["marked"]} for row in rows}


def follow_freely(options: argparse.Namespace, bundle: Any, held: set[str], model: Ranker) -> list[Asked]:
    """The questions of marked texts as a model meets them that never saw these texts: behind its own answers."""
    marked = load_marked(options.marked)
    made = []
    for path in sorted(options.cache.glob("train__*.pkl")):
        kept = pickle.loads(path.read_bytes())
        if kept["id"] in held:
            made += questions(kept, bundle, marked_judge(marked[kept["id"]]), 1.0, model)
    return made


def load_all(options: argparse.Namespace, bundle: Any) -> dict[str, list[Asked]]:
    made: dict[str, list[Asked]] = {"marked": [], "gum": [], "silver": [], "report": []}
    marked = load_marked(options.marked)
    silver = {}
    for split in ("train", "tune"):
        for row in map(json.loads, (options.data / f"polnear/silver.{split}.jsonl").open(encoding="utf-8")):
            silver[row["id"]] = [(s, e, n) for n, chain in enumerate(row["coreference"]) for s, e in chain["mentions"]]
    gum = {
        t.id: [(m.start, m.end, m.chain) for m in t.mentions]
        for t in load_gum(options.data / "gum", "bio", "speech", "news", "interview")
    }
    for path in sorted(options.cache.glob("*.pkl")):
        split = path.name.split("__")[0]
        if split == "names":
            continue
        kept = pickle.loads(path.read_bytes())
        if kept["id"] in marked:
            made["marked"] += questions(kept, bundle, marked_judge(marked[kept["id"]]), 1.0)
        elif kept["id"] in gum:
            report = split in ("gum-news", "gum-interview")
            made["report" if report else "gum"] += questions(kept, bundle, chain_judge(gum[kept["id"]]), 1.0)
        elif kept["id"] in silver:
            made["silver"] += questions(kept, bundle, chain_judge(silver[kept["id"]]), options.silver)
    return made


def train(asked: list[Asked], epochs: int, seed: int) -> Ranker:
    torch.manual_seed(seed)
    rng = random.Random(seed)
    model = Ranker()
    chosen = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.05)
    steps = epochs * (len(asked) // BATCH + 1)
    pace = torch.optim.lr_scheduler.OneCycleLR(chosen, 2e-3, total_steps=steps)
    mean = {name: value.clone() for name, value in model.state_dict().items()}
    for _ in range(epochs):
        rng.shuffle(asked)
        for start in range(0, len(asked), BATCH):
            inputs, right, weight = batched(asked[start : start + BATCH])
            loss = (F.cross_entropy(model(*inputs), right, label_smoothing=0.05, reduction="none") * weight).mean()
            chosen.zero_grad()
            loss.backward()
            chosen.step()
            pace.step()
            for name, value in model.state_dict().items():
                mean[name].lerp_(value, 0.01)
    model.load_state_dict(mean)
    return model.eval()


def right_share(model: Ranker, asked: list[Asked], named: bool = True) -> float:
    rows = [one for one in asked if not named or one.right < len(one.clues)]
    hits = 0
    with torch.no_grad():
        for start in range(0, len(rows), 256):
            inputs, right, _ = batched(rows[start : start + 256])
            hits += int((model(*inputs).argmax(-1) == right).sum())
    return hits / max(1, len(rows))


def by_threshold(model: Ranker, asked: list[Asked]) -> list[tuple[float, int, int, int]]:
    """At several least chances of a name that is given: how many come out right, without a name, and wrong."""
    chances = []
    with torch.no_grad():
        for one in asked:
            inputs, right, _ = batched([one])
            p = model(*inputs).softmax(-1)[0]
            best = int(p[:-1].argmax())
            chances.append(
                (float(p[best]) if int(p.argmax()) == best else 0.0, best == int(right), int(right) == len(p) - 1)
            )
    rows = []
    for least in (0.0, 0.4, 0.5, 0.6, 0.7, 0.8):
        named = [(good, none) for p, good, none in chances if p > 0 and p >= least]
        quiet = [none for p, _, none in chances if not (p > 0 and p >= least)]
        rows.append(
            (
                least,
                sum(good for good, _ in named) + sum(quiet),
                len(quiet) - sum(quiet),
                sum(not good for good, _ in named),
            )
        )
    return rows


def write_ranker(model: Ranker, path: Path) -> None:
    """Inputs own (16,), clues (N, 62), vectors (N + 1, 384); output (N + 1,) chances, nobody last."""
    g = Graph()

    def linear(name: str, module: nn.Linear, x: str) -> str:
        weight, bias = (p.detach().float().numpy() for p in (module.weight, module.bias))
        return g.node(
            "Add",
            [
                g.node("MatMul", [x, g.constant(f"{name}.w", weight.T)], f"{name}.product"),
                g.constant(f"{name}.b", bias),
            ],
            name,
        )

    def number(name: str, value: int) -> str:
        return g.constant(name, np.array([value], np.int64))

    zero, last, end = number("zero", 0), number("last", -1), number("end", 1 << 30)
    pronoun = g.node("Slice", ["vectors", last, end, zero], "pronoun")
    others = g.node("Slice", ["vectors", zero, last, zero], "others")
    p, m = linear("one", model.one, pronoun), linear("other", model.other, others)
    own = g.node("Unsqueeze", ["own", zero], "own.row")
    count = g.node("Slice", [g.node("Shape", ["clues"], "shape"), zero, number("first", 1), zero], "count")
    rows = g.node("Concat", [count, number("any", 1)], "rows", axis=0)
    wide_own, wide_p = (g.node("Expand", [x, rows], f"{x}.wide") for x in (own, p))
    x = g.node("Concat", [wide_own, "clues", wide_p, m, g.node("Mul", [m, p], "product")], "x", axis=1)
    for name in ("first", "second"):
        x = g.node("Gelu", [linear(f"{name}.layer", getattr(model, name), x)], f"{name}.gelu", FUSED)
    scores = linear("score", model.score, x)
    none = g.node(
        "Gelu", [linear("nobody", model.nobody, g.node("Concat", [own, p], "nobody.x", axis=1))], "nobody.gelu", FUSED
    )
    both = g.node("Concat", [scores, linear("nobody_score", model.nobody_score, none)], "both", axis=0)
    flat = g.node("Squeeze", [both, number("column", 1)], "flat")
    g.node("Softmax", [flat], "chances", axis=0)
    shapes = (("own", [OWN]), ("clues", ["n", CLUES]), ("vectors", ["m", 384]))
    inputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in shapes]
    g.save(path, inputs, [helper.make_tensor_value_info("chances", TensorProto.FLOAT, ["m"])])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("cache", "data", "head", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--marked", type=Path, default=Path(__file__).parent / "marked.jsonl")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--silver", type=float, default=0.03)
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument(
        "--without", type=int, default=0, help="leave out so many marked texts, the last, to read them later"
    )
    options = parser.parse_args()
    torch.set_num_threads(1)
    bundle = SimpleNamespace(mentions=Session(options.head, threads=1), common=COMMON)
    asked = load_all(options, bundle)
    print(
        {name: (len(rows), sum(one.right < len(one.clues) for one in rows)) for name, rows in asked.items()}, flush=True
    )
    left_out = set(list(load_marked(options.marked))[-options.without :]) if options.without else set()
    asked["marked"] = [one for one in asked["marked"] if one.doc not in left_out]
    docs = sorted({one.doc for one in asked["marked"]})
    shares = []
    free: list[Asked] = []
    outcomes: dict[bool, list[list[tuple[float, int, int, int]]]] = {False: [], True: []}
    for fold in range(options.folds):
        held = set(docs[fold :: options.folds])
        rows = [one for one in asked["marked"] if one.doc not in held] + asked["gum"] + asked["silver"]
        model = train(rows, options.epochs, fold)
        test = [one for one in asked["marked"] if one.doc in held]
        roles = [one for one in test if one.role]
        test = [one for one in test if not one.role]
        freely = follow_freely(options, bundle, held, model)
        free += freely
        for kind in (True, False):
            rows = [one for one in freely if one.role == kind]
            outcomes[kind].append(by_threshold(model, rows))
            print(
                "  behind its own answers:",
                "roles" if kind else "pronouns",
                f"{right_share(model, rows, named=False):.3f}",
            )
        shares.append((len(test), right_share(model, test), right_share(model, test, named=False)))
        print(
            fold,
            len(test),
            *(f"{share:.3f}" for share in shares[-1][1:]),
            "roles",
            len(roles),
            f"{right_share(model, roles, named=False):.3f}",
            flush=True,
        )
    total = sum(n for n, _, _ in shares) or 1
    print(
        "held out: named",
        f"{sum(n * a for n, a, _ in shares) / total:.3f}",
        "all",
        f"{sum(n * b for n, _, b in shares) / total:.3f}",
    )
    for kind, tables in outcomes.items():
        for row in zip(*tables, strict=True):
            sums = [sum(cells) for cells in list(zip(*row, strict=True))[1:]]
            print("roles" if kind else "pronouns", "least", row[0][0], "right, no name, wrong:", sums)
    if free:
        held = set(docs[:: options.folds])
        rows = [one for one in asked["marked"] + free if one.doc not in held] + asked["gum"] + asked["silver"]
        model = train(rows, options.epochs, 0)
        for kind in (True, False):
            rows = [one for one in follow_freely(options, bundle, held, model) if one.role == kind]
            print(
                "again, fold 0:",
                "roles" if kind else "pronouns",
                f"{right_share(model, rows, named=False):.3f}",
                flush=True,
            )
    model = train(asked["marked"] + free + asked["gum"] + asked["silver"], options.epochs, 7)
    write_ranker(model, options.out)
    torch.save(model.state_dict(), options.out.with_suffix(".pt"))


if __name__ == "__main__":
    main()
