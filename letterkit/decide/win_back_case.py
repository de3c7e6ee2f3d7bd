"""What is asked about a customer who left, before anybody tries to win them back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from letterkit.decide.figures import COST_OF_NEW, CURRENCY, NOTHING, WORTH, YEARS
from letterkit.fields import MOST_SUM, Field, FieldType
from letterkit.values import Month

_AT_FAULT = ("ours", "shared")

FIELDS = (
    Field("date", FieldType.DATE, "leaving", required=True, guidance=("W01",)),
    Field("cancelled_on", FieldType.DATE, "leaving", required=True, guidance=("W01",)),
    Field("customer_since", FieldType.MONTH, "leaving", guidance=("W12",)),
    Field(
        "reason", FieldType.CHOICE, "leaving", required=True, guidance=("W04", "W10"),
        options=("service", "price", "moved", "no-longer-needed", "competitor", "not-known"),
    ),
    Field(
        "fault", FieldType.CHOICE, "leaving", required=True, guidance=("W02", "W04"),
        options=("ours", "shared", "not-ours", "unknown"), where=(("reason", ("service",)),),
    ),
    Field(
        "mended", FieldType.CHOICE, "leaving", required=True, guidance=("G14", "W04"),
        options=("yes", "no"), where=(("fault", _AT_FAULT),),
    ),
    Field(
        "attempts", FieldType.COUNT, "attempts", required=True, least=NOTHING, most=Decimal(99),
        guidance=("W13",),
    ),
    Field("last_attempt_on", FieldType.DATE, "attempts", guidance=("W13",)),
    Field(
        "answer", FieldType.CHOICE, "attempts", guidance=("W13",),
        options=("none", "open", "no", "leave-alone"),
    ),
    Field(
        "conduct", FieldType.CHOICE, "fit", required=True, guidance=("W14",),
        options=("fine", "demanding", "abusive"),
    ),
    CURRENCY,
    *WORTH,
    YEARS,
    Field("offer_cost", FieldType.AMOUNT, "worth", least=NOTHING, most=MOST_SUM, guidance=("W09",)),
    COST_OF_NEW,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WinBackCase:
    """What is known about a customer who left; sums are in `currency` (ISO 4217).

    reason: “service”, “price”, “moved”, “no-longer-needed”, “competitor”, “not-known”. fault, of
    bad service: “ours”, “shared”, “not-ours”, “unknown”; mended: “yes”, “no”. attempts: to reach
    them since they left. answer: “none”, “open”, “no”, “leave-alone”. conduct: “fine”,
    “demanding”, “abusive”. profit_a_year may be below zero. None is “not known”.
    """

    date: dt.date
    cancelled_on: dt.date
    reason: str
    attempts: int
    conduct: str
    customer_since: Month | None = None
    fault: str | None = None
    mended: str | None = None
    last_attempt_on: dt.date | None = None
    answer: str | None = None
    spend_a_year: Decimal | None = None
    profit_a_year: Decimal | None = None
    years: int | None = None
    offer_cost: Decimal | None = None
    cost_of_new: Decimal | None = None
    currency: str | None = None

    @property
    def is_our_fault(self) -> bool:
        """Whether any of it was."""
        return self.fault in _AT_FAULT

    @property
    def is_silent(self) -> bool:
        """Whether nothing has come back, as far as is known."""
        return self.answer in (None, "none")

    @property
    def costs_us(self) -> bool:
        """Whether they cost more than they bring."""
        return self.profit_a_year is not None and self.profit_a_year < 0
