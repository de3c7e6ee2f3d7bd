"""The headings and set phrases of the reference pages."""

from __future__ import annotations

import json

from letterkit.locale import load


def say(message: str, /, **values: str | int) -> str:
    """A message of `reference.ftl`, filled in."""
    return load().tell("reference.ftl", message, **values)


def front_matter(title: str, description: str) -> str:
    """What stands above a page for MkDocs; JSON's strings are YAML's, too."""
    fields = {"title": title, "description": description}
    lines = (f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in fields.items())
    return "\n".join(("---", *lines, "---"))
