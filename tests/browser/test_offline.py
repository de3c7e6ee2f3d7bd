"""Without a network: the site is read, searched and written with; no two builds are mixed."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import ROOT
from tests.browser.host import Host

SITE = ROOT / "site"
START = 60_000
READY = """(patience) => Promise.race([
  navigator.serviceWorker.ready.then(() => true),
  new Promise((resolve) => setTimeout(() => resolve(false), patience)),
])"""
OLD, NEW = "Writing hard letters", "Writing harder letters"


@pytest.fixture
def host(site_url: str, tmp_path: Path) -> Iterator[Host]:
    """A copy of the built site, served at an address of its own."""
    assert site_url
    # Without the compressed siblings, since the tests change files and not what was made of them.
    shutil.copytree(SITE, tmp_path / "one", ignore=shutil.ignore_patterns("*.br", "*.gz"))
    running = Host(tmp_path / "one")
    running.start()
    yield running
    running.stop()


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that takes service workers."""
    context = browser.new_context(accept_downloads=True)
    yield context
    context.close()


def visited(reader: BrowserContext, host: Host, path: str = "") -> Page:
    """A first visit, until the service worker has all that it keeps."""
    page = reader.new_page()
    page.goto(host.url + path)
    assert page.evaluate(READY, START), "the service worker never came to be"
    return page


def build_anew(host: Host, tmp_path: Path) -> Path:
    """A second build of the site, in which every page is another."""
    folder = tmp_path / "two"
    shutil.copytree(host.folder, folder)
    for path in folder.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        path.write_text(html.replace(OLD, NEW) + "<!-- two -->", encoding="utf-8")
    node = ROOT / ".venv/bin/node"
    subprocess.run(
        [node, "build/finish/keep.ts", folder], cwd=ROOT / "playground", check=True, timeout=60
    )
    return folder


@contextmanager
def stopped(host: Host) -> Iterator[None]:
    """Nobody answers while the block runs."""
    host.stop()
    yield
    host.start()


def test_a_stopped_host_answers_nobody(browser: Browser, host: Host) -> None:
    """The other half of what follows: without a service worker there is nothing to read."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.goto(host.url)
    ask = "() => fetch('/guide/', {cache: 'no-store'}).then(() => 'answered', () => 'silence')"
    assert page.evaluate(ask) == "answered"
    with stopped(host):
        assert page.evaluate(ask) == "silence"
    context.close()


def test_after_one_visit_the_guide_is_read_and_searched_with_the_server_stopped(
    reader: BrowserContext, host: Host
) -> None:
    page = visited(reader, host)
    with stopped(host):
        page.goto(host.url + "rules/euphemism/")
        expect(page.locator("article h1")).to_contain_text("uphemism")
        page.get_by_role("button", name="Search").click()
        page.get_by_test_id("search").fill("refund")
        page.get_by_test_id("hits").get_by_role("link").first.click()
        expect(page.locator("article h1")).to_be_visible()


def test_a_page_that_is_not_there_says_so_with_the_server_stopped(
    reader: BrowserContext, host: Host
) -> None:
    page = visited(reader, host)
    with stopped(host):
        answer = page.goto(host.url + "no/such/page/")
        assert answer is not None
        assert answer.status == 404
        expect(page.get_by_role("heading", name="This page isn’t here")).to_be_visible()


def write_check_and_download(page: Page, host: Host) -> None:
    """Use the playground for what it is for."""
    page.goto(host.url + "playground/")
    expect(page.locator("letterkit-workbench").get_by_test_id("engine")).to_have_attribute(
        "data-state", "ready", timeout=START
    )
    page.locator("letterkit-workbench input[name]").first.fill("Harrow & Daughters")
    expect(page.locator("letterkit-workbench").get_by_test_id("letter")).to_contain_text(
        "Harrow & Daughters"
    )
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile("Download|Save")).first.click()
    assert "Harrow & Daughters" in Path(download.value.path()).read_text(encoding="utf-8")


def test_the_playground_works_with_the_server_stopped_once_it_was_used(
    reader: BrowserContext, host: Host
) -> None:
    page = visited(reader, host)
    write_check_and_download(page, host)
    page.wait_for_timeout(2_500)  # the engine keeps its files once nobody waits for it
    with stopped(host):
        write_check_and_download(page, host)


def test_python_is_kept_on_request_and_removed_again(reader: BrowserContext, host: Host) -> None:
    page = visited(reader, host, "offline/")
    control = page.get_by_test_id("offline")
    expect(control).to_have_attribute("data-state", "out", timeout=START)
    expect(control).to_contain_text(re.compile(r"[1-9][0-9.]* MB"))
    control.get_by_role("button", name="Keep it").click()
    expect(control).to_have_attribute("data-state", "kept", timeout=START)
    with stopped(host):
        write_check_and_download(page, host)
    page.goto(host.url + "offline/")
    control.get_by_role("button", name="Remove").click()
    expect(control).to_have_attribute("data-state", "out")
    held = page.evaluate("() => caches.keys()")
    assert [name for name in held if "engine" in name] == []


def test_python_is_not_fetched_by_readers_of_the_guide(reader: BrowserContext, host: Host) -> None:
    page = visited(reader, host, "guide/")
    held = page.evaluate(
        """async () => {
          const names = await caches.keys();
          const held = async (name) => (await caches.open(name)).keys();
          const all = await Promise.all(names.map(held));
          return all.flat().map(({ url }) => url);
        }"""
    )
    assert len(held) > 40
    assert [url for url in held if url.endswith((".wasm", ".bin", ".zip"))] == []


def heading(page: Page) -> str:
    """The guide's title, as a script of this page gets it."""
    found: str = page.evaluate("async () => (await (await fetch('/guide/')).text())")
    return NEW if NEW in found else OLD


