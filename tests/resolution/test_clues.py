"""The clues for whom a pronoun means. Trained weights expect their number, order and meaning."""

from __future__ import annotations

import re

from inquit.records import Span
from inquit.resolution.clues import Anaphor, Event, Standing, Thread, candidate_clues, own_clues
from inquit.resolution.people import Known
from inquit.resolution.scene import Scene, Speech
from tests.resolution.made import span_of

TEXT = "Ann spoke. Then she left. “I met him,” Bob said."
# The one-hot groups of a candidate's clues: gap, gap to its name, paragraphs, rank, peers; and, near the end, fit.
GROUPS = ((0, 5), (5, 11), (11, 15), (15, 19), (19, 22), (55, 60))


def scene(text: str = TEXT) -> Scene:
    sentences = [Span(*match.span()) for match in re.finditer(r"[^.]+\.\s*", text)]
    speech = Speech((span_of(TEXT, "Bob"),), (span_of(TEXT, "said"),), (span_of(TEXT, "I met him,"),), None, True)
    return Scene(
        text, sentences, [Span(0, len(text))], [span_of(TEXT, "“I met him,”")], [speech] if text == TEXT else []
    )


def thread(words: str, *, gender: str | None = None, certain: bool = False, text: str = TEXT) -> Thread:
    span = span_of(text, words)
    one = Thread(Known(words, span, "person", (words.lower(),), gender, certain), Event(span, 0, True), 0.5)
    one.add(Event(span, 0, True, leads=True))
    return one


def anaphor(words: str, gender: str | None = None, fits: dict[int, float] | None = None) -> Anaphor:
    return Anaphor(span_of(TEXT, words), 4, words, gender, fits)


def among(**changed: object) -> Standing:
    plain = {
        "rank": 0, "peers": 0, "total": 1, "speech": None, "speaker": None, "quoted": False, "before": None,
        "previous": None, "beside": None, "fit": 0.0,
    }  # fmt: skip
    return Standing(**{**plain, **changed})  # type: ignore[arg-type]


def test_a_candidate_has_62_clues_and_each_group_of_bins_one_that_is_set() -> None:
    for rank in range(6):
        clues = candidate_clues(scene(), anaphor("she"), thread("Ann"), among(rank=rank, peers=rank, fit=rank / 5))
        assert len(clues) == 62
        for start, end in GROUPS:
            assert sorted(clues[start:end]) == [0.0] * (end - start - 1) + [1.0]


def test_bins_go_up_to_their_border_and_the_last_has_what_is_above() -> None:
    ranks = [
        candidate_clues(scene(), anaphor("she"), thread("Ann"), among(rank=rank))[15:19].index(1.0) for rank in range(5)
    ]
    assert ranks == [0, 1, 2, 3, 3]


def test_gender_speaks_for_and_against_more_loudly_where_a_title_says_it() -> None:
    def fits(gender: str | None, *, certain: bool) -> list[float]:
        one = thread("Ann", gender=gender, certain=certain)
        return candidate_clues(scene(), anaphor("she", "f"), one, among())[30:32]

    assert fits("f", certain=False) == [1, 0]
    assert fits("m", certain=False) == [-1, 0]
    assert fits("f", certain=True) == [0, 1]
    assert fits(None, certain=False) == [0, 0]


def test_what_an_anaphor_says_alone_is_16_numbers() -> None:
    she = own_clues(scene(), anaphor("she", "f"), None, quoted=False)
    him = own_clues(scene(), anaphor("him", "m"), thread("Bob"), quoted=True)
    assert len(she) == len(him) == 16
    assert (she[0], she[2], him[0], him[2]) == (1, 0, 0, 1)
    assert (she[6], him[6]) == (0, 1)
    assert (she[8], she[9], him[8], him[9]) == (0, 0, 1, 1)
    assert she[13:] == [1, 0, 0]
    assert own_clues(scene(), anaphor("she", fits={0: 0.9, 1: 0.6}), None, quoted=False)[13:] == [0, 0, 1]


def test_a_candidate_who_was_not_meant_yet_is_looked_at_where_the_name_stands_later() -> None:
    later = Thread(Known("Bob", span_of(TEXT, "Bob"), "person", ("bob",)), Event(span_of(TEXT, "Bob"), 9, True), 0.5)
    clues = candidate_clues(scene(), anaphor("she"), later, among())
    assert clues[27] == 1
    assert candidate_clues(scene(), anaphor("she"), thread("Ann"), among())[27] == 0


def test_a_verb_behind_a_name_is_seen_and_one_behind_a_long_gap_is_not() -> None:
    def verb(gap: str) -> float:
        text = f"Ann{gap}said so. Then she left."
        return candidate_clues(scene(text), anaphor("she"), thread("Ann", text=text), among())[42]

    assert verb(" ") == 1
    assert verb(" " * 100_000) == 0


def test_a_text_without_sentences_has_clues_too() -> None:
    bare = Scene("Ann she", [], [], [], [])
    she = Anaphor(Span(4, 7), 1, "she", "f")
    assert len(own_clues(bare, she, None, quoted=False)) == 16
    assert len(candidate_clues(bare, she, thread("Ann", text="Ann she"), among())) == 62
