"""Names for things in linked data."""

from inquit.exports.iris import PREFIX, to_iri


def test_a_name_is_a_urn_whatever_the_identity() -> None:
    assert to_iri("statement", "3f2a") == "urn:x-inquit:statement:3f2a"
    assert to_iri("article", "a b/<c>") == "urn:x-inquit:article:a%20b%2F%3Cc%3E"


def test_the_prefix_ends_as_json_ld_asks() -> None:
    assert PREFIX["inquit"].endswith(":")
