"""The benchmarks' own arithmetic: the name swap with its offsets, what the gate counts as found, invented articles."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import inquit
from benchmarks import gate
from benchmarks.cases import Case, Expected
from benchmarks.evenhand.compare import Parts, compare
from benchmarks.evenhand.swap import load_pairs, swap
from benchmarks.ledger.invented import HITS, NEEDLES, NOTHING, SHORTER, finding, hide, needle
from benchmarks.ledger.releases import shares
from benchmarks.scoring import Tally, Tokens, interval, is_content, is_relaxed_match, pair_up, place_of, token_f1
from inquit.reading import Reading
from inquit.records import Article, Span, Spans, Statement, words_of
from inquit.settings import Settings

EVENHAND = Path(__file__).parents[1] / "benchmarks" / "evenhand"
PARTNERS = {"Russia": "Ukraine", "Ukraine": "Russia", "Xi": "Lai", "Lai": "Xi", "Clinton": "Trump", "Trump": "Clinton"}


def at(text: str, words: str) -> Spans:
    start = text.index(words)
    return (Span(start, start + len(words)),)


def parts(text: str, source: str, cue: str, content: str) -> Parts:
    return Parts(at(text, source), at(text, cue), at(text, content))


def test_both_sides_are_swapped_at_once_and_possessives_follow() -> None:
    text = "Russia's envoy left. Ukraine-backed Russians, RUSSIA and Xi’s men stayed."
    assert swap(text, PARTNERS).text == "Ukraine's envoy left. Russia-backed Russians, RUSSIA and Lai’s men stayed."


def test_swapping_every_own_text_twice_gives_it_back() -> None:
    partners = load_pairs(EVENHAND / "pairs.toml")
    for path in sorted((EVENHAND / "texts").glob("*.txt")):
        text = path.read_text("utf-8")
        swapped = swap(text, partners)
        assert swapped.before, path.name
        assert swapped.text != text
        assert swap(swapped.text, partners).text == text


def test_offsets_follow_names_that_grow_and_shrink() -> None:
    text = "Xi said Trump and Lai had met Clinton."
    swapped = swap(text, PARTNERS)
    assert swapped.text == "Lai said Clinton and Xi had met Trump."
    for before, after in {
        "Xi": "Lai",
        "said": "said",
        "Trump and Lai": "Clinton and Xi",
        "met Clinton": "met Trump",
    }.items():
        assert swapped.moved(at(text, before)) == at(swapped.text, after)
    assert swapped.moved((Span(0, len(text)),)) == (Span(0, len(swapped.text)),)


def test_an_edge_inside_a_name_moves_to_the_edge_of_the_name() -> None:
    swapped = swap("The Clinton team", PARTNERS)
    assert swapped.moved((Span(6, 9),)) == (Span(4, 9),)


def test_a_name_in_two_pairs_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pairs.toml"
    path.write_text('[[pair]]\na = "A"\nb = "B"\n[[pair]]\na = "C"\nb = "A"\n', "utf-8")
    with pytest.raises(ValueError, match="two pairs"):
        load_pairs(path)


TEXT = (
    "Xi said that rain fell. "
    + "One two three four five six seven eight nine ten eleven. " * 2
    + "Ann said that snow fell."
)


def test_a_statement_far_from_every_name_does_not_count() -> None:
    swapped = swap(TEXT, PARTNERS)
    before = [parts(TEXT, "Xi", "said", "rain fell"), parts(TEXT, "Ann", "Ann", "snow fell")]
    after = [parts(swapped.text, "Lai", "said", "rain fell"), parts(swapped.text, "Ann", "Ann", "that snow fell")]
    (pair,) = compare(TEXT, swapped, before, after)
    assert pair.changes == ()


def test_a_changed_statement_counts_once_with_the_parts_that_changed() -> None:
    swapped = swap(TEXT, PARTNERS)
    before = [parts(TEXT, "Xi", "said", "rain fell")]
    after = [Parts((), at(swapped.text, "said"), at(swapped.text, "that rain fell"))]
    (pair,) = compare(TEXT, swapped, before, after)
    assert pair.changes == ("source", "content")


def test_vanished_and_new_statements_count_as_changed() -> None:
    swapped = swap(TEXT, PARTNERS)
    before = [parts(TEXT, "Xi", "said", "rain fell")]
    after = [parts(swapped.text, "Lai", "fell", "that")]
    assert [pair.changes for pair in compare(TEXT, swapped, before, after)] == [("vanished",), ("new",)]


def test_punctuation_counts_in_cues_only() -> None:
    text = "LEE: “Yes, we go.”"
    tokens = Tokens(text)
    assert tokens.words(at(text, "“Yes, we go.”")) == tokens.words(at(text, "Yes, we go"))
    assert tokens.all(at(text, ":")) != frozenset()
    assert tokens.words(at(text, ":")) == frozenset()


def test_token_f1_of_nothing_and_nothing_is_one() -> None:
    one = frozenset({1, 2})
    assert token_f1(frozenset(), frozenset()) == 1
    assert token_f1(frozenset(), one) == 0
    assert token_f1(one, frozenset({2, 3})) == 0.5


def test_a_relaxed_match_forgives_one_word_in_five_and_no_missing_source() -> None:
    text = "Ann Smith said that the bridge will open soon"
    tokens = Tokens(text)
    wanted = tokens.parts(at(text, "Ann Smith"), at(text, "said"), at(text, "the bridge will open soon"))
    longer = tokens.parts(at(text, "Ann Smith"), at(text, "said that"), at(text, "that the bridge will open soon"))
    assert is_relaxed_match(wanted, longer)
    assert not is_relaxed_match(wanted, longer._replace(source=frozenset()))
    assert not is_relaxed_match(wanted, longer._replace(cue=tokens.all(at(text, "will"))))
    assert is_relaxed_match(wanted._replace(source=frozenset()), longer._replace(source=frozenset()))


def test_the_pairing_is_the_largest_one() -> None:
    text = "a b c d e f"
    tokens = Tokens(text)
    wide = tokens.parts((), at(text, "a b"), at(text, "c d e f"))
    left, right = wide._replace(cue=tokens.all(at(text, "a"))), wide._replace(cue=tokens.all(at(text, "b")))
    assert pair_up([wide, left], [left, right]) == [(0, 1), (1, 0)]


def test_never_words_are_placed_by_their_occurrence() -> None:
    text = "the Mole and the Mole"
    assert place_of(text, "the Mole") == (0, 8)
    assert place_of(text, "the Mole @2") == (13, 21)
    assert place_of(text, "the Mol") is None


def test_a_piece_of_never_words_is_a_violation_and_a_longer_content_is_none() -> None:
    tokens = Tokens("his novel Nine Blue Lagoons is out now")
    words = tokens.words([(10, 27)])
    assert is_content(words, [tokens.words([(15, 27)])])
    assert not is_content(words, [frozenset(), tokens.words([(0, 38)])])


def test_figures_come_from_added_counts() -> None:
    tally = Tally(wanted=4, made=2, right=1) + Tally(wanted=0, made=2, right=1)
    assert (tally.precision, tally.recall, tally.f1) == (50, 50, 50)
    assert Tally().f1 == 100
    low, high = interval([Tally(1, 1, 1), Tally(1, 1, 0)] * 20)
    assert 0 < low < 50 < high < 100


def test_a_case_is_judged_layer_by_layer_and_its_misses_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Ann said Bob denied “Rain”."
    outer = at(text, "Ann"), at(text, "said"), at(text, "Bob denied “Rain”")
    inner = at(text, "Bob"), at(text, "denied"), at(text, "Rain")
    article = Article("a", text)
    found = (
        Statement("1", article, outer[2], outer[1], outer[0], 0.9, "direct"),
        Statement("2", article, inner[2], inner[1], inner[0], 0.9, "indirect", depth=1, parent_id="1"),
        Statement("3", article, at(text, "said"), (), (), 0.9, None, narrator=True),
    )
    monkeypatch.setattr(inquit, "read", lambda *_, **__: Reading(article, found, (), "none"), raising=False)
    wanted = (Expected(*outer, kind="indirect"), Expected(*inner, negated=True, parent=1))
    outcome = gate.judge(Case(Path("case.txt"), "denial", text, wanted, never=("Rain",)), Settings())
    assert outcome.outermost == Tally(wanted=1, made=1, right=1, kinds=1, kinds_right=0, negated_right=1)
    assert outcome.nested == Tally(wanted=1, made=1, right=1, kinds=0, kinds_right=0, negated_right=0)
    assert (outcome.never, outcome.broken) == (1, 1)
    assert [miss.split()[0] for miss in outcome.misses] == ["kind", "negated", "never"]


def test_a_sealed_folder_is_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("sealed", "nested/sealed", "tests/cases/en/sealed", str(gate.CASES / "sealed"), "open/../sealed"):
        assert gate.show(folder, Settings()) == 2
    assert capsys.readouterr().out == ""


def test_floors_rise_and_do_not_fall_unless_told() -> None:
    floors = {"open": {"nested": 60.0, "kind": 80.0}}
    seen = {"open": {"nested": 61.0, "kind": 95.55}}
    assert gate.raised(seen, floors, lower=False) == {"open": {"nested": 60.0, "kind": 93.5}}
    assert gate.raised(seen, floors, lower=True)["open"]["nested"] == 59.0
    assert gate.complaints(seen, floors) == []
    assert gate.complaints({"open": {"nested": 59.9, "kind": 80.0}}, floors) == [
        "open nested is 59.9, under its floor 60.0"
    ]


def test_what_is_hidden_is_equally_often_in_ledgers_of_every_size() -> None:
    for statements in (8_000, 30_000):
        hidden = hide(statements)
        for places in (hidden.words, hidden.sources, hidden.acts):
            assert Counter(places.values()) == dict.fromkeys(range(NEEDLES), HITS)
        for articles in (hidden.days, hidden.outlets):
            assert Counter(articles.values()) == dict.fromkeys(range(NEEDLES), HITS // SHORTER)
            assert all(len(finding(article).statements) == SHORTER for article in sorted(articles)[-3:])


def test_an_invented_article_holds_what_is_hidden_in_it() -> None:
    made = finding(1, NOTHING._replace(words={11: 3}, sources={12: 2}, acts={13: 1}, days={1: 4}))
    text, found = made.article.text, made.statements
    assert [needle("word", 3) in words_of(text, s.content) for s in found].index(True) == 1
    assert words_of(text, found[2].source) == needle("source", 2) == found[2].sources[0].name
    assert found[3].act == needle("act", 1)
    assert made.article.published_at == needle("day", 4)
    assert (found[5].parent_id, found[5].depth) == (found[4].id, 1)
    assert made == finding(1, NOTHING._replace(words={11: 3}, sources={12: 2}, acts={13: 1}, days={1: 4}))


def test_texts_are_dealt_out_evenly_and_none_is_lost() -> None:
    texts = ["a" * length for length in (50, 3, 40, 7, 10, 90)]
    dealt = shares(texts, 2)
    assert sorted(text for share in dealt for text in share) == sorted(texts)
    assert [sum(map(len, share)) for share in dealt] == [100, 100]
