"""Centres of the cells of matters: k-means on the sphere."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ROUNDS = 12
DRAWN = 40_000


def fit_cells(vectors: NDArray[np.float32], cells: int, seed: int) -> NDArray[np.int8]:
    """int8, (cells, width): each centre times 127 over its largest number."""
    rng = np.random.default_rng(seed)
    drawn = vectors[rng.permutation(len(vectors))[:DRAWN]]
    centres = drawn[:cells].copy()
    for _ in range(ROUNDS):
        own = np.argmax(drawn @ centres.T, axis=1)
        for cell in range(cells):
            inside = drawn[own == cell]
            centres[cell] = inside.mean(axis=0) if len(inside) else drawn[rng.integers(len(drawn))]
        centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    rounded: NDArray[np.int8] = np.rint(centres * (127 / np.abs(centres).max(axis=1, keepdims=True))).astype(np.int8)
    return rounded
