"""The lines of a draft that a finding is about, as a terminal can show them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from letterkit.cells import cells

_LINE_END = re.compile(r"\r\n|\r|\n")
_TAB = 4
_MOST_LINES = 4
# What would move the cursor, or turn the direction of what follows, is shown as one sign.
_UNSHOWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line: what stands before the words found, the words, what stands after.

    number: of the line, from 1. indent, marked: cells before the words, and of the words; nothing
    is marked where something is missing.
    """

    number: int
    before: str
    words: str
    after: str
    indent: int
    marked: int


def position(text: str, at: int) -> tuple[int, int]:
    """Line and column, both from 1, of a place in code points; the column counts code points."""
    line, start = 1, 0
    for found in _LINE_END.finditer(text, 0, at):
        if found.end() <= at:
            line, start = line + 1, found.end()
    return line, at - start + 1


def excerpts(text: str, start: int, end: int, width: int) -> Iterator[Excerpt]:
    """The lines that the span `start`..`end` (code points) touches, the first few of them.

    Each is cut to `width` cells around the words.
    """
    number, first = position(text, start)
    line_start = start - first + 1
    for _ in range(_MOST_LINES):
        found = _LINE_END.search(text, line_start)
        line_end = found.start() if found else len(text)
        from_, to = max(start, line_start), min(end, line_end)
        if to > from_ or start == end:
            yield _excerpt(
                text[line_start:line_end], number, from_ - line_start, to - line_start, width
            )
        if not found or found.end() >= end:
            return
        number, line_start = number + 1, found.end()


def _excerpt(line: str, number: int, start: int, end: int, width: int) -> Excerpt:
    pieces = _shown(line)
    before, words, after = pieces[:start], pieces[start:end], pieces[end:]
    taken = _taken(words, width)
    if taken < len(words):
        words, after = [*words[: max(1, taken - 1)], "…"], []
    left = width - cells("".join(words))
    # A third of what is left leads up to the words, unless what follows them needs less.
    lead = max(left // 3, left - cells("".join(after)))
    if cells("".join(before)) > lead:
        before = ["…", *before[len(before) - _taken(before[::-1], lead - 1) :]] if lead > 1 else []
    left -= cells("".join(before))
    if cells("".join(after)) > left:
        after = [*after[: _taken(after, left - 1)], "…"] if left > 0 else []
    lead_in, marked = "".join(before), "".join(words)
    wide = max(1, cells(marked)) if end > start else 0
    return Excerpt(number, lead_in, marked, "".join(after).rstrip(), cells(lead_in), wide)


def _shown(line: str) -> list[str]:
    """Each character as it is shown: tabs as spaces, what can't be shown as one sign."""
    shown: list[str] = []
    column = 0
    for character in line:
        tab = " " * (_TAB - column % _TAB)
        piece = tab if character == "\t" else _UNSHOWN.sub("\N{REPLACEMENT CHARACTER}", character)
        shown.append(piece)
        column += cells(piece)
    return shown


def _taken(pieces: list[str], width: int) -> int:
    """How many pieces, from the first, fit into `width` cells."""
    used = 0
    for count, piece in enumerate(pieces):
        used += cells(piece)
        if used > width:
            return count
    return len(pieces)
