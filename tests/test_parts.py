"""The benchmark of addressees, channels and times: the keys of its cases, and what counts as right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from benchmarks.cases import CaseError, Expected, SaidOn, parse_case
from benchmarks.parts.__main__ import PARTS, judge, read_gold
from benchmarks.parts.scoring import FIGURES, Counts, count_spans, count_times, interval, is_same, pair, total
from benchmarks.scoring import Tokens
from inquit.records import Attribution, Said, Span, Spans

TEXT = "She told the mayor of Tolm and his deputy on Telegram on Monday that it was over."
CASE = f"""phenomenon: all three parts
published: 2024-02-14

--- text
{TEXT}

--- statements
source: She
cue: told
content: that it was over
addressee: the mayor of Tolm
addressee: his deputy
channel: Telegram
said: 2024-02-12 2024-02-12 | on Monday
"""


def at(words: str) -> Spans:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


def write(folder: Path, text: str) -> Path:
    path = folder / "case.txt"
    path.write_text(text, "utf-8")
    return path


def test_a_case_names_addressees_channel_and_time(tmp_path: Path) -> None:
    case = parse_case(write(tmp_path, CASE))
    (asked,) = case.statements
    assert case.published == date(2024, 2, 14)
    assert asked.addressees == at("the mayor of Tolm") + at("his deputy")
    assert asked.channel == at("Telegram")
    assert asked.said == SaidOn("2024-02-12", "2024-02-12", at("on Monday"))


def test_a_case_without_these_parts_is_read_as_before(tmp_path: Path) -> None:
    kept = [line for line in CASE.splitlines() if line.partition(":")[0] not in ("addressee", "channel", "said")]
    case = parse_case(write(tmp_path, "\n".join(kept).replace("published: 2024-02-14\n", "")))
    assert case.published is None
    assert (case.statements[0].addressees, case.statements[0].channel, case.statements[0].said) == ((), (), None)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("published: 2024-02-14", "published: Monday", "is no day"),
        ("2024-02-12 2024-02-12 | on", "2024-02-12 | on", "cannot read 'said"),
        ("2024-02-12 2024-02-12", "2024-02-12 2024-02-11", "ends before it begins"),
        ("channel: Telegram", "channel: Telegram\nchannel: Telegram", "cannot read the line"),
        ("channel: Telegram", "channel: X", "is not printed"),
    ],
)
def test_what_breaks_the_format_is_refused_with_its_words(tmp_path: Path, before: str, after: str, words: str) -> None:
    with pytest.raises(CaseError, match=words):
        parse_case(write(tmp_path, CASE.replace(before, after)))


def test_the_rules_alone_are_judged_on_the_spans_of_the_case(tmp_path: Path) -> None:
    case = parse_case(write(tmp_path, CASE))
    counts, lines = judge(case, read_gold(case), gold=True)
    assert lines == []
    assert [counts[part].right for part in PARTS] == [2, 1, 1]


def test_a_phrase_is_right_by_its_words_or_by_its_head() -> None:
    tokens = Tokens(TEXT)
    whole, head, other = at("the mayor of Tolm")[0], at("the mayor")[0], at("Tolm")[0]
    assert is_same(TEXT, tokens, whole, head)
    assert not is_same(TEXT, tokens, whole, other)
    assert not is_same(TEXT, tokens, whole, at("his deputy")[0])


def test_statements_are_paired_by_cue_and_content_each_once() -> None:
    tokens = Tokens(TEXT)
    asked = Expected(at("She"), at("told"), at("that it was over"))
    near = Attribution((), at("told"), at("it was over"), 1.0)
    exact = Attribution((), at("told the mayor"), at("that it was over"), 1.0)
    far = Attribution((), at("told"), at("that"), 1.0)
    assert pair(tokens, [asked], [near, exact, far]) == {0: 1}
    assert pair(tokens, [asked, asked], [exact]) == {0: 0}
    assert pair(tokens, [asked], [far]) == {}


def test_parts_of_statements_that_were_not_found_count_against_recall_over_all() -> None:
    wanted = [at("the mayor of Tolm") + at("his deputy"), at("Telegram")]
    counts, lines = count_spans(TEXT, wanted, [at("his deputy") + at("Monday")], {0: 0})
    assert (counts.asked, counts.asked_met, counts.made_met, counts.right) == (3, 2, 2, 1)
    assert lines == ["missed 'the mayor of Tolm'", "extra  'Monday'"]
    assert FIGURES["recall, given the statement"](counts) == 50
    assert FIGURES["recall over all"](counts) == pytest.approx(100 / 3)


def test_a_time_is_right_when_both_its_days_are() -> None:
    words = at("on Monday")
    asked = SaidOn("2024-02-12", "2024-02-13", words)
    for made, right in (
        (Said("2024-02-12", "2024-02-13", ()), 1),
        (Said("2024-02-12", "2024-02-12", words), 0),
        (None, 0),
    ):
        counts, lines = count_times(TEXT, [asked], [made], {0: 0})
        assert counts.right == right
        assert bool(lines) is not bool(right)


def test_counts_add_up_and_their_interval_holds_the_figure() -> None:
    counts = [Counts(made_met=1, right=1), Counts(made_met=1, right=0)] * 20
    figure = FIGURES["precision, given the statement"]
    low, high = interval(counts, figure)
    assert figure(total(counts)) == 50
    assert low < 50 < high
