"""What `check` shows to a person: each finding with its line, its reason and its remedy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from letterkit.cells import wrap
from letterkit.cli.excerpt import excerpts, position
from letterkit.cli.paint import Line, Painter
from letterkit.cli.site import page
from letterkit.locale import load
from letterkit.reference.plain import plain_lines

if TYPE_CHECKING:
    from letterkit.finding import Finding
    from letterkit.letter import Letter

_INDENT = "    "


def print_report(checked: list[tuple[str, Letter, tuple[Finding, ...]]]) -> None:
    """Print all findings, file by file, and a last line that counts them."""
    painter = Painter()
    total = 0
    for path, letter, findings in checked:
        for finding in findings:
            for line in _finding_lines(path, letter, finding, painter.width):
                painter.show(line)
            painter.show(())
            total += 1
        if letter.kind is None:
            for row in _wrapped(f"{path}: {load(letter.locale).report['no-kind']}", painter.width):
                painter.show(row)
    words = load().report
    if total:
        painter.show(((f"{words['found']} {total}", "bold"),))
    elif checked:
        painter.show(((words["clean"], "good"),))


def _finding_lines(path: str, letter: Letter, finding: Finding, width: int) -> Iterator[Line]:
    words = load(letter.locale).report
    style = str(finding.severity)
    line, column = position(letter.text, finding.start)
    yield (
        (f"{path}:{line}:{column}", "bold"),
        ("  ", ""),
        (f"{words[style]}: ", style),
        (finding.title, "bold"),
        (f" [{finding.rule}]", ""),
    )
    yield from _excerpt_lines(letter, finding, width, style)
    yield from _wrapped(finding.message, width)
    yield from _wrapped(f"{words['why']} {finding.reason}", width)
    yield from _wrapped(f"{words['instead']} {finding.instead}", width)
    if finding.suggestions:
        opening, closing = load(letter.locale).settings["quotes"]
        offered = ", ".join(f"{opening}{text}{closing}" for text in finding.suggestions)
        # As they stand: what may be put into a letter is no Markdown.
        for row in wrap(f"{words['suggestions']} {offered}".split(), width - len(_INDENT)):
            yield ((_INDENT + row, ""),)
    yield ((f"{_INDENT}{words['page']} ", ""), (page(finding.url), "link"))


def _excerpt_lines(letter: Letter, finding: Finding, width: int, style: str) -> Iterator[Line]:
    room = width - len(_INDENT) - 6
    for excerpt in excerpts(letter.text, finding.start, finding.end, room):
        gutter = f"{_INDENT}{excerpt.number:>3} | "
        yield (
            (gutter, "dim"),
            (excerpt.before, ""),
            (excerpt.words, f"underline {style}"),
            (excerpt.after, ""),
        )
        if excerpt.marked:
            under = " " * excerpt.indent + "^" * excerpt.marked
            yield ((" " * (len(gutter) - 2) + "| ", "dim"), (under, style))


def _wrapped(markdown: str, width: int) -> Iterator[Line]:
    for line in plain_lines(markdown, width - len(_INDENT)):
        yield ((_INDENT + line, ""),)
