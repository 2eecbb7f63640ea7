"""How alike two names are, in a number and in words."""

from __future__ import annotations

from dataclasses import dataclass

# From SAME on two names are one in another spelling, from MAYBE on it is worth asking a person. The scores are ranks
# that the tables of this package give, not probabilities: below SAME two names differ in letters that no table
# explains, or one says less than the other. benchmarks/names prints what each costs.
SAME = 0.85
MAYBE = 0.6
BELOW_SAME = SAME - 0.01
BELOW_MAYBE = MAYBE - 0.01


@dataclass(frozen=True, slots=True)
class Match:
    """How alike two names are.

    score  0 to 1; SAME and MAYBE say what to make of it
    why    the reason in words for a user
    """

    score: float
    why: str
