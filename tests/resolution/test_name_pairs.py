"""The judge of labelled pairs of names."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.names.pairs import (
    FOLDS,
    Counts,
    Pair,
    best_threshold,
    count,
    cross_validated,
    fold_of,
    interval,
    read_bench,
    read_own,
)

SCORED = [(0.9, True), (0.8, True), (0.7, False), (0.3, True), (0.1, False)]


def test_counts_are_those_from_the_threshold_on() -> None:
    found = count(SCORED, 0.7)
    assert found == Counts(hits=2, false=1, missed=1)
    assert found.precision == found.recall == pytest.approx(2 / 3)
    assert found.f1 == pytest.approx(2 / 3)


def test_nothing_found_is_no_division_by_zero() -> None:
    assert count([(0.1, True)], 0.5).f1 == 0
    assert count([], 0.5).precision == 1


def test_the_best_threshold_parts_what_can_be_parted() -> None:
    scored = [(0.9, True), (0.6, True), (0.5, False)]
    assert count(scored, best_threshold(scored)).f1 == 1


def test_a_pair_keeps_its_fold_whichever_name_comes_first() -> None:
    folds = {fold_of(Pair(f"Ann {n}", f"Bob {n}", "person", True)) for n in range(50)}
    assert folds == set(range(FOLDS))
    assert fold_of(Pair("Ann", "Bob", "person", True)) == fold_of(Pair("Bob", "Ann", "person", False))


def test_a_fold_is_not_judged_at_its_own_threshold() -> None:
    pairs = [Pair(f"Ann {n}", f"Bob {n}", "person", n % 2 == 0) for n in range(100)]
    total, thresholds = cross_validated(pairs, [0.8 if pair.same else 0.2 for pair in pairs])
    assert total == Counts(hits=50, false=0, missed=0)
    assert len(thresholds) == FOLDS


def test_the_interval_holds_the_measure_and_is_the_same_at_every_call() -> None:
    scored = SCORED * 20

    def f1(rows: object) -> float:
        assert isinstance(rows, list)
        return count(rows, 0.7).f1

    low, high = interval(scored, f1)
    assert low < f1(scored) < high
    assert (low, high) == interval(scored, f1)


def test_both_kinds_of_files_are_read(tmp_path: Path) -> None:
    bench, own = tmp_path / "bench.csv", tmp_path / "own.csv"
    bench.write_text("schema,name1,name2,is_match\nCompany,Tolm AG,Tolm,true\nVessel,Ann,Bob,false\n", "utf-8")
    own.write_text('left,right,same,why\n"Gray, Ann",Ann Gray,1,order\n', "utf-8")
    assert read_bench(bench) == [Pair("Tolm AG", "Tolm", "organisation", True), Pair("Ann", "Bob", "other", False)]
    assert read_own(own) == [Pair("Gray, Ann", "Ann Gray", "person", True)]
