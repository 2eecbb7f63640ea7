"""Statements one below the other, and one with its text around it: all there, in the terminal's width."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.records import Article, Figure, Party, Said, Span, Statement, relay_to
from inquit.rendering.cells import measure
from inquit.rendering.listing import (
    AROUND,
    ID_LENGTH,
    field,
    format_around,
    format_listing,
    format_relay,
    format_statement,
)
from inquit.rendering.visible import make_visible, to_line
from inquit.rendering.wording import tell_figure

TEXT = "On Monday the mayor told Ann that Bob had said that 2,000 shells fell on Skarrow. It rained all day."
ARTICLE = Article("a" * 20, TEXT, published_at="2022-03-22T10:00:00Z", outlet="Daily News", title="Shells")
_INK = re.compile("\x1b\\[[0-9;]*m")


def at(words: str, text: str = TEXT) -> tuple[Span, ...]:
    start = text.index(words)
    return (Span(start, start + len(words)),)


def said(article: Article = ARTICLE) -> Statement:
    sources = (Party("the mayor", at("the mayor"), "role", "Eve Lee"),)
    return Statement(
        *("s" * 20, article, at("Bob had said that 2,000 shells fell on Skarrow"), at("told"), at("the mayor")),
        *(0.93, "indirect", "state"),
        sources=sources,
        addressees=(Party("Ann", at("Ann"), "name"),),
        relay=relay_to(sources, above=None, outlet=article.outlet),
    )


def inner() -> Statement:
    sources = (Party("Bob", at("Bob"), "name", "Bob"),)
    return Statement(
        *("t" * 20, ARTICLE, at("2,000 shells fell on Skarrow"), at("had said"), at("Bob"), 0.4, "indirect", None),
        negated=True,
        parent_id="s" * 20,
        depth=1,
        sources=sources,
        relay=relay_to(sources, above=said(), outlet=None),
    )


def of(text: str, *content: Span) -> Statement:
    return Statement("u" * 20, Article("b" * 20, text), content or (Span(0, len(text)),), (), (), 0.5, "direct")


def test_a_listed_statement_is_three_lines() -> None:
    assert format_listing([said()]).splitlines() == [
        "2022-03-22 · Daily News · ssssssssss",
        "the mayor (Eve Lee) · told → Ann · indirect · state · 93 %",
        "  Bob had said that 2,000 shells fell on Skarrow",
    ]


def test_a_nested_denial_says_both() -> None:
    assert format_listing([inner()]).splitlines()[1] == "Bob · NOT had said · indirect · 40 % · inside ssssssssss"


def test_statements_are_parted_by_an_empty_line_and_none_is_nothing() -> None:
    assert format_listing([said(), inner()]).split("\n\n") == [format_listing([said()]), format_listing([inner()])]
    assert format_listing([]) == ""


def test_what_is_not_known_is_said() -> None:
    lines = format_listing([of("It fell.")]).splitlines()
    assert lines == ["no date · uuuuuuuuuu", "– · – · direct · 50 %", "  It fell."]


def test_the_relay_runs_from_the_reader_inward() -> None:
    assert format_relay(said()) == "reader ← Daily News ← the mayor (Eve Lee)"
    assert format_relay(inner()) == "reader ← Daily News ← the mayor (Eve Lee) ← Bob"
    two = replace(said(), relay=((Party("he", name="Al"), Party("Bo")), (Party(None),)))
    assert format_relay(two) == "reader ← he (Al), Bo ← –"
    assert format_relay(of("It fell.")) == "reader"


def test_circumstances_and_the_grounds_of_a_name_are_shown() -> None:
    source = Party("the mayor", at("the mayor"), "role", "Eve Lee", score=0.7, why=at("Ann"), candidates=("Al Lee",))
    shown = format_statement(
        replace(
            said(),
            sources=(replace(source, behalf=(Party("the town", form="group"),)),),
            channel=at("shells"),
            said=Said("2022-03-21", "2022-03-21", at("On Monday")),
        ),
        [],
    )
    rows = {line[:11].strip(): line[11:] for line in shown.splitlines() if line[:11].strip()}
    assert {name: rows[name] for name in ("through", "said", "who", "perhaps", "for")} == {
        "through": "shells",
        "said": "2022-03-21 (“On Monday”)",
        "who": f"the mayor: Eve Lee, 70 % sure, printed at {TEXT.index('Ann')}",
        "perhaps": "the mayor: Al Lee",
        "for": "the town",
    }


def test_a_statement_is_shown_with_all_that_is_known() -> None:
    shown = format_statement(said(), [said(), inner()])
    rows = {line[:11].strip(): line[11:] for line in shown.splitlines() if line[:11].strip()}
    assert {name: rows[name] for name in ("statement", "relay", "source", "cue", "kind", "score")} == {
        "statement": "s" * 20,
        "relay": "reader ← Daily News ← the mayor (Eve Lee)",
        "source": "the mayor (Eve Lee)",
        "cue": "told → Ann",
        "kind": "indirect · state",
        "score": "93 %, very likely right",
    }
    assert rows["holds"] == "tttttttttt · Bob: 2,000 shells fell on Skarrow"
    assert rows["place"] == f"characters {TEXT.index('Bob')} to {TEXT.index('. It')}"
    assert shown.splitlines()[-2].startswith("On Monday [the mayor] {told} Ann that «Bob had said")
    assert "inside     ssssssssss · the mayor (Eve Lee): Bob had said" in format_statement(inner(), [said(), inner()])


def test_no_other_statement_is_named() -> None:
    other = replace(inner(), id="v" * 20, parent_id="w" * 20)
    assert "vvvv" not in format_statement(said(), [said(), other])


@pytest.mark.parametrize("width", [40, 60, 100])
@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_wider_than_the_terminal(width: int, colour: bool) -> None:
    text = TEXT + " 日本語の長い文 " * 20 + "x" * 300
    long = replace(said(), article=replace(ARTICLE, text=text, outlet="Daily " * 30), content=(Span(0, len(text)),))
    for shown in (
        format_listing([long, inner()], width=width, colour=colour),
        format_statement(long, [long, inner()], width=width, colour=colour),
    ):
        assert max(measure(_INK.sub("", line)) for line in shown.splitlines()) <= width


def test_colour_changes_nothing_but_the_colour() -> None:
    for plain, painted in (
        (format_listing([said()]), format_listing([said()], colour=True)),
        (format_statement(said(), [inner()]), format_statement(said(), [inner()], colour=True)),
    ):
        assert painted != plain
        assert _INK.sub("", painted) == plain


def test_nothing_in_a_text_reaches_the_terminal_as_a_command() -> None:
    text = "It \x1b[31mfell\x07 \u202eback\u202c\x9b1m on\r\nall\u2028of us\x00."
    odd = replace(of(text), id="\x1b[2J" + "u" * 16)
    odd = replace(odd, article=replace(odd.article, outlet="Da\x1b]0;x\x07ily", title="T\x08itle"))
    odd = replace(odd, relay=((Party("a\x1bb", name="c\u202ed"),),), addressees=(Party("\x1bAnn"),))
    for shown in (format_listing([odd]), format_statement(odd, [odd, replace(odd, parent_id=odd.id)])):
        assert all(line.isprintable() or "\t" in line for line in shown.splitlines())
        assert "‹U+001B›" in shown
        assert "‹U+202E›" in shown


def test_a_line_break_in_a_statement_is_a_sign() -> None:
    assert to_line("one \r\n\n two\tthree") == "one ¶ two three"


def test_a_field_hangs_beside_its_name() -> None:
    assert field("cue", "one two three four five six", width=31) == [
        "cue        one two three four",
        "           five six",
    ]
    assert field("kind", "", width=40) == ["kind       "]


def test_an_id_is_shown_short_and_whole_on_its_own() -> None:
    assert "s" * ID_LENGTH + "s" not in format_listing([said()])
    assert "s" * 20 in format_statement(said(), [])


def test_the_text_around_ends_with_a_sign_where_it_is_cut() -> None:
    text = "a" * 1000 + " It fell. " + "b" * 1000
    at_ = text.index("It")
    (line,) = format_around(of(text, Span(at_, at_ + 8)), width=10_000)
    assert line == "…" + "a" * (AROUND - 1) + " «It fell.» " + "b" * (AROUND - 1) + "…"
    assert format_around(of("It fell."), width=100) == ["«It fell.»"]


def test_pieces_of_one_content_are_marked_each() -> None:
    text = "“We go,” Ann said, “now.”"
    statement = replace(of(text), content=(*at("We go,", text), *at("now.", text)), cue=at("said", text))
    statement = replace(statement, source=at("Ann", text))
    assert format_around(statement, width=100) == ["“«We go,»” [Ann] {said}, “«now.»”"]


def test_a_cue_inside_the_content_closes_before_it() -> None:
    text = "Bob said so"
    statement = replace(of(text), cue=at("said", text), source=at("Bob", text))
    assert format_around(statement, width=100) == ["«[Bob] {said} so»"]
    statement = replace(of(text), cue=at("so", text))
    assert format_around(statement, width=100) == ["«Bob said {so}»"]


SPAN = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
LETTERS = st.text(st.sampled_from("abc dé\n\t\x1b\u202e🇺🇦語\u0301"), min_size=52, max_size=900)


@given(LETTERS, st.lists(SPAN, min_size=1, max_size=3), st.lists(SPAN, max_size=2), st.lists(SPAN, max_size=2))
def test_marks_take_no_letter_away(text: str, content: list[Span], cue: list[Span], source: list[Span]) -> None:
    statement = replace(of(text, *content), cue=tuple(cue), source=tuple(source))
    lines = format_around(statement, width=30)
    shown = re.sub(r"[«»{}\[\]…\s]", "", "".join(lines))
    assert shown in re.sub(r"\s", "", make_visible(text))
    first = min(span.start for span in (*content, *cue, *source))
    last = max(span.end for span in (*content, *cue, *source))
    assert re.sub(r"\s", "", make_visible(text[first:last])) in shown
    for opening, closing, spans in (("«", "»", content), ("{", "}", cue), ("[", "]", source)):
        assert "".join(lines).count(opening) == "".join(lines).count(closing) == len(spans)
    assert all(measure(line) <= 30 for line in lines)


def counted(**changes: object) -> Figure:
    figure = Figure("2,000", at("2,000"), 2000.0, 2000.0, counted="shells", counted_spans=at("shells"), unit="things")
    return replace(figure, **changes)  # type: ignore[arg-type]  # as given by the tests


def narrated() -> Statement:
    return Statement(
        *("n" * 20, ARTICLE, (Span(0, len(TEXT)),), (), (), 1.0, None),
        narrator=True,
        figures=(counted(),),
    )


def test_the_articles_own_voice_has_neither_cue_nor_kind_nor_score() -> None:
    assert format_listing([narrated()], width=200).splitlines()[1:] == [
        *("narrator", f"  {TEXT}", "  figure: 2,000 shells · reported")
    ]


def test_one_statement_of_the_article_itself_says_so() -> None:
    lines = format_statement(narrated(), []).splitlines()
    assert "kind       the article’s own voice" in lines
    assert "figure     2,000 shells · reported · 2,000" in lines
    assert not [line for line in lines if line.startswith(("cue", "score"))]


def test_a_listed_figure_stands_below_what_was_said() -> None:
    killed = counted(event="killed", modality="predicted")
    assert format_listing([replace(said(), figures=(killed,))]).splitlines()[3:] == [
        "  figure: 2,000 shells · killed · predicted"
    ]


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (counted(), "2,000 shells · reported · 2,000"),
        (counted(counted_spans=(Span(0, 2),)), "2,000 (shells) · reported · 2,000"),
        (counted(counted=None), "2,000 · reported · 2,000"),
        (counted(high=None), "2,000 shells · reported · 2,000 or more"),
        (counted(low=None), "2,000 shells · reported · up to 2,000"),
        (counted(low=20, high=30), "2,000 shells · reported · 20 to 30"),
        (counted(low=None, high=None), "2,000 shells · reported"),
        (counted(low=0, high=0), "2,000 shells · reported · 0"),
        (counted(low=33.3, high=33.3, unit="percent"), "2,000 shells · reported · 33.3 %"),
        (counted(unit="money", currency="EUR"), "2,000 shells · reported · 2,000 EUR"),
        (counted(rule="dozens: 24 to 99"), "2,000 shells · reported · 2,000 · by the rule “dozens: 24 to 99”"),
        (
            counted(place="Skarrow", hedge="a claim", as_of=Said("2022-03-01", "2022-03-02", ()), as_of_text="by now"),
            "2,000 shells · reported · 2,000 · place: Skarrow · when: by now (2022-03-01 to 2022-03-02) "
            "· doubt: a claim",
        ),
    ],
)
def test_a_figure_is_told_with_all_that_is_known_of_it(figure: Figure, words: str) -> None:
    assert tell_figure(figure) == words
