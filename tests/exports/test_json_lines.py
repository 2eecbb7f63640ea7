"""JSON Lines."""

import io
import json
from dataclasses import asdict

from inquit.exports.base import Choices
from inquit.exports.json_lines import write
from tests.exports.built import ENTRIES, ODD, STATEMENTS


def lines(choices: Choices) -> list[dict[str, object]]:
    target = io.BytesIO()
    write(ENTRIES, target, choices)
    return [json.loads(line) for line in target.getvalue().decode().splitlines()]


def test_each_line_is_a_statement_as_on_the_wire() -> None:
    wire = [statement.to_dict() for statement in STATEMENTS.values()]
    assert lines(Choices()) == json.loads(json.dumps(wire))


def test_with_the_text_an_article_stands_before_its_statements() -> None:
    kinds = [line.get("type", "statement") for line in lines(Choices(with_text=True))]
    assert kinds == [
        "article",
        *["statement"] * 5,
        "article",
        "article",
        *["statement"] * 5,
        "article",
        *["statement"] * 2,
    ]


def test_an_article_has_its_text_and_every_place_where_it_was_seen() -> None:
    article = lines(Choices(with_text=True))[0]
    assert article == {
        "type": "article",
        "id": ODD.article.id,
        "text": ODD.article.text,
        "language": "en",
        "speaker": None,
        "digest": ODD.digest,
        "appearances": [asdict(appearance) for appearance in ODD.appearances],
    }


def test_letters_stay_letters() -> None:
    target = io.BytesIO()
    write(ENTRIES, target, Choices())
    assert "🇺🇦".encode() not in target.getvalue()
    assert "لا نعرف".encode() in target.getvalue()
