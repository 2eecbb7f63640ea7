"""The time of one fetch in all."""

from __future__ import annotations

import pytest

from inquit.readers.deadline import Deadline


class Hands:
    """A clock that is set by hand."""

    time = 100.0

    def __call__(self) -> float:
        return self.time


def test_what_is_left_shrinks_to_an_end() -> None:
    hands = Hands()
    deadline = Deadline(30.0, hands)
    assert deadline.left() == 30.0
    hands.time += 29.0
    assert deadline.left() == 1.0
    hands.time += 1.0
    with pytest.raises(TimeoutError):
        deadline.left()


def test_a_pause_of_our_own_is_left_out() -> None:
    hands = Hands()
    deadline = Deadline(30.0, hands)
    hands.time += 40.0
    deadline.extend(40.0)
    assert deadline.left() == 30.0
