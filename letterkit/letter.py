"""The letter: parts in order, each with sentences that know where they come from.

All offsets here are code points into `Letter.text`, the end exclusive. `wire` turns them into
UTF-16 units for browsers and editors.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a part is for. The order is that of an ordinary letter."""

    SENDER = "sender"
    DATE = "date"
    RECIPIENT = "recipient"
    REFERENCE = "reference"
    SUBJECT = "subject"
    SALUTATION = "salutation"
    THANKS = "thanks"
    NEWS = "news"
    FEELINGS = "feelings"
    REASONS = "reasons"
    DELIVERY = "delivery"
    EFFECT = "effect"
    APOLOGY = "apology"
    REPAIR = "repair"
    PREVENTION = "prevention"
    OFFER = "offer"
    GOODWILL = "goodwill"
    REFERRAL = "referral"
    INVITATION = "invitation"
    WISHES = "wishes"
    CLOSING = "closing"
    SIGNATURE = "signature"
    OTHER = "other"


LINE_ROLES = frozenset(
    {
        Role.SENDER,
        Role.DATE,
        Role.RECIPIENT,
        Role.REFERENCE,
        Role.SUBJECT,
        Role.SALUTATION,
        Role.CLOSING,
        Role.SIGNATURE,
    }
)
"""Roles around the body: their sentences are lines, and rules on prose leave them out."""


@dataclass(frozen=True, slots=True)
class FieldSpan:
    """Where a field's words stand: `name` as in `reasons.0.why`, code points into `Letter.text`."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a sentence comes from.

    wording: the wording's id, `KIND/PARAGRAPH-NUMBER.SLOT` (`refund-refusal/thanks-2.since`), or
        None for a pasted draft, whose origin is its span alone.
    fields: the fields inside the sentence, in order.
    guidance: ids of `GUIDANCE.md` that the sentence serves.
    """

    wording: str | None = None
    fields: tuple[FieldSpan, ...] = ()
    guidance: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a line of an address or signature; code points into `Letter.text`."""

    start: int
    end: int
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Part:
    """A run of sentences with one role; code points into `Letter.text`.

    wording: the number of the wording chosen, from 1; None for a draft and for parts without one.
    wordings: how many there are to choose from; 0 where there is no choice.
    """

    role: Role
    start: int
    end: int
    sentences: tuple[Sentence, ...]
    wording: int | None = None
    wordings: int = 0


@dataclass(frozen=True, slots=True)
class Letter:
    """A composed letter or a recognised draft.

    kind: the kind's name; None where a draft's kind can't be told.
    locale: the tag of its language ("en").
    text: the whole text. Of a composed letter, paragraphs are unwrapped and stand apart by an empty
        line. Of a draft, it is the draft to the letter, line ends included.
    parts: in the order of the text; they don't overlap.
    composed: whether letterkit wrote it.
    """

    kind: str | None
    locale: str
    text: str
    parts: tuple[Part, ...]
    composed: bool = False

    def of(self, *roles: Role) -> Iterator[Part]:
        """The parts that have one of `roles`, in the order of the text."""
        return (part for part in self.parts if part.role in roles)

    def words(self, span: Part | Sentence | FieldSpan) -> str:
        """The text of a part, a sentence or a field's span."""
        return self.text[span.start : span.end]

    def field_at(self, start: int, end: int) -> str | None:
        """The field whose words hold the span `start`..`end` (code points), or None."""
        for part in self.parts:
            if part.start <= start and end <= part.end:
                for sentence in part.sentences:
                    for span in sentence.origin.fields:
                        if span.start < max(end, start + 1) and start < span.end:
                            return span.name
        return None
