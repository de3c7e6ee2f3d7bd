"""The forms that a letter is written in: each a plain function from a letter to text or bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from letterkit.errors import unknown_name
from letterkit.letter import Letter
from letterkit.render.eml import eml
from letterkit.render.html import html, html_document
from letterkit.render.json import json
from letterkit.render.markdown import markdown
from letterkit.render.paper import A4, PAPERS, Paper, paper_named
from letterkit.render.text import text

if TYPE_CHECKING:
    from letterkit.facts import Facts

__all__ = [
    "A4",
    "FORMATS",
    "PAPERS",
    "Format",
    "Paper",
    "docx",
    "eml",
    "format_named",
    "html",
    "html_document",
    "json",
    "markdown",
    "paper_named",
    "text",
]


@dataclass(frozen=True, slots=True)
class Format:
    """One form: its name, the suffix of its files, and what writes a whole file of it.

    writes: from the letter, its facts where they are known, and the paper that it is printed on.
    is_text: whether a person or a browser can take it as text; if not, it is bytes.
    """

    name: str
    suffix: str
    writes: Callable[[Letter, Facts | None, Paper], str | bytes]
    is_text: bool = True

    def document(self, letter: Letter, facts: Facts | None = None, paper: Paper = A4) -> str:
        """The letter as text; TypeError where this form has none."""
        written = self.writes(letter, facts, paper)
        if isinstance(written, bytes):
            raise TypeError(f"{self.name} is no text: use content().")
        return written

    def content(self, letter: Letter, facts: Facts | None = None, paper: Paper = A4) -> bytes:
        """The letter as a file holds it; text is in UTF-8."""
        written = self.writes(letter, facts, paper)
        return written if isinstance(written, bytes) else written.encode()


def docx(letter: Letter, facts: Facts | None = None, paper: Paper = A4) -> bytes:
    """The letter as a Word file; `letterkit.render.word` is imported with the first."""
    from letterkit.render.word import docx as write

    return write(letter, facts, paper)


FORMATS: tuple[Format, ...] = (
    Format("text", ".txt", lambda letter, _facts, _paper: text(letter)),
    Format("markdown", ".md", lambda letter, _facts, _paper: markdown(letter)),
    Format("html", ".html", lambda letter, _facts, paper: html_document(letter, paper)),
    Format("eml", ".eml", lambda letter, facts, _paper: eml(letter, facts)),
    Format("docx", ".docx", docx, is_text=False),
    Format("json", ".json", lambda letter, _facts, _paper: json(letter)),
)


def format_named(name: str) -> Format:
    """The format of that name; UnknownNameError names those that there are."""
    for item in FORMATS:
        if item.name == name:
            return item
    raise unknown_name("format", name, (item.name for item in FORMATS))
