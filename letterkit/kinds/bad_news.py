"""Bad news to a client: an error of ours, a decision against them, or a change that costs them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from letterkit.fields import Field, FieldType
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

_ERROR = (("about", ("error",)),)
_DECISION = (("about", ("decision",)),)
_CHANGE = (("about", ("change",)),)
_TOPICAL = (("about", ("error", "change")),)
_DECIDED = (("about", ("decision", "change")),)

_FIELDS = (
    *SENDER,
    *RECIPIENT,
    Field(
        "about", FieldType.CHOICE, "news", required=True,
        options=("error", "decision", "change"), guidance=("G04", "G08"),
    ),
    Field("customer_since", FieldType.MONTH, "thanks", guidance=("G02",)),
    Field("thanks_for", FieldType.CLAUSE, "thanks", required=True, guidance=("G01", "G02")),
    Field(
        "topic", FieldType.CLAUSE, "event", required=True, longest=100, where=_TOPICAL,
        guidance=("G04",),
    ),
    Field("mistake_on", FieldType.DATE, "event", where=_ERROR, guidance=("G08",)),
    Field(
        "mistake", FieldType.CLAUSE, "event", required=True, where=_ERROR,
        guidance=("G04", "G05", "G08"),
    ),
    Field("noticed", FieldType.SENTENCE, "event", where=_ERROR, guidance=("G08",)),
    Field(
        "request", FieldType.CLAUSE, "event", required=True, longest=100, where=_DECISION,
        guidance=("G09",),
    ),
    Field(
        "requested_on", FieldType.DATE, "event", required=True, where=_DECISION, guidance=("G09",),
    ),
    Field(
        "decision", FieldType.CLAUSE, "event", required=True, where=_DECISION,
        guidance=("G04", "G05"),
    ),
    Field(
        "change_from", FieldType.DATE, "event", required=True, where=_CHANGE, guidance=("G04",),
    ),
    Field("change_until", FieldType.DATE, "event", where=_CHANGE, guidance=("G12",)),
    Field(
        "change", FieldType.CLAUSE, "event", required=True, where=_CHANGE, guidance=("G04", "G05"),
    ),
    Field("effect", FieldType.CLAUSE, "event", required=True, where=_ERROR, guidance=("G08",)),
    Field("means", FieldType.CLAUSE, "event", where=_CHANGE, guidance=("G04",)),
    Field(
        "criterion", FieldType.CLAUSE, "reasons", required=True, longest=240, where=_DECISION,
        guidance=("G03",),
    ),
    Field("criterion_in", FieldType.CLAUSE, "reasons", where=_DECISION, guidance=("G03",)),
    Field(
        "reasons", FieldType.LIST, "reasons", required=True, guidance=("G06", "G09"),
        entry=(
            Field("why", FieldType.CLAUSE, "reasons", required=True, guidance=("G06", "G09")),
            Field("fact", FieldType.SENTENCE, "reasons", longest=300, guidance=("G06",)),
        ),
    ),
    Field(
        "fairness", FieldType.SENTENCE, "reasons", longest=240, where=_DECIDED, guidance=("G03",),
    ),
    Field("repaired_on", FieldType.DATE, "repair", required=True, where=_ERROR, guidance=("G14",)),
    Field(
        "repair", FieldType.CLAUSE, "repair", required=True, longest=240, where=_ERROR,
        guidance=("G14", "G10"),
    ),
    Field("amends", FieldType.CLAUSE, "repair", where=_ERROR, guidance=("G10",)),
    Field("amends_by", FieldType.DATE, "repair", where=_ERROR, guidance=("G10", "G11")),
    Field(
        "prevention", FieldType.CLAUSE, "repair", required=True, longest=240, where=_ERROR,
        guidance=("G15",),
    ),
    Field("stays", FieldType.CLAUSE, "ahead", required=True, where=_CHANGE, guidance=("G10",)),
    Field(
        "options", FieldType.LIST, "ahead", guidance=("G10",),
        entry=(
            Field("can", FieldType.CLAUSE, "ahead", required=True, longest=240, guidance=("G10",)),
        ),
    ),
    Field("next_step", FieldType.CLAUSE, "ahead", guidance=("G10",)),
    Field("next_step_by", FieldType.DATE, "ahead", guidance=("G10",)),
    Field("again_on", FieldType.DATE, "ahead", where=_DECISION, guidance=("G10", "G12")),
    Field("again_once", FieldType.CLAUSE, "ahead", where=_DECISION, guidance=("G10", "G11")),
    *REFERRAL,
    *contact("G16"),
)  # fmt: skip

_PARAGRAPHS = (
    *OPENING,
    Paragraph(
        Role.SUBJECT,
        (
            Slot("error", ("G04",), where=_ERROR),
            Slot("decision", ("G04",), where=_DECISION),
            Slot("change", ("G04",), where=_CHANGE),
        ),
    ),
    SALUTATION,
    Paragraph(
        Role.THANKS,
        (
            Slot("since", ("G01", "G02", "G16"), needs=("customer_since",)),
            Slot("for", ("G01", "G02", "G16"), without=("customer_since",)),
        ),
    ),
    Paragraph(
        Role.NEWS,
        (
            Slot("error", ("G04", "G05", "G08", "G09"), where=_ERROR),
            Slot("request", ("G09",), where=_DECISION),
            Slot("decision", ("G04", "G05", "G09", "G11"), where=_DECISION),
            Slot("change", ("G04", "G05", "G09"), where=_CHANGE),
        ),
    ),
    Paragraph(
        Role.EFFECT,
        (
            Slot("effect", ("G08",), where=_ERROR),
            Slot("means", ("G04",), needs=("means",)),
        ),
        runs_on=True,
    ),
    Paragraph(Role.APOLOGY, (Slot("apology", ("G07", "G08"), where=_ERROR),), runs_on=True),
    Paragraph(
        Role.REASONS,
        (
            Slot("noticed", ("G08",), needs=("noticed",)),
            Slot("criterion", ("G03",), where=_DECISION),
            Slot("published", ("G03",), needs=("criterion_in",)),
            Slot("cause", ("G06", "G09"), where=_ERROR, each="reasons"),
            Slot("reason", ("G03", "G06", "G09"), where=_DECISION, each="reasons"),
            Slot("why", ("G06", "G09"), where=_CHANGE, each="reasons"),
            Slot("fairness", ("G03",), needs=("fairness",)),
        ),
    ),
    Paragraph(
        Role.REPAIR,
        (
            Slot("repair", ("G14", "G10"), where=_ERROR),
            Slot("amends", ("G10", "G11"), needs=("amends",)),
        ),
    ),
    Paragraph(Role.PREVENTION, (Slot("prevention", ("G11", "G15"), where=_ERROR),), runs_on=True),
    Paragraph(
        Role.OFFER,
        (
            Slot("stays", ("G10", "G16"), where=_CHANGE),
            Slot("count", ("G10",), needs=("options",)),
            Slot("can", ("G10",), each="options"),
            Slot("next", ("G10",), needs=("options", "next_step")),
            Slot("step", ("G10",), needs=("next_step",), without=("options",)),
            Slot("until", ("G10",), needs=("next_step", "next_step_by")),
            Slot("again", ("G10", "G11", "G12"), needs=("again_on",)),
        ),
    ),
    Paragraph(
        Role.REFERRAL,
        (
            Slot("firm", ("G12", "G13"), needs=("referral",)),
            Slot("reach", ("G13",), needs=("referral", "referral_reach")),
            Slot("cost", ("G13",), needs=("referral", "referral_cost")),
        ),
    ),
    Paragraph(
        Role.INVITATION,
        (
            Slot("signer", ("G16",), without=("contact",)),
            Slot("contact", ("G16",), needs=("contact",)),
        ),
    ),
    Paragraph(
        Role.WISHES,
        (
            Slot("error", ("G16",), where=_ERROR),
            Slot("decision", ("G11", "G16"), where=_DECISION),
            Slot("change", ("G16",), where=_CHANGE),
        ),
        runs_on=True,
    ),
    *ENDING,
)


def _derived(facts: Facts, locale: Locale) -> Mapping[str, str | int]:
    """Whole years as a customer, how many reasons and options, and which ways there are to ask."""
    from letterkit.formats import count

    years = years_as_customer(facts)
    reasons, options = facts.get("reasons"), facts.get("options")
    choices = len(options) if isinstance(options, tuple) else 0
    return {
        "years": years,
        "years_in_words": count(years, locale),
        "causes": len(reasons) if isinstance(reasons, tuple) else 1,
        "choices": choices,
        "choices_in_words": count(choices, locale),
        "reach": reach(facts),
    }


KIND = Kind(
    name="bad-news",
    fields=_FIELDS,
    paragraphs=_PARAGRAPHS,
    needs_one_of=(
        ("phone", "email"),
        # Something to go on with (G10). An error has it in its repair, which is needed anyway.
        ("next_step", "options", "again_on", "referral", "repair"),
    ),
    dates_in_order=(
        ("customer_since", "date"),
        ("mistake_on", "repaired_on"),
        ("repaired_on", "date"),
        ("requested_on", "date"),
        ("change_from", "change_until"),
        ("date", "amends_by"),
        ("date", "next_step_by"),
        ("date", "again_on"),
    ),
    derived=_derived,
    companions=(
        ("amends_by", "amends"),
        ("next_step_by", "next_step"),
        ("again_once", "again_on"),
        ("referral_offers", "referral"),
        ("referral_reach", "referral"),
        ("referral_cost", "referral"),
        ("referral", "referral_reach"),
        ("referral", "referral_cost"),
    ),
    same=(("contact", "signer"),),
    stand_ins=ANSWERS,
)
