from __future__ import annotations

import numpy as np

from inquit.views.links.weights import Weigher


def test_many_words_are_weighed_at_once_as_one_by_one() -> None:
    counts = {"bridge": 1, "harbour": 40, "mayor": 900}
    weigher = Weigher(counts, 1000)
    assert weigher.rarities(np.array(list(counts.values()))).tolist() == [weigher.weigh(word) for word in counts]


def test_what_few_have_tells_most() -> None:
    weigher = Weigher({"bridge": 1, "mayor": 900}, 1000)
    assert weigher.weigh("bridge") == 1.0 > weigher.weigh("mayor")
