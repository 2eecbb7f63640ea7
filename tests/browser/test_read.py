"""An article beside its statements: marks and cards lead to each other, and decisions stay where they were made."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Look, Server, settle

_BARE = """one => {
    const copy = one.cloneNode(true);
    copy.querySelectorAll('.tag, .unseen').forEach(mark => mark.remove());
    return copy.textContent;
}"""  # the words of a mark without its letters


def open_article(page: Page, words: str) -> None:
    """The article with these words in its title."""
    page.goto("/articles")
    page.get_by_role("link", name=words).click()
    expect(page.locator("#pane")).to_be_visible()
    settle(page)


def card_with(page: Page, words: str) -> Locator:
    """The first card that holds these words, found by its id, whatever becomes of its words."""
    name = page.locator(".card", has_text=words).first.get_attribute("id")
    return page.locator(f"#{name}")


@pytest.mark.parametrize("scripts", [True, False])
def test_marks_lead_to_cards_and_cards_to_marks(look: Look, shown: Server, scripts: bool) -> None:
    page = look(shown, scripts=scripts).page
    open_article(page, "Observers count 27 dead")
    page.locator("#pane a.tag > [aria-hidden]").nth(3).click()
    expect(page.locator(".card:target")).to_be_in_viewport()
    target = page.locator(f"#{page.locator('.card:target').get_attribute('id')}")
    target.get_by_role("link", name="content", exact=True).click()
    place = page.locator("#pane :target")
    expect(place).to_be_in_viewport()
    words = place.evaluate(_BARE)
    assert words
    assert (target.locator("blockquote").text_content() or "").startswith(words)


@pytest.mark.parametrize("scripts", [True, False])
def test_each_layer_of_a_relay_leads_to_its_own_words(look: Look, shown: Server, scripts: bool) -> None:
    page = look(shown, scripts=scripts).page
    open_article(page, "mayor defends letter")
    relay = page.locator(".card", has_text="Emil Castor").locator(".relay").last
    links = relay.locator("a")
    for number in range(links.count()):
        if (links.nth(number).get_attribute("href") or "").startswith("#"):
            links.nth(number).click()
            expect(page.locator("#pane :target")).to_be_in_viewport()
    page.locator(".facts a", has_text="inside").or_(page.locator("a[data-key='[']")).first.click()
    expect(page.locator(".card:target")).to_be_in_viewport()


def test_a_decision_stands_at_its_card_and_can_be_taken_back(look: Look, server: Server) -> None:
    for scripts in (True, False):
        decide_and_take_back(look(server, scripts=scripts).page, is_told=scripts)


def decide_and_take_back(page: Page, *, is_told: bool) -> None:
    """Right, and undone; wrong, and undone."""
    open_article(page, "Two counts of the dead")
    card = card_with(page, "Let him come and count")
    card.get_by_role("button", name="Right", exact=True).click()
    expect(card.locator(".verdict")).to_contain_text("Judged right · by a reader")
    if is_told:
        expect(page.locator("#told")).to_have_text("marked right; undo with u")
    page.reload()
    expect(card.locator(".verdict")).to_contain_text("Judged right")
    card.get_by_role("button", name="Undo").click()
    expect(card.locator(".verdict")).to_have_count(0)
    settle(page)
    before = page.locator(".card").count()
    assert before
    card.get_by_role("button", name="Wrong", exact=True).click()
    expect(card).to_contain_text("Judged wrong")
    expect(page.locator("main")).to_contain_text("1 judged wrong")
    expect(page.locator(".card")).to_have_count(before)
    card.get_by_role("button", name="Undo").click()
    expect(card.get_by_role("button", name="Wrong", exact=True)).to_be_visible()
    settle(page)
    expect(page.locator("main")).not_to_contain_text("1 judged wrong")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_fix_says_what_it_needs_and_keeps_what_the_machine_read(look: Look, server: Server, scripts: bool) -> None:
    page = look(server, scripts=scripts, answers=(400,)).page
    open_article(page, "Two counts of the dead")
    card = card_with(page, "Let him come and count")
    card.locator("summary", has_text="Fix").click()
    card.get_by_label("Act").fill("shout")
    card.get_by_role("button", name="Save the correction").click()
    expect(page.locator("main")).to_contain_text("No act 'shout'", ignore_case=True)
    if not scripts:
        page.go_back()
        page.reload()
        card.locator("summary", has_text="Fix").click()
    card.get_by_label("Act").fill("deny")
    card.get_by_label("Why").fill("he meant the opposite")
    card.get_by_role("button", name="Save the correction").click()
    expect(card.locator(".verdict")).to_contain_text("he meant the opposite")
    expect(card.locator(".machine")).to_contain_text("act: ")
    page.goto("/statements?act=deny&words=%22Let+him+come%22")
    expect(page.locator("ol.rows > li")).to_have_count(1)


def test_a_statement_that_is_carried_elsewhere_leads_there(look: Look, shown: Server) -> None:
    page = look(shown).page
    open_article(page, "Ferry terminal shelled, mayor says")
    expect(page.locator(".beside")).to_contain_text("near-cop")
    page.locator(".card").first.get_by_role("link", name="where else is this carried").click()
    expect(page.locator("#found")).to_contain_text("River Press Agency")


def test_an_article_without_statements_says_so(look: Look, shown: Server) -> None:
    page = look(shown).page
    open_article(page, "The herons are back")
    expect(page.locator(".none")).to_contain_text("Read, found none")
