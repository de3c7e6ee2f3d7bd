"""How Python starts: from the image of its memory, and the slower ways where that can't be."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser import firefox
from tests.browser.conftest import ROOT, Watch
from tests.browser.host import Host

START = 60_000
"""Milliseconds that Python may take to start on a slow machine."""
HELD = "() => caches.keys().then((names) => names.filter((n) => n.startsWith('letterkit-engine-')))"
WAY = "() => performance.getEntriesByName('letterkit:ready')[0].detail"


def started(page: Page, site_url: str) -> str:
    """The way in which Python started on the playground."""
    page.goto(site_url + "playground/")
    wait_for(page, "letterkit:ready")
    return str(page.evaluate(WAY))


def wait_for(page: Page, mark: str) -> None:
    """Until the page has set that mark."""
    ready = "(name) => performance.getEntriesByName(name).length > 0"
    page.wait_for_function(ready, arg=mark, timeout=START)


def spoil(route: Route) -> None:
    """Answer with what a broken cache or a host's error page might hold."""
    route.fulfill(status=200, body=b"\0" * 4096, content_type="application/octet-stream")


def test_python_starts_from_the_image_and_the_next_visit_fetches_neither(
    browser: Browser, site_url: str
) -> None:
    assert site_url
    host = Host(ROOT / "site")
    host.start()
    context = browser.new_context()
    page = context.new_page()
    try:
        assert started(page, host.url) == "image"
        wait_for(page, "letterkit:stored")
        assert len(page.evaluate(HELD)) == 1
        assert len(large(host.asked)) == 2
        host.asked.clear()
        assert started(page, host.url) == "image"
        assert large(host.asked) == []
    finally:
        context.close()
        host.stop()


def large(asked: list[str]) -> list[str]:
    """Which of these are what Python starts from."""
    return [path for path in asked if path.endswith((".wasm", ".bin", ".zip"))]


@pytest.mark.parametrize("harm", ["missing", "spoiled"])
def test_without_the_image_python_starts_from_compiled_archives(
    page: Page, site_url: str, watch: Watch, harm: str
) -> None:
    watch.expect("net::ERR_FAILED")
    page.context.route(
        "**/memory-*.bin", spoil if harm == "spoiled" else lambda route: route.abort()
    )
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    assert started(page, site_url) == "archives"
    assert not any("/plain-" in url for url in asked)


def test_without_image_and_archives_python_starts_from_its_sources(
    page: Page, site_url: str, watch: Watch
) -> None:
    watch.expect("net::ERR_FAILED")
    for part in ("memory-*.bin", "library-*.zip"):
        page.context.route(f"**/{part}", lambda route: route.abort())
    assert started(page, site_url) == "plain"


def test_without_any_way_the_page_says_that_files_are_missing_and_the_guide_stays(
    page: Page, site_url: str, watch: Watch
) -> None:
    watch.expect("net::ERR_FAILED")
    for part in ("memory-*.bin", "*library-*.zip"):
        page.context.route(f"**/{part}", lambda route: route.abort())
    page.goto(site_url + "playground/")
    line = page.get_by_test_id("engine")
    expect(line).to_have_attribute("data-state", "failed", timeout=START)
    expect(line).to_contain_text("some of its files couldn’t be fetched")
    page.get_by_role("link", name="Guide", exact=True).first.click()
    expect(page.locator("article h1").first).to_be_visible()


def test_without_webassembly_the_page_says_so_and_fetches_nothing(
    page: Page, site_url: str
) -> None:
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto(site_url + "playground/")
    line = page.get_by_test_id("engine")
    expect(line).to_have_attribute("data-state", "failed", timeout=START)
    expect(line).to_contain_text("WebAssembly is missing or switched off")
    assert [url for url in asked if url.endswith((".wasm", ".bin", ".zip"))] == []


def test_a_stored_image_that_is_broken_is_forgotten(page: Page, site_url: str) -> None:
    started(page, site_url)
    wait_for(page, "letterkit:stored")
    page.evaluate(
        """async () => {
          const [name] = (await caches.keys()).filter((n) => n.startsWith("letterkit-engine-"));
          const store = await caches.open(name);
          const [image] = (await store.keys()).filter(({ url }) => url.endsWith(".bin"));
          await store.put(image, new Response("broken"));
        }"""
    )
    assert started(page, site_url) == "archives"
    assert page.evaluate(HELD) == []
    assert started(page, site_url) == "image"


@pytest.mark.parametrize(("absent", "way"), [("", "image"), ("memory-*", "archives")])
def test_firefox_starts_python_in_the_same_ways(
    site_url: str, tmp_path: Path, absent: str, way: str
) -> None:
    assert site_url
    shutil.copytree(ROOT / "site", tmp_path / "site", ignore=shutil.ignore_patterns(absent))
    host = Host(tmp_path / "site")
    host.start()
    try:
        told = firefox.run("start.ts", host.url + "playground/")
    finally:
        host.stop()
    assert told["way"] == way
    assert "Dear" in told["letter"]
