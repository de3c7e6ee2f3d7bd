"""A finding: what a rule saw in a letter, where, why it matters and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters: what must, what should and what could be changed."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; `start` and `end` are code points into `Letter.text`, the end exclusive.

    A finding of something that is missing has `start == end`: the place where it would stand.

    rule: the rule's name. title: its title, for a heading.
    message: what is wrong, in one sentence. reason: why that matters to the reader.
    instead: what to write instead, in words. suggestions: replacements for `text`, best first.
    text: the words found, "" where something is missing.
    field: the field whose words these are (`reasons.0.why`), or None.
    url: the rule's page.
    """

    rule: str
    severity: Severity
    title: str
    message: str
    reason: str
    instead: str
    start: int
    end: int
    text: str
    suggestions: tuple[str, ...]
    field: str | None
    url: str
