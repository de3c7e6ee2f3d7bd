"""The built site, served over HTTP, in the Chromium of this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebError

from tools import browser
from tools.serve import SiteServer

ROOT = Path(__file__).resolve().parents[2]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder, so that `-m "not browser"` leaves them all out."""
    for item in items:
        if Path(item.path).is_relative_to(ROOT / "tests/browser"):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site_url() -> Iterator[str]:
    """The address of the built site's home page, with a slash at the end."""
    folder = ROOT / "site"
    if not (folder / "index.html").is_file():
        pytest.fail("there is no site to test: run `make site` first")
    with SiteServer(folder, 0) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield server.url
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the system's Chromium, not one that playwright would have to download."""
    program = browser.find()
    if program is None:
        pytest.fail(browser.WHAT_TO_INSTALL)
    return {
        **browser_type_launch_args,
        "executable_path": str(program),
        "args": list(browser.QUIET),
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Keep the service worker out of tests that aren’t about it: it would answer for others."""
    return {**browser_context_args, "service_workers": "block"}


class Watch:
    """Notes what a page must not do: write an error, throw one, or ask another origin."""

    def __init__(self, origin: str) -> None:
        self.origin = origin.rstrip("/") + "/"
        self.faults: list[str] = []
        self.expected: list[str] = []

    def expect(self, words: str) -> None:
        """Let errors pass that hold these words: the test brings them about on purpose."""
        self.expected.append(words)

    def note(self, fault: str) -> None:
        """Keep a fault, unless it was expected."""
        if not any(words in fault for words in self.expected):
            self.faults.append(fault)

    def console(self, message: ConsoleMessage) -> None:
        """Note what the page writes to the console as an error."""
        if message.type == "error":
            self.note(f"console error: {message.text} ({message.location.get('url', '')})")

    def error(self, error: WebError) -> None:
        """Note what the page throws and doesn't catch."""
        self.note(f"page error: {error.error}")

    def request(self, request: Request) -> None:
        """Note a request that leaves the site; blob: and data: stay on the machine."""
        if not request.url.startswith((self.origin, "blob:" + self.origin, "data:")):
            self.note(f"request to elsewhere: {request.url}")

    def follow(self, context: BrowserContext) -> None:
        """Watch every page of a context, and its workers' requests."""
        context.on("console", self.console)
        context.on("weberror", self.error)
        context.on("request", self.request)


@pytest.fixture
def watch(site_url: str) -> Watch:
    """What the test's own pages are held to; follow further contexts with `watch.follow`."""
    return Watch(site_url)


@pytest.fixture(autouse=True)
def well_behaved(watch: Watch, context: BrowserContext) -> Iterator[None]:
    """Fail any test whose pages write errors, throw them, or ask another origin."""
    watch.follow(context)
    yield
    assert watch.faults == []


@pytest.fixture
def home(page: Page, site_url: str) -> Page:
    """A page that shows the site's first page."""
    page.goto(site_url)
    return page
