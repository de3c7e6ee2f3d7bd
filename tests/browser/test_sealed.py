"""Nothing leaves: hostile code runs inside the engine and on the page, and nothing arrives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import firefox, hostile_site
from tests.browser.conftest import ROOT

SITE = ROOT / "site"
PATIENCE = 90
JS = {
    "fetch", "fetch-opaque", "fetch-post", "fetch-redirect", "xhr", "websocket", "eventsource",
    "import", "importScripts", "sendBeacon", "image", "webrtc", "webtransport", "font",
    "nested-worker", "nested-blob", "nested-data", "shared-worker", "eval", "cache",
}  # fmt: skip
PY = {
    "open_url", "urllib", "xhr", "websocket", "eventsource", "importScripts", "beacon", "worker",
    "webrtc", "pyfetch", "fetch", "run_js",
}  # fmt: skip
PAGE = {
    "fetch", "beacon", "image", "script", "style", "prefetch", "preload", "icon", "video", "object",
    "frame", "form", "worker", "worker-blob", "websocket", "eventsource", "import", "webrtc", "css",
    "ping",
}  # fmt: skip
ATTEMPTS = {
    *(f"js/{name}" for name in JS),
    *(f"py/{name}" for name in PY),
    *(f"page/{name}" for name in PAGE),
}


@contextmanager
def in_chromium(browser: Browser, url: str) -> Iterator[None]:
    """Keep a page open in Chromium; the tests' own watch isn't over it, since it does misbehave."""
    context = browser.new_context()
    context.new_page().goto(url)
    try:
        yield
    finally:
        context.close()


def visit(name: str, browser: Browser, url: str) -> AbstractContextManager[None]:
    return in_chromium(browser, url) if name == "chromium" else firefox.visit(url)


def attack(site: Path, name: str, browser: Browser, *, headers: bool) -> hostile_site.Reports:
    """Let the hostile code run to its end; return what it says that it tried."""
    with (
        hostile_site.serve(site, headers=headers) as (url, reports),
        visit(name, browser, url + "playground/"),
    ):
        for side, finished in reports.finished.items():
            assert finished.wait(PATIENCE), f"{side} never came to its end: {reports.told}"
    return reports


@pytest.mark.parametrize("headers", [False, True], ids=["meta", "meta-and-headers"])
@pytest.mark.parametrize("name", ["chromium", "firefox"])
def test_nothing_that_hostile_code_sends_arrives(
    browser: Browser, site_url: str, tmp_path: Path, name: str, *, headers: bool
) -> None:
    assert site_url
    with hostile_site.elsewhere() as place:
        hostile_site.tamper(SITE, tmp_path / "site", place, sealed=True)
        reports = attack(tmp_path / "site", name, browser, headers=headers)
        assert reports.told.keys() >= ATTEMPTS
        assert place.arrived == []


def test_without_the_policy_it_would_arrive(
    browser: Browser, site_url: str, tmp_path: Path
) -> None:
    """The other half of the proof: the attempts are real, and the counter counts."""
    assert site_url
    with hostile_site.elsewhere() as place:
        hostile_site.tamper(SITE, tmp_path / "site", place, sealed=False)
        attack(tmp_path / "site", "chromium", browser, headers=False)
        arrived = " ".join(place.arrived)
    assert "UDP webrtc" in arrived
    for way in (
        "js-fetch", "js-fetch-redirect", "js-xhr", "js-websocket", "js-eventsource", "js-import",
        "py-pyfetch", "py-open-url", "py-xhr", "py-websocket", "py-eventsource",
        "page-image", "page-beacon", "page-prefetch", "page-script", "page-form",
        "page-worker-blob",
    ):  # fmt: skip
        assert f"/{way}" in arrived, way


def test_webrtc_is_gone_before_any_other_script(page: Page, site_url: str) -> None:
    page.add_init_script("document.addEventListener('readystatechange', () => 1)")
    page.goto(site_url)
    assert page.evaluate("() => 'RTCPeerConnection' in window") is False
    assert page.evaluate("() => 'WebTransport' in window") is False
    first = page.evaluate("() => document.querySelector('script').textContent")
    assert "RTCPeerConnection" in first
