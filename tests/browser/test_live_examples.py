"""The guide's live examples: letters that can be changed in place and are checked at every key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, Request, expect

START = 60_000
"""Milliseconds that Python may take to start on a slow machine."""
GUIDE = "guide/refusing-a-refund/"
BLAMING = "You should have read our terms. "


def example(page: Page) -> Locator:
    """The page's first live example, brought into view."""
    first = page.locator("letterkit-example").first
    first.scroll_into_view_if_needed()
    return first


def edit(page: Page) -> Locator:
    """The example with its editor open and checked once."""
    first = example(page)
    first.get_by_role("button", name="Edit this letter").click()
    expect(first.get_by_test_id("findings")).to_be_visible(timeout=START)
    return first


def text_of(first: Locator) -> Locator:
    """The editor's text."""
    return first.get_by_role("textbox")


@pytest.fixture(params=["directly", "by a link within the site"])
def guide(request: pytest.FixtureRequest, page: Page, site_url: str) -> Page:
    """The guide's page on refusals, opened in each of the ways to get there."""
    if request.param == "directly":
        page.goto(site_url + GUIDE)
    else:
        page.goto(site_url)
        page.evaluate("window.sameScript = true")
        page.locator(f'a[href$="{GUIDE}"]').first.evaluate("link => link.click()")
        page.wait_for_url(site_url + GUIDE)
        assert page.evaluate("window.sameScript") is True
    return page


def test_a_letter_is_checked_while_it_is_changed(guide: Page) -> None:
    first = edit(guide)
    items = first.get_by_test_id("findings").locator("li[data-rule]")
    blamed = first.get_by_test_id("findings").locator('li[data-rule="blame"]')
    marks = first.locator('mark[data-rule="blame"]:visible')
    before = blamed.count()
    text_of(first).press("Control+Home")
    guide.keyboard.type(BLAMING)
    expect(blamed).to_have_count(before + 1)
    expect(marks.first).to_have_text("You should have read")
    text_of(first).press("Control+A")
    guide.keyboard.type("The machine works.")
    expect(blamed).to_have_count(0)
    expect(marks).to_have_count(0)
    assert items.count() > 0, "a letter of one sentence still lacks what a refusal needs"


def test_the_editor_starts_with_what_was_found_at_build_time(guide: Page) -> None:
    still = example(guide).locator("li[data-rule]")
    named = [item.get_attribute("data-rule") for item in still.all()]
    assert named
    first = edit(guide)
    live = first.get_by_test_id("findings").locator("li[data-rule]")
    expect(still.and_(guide.locator(":visible"))).to_have_count(len(named))
    assert [item.get_attribute("data-rule") for item in live.all()] == named


def test_a_suggestion_changes_the_text(guide: Page) -> None:
    first = edit(guide)
    text_of(first).press("Control+A")
    guide.keyboard.type("As I have already explained, it works.")
    first.get_by_role("button", name="Use “As I said”").click()
    expect(text_of(first)).to_have_text("As I said, it works.")
    expect(first.locator('li[data-rule="condescension"]:visible')).to_have_count(0)


def test_back_to_the_start_brings_the_guides_letter_back(guide: Page) -> None:
    sheet = example(guide).locator(".lk-sheet").first
    before = sheet.inner_text()
    first = edit(guide)
    expect(sheet).to_be_hidden()
    guide.keyboard.type("Something else. ")
    first.get_by_role("button", name="Back to the start").click()
    expect(sheet).to_be_visible()
    assert sheet.inner_text() == before
    edit(guide)
    expect(text_of(first)).not_to_contain_text("Something else.")


def test_the_sheet_opens_by_a_click_and_escape_leaves_it(guide: Page) -> None:
    first = example(guide)
    expect(first.get_by_role("button", name="Edit this letter")).to_be_visible()
    first.locator(".lk-sheet").first.click()
    expect(text_of(first)).to_be_focused()
    expect(text_of(first)).to_have_attribute(
        "aria-label", "The letter’s text. Press Escape to leave."
    )
    guide.keyboard.press("Escape")
    expect(first.get_by_role("button", name="Back to the start")).to_be_focused()


@pytest.fixture
def asked(page: Page) -> Iterator[list[str]]:
    """The addresses that the page and its workers ask for."""
    urls: list[str] = []

    def note(request: Request) -> None:
        urls.append(request.url)

    page.context.on("request", note)
    yield urls
    page.context.remove_listener("request", note)


def test_python_is_fetched_only_when_a_reader_comes_near(
    page: Page, site_url: str, asked: list[str]
) -> None:
    page.set_viewport_size({"width": 900, "height": 100})
    page.goto(site_url + GUIDE)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "pyodide" in url or "letterkit.zip" in url]
    with page.context.expect_event("request", lambda request: "pyodide.asm.wasm" in request.url):
        example(page)


def test_a_page_without_examples_fetches_one_small_script(
    page: Page, site_url: str, asked: list[str]
) -> None:
    page.goto(site_url + "learn/")
    page.wait_for_load_state("networkidle")
    scripts = [url for url in asked if "/assets/playground/" in url and url.endswith(".js")]
    assert [url.rsplit("/", 1)[1] for url in scripts] == ["letterkit.js"]
