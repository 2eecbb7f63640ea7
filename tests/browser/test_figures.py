"""Figures over time: every dot a link, and a table that has the same."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.conftest import Look, Server


def test_a_dot_is_reached_by_tab_and_opens_its_sentence(look: Look, shown: Server) -> None:
    page = look(shown).page
    page.goto("/figures?what=killed")
    page.get_by_role("link", name="Begin anew").focus()
    page.keyboard.press("Tab")
    dot = page.locator("svg.chart a:focus")
    expect(dot).to_have_count(1)
    title = dot.locator("title").text_content() or ""
    outline = dot.evaluate("one => getComputedStyle(one).outlineStyle + getComputedStyle(one).outlineWidth")
    assert outline not in ("none0px", "none3px"), outline
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/articles/.*#s-"))
    printed = re.findall(r"\d+", title.partition(": ")[2])[0]
    expect(page.locator(".card:target blockquote")).to_contain_text(printed)


def test_the_table_has_a_row_a_dot_and_says_the_same(look: Look, shown: Server) -> None:
    page = look(shown, scripts=False).page
    page.goto("/figures?what=killed")
    dots = page.locator("svg.chart a.dot")
    rows = page.locator("table.dots tbody tr")
    assert dots.count() == rows.count() > 5
    for number in range(rows.count()):
        assert dots.nth(number).get_attribute("href") == rows.nth(number).locator("blockquote a").get_attribute("href")


def test_what_is_only_expected_is_hollow(look: Look, shown: Server) -> None:
    page = look(shown).page
    page.goto("/figures?what=killed")
    hollow = page.locator("svg.chart a.hollow")
    assert hollow.count() == page.locator("table.dots tbody tr", has_text="conditional").count() > 0
    fills = page.locator("svg.chart a.dot circle").evaluate_all(
        "all => all.map(one => [one.parentNode.matches('.hollow'), getComputedStyle(one).fill])"
    )
    assert {fill for is_hollow, fill in fills if is_hollow}.isdisjoint(
        {fill for is_hollow, fill in fills if not is_hollow}
    )


def test_the_page_begins_with_what_there_is(look: Look, shown: Server) -> None:
    page = look(shown).page
    page.goto("/figures")
    chip = page.locator(".chips li", has_text="killed")
    chip.get_by_role("link").click()
    expect(page.locator("svg.chart")).to_be_visible()
    page.get_by_label("Karvel").check()
    page.get_by_role("button", name="Show").click()
    expect(page.locator("figcaption")).to_contain_text("Karvel")
    expect(page.locator("svg.chart a.s0").first).to_be_attached()
