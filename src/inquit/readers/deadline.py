"""The time that one fetch may take in all, from the first name looked up to the last byte."""

from __future__ import annotations

from collections.abc import Callable


class Deadline:
    """So many seconds from now on, by a clock that only runs forward."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def left(self) -> float:
        """The seconds that are left, always more than none. Raises TimeoutError when there are none."""
        left = self._end - self._clock()
        if left <= 0:
            raise TimeoutError("the time is up")
        return left

    def extend(self, seconds: float) -> None:
        """Leave out a pause that we made ourselves."""
        self._end += seconds
