"""Find the browser that the tests drive, or install it: `python -m tools.browser`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
WHAT_TO_INSTALL = (
    "The browser tests need Chromium: install the package `chromium` of your system, "
    "or pass the path of one as CHROMIUM=."
)

# What Chromium does by itself on the network is off, so that every request is the page's.
QUIET = (
    "--no-sandbox",  # the tests may run as root, where Chromium's sandbox refuses to start
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def starts(program: str) -> bool:
    """Whether a program is a browser that runs: on Ubuntu `chromium` may be an empty shell."""
    try:
        run = subprocess.run(
            [program, "--version"], capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return run.returncode == 0 and "Chrom" in run.stdout


def playwrights_own() -> Path | None:
    """The Chromium that playwright downloaded, where it did."""
    from playwright.sync_api import sync_playwright  # half a second, seldom needed

    with sync_playwright() as playwright:
        program = Path(playwright.chromium.executable_path)
    return program if program.is_file() else None


def find(names: Iterable[str] = NAMES) -> Path | None:
    """The first Chromium that runs: the one in CHROMIUM, the system's, playwright's."""
    chosen = os.environ.get("CHROMIUM")
    for name in [chosen] if chosen else names:
        program = shutil.which(name)
        if program and starts(program):
            return Path(program)
    return None if chosen else playwrights_own()


def install_with_apt() -> bool:
    """Install Debian's package; only root can."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    steps = (["apt-get", "-q", "update"], ["apt-get", "-q", "install", "-y", "chromium"])
    return all(subprocess.run(step, env=quiet, check=False).returncode == 0 for step in steps)


def install_with_playwright() -> bool:
    """Let playwright download its own build of Chromium."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.run(command, check=False).returncode == 0


Installer = Callable[[], bool]


def ensure(
    look: Callable[[], Path | None] = find,
    installers: Iterable[Installer] = (install_with_apt, install_with_playwright),
) -> Path | None:
    """The browser, after installing it if need be; None where nothing helped."""
    program = look()
    for install in installers:
        if program:
            break
        if install():
            program = look()
    return program


def main() -> int:
    """Return 0 once there is a browser, or 1 with one sentence on what to install."""
    if ensure() is None:
        print(WHAT_TO_INSTALL, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
