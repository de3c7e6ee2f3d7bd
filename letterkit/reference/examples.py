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
    """Where the words that get underlined stand in the text, in code points, in order."""
    spans: list[tuple[int, int]] = []
    at = 0
    for words in filter(None, example.words):
        found = re.compile(r"\s+".join(map(re.escape, words.split()))).search(example.text, at)
        if not found:
            raise LocaleError(f"An example has no “{words}” where it says that it is flagged.")
        spans.append(found.span())
        at = found.end()
    return tuple(spans)


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
    lines: list[str] = [""]
    for piece, marked in pieces(example.text, marked_spans(example)):
        for number, part in enumerate(piece.split("\n")):
            if number:
                lines.append("")
            escaped = escape_within(part) if lines[-1] else escape(part)
            if marked and part:
                escaped = f'<mark class="lk-mark lk-mark--{severity}">{escaped}</mark>'
            lines[-1] += escaped
    while lines and not lines[-1]:
        lines.pop()
    shown = "\n".join(_quoted_line(line, lines, at) for at, line in enumerate(lines))
    # A comment keeps two quotations apart, which Markdown would run together.
    return f"{shown}\n\n{example.because}" if example.because else f"{shown}\n\n<!-- -->"


def _quoted_line(line: str, lines: list[str], at: int) -> str:
    """A line of a quotation; where another follows in the same paragraph, it breaks there."""
    if not line:
        return ">"
    follows = at + 1 < len(lines) and lines[at + 1]
    return f"> {line}<br>" if follows and len(line) < _SHORT else f"> {line}"
