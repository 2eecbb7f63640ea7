"""The table for a terminal."""

import re
import unicodedata
from dataclasses import replace
from typing import Any

import pytest

from inquit.records import Article, Figure, Party, Span, Statement
from inquit.rendering.cells import measure, wrap
from inquit.rendering.terminal import format_table
from inquit.rendering.visible import make_visible

TEXT = "Mr Peskov told reporters the embassy had warned that the port may close."


def span(words: str, text: str = TEXT) -> tuple[Span, ...]:
    start = text.index(words)
    return (Span(start, start + len(words)),)


def article(text: str = TEXT) -> Article:
    return Article("a1", text)


def told(**changes: Any) -> Statement:
    content = span("the embassy had warned that the port may close")
    return replace(
        Statement("told", article(), content, span("told"), span("Mr Peskov"), 0.93, "indirect"),
        **changes,
    )


def warned() -> Statement:
    content = span("the port may close")
    return Statement(
        "warned", article(), content, span("warned"), span("the embassy"), 0.7, "indirect", parent_id="told"
    )


def of_text(text: str) -> str:
    whole = Article("a1", text)
    statement = Statement("s", whole, (Span(0, len(text)),), (), (), 0.5, "direct")
    return format_table(whole, [statement])


def test_a_statement_is_one_row_with_its_source_cue_kind_score_and_content() -> None:
    row = format_table(article(), [told()]).splitlines()[2]
    assert re.split(r" {2,}", row) == [
        "1",
        "Mr Peskov",
        "told",
        "indirect",
        "93 %",
        "the embassy had warned that the port may close",
    ]


def test_no_statement_is_said_in_a_sentence() -> None:
    assert format_table(article(), []) == "No attributed statement found."


def test_a_missing_source_is_a_dash() -> None:
    assert format_table(article(), [told(source=())]).splitlines()[2].split()[1] == "–"


def test_the_articles_own_voice_is_called_narrator() -> None:
    row = format_table(article(), [told(narrator=True, kind=None, cue=(), source=())]).splitlines()[2]
    assert row.split()[:5] == ["1", "narrator", "–", "–", "–"]


def test_a_figure_stands_below_what_is_said() -> None:
    text = "Ann said that more than 2,000 civilians were killed."
    killed = Figure(
        *("more than 2,000", span("more than 2,000", text), 2000.0, None, "more_than"),
        *("civilians", span("civilians", text), "killed", "people"),
    )
    whole = article(text)
    content = span("more than 2,000 civilians were killed", text)
    row = Statement("s", whole, content, span("said", text), span("Ann", text), 0.9, "indirect", figures=(killed,))
    for width in (100, 60):
        said, counted = format_table(whole, [row], width=width).splitlines()[-2:]
        assert said.endswith("more than 2,000 civilians were killed")
        assert counted.strip() == "figure: more than 2,000 civilians · killed · reported"


@pytest.mark.parametrize("width", [24, 40, 72, 100])
def test_a_figure_of_many_words_is_no_wider_than_asked_for(width: int) -> None:
    figure = Figure("2,000", span("port"), counted="x" * 300, event="killed")
    lines = format_table(article(), [told(figures=(figure, figure))], width=width).splitlines()
    assert all(measure(line) <= width for line in lines)
    assert sum(line.count("figure:") for line in lines) == 2


def test_a_figure_is_safe_on_a_terminal() -> None:
    figure = Figure("2\x1b[31m", span("port"), counted="\u202emen\n", event="killed")
    table = format_table(article(), [told(figures=(figure,))])
    assert "\x1b" not in table
    assert "‹U+202E›" in table


def test_a_speaker_who_is_not_printed_stands_in_brackets() -> None:
    statement = told(source=(), sources=(Party(None, form="speaker", name="Ann Lee"),))
    assert "(Ann Lee)" in format_table(article(), [statement])


