"""How long a page takes to its first answer of Python: ours beside others, from one server."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Error, Playwright, sync_playwright

from tests.bench import peers
from tests.bench.gate import Gate, gate
from tests.bench.peers import PAGES, PYODIDE, ROOT, RUNTIME
from tests.bench.served import SLOW, Line, Traffic, served
from tools import browser as chromium

SITE = ROOT / "site"
WATCH = (PAGES / "watch.js").read_text(encoding="utf-8")
ROUNDS = 7
OPENING = 3_000
"""Milliseconds after its start in which Chromium loads pages of its own: the address bar's, say."""
READY = "(name) => performance.getEntriesByName(name).length > 0"
MOMENT = "(name) => performance.getEntriesByName(name)[0].startTime"
REST = 6_000
"""Milliseconds that somebody stays at each first visit, in which a page and a browser may store."""


@dataclass(frozen=True)
class Page:
    """A page to time: where it is, and the mark that it sets when Python has answered."""

    path: str
    mark: str
    peer: peers.Peer | None = None
    """Whose page it is, where it sets no mark by itself."""


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
    (root / "peers").symlink_to(peers.PEERS)
    return {
        "letterkit": Page("playground/", "letterkit:shown"),
        "bare": Page("bare/", "ready"),
        **{peer.name: Page(peer.path, "ready", peer) for peer in peers.ALL},
    }


def start(rounds: int = ROUNDS) -> dict[str, dict[str, float]]:
    """Medians, in milliseconds from navigation: cold (new profile), warm (the same again), slow
    (cold, 10 Mbit/s and 40 ms; not of the peers, who would take most of the time); and the bytes
    of a cold visit until then.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        pages = lay_out(root)
        taken: dict[str, dict[str, list[float]]] = {
            name: {figure: [] for figure in ("cold", "warm", "slow", "bytes")} for name in pages
        }
        with served(root) as (url, traffic), gate() as out, sync_playwright() as playwright:
            reader = Reader(playwright, url, traffic, out)
            for _ in range(rounds):
                for name, page in pages.items():
                    times = taken[name]
                    with tempfile.TemporaryDirectory() as profile:
                        taken_ms, carried = reader.visit(page, profile, rest=REST)
                        times["cold"].append(taken_ms)
                        times["bytes"].append(carried)
                        times["warm"].append(reader.visit(page, profile)[0])
                    if page.peer:
                        continue
                    with tempfile.TemporaryDirectory() as profile:
                        times["slow"].append(reader.visit(page, profile, SLOW)[0])
    return {
        name: {figure: statistics.median(values) for figure, values in figures.items() if values}
        for name, figures in taken.items()
    }


@dataclass(frozen=True)
class Reader:
    """Somebody with a browser, who comes with or without having been there before."""

    playwright: Playwright
    url: str
    traffic: Traffic
    gate: Gate

    def visit(
        self, page: Page, profile: str, line: Line | None = None, rest: float = 0
    ) -> tuple[float, int]:
        """Milliseconds from navigation to the page's mark, and bytes until then.

        Stays for another `rest` milliseconds.
        """
        before = self.traffic.bytes
        context = self.playwright.chromium.launch_persistent_context(
            profile,
            executable_path=chromium.find(),
            args=[*chromium.QUIET, *self.gate.arguments],
        )
        if page.peer:
            told = {"mark": page.mark, "output": page.peer.output, "run": page.peer.run}
            context.add_init_script(f"({WATCH})({json.dumps(told)})")
        tab = context.new_page()
        tab.goto("about:blank")
        # A browser that has just been opened is busy with windows of its own.
        tab.wait_for_timeout(OPENING)
        self.traffic.line = line
        tab.goto(self.url + page.path)
        try:
            tab.wait_for_function(READY, arg=page.mark, timeout=120_000)
        except Error:
            self.gate.check(page.path)
            raise
        carried = self.traffic.bytes - before
        answer = tab.evaluate(MOMENT, page.mark)
        self.traffic.line = None
        tab.wait_for_timeout(rest)
        context.close()
        self.gate.check(page.path)
        return float(answer), carried
