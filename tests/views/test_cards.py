from __future__ import annotations

from dataclasses import replace

from inquit.views.cards import LONGEST, days_of, excerpt, fold
from tests.views.made import glimpse, narrated


def test_copies_of_one_text_count_once() -> None:
    wire = [glimpse(n, "The bridge is open.", article=f"a{n}", outlet=f"Paper {n}") for n in range(7)]
    (card,) = fold(wire, {f"a{n}": "a0" if n < 6 else "a6" for n in range(7)})
    assert (card.carried, card.texts) == (7, 2)
    assert card.told() == "carried by 7, about 2 independent texts"


def test_the_first_published_stands_for_its_copies() -> None:
    late = glimpse(1, "The bridge is open.", published_at="2024-03-02", outlet="Evening News")
    early = glimpse(2, "“The bridge is open”", published_at="2024-03-01")
    (card,) = fold([late, early], {})
    assert card.first is early
    assert card.outlets == ("Daily News", "Evening News")


def test_the_same_words_of_two_sources_are_two() -> None:
    assert len(fold([glimpse(1, "We won."), glimpse(2, "We won.", "Perrin Osk")], {})) == 2


def test_words_are_told_apart_by_letters_of_any_script_and_by_where_they_end() -> None:
    for one, other in (("он здесь", "она здесь"), ("a nice cream", "an ice cream"), ("über alles", "uber alles")):
        assert len(fold([glimpse(1, one), glimpse(2, other)], {})) == 2
    assert len(fold([glimpse(1, "«Он» здесь"), glimpse(2, "он… здесь!")], {})) == 1


def test_what_was_not_said_is_not_folded_under_what_was() -> None:
    assert len(fold([glimpse(1, "he will go"), glimpse(2, "he will go", negated=True)], {})) == 2


def test_a_narrator_is_not_folded_under_a_source() -> None:
    assert len(fold([glimpse(1, "Twelve died."), narrated(2, "Twelve died.")], {})) == 2


def test_statements_stand_in_the_order_of_the_days_on_which_they_were_said_undated_ones_last() -> None:
    said = replace(glimpse(1, "one", published_at="2024-03-09"), said=("2024-02-27", "2024-02-27"))
    undated = glimpse(2, "two", published_at=None)
    published = glimpse(3, "three", published_at="2024-03-01T10:00:00Z")
    assert [card.first.number for card in fold([undated, published, said], {})] == [1, 3, 2]
    assert days_of(published) == ("2024-03-01", "2024-03-01")
    assert days_of(undated) == (None, None)


def test_one_alone_is_carried_by_nobody_else() -> None:
    (card,) = fold([glimpse(1, "The bridge is open.")], {})
    assert card.told() == ""
    assert card.to_dict()["copies"] == []


def test_a_long_content_is_shown_around_the_words_that_matter() -> None:
    content = "before " * 200 + "12 people died " + "after " * 200
    shown = excerpt(content, around="12 people")
    assert shown.startswith("… before")
    assert shown.endswith("after …")
    assert "12 people died" in shown
    assert len(shown) <= LONGEST + 4
    assert excerpt("12 people died") == "12 people died"
    assert excerpt("x" * 1000).count("x") >= LONGEST - 1
