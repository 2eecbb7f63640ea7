"""Addressees, channel and time of a statement together."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from inquit.attribution.circumstances import find_circumstances
from inquit.attribution.clauses import Clauses
from inquit.attribution.draft import Draft
from inquit.attribution.nesting import Placed
from inquit.languages.en import ENGLISH
from inquit.records import Span
from inquit.segmentation.segment import segment

WORDS = st.sampled_from(
    """
    she told reporters the mayor that of to on in Monday March 3 2019 , . “ ” ; — and asked was been urged called a
    letter Telegram when who by phone not again last week two days later earlier her it Smith Co. ’s dated said
    interview with Mr (R) at rally the same day 31 February published \n\n
    """.split(" ")
)


@settings(deadline=None)  # a busy machine may be slow
@given(st.lists(WORDS, min_size=3, max_size=40), st.data())
def test_any_spans_of_any_text_have_an_answer_that_lies_in_the_text(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    edges = st.integers(0, len(text))

    def span() -> Span:
        first, last = sorted((data.draw(edges), data.draw(edges)))
        return Span(first, last) if first < last else Span(0, len(text))

    drafts = [
        Draft(span(), data.draw(st.none() | st.builds(span)), (span(),), 0.5, data.draw(st.booleans())) for _ in "ab"
    ]
    placed = [Placed(drafts[0], None), Placed(drafts[1], data.draw(st.sampled_from([None, 0])))]
    clauses = Clauses(text, segment(text, ENGLISH).sentences, placed)
    published = data.draw(st.none() | st.dates(date(1990, 1, 1), date(2040, 1, 1)))
    for number, draft in enumerate(drafts):
        found = find_circumstances(text, draft, number, clauses, published)
        spans = (*found.addressees, *found.channel, *(found.said.spans if found.said else ()))
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert found.said is None or found.said.start <= found.said.end
