"""The whole site is read and the playground used, and every way elsewhere leads to a counter."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import ROOT, Watch
from tools.serve import HOST

SITE = ROOT / "site"
START = 60_000
# Chromium asks its maker what the fields of a form are for, whatever page it is on. The page has no
# part in it, and the privacy page tells of it.
BROWSERS_OWN = "content-autofill.googleapis.com:443"


@pytest.fixture
def proxied(browser: Browser, watch: Watch) -> Iterator[tuple[Page, list[str]]]:
    """A page whose every request to any host but this machine comes to a counting proxy."""
    asked: list[str] = []

    class Proxy(BaseHTTPRequestHandler):
        def answer(self) -> None:
            if self.path != BROWSERS_OWN:
                asked.append(f"{self.command} {self.path}")
            self.send_error(502)

        do_GET = do_POST = do_CONNECT = do_OPTIONS = do_HEAD = answer  # noqa: N815 - Python's own names

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - likewise
            """Say nothing."""

    with ThreadingHTTPServer((HOST, 0), Proxy) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        context = browser.new_context(
            proxy={"server": f"http://{HOST}:{server.server_port}", "bypass": HOST},
            accept_downloads=True,
        )
        watch.follow(context)
        yield context.new_page(), asked
        context.close()
        server.shutdown()
        thread.join()


def test_the_counter_counts(proxied: tuple[Page, list[str]], watch: Watch) -> None:
    watch.expect("http://example.invalid/")
    watch.expect("502")
    page, asked = proxied
    page.goto("http://example.invalid/secret")
    assert any("example.invalid" in one for one in asked)


def test_every_page_is_read_and_all_that_it_asks_for_is_ours(
    proxied: tuple[Page, list[str]], site_url: str, watch: Watch
) -> None:
    page, asked = proxied
    paths = [
        path.relative_to(SITE).as_posix().removesuffix("index.html")
        for path in sorted(SITE.rglob("*.html"))
        if path.name == "index.html"
    ]
    assert len(paths) > 20
    for path in paths:
        page.goto(site_url + path)
        page.evaluate("() => scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    assert watch.faults == []
    assert asked == []


def test_the_playground_is_used_and_all_that_it_asks_for_is_ours(
    proxied: tuple[Page, list[str]], site_url: str, watch: Watch
) -> None:
    page, asked = proxied
    page.goto(site_url + "playground/")
    expect(page.get_by_test_id("engine")).to_have_attribute("data-state", "ready", timeout=START)
    page.locator("letterkit-workbench input[name]").first.fill("Harrow & Secret")
    expect(page.get_by_test_id("letter")).to_contain_text("Harrow & Secret")
    page.get_by_test_id("copy").click()
    with page.expect_download():
        page.get_by_role("button", name=re.compile("Download|Save")).first.click()
    page.get_by_role("button", name="Search").click()
    page.get_by_test_id("search").fill("Harrow & Secret refund")
    expect(page.locator("letterkit-search-box").get_by_role("status")).not_to_be_empty()
    page.wait_for_load_state("networkidle")
    assert watch.faults == []
    assert asked == []
    assert "Secret" not in page.url
