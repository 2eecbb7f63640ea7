"""What became of an article's statements when its text was changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inquit.ledger.base import Entry, StoredArticle
from inquit.records import Statement
from inquit.views.changes import Changes, compare_versions
from tests.ledger.made import find, words


def entry(text: str) -> Entry:
    finding = find(text)
    stored = StoredArticle(finding.article, (finding.appearance,), "d" * 64, "2022-04-01T08:00:00.000Z")
    return Entry(stored, finding.statements)


def compared(old: str, new: str) -> Changes:
    return compare_versions(entry(old), entry(new))


def told(changes: Changes) -> dict[str, object]:
    """The contents, what is empty left out."""
    pairs = [(words([old])[0], words([new])[0]) for old, new in changes.changed]
    parts = {"kept": words(changes.kept), "changed": pairs, "gone": words(changes.gone), "new": words(changes.new)}
    return {name: part for name, part in parts.items() if part}


def test_a_text_compared_with_itself_keeps_all() -> None:
    text = "Bob said that the vote is off. Eve denied that rain fell."
    assert told(compared(text, text)) == {"kept": ["the vote is off", "rain fell"]}


def test_a_statement_that_moved_is_kept_and_stands_where_it_is_now() -> None:
    changes = compared("Bob said that rain fell.", "A new beginning. Bob said that rain fell.")
    assert told(changes) == {"kept": ["rain fell"]}
    assert changes.kept[0].content[0].start > 30


def test_a_changed_number_is_a_change() -> None:
    changes = compared("Bob said that 2,000 people died.", "Bob said that 3,000 people died.")
    assert told(changes) == {"changed": [("2,000 people died", "3,000 people died")]}


def test_a_statement_cut_out_is_gone_and_one_put_in_is_new() -> None:
    old = "Bob said that the vote is off. Eve said that rain fell."
    new = "Eve said that rain fell. Al denied that the ferry sank."
    assert told(compared(old, new)) == {
        "kept": ["rain fell"],
        "gone": ["the vote is off"],
        "new": ["the ferry sank"],
    }


def test_another_source_or_cue_is_a_change_of_the_same_content() -> None:
    for new in ("Eve said that rain fell.", "Bob denied that rain fell."):
        assert told(compared("Bob said that rain fell.", new)) == {"changed": [("rain fell", "rain fell")]}


def test_of_lookalikes_the_one_edited_away_is_not_taken_for_the_other() -> None:
    old = "Bob said that 2,000 people died. Bob said that 3,000 people died."
    assert told(compared(old, "Bob said that 3,000 people died.")) == {
        "kept": ["3,000 people died"],
        "gone": ["2,000 people died"],
    }


def test_the_likest_two_belong_together_whichever_comes_first() -> None:
    old = "Bob said that 2,000 people died. Bob said that 3,000 people died in Skarrow."
    new = "Eve said that 3,000 people died in Skarrow. Bob said that some 2,000 people died."
    assert told(compared(old, new)) == {
        "changed": [
            ("2,000 people died", "some 2,000 people died"),
            ("3,000 people died in Skarrow", "3,000 people died in Skarrow"),
        ],
    }


def test_a_statement_said_twice_is_kept_once_for_each() -> None:
    twice = "Bob said that rain fell. Bob said that rain fell."
    assert told(compared(twice, "Bob said that rain fell.")) == {"kept": ["rain fell"], "gone": ["rain fell"]}
    assert told(compared("Bob said that rain fell.", twice)) == {"kept": ["rain fell"], "new": ["rain fell"]}
    changes = compared("Bob said that rain fell.", twice)
    assert changes.kept[0].content[0].start < changes.new[0].content[0].start


def test_four_words_in_ten_are_another_statement() -> None:
    changes = compared("Bob said that the old vote is off.", "Bob said that the new ferry is late.")
    assert told(changes) == {"gone": ["the old vote is off"], "new": ["the new ferry is late"]}


def test_nothing_becomes_of_nothing() -> None:
    assert told(compared("Nobody spoke.", "It rained.")) == {}
    assert told(compared("", "Bob said that rain fell.")) == {"new": ["rain fell"]}


SENTENCES = st.lists(
    st.builds(
        "{} {} {}".format,
        st.sampled_from(["Bob", "Eve"]),
        st.sampled_from(["said that", "denied that"]),
        st.lists(st.sampled_from(["rain", "2,000", "3,000", "fell", "—"]), min_size=1, max_size=4).map(" ".join),
    ),
    max_size=6,
).map(lambda sentences: " ".join(f"{sentence}." for sentence in sentences))


@given(SENTENCES, SENTENCES)
def test_every_statement_is_in_one_place(old: str, new: str) -> None:
    changes = compared(old, new)
    was, became = entry(old).statements, entry(new).statements

    def ids(*groups: tuple[Statement, ...]) -> list[str]:
        return sorted(statement.id for group in groups for statement in group)

    befores, afters = (tuple(pair[side] for pair in changes.changed) for side in (0, 1))
    assert ids(changes.kept, afters, changes.new) == ids(became)
    assert len(changes.kept) + len(befores) + len(changes.gone) == len(was)
    assert set(ids(befores, changes.gone)) <= set(ids(was))


def test_a_long_article_is_compared_in_a_moment() -> None:
    text = " ".join(f"Bob said that vote {number} is off." for number in range(3_000))
    changes = compared(text, text.replace("vote 7 is", "vote seven is"))
    assert (len(changes.kept), told(changes)["changed"]) == (2_999, [("vote 7 is off", "vote seven is off")])
