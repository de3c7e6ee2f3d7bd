"""A letter as paragraphs, which is what every renderer writes.

Offsets are code points into `Letter.text`, the end exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from letterkit.letter import LINE_ROLES, Letter, Role

_LINE_END = re.compile(r"\r\n|\n|\r(?!\n)")
_BLANK_LINES = re.compile(rf"(?:{_LINE_END.pattern})(?:[^\S\r\n]*(?:{_LINE_END.pattern}))+")

_ABOVE = frozenset({Role.SENDER, Role.DATE, Role.REFERENCE})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text with empty lines around it.

    role: that of the part it belongs to, the first of them where a draft has several in one
        paragraph. start, end: its span, white space around it left out.
    lines: the spans of its lines. Prose runs on, so its lines are only how it happened to be
        typed; of an address or a signature each line is one.
    """

    role: Role
    start: int
    end: int
    lines: tuple[tuple[int, int], ...]

    @property
    def keeps_lines(self) -> bool:
        """Whether a line's end means something here."""
        return self.role in LINE_ROLES


def paragraphs(letter: Letter) -> Iterator[Paragraph]:
    """The paragraphs of a letter in the order of its text; empty ones are left out."""
    for role, from_, to in _runs(letter):
        for start, end in _pieces(letter.text, from_, to, _BLANK_LINES):
            lines = tuple(_pieces(letter.text, start, end, _LINE_END))
            yield Paragraph(role, start, end, lines)


def opening(letter: Letter) -> tuple[list[Paragraph], Paragraph | None, list[Paragraph]]:
    """What stands above the recipient's address, that address, and what comes after it.

    Without an address at the head of the letter, all of it comes after.
    """
    blocks = list(paragraphs(letter))
    for at, block in enumerate(blocks):
        if block.role is Role.RECIPIENT:
            return blocks[:at], block, blocks[at + 1 :]
        if block.role not in _ABOVE:
            break
    return [], None, blocks


def _runs(letter: Letter) -> Iterator[tuple[Role, int, int]]:
    """Parts that a draft has in one paragraph, as one; with the role of the first of them."""
    run: tuple[Role, int, int] | None = None
    for part in letter.parts:
        if run is not None:
            alike = (run[0] in LINE_ROLES) == (part.role in LINE_ROLES)
            if alike and not _BLANK_LINES.search(letter.text, run[2], part.start):
                run = (run[0], run[1], part.end)
                continue
            yield run
        run = (part.role, part.start, part.end)
    if run is not None:
        yield run


def _pieces(text: str, start: int, end: int, between: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Spans of what stands between the matches of `between`, trimmed, the empty ones left out."""
    at = start
    for match in between.finditer(text, start, end):
        yield from _trimmed(text, at, match.start())
        at = match.end()
    yield from _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
