"""The search: opened by button and by key, worked by key, and on a phone too."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect


def search(page: Page, words: str) -> None:
    """Type words into the open box and wait for what they bring."""
    page.get_by_test_id("search").fill(words)
    expect(page.locator("letterkit-search-box").get_by_role("status")).not_to_be_empty()


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_key_opens_the_box_with_the_cursor_in_it(home: Page, key: str) -> None:
    home.wait_for_load_state("networkidle")
    home.keyboard.press(key)
    expect(home.get_by_test_id("search")).to_be_focused()


def test_a_slash_that_is_typed_stays_a_slash(page: Page, site_url: str) -> None:
    page.goto(site_url + "playground/")
    field = page.locator("letterkit-workbench input").first
    field.fill("")
    field.press("/")
    expect(field).to_have_value("/")
    expect(page.locator("dialog.lk-search")).to_have_count(0)


def test_inflected_words_are_found_and_arrows_and_enter_lead_to_the_page(
    home: Page, site_url: str
) -> None:
    home.get_by_role("button", name="Search").click()
    search(home, "apologies")
    expect(home.get_by_test_id("hits").get_by_role("link").first).to_be_visible()
    home.keyboard.press("ArrowDown")
    expect(home.get_by_test_id("hits").get_by_role("link").first).to_be_focused()
    home.keyboard.press("ArrowUp")
    expect(home.get_by_test_id("search")).to_be_focused()
    home.keyboard.press("ArrowDown")
    home.keyboard.press("Enter")
    home.wait_for_url(lambda url: url != site_url)
    expect(home.locator("dialog.lk-search")).to_be_hidden()


def test_the_box_still_opens_after_instant_navigation(home: Page, site_url: str) -> None:
    home.wait_for_load_state("networkidle")  # instant navigation knows the site by its sitemap
    home.evaluate("() => (window.stays = true)")
    home.locator(".md-tabs").get_by_role("link", name="Rules").click()
    home.wait_for_url(site_url + "rules/")
    assert home.evaluate("() => window.stays")
    home.get_by_role("button", name="Search").click()
    search(home, "euphemism")
    home.get_by_test_id("hits").get_by_role("link").first.click()
    home.wait_for_url(lambda url: "euphemism" in url)
    assert home.evaluate("() => window.stays"), "a hit is followed without loading the site anew"


def test_escape_closes_the_box_and_gives_the_focus_back(home: Page) -> None:
    home.get_by_role("button", name="Search").click()
    expect(home.get_by_test_id("search")).to_be_focused()
    home.keyboard.press("Escape")
    expect(home.locator("dialog.lk-search")).to_be_hidden()
    expect(home.get_by_role("button", name="Search")).to_be_focused()


def test_what_is_not_found_is_said_with_the_words_as_typed(home: Page) -> None:
    home.get_by_role("button", name="Search").click()
    search(home, "<b>qqzzxx</b>")
    status = home.locator("letterkit-search-box").get_by_role("status")
    expect(status).to_contain_text("Nothing found for “<b>qqzzxx</b>”")


def test_the_box_fills_a_phone_and_works_there(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site_url)
    page.get_by_role("button", name="Search").click()
    search(page, "refund")
    wide = page.evaluate("() => document.scrollingElement.scrollWidth")
    assert wide <= 360
    box = page.locator("dialog.lk-search").bounding_box()
    assert box is not None
    assert box["width"] == 360
    page.get_by_test_id("hits").get_by_role("link").first.click()
    expect(page.locator("dialog.lk-search")).to_be_hidden()


def test_the_page_that_a_word_is_about_comes_first(home: Page) -> None:
    home.get_by_role("button", name="Search").click()
    search(home, "euphemism")
    expect(home.get_by_test_id("hits").get_by_role("link").first).to_contain_text("uphemism")
