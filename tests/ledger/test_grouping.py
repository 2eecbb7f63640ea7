"""Names gathered into parties: strongest links first, nobody joined who contradicts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inquit.ledger.grouping import Pair, group, pair

LEAST = 0.85
PAIRS = st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda two: two[0] != two[1]).map(lambda two: pair(*two))
LINKS = st.dictionaries(PAIRS, st.sampled_from([0.6, 0.7, 0.85, 0.9, 1.0]), max_size=12)


def parts(links: dict[Pair, float], *same: Pair, different: tuple[Pair, ...] = ()) -> set[frozenset[int]]:
    found = group(range(7), links, least=LEAST, same=same, different=frozenset(different))
    return {one for one in found if len(one) > 1}


def test_a_strong_link_joins_and_a_weak_one_asks() -> None:
    assert parts({(0, 1): 0.9, (2, 3): 0.7}) == {frozenset({0, 1})}


def test_who_contradicts_one_of_a_group_stays_out() -> None:
    assert parts({(0, 1): 0.95, (1, 2): 0.9}) == {frozenset({0, 1})}
    assert parts({(0, 1): 0.95, (1, 2): 0.9, (0, 2): 0.6}) == {frozenset({0, 1, 2})}


def test_of_two_groups_that_want_a_name_the_stronger_gets_it() -> None:
    assert parts({(0, 1): 0.9, (1, 2): 0.95}) == {frozenset({1, 2})}


def test_what_people_join_is_one_and_what_they_part_is_two() -> None:
    assert parts({}, (0, 1)) == {frozenset({0, 1})}
    assert parts({(0, 1): 1.0}, different=((0, 1),)) == set()
    assert parts({(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9}, different=((0, 2),)) == {frozenset({0, 1})}


def test_what_fits_one_of_those_joined_fits_all() -> None:
    assert parts({(1, 2): 0.9}, (0, 1)) == {frozenset({0, 1, 2})}


def test_a_joining_that_would_join_the_parted_joins_nothing() -> None:
    assert parts({}, (0, 1), (1, 2), different=((0, 2),)) == {frozenset({0, 1})}


@given(LINKS, st.lists(PAIRS, max_size=2), st.frozensets(PAIRS, max_size=2))
def test_everybody_is_in_one_group_and_nobody_with_those_kept_apart(
    links: dict[Pair, float], same: list[Pair], different: frozenset[Pair]
) -> None:
    found = group(range(7), links, least=LEAST, same=same, different=different)
    assert sorted(name for one in found for name in one) == list(range(7))
    assert not any(set(two) <= one for two in different for one in found)
    shuffled = dict(reversed(links.items()))
    assert set(group(range(6, -1, -1), shuffled, least=LEAST, same=same, different=different)) == set(found)


@given(LINKS)
def test_without_decisions_no_two_of_a_group_contradict(links: dict[Pair, float]) -> None:
    for one in group(range(7), links, least=LEAST):
        assert all(pair(a, b) in links for a in one for b in one if a != b)
