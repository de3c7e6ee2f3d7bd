"""Find the LibreOffice that tests open Word files with, or install it: `python -m tools.office`."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from tools import browser

LIBREOFFICE = browser.Kind(
    names=(
        "soffice",
        "libreoffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    ),
    variable="SOFFICE",
    brand="LibreOffice",
    package="libreoffice-writer-nogui",
    what_to_install=(
        "The tests of Word files need LibreOffice: install the package `libreoffice-writer` of "
        "your system, or pass the path of `soffice` as SOFFICE=."
    ),
)


def find() -> Path | None:
    """The first that runs: the one in SOFFICE, else the system's."""
    return browser.find(kind=LIBREOFFICE)


def ensure() -> Path | None:
    """LibreOffice, after installing its writer, and no more than that, if need be."""
    install = partial(browser.install_with_apt, LIBREOFFICE.package, "--no-install-recommends")
    return browser.ensure(find, (install,))


def main() -> int:
    """Return 0 once it is there, or 1 with one sentence on what is missing."""
    if ensure():
        return 0
    print(LIBREOFFICE.what_to_install, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
