"""Plain text, wrapped as it would be posted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from letterkit.cells import wrap
from letterkit.fields import FieldType
from letterkit.kinds import KINDS
from letterkit.letter import Letter
from letterkit.render.paragraphs import Paragraph, paragraphs

Span = tuple[int, int]
WIDTH = 72
"""Cells a line: what fits on A4 and US Letter at 12 points, and in every mail program."""

_UNBROKEN = frozenset(
    {FieldType.DATE, FieldType.MONTH, FieldType.AMOUNT, FieldType.PHONE, FieldType.EMAIL}
)
# Spaces where a line may break. A no-break space is none of them, and neither is what stands for a
# space inside a date or an amount while a paragraph is being wrapped.
_BREAKS = re.compile(r"[ \t\r\n\f\v]+")
_KEPT = "\0"
# The same where no field tells: a number with what it counts, a day with its month and year, a
# telephone number.
_HELD = re.compile(
    r"""
    (?<!\S) (?:
        [+(]?\d[\d()/.,-]* (?:[ ]\d[\d()/.,-]*)+ (?:[ ][^\w\s](?!\S))?
        | \d(?:[\d.,]*\d)? [ ] (?:[^\W\d_]\S*(?:[ ]\d{4}\b)? | [^\w\s](?!\S))
    )
    """,
    re.VERBOSE,
)

_FIGURE = re.compile(r"\d")


def text(letter: Letter, width: int = WIDTH) -> str:
    """The letter as plain text: `width` cells a line at most, longer words standing out.

    Addresses, the signature and the subject keep their lines; an amount, a date, a phone number or
    an email address is never broken.
    """
    held = tuple(_unbroken_spans(letter))
    blocks = [_block(letter, paragraph, width, held) for paragraph in paragraphs(letter)]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _block(letter: Letter, paragraph: Paragraph, width: int, held: tuple[Span, ...]) -> str:
    if paragraph.keeps_lines:
        return "\n".join(letter.text[start:end] for start, end in paragraph.lines)
    words = _BREAKS.split(_with_kept_spaces(letter.text, paragraph, held))
    return "\n".join(wrap(words, width)).replace(_KEPT, " ")


def _with_kept_spaces(text: str, paragraph: Paragraph, held: tuple[Span, ...]) -> str:
    """The paragraph's text, with the spaces inside dates and the like marked as kept."""
    first, last = paragraph.start, paragraph.end
    kept = text[first:last]
    spans = held
    if _FIGURE.search(text, first, last):
        spans = (*held, *(found.span() for found in _HELD.finditer(text, first, last)))
    for start, end in spans:
        if start < last and end > first:
            left, right = max(start, first) - first, min(end, last) - first
            kept = kept[:left] + kept[left:right].replace(" ", _KEPT) + kept[right:]
    return kept


@cache
def _unbroken_fields(kind: str | None) -> frozenset[str]:
    """The names of a kind's fields whose words stay on one line."""
    return frozenset(
        field.name
        for known in KINDS
        if known.name == kind
        for field in known.fields
        if field.type in _UNBROKEN
    )


def _unbroken_spans(letter: Letter) -> Iterator[Span]:
    names = _unbroken_fields(letter.kind)
    for part in letter.parts:
        for sentence in part.sentences:
            for span in sentence.origin.fields:
                if span.name in names:
                    yield span.start, span.end