def test_a_new_build_is_offered_taken_when_asked_and_never_mixed_with_the_old(
    reader: BrowserContext, host: Host, tmp_path: Path
) -> None:
    page = visited(reader, host, "guide/")
    page.reload()
    other = reader.new_page()
    other.goto(host.url + "playground/")
    other.locator("letterkit-workbench input[name]").first.fill("half a word")

    second = build_anew(host, tmp_path)
    host.stop()
    host.folder = second
    host.start()
    page.evaluate("async () => { await (await navigator.serviceWorker.ready).update(); }")
    offer = page.get_by_test_id("update")
    expect(offer).to_be_visible(timeout=START)

    # Not taken yet: all of it is still the old build, a page opened anew included.
    page.reload()
    assert heading(page) == OLD
    expect(page.locator("article h1")).to_contain_text(OLD)
    expect(other.locator("letterkit-workbench input[name]").first).to_have_value("half a word")

    offer.get_by_role("button", name="Use it now").click()
    expect(page.locator("article h1")).to_contain_text(NEW)
    assert heading(page) == NEW

    # The other tab was not loaded anew, and goes on with what it was opened with.
    expect(other.locator("letterkit-workbench input[name]").first).to_have_value("half a word")
    assert heading(other) == OLD
    with stopped(host):
        assert heading(other) == OLD
        assert heading(page) == NEW
    other.reload()
    assert heading(other) == NEW
    page.reload()
    page.wait_for_timeout(300)
    held = [name for name in page.evaluate("() => caches.keys()") if "-site-" in name]
    assert len(held) == 1, "the old build is cleared away once no tab needs it"


def test_a_build_that_is_only_half_there_is_not_taken(
    reader: BrowserContext, host: Host, tmp_path: Path
) -> None:
    page = visited(reader, host, "guide/")
    page.reload()
    second = build_anew(host, tmp_path)
    (second / "rules/index.html").write_text("half a page", encoding="utf-8")
    host.stop()
    host.folder = second
    host.start()
    page.evaluate(
        """async () => {
          const registration = await navigator.serviceWorker.ready;
          await registration.update();
          const fresh = registration.installing;
          await new Promise((resolve) => fresh.addEventListener('statechange', resolve));
        }"""
    )
    page.wait_for_timeout(500)
    assert page.evaluate("async () => (await navigator.serviceWorker.ready).waiting") is None
    page.reload()
    assert heading(page) == OLD


def test_two_builds_of_the_same_sources_are_the_same_build(host: Host, tmp_path: Path) -> None:
    again = tmp_path / "again"
    shutil.copytree(host.folder, again)
    node = ROOT / ".venv/bin/node"
    subprocess.run(
        [node, "build/finish/keep.ts", again], cwd=ROOT / "playground", check=True, timeout=60
    )
    for name in ("sw.js", "offline.json"):
        assert (again / name).read_bytes() == (host.folder / name).read_bytes()


def test_the_site_can_be_installed(page: Page, site_url: str) -> None:
    page.goto(site_url + "guide/")
    session = page.context.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert manifest["url"] == site_url + "site.webmanifest"
    sizes = page.evaluate(
        """async (url) => {
          const { icons } = await (await fetch(url)).json();
          return Promise.all(icons.map(async ({ src, sizes }) => {
            const image = new Image();
            image.src = new URL(src, url);
            await image.decode();
            return sizes === 'any' || sizes === `${image.width}x${image.height}`;
          }));
        }""",
        manifest["url"],
    )
    assert all(sizes)
    assert len(sizes) >= 3
