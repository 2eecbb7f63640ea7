"""Keys: they move, decide and go; never while one types, and never where they were switched off."""

from __future__ import annotations

import re
from collections.abc import Sequence

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Look, Server, settle


def press(page: Page, keys: Sequence[str]) -> None:
    """One key after the other."""
    for key in keys:
        page.keyboard.press(key)


def open_article(page: Page) -> Locator:
    """An article's cards."""
    page.goto("/articles")
    page.get_by_role("link", name="Two counts of the dead").click()
    cards = page.locator(".card")
    expect(cards.first).to_be_visible()
    settle(page)
    return cards


def test_cards_are_walked_judged_and_undone_without_a_mouse(look: Look, server: Server) -> None:
    page = look(server).page
    cards = open_article(page)
    press(page, "jj")
    expect(cards.nth(1)).to_be_focused()
    press(page, "k")
    expect(cards.first).to_be_focused()
    for key, words in (("y", "Judged right"), ("n", "Judged wrong")):
        press(page, key)
        expect(cards.first).to_contain_text(words)
        expect(cards.first).to_be_focused()
        expect(cards.nth(1)).not_to_contain_text(words)
        press(page, "u")
        expect(cards.first).not_to_contain_text(words)
        expect(cards.first).to_be_focused()
    press(page, "j")
    expect(cards.nth(1)).to_be_focused()


def test_a_fix_is_opened_left_and_saved_by_keys(look: Look, server: Server) -> None:
    page = look(server).page
    cards = open_article(page)
    press(page, "je")
    expect(cards.first.get_by_label("Source")).to_be_focused()
    press(page, ["Escape"])
    expect(cards.first.get_by_label("Source")).to_be_hidden()
    press(page, "e")
    page.keyboard.type("junk")
    press(page, ["Enter"])
    expect(cards.first.locator(".known")).to_contain_text("junk")


def test_keys_lead_to_the_words_and_along_the_layers(look: Look, shown: Server) -> None:
    page = look(shown).page
    page.goto("/articles")
    page.get_by_role("link", name="mayor defends letter").click()
    expect(page.locator("#pane")).to_be_visible()
    settle(page)
    page.locator("[data-key='[']").first.locator("xpath=ancestor::li").focus()
    inner = page.evaluate("document.activeElement.id")
    press(page, "[")
    page.wait_for_function("inner => !location.hash.endsWith(inner)", arg=inner)
    expect(page.locator(".card:target [data-key=']']").first).to_be_attached()
    press(page, "o")
    expect(page.locator("#pane :target")).to_be_in_viewport()


def test_rows_are_walked_and_opened(look: Look, shown: Server) -> None:
    page = look(shown).page
    press(page, "jjj")
    row = page.locator("ol.rows > li").nth(2)
    expect(row).to_be_focused()
    goal = row.locator("a").first.get_attribute("href") or ""
    press(page, ["Enter"])
    page.wait_for_url("**" + goal)


def test_keys_go_to_pages_and_to_the_search(look: Look, shown: Server) -> None:
    page = look(shown).page
    for key, path in (("p", "people"), ("a", "accounts"), ("f", "figures"), ("t", "articles"), ("b", "about")):
        press(page, "g" + key)
        page.wait_for_url(f"**/{path}")
    press(page, "/")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.type("gsjk?/")
    expect(page.locator("#find")).to_have_value("gsjk?/")
    expect(page.locator("#keys-dialog")).to_be_hidden()


def test_help_opens_by_a_key_and_holds_other_keys_back(look: Look, shown: Server) -> None:
    page = look(shown).page
    press(page, "?")
    expect(page.get_by_role("dialog")).to_be_visible()
    press(page, "gp")
    press(page, ["Escape"])
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert page.url.endswith("/statements")
    press(page, "j")
    expect(page.locator("ol.rows > li").first).to_be_focused()


def test_keys_are_off_where_they_were_switched_off(look: Look, shown: Server) -> None:
    page = look(shown).page
    page.goto("/about")
    page.get_by_label("Switch the keys off in this browser").check()
    page.goto("/statements")
    press(page, "jgp/")
    expect(page.locator("body")).to_be_focused()
    assert page.url.endswith("/statements")
    page.goto("/about")
    expect(page.get_by_label("Switch the keys off")).to_be_checked()
    page.get_by_label("Switch the keys off").uncheck()
    press(page, ["Tab", "g", "s"])
    page.wait_for_url("**/statements")


def test_names_are_decided_by_keys(look: Look, server: Server) -> None:
    page = look(server).page
    page.goto("/candidates")
    rows = page.locator("li[id^=n-]")
    expect(rows).to_have_count(2)
    press(page, "jd")
    expect(rows).to_have_count(1)
    expect(page.locator("#told")).to_have_text("Kept as two.")
    expect(rows.first).to_be_focused()
    press(page, "u")
    expect(rows).to_have_count(2)


def test_no_key_decides_while_no_card_is_chosen(look: Look, server: Server) -> None:
    page = look(server).page
    open_article(page)
    methods: list[str] = []
    page.on("request", lambda request: methods.append(request.method))
    press(page, "ynue")
    page.evaluate("() => new Promise(requestAnimationFrame)")
    assert "POST" not in methods
    expect(page.locator(".verdict")).to_have_count(0)
    expect(page).to_have_url(re.compile("/articles/[0-9a-f]+$"))
