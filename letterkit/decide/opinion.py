"""What an aid thinks of a case: names and numbers, whose words are in the locale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

Value = str | int | Decimal | date
"""What a sentence can hold; a Decimal is a sum in the case's currency."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to say: the name of its message, what goes into it, and the guidance it serves."""

    name: str
    guidance: tuple[str, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the arithmetic; `is_result` marks those that the lines before add up to."""

    name: str
    amount: Decimal
    is_result: bool = False
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Opinion:
    """What is recommended, and on what it rests.

    verdict: the recommendation. reasons: what speaks for it, and against it. sums: the arithmetic,
    in `currency` (ISO 4217; None where there are no sums). doubts: where the recommendation is
    weak. steps: what to do next. worksheet: questions to answer with pen and paper.
    """

    verdict: Point
    reasons: tuple[Point, ...]
    doubts: tuple[Point, ...]
    steps: tuple[Point, ...]
    sums: tuple[Line, ...] = ()
    currency: str | None = None
    worksheet: tuple[Point, ...] = ()
