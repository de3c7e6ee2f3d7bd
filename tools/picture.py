"""Take the README's picture of the playground anew: `make site`, then `python -m tools.picture`."""

from __future__ import annotations

import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools import browser
from tools.serve import SiteServer

TARGET = Path("docs/assets/playground.png")


def main() -> None:
    """The playground with its example and one finding, as a wide screen shows it."""
    with SiteServer(Path("site"), 0) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        chromium = playwright.chromium.launch(
            executable_path=browser.find(), args=list(browser.QUIET)
        )
        page = chromium.new_page(viewport={"width": 1400, "height": 860})
        page.goto(server.url + "playground/")
        page.wait_for_selector('[data-testid="engine"][data-state="ready"]', timeout=60_000)
        page.locator('[name="reasons.0.why"]').fill("you failed to return it within 30 days")
        page.wait_for_selector('[data-testid="findings"] [data-rule="blame"]')
        page.locator('[name="reasons.0.why"]').evaluate(
            "control => scrollTo(0, control.getBoundingClientRect().top + scrollY - 420)"
        )
        page.wait_for_timeout(500)
        page.screenshot(path=TARGET)
        server.shutdown()


if __name__ == "__main__":
    main()
