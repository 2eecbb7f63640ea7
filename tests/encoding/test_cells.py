"""Cells of matters: fixed, and near ones hold near vectors."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from inquit.encoding import cells
from inquit.encoding.cells import nearest_cells
from inquit.encoding.encode import WIDTH
from inquit.pipeline import load_bundle


@pytest.fixture(scope="module")
def centres() -> NDArray[np.float32]:
    return load_bundle("en", 1).cells


def drawn(count: int) -> NDArray[np.float32]:
    rows = np.random.default_rng(3).standard_normal((count, WIDTH)).astype(np.float32)
    unit: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


def test_centres_are_different_rows_of_length_one(centres: NDArray[np.float32]) -> None:
    assert 256 <= len(centres) <= 1024
    assert np.linalg.norm(centres, axis=1) == pytest.approx(np.ones(len(centres)), abs=1e-5)
    assert len(np.unique(centres, axis=0)) == len(centres)


def test_a_centre_lies_in_its_own_cell(centres: NDArray[np.float32]) -> None:
    assert nearest_cells(centres, 1)[:, 0].tolist() == list(range(len(centres)))


def test_cells_are_given_nearest_first_and_once_each(centres: NDArray[np.float32]) -> None:
    vectors = drawn(20)
    found = nearest_cells(vectors, 8)
    assert found.shape == (20, 8)
    assert found.dtype == np.int64
    assert all(len(set(row)) == 8 for row in found.tolist())
    likeness = np.take_along_axis(vectors @ centres.T, found, axis=1)
    assert (np.diff(likeness, axis=1) <= 1e-4).all()


def test_a_vector_alone_and_among_others_lies_in_the_same_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = drawn(50)
    together = nearest_cells(vectors, 3)
    assert [nearest_cells(row[None], 3)[0].tolist() for row in vectors] == together.tolist()
    monkeypatch.setattr(cells, "_AT_ONCE", 7)
    assert nearest_cells(vectors, 3).tolist() == together.tolist()


def test_more_cells_than_there_are_gives_all(centres: NDArray[np.float32]) -> None:
    assert sorted(nearest_cells(drawn(1), len(centres) + 5)[0].tolist()) == list(range(len(centres)))


def test_no_vectors_no_cells() -> None:
    assert nearest_cells(np.zeros((0, WIDTH), np.float32), 4).shape == (0, 4)


def test_an_unknown_matter_has_cells_too() -> None:
    assert nearest_cells(np.zeros((1, WIDTH), np.float32), 2).tolist() == [[0, 1]]
