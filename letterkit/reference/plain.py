"""The Markdown of a rule's words as plain text, for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from letterkit.cells import wrap
from letterkit.locale import load

CITATION = re.compile(r"\[@([\w-]+)\]")
"""A source cited in a rule's words, by its key in `sources.toml`."""

_TO_YEAR = re.compile(r".*?\b\d{4}\b")
_BLOCKS = re.compile(r"\n\s*\n|\n(?=[ \t]*(?:[-*>]|\d+\.)(?:\s|$))", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\([^)\s]+\)")
_EMPHASIS = re.compile(r"(?<!\w)(\*\*|\*|__|_|`)(?=\S)(.+?)(?<=\S)\1(?!\w)")


def plain(markdown: str) -> str:
    """The text alone: no emphasis, links as their words, citations as names in brackets."""
    text = CITATION.sub(lambda found: f"({cited(found[1])})", markdown)
    text = _LINK.sub(r"\1", text)
    before = ""
    while text != before:
        before, text = text, _EMPHASIS.sub(r"\2", text)
    return text


def plain_lines(markdown: str, width: int) -> Iterator[str]:
    """The text wrapped to `width` cells; paragraphs, items and lines of a quotation stay apart."""
    for block in _BLOCKS.split(markdown.strip()):
        quoted = block.startswith(">")
        words = plain(block.removeprefix(">")).split()
        indent = "  " if quoted else ""
        yield from (indent + line for line in wrap(words, width - len(indent)))


def cited(key: str) -> str:
    """A source as running text names it, by its key: “Shaw, Wild and Colquitt, 2003”."""
    citation = load().sources[key]
    year = _TO_YEAR.match(citation)
    return year[0] if year else citation.split(",", 1)[0]
