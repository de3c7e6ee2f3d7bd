"""Finds slips of facts: sums and dates that are nearly right.

Offsets are code points into `Letter.text`. Where it isn't clear that a value is a slip, it is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from letterkit.letter import Role
from letterkit.recognise.figures import amounts, dates
from letterkit.rules.context import Context
from letterkit.rules.matchers import Match
from letterkit.values import Month

if TYPE_CHECKING:
    from letterkit.facts import Facts

_OTHER_SUMS = frozenset({Role.GOODWILL, Role.OFFER})
_FIGURE = re.compile(r"\d")
_THOUSAND_DIGITS = 3


def corrected(start: int, end: int, right: str) -> Match:
    """A match whose suggestion, and `{expected}`, is the right value."""
    return Match(start, end, (right,), values=(("expected", right),))


def amount_slips(context: Context, facts: Facts) -> Iterator[Match]:
    """Sums in the currency of the facts that should be the amount.

    A sum with the amount's digits in another order, or its point in another place, is a slip
    anywhere; any other sum is one only where the refund itself is spoken of.
    """
    code, right = facts.get("currency"), facts.get("amount")
    if not isinstance(right, Decimal) or not isinstance(code, str):
        return
    # Asked for a sum that isn't the amount, which is rare.
    told = cache(
        lambda: {found.value for text in _figured(facts) for found in amounts(text, facts.locale)}
    )
    for found in amounts(context.text[: context.end], context.letter.locale):
        if context.is_quoted(found.start, found.end):
            continue
        if found.value == right and code not in found.codes:
            if _speaks_of_refund(context, found.start):
                yield corrected(found.start, found.end, _sign(context, code) + found.text)
        elif code in found.codes and found.value != right:
            known = found.value in told() or not _speaks_of_refund(context, found.start)
            if _is_shuffled(found.value, right) or not known:
                before = context.text[found.start : found.number_start]
                after = context.text[found.number_end : found.end]
                yield corrected(found.start, found.end, before + _like(right, found.text) + after)


def _sign(context: Context, code: str) -> str:
    """What stands before a sum in a currency: its sign, or its code and a space."""
    table: dict[str, list[str]] = context.locale.settings["recognise"]["money"]
    signs = [sign for sign, codes in table.items() if codes[0] == code and not sign.isalpha()]
    return signs[0] if signs else f"{code} "


def texts(facts: Facts) -> Iterator[str]:
    """All texts among the facts, those of list entries included."""
    for name in facts:
        value = facts.get(name)
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (text for entry in value for text in entry.values() if isinstance(text, str))


def _figured(facts: Facts) -> Iterator[str]:
    """The texts among the facts that have a figure in them, the others hold no sum and no date."""
    return (text for text in texts(facts) if _FIGURE.search(text))


def _is_shuffled(value: Decimal, right: Decimal) -> bool:
    """Whether two sums have the same digits in another order, or the point in another place."""
    left, other = (f"{sum_:f}".replace(".", "").strip("0") for sum_ in (value, right))
    return len(other) > 1 and Counter(left) == Counter(other)


def _speaks_of_refund(context: Context, at: int) -> bool:
    """Whether the sentence at a place is about the sum that was asked for, in words of ours."""
    found = context.sentence_at(at)
    if found is None:
        return False
    span, roles = found
    return (Role.NEWS in roles or context.cues.any("cue-refund", span)) and not roles & _OTHER_SUMS


def _like(value: Decimal, text: str) -> str:
    """A sum as `text` is written: with or without pence, with or without marked thousands."""
    whole = value == value.to_integral_value() and "." not in text
    grouped = "," if "," in text or not _is_bare_thousand(text) else ""
    return format(value, f"{grouped}.{0 if whole else 2}f")


def _is_bare_thousand(text: str) -> bool:
    return len(text.partition(".")[0]) > _THOUSAND_DIGITS


_SPOKEN_OF = (
    ("requested_on", "cue-request"),
    ("purchased_on", "cue-bought"),
    ("delivered_on", "cue-delivered"),
)
"""Facts that are dates, and the cues that a sentence speaks of them."""


def date_slips(context: Context, facts: Facts) -> Iterator[Match]:
    """Dates that differ from a fact's in the year, or in the order of digits, or of day and month.

    In a sentence that speaks of the very thing, another day of the same month is a slip as well.
    """
    known = _known_dates(facts)
    tag = context.letter.locale
    told = cache(
        lambda: {
            day for text in _figured(facts) for found in dates(text, tag) for day in found.days
        }
    )
    named = list(dates(context.text[: context.end], tag))
    right = {day for found in named for day in found.days & known}
    for found in named:
        if found.days & known or found.days & told() or context.is_quoted(found.start, found.end):
            continue
        spoken = _spoken_of(context, found.start, facts)
        near = {day for day in known if any(_is_slip(one, day, spoken) for one in found.days)}
        if len(near) > 1:
            near -= right
        if len(near) == 1:
            yield corrected(found.start, found.end, found.write(near.pop(), tag))


def _spoken_of(context: Context, at: int, facts: Facts) -> set[date]:
    """The dates among the facts that the sentence at a place speaks of."""
    found = context.sentence_at(at)
    if found is None:
        return set()
    values = [facts.get(name) for name, cue in _SPOKEN_OF if context.cues.any(cue, found[0])]
    return {value for value in values if isinstance(value, date)}


def _known_dates(facts: Facts) -> set[date]:
    known: set[date] = set()
    for name in facts:
        value = facts.get(name)
        if isinstance(value, date):
            known.add(value)
        elif isinstance(value, Month) and value.day is not None:
            known.add(value.first_day())
    return known


def _is_slip(day: date, right: date, spoken: set[date]) -> bool:
    if (day.day, day.month) == (right.day, right.month):
        return abs(day.year - right.year) == 1 or _is_swapped(day.year, right.year)
    if (day.year, day.month) == (right.year, right.month):
        return right in spoken or _is_swapped(day.day, right.day)
    return day.year == right.year and (day.day, day.month) == (right.month, right.day)


def _is_swapped(left: int, right: int) -> bool:
    """Whether two numbers have the same digits in another order (12 and 21)."""
    return left != right and sorted(f"{left:02}") == sorted(f"{right:02}")
