"""schema.org."""

import io
import json
from dataclasses import replace
from typing import Any

import pytest

from inquit.exports.base import Choices
from inquit.exports.schema_org import to_article, to_statement, write
from inquit.records import Party
from tests.exports.built import ENTRIES, NESTED, ODD, ODD_TEXT, OUTER, STATEMENTS, WEB, store

OWN = Choices()


def document(choices: Choices = OWN) -> tuple[str, Any]:
    target = io.BytesIO()
    write(ENTRIES, target, choices)
    return target.getvalue().decode(), json.loads(target.getvalue())


def node(entry: int, number: int, **changes: Any) -> Any:
    return to_statement(replace(ENTRIES[entry].statements[number], **changes), ENTRIES[entry].stored, OWN)


def test_the_graph_has_each_article_before_its_statements() -> None:
    _, found = document()
    kinds = [node["@type"] for node in found["@graph"]]
    assert len(kinds) == len(ENTRIES) + len(STATEMENTS)
    assert set(kinds) == {"NewsArticle", "Quotation", "Claim"}
    assert kinds[0] == "NewsArticle"


def test_a_document_may_stand_in_a_page() -> None:
    written, found = document(Choices(with_text=True))
    assert not set("<>&") & set(written)
    assert found["@graph"][0]["articleBody"] == ODD_TEXT


def test_nothing_is_judged() -> None:
    written, _ = document()
    for word in ("Review", "ating", "erdict"):
        assert word not in written


def test_nothing_unknown_is_said() -> None:
    _, found = document()
    assert not [value for node in found["@graph"] for value in node.values() if value in (None, "", [])]


def test_words_in_quotation_marks_are_a_quotation_of_whom_the_article_names() -> None:
    found = node(0, 0)
    assert found["@type"] == "Quotation"
    assert found["text"] == "We wi\u0301ll hold … and rebuild."
    assert found["spokenByCharacter"] == [{"@type": "Thing", "description": "Zelenskyy"}]
    assert found["isPartOf"] == {"@id": f"urn:x-inquit:article:{ODD.article.id}"}
    assert found["inquit:contentSpans"] == " ".join(f"{s}-{e}" for s, e in ENTRIES[0].statements[0].content)


def test_reported_words_are_a_claim_that_appears_in_the_article() -> None:
    found = node(2, 0)
    assert (found["@type"], found["inquit:kind"]) == ("Claim", "indirect")
    assert found["author"] == [{"@type": "Thing", "description": "Peskov"}]
    assert found["appearance"] == {"@id": f"urn:x-inquit:article:{NESTED.article.id}"}
    assert "firstAppearance" not in found


@pytest.mark.parametrize(
    ("form", "kind"),
    [("role", "Person"), ("organisation", "Organization"), ("name", "Thing"), ("pronoun", "Thing"), (None, "Thing")],
)
def test_a_party_is_a_person_or_an_organisation_only_where_its_form_says_so(form: str | None, kind: str) -> None:
    party = Party("the minister", form=form, name="Ann Smith")
    assert node(0, 0, sources=(party,))["spokenByCharacter"] == [{"@type": kind, "name": "Ann Smith"}]


@pytest.mark.parametrize("changes", [{"negated": True}, {"act": "deny"}, {"act": "reject"}, {"act": "ask"}])
def test_who_denies_or_asks_has_not_claimed(changes: dict[str, Any]) -> None:
    for entry, number in ((2, 0), (0, 3)):  # indirect and mixed
        found = node(entry, number, **({"act": None, "negated": False} | changes))
        assert found["@type"] == "Claim"
        assert not found["author"]
        assert found["inquit:source"]


def test_words_in_quotation_marks_were_said_also_in_a_denial_but_not_when_the_text_says_they_were_not() -> None:
    assert node(0, 0, act="deny")["spokenByCharacter"]
    denied = node(0, 0, negated=True)
    assert denied["@type"] == "Claim"
    assert not denied["author"]


def test_the_articles_own_voice_is_a_claim_of_nobody() -> None:
    found = node(2, 3)
    assert (found["@type"], found["inquit:narrator"], found["author"]) == ("Claim", True, [])


def test_a_nested_statement_names_the_one_it_lies_in() -> None:
    assert node(2, 1)["inquit:inside"] == {"@id": f"urn:x-inquit:statement:{OUTER.id}"}


def test_an_article_has_only_addresses_that_others_can_open() -> None:
    found = to_article(ODD, OWN)
    assert found["url"] == WEB.address
    assert (found["headline"], found["datePublished"]) == (WEB.title, "2026-03-04")
    assert found["publisher"] == {"@type": "Organization", "name": "-The Example"}
    assert found["inquit:sha256"] == ODD.digest
    assert not to_article(NESTED, OWN)["url"]
    other = replace(WEB, address="http://b.example/")
    assert to_article(store("It rains.", WEB, other), OWN)["url"] == [WEB.address, "http://b.example/"]
