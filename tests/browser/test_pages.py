"""Every page, at every width, light and dark, with scripts and without: nothing sticks out, nothing is left unsaid."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import WIDTHS, Look, Server

PAGES = (
    "/statements",
    "/people",
    "/accounts",
    "/timeline?about=dam",
    "/figures?what=killed",
    "/articles",
    "/import",
    "/about",
    "/api/docs",
)
GRAVE = ("serious", "critical")
PAST_THE_EDGE = """() => [...document.querySelectorAll('main *, header *')].filter(one =>
    one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll') && !one.closest('.unseen'))
    .map(one => one.outerHTML.slice(0, 120))"""


def pages_of(look: Look, shown: Server) -> list[str]:
    """The fixed pages, an article, a person."""
    page = look(shown, scripts=False).page
    found = []
    for path, sign in (("/articles", "a[href^='/articles/']"), ("/people", "main a[href^='/people/']")):
        page.goto(shown.origin + path)
        found.append(page.locator(sign).first.get_attribute("href") or "")
    return [*PAGES, *found]


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out_and_nothing_is_grave_to_those_who_see_or_hear_otherwise(
    look: Look, shown: Server, width: int
) -> None:
    page = look(shown, width=width).page
    for path in pages_of(look, shown):
        page.goto(shown.origin + path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (path, page.evaluate(PAST_THE_EDGE))
        found = Axe().run(page).response["violations"]
        grave = [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in GRAVE]
        assert not grave, (path, width, grave)


def test_dark_pages_have_contrast_too(look: Look, shown: Server) -> None:
    page = look(shown, dark=True).page
    for path in pages_of(look, shown):
        page.goto(shown.origin + path)
        found = Axe().run(page, options={"runOnly": ["color-contrast"]}).response["violations"]
        assert not [(path, one["nodes"][0]["html"][:200]) for one in found]


@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_is_whole_without_scripts(look: Look, shown: Server, width: int) -> None:
    page = look(shown, width=width, scripts=False).page
    for path in pages_of(look, shown):
        page.goto(shown.origin + path)
        assert page.locator("main h1").count() == 1, path
        assert page.locator("main").inner_text().strip()
