"""The component for spaCy: the rows of `inquit.read` on a Doc."""

from __future__ import annotations

import pickle
import re
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

import inquit
from inquit.components import doc_statements
from inquit.components.doc_statements import GROUPS, make_doc_statements
from inquit.reading import Reading
from inquit.records import Figure, Span, Statement

GUIDE = Path(__file__).parents[2] / "docs" / "guide" / "spacy.md"
EMOJI = "🚢🇫🇮 “The ferry 🛳️ leaves at noon,” captain Eero Salo told passengers. Nobody cheered."
LINES = "The mayor said the well was dry.\r\n\r\n“We dig again on Friday”, Ida Holm added.\r\n"
LONG_QUOTE = (
    "Rosa Lind read from her notes.\n\n“The mill has stood for a century.\n\n"
    "“It will not be sold,” Lind said. “Not this year, not to anybody.”\n"
)
NESTED = "Minister Karl Berg said that the guards had told him that no one was hurt."
UNSTORABLE = "\ufeffThe dam\x00is safe,the engineer Ada Finn said on Monday,and the valley can't flood."
TEXTS = {"emoji": EMOJI, "lines": LINES, "long quote": LONG_QUOTE, "nested": NESTED, "odd": UNSTORABLE}


@pytest.fixture(scope="module")
def nlp() -> Language:
    """A blank pipeline with the component, found by its name alone."""
    made = spacy.blank("en")
    made.add_pipe("inquit")
    return made


def rows_of(text: str, **facts: Any) -> list[dict[str, object]]:
    """What `inquit.read` gives, as on the wire."""
    return [statement.to_dict() for statement in inquit.read(text, **facts).statements]


def grouped(doc: Doc) -> dict[str, list[tuple[str, str, str]]]:
    """The spans of each group with their labels and ids."""
    return {name: [(span.text, span.label_, span.id_) for span in group] for name, group in doc.spans.items()}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_rows_and_notices_are_those_of_read(nlp: Language, text: str) -> None:
    doc, reading = nlp(text), inquit.read(text)
    assert reading.statements
    assert doc._.inquit == [statement.to_dict() for statement in reading.statements]
    assert doc._.inquit_notices == [notice.to_dict() for notice in reading.notices]
    assert doc._.inquit_refusal is None


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_spans_cover_the_exact_words_and_name_their_statement(nlp: Language, text: str) -> None:
    doc = nlp(text)
    statements = inquit.read(text).statements
    parts = {
        "inquit_source": [(s, span) for s in statements for span in s.source],
        "inquit_cue": [(s, span) for s in statements for span in s.cue],
        "inquit_content": [(s, span) for s in statements for span in s.content],
        "inquit_addressee": [(s, span) for s in statements for party in s.addressees for span in party.spans],
        "inquit_figure": [(s, span) for s in statements for figure in s.figures for span in figure.spans],
    }
    assert set(parts) == set(GROUPS) == set(doc.spans)
    for group, expected in parts.items():
        assert len(doc.spans[group]) == len(expected)
        for found, (statement, (start, end)) in zip(doc.spans[group], expected, strict=True):
            assert found.start_char <= start < end <= found.end_char
            assert text[start:end] in found.text
            assert found.id_ == statement.id
            if group != "inquit_figure":
                assert found.label_ == ("narrator" if statement.narrator else statement.kind)


