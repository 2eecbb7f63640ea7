"""Where the second table goes."""

import io
from pathlib import Path

import pytest

from inquit.errors import UsageError
from inquit.exports.tables import beside


def test_the_second_table_stands_beside_the_first() -> None:
    assert beside(Path("a/b.c.csv")) == Path("a/b.c.articles.csv")
    assert beside(Path("a/b")) == Path("a/b.articles")


def test_nothing_stands_beside_a_stream() -> None:
    with pytest.raises(UsageError, match="second table"):
        beside(io.BytesIO())
