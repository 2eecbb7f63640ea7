"""Cues from probabilities."""

from __future__ import annotations

import time

import numpy as np
import pytest
from numpy.typing import NDArray

from inquit.attribution.cues import Cue, find_cues, pick_cues
from inquit.encoding.encode import Encoding, encode
from inquit.languages.en import ENGLISH
from inquit.models.bundle import Thresholds
from inquit.pipeline import load_bundle
from inquit.segmentation.segment import segment

THRESHOLDS = Thresholds(cue=0.5, nested_cue=0.3, keep=0.2, nested_keep=0.1, doubt=0.4)


def table(words: int, **marks: dict[int, tuple[float, float]]) -> NDArray[np.float32]:
    """Probabilities: a word's (begins, inside) in the outermost (`outer`) or the `nested` columns."""
    made = np.zeros((words, 6), np.float32)
    made[:, 0] = made[:, 3] = 1
    for layer, column in (("outer", 0), ("nested", 3)):
        for word, (begins, inside) in marks.get(layer, {}).items():
            made[word, column : column + 3] = 1 - begins - inside, begins, inside
    return made


def picked(words: int, **marks: dict[int, tuple[float, float]]) -> list[tuple[int, int, bool]]:
    return [(cue.start, cue.end, cue.nested) for cue in pick_cues(table(words, **marks), THRESHOLDS)]


def test_nothing_likely_gives_no_cue() -> None:
    assert picked(5) == []
    assert picked(5, outer={2: (0.3, 0.1)}) == []


def test_likely_words_side_by_side_are_one_cue() -> None:
    assert picked(6, outer={2: (0.8, 0.1), 3: (0.1, 0.8)}) == [(2, 4, False)]


def test_a_word_that_begins_a_cue_parts_it_from_the_one_before() -> None:
    assert picked(6, outer={2: (0.8, 0.1), 3: (0.7, 0.2), 4: (0.1, 0.8)}) == [(2, 3, False), (3, 5, False)]


def test_a_gap_parts_cues() -> None:
    assert picked(6, outer={1: (0.8, 0.1), 3: (0.1, 0.8)}) == [(1, 2, False), (3, 4, False)]


def test_begins_and_inside_count_together() -> None:
    assert picked(3, outer={1: (0.3, 0.3)}) == [(1, 2, False)]


def test_each_layer_has_its_own_threshold() -> None:
    assert picked(6, outer={1: (0.4, 0.0)}, nested={4: (0.4, 0.0)}) == [(4, 5, True)]


@pytest.mark.parametrize(("outer", "nested", "layer"), [(0.9, 0.6, False), (0.6, 0.9, True)])
def test_where_both_heads_see_a_cue_the_surer_one_says_the_layer(outer: float, nested: float, layer: bool) -> None:
    found = picked(6, outer={2: (outer, 0.0), 3: (0.0, outer)}, nested={3: (nested, 0.0)})
    assert [cue[2] for cue in found] == [layer]


def test_cues_of_both_layers_stand_in_text_order_with_the_probability_of_the_surest_word() -> None:
    found = pick_cues(table(9, outer={6: (0.75, 0.0), 7: (0.0, 0.5)}, nested={1: (0.5, 0.25)}), THRESHOLDS)
    assert found == [Cue(1, 2, True, 0.75), Cue(6, 8, False, 0.75)]


def test_the_verb_of_a_plain_report_is_found_and_an_empty_text_has_none() -> None:
    bundle = load_bundle("en", 1)
    text = "“The bridge will open in May,” Ann Smith said on Monday."
    encoding = encode(text, segment(text, ENGLISH), bundle)
    cues = find_cues(encoding, bundle)
    assert "said" in {text[encoding.starts[cue.start] : encoding.ends[cue.start]] for cue in cues}
    empty = Encoding([], [], [], encoding.vectors[:0])
    assert find_cues(empty, bundle) == []


def test_many_cues_take_no_longer_than_their_number() -> None:
    marks = dict.fromkeys(range(0, 20_000, 2), (0.9, 0.0))
    probabilities = table(20_000, outer=marks)
    begin = time.process_time()
    assert len(pick_cues(probabilities, THRESHOLDS)) == 10_000
    assert time.process_time() - begin < 5  # one pass takes a hundredth of it
