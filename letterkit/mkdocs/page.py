"""The page that a fenced block stands on, as far as Markdown lets it be known."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown import Markdown

_SITE = "http://127.0.0.1:8000/"


def page_name(md: Markdown) -> str | None:
    """The page's source file, relative to the docs' folder; None outside MkDocs."""
    file = getattr(_links(md), "file", None)
    return None if file is None else str(file.src_uri)


def rule_url(rule: str, md: Markdown) -> str:
    """The address of a rule's page from here.

    In a site that has the page, it is relative, so it holds in any folder and at any address. Where
    the site has none, or Markdown was called by something else than MkDocs, it is that of the site
    that LETTERKIT_SITE names.
    """
    links = _links(md)
    files, here = getattr(links, "files", None), getattr(links, "file", None)
    if files is not None and here is not None:
        target = files.get_file_from_path(f"rules/{rule}.md")
        if target is not None:
            return str(target.url_relative_to(here))
    base = os.environ.get("LETTERKIT_SITE") or _SITE
    return f"{base.rstrip('/')}/rules/{rule}/"


def _links(md: Markdown) -> Any:
    """What MkDocs registers to mend a page's links.

    It is the one thing that MkDocs gives to Markdown that knows the page; where it is missing
    (another version, another program) nothing breaks.
    """
    try:
        return md.treeprocessors["relpath"]
    except KeyError:
        return None
