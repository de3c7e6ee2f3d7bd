"""What the tests know of the playground's page: how to open it, and where things are in it."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Locator, Page, expect

from letterkit.wire import handle

FACT = "reasons.0.fact"
START = 60_000
"""Milliseconds that Python may take to start on a slow machine."""

KIND: dict[str, Any] = json.loads(handle('{"version": 1, "op": "kinds"}'))["kinds"][0]


def open_playground(page: Page, site_url: str, state: str = "ready") -> Page:
    """The playground, once the engine is in that state."""
    page.goto(site_url + "playground/")
    expect(page.get_by_test_id("engine")).to_have_attribute("data-state", state, timeout=START)
    return page


def field(page: Page, name: str) -> Locator:
    """A field's control, its section opened if need be."""
    control = page.locator(f'[name="{name}"]')
    section = control.locator("xpath=ancestor::section[contains(@class, 'lkp-section')]")
    heading = section.get_by_role("button").first
    if heading.get_attribute("aria-expanded") == "false":
        heading.click()
    return control


def letter(page: Page) -> Locator:
    """The letter's text."""
    return page.get_by_test_id("letter")


def findings(page: Page) -> Locator:
    """The items of the list of findings."""
    return page.get_by_test_id("findings").locator("li[data-rule]")
