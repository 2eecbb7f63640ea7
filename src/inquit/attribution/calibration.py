"""From what the networks say to a probability: a logistic curve fitted on the tuning split."""

from __future__ import annotations

import math
from collections.abc import Sequence

from inquit.attribution.link import Linked


def features(linked: Linked) -> list[float]:
    """What the curve sees of a reading: bias, cue log-odds, log-probability of the reading, and its shape."""
    p = min(max(linked.cue.probability, 1e-4), 1 - 1e-4)
    words = sum(end - start for start, end in linked.content)
    return [
        1.0,
        math.log(p / (1 - p)),
        max(linked.log_probability, -8.0),
        math.exp(linked.log_probability),
        1.0 if linked.source is None else 0.0,
        math.log1p(words),
        float(len(linked.content) > 1),
    ]


def probability(linked: Linked, weights: Sequence[float]) -> float:
    """0 to 1: how often such a reading is right, relaxed match. `weights` as in bundle.toml, one a feature."""
    odds = sum(weight * value for weight, value in zip(weights, features(linked), strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
