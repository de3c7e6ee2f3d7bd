"""Should service to this customer end? Is there a gentler way, is notice owed, may you do it?

E01, E03, E05, E07, E08, E10, G10, W14, and what law asks of some trades. None of it is legal
advice, and the aid says so. The cause is asked for here because the choice hangs on it; it never
reaches a letter (E05), and no words of this aid are meant for the customer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from letterkit.decide.aid import Aid
from letterkit.decide.figures import CURRENCY, NOTHING, WORTH
from letterkit.decide.opinion import Line, Opinion, Point, Value
from letterkit.fields import Field, FieldType

PAYMENTS_NOTICE_DAYS = 90
"""UK, SI 2025/688: for payment contracts agreed from 28 April 2026, with exceptions."""

PLATFORM_NOTICE_DAYS = 30
"""EU, regulation 2019/1150, article 4: a platform to its business users, with exceptions."""

_FLOORS = {"payments": PAYMENTS_NOTICE_DAYS, "platform": PLATFORM_NOTICE_DAYS}

_NOT_TOLD = ("conduct", "payment")
"""The letter's own reason “conduct”, unpaid bills included: it tells neither, and refers nobody."""

_MENDABLE = ("conduct", "payment", "cost", "capacity")

_FIELDS = (
    Field("date", FieldType.DATE, "ending", required=True, guidance=("E01",)),
    Field("ends_on", FieldType.DATE, "ending", guidance=("E01",)),
    Field(
        "reason", FieldType.CHOICE, "ending", required=True, guidance=("E05",),
        options=("conduct", "payment", "cost", "capacity", "closing"),
    ),
    Field(
        "unsafe", FieldType.CHOICE, "ending", required=True, options=("no", "yes"),
        where=(("reason", ("conduct",)),), guidance=("E08", "E10"),
    ),
    Field(
        "told_plainly", FieldType.CHOICE, "gentler", required=True, options=("yes", "no"),
        where=(("reason", ("conduct", "payment", "cost")),), guidance=("G10",),
    ),
    Field(
        "other_person", FieldType.CHOICE, "gentler", required=True,
        options=("tried", "not-tried", "does-not-fit"),
        where=(("reason", ("conduct",)),), guidance=("G10",),
    ),
    Field(
        "other_terms", FieldType.CHOICE, "gentler", required=True,
        options=("tried", "not-tried", "does-not-fit"),
        where=(("reason", _MENDABLE),), guidance=("G10",),
    ),
    Field(
        "same_for_others", FieldType.CHOICE, "fair", required=True,
        options=("yes", "unsure", "no"), guidance=("G03",),
    ),
    Field("open_complaint", FieldType.CHOICE, "fair", options=("no", "yes"), guidance=("G03",)),
    Field(
        "depends_on_it", FieldType.CHOICE, "fair", required=True, options=("no", "unsure", "yes"),
        guidance=("E07",),
    ),
    Field(
        "notice_days", FieldType.COUNT, "notice", least=NOTHING, most=Decimal(1830),
        guidance=("E01",),
    ),
    Field(
        "trade", FieldType.CHOICE, "notice", required=True, guidance=("E01",),
        options=(
            "other", "payments", "platform", "insurance", "utilities", "housing", "health",
            "legal", "unsure",
        ),
    ),
    Field(
        "law_asked", FieldType.CHOICE, "notice", options=("no", "yes"), guidance=("E01", "R19")
    ),
    Field("open_matters", FieldType.CHOICE, "notice", options=("no", "yes"), guidance=("E01",)),
    CURRENCY,
    *WORTH,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class EndingCase:
    """What is known about a customer whom you may have to let go.

    reason: “conduct”, “payment”, “cost”, “capacity”, “closing”. unsafe, told_plainly,
    open_complaint, law_asked, open_matters: “yes”, “no”. other_person, other_terms: “tried”,
    “not-tried”, “does-not-fit”. same_for_others, depends_on_it: “yes”, “no”, “unsure”. trade:
    “other”, “payments”, “platform”, “insurance”, “utilities”, “housing”, “health”, “legal”,
    “unsure”. ends_on: the first day without service, the letter's own date where none is
    given. notice_days: what your contract asks for. Sums are in `currency`; profit_a_year may be
    below zero. None is “not known”.
    """

    date: dt.date
    reason: str
    same_for_others: str
    depends_on_it: str
    trade: str
    ends_on: dt.date | None = None
    unsafe: str | None = None
    told_plainly: str | None = None
    other_person: str | None = None
    other_terms: str | None = None
    open_complaint: str | None = None
    notice_days: int | None = None
    law_asked: str | None = None
    open_matters: str | None = None
    spend_a_year: Decimal | None = None
    profit_a_year: Decimal | None = None
    currency: str | None = None

    @property
    def first_day(self) -> dt.date:
        """Without service."""
        return self.ends_on or self.date

    @property
    def days(self) -> int:
        """Of notice: whole days between the letter's own and the first without service."""
        return max((self.first_day - self.date).days - 1, 0)

    @property
    def pays_its_way_at(self) -> Decimal | None:
        """What they would have to pay a year to cost nothing; None where they do, or unknown."""
        if self.spend_a_year is None or self.profit_a_year is None or self.profit_a_year >= 0:
            return None
        return self.spend_a_year - self.profit_a_year


def weigh(case: EndingCase) -> Opinion:
    """Whether to end it, to try something gentler, or to settle something first."""
    gentler, unsettled, notice = tuple(_gentler(case)), tuple(_unsettled(case)), _notice(case)
    if case.unsafe == "yes":
        verdict = "safety"
    elif gentler:
        verdict = "gentler"
    elif unsettled:
        verdict = "settle-first"
    elif notice is not None and notice.name == "notice-short":
        verdict = "move-date"
    else:
        verdict = "write"
    safety = (Point("unsafe", ("E08",)),) if verdict == "safety" else ()
    is_settled = verdict in ("write", "move-date")
    none_left = "closing" if case.reason == "closing" else "all-tried"
    tried = (Point(none_left, ("G10",)),) if is_settled else ()
    shown = () if verdict == "safety" else gentler
    return Opinion(
        verdict=Point(verdict, ("E01", "E03", "G10")),
        reasons=(*safety, *shown, *tried, *unsettled, *((notice,) if notice else ()), *_law(case)),
        sums=tuple(_sums(case)),
        currency=case.currency,
        doubts=tuple(_doubts(case)),
        steps=tuple(_steps(case, verdict, gentler)),
    )


def _gentler(case: EndingCase) -> Iterator[Point]:
    """Ways that are left to try, the gentlest first."""
    if case.told_plainly == "no":
        yield Point(f"tell-{case.reason}", ("G10",))
    if case.other_person == "not-tried":
        yield Point("other-person", ("G10",))
    price = case.pays_its_way_at
    if case.other_terms == "not-tried" and price is not None:
        values: dict[str, Value] = {"price": price, "more": price - (case.spend_a_year or NOTHING)}
        yield Point("other-price", ("G10", "W14"), values)
    elif case.other_terms == "not-tried":
        yield Point(f"terms-{case.reason}", ("G10",))


def _unsettled(case: EndingCase) -> Iterator[Point]:
    """What has to be clear before such a letter goes out."""
    if case.same_for_others != "yes":
        yield Point(f"same-for-others-{case.same_for_others}", ("G03",))
    if case.open_complaint == "yes":
        yield Point("open-complaint", ("G03",))
    if case.depends_on_it != "no":
        yield Point(f"depends-{case.depends_on_it}", ("E07",))
    if case.trade != "other" and case.law_asked != "yes":
        yield Point("law-not-asked", ("R19",))


def _notice(case: EndingCase) -> Point | None:
    """Whether that day leaves the notice that the contract asks for."""
    if case.notice_days is None:
        return None
    values: dict[str, Value] = {
        "notice": case.notice_days,
        "days": case.days,
        "first": case.first_day,
    }
    if case.days >= case.notice_days:
        return Point("notice-kept", ("E01",), values) if case.notice_days else None
    earliest = case.date + dt.timedelta(days=case.notice_days + 1)
    return Point("notice-short", ("E01",), {**values, "earliest": earliest})


def _law(case: EndingCase) -> Iterator[Point]:
    """Warnings about trades with rules of their own; facts from two laws, and never advice."""
    floor = _FLOORS.get(case.trade)
    if floor is not None:
        name = f"{case.trade}-{'short' if case.days < floor else 'long'}"
        yield Point(name, ("E01",), {"floor": floor, "days": case.days})
    elif case.trade != "other" and (case.trade, case.law_asked) != ("unsure", "yes"):
        yield Point(f"trade-{case.trade}", ("E01",))


def _sums(case: EndingCase) -> Iterator[Line]:
    if case.spend_a_year is not None:
        yield Line("spend-a-year", case.spend_a_year)
    if case.profit_a_year is not None:
        yield Line("profit-a-year", case.profit_a_year)
    if case.pays_its_way_at is not None:
        yield Line("pays-its-way", case.pays_its_way_at, is_result=True)


def _doubts(case: EndingCase) -> Iterator[Point]:
    if case.notice_days is None:
        yield Point("notice-unknown", ("E01",))
    if not case.days and case.unsafe != "yes":
        yield Point("no-notice", ("E01",))
    if case.reason == "conduct":
        yield Point("one-view", ("E09",))
    if case.reason == "cost" and case.profit_a_year is None:
        yield Point("cost-unknown", ("W14",))
    if case.reason == "cost" and case.profit_a_year is not None and case.profit_a_year >= 0:
        yield Point("pays-already", ("W14",))
    yield Point("no-legal-advice", ("R19",))


def _steps(case: EndingCase, verdict: str, gentler: tuple[Point, ...]) -> Iterator[Point]:
    if verdict == "safety":
        yield Point("people-first", ("E10",))
    elif verdict == "gentler":
        yield Point("try", ("G10",), {"ways": len(gentler)})
        yield Point("set-a-day", ("E01",))
        return
    elif verdict == "settle-first":
        yield Point("settle", ("G03",))
        yield Point("return", ("G03",))
        return
    elif verdict == "move-date":
        yield Point("move", ("E01",))
    if case.open_matters == "yes":
        yield Point("open-matters", ("E01",))
    if case.reason in _NOT_TOLD:
        yield Point("no-cause", ("E05", "E09"))
        yield Point("no-referral", ("E08",))
    else:
        yield Point("referral", ("E07", "G12"))
    yield Point("write", ("E03", "E10"))


AID = Aid(
    name="end-of-service",
    guidance=("E01", "E05", "E07", "E08", "E09", "E10", "G03", "G10", "G12"),
    fields=_FIELDS,
    case=EndingCase,
    weigh=weigh,
    dates_in_order=(("date", "ends_on"),),
    companions=(("spend_a_year", "currency"), ("profit_a_year", "currency")),
)
