"""Find the browsers that the tests drive, or install them: `python -m tools.browser`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path


@dataclass(frozen=True)
class Kind:
    """A browser, or an office: how its programs are called, how it names itself, how to get it."""

    names: tuple[str, ...]
    variable: str
    """An environment variable with the path of one to use."""
    brand: str
    """What stands in the answer to `--version`."""
    package: str
    """Debian's package."""
    what_to_install: str


CHROMIUM = Kind(
    names=(
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ),
    variable="CHROMIUM",
    brand="Chrom",
    package="chromium",
    what_to_install=(
        "The browser tests need Chromium: install the package `chromium` of your system, "
        "or pass the path of one as CHROMIUM=."
    ),
)
FIREFOX = Kind(
    names=(
        "firefox-esr",
        "firefox",
        "/Applications/Firefox.app/Contents/MacOS/firefox",
    ),
    variable="FIREFOX",
    brand="Firefox",
    package="firefox-esr",
    what_to_install=(
        "Some browser tests need Firefox: install the package `firefox-esr` of your system, "
        "or pass the path of one as FIREFOX=."
    ),
)
NAMES = CHROMIUM.names
WHAT_TO_INSTALL = CHROMIUM.what_to_install

# What Chromium does by itself on the network is off, so that every request is the page's.
QUIET = (
    "--no-sandbox",  # the tests may run as root, where Chromium's sandbox refuses to start
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def starts(program: str, brand: str = CHROMIUM.brand) -> bool:
    """Whether a program is a browser that runs: on Ubuntu `chromium` may be an empty shell."""
    try:
        run = subprocess.run(
            [program, "--version"], capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return run.returncode == 0 and brand in run.stdout


def playwrights_own() -> Path | None:
    """The Chromium that playwright downloaded, where it did."""
    from playwright.sync_api import sync_playwright  # half a second, seldom needed

    with sync_playwright() as playwright:
        program = Path(playwright.chromium.executable_path)
    return program if program.is_file() else None


def find(names: Iterable[str] | None = None, kind: Kind = CHROMIUM) -> Path | None:
    """The first that runs: the one in its variable, the system's, for Chromium playwright's."""
    chosen = os.environ.get(kind.variable)
    for name in [chosen] if chosen else names or kind.names:
        program = shutil.which(name)
        if program and starts(program, kind.brand):
            return Path(program)
    return None if chosen or kind is not CHROMIUM else playwrights_own()


def install_with_apt(package: str = CHROMIUM.package, *options: str) -> bool:
    """Install Debian's package; only root can."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    steps = (["apt-get", "-q", "update"], ["apt-get", "-q", "install", "-y", *options, package])
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


def ensure_firefox() -> Path | None:
    """Firefox, likewise; playwright's own is a build that no package index here has."""
    return ensure(
        partial(find, kind=FIREFOX), (partial(install_with_apt, package=FIREFOX.package),)
    )


def main() -> int:
    """Return 0 once both are there, or 1 with one sentence on each that is missing."""
    missing = [
        kind for kind, get in ((CHROMIUM, ensure), (FIREFOX, ensure_firefox)) if get() is None
    ]
    for kind in missing:
        print(kind.what_to_install, file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
