"""What statements are about: kept, compared, and found by the cells in which it lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from inquit.encoding import cells
from inquit.encoding.matter import unpack
from inquit.ledger import near
from inquit.ledger.base import Finding
from inquit.ledger.health import check_health, mend
from inquit.ledger.judgements import judge, undo
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import Query
from tests.ledger.made import NEWER, at, find, find_counted, keep, moved, rows

WIDTH = 384
SHARE = 0.1  # so near that one of the cells nearest to each is the same


def packed(vector: NDArray[np.float64]) -> bytes:
    return bytes(np.round(vector * 120 / np.abs(vector).max()).astype(np.int8))


def around(topic: int, number: int, *, share: float = 1.0) -> list[bytes]:
    """Vectors near one that belongs to a topic; the nearer, the smaller their own share."""
    centre = np.random.default_rng([1, topic]).standard_normal(WIDTH)
    draw = np.random.default_rng([2, topic, number])
    return [packed(centre + share * draw.standard_normal(WIDTH)) for _ in range(number)]


def about(finding: Finding, vectors: Sequence[bytes]) -> Finding:
    return replace(finding, matters=tuple(vectors))


def article(number: int, vectors: Sequence[bytes]) -> Finding:
    text = " ".join(f"Bob said that it is {number} and {place}." for place in range(len(vectors)))
    return about(find(text, address=f"/{number}"), vectors)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    findings = [article(topic, around(topic, 4, share=SHARE)) for topic in range(20)]
    return keep(tmp_path / "made.db", *findings, find("Bob said that nothing is known."))


def test_matters_come_as_rows_of_length_one_in_the_order_asked_for(path: Path) -> None:
    with Ledger.open(path) as ledger:
        shown = {one.content: one.number for one in ledger.glimpses(Query())}
        asked = [shown["it is 3 and 2"], shown["nothing is known"], shown["it is 0 and 0"], 10**9]
        found = ledger.matters(asked)
        assert ledger.matters([]).shape == (0, WIDTH)
    wanted = unpack([around(3, 4, share=SHARE)[2], None, around(0, 4, share=SHARE)[0], None])
    assert found.dtype == np.float32
    assert np.array_equal(found, wanted)
    assert np.linalg.norm(found, axis=1).round(5).tolist() == [1, 0, 1, 0]


def test_what_is_near_comes_first_and_oneself_never(path: Path) -> None:
    with Ledger.open(path) as ledger:
        shown = {one.number: one.content for one in ledger.glimpses(Query())}
        numbers = {content: number for number, content in shown.items()}
        found = ledger.near(numbers["it is 7 and 1"], limit=3)
        assert {shown[number] for number, _ in found} == {"it is 7 and 0", "it is 7 and 2", "it is 7 and 3"}
        scores = [score for _, score in found]
        assert scores == sorted(scores, reverse=True)
        assert all(0.9 < score <= 1 for score in scores)
        vectors = ledger.matters([numbers["it is 7 and 1"], *(number for number, _ in found)])
        assert (vectors[1:] @ vectors[0]).tolist() == pytest.approx(scores, abs=1e-4)
        assert ledger.near(numbers["nothing is known"]) == ()
        assert ledger.near(10**9) == ()


def test_in_the_cells_looked_into_nothing_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With one cell for all, what is found is what a look at every vector finds."""
    monkeypatch.setattr(cells, "nearest_cells", lambda vectors, _: np.zeros((len(vectors), 1), np.int64))
    path = keep(tmp_path / "made.db", *(article(topic, around(topic, 6, share=0.6)) for topic in range(20)))
    with Ledger.open(path) as ledger:
        numbers = [one.number for one in ledger.glimpses(Query())]
        vectors = ledger.matters(numbers)
        for place, number in enumerate(numbers[:40]):
            likeness = dict(zip(numbers, (vectors @ vectors[place]).tolist(), strict=True))
            del likeness[number]
            wanted = sorted((one for one in likeness.values() if one > 0), reverse=True)
            found = ledger.near(number, limit=len(numbers))
            assert [score for _, score in found] == pytest.approx(wanted, abs=1e-5)
            assert [likeness[other] for other, _ in found] == pytest.approx(wanted, abs=1e-5)


def test_a_view_made_with_other_cells_still_finds_what_is_near(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Ledger.open(path) as ledger:
        (number,) = (one.number for one in ledger.glimpses(Query(about='"5 and 0"')))
        before = ledger.near(number, limit=3)
        monkeypatch.setattr(cells, "nearest_cells", lambda vectors, count: np.full((len(vectors), count), 10_000))
        assert ledger.near(number, limit=3) == before


def test_vectors_compared_in_parts_give_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Ledger.open(path) as ledger:
        (number,) = (one.number for one in ledger.glimpses(Query(about='"5 and 0"')))
        whole = ledger.near(number, limit=5)
        monkeypatch.setattr(near, "_AT_ONCE", 2)
        assert ledger.near(number, limit=5) == whole


def cells_in(path: Path) -> list[tuple[int, int | None]]:
    return rows(path, "SELECT statement, cell FROM shown ORDER BY statement")


def test_the_view_made_again_has_the_same_cells(path: Path) -> None:
    keep(path, find_counted())
    before = cells_in(path)
    assert {type(cell) for _, cell in before} == {int, type(None)}
    mend(path)
    assert cells_in(path) == before
    assert check_health(path) == []


def test_a_statement_judged_wrong_is_near_nothing_until_that_is_taken_back(path: Path) -> None:
    with Ledger.open(path) as ledger:
        one, other = (found for found in ledger.glimpses(Query(about='"it is 4"')) if found.content[-1] in "01")
    decision = judge(path, other.id, "wrong", by="Ann")
    with Ledger.open(path) as ledger:
        assert other.number not in {number for number, _ in ledger.near(one.number)}
    undo(path, decision, by="Ann")
    with Ledger.open(path) as ledger:
        assert other.number in {number for number, _ in ledger.near(one.number)}


def test_a_later_reading_s_matters_count(tmp_path: Path) -> None:
    first, second = around(1, 1)[0], around(2, 1)[0]
    found = article(1, [first])
    with at("2022-04-01T08:00:00.000Z"):
        path = keep(tmp_path / "made.db", found, article(2, [first]))
    with at("2022-05-01T08:00:00.000Z"):
        shorter = moved(found, 0, content=(found.statements[0].content[0]._replace(start=14),))
        keep(path, about(shorter, [second]), facts=NEWER)
    with Ledger.open(path) as ledger:
        numbers = [one.number for one in ledger.glimpses(Query(about="2"))]
        assert all(score < 0.5 for _, score in ledger.near(numbers[0]))
    with Ledger.open(path, as_of="2022-04-02") as ledger:
        (other,) = (one.number for one in ledger.glimpses(Query()) if one.number != numbers[0])
        assert ledger.near(numbers[0]) == ((other, 1.0),)
        assert np.array_equal(ledger.matters([other]), unpack([first]))
