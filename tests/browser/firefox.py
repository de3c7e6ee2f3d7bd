"""Firefox, driven by puppeteer-core over WebDriver BiDi: a Node program for each thing to do."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.browser.conftest import ROOT
from tools import browser

PROGRAMS = ROOT / "playground/tests/firefox"


def command(program: str, *given: str) -> list[str]:
    """How to start one of the programs; without Firefox or Node the test fails, and says why."""
    firefox = browser.find(kind=browser.FIREFOX)
    if firefox is None:
        pytest.fail(browser.FIREFOX.what_to_install)
    node = shutil.which("node", path=str(ROOT / ".venv/bin"))
    if node is None:
        pytest.fail("there is no Node in .venv/bin: run `make check` first")
    return [node, str(PROGRAMS / program), str(firefox), *given]


def run(program: str, *given: str, timeout: float = 120) -> dict[str, Any]:
    """Run one to its end; what it prints last is its answer, in JSON."""
    done = subprocess.run(
        command(program, *given), capture_output=True, text=True, timeout=timeout, check=False
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


@contextmanager
def visit(url: str) -> Iterator[None]:
    """Keep a page open in Firefox for as long as the block runs."""
    with subprocess.Popen(
        command("visit.ts", url), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        try:
            yield
        finally:
            process.stdin.close()  # which tells it to end
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
