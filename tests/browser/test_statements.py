"""Searching, narrowing, turning pages, and taking along what was found."""

from __future__ import annotations

import csv
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Look, Server, settle

TOLD = re.compile(r"^([\d,]+) statements? in ")


def number_found(page: Page) -> int:
    """How many the page says that it found."""
    told = page.locator("#results > .sum").inner_text()
    found = TOLD.match(told)
    assert found, told
    return int(found[1].replace(",", ""))


def narrow(page: Page, words: str) -> int:
    """Choose one way to narrow. Returns the number that stands beside it."""
    way = page.locator(".facet li", has=page.get_by_role("link", name=words, exact=True)).first
    if not way.is_visible():
        page.get_by_text("Narrow it down").first.click()
    number = int(way.locator(".n").inner_text())
    way.get_by_role("link").click()
    expect(page.locator(".chips")).to_contain_text(words)
    settle(page)
    return number


@pytest.mark.parametrize(("width", "scripts"), [(1280, True), (320, True), (1280, False)])
def test_a_list_is_narrowed_and_widened_and_goes_back(look: Look, shown: Server, width: int, scripts: bool) -> None:
    page = look(shown, width=width, scripts=scripts).page
    everything = number_found(page)
    assert narrow(page, "Viktor Salen") == number_found(page) < everything
    by_salen = number_found(page)
    assert narrow(page, "deny") == number_found(page) < by_salen
    page.locator(".chips").get_by_role("link", name="Viktor Salen").click()
    expect(page.locator(".chips")).not_to_contain_text("Viktor Salen")
    page.go_back()
    expect(page.locator(".chips")).to_contain_text("Viktor Salen")
    settle(page)  # going back loads the page: its script has to be there to go further
    page.go_back()
    expect(page.locator(".chips")).not_to_contain_text("deny")
    settle(page)
    assert number_found(page) == by_salen
    page.go_back()
    expect(page.locator(".chips")).to_have_count(0)
    assert number_found(page) == everything


@pytest.mark.parametrize("scripts", [True, False])
def test_a_search_that_finds_nothing_names_what_to_leave_out(look: Look, shown: Server, scripts: bool) -> None:
    page = look(shown, scripts=scripts).page
    page.goto("/statements?words=ferry&source=Whitlow")
    expect(page.get_by_role("heading", name="No statement fits all of that")).to_be_visible()
    hint = page.locator(".empty li", has_text="Whitlow")
    number = int(re.findall(r"(\d+) statement", hint.inner_text())[0])
    hint.get_by_role("link").click()
    expect(page.locator("ol.rows > li")).to_have_count(number)
    assert number_found(page) == number


@pytest.mark.parametrize("scripts", [True, False])
def test_pages_follow_one_another_until_the_last(look: Look, shown: Server, scripts: bool) -> None:
    page = look(shown, scripts=scripts).page
    page.goto("/statements?limit=50")
    everything = number_found(page)
    seen = set(page.locator("ol.rows blockquote a").evaluate_all("all => all.map(one => one.href)"))
    assert len(seen) == 50
    page.get_by_role("link", name="Next page").click()
    expect(page.get_by_role("link", name="Back to the first")).to_be_visible()
    settle(page)
    seen |= set(page.locator("ol.rows blockquote a").evaluate_all("all => all.map(one => one.href)"))
    assert len(seen) == everything
    expect(page.get_by_role("link", name="Next page")).to_have_count(0)


def test_what_leaves_as_a_file_is_what_was_found(look: Look, shown: Server) -> None:
    page = look(shown).page
    page.goto("/statements?source=Salen")
    number = number_found(page)
    page.get_by_text("Take these along").click()
    for name in ("JSONL", "CSV"):
        with page.expect_download() as download:
            page.locator(".along").get_by_role("link", name=re.compile(f"^{name}$", re.IGNORECASE)).first.click()
        with download.value.path().open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file)) if name == "CSV" else [None, *file]
        assert len(rows) - 1 == number, name


def test_the_form_asks_with_all_of_its_fields(look: Look, shown: Server) -> None:
    page = look(shown).page
    page.get_by_text("More to narrow by").click()
    page.get_by_label("Act").select_option("deny")
    page.get_by_label("Published to").fill("2024-05-08")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".chips li")).to_have_count(3)  # both, and to ask anew
    settle(page)
    assert number_found(page) == page.locator("ol.rows > li").count() > 0


def test_a_question_that_cannot_be_asked_is_answered_above_the_form(look: Look, shown: Server) -> None:
    page = look(shown, answers=(400,)).page
    page.goto("/statements?from=yesterday")
    expect(page.get_by_role("alert")).to_contain_text("yesterday")
    expect(page.get_by_label("Published from")).to_have_value("yesterday")
