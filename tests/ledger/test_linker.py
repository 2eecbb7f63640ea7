"""Near-copies: linked and never dropped, the changed number least of all."""

from __future__ import annotations

from pathlib import Path

import pytest

from inquit.ledger import linker
from inquit.ledger.copies import similarity
from inquit.ledger.ledger import Ledger
from tests.ledger.made import NEWER, find, keep, rows, seen_at, told_by

LONG = (
    "Bob said that 2,000 people had left the old town of Skarrow by the evening. The ferry went twice as often as on "
    "other days, and the school on the hill was opened for those who had nowhere to go. Eve said that tents would come."
)
STORY = find(LONG, address="/a")
CHANGED = find(LONG.replace("2,000", "3,000"), address="/b")
OTHER = find("Eve said that the council will vote on the new ferry in a week or two.", address="/c")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made.db"


def copies_of(path: Path, article: str) -> list[str]:
    with Ledger.open(path) as ledger:
        return [id_ for id_, _ in ledger.copies(article)]


def test_a_copy_with_another_number_is_linked_and_both_are_there(path: Path) -> None:
    keep(path, STORY, CHANGED, OTHER)
    with Ledger.open(path) as ledger:
        assert ledger.size[0] == 3
        ((id_, share),) = ledger.copies(STORY.article.id)
        assert [other for other, _ in ledger.copies(CHANGED.article.id)] == [STORY.article.id]
        assert ledger.copies(OTHER.article.id) == []
        assert {one.stored.article.id: one.copies for one in ledger.articles()} == {
            STORY.article.id: 1,
            CHANGED.article.id: 1,
            OTHER.article.id: 0,
        }
        numbers = [s.article.text[slice(*s.content[0])][:5] for s in ledger.statements("people")]
    assert numbers == ["2,000", "3,000"]
    assert id_ == CHANGED.article.id
    assert share == round(similarity(STORY.article.text, CHANGED.article.text).containment, 4)


def test_a_link_says_which_came_later(path: Path) -> None:
    keep(path, STORY, CHANGED)
    assert rows(path, "SELECT article, other FROM copies") == [(CHANGED.article.id, STORY.article.id)]


def test_reading_again_with_a_newer_model_links_nothing_anew(path: Path) -> None:
    keep(path, STORY, CHANGED)
    before = rows(path, "SELECT * FROM copies")
    keep(path, STORY, CHANGED, facts=NEWER)
    assert rows(path, "SELECT * FROM copies") == before


def test_the_same_text_elsewhere_is_no_copy_of_itself(path: Path) -> None:
    keep(path, STORY, seen_at(STORY, "/z"))
    assert rows(path, "SELECT * FROM copies") == []


def test_links_do_not_hang_on_the_order(path: Path, tmp_path: Path) -> None:
    one = keep(path, STORY, OTHER, CHANGED)
    other = keep(tmp_path / "other.db", CHANGED, STORY, OTHER)
    for finding in (STORY, CHANGED, OTHER):
        assert copies_of(one, finding.article.id) == copies_of(other, finding.article.id)
    assert told_by(one) == told_by(other)


def test_of_many_copies_the_likeliest_are_compared(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linker, "MOST_COMPARED", 2)
    story = [find(LONG.replace("2,000", f"{number},000"), address=f"/{number}") for number in range(2, 7)]
    keep(path, *story)
    (made,) = rows(path, "SELECT count(*), count(DISTINCT article) FROM copies")
    assert made == (1 + 2 + 2 + 2, 4)


def test_texts_without_words_are_nobody_s_copies(path: Path) -> None:
    keep(path, find("… — !"), find("?!", address="/b"))
    assert rows(path, "SELECT * FROM copies") == rows(path, "SELECT * FROM bands") == []
