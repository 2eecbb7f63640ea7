"""The peer: vectors of all-MiniLM-L6-v2, as it is and without names."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


def peer_vectors(python: str, texts: Sequence[str]) -> tuple[NDArray[np.float32], float]:
    """all-MiniLM-L6-v2's vectors, rows of length 1, and its milliseconds a text."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "texts.json"), Path(folder, "vectors.npy")
        source.write_text(json.dumps(texts), "utf-8")
        worker = str(Path(__file__).with_name("minilm_worker.py"))
        said = subprocess.run([python, worker, str(source), str(target)], check=True, capture_output=True, text=True)
        vectors = np.load(target)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True), float(said.stdout.split()[-1])


def without_names(text: str, common: frozenset[str]) -> str:
    """A text as an even-handed peer would have to read it: without words that the encoder takes for names."""
    return re.sub(
        r"[^\W_]+", lambda m: "" if m[0][0].isupper() and len(m[0]) > 1 and m[0].lower() not in common else m[0], text
    )
