"""The decision aids: before the letter, should it be sent at all?

    advice = decide("refund-refusal", values)
    print(advice.verdict.text)

Each aid is a plain function on plain facts, in a module of its own: `refund_refusal.weigh(case)`
gives an `Opinion` of names and numbers. `decide` reads raw values and puts the opinion into words.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from letterkit import facts as building
from letterkit.decide import end_of_service, refund_refusal, win_back
from letterkit.decide.advice import Advice, Said, SumLine, advise
from letterkit.decide.aid import FOLDER, Aid
from letterkit.decide.opinion import Line, Opinion, Point
from letterkit.errors import UnknownNameError
from letterkit.locale import Locale, load

AIDS: tuple[Aid, ...] = (refund_refusal.AID, win_back.AID, end_of_service.AID)

WITHOUT: tuple[str, ...] = ("bad-news",)
"""Kinds that have no aid, since no row of the guidance asks whether to send them: the news is
there, and the customer has to hear it."""

__all__ = [
    "AIDS",
    "FOLDER",
    "WITHOUT",
    "Advice",
    "Aid",
    "Line",
    "Opinion",
    "Point",
    "Said",
    "SumLine",
    "advise",
    "aid_named",
    "decide",
    "headings",
]


def aid_named(name: str) -> Aid:
    """The aid for a kind of letter; UnknownNameError says why there is none, or what there is."""
    for aid in AIDS:
        if aid.name == name:
            return aid
    if name in WITHOUT:
        raise UnknownNameError(load().tell(f"{FOLDER}/shared.ftl", f"without-{name}"))
    names = [aid.name for aid in AIDS]
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    raise UnknownNameError(
        load().tell(
            f"{FOLDER}/shared.ftl", "unknown-aid",
            name=name[:60], near=near[0] if near else "none", names=", ".join(names),
        )
    )  # fmt: skip


def headings(aid: Aid, locale: Locale) -> dict[str, str]:
    """The headings of the sections of an aid's form, by their names, in order."""
    used = dict.fromkeys(field.section for field in aid.fields)
    return {name: locale.tell(f"{FOLDER}/shared.ftl", f"section-{name}") for name in used}


def decide(kind: str, values: Mapping[str, object], *, locale: str = "en") -> Advice:
    """What the aid for a kind of letter advises, from raw values.

    Raises InputError for values that can't be used and UnknownNameError where there is no aid.
    """
    aid = aid_named(kind)
    return advise(aid, building.build(aid, values, load(locale)))
