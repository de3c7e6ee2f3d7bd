"""Lines on standard output: coloured where a person looks at a terminal, plain everywhere else."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console

Line = tuple[tuple[str, str], ...]
"""Pieces of a line, each with the names of its styles."""

_PLAIN_WIDTH = 100
_WIDEST = 110
_STYLES = {
    "error": "red",
    "warning": "yellow",
    "advice": "blue",
    "good": "green",
    "bold": "bold",
    "dim": "dim",
    "underline": "underline",
    "link": "cyan",
}


class Painter:
    """Shows lines; `width` is how many cells one may take."""

    def __init__(self) -> None:
        self._console = _console() if wants_colour() else None
        terminal = shutil.get_terminal_size((_PLAIN_WIDTH, 24)).columns
        self.width = max(40, min(terminal, _WIDEST)) if sys.stdout.isatty() else _PLAIN_WIDTH

    def show(self, line: Line) -> None:
        """One line, without spaces at its end."""
        if self._console is None:
            click.echo("".join(text for text, _ in line).rstrip())
            return
        from rich.text import Text

        painted = [
            (text, " ".join(_STYLES[name] for name in style.split())) for text, style in line
        ]
        self._console.print(Text.assemble(*painted), soft_wrap=True)


def wants_colour() -> bool:
    """Whether standard output is a terminal whose owner hasn't asked for plain text."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def _console() -> Console:
    # Imported here because it takes longer than checking a letter does.
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False)
