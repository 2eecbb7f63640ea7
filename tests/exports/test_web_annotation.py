"""W3C Web Annotation."""

import io
import json
from typing import Any

import pytest

from inquit.errors import UsageError
from inquit.exports.base import Choices
from inquit.exports.web_annotation import CONTEXT_LENGTH, to_annotation, write
from inquit.ledger.base import Entry
from tests.exports.built import ENTRIES, LONG, LONG_TEXT, NESTED, ODD, ODD_TEXT, OUTER, STATEMENTS, WEB

OWN, SHARE = Choices(), Choices(share=True)


def collection(entries: tuple[Entry, ...] = ENTRIES, choices: Choices = OWN) -> Any:
    target = io.BytesIO()
    write(entries, target, choices)
    return json.loads(target.getvalue())


def annotation(entry: int, number: int, choices: Choices = OWN) -> Any:
    return to_annotation(ENTRIES[entry].statements[number], ENTRIES[entry].stored, choices)


def selector(target: Any, kind: str) -> Any:
    return next(found for found in target["selector"] if found["type"] == kind)


def test_a_collection_has_what_the_recommendation_asks() -> None:
    found = collection()
    assert found["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (found["type"], found["total"]) == ("AnnotationCollection", len(STATEMENTS))
    page = found["first"]
    assert (page["type"], page["startIndex"]) == ("AnnotationPage", 0)
    assert page["id"].startswith("urn:")
    assert found["id"].startswith("urn:")
    assert [item["type"] for item in page["items"]] == ["Annotation"] * len(STATEMENTS)
    assert len({item["id"] for item in page["items"]}) == len(STATEMENTS)


def test_an_empty_collection_has_no_page() -> None:
    found = collection(())
    assert found["total"] == 0
    assert "first" not in found


def test_collections_of_other_statements_have_another_name() -> None:
    assert collection()["id"] != collection(ENTRIES[:1])["id"]


def test_both_selectors_of_a_target_choose_the_same_words() -> None:
    for entry in ENTRIES:
        text = entry.stored.article.text
        for statement in entry.statements:
            for target in to_annotation(statement, entry.stored, OWN)["target"]:  # type: ignore[attr-defined]  # JSON
                place, quote = selector(target, "TextPositionSelector"), selector(target, "TextQuoteSelector")
                assert quote["exact"] == text[place["start"] : place["end"]]
                assert text[: place["start"]].endswith(quote["prefix"])
                assert text[place["end"] :].startswith(quote["suffix"])
                assert len(quote["prefix"]) == min(CONTEXT_LENGTH, place["start"])
                assert len(quote["suffix"]) == min(CONTEXT_LENGTH, len(text) - place["end"])


def test_context_ends_with_the_text() -> None:
    target = annotation(2, 0)["target"]
    source = next(found for found in target if found["inquit:role"] == "source")
    assert selector(source, "TextQuoteSelector")["prefix"] == ""
    whole = annotation(3, 1)["target"][0]
    assert selector(whole, "TextQuoteSelector")["suffix"] == ""


def test_every_target_says_which_text_it_points_into_and_in_what_it_counts() -> None:
    for target in annotation(0, 3)["target"]:
        assert target["type"] == "SpecificResource"
        assert target["source"] == WEB.address
        assert target["state"] == {
            "type": "inquit:TextState",
            "inquit:sha256": ODD.digest,
            "inquit:reader": "html 1",
            "inquit:unit": "Unicode code point",
        }


def test_a_target_each_for_content_cue_source_and_addressees() -> None:
    roles = [target["inquit:role"] for target in annotation(0, 3)["target"]]
    assert roles == ["content", "cue", "source", "addressee", "addressee"]
    assert [target["inquit:role"] for target in annotation(0, 0)["target"]][:2] == ["content", "content"]


def test_a_file_of_ones_own_is_named_and_no_source_on_the_web() -> None:
    found = annotation(2, 0)
    assert {target["source"] for target in found["target"]} == {f"urn:x-inquit:article:{NESTED.article.id}"}
    assert found["body"][1]["inquit:address"] == NESTED.appearances[0].address
    assert annotation(2, 0, SHARE)["body"][1]["inquit:address"] == "table.csv#row=12"


def test_a_viewer_shows_who_and_how() -> None:
    words, facts = annotation(0, 0)["body"]
    assert (words["type"], words["value"]) == ("TextualBody", "Zelenskyy · said · direct")
    assert annotation(2, 3)["body"][0]["value"] == "narrator"
    assert annotation(2, 4)["body"][0]["value"] == "Bob · denied · indirect · negated"
    assert (facts["type"], facts["inquit:kind"], facts["inquit:score"]) == ("inquit:Statement", "direct", 0.877)
    assert facts["inquit:sources"][0]["inquit:spans"] == "3-12"
    assert ODD_TEXT[3:12] == "Zelenskyy"


def test_a_figure_has_a_target_and_its_facts() -> None:
    found = annotation(2, 3)
    assert [target["inquit:role"] for target in found["target"]] == ["content", "figure"]
    (figure,) = found["body"][1]["inquit:figures"]
    assert (figure["inquit:text"], figure["inquit:low"], figure["inquit:event"]) == ("-5", 5.0, "killed")
    assert figure["inquit:counted_spans"] == "94-101"
    assert figure["inquit:as_of"]["inquit:from"] == "2026-03-01"
    assert "inquit:high" not in figure


def test_a_nested_statement_names_the_one_it_lies_in() -> None:
    assert annotation(2, 1)["body"][1]["inquit:parent"] == {"id": f"urn:x-inquit:statement:{OUTER.id}"}
    assert "inquit:parent" not in annotation(2, 0)["body"][1]


def test_a_long_shared_quote_is_its_beginning_which_the_text_still_has() -> None:
    quote = selector(annotation(3, 0, SHARE)["target"][0], "TextQuoteSelector")
    assert quote["exact"] == LONG_TEXT[11:311]
    assert quote["inquit:cut"] is True
    assert "suffix" not in quote
    assert selector(annotation(3, 0, SHARE)["target"][0], "TextPositionSelector")["end"] > 311
    assert {target["source"] for target in annotation(3, 0, SHARE)["target"]} == {"https://news.example/long"}
    assert LONG.article.speaker == "Ann"


def test_an_annotation_holds_no_text() -> None:
    with pytest.raises(UsageError, match="do not hold it"):
        collection(choices=Choices(with_text=True))
