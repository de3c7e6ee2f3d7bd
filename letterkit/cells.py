"""How many cells of a terminal, or of a page in one width, a text takes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})


def cells(text: str) -> int:
    """The cells that `text` takes: wide characters take two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(_cells_of(character) for character in text)


@lru_cache(maxsize=4096)
def _cells_of(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def wrap(words: Iterable[str], width: int) -> Iterator[str]:
    """Lines of `words`, `width` cells at most; a word that is longer has a line to itself.

    words: none is empty, and none has a space in it.
    """
    text = " ".join(words)
    if text.isascii() or all(_cells_of(character) == 1 for character in set(text)):
        yield from _wrapped_evenly(text, width)
        return
    line, used = "", 0
    for word in text.split(" "):
        size = cells(word)
        if line and used + 1 + size > width:
            yield line
            line, used = word, size
        else:
            line, used = (f"{line} {word}", used + 1 + size) if line else (word, size)
    if line:
        yield line


def _wrapped_evenly(text: str, width: int) -> Iterator[str]:
    """The same where each character takes a cell, so that a line can be cut off in one go."""
    start = 0
    while len(text) - start > width:
        end = text.rfind(" ", start, start + width + 1)
        if end < 0:
            end = text.find(" ", start + width)
        if end < 0:
            break
        yield text[start:end]
        start = end + 1
    if start < len(text):
        yield text[start:]
