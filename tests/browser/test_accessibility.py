"""Nobody is shut out: axe finds nothing, and a keyboard reaches what a finger reaches."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser import axe

WIDE: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}
PAGES = ["", "guide/refusing-a-refund/", "rules/euphemism/", "playground/", "privacy/", "404.html"]


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(
    page: Page,
    site_url: str,
    path: str,
    scheme: Literal["light", "dark"],
    size: ViewportSize,
) -> None:
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(site_url + path)
    if path == "playground/":
        expect(page.locator("letterkit-workbench")).to_be_visible()
    assert axe.faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_menu_and_the_open_search(
    page: Page, site_url: str, scheme: Literal["light", "dark"]
) -> None:
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(site_url + "guide/refusing-a-refund/")
    menu(page).click()
    page.wait_for_timeout(400)  # the drawer slides, and axe would see it half way
    assert axe.faults(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Search").click()
    page.get_by_test_id("search").fill("refund")
    expect(page.get_by_test_id("hits")).to_be_visible()
    assert axe.faults(page) == []


def menu(page: Page) -> Locator:
    """The button that opens the menu of a phone."""
    return page.get_by_role("button", name="Menu", exact=True)


def focused(page: Page) -> str:
    """The words or the name of what has the focus."""
    found: str = page.evaluate(
        "() => document.activeElement.getAttribute('aria-label')"
        " ?? document.activeElement.textContent.trim()"
    )
    return found


def tab_to(page: Page, name: str, limit: int = 60) -> None:
    """Press Tab until an element of that name has the focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if focused(page) == name:
            return
    pytest.fail(f"{limit} presses of Tab never reached {name!r}")


@pytest.fixture
def phone(page: Page, site_url: str) -> Page:
    """The guide's first page on a phone that has a keyboard."""
    page.set_viewport_size(PHONE)
    page.emulate_media(reduced_motion="reduce")
    page.goto(site_url + "guide/")
    return page


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_menu_of_a_phone_opens_by_key_and_takes_the_focus(phone: Page, key: str) -> None:
    expect(menu(phone)).to_have_attribute("aria-expanded", "false")
    tab_to(phone, "Menu")
    phone.keyboard.press(key)
    expect(menu(phone)).to_have_attribute("aria-expanded", "true")
    assert phone.evaluate("() => document.activeElement.closest('#lk-menu') !== null")
    expect(phone.locator("#lk-menu")).to_be_in_viewport()


def test_escape_closes_the_menu_and_gives_the_focus_back(phone: Page) -> None:
    tab_to(phone, "Menu")
    phone.keyboard.press("Enter")
    phone.keyboard.press("Escape")
    expect(menu(phone)).to_have_attribute("aria-expanded", "false")
    assert focused(phone) == "Menu"


def test_a_page_two_levels_down_is_reached_by_keys_alone(phone: Page, site_url: str) -> None:
    tab_to(phone, "Menu")
    phone.keyboard.press("Enter")
    tab_to(phone, "Kinds of letter")
    phone.keyboard.press("Enter")
    tab_to(phone, "Refund refusal")
    phone.keyboard.press("Enter")
    phone.wait_for_url(site_url + "kinds/refund-refusal/")
    expect(menu(phone)).to_have_attribute("aria-expanded", "false")


def test_the_levels_of_the_menu_lead_back_by_key(phone: Page) -> None:
    tab_to(phone, "Menu")
    phone.keyboard.press("Enter")
    assert focused(phone) == "Back from Guide"
    phone.keyboard.press("Enter")
    assert focused(phone) == "Pages in Guide"
    tab_to(phone, "Playground")


def test_a_closed_menu_holds_no_stop_for_the_keyboard(phone: Page) -> None:
    for _ in range(80):
        phone.keyboard.press("Tab")
        inside = phone.evaluate("() => document.activeElement.closest('#lk-menu') !== null")
        assert not inside, focused(phone)


def test_what_is_out_of_sight_in_the_open_menu_is_passed_over(phone: Page) -> None:
    tab_to(phone, "Menu")
    phone.keyboard.press("Enter")
    phone.wait_for_timeout(400)
    for _ in range(30):
        seen = phone.evaluate(
            """() => {
              const box = document.activeElement.getBoundingClientRect();
              if (document.activeElement === document.body) return true;
              const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              return document.activeElement.contains(at) || at?.contains(document.activeElement);
            }"""
        )
        assert seen, focused(phone)
        phone.keyboard.press("Tab")


def test_the_menu_closes_when_the_focus_leaves_it(phone: Page) -> None:
    menu(phone).click()
    phone.get_by_role("button", name="Search").focus()
    expect(menu(phone)).to_have_attribute("aria-expanded", "false")


def test_a_finger_opens_and_closes_the_menu_as_before(phone: Page) -> None:
    menu(phone).click()
    expect(menu(phone)).to_have_attribute("aria-expanded", "true")
    phone.mouse.click(350, 600)
    expect(menu(phone)).to_have_attribute("aria-expanded", "false")


def test_without_a_script_the_menu_still_opens(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(site_url + "guide/")
    menu(page).click()
    expect(page.locator("#lk-menu")).to_be_in_viewport()
    context.close()
