"""Where the site is, for links to the rules' pages."""

from __future__ import annotations

import os

_HERE = "http://127.0.0.1:8000/"
"""Where `make serve` shows it; LETTERKIT_SITE names another place."""


def page(path: str) -> str:
    """The address of a page of the site; `path` is relative to its root (`rules/blame/`)."""
    base = os.environ.get("LETTERKIT_SITE") or _HERE
    return f"{base.rstrip('/')}/{path.lstrip('/')}"
