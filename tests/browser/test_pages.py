"""Every page, at every width, light and dark, printed, with scripts and without: nothing sticks out, nothing is left
unsaid.
"""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import WIDTHS, Look, Server

PAGES = (
    "/statements",
    "/statements?words=ferry&source=Whitlow",
    "/people",
    "/candidates",
    "/accounts",
    "/timeline?about=ferry",
    "/chains?about=ferry",
    "/brief?about=ferry",
    "/figures",
    "/figures?what=killed",
    "/articles",
    "/import",
    "/about",
    "/api/docs",
)
_GRAVE = ("serious", "critical")
_PAPER = 718  # pixels of a sheet of A4 between its margins
_PAST_THE_EDGE = """() => [...document.querySelectorAll('main *, header *')].filter(one =>
    one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll') && !one.closest('.unseen'))
    .map(one => one.outerHTML.slice(0, 120))"""


def pages_of(page: Page) -> list[str]:
    """The fixed pages, an article with statements inside statements, a person."""
    found = []
    for path, sign in (("/articles?words=letter", "a[href^='/articles/']"), ("/people", "ol.people a")):
        page.goto(path)
        found.append(page.locator(sign).first.get_attribute("href") or "")
    return [*PAGES, *found]


def sticks_out(page: Page) -> list[str]:
    """What lies past the right edge."""
    fits = page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return [] if fits else page.evaluate(_PAST_THE_EDGE) or ["something"]


def grave(page: Page) -> list[tuple[str, str]]:
    """What keeps some from seeing, hearing or pressing what is there."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in _GRAVE]


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out(look: Look, shown: Server, width: int) -> None:
    page = look(shown, width=width).page
    for path in pages_of(page):
        page.goto(path)
        assert sticks_out(page) == [], path


def test_what_is_shown_is_of_use_to_all(look: Look, shown: Server) -> None:
    page = look(shown).page
    for path in pages_of(page):
        page.goto(path)
        assert grave(page) == [], path


def test_dark_pages_have_contrast_too(look: Look, shown: Server) -> None:
    page = look(shown, dark=True).page
    for path in pages_of(page):
        page.goto(path)
        found = (
            Axe()
            .run(page, options={"runOnly": ["color-contrast"], "resultTypes": ["violations"]})
            .response["violations"]
        )
        assert not [(path, one["nodes"][0]["html"][:200]) for one in found]


def test_every_page_is_whole_without_scripts(look: Look, shown: Server) -> None:
    page = look(shown, width=320, scripts=False).page
    for path in pages_of(page):
        page.goto(path)
        assert page.locator("main h1").count() == 1, path
        assert page.locator("main").inner_text().strip()


def test_on_paper_are_words_and_nothing_to_press(look: Look, shown: Server) -> None:
    page = look(shown, width=_PAPER).page
    page.emulate_media(media="print")
    for path in pages_of(page):
        page.goto(path)
        assert sticks_out(page) == [], path
        pressed = page.locator("main button, header nav, header form").evaluate_all(
            "all => all.filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 90))"
        )
        assert pressed == [], path


def test_what_is_pressed_and_unfolded_on_a_phone_is_of_use_to_all(look: Look, server: Server) -> None:
    page = look(server, width=320).page
    for path in pages_of(page):
        if path == "/api/docs":  # long, and nothing there changes anything
            continue
        page.goto(path)
        assert sticks_out(page) == [], path
        page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
        assert sticks_out(page) == [], path
        assert grave(page) == [], path
