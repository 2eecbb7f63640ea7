"""Names as browsers send them are shown, and are no paths."""

from __future__ import annotations

import pytest

from inquit.server.imports.names import LONGEST, UNNAMED, to_name, to_names


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("report.txt", "report.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\report.txt", "report.txt"),
        ("a\x00b.txt", "a\ufffdb.txt"),
        ("half \ud83d.txt", "half \ufffd.txt"),
        ("turned \u202etxt.exe", "turned txt.exe"),
        ("two\nlines.txt", "two lines.txt"),
        (".hidden", "hidden"),
        ("Звіт міста.txt", "Звіт міста.txt"),
        ("..", UNNAMED),
        ("folder/", UNNAMED),
        ("", UNNAMED),
        (None, UNNAMED),
    ],
)
def test_a_name_keeps_its_words_and_nothing_else(given: str | None, shown: str) -> None:
    assert to_name(given) == shown


def test_a_long_name_keeps_its_beginning_and_its_suffix() -> None:
    name = to_name("n" * 300 + ".html")
    assert len(name) == LONGEST
    assert name.startswith("nnn")
    assert name.endswith("….html")


def test_no_two_files_of_an_import_have_the_same_name() -> None:
    given = ["a.txt", "b/a.txt", "a (2).txt", "a.txt", None, ""]
    assert to_names(given) == ["a.txt", "a (2).txt", "a (2) (2).txt", "a (3).txt", UNNAMED, f"{UNNAMED} (2)"]
