"""A text in blocks, each of which can be read by itself, and what was read in the last few.

No phrase, sum, date or quotation reaches over an empty line, and no phrase or sum over a full stop.
Letters have most of their blocks in common with the letters before them, whether one is being typed
or a thousand are being merged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Concatenate, ParamSpec, TypeVar

BETWEEN = "\n\n"
_STOP = re.compile(r"\n\n|\. ")
_STOP_SIZE = 2
KEPT = 256
"""Blocks of which a reading is kept."""
LONGEST_KEPT = 2000
"""Code points that a block may have whose reading is kept."""

_More = ParamSpec("_More")
_Read = TypeVar("_Read")


def blocks(text: str) -> Iterator[tuple[int, str]]:
    """The stretches between empty lines, each behind its start in code points."""
    start = 0
    for block in text.split(BETWEEN):
        if block:
            yield start, block
        start += len(block) + len(BETWEEN)


def stretches(text: str) -> Iterator[tuple[int, str]]:
    """The stretches between full stops and empty lines, each behind its start in code points."""
    start = 0
    for stretch in _STOP.split(text):
        if stretch:
            yield start, stretch
        start += len(stretch) + _STOP_SIZE


def kept(
    reading: Callable[Concatenate[str, _More], _Read],
) -> Callable[Concatenate[str, _More], _Read]:
    """A reading of a block that keeps what it gave for the last few blocks of usual length.

    What it gives is shared, so nobody may change it.
    """
    keeping = lru_cache(maxsize=KEPT)(reading)

    def read(block: str, /, *more: _More.args, **named: _More.kwargs) -> _Read:
        if len(block) > LONGEST_KEPT:
            return reading(block, *more, **named)
        return keeping(block, *more, **named)  # type: ignore[arg-type]  # lru_cache asks for what can be hashed

    return read
