"""Writing to a customer who cancelled: the owner's own words, and a way back where there is one.

The reason for leaving decides what is said. Only for a fault of ours is there an apology (W02); an
offer is made only where the reason leaves room for one (W09); a reason that nobody knows is asked
for (W10).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from letterkit.fields import Condition, Field, FieldType
from letterkit.kinds.kind import CallStep, Kind, Paragraph, Slot
from letterkit.kinds.parties import (
    ENDING,
    OPENING,
    RECIPIENT,
    SALUTATION,
    SENDER,
    reach,
    years_as_customer,
)
from letterkit.letter import Role
from letterkit.locale import Locale

if TYPE_CHECKING:
    from letterkit.facts import Facts

_REASONS = ("service", "price", "competitor", "moved", "no-longer-needed", "not-known")


def _where(*reasons: str) -> tuple[Condition, ...]:
    return (("reason", reasons),)


_OURS = _where("service")
_NOT_OURS = _where(*_REASONS[1:])
# Whoever left for one of these could be won by an offer. To somebody who moved away or has no more
# use for it, a lower price is absurd; where the reason isn't known, no offer can answer it.
_WINNABLE = _where("service", "price", "competitor")
_CHOSE_OTHERWISE = _where("price", "competitor")
_LIFE = _where("moved", "no-longer-needed")
_ANSWERABLE = _where("service", "price", "competitor", "not-known")
_KNOWN = _where(*_REASONS[:-1])

# The apology is the owner's, by name and by role (W02).
_SENDER = tuple(
    replace(field, required=True, guidance=("W02", "R15"))
    if field.name in ("signer", "signer_role")
    else field
    for field in SENDER
)

_FIELDS = (
    *_SENDER,
    *RECIPIENT,
    Field(
        "recipient_phone", FieldType.PHONE, "recipient", longest=40, private=True,
        guidance=("W03",),
    ),
    Field("service", FieldType.CLAUSE, "leaving", required=True, guidance=("G04",)),
    Field("cancelled_on", FieldType.DATE, "leaving", required=True, guidance=("W01", "G09")),
    Field(
        "reason", FieldType.CHOICE, "leaving", required=True, options=_REASONS,
        guidance=("W02", "W04", "W09"),
    ),
    Field("leaving_words", FieldType.QUOTE, "leaving", longest=300, guidance=("W06", "W08")),
    Field("rang_on", FieldType.DATE, "leaving", guidance=("W03",)),
    Field("spoke_on", FieldType.DATE, "leaving", guidance=("W03",)),
    Field(
        "feelings", FieldType.CLAUSE, "account", required=True, where=_OURS, guidance=("W06",)
    ),
    Field(
        "what_happened", FieldType.CLAUSE, "account", required=True, longest=240, where=_OURS,
        guidance=("W02", "W04"),
    ),
    Field("complained_on", FieldType.DATE, "account", where=_OURS, guidance=("W01", "W08")),
    Field(
        "cause", FieldType.CLAUSE, "account", required=True, longest=240, where=_OURS,
        guidance=("W04", "W05"),
    ),
    Field("standard", FieldType.CLAUSE, "account", where=_OURS, guidance=("W05",)),
    Field("put_right", FieldType.CLAUSE, "account", longest=240, where=_OURS, guidance=("G14",)),
    Field("changed", FieldType.CLAUSE, "account", longest=240, where=_OURS, guidance=("G15",)),
    Field(
        "our_side", FieldType.SENTENCE, "account", longest=300, where=_CHOSE_OTHERWISE,
        guidance=("W05",),
    ),
    Field("customer_since", FieldType.MONTH, "thanks", guidance=("G02", "G16")),
    Field("thanks_for", FieldType.CLAUSE, "thanks", required=True, guidance=("G02", "G16")),
    Field(
        "offer", FieldType.CLAUSE, "return", longest=240, where=_WINNABLE,
        guidance=("W09", "G10"),
    ),
    Field("offer_until", FieldType.DATE, "return", where=_WINNABLE, guidance=("W09",)),
    Field(
        "within_reach", FieldType.CLAUSE, "return", longest=240, where=_where("moved"),
        guidance=("W09", "G10"),
    ),
    Field("next_step", FieldType.CLAUSE, "return", where=_KNOWN, guidance=("W09", "G10")),
    Field("kept", FieldType.CLAUSE, "return", where=_LIFE, guidance=("G10",)),
    Field("kept_until", FieldType.DATE, "return", where=_LIFE, guidance=("G10",)),
    Field("keep_in_touch", FieldType.CLAUSE, "touch", guidance=("W11",)),
)  # fmt: skip

_PARAGRAPHS = (
    *OPENING,
    Paragraph(
        Role.SUBJECT,
        (
            Slot("ours", ("G04",), where=_OURS),
            Slot("offer", ("G04",), needs=("offer",), where=_CHOSE_OTHERWISE),
            Slot("ask", ("G04",), without=("offer",), where=_CHOSE_OTHERWISE),
            Slot("unknown", ("G04",), where=_where("not-known")),
            Slot("thanks", ("G04",), where=_LIFE),
        ),
    ),
    SALUTATION,
    Paragraph(
        Role.NEWS,
        (
            Slot("cancelled", ("G04", "G05", "G09")),
            Slot("words", ("W08",), needs=("leaving_words",)),
            Slot("owner", ("W02",), without=("rang_on",)),
            Slot("rang", ("W02", "W03"), needs=("rang_on",)),
            Slot("spoke", ("W03",), needs=("spoke_on",)),
        ),
    ),
    Paragraph(
        Role.FEELINGS,
        (
            Slot("felt", ("W06", "W07"), where=_OURS),
            Slot("respect", ("W06", "W07", "W08"), where=_NOT_OURS),
        ),
        runs_on=True,
    ),
    Paragraph(
        Role.THANKS,
        (
            Slot("since", ("G02", "G16"), needs=("customer_since",), where=_NOT_OURS),
            Slot("for", ("G02", "G16"), without=("customer_since",), where=_NOT_OURS),
        ),
    ),
    Paragraph(
        Role.APOLOGY,
        (
            Slot("sorry", ("W02", "G07"), where=_OURS),
            Slot("complained", ("W08",), needs=("complained_on",)),
        ),
    ),
    Paragraph(
        Role.REASONS,
        (
            Slot("cause", ("G06", "W04", "W05", "W07"), where=_OURS),
            Slot("standard", ("W05",), needs=("standard",)),
            Slot("responsibility", ("W04",), where=_OURS),
            Slot("side", ("G06", "W05"), needs=("our_side",)),
        ),
    ),
    Paragraph(Role.REPAIR, (Slot("repair", ("G14",), needs=("put_right",)),)),
    Paragraph(Role.PREVENTION, (Slot("prevention", ("G15",), needs=("changed",)),), runs_on=True),
    Paragraph(
        Role.OFFER,
        (
            Slot("offer", ("W09", "G10"), needs=("offer",)),
            Slot("reach", ("W09", "G10"), needs=("within_reach",)),
            Slot("next", ("W09",), needs=("next_step",), needs_any=("offer", "within_reach")),
            Slot("step", ("W09",), needs=("next_step",), without=("offer", "within_reach")),
            Slot("until", ("W09",), needs=("offer", "offer_until")),
            Slot("kept", ("G10",), needs=("kept",)),
        ),
    ),
    Paragraph(
        Role.INVITATION,
        (
            Slot("ask", ("W08", "W10"), without=("offer",)),
            Slot("other", ("W10",), needs=("offer",)),
            Slot("reach", ("W08", "G16")),
            Slot("listen", ("W08", "W10"), where=_ANSWERABLE),
        ),
    ),
    Paragraph(
        Role.WISHES,
        (
            Slot("touch", ("W11",), needs=("keep_in_touch",)),
            Slot("thanks", ("G02", "G16"), without=("customer_since",), where=_OURS),
            Slot("since", ("G02", "G16"), needs=("customer_since",), where=_OURS),
            Slot("wishes", ("G16",)),
        ),
    ),
    *ENDING,
)

# Phoning comes first (W03). The owner asks before explaining, and listens before offering
# (W08, W10).
_CALL = (
    CallStep(
        "before",
        do=(
            Slot("cancelled", ("W01",)),
            Slot("complained", ("W01",), needs=("complained_on",)),
            Slot("words", ("W08",), needs=("leaving_words",)),
        ),
    ),
    CallStep("hello", say=(Slot("name", ("W02", "W03")), Slot("time", ("W08",)))),
    CallStep(
        "why",
        say=(
            Slot("sorry", ("W02", "W04", "G07"), where=_OURS),
            Slot("ask", ("W10",), where=_where("price", "competitor", "not-known")),
            Slot("thanks", ("G02", "G16"), where=_LIFE),
        ),
    ),
    CallStep("listen", say=(Slot("question", ("W08", "W10")),), do=(Slot("quiet", ("W08",)),)),
    CallStep(
        "answer",
        say=(
            Slot("felt", ("W06",), where=_OURS),
            Slot("respect", ("W06", "W07"), where=_NOT_OURS),
            Slot("cause", ("W04", "W05"), where=_OURS),
            Slot("standard", ("W05",), needs=("standard",)),
            Slot("responsibility", ("W04",), where=_OURS),
            Slot("side", ("W05",), needs=("our_side",)),
            Slot("repair", ("G14",), needs=("put_right",)),
            Slot("prevention", ("G15",), needs=("changed",)),
        ),
        do=(Slot("again", ("W06", "W07")),),
    ),
    CallStep(
        "offer",
        say=(
            Slot("offer", ("W09",), needs=("offer",)),
            Slot("until", ("W09",), needs=("offer_until",)),
            Slot("need", ("W10",), without=("offer",), where=_WINNABLE),
            Slot("reach", ("W09", "G10"), needs=("within_reach",)),
            Slot("kept", ("G10",), needs=("kept",)),
        ),
        do=(Slot("power", ("G11", "W10"), where=_WINNABLE),),
    ),
    CallStep(
        "no",
        say=(
            Slot("thanks", ("G16",), where=_ANSWERABLE),
            Slot("wishes", ("G16",), where=_LIFE),
            Slot("touch", ("W11",), needs=("keep_in_touch",)),
        ),
        do=(Slot("once", ("W13",), where=_ANSWERABLE),),
    ),
    CallStep("nobody", say=(Slot("message", ("W03",)),), do=(Slot("write", ("W03",)),)),
    CallStep("after", do=(Slot("note", ("W12", "R16", "G11")),)),
)


def _derived(facts: Facts, locale: Locale) -> Mapping[str, str | int]:
    """Whole years as a customer, days since they left (W01), and which ways there are to answer."""
    from letterkit.formats import count

    years = years_as_customer(facts, until="cancelled_on")
    left, today = facts.get("cancelled_on"), facts.get("date")
    days = (today - left).days if isinstance(left, date) and isinstance(today, date) else 0
    return {
        "years": years,
        "years_in_words": count(years, locale),
        "days": days,
        "reach": reach(facts),
    }


KIND = Kind(
    name="win-back",
    fields=_FIELDS,
    paragraphs=_PARAGRAPHS,
    needs_one_of=(("phone", "email"), ("put_right", "changed")),
    dates_in_order=(
        ("cancelled_on", "date"),
        ("customer_since", "cancelled_on"),
        ("complained_on", "date"),
        ("cancelled_on", "rang_on"),
        ("rang_on", "date"),
        ("cancelled_on", "spoke_on"),
        ("spoke_on", "date"),
        ("date", "offer_until"),
        ("date", "kept_until"),
    ),
    derived=_derived,
    companions=(("offer_until", "offer"), ("kept_until", "kept")),
    stand_ins=(("address_as", ("form_of_address", "recipient")),),
    call=_CALL,
)
