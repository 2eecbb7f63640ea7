"""Draws the pictures of the pages: python docs/images/draw.py. Needs a chromium, and shrinks them where Pillow is."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
WIDE, PHONE = (1280, 860), (390, 844)


def main() -> None:
    """Serve the demo, look at each page, keep what is seen."""
    command = [sys.executable, "-c", "import sys; from inquit.cli.main import run; sys.exit(run())"]
    demo = [*command, "demo", "--port", "0", "--no-browser", "--by", "Ada"]
    with subprocess.Popen(demo, stderr=subprocess.PIPE, text=True) as process, sync_playwright() as playwright:
        assert process.stderr is not None
        found = next(filter(None, (re.search(r"(http://[\d.:]+)/\S*", line) for line in process.stderr)))
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or "chromium", args=["--no-sandbox"]
        )
        try:
            _draw(browser, found[0], found[1])
        finally:
            browser.close()
            process.terminate()


def _draw(browser: Browser, way_in: str, origin: str) -> None:
    page = _page(browser, way_in, WIDE)
    _keep(page, origin, "/accounts", "accounts")
    _keep(page, origin, "/statements?act=accuse", "statements")
    _keep(page, origin, "/figures?what=killed", "figures")
    _keep(page, origin, "/people", "people")
    page.get_by_role("link", name="Viktor Salen").first.click()
    _keep(page, origin, page.url.removeprefix(origin), "person")
    page.goto(f"{origin}/statements?words=letter")
    page.locator(".row blockquote a").last.click()
    _keep(page, origin, page.url.removeprefix(origin).partition("#")[0], "read")
    page.goto(f"{origin}/import")
    page.locator("input[type=file]").first.set_input_files(sorted(EXAMPLES.glob("*.txt"))[:3])
    page.get_by_role("button", name="Read the files").click()
    page.get_by_text("3 texts read").first.wait_for(timeout=60_000)
    _keep(page, origin, "/import", "import")
    phone = _page(browser, way_in, PHONE)
    _keep(phone, origin, "/statements?about=ferry", "phone")


def _page(browser: Browser, way_in: str, size: tuple[int, int]) -> Page:
    width, height = size
    page = browser.new_context(viewport={"width": width, "height": height}, color_scheme="light").new_page()
    page.goto(way_in)
    return page


def _keep(page: Page, origin: str, path: str, name: str) -> None:
    page.goto(origin + path)
    page.evaluate("document.fonts.ready")
    target = HERE / f"{name}.png"
    page.screenshot(path=target)
    try:
        from PIL import Image
    except ImportError:
        return
    with Image.open(target) as picture:
        picture.convert("RGB").quantize(128).save(target, optimize=True)


if __name__ == "__main__":
    main()
