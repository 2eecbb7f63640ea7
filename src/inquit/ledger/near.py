"""What statements are about, and which are about the same: their vectors, looked up by the cells that these lie in.

A cell holds a part of all matters, and the cells are the same in every ledger: a statement's own is found without a
look at others, so that adding an article costs the same among a million statements as among a hundred.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from inquit.ledger.sqlite import Connection

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Cells that are looked into for what is near: the nearest ones.
PROBED = 8
# Vectors compared at a time: 25 MB of them.
_AT_ONCE = 16_384
_VECTORS = """
    SELECT shown.statement, matters.vector FROM {} JOIN matters
    ON matters.reading = shown.reading AND matters.position = shown.position
"""


def find_cells(connection: Connection, reading: int) -> dict[int, int]:
    """The cells in which the matters of a reading's statements lie, by position; none for one without a matter.

    reading  readings.seq
    """
    rows = connection.execute("SELECT position, vector FROM matters WHERE reading = ?", (reading,)).fetchall()
    if not rows:
        return {}
    from inquit.encoding.cells import nearest_cells
    from inquit.encoding.matter import unpack

    vectors = unpack([row["vector"] for row in rows])
    known = [number for number, vector in enumerate(vectors) if vector.any()]
    if not known:
        return {}
    cells = nearest_cells(vectors[known], 1)[:, 0].tolist()
    return {rows[number]["position"]: cell for number, cell in zip(known, cells, strict=True)}


def load_matters(connection: Connection, numbers: Sequence[int]) -> NDArray[np.float32]:
    """What statements are about: float32, (statements, 384), rows of length 1; zeros where nothing is known.

    numbers  statements.seq; zeros for those that are not shown
    """
    from inquit.encoding.matter import unpack

    asked = "json_each(?) AS asked CROSS JOIN shown ON shown.statement = asked.value"
    found = dict(_tuples(connection, _VECTORS.format(asked), (json.dumps(sorted(numbers)),)))
    return unpack([found.get(number) for number in numbers])


def find_near(connection: Connection, number: int, *, limit: int) -> tuple[tuple[int, float], ...]:
    """Shown statements about the same matter as one, the nearest first: statements.seq with the likeness, 0 to 1.

    Cost  linear in the statements of the PROBED cells nearest to it: a few hundredths of the ledger. All of it where
          the view was made with other cells; making it again helps.
    """
    own = load_matters(connection, [number])[0]
    if not own.any():
        return ()
    from inquit.encoding.cells import nearest_cells

    cells = nearest_cells(own[None], PROBED)[0].tolist()
    (stored,) = connection.execute("SELECT cell FROM shown WHERE statement = ?", (number,)).fetchone()
    if stored not in cells[:2]:  # the model's cells have changed since
        cells = [cell for (cell,) in connection.execute("SELECT DISTINCT cell FROM shown WHERE cell IS NOT NULL")]
    sql = _VECTORS.format("shown") + f"WHERE shown.cell IN ({','.join('?' * len(cells))})"
    best: list[tuple[float, int]] = []
    for numbers, likeness in _compared(connection, sql, cells, own):
        best += [(-one, other) for other, one in zip(numbers, likeness, strict=True) if one > 0 and other != number]
        best = sorted(best)[:limit]
    return tuple((other, -one) for one, other in best)


def _compared(
    connection: Connection, sql: str, cells: Sequence[int], own: NDArray[np.float32]
) -> Iterator[tuple[tuple[int, ...], list[float]]]:
    """Statements of some cells with their likeness to a matter, a part at a time."""
    import numpy as np

    cursor = connection.cursor()
    cursor.row_factory = None
    cursor.execute(sql, cells)
    while rows := cursor.fetchmany(_AT_ONCE):
        numbers, packed = zip(*rows, strict=True)
        vectors = np.frombuffer(b"".join(packed), np.int8).reshape(len(rows), -1).astype(np.float32)
        lengths = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))
        likeness = vectors @ own / np.where(lengths == 0, 1, lengths)
        yield numbers, np.minimum(likeness, 1).round(6).tolist()


def _tuples(connection: Connection, sql: str, values: Iterable[object]) -> Iterator[tuple[int, bytes]]:
    cursor = connection.cursor()
    cursor.row_factory = None
    yield from cursor.execute(sql, tuple(values))
