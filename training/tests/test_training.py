"""What the package writes itself, held against the libraries it replaces; needs the training environment."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

sys.path.insert(0, str(Path(__file__).parents[1]))

import crf
from export import write_encoder
from fit import weights_folder
from network import Reader
from texts import Marked, Text
from tokenizers import Tokenizer

from examples import examples, load_pieces
from inquit.attribution.decode import decode

ODD = (
    "naïve café e\u0301a İstanbul ﬁne 中文字 x\u200by 🇺🇦 said: “no” €5 word🎉 ﷽ \x00 a\ufffdb Ⅷ ß ŒUVRE ’tis a_b\u00a0c",
    "Ångström ÷ ½ ™ \u202e x", "supercalifragilistic" * 8, "U.S. Sen. O’Brien-Smith’s 2,000–3,000",
)  # fmt: skip


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(weights_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def test_pieces_are_those_of_the_tokenizers_library(tokenizer: Tokenizer) -> None:
    cutter = load_pieces(weights_folder())
    rng = random.Random(1)
    alphabet = "".join(ODD) + " abc"
    texts = [*ODD, *("".join(rng.choices(alphabet, k=60)) for _ in range(200))]
    for text in texts:
        encoded = tokenizer.encode(text, add_special_tokens=False)
        pieces = cutter.cut(text)
        assert pieces.ids == encoded.ids
        assert set(pieces.word_starts) <= {start for start, _ in encoded.offsets}


def test_the_readers_decoder_agrees_with_the_loss() -> None:
    torch.manual_seed(0)
    scores = torch.randn(6, 12, 7) * 2
    states, logs = decode(scores.numpy())
    expected = -crf.loss(scores, torch.tensor(states.astype("int64")))
    assert np.allclose(logs, expected.numpy(), atol=1e-4)


def test_the_exported_encoder_is_the_network_up_to_quantisation(tmp_path: Path) -> None:
    import onnxruntime

    model = Reader(30522, 0.0).eval()
    model.encoder.load(weights_folder())
    write_encoder(model, tmp_path / "encoder.onnx", 127)
    text = Text(
        "x", "“We will go,” Ann Smith said, “when we are ready.”", (Marked(((14, 23),), ((24, 28),), ((1, 12),)),)
    )
    (example,) = examples(text, load_pieces(weights_folder()), 64, None)
    columns = {
        name: np.array(getattr(example, name), np.int64) for name in ("ids", "case", "layout", "depth", "firsts")
    }
    (found,) = onnxruntime.InferenceSession(str(tmp_path / "encoder.onnx")).run(None, columns)
    tensors = [torch.tensor([getattr(example, name)]) for name in ("ids", "case", "layout", "depth")]
    with torch.no_grad():
        wanted = model.encoder(*tensors, torch.ones(1, len(example.ids), dtype=torch.bool))[0][example.firsts].numpy()
    cosine = (found * wanted).sum(1) / np.linalg.norm(found, axis=1) / np.linalg.norm(wanted, axis=1)
    assert cosine.min() > 0.97
