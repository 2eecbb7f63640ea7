"""Parties: their statements, and which names are of one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Look, Server, settle


def number_of(page: Page, tab: str) -> int:
    """What a tab of a party's page counts."""
    return int(page.locator(".tabs a", has_text=tab).locator(".n").inner_text())


def test_names_are_joined_and_parted_and_each_is_taken_back(look: Look, server: Server) -> None:
    for scripts in (True, False):
        page = look(server, scripts=scripts).page
        join_and_undo(page)
        part_and_undo(page)


def join_and_undo(page: Page) -> None:
    """Two names become one party, and two again."""
    page.goto("/people/Anders Mehl")
    alone = number_of(page, "Said by")
    page.goto("/people")
    page.get_by_role("button", name="Same: Mehl and Anders Mehl").click()
    decided = page.locator("section", has=page.get_by_role("heading", name="Decided lately"))
    expect(decided).to_contain_text("is the same as")
    settle(page)
    expect(page.get_by_role("button", name="Same: Mehl and Anders Mehl")).to_have_count(0)
    page.goto("/people/Anders Mehl")
    assert number_of(page, "Said by") > alone
    expect(page.locator("#names + ul > li")).to_have_count(2)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#names + ul > li")).to_have_count(1)
    assert number_of(page, "Said by") == alone


def part_and_undo(page: Page) -> None:
    """One party becomes two, and one again."""
    page.goto("/people/Irena Dovic")
    names = page.locator("#names + ul > li")
    expect(names).to_have_count(2)
    names.last.locator("summary").click()
    names.last.get_by_label("Why").fill("a cousin")
    names.last.get_by_role("button").click()
    expect(names).to_have_count(1)
    expect(page.locator("main")).to_contain_text("a cousin")
    page.get_by_role("button", name="Undo").click()
    expect(names).to_have_count(2)


def test_a_name_that_is_typed_is_joined_where_it_is_clear_who_is_meant(look: Look, server: Server) -> None:
    page = look(server).page
    page.goto("/people/Clara Whitlow")
    page.get_by_label("as another name").or_(page.get_by_label("A name, words of one, or an id")).fill("Sabbour")
    page.get_by_role("button", name="Join them").click()
    expect(page.locator("#names + ul")).to_contain_text("Rima Sabbour")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_bar_leads_to_the_statements_that_it_counts(look: Look, shown: Server, scripts: bool) -> None:
    page = look(shown, scripts=scripts).page
    page.goto("/people/Nadia Orsk")
    page.locator(".months summary").click()
    row = page.locator(".months tbody tr").first
    number = int(row.locator("td").last.inner_text())
    assert row.locator("a").get_attribute("href") == page.locator(".months svg a").first.get_attribute("href")
    page.locator(".months svg a").first.click()
    expect(page.locator("ol.rows > li")).to_have_count(number)


def test_each_part_of_a_party_holds_as_many_as_its_tab_says(look: Look, shown: Server) -> None:
    page = look(shown).page
    page.goto("/people/Nadia Orsk")
    for tab in ("Said by", "Said to", "Relays", "Mentions"):
        page.locator(".tabs a", has_text=tab).click()
        expect(page.locator(".tabs [aria-current]")).to_contain_text(tab)
        rows = page.locator("section[aria-label='Statements'] ol.rows > li")
        expect(rows).to_have_count(min(number_of(page, tab), 20))


def test_a_name_that_is_looked_for_is_found(look: Look, shown: Server) -> None:
    page = look(shown).page
    page.goto("/people")
    page.get_by_label("Words in a name").fill("salen")
    page.get_by_role("button", name="Find").click()
    page.locator("ol.people a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Viktor Salen")
    page.goto("/people?words=nobody-of-that-name")
    page.get_by_role("link", name="everybody", exact=True).click()
    expect(page.locator("ol.people > li").first).to_be_visible()
