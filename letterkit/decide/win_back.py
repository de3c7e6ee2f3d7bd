"""Should this customer be won back? How long ago, how often tried, whose fault, at what price.

W01, W03, W10 to W14. The worksheet for looking back (W12) comes with every answer: why a customer
was lost is worth knowing even where this one is let go.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from letterkit.decide.aid import Aid
from letterkit.decide.figures import break_even, worth
from letterkit.decide.opinion import Line, Opinion, Point, Value
from letterkit.decide.win_back_case import FIELDS, WinBackCase

FRESH_DAYS, LATE_DAYS = 7, 90
"""Days since they left up to which it is soon, and after which the letter has to own up to being
late. A choice of ours: the guidance says soon and gives no number."""

ENOUGH_ATTEMPTS = 3
"""Attempts without an answer after which silence is one. A choice of ours, as well."""

LOYAL_YEARS = 2

_WITH_OFFER = ("write", "last-letter")
"""The verdicts after which something may be offered."""


def weigh(case: WinBackCase) -> Opinion:
    """Whether to write, to phone, to mend something first, or to let them go."""
    verdict, against = _verdict(case)
    return Opinion(
        verdict=Point(verdict, ("W01", "W13", "W14")),
        reasons=(
            *against,
            *_standing(case, verdict),
            *_money(case, verdict),
            *_time(case, verdict),
        ),
        sums=tuple(_sums(case, verdict)),
        currency=case.currency,
        doubts=tuple(_doubts(case, verdict)),
        steps=tuple(_steps(case, verdict)),
        worksheet=tuple(_worksheet(case)),
    )


def _verdict(case: WinBackCase) -> tuple[str, tuple[Point, ...]]:
    """The verdict, and what decided it."""
    return _let_go(case) or _not_yet(case) or _write(case)


def _let_go(case: WinBackCase) -> tuple[str, tuple[Point, ...]] | None:
    """Why they shouldn't be won back (W13, W14); the first that holds."""
    if case.answer == "leave-alone":
        return "leave", (Point("asked-to-stop", ("W13",)),)
    if case.conduct == "abusive":
        return "leave", (Point("abusive", ("W14",)),)
    if case.costs_us and case.is_our_fault:
        return "apologise", (Point("costs-us", ("W14",)), Point("still-owed", ("W02", "G14")))
    if case.costs_us:
        return "leave", (Point("costs-us", ("W14",)),)
    if case.answer == "no":
        return "leave", (Point("said-no", ("W13",)),)
    if case.attempts >= ENOUGH_ATTEMPTS and case.is_silent:
        return "leave", (Point("no-answer", ("W13",), {"attempts": case.attempts}),)
    return None


def _not_yet(case: WinBackCase) -> tuple[str, tuple[Point, ...]] | None:
    """What comes before a letter."""
    if case.is_our_fault and case.mended == "no":
        return "mend-first", (Point("not-mended", ("G14", "W04")),)
    if case.reason == "not-known" or case.fault == "unknown":
        return "ask", (Point("reason-unknown", ("W08", "W10")),)
    return None


def _write(case: WinBackCase) -> tuple[str, tuple[Point, ...]]:
    if case.reason in ("moved", "no-longer-needed"):
        return "keep-in-touch", (Point(case.reason, ("W11",)),)
    if case.attempts == ENOUGH_ATTEMPTS - 1 and case.is_silent:
        return "last-letter", (Point("tried-twice", ("W13",)),)
    return "write", ()


def _standing(case: WinBackCase, verdict: str) -> Iterator[Point]:
    """Whose fault it was, what drew them away, and how they were with your people."""
    if verdict == "leave" and case.is_our_fault:
        yield Point("owed-anyway", ("W02", "W13"))
    elif verdict != "apologise" and case.is_our_fault and case.mended == "yes":
        yield Point(f"fault-{case.fault}", ("W02", "W04", "G15"))
    elif case.fault == "not-ours":
        yield Point("fault-not-ours", ("W06", "W07"))
    elif case.reason in ("price", "competitor"):
        yield Point(f"reason-{case.reason}", ("W05", "W09"))
    if verdict == "write" and case.attempts and case.is_silent:
        yield Point("tried-once", ("W13",))
    if case.answer == "open":
        yield Point("open", ("W08", "W10"))
    if case.conduct == "demanding":
        yield Point("demanding", ("W14",))


def _money(case: WinBackCase, verdict: str) -> Iterator[Point]:
    """What an offer has to bring back to pay for itself."""
    offer, total = case.offer_cost, _total(case)
    if verdict not in _WITH_OFFER or not offer:
        return
    if total is not None and total > 0:
        values: dict[str, Value] = {
            "percent": break_even(offer, total),
            "offer": offer,
            "total": total,
        }
        yield Point("offer-pays" if offer <= total else "offer-too-dear", ("W09", "W14"), values)
    if case.cost_of_new is not None:
        name = "cheaper-than-new" if offer <= case.cost_of_new else "dearer-than-new"
        yield Point(name, ("W09", "R03"), {"offer": offer, "new": case.cost_of_new})


