"""What is asked about a request for a refund, before it is refused."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from letterkit.decide.figures import COST_OF_NEW, NOTHING, WORTH, YEARS
from letterkit.fields import LEAST_SUM, MOST_SUM, Field, FieldType

FIELDS = (
    Field("date", FieldType.DATE, "request", required=True, guidance=("R01",)),
    Field("requested_on", FieldType.DATE, "request", required=True, guidance=("R01",)),
    Field(
        "amount", FieldType.AMOUNT, "request", required=True, least=LEAST_SUM, most=MOST_SUM,
        guidance=("R03",),
    ),
    Field("currency", FieldType.CURRENCY, "request", required=True, guidance=("R03",)),
    Field(
        "recovered", FieldType.AMOUNT, "request", least=NOTHING, most=MOST_SUM, guidance=("R03",)
    ),
    Field(
        "as_agreed", FieldType.CHOICE, "reasonable", required=True,
        options=("yes", "partly", "no"), guidance=("R02",),
    ),
    Field(
        "terms_give_it", FieldType.CHOICE, "reasonable", required=True,
        options=("no", "unclear", "yes"), guidance=("R02", "G03"),
    ),
    Field(
        "law_gives_it", FieldType.CHOICE, "reasonable", required=True,
        options=("no", "unsure", "yes"), guidance=("R02",),
    ),
    Field(
        "terms_shown", FieldType.CHOICE, "reasonable", options=("yes", "unsure", "no"),
        guidance=("R02", "G03"),
    ),
    Field(
        "others_got_it", FieldType.CHOICE, "reasonable", options=("no", "unsure", "yes"),
        guidance=("R02", "G03"),
    ),
    Field(
        "beyond_control", FieldType.CHOICE, "reasonable", options=("no", "yes"),
        guidance=("R02",),
    ),
    Field(
        "purchases", FieldType.COUNT, "worth", least=Decimal(1), most=Decimal(99999),
        guidance=("R03",),
    ),
    *WORTH,
    YEARS,
    COST_OF_NEW,
    Field(
        "would_leave", FieldType.CHOICE, "worth", options=("unlikely", "even", "likely", "unsure"),
        guidance=("R03",),
    ),
    Field("concession", FieldType.CLAUSE, "middle", guidance=("R04",)),
    Field(
        "concession_cost", FieldType.AMOUNT, "middle", least=NOTHING, most=MOST_SUM,
        guidance=("R04",),
    ),
    Field(
        "lawyer_threshold", FieldType.AMOUNT, "review", least=LEAST_SUM, most=MOST_SUM,
        guidance=("R19",),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RefundCase:
    """What is known about a request for a refund; sums are in `currency` (ISO 4217).

    as_agreed: “yes”, “partly”, “no”. terms_give_it: “no”, “unclear”, “yes”. law_gives_it,
    others_got_it: “no”, “unsure”, “yes”. terms_shown: “yes”, “unsure”, “no”. beyond_control: “no”,
    “yes”. would_leave: “unlikely”, “even”, “likely”, “unsure”. recovered: what comes back to you
    with the goods. profit_a_year may be below zero. None is “not known”.
    """

    date: dt.date
    requested_on: dt.date
    amount: Decimal
    currency: str
    as_agreed: str
    terms_give_it: str
    law_gives_it: str
    recovered: Decimal | None = None
    terms_shown: str | None = None
    others_got_it: str | None = None
    beyond_control: str | None = None
    purchases: int | None = None
    spend_a_year: Decimal | None = None
    profit_a_year: Decimal | None = None
    years: int | None = None
    cost_of_new: Decimal | None = None
    would_leave: str | None = None
    concession: str | None = None
    concession_cost: Decimal | None = None
    lawyer_threshold: Decimal | None = None
