"""brat standoff."""

import io
from dataclasses import replace
from pathlib import Path

import pytest

from inquit.errors import UsageError
from inquit.exports.base import Choices
from inquit.exports.brat import ACTS, CONFIGURATION, annotate, to_file_name, to_text, write
from inquit.languages.en.acts import NOUNS, VERBS
from inquit.ledger.base import Entry
from inquit.records import Span
from tests.exports.built import ENTRIES, FILE, NESTED, ODD, ODD_TEXT, OUTER, say, store, with_addressee

WITH_TEXT = Choices(with_text=True)


def test_an_article_is_a_text_and_its_annotations(tmp_path: Path) -> None:
    write(ENTRIES, tmp_path / "new" / "folder", WITH_TEXT)
    names = {path.name for path in (tmp_path / "new" / "folder").iterdir()}
    articles = {entry.stored.article.id for entry in ENTRIES}
    assert names == {"annotation.conf", *(f"{name}.txt" for name in articles), *(f"{name}.ann" for name in articles)}


def test_the_text_is_as_long_as_before_and_has_no_line_end_that_is_translated(tmp_path: Path) -> None:
    write(ENTRIES, tmp_path, WITH_TEXT)
    path = tmp_path / f"{ODD.article.id}.txt"
    assert path.read_text("utf-8") == path.read_bytes().decode() == to_text(ODD_TEXT)
    assert len(to_text(ODD_TEXT)) == len(ODD_TEXT)
    assert to_text("a\r\nb\rc\r\r\nd\n") == "a \nb\nc\n \nd\n"


def test_a_statement_is_an_event_of_its_parts() -> None:
    stored = store("Ann told us and them she will go.", FILE)
    statement = replace(
        with_addressee(say(stored, ("she will go",), "told", "Ann", act="promise", negated=True), "us", "them"),
        channel=(Span(25, 29),),
    )
    assert annotate(Entry(stored, (statement,))) == [
        "T1\tContent 21 32\tshe will go",
        "T2\tSource 0 3\tAnn",
        "T3\tAddressee 9 11\tus",
        "T4\tAddressee 16 20\tthem",
        "T5\tChannel 25 29\twill",
        "T6\tAttribution 4 8\ttold",
        "E1\tAttribution:T6 Content:T1 Source:T2 Addressee:T3 Addressee2:T4 Channel:T5",
        "A1\tKind E1 indirect",
        "A2\tAct E1 promise",
        "A3\tNegated E1",
        f"#1\tAnnotatorNotes E1\tstatement {statement.id} score 0.877",
    ]


def test_a_statement_without_a_cue_is_held_together_by_relations() -> None:
    stored = store("“We go.” – Ann", FILE)
    statement = say(stored, ("We go.",), source="Ann", kind="direct")
    assert annotate(Entry(stored, (statement,)))[:4] == [
        "T1\tContent 1 7\tWe go.",
        "T2\tSource 11 14\tAnn",
        "R1\tHasSource Arg1:T1 Arg2:T2",
        "A1\tKind T1 direct",
    ]


def test_a_figure_belongs_to_its_content() -> None:
    (narrated,) = (statement for statement in ENTRIES[2].statements if statement.narrator)
    assert annotate(Entry(NESTED, (narrated,))) == [
        "T1\tContent 91 115\t-5 degrees were measured",
        "A1\tNarrator T1",
        f"#1\tAnnotatorNotes T1\tstatement {narrated.id} score 0.877",
        "T2\tFigure 91 93\t-5",
        "R1\tHasFigure Arg1:T1 Arg2:T2",
        "A2\tEvent T2 killed",
        "A3\tBound T2 at_least",
        "A4\tModality T2 reported",
    ]


def test_a_span_over_several_lines_is_a_fragment_a_line() -> None:
    stored = store("Ann said we go\r\n \tand stay\u2028\n\nhere.", FILE)
    statement = say(stored, ("we go\r\n \tand stay\u2028\n\nhere",), "said", "Ann")
    assert annotate(Entry(stored, (statement,)))[0] == "T1\tContent 9 14;18 26;29 33\twe go and stay here"


def test_pieces_of_a_content_are_fragments_too() -> None:
    assert annotate(ENTRIES[0])[0].startswith("T1\tContent 20 33;48 60\t")


def test_a_nested_statement_lies_inside_the_other() -> None:
    lines = annotate(ENTRIES[2])
    assert [line for line in lines if "Inside" in line] == ["R2\tInside Arg1:T4 Arg2:T1"]
    assert any(line.endswith(f"parent {OUTER.id}") for line in lines)
    assert "Inside" not in "".join(annotate(Entry(NESTED, ENTRIES[2].statements[1:2])))


def test_an_article_without_statements_has_an_empty_annotation_file() -> None:
    assert annotate(ENTRIES[1]) == []


def test_every_line_is_one_line_and_every_type_is_configured(tmp_path: Path) -> None:
    write(ENTRIES, tmp_path, WITH_TEXT)
    configured = {line.split("\t")[0] for line in CONFIGURATION.splitlines()} | {"AnnotatorNotes"}
    for path in tmp_path.glob("*.ann"):
        for line in path.read_text("utf-8").splitlines():
            _, rest = line.split("\t", 1)
            assert rest.split(" ")[0].split(":")[0] in configured


def test_the_configuration_knows_every_act() -> None:
    assert {row[0] for row in (*VERBS, *NOUNS)} <= set(ACTS)


def test_a_file_name_is_safe_whatever_the_id() -> None:
    assert to_file_name("3f2a") == "3f2a"
    for odd in ("../x", "a/b", "", ".", "a\x00", "é", "x" * 65):
        assert to_file_name(odd).isalnum()
        assert len(to_file_name(odd)) == 20


def test_nobodys_annotations_are_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_text("T1\tContent 0 1\tx\n")
    with pytest.raises(UsageError, match="something in this folder"):
        write(ENTRIES, tmp_path, WITH_TEXT)
    assert [path.name for path in tmp_path.iterdir()] == ["a.ann"]


def test_a_stream_a_file_and_annotations_without_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for target, choices in (
        (io.BytesIO(), WITH_TEXT),
        (tmp_path / "file", WITH_TEXT),
        (tmp_path / "new", Choices()),
        (tmp_path / "new", Choices(share=True)),
    ):
        with pytest.raises(UsageError) as raised:
            write(ENTRIES, target, choices)
        assert raised.value.hint
