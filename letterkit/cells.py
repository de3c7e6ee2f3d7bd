"""How many cells of a terminal, or of a page in one width, a text takes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})


def cells(text: str) -> int:
    """The cells that `text` takes: wide characters take two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(_cells_of(character) for character in text)


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def wrap(words: Iterable[str], width: int) -> Iterator[str]:
    """Lines of `words`, `width` cells at most; a word that is longer has a line to itself."""
    line, used = "", 0
    for word in words:
        size = cells(word)
        if line and used + 1 + size > width:
            yield line
            line, used = word, size
        else:
            line, used = (f"{line} {word}", used + 1 + size) if line else (word, size)
    if line:
        yield line
