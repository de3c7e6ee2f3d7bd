"""How long the playground takes to answer, beside Pyodide alone from the same server and run."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from tools import browser as chromium
from tools.serve import SiteServer

SITE = Path("site")
BARE = """<!doctype html><meta charset="utf-8"><title>Pyodide alone</title>
<script type="module" src="bare.js"></script>
"""
BARE_SCRIPT = """const worker = new Worker("bare-worker.js", { type: "module" });
worker.onmessage = () => performance.mark("ready");
"""
BARE_WORKER = """import { loadPyodide } from "./assets/playground/pyodide/pyodide.mjs";
const python = await loadPyodide({ indexURL: "./assets/playground/pyodide/" });
postMessage(python.runPython("1 + 1"));
"""
READY = "performance.getEntriesByName({name!r}).length > 0"


def start(rounds: int = 7) -> dict[str, dict[str, float]]:
    """Milliseconds from navigation to Python's first answer, cold (new profile) and warm."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        shutil.copytree(SITE, root)
        (root / "bare.html").write_text(BARE, encoding="utf-8")
        (root / "bare.js").write_text(BARE_SCRIPT, encoding="utf-8")
        (root / "bare-worker.js").write_text(BARE_WORKER, encoding="utf-8")
        pages = {"letterkit": ("playground/", "letterkit:ready"), "bare": ("bare.html", "ready")}
        taken: dict[str, dict[str, list[float]]] = {
            name: {"cold": [], "warm": []} for name in pages
        }
        with SiteServer(root, 0) as server, sync_playwright() as playwright:
            thread = threading.Thread(target=server.serve_forever)
            thread.start()
            for _ in range(rounds):
                for name, (path, mark) in pages.items():
                    with tempfile.TemporaryDirectory() as profile:
                        for visit in ("cold", "warm"):
                            milliseconds = _visit(playwright, profile, server.url + path, mark)
                            taken[name][visit].append(milliseconds)
            server.shutdown()
            thread.join()
    return {
        name: {visit: statistics.median(times) for visit, times in visits.items()}
        for name, visits in taken.items()
    }


def _visit(playwright: Playwright, profile: str, url: str, mark: str) -> float:
    context = playwright.chromium.launch_persistent_context(
        profile, executable_path=chromium.find(), args=list(chromium.QUIET)
    )
    page = context.new_page()
    page.goto(url)
    page.wait_for_function(READY.format(name=mark), timeout=120_000)
    answer = page.evaluate("name => performance.getEntriesByName(name)[0].startTime", mark)
    context.close()
    return float(answer)
