"""Markdown in which every character of the letter stands for itself."""

from __future__ import annotations

import re

from letterkit.letter import Letter, Role
from letterkit.render.paragraphs import Paragraph, paragraphs

# A backslash is read alike by every Markdown before these. For the others a character reference
# is, since Python-Markdown shows the backslash before them. It also ends a number without a
# semicolon ("&#65 ").
_BACKSLASHED = frozenset("\\`*_[]{}#+-.)")
_ANYWHERE = re.compile(r"[\\`*_\[\]{}<~]|&(?=#?\w+;|#\w)")
_AT_START = re.compile(
    r"""
    [#>|]                  # a heading, a quotation, a table
    | [-+](?=\s|-|$)       # a list, a line across the page
    | :(?=\s|:|-|$)        # a definition
    | =(?=[\s=]*$)         # the underline of a heading
    | !(?=!!) | \?(?=\?\?) # a note, as Python-Markdown writes it
    """,
    re.VERBOSE,
)
_NUMBERED = re.compile(r"(\d+)([.)])(?=\s|$)")

_HARD_BREAK = "  \n"
"""Two spaces and a line's end: the one hard break that every Markdown knows."""


def markdown(letter: Letter) -> str:
    """The letter as Markdown: the subject bold, the lines of an address apart by hard breaks."""
    blocks = [_block(letter, paragraph) for paragraph in paragraphs(letter)]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def escape(line: str) -> str:
    """One line of text, so that Markdown shows it as it stands."""
    numbered = _NUMBERED.match(line)
    if numbered:
        return numbered[1] + _escaped(numbered[2]) + escape_within(line[numbered.end() :])
    if _AT_START.match(line):
        return _escaped(line[0]) + escape_within(line[1:])
    return escape_within(line)


def escape_within(text: str) -> str:
    """A piece of a line that doesn’t begin it, so that Markdown shows it as it stands."""
    return _ANYWHERE.sub(lambda found: _escaped(found[0]), text)


def _escaped(character: str) -> str:
    return f"\\{character}" if character in _BACKSLASHED else f"&#{ord(character)};"


def _block(letter: Letter, paragraph: Paragraph) -> str:
    lines = [letter.text[start:end] for start, end in paragraph.lines]
    if not paragraph.keeps_lines:
        return escape(" ".join(lines))
    if paragraph.role is Role.SUBJECT:
        return _HARD_BREAK.join(f"**{escape(line)}**" for line in lines)
    return _HARD_BREAK.join(escape(line) for line in lines)
