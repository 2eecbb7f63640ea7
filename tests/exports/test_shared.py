"""What may leave the house."""

import pytest

from inquit.exports.base import SHARED_LENGTH, Choices
from inquit.exports.shared import cut, leaving, leaving_address, to_wire, web_address, web_addresses
from inquit.records import Appearance, Span, places_of
from tests.exports.built import ENTRIES, FILE, LONG, WEB, store

SHARE = Choices(share=True)
OWN = Choices()


def test_a_short_text_is_whole_and_a_long_one_says_that_it_goes_on() -> None:
    assert cut("x" * SHARED_LENGTH) == "x" * SHARED_LENGTH
    assert cut("x" * SHARED_LENGTH + "y") == "x" * SHARED_LENGTH + " …"


def test_spans_are_written_as_pairs() -> None:
    assert places_of([Span(120, 240), Span(260, 300)]) == places_of([[120, 240], [260, 300]]) == "120-240 260-300"
    assert places_of([]) == ""


def test_a_wire_statement_of_ones_own_is_the_wire() -> None:
    for entry in ENTRIES:
        for statement in entry.statements:
            assert to_wire(statement, entry.stored, OWN) == statement.to_dict()


def test_a_shared_statement_has_every_key_cut_texts_its_places_and_the_digest() -> None:
    statement = ENTRIES[3].statements[0]
    own, shared = statement.to_dict(), to_wire(statement, LONG, SHARE)
    assert list(shared) == [*own, "digest"]
    assert shared["digest"] == LONG.digest
    content, whole = shared["content"], own["content"]
    assert isinstance(content, dict)
    assert isinstance(whole, dict)
    assert content["spans"] == whole["spans"]
    assert content["text"] == whole["text"][:SHARED_LENGTH] + " …"
    assert {key: shared[key] for key in own if key != "content"} == {key: own[key] for key in own if key != "content"}


def test_a_title_is_cut_only_when_shared() -> None:
    assert leaving("x" * 301, OWN) == "x" * 301
    assert leaving("x" * 301, SHARE) == "x" * 300 + " …"
    assert leaving(None, SHARE) is None


@pytest.mark.parametrize(
    ("address", "shared"),
    [
        ("/home/ann/cases/a.csv#row=12", "a.csv#row=12"),
        ("C:\\Users\\ann\\b.txt", "b.txt"),
        ("file:///home/ann/c.html", "c.html"),
        ("s3://ann-bucket/d.warc#byte=20", "d.warc#byte=20"),
        ("notes/", "notes"),
        ("-", "-"),
        ("https://news.example/a/b?c=1#d", "https://news.example/a/b?c=1#d"),
        ("HTTP://news.example", "HTTP://news.example"),
        ("https://ann:secret@news.example/a@b", "https://news.example/a@b"),
        ("https://news.example/?text=" + "x" * 300, None),
        ("http:///home/ann/e.html", "e.html"),
    ],
)
def test_a_shared_address_is_of_the_web_or_a_bare_file_name(address: str, shared: str | None) -> None:
    assert leaving_address(Appearance(address), SHARE) == shared
    assert leaving_address(Appearance(address), OWN) == address


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "ftp://news.example/a", "/tmp/http://x", "data:text/html,x"]
)
def test_only_http_is_a_web_address(address: str) -> None:
    assert web_address(Appearance(address), OWN) is None


def test_a_web_address_is_an_iri_whatever_was_typed() -> None:
    assert (
        web_address(Appearance("https://news.example/a b<c>é%20"), OWN) == "https://news.example/a%20b%3Cc%3E%C3%A9%20"
    )


def test_web_addresses_stand_once_each_the_chief_first() -> None:
    other = Appearance("https://b.example/")
    assert web_addresses(store("It rains.", FILE, WEB, other, WEB), OWN) == [WEB.address, "https://b.example/"]
