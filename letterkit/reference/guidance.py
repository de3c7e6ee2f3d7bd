"""The rows of the guidance: for which letters each holds, and where it has to live.

This is the table that letterkit is held to. Its words are in `locales/LOCALE/guidance.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Place(StrEnum):
    """Where a row can be carried out."""

    FIELD = "field"
    """A kind of letter asks for it."""
    PARAGRAPH = "paragraph"
    """A composed letter says it."""
    RULE = "rule"
    """A check finds where it wasn't done."""
    AID = "aid"
    """A decision aid goes by it."""
    CHECKLIST = "checklist"
    """The send checklist reminds of it."""


OF_A_KIND = (Place.FIELD, Place.PARAGRAPH)
"""Places that each kind of letter has for itself."""

KIND_NAMES = ("bad-news", "refund-refusal", "win-back", "end-of-service")
"""The kinds that the guidance is about, whether or not they are there yet."""


class Need(NamedTuple):
    """That a row is carried out in a place; `kind` is None where the place is for all of them."""

    row: str
    place: Place
    kind: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """A row. kinds: the letters that it holds for, empty for all. places: each that it asks for."""

    name: str
    kinds: tuple[str, ...]
    places: tuple[Place, ...]

    def needs(self) -> tuple[Need, ...]:
        """All that it asks for: of fields and paragraphs, those of every kind that it holds for."""
        return tuple(
            Need(self.name, place, kind)
            for place in self.places
            for kind in ((self.kinds or KIND_NAMES) if place in OF_A_KIND else (None,))
        )


_BN, _RD, _WB, _ES = KIND_NAMES
_FIELD, _SAID, _RULE = Place.FIELD, Place.PARAGRAPH, Place.RULE
_AID, _LIST = Place.AID, Place.CHECKLIST

ROWS: tuple[Row, ...] = (
    Row("G01", (_BN, _RD), (_SAID, _RULE)),
    Row("G02", (_BN, _RD), (_FIELD, _RULE)),
    Row("G03", (_BN, _RD), (_FIELD, _SAID, _RULE)),
    Row("G04", (), (_SAID, _RULE)),
    Row("G05", (), (_RULE,)),
    Row("G06", (), (_RULE,)),
    Row("G07", (), (_RULE,)),
    Row("G08", (_BN,), (_FIELD, _SAID, _RULE)),
    Row("G09", (), (_RULE,)),
    Row("G10", (_BN, _RD, _WB), (_FIELD, _SAID, _RULE)),
    Row("G11", (), (_RULE,)),
    Row("G12", (_BN, _ES), (_FIELD, _SAID, _RULE)),
    Row("G13", (_BN, _ES), (_FIELD, _RULE)),
    Row("G14", (_BN, _WB), (_FIELD, _SAID, _RULE)),
    Row("G15", (_BN, _WB), (_FIELD, _SAID, _RULE)),
    Row("G16", (_BN, _RD, _WB), (_SAID, _RULE)),
    Row("R01", (_RD,), (_AID, _LIST)),
    Row("R02", (_RD,), (_AID,)),
    Row("R03", (_RD,), (_AID,)),
    Row("R04", (_RD,), (_AID, _FIELD)),
    Row("R05", (_RD,), (_FIELD, _RULE)),
    Row("R06", (_RD,), (_FIELD, _SAID)),
    Row("R07", (_RD,), (_SAID, _RULE)),
    Row("R08", (_RD,), (_SAID, _RULE)),
    Row("R09", (_RD,), (_FIELD, _SAID, _RULE)),
    Row("R10", (_RD,), (_SAID, _RULE)),
    Row("R11", (_RD,), (_SAID, _RULE)),
    Row("R12", (), (_LIST,)),
    Row("R13", (), (_RULE,)),
    Row("R14", (), (_RULE,)),
    Row("R15", (), (_FIELD, _SAID, _RULE)),
    Row("R16", (), (_LIST,)),
    Row("R17", (), (_LIST,)),
    Row("R18", (), (_LIST,)),
    Row("R19", (_RD,), (_FIELD, _LIST)),
    Row("W01", (_WB,), (_FIELD, _RULE)),
    Row("W02", (_WB,), (_FIELD, _RULE)),
    Row("W03", (_WB,), (_LIST,)),
    Row("W04", (_WB,), (_FIELD, _SAID, _RULE)),
    Row("W05", (_WB,), (_FIELD, _SAID)),
    Row("W06", (_WB,), (_FIELD, _SAID, _RULE)),
    Row("W07", (), (_RULE,)),
    Row("W08", (_WB,), (_SAID, _RULE)),
    Row("W09", (_WB,), (_FIELD, _SAID, _RULE)),
    Row("W10", (_WB,), (_SAID,)),
    Row("W11", (_WB,), (_FIELD, _SAID)),
    Row("W12", (_WB,), (_AID,)),
    Row("W13", (_WB,), (_AID,)),
    Row("W14", (_WB,), (_AID,)),
    Row("E01", (_ES,), (_FIELD, _SAID, _RULE)),
    Row("E02", (_ES,), (_RULE,)),
    Row("E03", (_ES,), (_SAID, _RULE)),
    Row("E04", (_ES,), (_FIELD, _SAID, _RULE)),
    Row("E05", (_ES,), (_FIELD, _RULE)),
    Row("E06", (_ES,), (_FIELD, _SAID)),
    Row("E07", (_ES,), (_FIELD, _SAID, _RULE)),
    Row("E08", (_ES,), (_RULE,)),
    Row("E09", (_ES,), (_RULE,)),
    Row("E10", (_ES,), (_LIST,)),
)
