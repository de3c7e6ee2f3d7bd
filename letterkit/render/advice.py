"""A decision aid's advice as plain text, for a terminal or a file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from letterkit.cells import cells, wrap
from letterkit.decide import FOLDER, Advice, Said
from letterkit.locale import load

WIDTH = 80


def advice_text(advice: Advice, width: int = WIDTH) -> str:
    """The advice, `width` cells a line at most; steps are numbered, the worksheet leaves room."""
    blocks = [
        "\n".join(wrap(advice.title.split(), width)),
        "\n".join(wrap(advice.verdict.text.split(), width)),
        *_section(advice, "reasons", _bullets(advice.reasons, width)),
        *_section(advice, "sums", _sums(advice)),
        *_section(advice, "doubts", _bullets(advice.doubts, width)),
        *_section(advice, "steps", _numbered(advice.steps, width)),
        *_section(advice, "worksheet", _numbered(advice.worksheet, width), between="\n\n"),
    ]
    return "\n\n".join(blocks) + "\n"


def _section(advice: Advice, name: str, items: Iterator[str], between: str = "\n") -> Iterator[str]:
    body = between.join(items)
    if body:
        heading = load(advice.locale).tell(f"{FOLDER}/shared.ftl", f"heading-{name}")
        yield f"{heading}\n\n{body}"


def _bullets(points: tuple[Said, ...], width: int) -> Iterator[str]:
    yield from (_hung("- ", point.text, width) for point in points)


def _numbered(points: tuple[Said, ...], width: int) -> Iterator[str]:
    for number, point in enumerate(points, start=1):
        yield _hung(f"{number}. ", point.text, width)


def _hung(mark: str, text: str, width: int) -> str:
    lines = wrap(text.split(" "), width - len(mark))  # not at a no-break space
    return ("\n" + " " * len(mark)).join(lines).join((mark, ""))


def _sums(advice: Advice) -> Iterator[str]:
    """The lines of the arithmetic, amounts below one another; results are marked."""
    labels = max((cells(line.label) for line in advice.sums), default=0)
    amounts = max((cells(line.amount) for line in advice.sums), default=0)
    for line, after in zip_longest(advice.sums, advice.sums[1:]):
        gap = labels - cells(line.label) + amounts - cells(line.amount) + 2
        ends_group = line.is_result and after is not None and not after.is_result
        yield (
            f"{'=' if line.is_result else ' '} {line.label}{' ' * gap}{line.amount}"
            + ("\n" if ends_group else "")
        )
