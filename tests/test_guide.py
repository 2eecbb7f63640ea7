"""The guide leads somewhere: its links are there, its commands exist, its examples print what they say."""

from __future__ import annotations

import re
import runpy
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote

import pytest

from inquit.cli.main import VERBS, VIEW_VERBS, run

HOUSE = Path(__file__).parents[1]
GUIDE = HOUSE / "docs" / "guide"
PAGES = sorted([*HOUSE.glob("*.md"), *(HOUSE / "docs").rglob("*.md")])
FENCED = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\[[^\]]*\]\((?P<to>[^)\s]+)\)")
COMMAND = re.compile(r"(?<![-\w.])inquit (?P<verb>[a-z]+)(?P<rest>[^;|`]*)")
OPTION = re.compile(r"(?<!\S)--[a-z][a-z-]*")
EXAMPLE = re.compile(r"```python\n(.*?)```\n\n```text\n(.*?)```", re.DOTALL)


def prose_of(page: Path) -> str:
    """A page without its fenced blocks."""
    return FENCED.sub("", page.read_text("utf-8"))


def links_of(page: Path) -> Iterator[str]:
    """Where a page leads to in this house, by its links and images."""
    for found in LINK.finditer(re.sub(r"`[^`\n]*`", "", prose_of(page))):
        if not re.match(r"[a-z]+:", found["to"]):
            yield unquote(found["to"])


def heads_of(page: Path) -> set[str]:
    """The anchors of a page's heads."""
    heads = re.findall(r"^#+ (.*)$", prose_of(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.casefold()).replace(" ", "-") for head in heads}


def commands_of(page: Path) -> Iterator[tuple[str, str]]:
    """The commands that a page tells its reader to type: the verb, and the rest of the line."""
    typed = [
        line.removeprefix("$ ").partition("  #")[0]
        for kind, block in FENCED.findall(page.read_text("utf-8"))
        for line in (one.strip() for one in block.splitlines())
        if kind == "console" and line.startswith("$ ")
    ]
    for words in [*typed, *re.findall(r"`(inquit [^`]+)`", prose_of(page))]:
        for found in COMMAND.finditer(words):
            yield found["verb"], found["rest"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(HOUSE)))
def test_every_link_and_image_of_a_page_is_there(page: Path) -> None:
    for link in links_of(page):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{page.name} leads to {link}, which is not there"
        if anchor:
            assert anchor in heads_of(target), f"{target.name} has no head {anchor!r}"


def test_the_index_names_every_page_of_the_guide() -> None:
    assert {GUIDE / link for link in links_of(GUIDE / "README.md")} >= set(GUIDE.glob("*.md")) - {GUIDE / "README.md"}


def test_the_pages_of_the_guide_are_looked_through() -> None:
    assert {"demo", "serve", "doctor"} <= {verb for verb, _ in commands_of(GUIDE / "first-finding.md")}
    assert "../images/accounts.png" in set(links_of(GUIDE / "first-finding.md"))


@pytest.mark.parametrize("verb", sorted({verb for page in PAGES for verb, _ in commands_of(page)}))
def test_every_command_that_is_told_exists_with_its_options(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert verb in (*VERBS, *VIEW_VERBS)
    with suppress(SystemExit):
        run([verb, "--help"])
    known = set(OPTION.findall(re.sub(r"[\[\],|]", " ", capsys.readouterr().out)))
    for page in PAGES:
        asked = {option for name, rest in commands_of(page) if name == verb for option in OPTION.findall(rest)}
        assert asked <= known, f"{page.name}: inquit {verb} has no {', '.join(sorted(asked - known))}"


def test_every_verb_is_told_somewhere() -> None:
    assert {verb for page in PAGES for verb, _ in commands_of(page)} == {*VERBS, *VIEW_VERBS}


def test_the_examples_in_python_print_what_they_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those for developers fill a ledger; those for analysts ask it under their own name for it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INQUIT_THREADS", "1")
    script = tmp_path / "example.py"
    for name in ("developers.md", "analysts.md"):
        examples = EXAMPLE.findall((GUIDE / name).read_text("utf-8"))
        assert examples
        for example, printed in examples:
            script.write_text(example, "utf-8")
            runpy.run_path(str(script), run_name="__main__")
            assert capsys.readouterr().out == printed
        shutil.copy("news.db", "releases.db")
