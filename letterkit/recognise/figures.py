"""Finds sums of money and dates in running text, as people write them.

Signs, month names and the words inside dates come from a locale's `[recognise]` table. Offsets are
code points into the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache

from letterkit.blocks import blocks, kept, stretches
from letterkit.locale import load

_NUMBER = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?|\d{1,12}(?:\.\d{1,2})?"
_FIGURES = re.compile(r"\d+")
_YEAR_OR_MARK = re.compile(r"(?<!\d)\d{4}(?!\d)|\d[./-]\d")
"""One of these is in every date: a year, or a mark between figures."""
_CENTURY = 100


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum: `start`..`end` with its sign, the number alone, and the currencies it may be in."""

    start: int
    end: int
    number_start: int
    number_end: int
    value: Decimal
    codes: frozenset[str]
    text: str

    def moved(self, by: int) -> Amount:
        """The same sum, `by` code points further on."""
        return replace(
            self,
            start=self.start + by,
            end=self.end + by,
            number_start=self.number_start + by,
            number_end=self.number_end + by,
        )


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date with its year; `days` has two where day and month may be either way round.

    pattern: how it is written, for writing another date the same way.
    """

    start: int
    end: int
    days: frozenset[date]
    pattern: str
    text: str

    def moved(self, by: int) -> FoundDate:
        """The same date, `by` code points further on."""
        return replace(self, start=self.start + by, end=self.end + by)

    def write(self, day: date, tag: str) -> str:
        """Another day in the manner of this one, with the month's name at the same length."""
        if self.pattern == "iso":
            return day.isoformat()
        if self.pattern == "numbers":
            return self._in_numbers(day)
        names = _months(tag)[day.month - 1]
        words = re.findall(r"[^\W\d_]+", self.text.casefold())
        short = not any(names[0] in words for names in _months(tag))
        month = (names[-1] if short else names[0]).capitalize()
        if self.pattern == "month":
            return f"{month} {day.day}, {day.year}"
        return f"{day.day} {month} {day.year}"

    def _in_numbers(self, day: date) -> str:
        first, second, year = re.split(r"[./-]", self.text)
        mark = self.text[len(first)]
        month_first = int(second) > 12  # noqa: PLR2004 -- months in a year
        pair = (day.month, day.day) if month_first else (day.day, day.month)
        sizes = (len(first), len(second))
        written = [str(value).zfill(size) for value, size in zip(pair, sizes, strict=True)]
        return mark.join([*written, str(day.year)[-len(year) :]])


def _near(
    sign: re.Pattern[str], pattern: re.Pattern[str], text: str, reach: int
) -> Iterator[re.Match[str]]:
    """The matches of a pattern that needs a certain sign, found where that is: there are few.

    reach: how far a match may go beyond its sign, or from one to the next.
    """
    start = end = -1
    for found in sign.finditer(text):
        if found.start() - reach > end:
            if end >= 0:
                yield from pattern.finditer(text, start, end)
            start = max(0, found.start() - reach)
        # One more, since a pattern may ask what stands behind it.
        end = found.end() + reach + 1
    if end >= 0:
        yield from pattern.finditer(text, start, end)


@cache
def _money(tag: str) -> tuple[re.Pattern[str], dict[str, frozenset[str]], int]:
    """The pattern of a sum, the currencies of each sign, and the pattern's reach."""
    table: dict[str, list[str]] = load(tag).settings["recognise"]["money"]
    signs = "|".join(re.escape(sign) for sign in sorted(table, key=len, reverse=True))
    code = r"(?-i:[A-Z]{3})"
    pattern = re.compile(
        rf"(?P<before>{signs}|\b{code})[ \u00a0\u202f]?(?P<first>{_NUMBER})(?![\d])"
        rf"|(?<![\w.,])(?P<second>{_NUMBER})[ \u00a0\u202f]?(?P<after>{signs}|{code})(?!\w)",
        re.IGNORECASE,
    )
    reach = max(map(len, [*table, "ISO"])) + 1
    return pattern, {sign: frozenset(codes) for sign, codes in table.items()}, reach


