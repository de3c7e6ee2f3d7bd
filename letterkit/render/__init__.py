"""The forms that a letter is written in; each is a plain function from a letter to text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from letterkit.errors import UnknownNameError
from letterkit.letter import Letter
from letterkit.render.html import html, html_document
from letterkit.render.json import json
from letterkit.render.markdown import markdown
from letterkit.render.text import text

__all__ = ["FORMATS", "Format", "format_named", "html", "html_document", "json", "markdown", "text"]


@dataclass(frozen=True, slots=True)
class Format:
    """One form: its name, the suffix of its files, and what writes a whole file of it."""

    name: str
    suffix: str
    document: Callable[[Letter], str]


FORMATS: tuple[Format, ...] = (
    Format("text", ".txt", text),
    Format("markdown", ".md", markdown),
    Format("html", ".html", html_document),
    Format("json", ".json", json),
)


def format_named(name: str) -> Format:
    """The format of that name; UnknownNameError names those that there are."""
    for item in FORMATS:
        if item.name == name:
            return item
    known = ", ".join(item.name for item in FORMATS)
    raise UnknownNameError(f"format: “{name[:60]}” is not known; there is: {known}.")
