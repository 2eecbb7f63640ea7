"""How sure a figure is: its 95 % bootstrap interval over texts, or pairs."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def interval(
    items: Sequence[Item], measure: Callable[[Sequence[Item]], float], *, rounds: int = 1000, seed: int = 7
) -> tuple[float, float]:
    """The interval in which the figure of 95 % of as many items, drawn with repetition, lies.

    measure  items -> their figure
    """
    rng = random.Random(seed)
    drawn = sorted(measure(rng.choices(items, k=len(items))) for _ in range(rounds))
    return drawn[int(0.025 * rounds)], drawn[int(0.975 * rounds)]
