"""The playground's engine: before it is ready, without it, when it dies, and from page to page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route, Worker, expect

from tests.browser.conftest import Watch
from tests.browser.playground_page import (
    KIND,
    START,
    field,
    letter,
    open_playground,
)

RESTART = 30_000
"""Milliseconds for the watchdog to notice a silent worker, and for the next one to start."""
WASM = "**/assets/playground/*.wasm"


@pytest.fixture
def desk(page: Page, site_url: str) -> Page:
    """The playground with Python ready."""
    return open_playground(page, site_url)


def test_ready_means_that_python_has_answered(desk: Page) -> None:
    assert desk.evaluate("performance.getEntriesByName('letterkit:ready').length") == 1


def test_what_is_typed_before_python_is_ready_is_kept(page: Page, site_url: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.context.route(WASM, hold)
    open_playground(page, site_url, "loading")
    expect(letter(page)).to_contain_text(KIND["example"]["signer"])
    field(page, "signer").fill("Ada Byron")
    expect(letter(page)).not_to_contain_text("Ada Byron")
    page.wait_for_function("performance.getEntriesByName('letterkit:ready').length === 0")

    while not held:
        page.wait_for_timeout(50)
    held[0].continue_()
    expect(page.get_by_test_id("engine")).to_have_attribute("data-state", "ready", timeout=START)
    expect(letter(page)).to_contain_text("Ada Byron")
    expect(field(page, "signer")).to_have_value("Ada Byron")
    assert page.evaluate("performance.getEntriesByName('letterkit:ready').length") == 1


def test_without_python_the_page_says_so_and_keeps_form_and_example(
    page: Page, site_url: str, watch: Watch
) -> None:
    watch.expect("asm-")
    watch.expect("net::ERR_FAILED")
    page.context.route(WASM, lambda route: route.abort())
    open_playground(page, site_url, "failed")
    expect(page.get_by_test_id("engine")).to_contain_text("Python didn’t start")
    expect(letter(page)).to_contain_text(KIND["example"]["signer"])
    copy = page.get_by_test_id("copy")
    expect(copy).to_be_enabled()
    field(page, "signer").fill("Ada Byron")
    expect(field(page, "signer")).to_have_value("Ada Byron")
    # The letter is still the example's: nobody may send that one by mistake.
    expect(copy).to_be_disabled()

    page.context.unroute(WASM)
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_test_id("engine")).to_have_attribute("data-state", "ready", timeout=START)
    expect(letter(page)).to_contain_text("Ada Byron")
    expect(copy).to_be_enabled()


def test_without_javascript_the_page_says_so_and_shows_the_same_example(
    browser: Browser, desk: Page, site_url: str
) -> None:
    parts = [part.inner_text() for part in letter(desk).locator(".lkp-part").all()]
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + "playground/")
    expect(page.get_by_text("The form needs JavaScript.")).to_be_visible()
    still = [part.inner_text() for part in page.locator("letterkit-example .lk-sheet p").all()]
    context.close()
    assert still == parts, "docs/playground.md holds other values than `letterkit new` writes"


def worker_of(page: Page) -> Worker:
    """The engine's one worker; the theme's search has one of its own."""
    (worker,) = [each for each in page.workers if each.url.startswith("blob:")]
    return worker


@pytest.mark.parametrize(
    "harm", ["setTimeout(() => { while (true); })", "self.close()"], ids=["hangs", "dies"]
)
def test_a_worker_that_falls_silent_is_replaced_and_nothing_is_lost(desk: Page, harm: str) -> None:
    worker_of(desk).evaluate(f"() => {{ {harm} }}")
    field(desk, "signer").fill("Ada Byron")
    expect(letter(desk)).to_contain_text("Ada Byron", timeout=RESTART)
    expect(field(desk, "signer")).to_have_value("Ada Byron")
    expect(desk.get_by_test_id("engine")).to_have_attribute("data-state", "ready")


def test_a_walk_through_the_site_keeps_the_letter_and_the_engine(desk: Page) -> None:
    desk.evaluate("window.sameScript = true")
    field(desk, "signer").fill("Ada Byron")
    expect(letter(desk)).to_contain_text("Ada Byron")
    desk.get_by_role("link", name="Guide", exact=True).first.click()
    desk.wait_for_url("**/guide/")
    expect(desk.locator("letterkit-workbench")).to_have_count(0)
    desk.get_by_role("link", name="Playground", exact=True).first.click()
    expect(letter(desk)).to_contain_text("Ada Byron")
    expect(field(desk, "signer")).to_have_value("Ada Byron")
    assert desk.evaluate("window.sameScript") is True
    worker_of(desk)


def test_the_page_measures_the_wait_from_keystroke_to_painted_letter(desk: Page) -> None:
    field(desk, "signer").press_sequentially("abc")
    desk.wait_for_function("() => performance.getEntriesByName('letterkit:recompose').length > 0")
    durations = desk.evaluate(
        "performance.getEntriesByName('letterkit:recompose').map((entry) => entry.duration)"
    )
    assert all(0 < duration < START for duration in durations)