def test_a_nested_statement_stands_below_its_parent_whatever_the_order_given() -> None:
    lines = [line for line in format_table(article(), [warned(), told()]).splitlines()[2:] if line]
    assert lines[0].startswith("2  Mr Peskov")
    assert lines[1].startswith("1  └ the embassy")


def test_statements_whose_parents_are_missing_or_form_a_ring_are_all_shown() -> None:
    ring = [
        told(id="a", parent_id="b"),
        told(id="b", parent_id="a"),
        told(id="c", parent_id="gone"),
        told(id="d", parent_id="d"),
    ]
    assert format_table(article(), ring).count("Mr Peskov") == 4


def test_what_was_not_said_has_a_not_by_its_cue() -> None:
    assert "NOT told" in format_table(article(), [told(negated=True)])


def test_an_addressee_stands_behind_an_arrow() -> None:
    assert "told → reporters" in format_table(article(), [told(addressees=(Party("reporters"),))], width=120)


@pytest.mark.parametrize("width", [24, 40, 71, 72, 100, 160])
@pytest.mark.parametrize("text", [TEXT * 5, "x" * 500, "港口可能关闭。" * 40, "é" * 200, "a\u202eb" * 90])
def test_no_line_is_wider_than_asked_for(width: int, text: str) -> None:
    whole = Article("a1", text)
    rows = [
        Statement(
            str(n), whole, (Span(0, len(text)),), (Span(0, 40),), (Span(0, 80),), 1.0, "indirect", parent_id=str(n - 1)
        )
        for n in range(12)
    ]
    assert all(measure(line) <= width for line in format_table(whole, rows, width=width).splitlines())


def test_wrapping_loses_no_letter() -> None:
    words = "港口 may be closed " + "verylong" * 9
    assert "".join(wrap(words, 11)).replace(" ", "") == words.replace(" ", "")


def test_line_breaks_inside_the_content_become_paragraph_signs() -> None:
    assert "first ¶ second ¶ third" in of_text("first\nsecond\r\n\r\nthird")


def test_unseen_characters_are_written_out_and_never_sent_to_the_terminal() -> None:
    table = of_text("a\u202eb \x1b[31mred\x07 zero\u200bwidth \u2066x\u2069 tag\U000e0041 \x85")
    for escape in ("‹U+202E›", "‹U+001B›", "‹U+0007›", "‹U+200B›", "‹U+2066›", "‹U+2069›", "‹U+E0041›", "‹U+0085›"):
        assert escape in table
    assert {unicodedata.category(letter) for letter in table.replace("\n", "")}.isdisjoint({"Cc", "Cf", "Zl", "Zp"})


def test_an_unseen_character_in_a_name_is_written_out() -> None:
    assert "\u202e" not in format_table(article(), [told(source=(), sources=(Party(None, name="A\u202eB"),))])


def test_every_control_and_format_character_is_written_out() -> None:
    kept = {"\t", "\n", "\r"}
    unseen = [chr(c) for c in range(0x110000) if unicodedata.category(chr(c)) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]
    assert {letter for letter in unseen if letter in make_visible(letter)} == kept


@pytest.mark.parametrize(
    "text", ["Łódź, naïve – “yes” ‘no’ …", "\ufffd", "قال إن", "I ❤️ NY", "e\u0301", "港口", "😀", "a\u00a0b"]
)
def test_what_can_be_seen_stays(text: str) -> None:
    assert make_visible(text) == text


@pytest.mark.parametrize("text", ["a\ufe0f", "\ufe0f", "\u3164", "\u034f", "\u2800", "\ud800"])
def test_blanks_that_are_no_format_characters_are_written_out_too(text: str) -> None:
    assert f"‹U+{ord(text[-1]):04X}›" in make_visible(text)


def test_colour_changes_nothing_but_the_colour() -> None:
    statements = [told(negated=True), warned()]
    coloured = format_table(article(), statements, colour=True)
    assert "\x1b[" in coloured
    bare = "\n".join(line.rstrip() for line in re.sub(r"\x1b\[[\d;]*m", "", coloured).splitlines())
    assert bare == format_table(article(), statements)
