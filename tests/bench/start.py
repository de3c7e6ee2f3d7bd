"""How long a page takes to its first answer of Python: ours beside others, from one server."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from tests.bench.served import SLOW, Line, Traffic, served
from tools import browser as chromium

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
PAGES = Path(__file__).with_name("pages")
PYODIDE = ROOT / "playground/node_modules/pyodide"
RUNTIME = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
READY = "(name) => performance.getEntriesByName(name).length > 0"
MOMENT = "(name) => performance.getEntriesByName(name)[0].startTime"
REST = 3_000
"""Milliseconds that each page keeps after its answer, to store what it likes to."""


@dataclass(frozen=True)
class Page:
    """A page to time: where it is, and the mark that it sets when Python has answered."""

    path: str
    mark: str


def lay_out(root: Path) -> dict[str, Page]:
    """Put all pages into one folder, each file compressed as ours are."""
    shutil.copytree(SITE, root)
    bare = root / "bare"
    shutil.copytree(PAGES / "bare", bare)
    for name in RUNTIME:
        shutil.copyfile(PYODIDE / name, bare / name)
    subprocess.run(
        ["node", str(ROOT / "playground/build/compress.ts"), str(bare)],  # noqa: S607 -- make's own node
        check=True,
    )
    return {
        "letterkit": Page("playground/", "letterkit:shown"),
        "bare": Page("bare/", "ready"),
    }


def start(rounds: int = 7) -> dict[str, dict[str, float]]:
    """Medians, in milliseconds from navigation: cold (new profile), warm (the same again), slow
    (cold, 10 Mbit/s and 40 ms); and the bytes of a cold visit.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        pages = lay_out(root)
        taken: dict[str, dict[str, list[float]]] = {
            name: {"cold": [], "warm": [], "slow": [], "bytes": []} for name in pages
        }
        with served(root) as (url, traffic), sync_playwright() as playwright:
            reader = Reader(playwright, url, traffic)
            for _ in range(rounds):
                for name, page in pages.items():
                    times = taken[name]
                    with tempfile.TemporaryDirectory() as profile:
                        before = traffic.bytes
                        times["cold"].append(reader.visit(page, profile))
                        times["bytes"].append(traffic.bytes - before)
                        times["warm"].append(reader.visit(page, profile))
                    with tempfile.TemporaryDirectory() as profile:
                        times["slow"].append(reader.visit(page, profile, SLOW))
    return {
        name: {figure: statistics.median(values) for figure, values in figures.items()}
        for name, figures in taken.items()
    }


@dataclass(frozen=True)
class Reader:
    """Somebody with a browser, who comes with or without having been there before."""

    playwright: Playwright
    url: str
    traffic: Traffic

    def visit(self, page: Page, profile: str, line: Line | None = None) -> float:
        """Milliseconds from navigation to the page's mark."""
        context = self.playwright.chromium.launch_persistent_context(
            profile, executable_path=chromium.find(), args=list(chromium.QUIET)
        )
        tab = context.new_page()
        tab.goto("about:blank")
        self.traffic.line = line
        tab.goto(self.url + page.path)
        tab.wait_for_function(READY, arg=page.mark, timeout=120_000)
        answer = tab.evaluate(MOMENT, page.mark)
        self.traffic.line = None
        tab.wait_for_timeout(REST)
        context.close()
        return float(answer)
