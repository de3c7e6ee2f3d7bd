"""What every kind of letter shares: who writes, who reads, and the blocks around the body."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from letterkit.fields import Field, FieldType
from letterkit.kinds.kind import Paragraph, Slot
from letterkit.letter import Role
from letterkit.values import Month

if TYPE_CHECKING:
    from letterkit.facts import Facts

SENDER = (
    Field("company", FieldType.NAME, "sender", required=True, longest=100, guidance=("R15",)),
    Field("signer", FieldType.NAME, "sender", required=True, longest=100, guidance=("R15", "R11")),
    Field("signer_role", FieldType.NAME, "sender", longest=100, guidance=("R15",)),
    Field("phone", FieldType.PHONE, "sender", longest=40, guidance=("R11", "R15")),
    Field("email", FieldType.EMAIL, "sender", longest=254, guidance=("R11", "R15")),
    Field("sender_address", FieldType.ADDRESS, "sender", longest=300, guidance=("R15",)),
)

RECIPIENT = (
    Field("recipient", FieldType.NAME, "recipient", required=True, longest=100, guidance=("R15",)),
    Field("form_of_address", FieldType.NAME, "recipient", longest=100, guidance=("R14",)),
    Field("recipient_address", FieldType.ADDRESS, "recipient", longest=300, guidance=("R15",)),
    Field("recipient_email", FieldType.EMAIL, "recipient", longest=254, guidance=("R01",)),
    Field("reference", FieldType.NAME, "recipient", longest=60, guidance=("R16",)),
    Field("date", FieldType.DATE, "recipient", required=True, guidance=("R13", "R16")),
)

REFERRAL = (
    Field("referral", FieldType.NAME, "referral", longest=100, guidance=("G12", "G13")),
    Field("referral_offers", FieldType.CLAUSE, "referral", guidance=("G12",)),
    Field("referral_reach", FieldType.CLAUSE, "referral", guidance=("G13",)),
    Field("referral_cost", FieldType.CLAUSE, "referral", guidance=("G13",)),
)
"""Who else can help: a name, what they do, how to reach them, what the first step costs."""

ANSWERS = (
    ("answer_phone", ("contact_phone", "phone")),
    ("answer_email", ("contact_email", "email")),
)
"""Stand-ins for the ways in which questions are answered: the contact's, else the signer's."""

OPENING = (
    Paragraph(
        Role.SENDER,
        (Slot("company", ("R15",)), Slot("address", ("R15",), needs=("sender_address",))),
        wordings=1,
    ),
    Paragraph(Role.DATE, (Slot("day", ("R13",)),), wordings=1),
    Paragraph(
        Role.RECIPIENT,
        (Slot("name", ("R15",)), Slot("address", ("R15",), needs=("recipient_address",))),
        wordings=1,
    ),
    Paragraph(Role.REFERENCE, (Slot("number", ("R16",), needs=("reference",)),), wordings=1),
)

SALUTATION = Paragraph(
    Role.SALUTATION,
    (
        Slot("form", needs=("form_of_address",)),
        Slot("name", without=("form_of_address",)),
    ),
    wordings=1,
)

ENDING = (
    Paragraph(Role.CLOSING, (Slot("closing"),)),
    Paragraph(
        Role.SIGNATURE,
        (
            Slot("signer", ("R15",)),
            Slot("role", ("R15",), needs=("signer_role",)),
            Slot("company", ("R15",), without=("signer_role",)),
            Slot("phone", ("R11", "R15"), needs=("phone",)),
            Slot("email", ("R11", "R15"), needs=("email",)),
        ),
        wordings=1,
    ),
)


def contact(*guidance: str) -> tuple[Field, ...]:
    """Who answers questions, where that isn't the signer, and how; for these rows."""
    return (
        Field("contact", FieldType.NAME, "contact", longest=100, guidance=guidance),
        Field("contact_phone", FieldType.PHONE, "contact", longest=40, guidance=guidance),
        Field("contact_email", FieldType.EMAIL, "contact", longest=254, guidance=guidance),
    )


def years_as_customer(facts: Facts, *, until: str = "date") -> int:
    """Whole years from `customer_since` to the day in `until`; 0 where nobody can tell (G11).

    Of a bare year nobody knows whether it is one more or less, and a letter claims none.
    """
    since, last = facts.get("customer_since"), facts.get(until)
    if not isinstance(since, Month) or not since.month or not isinstance(last, date):
        return 0
    first = since.last_day()
    past = (last.month, last.day) >= (first.month, first.day)
    return max(0, last.year - first.year - (not past))


def reach(facts: Facts) -> str:
    """How questions are answered: `both`, `phone` or `email`.

    The ways are those of the contact where one is named with a way of their own, else the signer's.
    """
    phone, email = "phone" in facts, "email" in facts
    if "contact" in facts and ("contact_phone" in facts or "contact_email" in facts):
        phone, email = "contact_phone" in facts, "contact_email" in facts
    return "both" if phone and email else "phone" if phone else "email"
