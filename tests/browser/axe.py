"""axe-core in a page of the site: what it finds, in words."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.browser.conftest import ROOT

SOURCE = ROOT / "playground/node_modules/axe-core/axe.min.js"


def faults(page: Page) -> list[str]:
    """Run every rule of axe; name rule, element and reason of each fault."""
    page.evaluate(SOURCE.read_text(encoding="utf-8"))
    report: dict[str, Any] = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{fault['id']}: {node['target']}: {node['failureSummary']}"
        for fault in report["violations"]
        for node in fault["nodes"]
    ]
