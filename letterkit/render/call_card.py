"""A call script as plain text, on a card that stands beside the telephone."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.call_script import CallPart, CallScript
from letterkit.cells import wrap

WIDTH = 72
"""Cells a line, as in a letter."""

_INDENT = "  "


def call_card(script: CallScript, width: int = WIDTH) -> str:
    """The script as text, `width` cells a line at most, longer words standing out.

    A step is a heading with its lines under it. Where a step is spoken, directions stand in
    parentheses, as in a play.
    """
    blocks = [script.title, *("\n".join(_lines(part, width)) for part in script.parts)]
    return "\n\n".join(blocks).replace("\N{NO-BREAK SPACE}", " ") + "\n"


def _lines(part: CallPart, width: int) -> Iterator[str]:
    yield part.heading
    spoken = any(line.spoken for line in part.lines)
    for line in part.lines:
        words = f"({line.text})" if spoken and not line.spoken else line.text
        for piece in wrap(words.split(" "), width - len(_INDENT)):
            yield f"{_INDENT}{piece}"
