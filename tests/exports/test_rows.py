"""Rows of lists: every key is there, and what belongs together stands together."""

from __future__ import annotations

from inquit.exports.rows import notice_row, person_row, side_rows
from inquit.ledger.answers import Noted
from inquit.ledger.base import Membership
from inquit.ledger.people import Alias, Person
from inquit.records import Notice, Span


def test_a_side_is_one_row_with_all_its_members() -> None:
    found = [
        Membership("1", "North", "Ann Smith", "me", "2024-03-05T10:00:00.000Z", "00a"),
        Membership("2", "North", "the ministry", "me", "2024-03-05T10:00:00.001Z"),
        Membership("3", "South", "Perrin Osk", "me", "2024-03-05T10:00:00.002Z", "00b"),
    ]
    rows = side_rows(found)
    assert [(row["side"], [one["member"] for one in row["members"]]) for row in rows] == [  # type: ignore[attr-defined]  # a list
        ("North", ["Ann Smith", "the ministry"]),
        ("South", ["Perrin Osk"]),
    ]


def test_a_notice_says_of_which_text_it_is() -> None:
    noted = Noted(Notice("reader", "empty", "no words", Span(0, 2)), "a.txt", None, True, "2024-03-05T10:00:00.000Z")
    assert notice_row(noted) == {
        "stage": "reader",
        "code": "empty",
        "words": "no words",
        "place": [0, 2],
        "address": "a.txt",
        "article_id": None,
        "set_aside": True,
        "recorded_at": "2024-03-05T10:00:00.000Z",
    }


def test_a_person_has_its_months_by_name() -> None:
    person = Person("00a", "Ann Smith", "person", (Alias("00a", "Ann Smith", 2, ""),), 2, 0, 0)
    row = person_row(person, [("2024-03", 2)], ())
    assert (row["name"], row["months"], row["candidates"]) == ("Ann Smith", {"2024-03": 2}, [])
