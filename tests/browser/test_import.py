"""From files to a decision and back: what the page Import is for, clicked through to its end."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Look, Server, settle

GREEN = (
    "ALDMOOR, May 20 — The harbour master, Olga Brandt, said on Monday that the lighthouse would be painted green.\n\n"
    "“The old paint has gone,” Brandt told reporters. The Aldmoor Post reported that Piet Holm, the painter, had said "
    "that the ladders were too short.\n"
)
PASTED = "Piet Holm said that the brushes had been washed. “We begin on Tuesday,” he told the council."
PATIENCE_MS = 60_000  # a model is read from disk first


def make_files(folder: Path) -> list[Path]:
    """A text, the same again, and an empty one."""
    for name, text in (("green.txt", GREEN), ("again.txt", GREEN), ("empty.txt", "")):
        (folder / name).write_text(text, "utf-8")
    return [folder / name for name in ("green.txt", "again.txt", "empty.txt")]


def wait_until_done(page: Page, job: Locator, *, by_hand: bool) -> None:
    """The page asks anew by itself; without scripts, its link does."""
    expect(job).to_be_visible()
    again = page.get_by_role("link", name="Look again how far it is")
    for _ in range(PATIENCE_MS // 100 if by_hand else 0):
        settle(page)
        if again.count() == 0:
            break
        page.wait_for_timeout(100)
        again.click()
    expect(job.locator(".status")).to_have_text("done", timeout=PATIENCE_MS)


@pytest.mark.parametrize(("width", "scripts"), [(320, True), (1280, False)])
def test_files_become_statements_that_can_be_found_followed_judged_and_fixed(
    look: Look, server: Server, tmp_path: Path, width: int, scripts: bool
) -> None:
    page = look(server, width=width, scripts=scripts).page
    page.goto("/import")
    page.get_by_label("Drop files here, or choose them").set_input_files(make_files(tmp_path))
    page.get_by_role("button", name="Read the files").click()
    job = page.locator(".job").first
    wait_until_done(page, job, by_hand=not scripts)
    sums = re.compile(r"3 texts read = 1 kept \+ 1 duplicate \+ 1 set aside; \d statements found")
    expect(job.locator(".sums")).to_have_text(sums)
    expect(job.locator(".reasons")).to_contain_text("empty.txt")
    page.reload()
    expect(job.locator(".sums")).to_have_text(sums)
    find(page, "lighthouse painted")
    expect(page.locator("ol.rows > li")).to_have_count(1)
    page.locator("ol.rows blockquote a").click()
    judge_and_fix(page)
    follow_the_relay(page)


def judge_and_fix(page: Page) -> None:
    """Wrong, and undone; a name corrected, and undone."""
    card = page.locator(".card:target")
    expect(card).to_contain_text("that the lighthouse would be painted green")
    name = card.get_attribute("id")
    page.locator(f"#{name}").get_by_role("button", name="Wrong", exact=True).click()
    card = page.locator(f"#{name}")
    expect(card).to_contain_text("Judged wrong")
    here = page.url
    find(page, "lighthouse painted")
    expect(page.locator("main")).to_contain_text("No statement fits all of that")
    page.goto(here)
    card.get_by_role("button", name="Undo").click()
    expect(card.get_by_role("button", name="Undo")).to_have_count(0)
    find(page, "lighthouse painted")
    expect(page.locator("ol.rows > li")).to_have_count(1)
    page.goto(here)
    card.locator("summary", has_text="Fix").click()
    card.get_by_label("Source").fill("Olga Brandt-Vey")
    card.get_by_role("button", name="Save the correction").click()
    expect(card.locator(".known")).to_have_text("= Olga Brandt-Vey")
    expect(card.locator(".machine")).to_contain_text("Olga Brandt")
    card.get_by_role("button", name="Undo").click()
    expect(card.locator(".known")).to_have_text("= Olga Brandt")


def follow_the_relay(page: Page) -> None:
    """From the layers of a card to the words of one of them in the text."""
    card = page.locator(".card", has_text="that the ladders were too short").last
    layer = card.locator(".relay a").last
    expect(layer).to_have_text("Piet Holm")
    layer.click()
    expect(page.locator("#pane :target")).to_contain_text("Piet Holm")
    expect(page.locator("#pane :target")).to_be_in_viewport()


def find(page: Page, words: str) -> None:
    """Search from wherever one is."""
    page.locator("#find").fill(words)
    page.locator("#find").press("Enter")
    page.wait_for_url(re.compile("/statements\\?.*words="))


def test_a_pasted_text_is_read_and_what_was_set_aside_leaves_as_a_file(
    look: Look, server: Server, tmp_path: Path
) -> None:
    page = look(server).page
    page.goto("/import")
    page.get_by_label("The article’s text").fill(PASTED)
    page.get_by_label("Title").fill("The brushes")
    page.get_by_role("button", name="Read the text").click()
    page.wait_for_url(re.compile("#job-"))
    (tmp_path / "void.txt").write_text(" \n", "utf-8")
    page.get_by_label("Drop files here, or choose them").set_input_files(tmp_path / "void.txt")
    page.get_by_role("button", name="Read the files").click()
    expect(page.locator(".job")).to_have_count(2)
    expect(page.locator(".status", has_text="done")).to_have_count(2, timeout=PATIENCE_MS)
    expect(page.locator(".job", has_text="The brushes").locator(".sums")).to_contain_text("1 text read = 1 kept")
    with page.expect_download() as download:
        page.get_by_role("link", name="What was set aside, as a file").click()
    assert "void.txt" in download.value.path().read_text("utf-8")
    page.get_by_role("button", name="Take off the list").first.click()
    expect(page.locator(".job")).to_have_count(1)
    page.goto("/articles")
    page.get_by_role("link", name="The brushes").click()
    expect(page.locator(".cards")).to_contain_text("that the brushes had been washed")


def test_what_cannot_be_taken_is_said_and_what_was_typed_stays(look: Look, server: Server) -> None:
    page = look(server, scripts=False, answers=(400,)).page
    page.goto("/import")
    page.get_by_label("The article’s text").fill(" ")
    page.get_by_label("Title").fill("The brushes")
    page.get_by_role("button", name="Read the text").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("Title")).to_have_value("The brushes")
    expect(page.locator(".job")).to_have_count(0)


def test_a_read_only_server_offers_nothing_to_change(look: Look, shown: Server) -> None:
    page = look(shown).page
    article = page.locator("ol.rows blockquote a").first.get_attribute("href") or ""
    person = "/people/Nadia Orsk"
    for path in ("/import", article, "/people", person, "/candidates", "/accounts"):
        page.goto(path)
        expect(page.locator("form[method=post]")).to_have_count(0)
