"""Refusing a refund: a clear no, its reasons, what was delivered, and what can be done instead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from letterkit.fields import LEAST_SUM, MOST_SUM, Field, FieldType
from letterkit.kinds.kind import Kind, Paragraph, Slot
from letterkit.kinds.parties import (
    ANSWERS,
    ENDING,
    OPENING,
    RECIPIENT,
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

_FIELDS = (
    *SENDER,
    *RECIPIENT,
    Field("product", FieldType.CLAUSE, "case", required=True, guidance=("G04", "R08")),
    Field("purchased_on", FieldType.DATE, "case", required=True, guidance=("R06",)),
    Field(
        "amount", FieldType.AMOUNT, "case", required=True, least=LEAST_SUM, most=MOST_SUM,
        guidance=("G04", "R19"),
    ),
    Field("currency", FieldType.CURRENCY, "case", required=True, guidance=("G04",)),
    Field("requested_on", FieldType.DATE, "case", required=True, guidance=("R01", "G09")),
    Field("request_words", FieldType.QUOTE, "case", longest=300, guidance=("R01",)),
    Field("customer_since", FieldType.MONTH, "thanks", guidance=("G02", "R10")),
    Field("thanks_for", FieldType.CLAUSE, "thanks", required=True, guidance=("G01", "G02")),
    Field("terms", FieldType.CLAUSE, "decision", required=True, guidance=("G03",)),
    Field("terms_say", FieldType.CLAUSE, "decision", required=True, longest=240, guidance=("G03",)),
    Field("fairness", FieldType.SENTENCE, "decision", longest=240, guidance=("G03",)),
    Field(
        "reasons", FieldType.LIST, "decision", required=True, guidance=("R05", "R07"),
        entry=(
            Field("why", FieldType.CLAUSE, "decision", required=True, guidance=("R05", "R07")),
            Field("fact", FieldType.SENTENCE, "decision", longest=300, guidance=("R05", "R08")),
        ),
    ),
    Field("delivered", FieldType.CLAUSE, "delivery", required=True, guidance=("R06", "R08")),
    Field("delivered_on", FieldType.DATE, "delivery", required=True, guidance=("R06",)),
    Field("condition", FieldType.CLAUSE, "delivery", guidance=("R06", "R08")),
    Field("alternative", FieldType.CLAUSE, "offer", longest=240, guidance=("G10", "R04")),
    Field("next_step", FieldType.CLAUSE, "offer", guidance=("G10",)),
    Field("next_step_by", FieldType.DATE, "offer", guidance=("G10",)),
    Field("goodwill", FieldType.CLAUSE, "goodwill", guidance=("R04", "R09")),
    Field("goodwill_until", FieldType.DATE, "goodwill", guidance=("R09",)),
    *contact("R11"),
    Field(
        "lawyer_threshold", FieldType.AMOUNT, "review", least=LEAST_SUM, most=MOST_SUM,
        guidance=("R19",),
    ),
)  # fmt: skip

_PARAGRAPHS = (
    *OPENING,
    Paragraph(Role.SUBJECT, (Slot("line", ("G04",)),)),
    SALUTATION,
    Paragraph(
        Role.THANKS,
        (
            Slot("since", ("G01", "G02", "G16", "R10"), needs=("customer_since",)),
            Slot("for", ("G01", "G02", "G16"), without=("customer_since",)),
        ),
    ),
    Paragraph(
        Role.NEWS,
        (
            Slot("request", ("R01", "G09")),
            Slot("words", ("R01",), needs=("request_words",)),
            Slot("decision", ("G04", "G05", "G09", "G11", "R07")),
        ),
    ),
    Paragraph(
        Role.REASONS,
        (
            Slot("terms", ("G03",)),
            Slot("fairness", ("G03",), needs=("fairness",)),
            Slot("count", ("R05", "R07")),
            Slot("reason", ("G06", "G09", "R05", "R07", "R08"), each="reasons"),
        ),
    ),
    Paragraph(Role.DELIVERY, (Slot("delivery", ("R06", "R08")),)),
    Paragraph(
        Role.OFFER,
        (
            Slot("alternative", ("G10", "R04"), needs=("alternative",)),
            Slot("next", ("G10",), needs=("alternative", "next_step")),
            Slot("step", ("G10",), needs=("next_step",), without=("alternative",)),
            Slot("until", ("G10",), needs=("next_step", "next_step_by")),
        ),
    ),
    Paragraph(
        Role.GOODWILL,
        (
            Slot("gesture", ("R04", "R09"), needs=("goodwill",)),
            Slot("until", ("R09",), needs=("goodwill", "goodwill_until")),
            Slot("fault", ("R09", "W07"), needs=("goodwill",)),
        ),
    ),
    Paragraph(
        Role.INVITATION,
        (
            Slot("signer", ("R11", "G16"), without=("contact",)),
            Slot("contact", ("R11", "G16"), needs=("contact",)),
        ),
    ),
    Paragraph(Role.WISHES, (Slot("wishes", ("R10", "G16")),)),
    *ENDING,
)


def _derived(facts: Facts, locale: Locale) -> Mapping[str, str | int]:
    """Whole years as a customer, the number of reasons, and which ways there are to answer."""
    from letterkit.formats import count

    years = years_as_customer(facts)
    reasons = facts.get("reasons")
    number = len(reasons) if isinstance(reasons, tuple) else 1
    return {
        "years": years,
        "years_in_words": count(years, locale),
        "reasons": number,
        "reasons_in_words": count(number, locale),
        "reach": reach(facts),
    }


KIND = Kind(
    name="refund-refusal",
    fields=_FIELDS,
    paragraphs=_PARAGRAPHS,
    needs_one_of=(("phone", "email"), ("alternative", "next_step", "goodwill")),
    dates_in_order=(
        ("purchased_on", "requested_on"),
        ("requested_on", "date"),
        ("delivered_on", "date"),
        ("customer_since", "date"),
        ("date", "next_step_by"),
        ("date", "goodwill_until"),
    ),
    derived=_derived,
    companions=(
        ("next_step_by", "next_step"),
        ("goodwill_until", "goodwill"),
    ),
    same=(("contact", "signer"),),
    stand_ins=ANSWERS,
)
