"""Ending service to a customer: from which day, a reason that hurts nobody, and what happens next.

The true cause is asked for and stays on the desk. A letter whose cause is conduct is, word for word
and mark for mark, the one that a general reason gives without a referral (E05, E08), so that
nothing in it or about it can tell the two apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from letterkit.fields import LEAST_SUM, MOST_SUM, Field, FieldType
from letterkit.kinds.kind import Kind, Paragraph, Slot
from letterkit.kinds.parties import (
    ANSWERS,
    ENDING,
    OPENING,
    RECIPIENT,
    REFERRAL,
    SALUTATION,
    SENDER,
    contact,
    reach,
    years_as_customer,
)
from letterkit.letter import Role
from letterkit.locale import Locale

if TYPE_CHECKING:
    from letterkit.facts import Facts

_BUSINESS = ("growth", "capacity", "time", "focus", "other")
_GENERAL = "general"
_CONDUCT = "conduct"

_FOR_BUSINESS = (("reason", _BUSINESS),)
_NOT_FOR_CONDUCT = (("reason", (*_BUSINESS, _GENERAL)),)
_REFERRAL = (("afterwards", ("referral",)),)
_REFUND = (("money", ("refund",)),)
_OWED = (("money", ("owed",)),)
_INVOICE = (("money", ("last-invoice",)),)

_LEAST_NOTICE = 14
"""Days of notice from which it is worth a sentence; to boast of less would read as a sneer."""

_REFERRED = tuple(
    replace(
        field, section="afterwards", required=True, where=_REFERRAL,
        guidance=("E07", *field.guidance),
    )
    for field in REFERRAL
)  # fmt: skip

_FIELDS = (
    *SENDER,
    *RECIPIENT,
    Field("service", FieldType.CLAUSE, "ending", required=True, guidance=("E01", "G04")),
    Field("ends_on", FieldType.DATE, "ending", guidance=("E01",)),
    Field(
        "reason", FieldType.CHOICE, "cause", required=True, private=True,
        options=(*_BUSINESS, _GENERAL, _CONDUCT), guidance=("E04", "E05", "E06", "E08"),
    ),
    Field(
        "cause", FieldType.SENTENCE, "cause", longest=1000, private=True,
        guidance=("E05", "R13"),
    ),
    Field(
        "focus", FieldType.CLAUSE, "cause", required=True,
        where=(("reason", ("focus",)),), guidance=("E04", "E06"),
    ),
    Field(
        "own_reason", FieldType.CLAUSE, "cause", required=True,
        where=(("reason", ("other",)),), guidance=("E04", "E06"),
    ),
    Field(
        "reason_fact", FieldType.SENTENCE, "cause", longest=240, where=_FOR_BUSINESS,
        guidance=("E06", "G06"),
    ),
    Field("customer_since", FieldType.MONTH, "thanks", guidance=("E09",)),
    Field("thanks_for", FieldType.CLAUSE, "thanks", guidance=("E04", "E09")),
    Field("open_work", FieldType.CLAUSE, "handover", longest=240, guidance=("E02", "G09")),
    Field("files", FieldType.CLAUSE, "handover", longest=240, guidance=("E02", "G09")),
    Field(
        "money", FieldType.CHOICE, "handover", required=True,
        options=("settled", "refund", "owed", "last-invoice"), guidance=("E02", "G09"),
    ),
    Field(
        "refund_amount", FieldType.AMOUNT, "handover", required=True,
        least=LEAST_SUM, most=MOST_SUM, where=_REFUND, guidance=("E02",),
    ),
    Field("refund_for", FieldType.CLAUSE, "handover", where=_REFUND, guidance=("E02",)),
    Field(
        "refund_by", FieldType.DATE, "handover", required=True, where=_REFUND, guidance=("E02",)
    ),
    Field(
        "owed_amount", FieldType.AMOUNT, "handover", required=True,
        least=LEAST_SUM, most=MOST_SUM, where=_OWED, guidance=("E02",),
    ),
    Field("owed_for", FieldType.CLAUSE, "handover", where=_OWED, guidance=("E02",)),
    Field("owed_by", FieldType.DATE, "handover", required=True, where=_OWED, guidance=("E02",)),
    Field(
        "currency", FieldType.CURRENCY, "handover", required=True,
        where=(("money", ("refund", "owed")),), guidance=("E02",),
    ),
    Field(
        "invoice_by", FieldType.DATE, "handover", required=True,
        where=_INVOICE, guidance=("E02",),
    ),
    Field("next_step", FieldType.CLAUSE, "handover", longest=240, guidance=("E02", "G09")),
    Field("next_step_by", FieldType.DATE, "handover", guidance=("E02",)),
    Field(
        "afterwards", FieldType.CHOICE, "afterwards", required=True, where=_NOT_FOR_CONDUCT,
        options=("referral", "return", "wishes"), guidance=("E07", "E08", "G12"),
    ),
    *_REFERRED,
    Field(
        "return_from", FieldType.MONTH, "afterwards", required=True,
        where=(("afterwards", ("return",)),), guidance=("G12",),
    ),
    Field("wish", FieldType.CLAUSE, "afterwards", guidance=("E07", "E08")),
    *contact("R15"),
    Field("complaints", FieldType.SENTENCE, "contact", longest=300, guidance=("E02", "R13")),
)  # fmt: skip

# Nothing here may go by `reason` or `cause`: the name of a slot and the rows that it serves are in
# every letter as JSON.
_PARAGRAPHS = (
    *OPENING,
    Paragraph(Role.SUBJECT, (Slot("line", ("E01", "G04")),)),
    SALUTATION,
    Paragraph(
        Role.THANKS,
        (
            Slot("since", ("E09",), needs=("customer_since", "thanks_for")),
            Slot("for", ("E09",), needs=("thanks_for",), without=("customer_since",)),
            Slot("time", ("E09",), needs=("customer_since",), without=("thanks_for",)),
        ),
    ),
    Paragraph(
        Role.NEWS,
        (
            Slot("decision", ("E01", "E02", "G04", "G05", "G09", "G11")),
            Slot("final", ("E02", "E03")),
            Slot("notice", ("E01",), needs=("ends_on",)),
        ),
    ),
    Paragraph(
        Role.REASONS,
        (
            Slot("reason", ("E04", "E05", "E06", "G06", "G09", "W07")),
            Slot("fact", ("E06", "G06"), needs=("reason_fact",)),
        ),
    ),
    Paragraph(
        Role.HANDOVER,
        (
            Slot("work", ("E02", "G09"), needs=("open_work",)),
            Slot("files", ("E02", "G09"), needs=("files",)),
            Slot("settled", ("E02", "G09"), where=(("money", ("settled",)),)),
            Slot("refund", ("E02", "G09"), where=_REFUND),
            Slot("owed", ("E02", "G09"), where=_OWED),
            Slot("invoice", ("E02", "G09"), where=_INVOICE),
            Slot("step", ("E02",), needs=("next_step",)),
        ),
    ),
    Paragraph(
        Role.REFERRAL,
        (
            Slot("firm", ("E07", "G12", "G13"), needs=("referral",)),
            Slot("reach", ("G13",), needs=("referral_reach",)),
            Slot("cost", ("G13",), needs=("referral_cost",)),
            Slot("return", ("G12",), needs=("return_from",)),
        ),
    ),
    Paragraph(
        Role.INVITATION,
        (
            Slot("contact", ("R15",), needs=("contact",)),
            # Some laws ask for it. A fact, and no opening to bargain (E03).
            Slot("complaints", ("E02", "R13"), needs=("complaints",)),
        ),
    ),
    Paragraph(
        Role.WISHES,
        (
            Slot("own", ("E07", "E08", "E09"), needs=("wish",)),
            Slot("plain", ("E07", "E08", "E09"), without=("wish",)),
        ),
    ),
    *ENDING,
)


def _derived(facts: Facts, locale: Locale) -> Mapping[str, str | int]:
    """Which reason is told, how long the notice is, and which ways there are to reach people."""
    from letterkit.formats import count

    years, weeks, whole = years_as_customer(facts), *_notice(facts)
    return {
        "told": _told(facts),
        "when": "later" if _days(facts) else "today",
        "weeks": weeks,
        "weeks_in_words": count(weeks, locale),
        "whole_weeks": "yes" if whole else "no",
        "years": years,
        "years_in_words": count(years, locale),
        "answers": "signer" if facts.get("contact") == facts.get("signer") else "contact",
        "reach": _reach(facts),
    }


def _told(facts: Facts) -> str:
    """The reason as the letter gives it: conduct is told as the general reason, and as no other."""
    reason = facts.get("reason")
    return reason if isinstance(reason, str) and reason in _BUSINESS else _GENERAL


def _days(facts: Facts) -> int:
    """Days from the letter to the first day without service; 0 where that is the same day."""
    today, ends_on = facts.get("date"), facts.get("ends_on")
    return (ends_on - today).days if isinstance(today, date) and isinstance(ends_on, date) else 0


def _notice(facts: Facts) -> tuple[int, bool]:
    """Whole weeks of notice, and whether nothing is left over; none where it is short."""
    days = _days(facts)
    return (days // 7, days % 7 == 0) if days >= _LEAST_NOTICE else (0, True)


def _reach(facts: Facts) -> str:
    """As `reach`; `none` where there is a postal address alone."""
    ways = ("contact_phone", "contact_email", "phone", "email")
    return reach(facts) if any(name in facts for name in ways) else "none"


KIND = Kind(
    name="end-of-service",
    fields=_FIELDS,
    paragraphs=_PARAGRAPHS,
    needs_one_of=(("phone", "email", "sender_address"),),
    dates_in_order=(
        ("date", "ends_on"),
        ("customer_since", "date"),
        ("date", "refund_by"),
        ("date", "owed_by"),
        ("date", "invoice_by"),
        ("date", "next_step_by"),
        ("ends_on", "return_from"),
        ("date", "return_from"),
    ),
    derived=_derived,
    companions=(
        ("next_step_by", "next_step"),
        ("contact_phone", "contact"),
        ("contact_email", "contact"),
    ),
    stand_ins=(
        ("from_day", ("ends_on", "date")),
        *ANSWERS,
    ),
)
