"""Dates, sums and counts as a reader of the locale writes them; Babel does the work."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from babel.dates import format_date
from babel.numbers import format_currency, get_currency_precision, list_currencies

from letterkit.locale import Locale
from letterkit.values import Month

_RETIRED_OR_SPECIAL = frozenset(
    [
        "XAG",
        "XAU",
        "XBA",
        "XBB",
        "XBC",
        "XBD",
        "XDR",
        "XEU",
        "XFO",
        "XFU",
        "XPD",
        "XPT",
        "XRE",
        "XSU",
        "XTS",
        "XUA",
        "XXX",
    ]
)


_SIGN_OF_LETTERS = re.compile(r"^-?[^\W\d_]+(?=\d)")
"""A code before the figures, which CLDR sets apart by a space that Babel leaves out."""


@cache
def currency_codes() -> frozenset[str]:
    """ISO 4217 codes that are money in some country today (CLDR's own list of tender)."""
    from babel.core import get_global

    in_use = {
        code
        for entries in get_global("territory_currencies").values()
        for code, _start, end, tender in entries
        if tender and end is None
    }
    return frozenset(in_use & set(list_currencies()) - _RETIRED_OR_SPECIAL)


def decimals(currency: str) -> int:
    """Decimal places that a currency has (2 for GBP, 0 for JPY)."""
    return get_currency_precision(currency)


# Letters of one day share their dates, and a form is written anew with each key that is pressed.
# Numbers that are equal may look different (1.5, 1.50), and are written alike all the same.
_kept = lru_cache(maxsize=1024)


@_kept
def day(value: date, locale: Locale) -> str:
    """A day: “12 August 2026”."""
    return format_date(value, locale.settings["formats"]["day"], locale=locale.settings["cldr"])


@_kept
def month(value: Month, locale: Locale) -> str:
    """A year, month or day as precisely as it is known: “2019”, “March 2019”, “17 March 2019”."""
    formats = locale.settings["formats"]
    name = "day" if value.day else "month" if value.month else "year"
    return format_date(value.first_day(), formats[name], locale=locale.settings["cldr"])


@_kept
def money(value: Decimal, currency: str, locale: Locale) -> str:
    """A sum with its currency; whole sums lose their zeros: “£649”, “£649.50”, “€1,200”."""
    settings = locale.settings
    cldr = settings["money_locales"].get(currency, settings["cldr"])
    whole = value == value.to_integral_value()
    pattern = settings["formats"]["whole_money"] if whole else None
    text = format_currency(value, currency, pattern, locale=cldr, currency_digits=not whole)
    return _SIGN_OF_LETTERS.sub("\\g<0>\u00a0", str(text))


def count(number: int, locale: Locale) -> str:
    """A count in words up to twelve, in figures above: “two”, “13”."""
    words: list[str] = locale.settings["numbers"]
    return words[number] if 0 <= number < len(words) else str(number)