def amounts(text: str, tag: str, offset: int = 0) -> Iterator[Amount]:
    """The sums of money in a text; `offset` is added to their places."""
    for start, stretch in stretches(text):
        for found in _amounts_in(stretch, tag):
            yield found.moved(start + offset)


@kept
def _amounts_in(text: str, tag: str) -> tuple[Amount, ...]:
    pattern, signs, reach = _money(tag)
    found = []
    for match in _near(_FIGURES, pattern, text, reach):
        name = "first" if match["first"] else "second"
        sign = match["before"] or match["after"]
        codes = signs.get(sign.casefold())
        if codes is None:
            if not sign.isupper():
                continue
            codes = frozenset({sign})
        value = Decimal(match[name].replace(",", ""))
        found.append(Amount(*match.span(), *match.span(name), value, codes, match[name]))
    return tuple(found)


@cache
def _months(tag: str) -> list[list[str]]:
    table: list[list[str]] = load(tag).settings["recognise"]["months"]
    return table


@cache
def _date_pattern(tag: str) -> tuple[re.Pattern[str], int]:
    """The pattern of a date, and its reach."""
    settings = load(tag).settings["recognise"]
    names = sorted((name for names in _months(tag) for name in names), key=len, reverse=True)
    month = "|".join(map(re.escape, names))
    ordinal = "|".join(settings["ordinals"])
    between = "|".join(settings["date_words"])
    words = (names, settings["ordinals"], settings["date_words"])
    reach = sum(max(map(len, longest)) for longest in words) + 9  # a day, and what stands between
    pattern = re.compile(
        rf"(?<![\w/.-])(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})"
        rf"|(?P<d3>\d{{1,2}})[./-](?P<m3>\d{{1,2}})[./-](?P<y3>\d{{4}}|\d{{2}})"
        rf"|(?P<d1>\d{{1,2}})(?:{ordinal})?\s(?:(?:{between})\s)?(?P<m1>{month})\.?,?\s(?P<y1>\d{{4}})"
        rf"|(?P<m2>{month})\.?\s(?P<d2>\d{{1,2}})(?:{ordinal})?,?\s(?P<y2>\d{{4}}))(?![\w/-])",
        re.IGNORECASE,
    )
    return pattern, reach


def dates(text: str, tag: str) -> Iterator[FoundDate]:
    """The dates in a text that have a year; those that no calendar has are left out."""
    for start, block in blocks(text):
        for found in _dates_in(block, tag):
            yield found.moved(start)


@kept
def _dates_in(text: str, tag: str) -> tuple[FoundDate, ...]:
    return tuple(_find_dates(text, tag))


def _find_dates(text: str, tag: str) -> Iterator[FoundDate]:
    date_pattern, reach = _date_pattern(tag)
    for match in _near(_YEAR_OR_MARK, date_pattern, text, reach):
        if match["iso"]:
            year, month, day = map(int, match["iso"].split("-"))
            days, pattern = [_day(year, month, day)], "iso"
        elif match["m3"]:
            year = int(match["y3"])
            year += 2000 if year < _CENTURY else 0
            first, second = int(match["d3"]), int(match["m3"])
            days, pattern = [_day(year, second, first), _day(year, first, second)], "numbers"
        elif match["m1"]:
            days = [_day(int(match["y1"]), _month(match["m1"], tag), int(match["d1"]))]
            pattern = "day"
        else:
            days = [_day(int(match["y2"]), _month(match["m2"], tag), int(match["d2"]))]
            pattern = "month"
        found = frozenset(day for day in days if day)
        if found:
            yield FoundDate(*match.span(), found, pattern, match[0])


def _month(name: str, tag: str) -> int:
    folded = name.casefold()
    return next(at for at, names in enumerate(_months(tag), 1) if folded in names)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
