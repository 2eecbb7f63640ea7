"""Sides beside each other: declared by the reader, compared, narrowed, and led back to the words."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Look, Server, settle

MEMBERS = ("Viktor Salen", "Irena Dovic", "Jonas Tarn")


def test_sides_are_dropped_and_declared_anew(look: Look, server: Server) -> None:
    for scripts in (True, False):
        drop_and_declare(look(server, scripts=scripts).page)


def drop_and_declare(page: Page) -> None:
    """A side goes, member by member, until the page asks for one; and comes again. What is folded up where a comparison
    is shown stays open after a change.
    """
    page.goto("/accounts")
    rows = page.locator("#found .pair")
    paired = rows.count()
    assert paired
    page.locator("summary", has_text="Declared sides").click()
    for member in MEMBERS:
        page.get_by_role("button", name=f"drop {member} from Lindmar").click()
        expect(page.locator("main button", has_text=f"drop {member} from Lindmar")).to_have_count(0)
        settle(page)
    page.goto("/accounts")
    expect(page.get_by_role("heading", name="Say who the sides are")).to_be_visible()
    page.get_by_label("Side", exact=True).fill("Lindmar")
    page.get_by_label("Members:").fill("Viktor Salen\nIrena Dovic, Jonas Tarn")
    page.get_by_role("button", name="Declare").click()
    page.goto("/accounts")
    expect(rows).to_have_count(paired)


@pytest.mark.parametrize(("width", "scripts"), [(1280, True), (320, True), (1280, False)])
def test_accounts_are_narrowed_by_the_kind_of_their_link(look: Look, shown: Server, width: int, scripts: bool) -> None:
    page = look(shown, width=width, scripts=scripts).page
    page.goto("/accounts")
    page.get_by_label("Karvel").check()
    page.get_by_label("Lindmar").check()
    page.get_by_role("button", name="Compare").click()
    page.wait_for_url(re.compile("side=Karvel&side=Lindmar"))
    chip = page.locator(".chips li", has_text="figure differs")
    number = int(chip.locator(".n").inner_text())
    chip.get_by_role("link").click()
    expect(page.locator(".chips [aria-current]")).to_contain_text("figure differs")
    expect(page.locator("#found .pair")).to_have_count(number)
    expect(page.locator("#found .pair .why").first).to_contain_text("here, ")
    settle(page)
    expect(page.get_by_role("heading", name="Only here")).to_have_count(0)
    page.locator(".chips [aria-current]").click()
    page.locator(".chips li", has_text="only here").get_by_role("link").click()
    expect(page.get_by_role("heading", name="Only here")).to_be_visible()
    settle(page)
    expect(page.locator("#found .pair")).to_have_count(0)


@pytest.mark.parametrize("path", ["/accounts", "/timeline?about=ferry", "/chains?about=ferry"])
def test_a_statement_leads_to_its_words(look: Look, shown: Server, path: str) -> None:
    page = look(shown).page
    page.goto(path)
    link = page.locator("#found blockquote a").first
    words = link.inner_text().strip("…").split(" … ")[0]
    link.click()
    expect(page.locator(".card:target blockquote")).to_contain_text(words)
    page.locator(".card:target").get_by_role("link", name="content", exact=True).click()
    expect(page.locator("#pane :target")).to_be_in_viewport()


def test_the_ways_to_compare_keep_the_question(look: Look, shown: Server) -> None:
    page = look(shown).page
    page.goto("/accounts?about=ferry&side=Karvel&side=Lindmar")
    for name in ("Timeline", "Chains", "Brief", "Accounts"):
        page.locator(".tabs").get_by_role("link", name=name).click()
        expect(page.locator(".tabs [aria-current]")).to_have_text(name)
        expect(page.get_by_label("About", exact=True)).to_have_value("ferry")
        expect(page.locator("#found")).not_to_be_empty()


def test_a_side_that_nobody_declared_is_refused_above_the_form(look: Look, shown: Server) -> None:
    page = look(shown, answers=(400, 404)).page
    page.goto("/accounts?side=Northland&side=Southland")
    expect(page.get_by_role("alert")).to_contain_text("Northland")
    expect(page.get_by_role("button", name="Compare")).to_be_visible()
