from __future__ import annotations

from inquit.rendering.markdown import escape, format_brief
from inquit.views.brief import Sentence

_LINKED = (("0123456789abcdef0123", "fedcba98765432100000"),)


def test_every_sentence_ends_in_its_statements_link() -> None:
    told = Sentence("Figures", (("It has ", False), ("12", True), (".", False)), _LINKED)
    made = format_brief("market", [told], ["one thing was left out"], base="http://127.0.0.1:8000")
    line = next(line for line in made.splitlines() if line.startswith("- "))
    assert line == (
        "- It has 12. [0123456789](<http://127.0.0.1:8000/articles/fedcba98765432100000#s-0123456789abcdef0123>)"
    )
    assert "## Figures" in made
    assert made.rstrip().endswith("Note: one thing was left out.")


def test_words_of_an_article_are_neither_markdown_nor_html() -> None:
    assert escape("[a](http://b) *c* <img src=x> # d\n- e www.f.g") == (
        "\\[a\\](http\\://b) \\*c\\* &lt;img src=x&gt; \\# d ¶ - e www\\.f.g"
    )
    told = Sentence("Said", (("“", False), ("](javascript:alert(1))", True), ("”", False)), _LINKED)
    assert "“\\](javascript:alert(1))”" in format_brief("x", [told], [])
