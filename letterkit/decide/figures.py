"""The arithmetic that the aids share: what a customer is worth, and from which chance on it pays.

A sum is a Decimal in the case's currency. Nothing here rounds a sum; a chance in a hundred is
rounded up, since "at least" is said of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from letterkit.decide.opinion import Line, Point
from letterkit.fields import MOST_SUM, Field, FieldType

NOTHING = Decimal(0)

CHANCES = {"unlikely": Decimal("0.1"), "even": Decimal("0.5"), "likely": Decimal("0.9")}
"""What a person means by an option, as a share of one."""

CERTAIN = 100
"""In a hundred: all of them."""

FAR_YEARS = 5
"""Years ahead from which on a forecast is hope. A choice of ours; no study stands behind it."""

CURRENCY = Field("currency", FieldType.CURRENCY, "worth")

WORTH = (
    Field(
        "spend_a_year", FieldType.AMOUNT, "worth", least=NOTHING, most=MOST_SUM,
        guidance=("R03", "W14"),
    ),
    Field(
        "profit_a_year", FieldType.AMOUNT, "worth", least=-MOST_SUM, most=MOST_SUM,
        guidance=("R03", "W14"),
    ),
)  # fmt: skip

YEARS = Field(
    "years", FieldType.COUNT, "worth", least=Decimal(1), most=Decimal(30), guidance=("R03",)
)

COST_OF_NEW = Field(
    "cost_of_new", FieldType.AMOUNT, "worth", least=NOTHING, most=MOST_SUM, guidance=("R03",)
)


@dataclass(frozen=True, slots=True)
class Worth:
    """What a customer would leave you, if they stayed.

    total: None where nothing is known about it; below zero where they cost more than they bring.
    """

    total: Decimal | None
    lines: tuple[Line, ...]
    doubts: tuple[Point, ...]


def worth(spend_a_year: Decimal | None, profit_a_year: Decimal | None, years: int | None) -> Worth:
    """The worth of a customer over `years` (one where it is not known).

    It is counted from what a year leaves you; from all that they spend where that isn't known,
    which is too much, and the doubts say so.
    """
    a_year = spend_a_year if profit_a_year is None else profit_a_year
    if a_year is None:
        return Worth(None, (), (Point("worth-unknown", ("R03",)),))
    total = a_year * (years or 1)
    name = "spend-a-year" if profit_a_year is None else "profit-a-year"
    lines = [Line(name, a_year)]
    if years is not None and years > 1:
        lines.append(Line("over-years", total, values={"years": years}))
    return Worth(total, tuple(lines), tuple(_doubts(spend_a_year, profit_a_year, years)))


def _doubts(spend: Decimal | None, profit: Decimal | None, years: int | None) -> Iterator[Point]:
    if profit is None:
        yield Point("spend-not-profit", ("R03",))
    elif spend is not None and profit > spend:
        yield Point("profit-above-spend", ("R03",), {"profit": profit, "spend": spend})
    if years is None:
        yield Point("one-year", ("R03",))
    elif years > FAR_YEARS:
        yield Point("far-years", ("R03",), {"years": years})


def break_even(cost: Decimal, gain: Decimal) -> int:
    """Of a hundred cases, how many must bring `gain` so that `cost`, spent on each, pays.

    gain: more than zero. Above 100 it never pays.
    """
    return int((cost * CERTAIN / gain).to_integral_value(ROUND_CEILING))