def test_a_figure_is_a_span_that_says_what_became_of_them(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Some 300 men died."
    article = inquit.read(text).article
    figure = Figure("Some 300", (Span(0, 8),), event="killed")
    row = Statement("s1", article, (Span(0, len(text)),), (), (), 1.0, None, narrator=True, figures=(figure,))
    monkeypatch.setattr(doc_statements, "read", lambda *_, **__: Reading(article, (row,), (), "none"))
    doc = nlp(text)
    assert grouped(doc)["inquit_figure"] == [("Some 300", "killed", "s1")]
    assert grouped(doc)["inquit_content"] == [(text, "narrator", "s1")]
    assert doc._.inquit == [row.to_dict()]


def test_a_span_grows_to_whole_tokens_and_the_row_does_not(nlp: Language) -> None:
    words = ["Ada", "Finn said", "that", "she", "would", "go", "home", "."]
    doc = nlp(Doc(nlp.vocab, words=words, spaces=[True] * 6 + [False, False]))
    (row,) = doc._.inquit
    assert row["source"] == {"text": "Ada Finn", "spans": [[0, 8]]}
    assert [span.text for span in doc.spans["inquit_source"]] == ["Ada Finn said"]


def test_the_component_is_an_entry_point() -> None:
    (found,) = entry_points(group="spacy_factories", name="inquit")
    assert found.load() is make_doc_statements


def test_another_language_is_refused_when_the_pipeline_is_built() -> None:
    with pytest.raises(inquit.UsageError, match="no reader for the language 'de'"):
        spacy.blank("de").add_pipe("inquit")
    several = spacy.blank("xx")
    several.add_pipe("inquit")
    assert several(NESTED)._.inquit == rows_of(NESTED)


@pytest.mark.parametrize(("config", "words"), [({"published": "soon"}, "no date"), ({"threads": 0}, "threads is 0")])
def test_a_config_that_cannot_be_is_refused_when_the_pipeline_is_built(config: dict[str, Any], words: str) -> None:
    with pytest.raises(inquit.UsageError, match=words):
        spacy.blank("en").add_pipe("inquit", config=config)


def test_the_config_speaks_for_every_text_and_a_doc_for_itself() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("inquit", config={"published": "2026-03-01", "outlet": "Harbour Post"})
    doc = nlp.make_doc(NESTED)
    doc._.inquit_article = {"outlet": "Hill Gazette", "speaker": "Eva Moll"}
    assert nlp(NESTED)._.inquit == rows_of(NESTED, published="2026-03-01", outlet="Harbour Post")
    assert nlp(doc)._.inquit == rows_of(NESTED, published="2026-03-01", outlet="Hill Gazette", speaker="Eva Moll")


def test_a_cell_without_a_value_leaves_the_config_in_force() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("inquit", config={"outlet": "Harbour Post"})
    doc = nlp.make_doc(NESTED)
    doc._.inquit_article = {"outlet": float("nan"), "published": None}
    assert nlp(doc)._.inquit == rows_of(NESTED, outlet="Harbour Post")


def test_an_unclear_date_of_one_text_is_a_notice_and_no_date() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("inquit", config={"published": "2026-03-01"})
    doc = nlp.make_doc(NESTED)
    doc._.inquit_article = {"published": "03/04/2026"}
    assert nlp(doc)._.inquit == rows_of(NESTED)
    assert [notice["code"] for notice in doc._.inquit_notices] == ["unclear-date"]


@pytest.mark.parametrize("facts", [{"publishd": "2026-03-22"}, "2026-03-22"])
def test_a_misspelt_fact_is_refused(nlp: Language, facts: object) -> None:
    doc = nlp.make_doc(NESTED)
    doc._.inquit_article = facts
    with pytest.raises(inquit.UsageError, match="2026-03-22") as raised:
        nlp(doc)
    assert "published, outlet, speaker" in raised.value.hint


def test_a_text_that_cannot_be_read_stops_nothing(nlp: Language) -> None:
    docs = list(nlp.pipe([NESTED, "", " \n", NESTED]))
    assert [bool(doc._.inquit) for doc in docs] == [True, False, False, True]
    assert [doc._.inquit_refusal and doc._.inquit_refusal["code"] for doc in docs] == [None, "empty", "empty", None]
    assert docs[1]._.inquit == []
    assert set(docs[1].spans) == set(GROUPS)


def test_a_text_above_the_limit_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INQUIT_LARGEST_TEXT", "20")
    nlp = spacy.blank("en")
    nlp.add_pipe("inquit")
    refusal = nlp(NESTED)._.inquit_refusal
    assert refusal["code"] == "too-large"
    assert "the limit is 20" in refusal["words"]
    assert "INQUIT_LARGEST_TEXT" in refusal["hint"]


def test_a_doc_that_was_not_read_has_no_list_of_rows(nlp: Language) -> None:
    assert nlp.make_doc(NESTED)._.inquit is None


def test_a_second_reading_replaces_the_first(nlp: Language) -> None:
    doc = nlp(NESTED)
    once = grouped(doc)
    nlp(doc)
    assert grouped(doc) == once
    assert doc._.inquit == rows_of(NESTED)


def test_rows_and_spans_survive_a_doc_bin_and_bytes(nlp: Language) -> None:
    docs = [nlp(text) for text in (*TEXTS.values(), "")]
    stored = DocBin(docs=docs, store_user_data=True).to_bytes()
    opened = list(DocBin().from_bytes(stored).get_docs(Vocab()))
    alone = [Doc(Vocab()).from_bytes(doc.to_bytes()) for doc in docs]
    for doc, *copies in zip(docs, opened, alone, strict=True):
        for copy in copies:
            assert copy._.inquit == doc._.inquit
            assert copy._.inquit_notices == doc._.inquit_notices
            assert copy._.inquit_refusal == doc._.inquit_refusal
            assert grouped(copy) == grouped(doc)


# From Python 3.12 on, a fork beside another library's threads is warned of; spaCy forks wherever that is the default.
@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_two_processes_give_what_one_gives() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("inquit", config={"threads": 2})
    docs = [nlp.make_doc(text) for text in (*TEXTS.values(), "")]
    docs[0]._.inquit_article = {"outlet": "Harbour Post"}
    many = list(nlp.pipe([doc.copy() for doc in docs], n_process=2, batch_size=2))
    one = list(nlp.pipe(docs))
    assert [doc._.inquit for doc in many] == [doc._.inquit for doc in one]
    assert [doc._.inquit_refusal for doc in many] == [doc._.inquit_refusal for doc in one]
    assert [grouped(doc) for doc in many] == [grouped(doc) for doc in one]
    assert one[0]._.inquit == rows_of(EMOJI, outlet="Harbour Post")


def test_a_pipeline_is_kept_on_disk_with_its_config(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("inquit", config={"outlet": "Harbour Post", "published": "2026-03-01"})
    nlp.to_disk(tmp_path / "pipeline")
    opened = spacy.load(tmp_path / "pipeline")
    assert opened.config["components"]["inquit"] == nlp.config["components"]["inquit"]
    assert opened.get_pipe("inquit") == nlp.get_pipe("inquit")
    assert opened(NESTED)._.inquit == nlp(NESTED)._.inquit


def test_the_component_can_be_pickled(nlp: Language) -> None:
    component = nlp.get_pipe("inquit")
    assert pickle.loads(pickle.dumps(component)) == component


def test_a_model_has_one_thread_unless_more_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INQUIT_THREADS", "3")
    assert make_doc_statements(
        spacy.blank("en"), "inquit", published=None, outlet=None, speaker=None, threads=1
    ).settings == inquit.Settings(threads=1)


def test_without_spacy_the_component_says_what_to_install() -> None:
    work = "import sys; sys.modules['spacy'] = None; import inquit.components.doc_statements"
    done = subprocess.run([sys.executable, "-c", work], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "inquit.errors.UsageError: the component for spaCy needs spaCy"


def test_the_guide_prints_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    example, output = re.findall(r"```(?:python|text)\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    exec(example, {})
    assert capsys.readouterr().out == output
