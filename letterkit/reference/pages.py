"""All pages of the reference: written to the docs' folder, or compared with what is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

from letterkit.kinds import KINDS
from letterkit.reference.coverage import coverage_page
from letterkit.reference.kinds import kind_page
from letterkit.reference.rules import index_page, rule_page
from letterkit.rules import RULES

FOLDERS = ("rules", "kinds")
"""Folders that hold nothing but pages of the reference."""


class Sort(StrEnum):
    """How a page on disk differs from what it should be."""

    MISSING = "missing"
    DIFFERENT = "different"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Difference:
    """One page that isn't as it should be; `path` is relative to the docs' folder."""

    path: PurePosixPath
    sort: Sort


def pages() -> dict[PurePosixPath, str]:
    """Every page, by its path in the docs' folder."""
    rules = {PurePosixPath("rules", f"{rule.name}.md"): rule_page(rule) for rule in RULES}
    kinds = {PurePosixPath("kinds", f"{kind.name}.md"): kind_page(kind) for kind in KINDS}
    return {
        PurePosixPath("rules", "index.md"): index_page(),
        **rules,
        **kinds,
        PurePosixPath("coverage.md"): coverage_page(),
    }


def differences(docs: Path) -> tuple[Difference, ...]:
    """What `write_pages` would change: missing, different and stale pages."""
    return tuple(_differences(docs, pages()))


def write_pages(docs: Path) -> tuple[Difference, ...]:
    """Write what is missing or different, take stale pages away, and tell what was done."""
    wanted = pages()
    found = tuple(_differences(docs, wanted))
    for difference in found:
        target = docs / difference.path
        if difference.sort is Sort.STALE:
            target.unlink()
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(wanted[difference.path], encoding="utf-8", newline="\n")
    return found


def _differences(docs: Path, wanted: dict[PurePosixPath, str]) -> Iterator[Difference]:
    for path, text in wanted.items():
        target = docs / path
        if not target.is_file():
            yield Difference(path, Sort.MISSING)
        elif target.read_bytes() != text.encode():
            yield Difference(path, Sort.DIFFERENT)
    for folder in FOLDERS:
        for target in sorted((docs / folder).glob("**/*.md")):
            path = PurePosixPath(target.relative_to(docs).as_posix())
            if path not in wanted:
                yield Difference(path, Sort.STALE)
