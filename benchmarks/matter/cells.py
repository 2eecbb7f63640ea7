"""How many of a vector's nearest neighbours lie in the cells that are looked into."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inquit.encoding.cells import nearest_cells

NEIGHBOURS = 50
ASKED = 500


def recall(vectors: NDArray[np.float32], probed: int) -> tuple[float, float]:
    """The share of the 50 nearest that share a probed cell, and the share of all vectors that are looked at."""
    asked = vectors[np.random.default_rng(1).permutation(len(vectors))[:ASKED]]
    likeness = asked @ vectors.T
    nearest = np.argsort(-likeness, axis=1, kind="stable")[:, 1 : NEIGHBOURS + 1]
    own, looked = nearest_cells(vectors, 1)[:, 0], nearest_cells(asked, probed)
    inside = (own[None, :, None] == looked[:, None, :]).any(axis=2)
    return float(np.take_along_axis(inside, nearest, axis=1).mean()), float(inside.mean())


def report_cells(vectors: NDArray[np.float32]) -> None:
    """Print recall@50 by the number of cells probed."""
    known = vectors[np.linalg.norm(vectors, axis=1) > 0]
    for probed in (1, 4, 8, 16):
        found, read = recall(known, probed)
        print(f"  cells: {probed} probed of {len(known):,} vectors, recall@{NEIGHBOURS} {found:.3f}, {read:.1%} read")
