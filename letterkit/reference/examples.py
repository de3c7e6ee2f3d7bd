"""A rule's examples, with the words that it flags marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from letterkit.errors import LocaleError
from letterkit.render.markdown import escape, escape_within

if TYPE_CHECKING:
    from letterkit.finding import Severity
    from letterkit.locale import Example


_SHORT = 60
"""A line below this many code points was ended on purpose: a salutation, a line of an address."""


def marked_spans(example: Example) -> tuple[tuple[int, int], ...]:
    """Where words get underlined in the text, in code points, in order; none overlap.

    Each of the example's words stands behind the one before it, or else overlaps with it; then
    they make one span.
    """
    spans = [(0, 0)]
    for words in filter(None, example.words):
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        start, end = spans[-1]
        found = pattern.search(example.text, end) or pattern.search(example.text, start)
        if not found:
            raise LocaleError(f"An example has no “{words}” where it says that it is flagged.")
        if found.start() < end:
            spans[-1] = (start, max(end, found.end()))
        else:
            spans.append(found.span())
    return tuple(spans[1:])


def pieces(text: str, spans: tuple[tuple[int, int], ...]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is marked; no piece is empty."""
    at = 0
    for start, end in spans:
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False


def quoted(example: Example, severity: Severity) -> str:
    """An example as a Markdown quotation that keeps its lines, with its marks and its reason."""
    lines = [_marked(line, severity) for line in _lines(example)]
    shown = "\n".join(f"> {line}".rstrip() for line in lines)
    if example.because:
        shown += f'\n>\n> <span class="lk-because">{example.because}</span>'
    # A comment keeps two quotations apart, which Markdown would run together.
    return f"{shown}\n\n<!-- -->"


def _lines(example: Example) -> list[list[tuple[str, bool]]]:
    """The lines of an example, each in pieces; a line's end inside marked words parts them."""
    text = example.text.rstrip()
    lines: list[list[tuple[str, bool]]] = [[]]
    for piece, marked in pieces(text, marked_spans(example)):
        first, *more = piece.split("\n")
        lines[-1].append((first, marked))
        lines += [[(part, marked)] for part in more]
    joined = ["".join(part for part, _ in line) for line in lines]
    for line, this, following in zip(lines, joined, [*joined[1:], ""], strict=True):
        if this and following and len(this) < _SHORT:
            line.append(("\n", False))
    return lines


def _marked(line: list[tuple[str, bool]], severity: Severity) -> str:
    """A line as Markdown; where it ends on purpose, its last piece says so."""
    shown = ""
    for part, marked in line:
        if part == "\n":
            shown += "<br>"
        elif part:
            escaped = escape_within(part) if shown else escape(part)
            mark = f'<mark class="lk-mark lk-mark--{severity}">{escaped}</mark>'
            shown += mark if marked else escaped
    return shown