def _time(case: WinBackCase, verdict: str) -> Iterator[Point]:
    if verdict == "leave":
        return
    days = (case.date - case.cancelled_on).days
    if verdict in ("mend-first", "ask"):
        name = "clock"
    else:
        name = "fresh" if days <= FRESH_DAYS else "late" if days > LATE_DAYS else "since"
    yield Point(name, ("W01",), {"days": days})


def _total(case: WinBackCase) -> Decimal | None:
    return worth(case.spend_a_year, case.profit_a_year, case.years).total


def _sums(case: WinBackCase, verdict: str) -> Iterator[Line]:
    """The arithmetic, where it had a say: an offer to pay for, or a customer who costs money."""
    has_offer = bool(case.offer_cost) and verdict in _WITH_OFFER
    if not has_offer and not case.costs_us:
        return
    value = worth(case.spend_a_year, case.profit_a_year, case.years)
    yield from value.lines
    if value.total is not None:
        yield Line("worth", value.total, is_result=True)
    if has_offer and case.offer_cost is not None:
        yield Line("offer", case.offer_cost)
        if case.cost_of_new is not None:
            yield Line("cost-of-new", case.cost_of_new)


def _doubts(case: WinBackCase, verdict: str) -> Iterator[Point]:
    if case.offer_cost and verdict in _WITH_OFFER:
        yield from worth(case.spend_a_year, case.profit_a_year, case.years).doubts
    if case.costs_us:
        yield Point("costs-us", ("W14",))
    if not case.attempts and (not case.is_silent or case.last_attempt_on is not None):
        yield Point("attempts-disagree", ("W13",))
    if case.attempts and case.answer is None:
        yield Point("answer-unknown", ("W13",))
    if case.attempts >= ENOUGH_ATTEMPTS and verdict == "leave" and case.is_silent:
        yield Point("wrong-address", ("W13",))
    if case.conduct != "fine":
        yield Point("conduct-one-view", ("W14",))
    if case.fault == "not-ours":
        yield Point("fault-one-view", ("W08",))
    if verdict in _WITH_OFFER and case.offer_cost:
        yield Point("rich-offers", ("W09",))
    if verdict in (*_WITH_OFFER, "keep-in-touch", "ask"):
        yield Point("other-channels", ("W13",))


def _steps(case: WinBackCase, verdict: str) -> Iterator[Point]:
    if verdict == "leave":
        yield Point("close-file", ("W13",))
        if case.is_our_fault:
            yield Point("settle", ("G14",))
    elif verdict == "mend-first":
        yield Point("mend", ("G14", "W04"))
        yield Point("phone-meanwhile", ("W01", "W03"))
    elif verdict == "ask":
        yield Point("phone-and-ask", ("W03", "W08", "W10"))
        yield Point("return-with-reason", ("W04",))
    else:
        yield from _steps_to_a_letter(case, verdict)
    yield Point("look-back", ("W12",))


def _steps_to_a_letter(case: WinBackCase, verdict: str) -> Iterator[Point]:
    if case.is_our_fault and case.mended == "no":
        yield Point("mend", ("G14", "W04"))
    if not case.attempts:
        yield Point("phone-first", ("W03",))
    if verdict == "apologise":
        yield Point("apologise-only", ("W02",))
    elif verdict == "keep-in-touch":
        yield Point("ask-to-keep-in-touch", ("W11",))
    elif case.is_our_fault:
        yield Point("owner-signs", ("W02",))
    yield Point("write", ("W09",))
    if verdict == "last-letter":
        yield Point("then-stop", ("W13",))


def _worksheet(case: WinBackCase) -> Iterator[Point]:
    """Questions for the records, over the year before they left or as long as they were there."""
    first = _a_year_before(case.cancelled_on)
    if case.customer_since is not None:
        first = max(first, min(case.customer_since.first_day(), case.cancelled_on))
        years = _whole_years(case.customer_since.last_day(), case.cancelled_on)
        if years >= LOYAL_YEARS:
            yield Point("loyal", ("W12",), {"years": years})
    yield Point("records", ("W12",), {"first": first, "last": case.cancelled_on})
    for name in ("first-sign", "answered", "practice", "others", "change"):
        yield Point(name, ("W12",))


def _whole_years(first: dt.date, last: dt.date) -> int:
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def _a_year_before(day: dt.date) -> dt.date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)


AID = Aid(
    name="win-back",
    guidance=("W01", "W02", "W03", "W08", "W10", "W11", "W12", "W13", "W14", "G14"),
    fields=FIELDS,
    case=WinBackCase,
    weigh=weigh,
    dates_in_order=(
        ("cancelled_on", "date"),
        ("customer_since", "cancelled_on"),
        ("cancelled_on", "last_attempt_on"),
        ("last_attempt_on", "date"),
    ),
    companions=tuple(
        (name, "currency")
        for name in ("spend_a_year", "profit_a_year", "offer_cost", "cost_of_new")
    ),
)
