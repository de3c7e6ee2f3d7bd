"""Facts: a kind's values, validated against its fields, typed and frozen."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from letterkit import values as reading
from letterkit.errors import InputError, Problem
from letterkit.fields import Field, holds
from letterkit.locale import Locale
from letterkit.values import Month, ValueReadError

if TYPE_CHECKING:
    from letterkit.kinds.kind import Kind


_HIDDEN = "…"
"""What a message shows of a private value: messages end up in logs and in lists of bad rows."""


@dataclass(frozen=True, slots=True)
class Blank:
    """Stands for a value that is missing or wrong, in a letter still being written."""

    label: str

    def __str__(self) -> str:
        return f"[{self.label}]"


Single = str | Decimal | date | Month | Blank
Entry = Mapping[str, Single]
Fact = Single | tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one letter; only what was given is in it."""

    kind: str
    locale: str
    values: Mapping[str, Fact]

    def get(self, name: str) -> Fact | None:
        """The fact, or None where it wasn't given."""
        return self.values.get(name)

    def __getitem__(self, name: str) -> Fact:
        return self.values[name]

    def __contains__(self, name: object) -> bool:
        return name in self.values

    def __iter__(self) -> Iterator[str]:
        return iter(self.values)


def build(
    kind: Kind, values: Mapping[str, object], locale: Locale, file: str | None = None
) -> Facts:
    """Facts from raw values; InputError with every problem that there is, in the fields' order."""
    facts, problems = build_open(kind, values, locale)
    if problems:
        raise InputError(problems, file)
    return facts


def build_open(
    kind: Kind, values: Mapping[str, object], locale: Locale
) -> tuple[Facts, tuple[Problem, ...]]:
    """Facts with a `Blank` for whatever is missing or wrong, and the problems."""
    reader = _Reader(kind, locale)
    found = reader.read_all(values)
    return Facts(kind.name, locale.tag, MappingProxyType(found)), tuple(reader.problems)


class _Reader:
    """Reads the values of one kind and collects the problems."""

    def __init__(self, kind: Kind, locale: Locale) -> None:
        self.kind = kind
        self.locale = locale
        self.words = kind.words(locale)
        self.problems: list[Problem] = []
        self.misspelt: set[str] = set()
        self.private = {field.name for field in kind.fields if field.private}

    def read_all(self, values: Mapping[str, object]) -> dict[str, Fact]:
        known = [field.name for field in self.kind.fields]
        for name in values:
            if name not in known:
                self._unknown(str(name), known, values[name])
        found: dict[str, Fact] = {}
        for field in self.kind.fields:
            if not holds(field.where, found.get):
                continue
            raw = values.get(field.name)
            fact = self._list(field, raw) if field.entry else self._one(field, field.name, raw)
            if fact is not None:
                found[field.name] = fact
        self._across(found)
        for name, other in self.kind.same:
            if name in found and found[name] == found.get(other):
                del found[name]
        return found

    def _one(self, field: Field, path: str, raw: object) -> Single | None:
        words = self.words[_word_key(path)]
        if not reading.is_given(raw):
            if not field.required:
                return None
            # Where it was misspelt, the message about that says all that there is to do.
            if path not in self.misspelt:
                self._problem(path, None, f"expected-{field.type}", "problem-missing")
            return Blank(words.label.lower())
        try:
            return reading.read(raw, field, words, self.locale)
        except ValueReadError as problem:
            self._problem(path, raw, problem.expected, problem.why, **problem.details)
            return Blank(words.label.lower())

    def _list(self, field: Field, raw: object) -> tuple[Entry, ...] | None:
        given = list(raw) if isinstance(raw, (list, tuple)) else []
        while given and _blank_entry(given[-1]):
            given.pop()  # a row of the form that nobody has filled in yet
        if reading.is_given(raw) and not isinstance(raw, (list, tuple)):
            self._problem(field.name, raw, "expected-list", "problem-not-list")
        if len(given) > field.most_entries:
            most = str(field.most_entries)
            self._problem(
                field.name, f"{len(given)}", "expected-entries", "problem-too-many", most=most
            )
        if not given:
            if not field.required:
                return None
            is_empty = not reading.is_given(raw) or isinstance(raw, (list, tuple))
            if is_empty and field.name not in self.misspelt:
                self._problem(field.name, None, "expected-list", "problem-missing")
            given = [{}]
            before = len(self.problems)
            blank = (self._entry(field, 0, {}),)
            del self.problems[before:]
            return blank
        return tuple(
            self._entry(field, position, entry)
            for position, entry in enumerate(given[: field.most_entries])
        )

    def _entry(self, field: Field, position: int, entry: object) -> Entry:
        path = f"{field.name}.{position}"
        table: Mapping[str, object] = entry if isinstance(entry, Mapping) else {}
        if not isinstance(entry, Mapping):
            self._problem(path, entry, "expected-list", "problem-not-table")
        known = [inner.name for inner in field.entry]
        for name in table:
            if name not in known:
                self._unknown(str(name), known, table[name], f"{path}.")
        found = {
            inner.name: self._one(inner, f"{path}.{inner.name}", table.get(inner.name))
            for inner in field.entry
        }
        return MappingProxyType({name: fact for name, fact in found.items() if fact is not None})

    def _across(self, found: dict[str, Fact]) -> None:
        """What must hold between fields: one of several given, dates in order, whole yen."""
        asked = {field.name for field in self.kind.fields if holds(field.where, found.get)}
        for group in self.kind.needs_one_of:
            names = [name for name in group if name in asked]
            if names and not any(name in found for name in names):
                labels = " / ".join(names)
                self._problem(names[0], None, "expected-one-of", "problem-one-of", names=labels)
                # A wording that chooses among them needs one to say, even if only as a blank.
                found[names[0]] = Blank(self.words[names[0]].label.lower())
        for name, other in self.kind.companions:
            if name in found and other not in found:
                self._problem(name, found[name], "expected-companion", "problem-alone", other=other)
        self._in_order(found)
        code = found.get("currency")
        for field in self.kind.fields:
            value = found.get(field.name)
            if isinstance(value, Decimal) and isinstance(code, str):
                self._places(field.name, value, code)

    def _in_order(self, found: Mapping[str, Fact]) -> None:
        for earlier, later in self.kind.dates_in_order:
            first, second = found.get(earlier), found.get(later)
            if isinstance(first, Month):
                first = first.first_day()
            if not isinstance(first, date) or not isinstance(second, date) or first <= second:
                continue
            # The letter's own date is today's, as a rule: the other one is the slip.
            if later == "date":
                self._problem(
                    earlier, first, "expected-not-after", "problem-after",
                    other=later, day=second.isoformat(),
                )  # fmt: skip
            else:
                self._problem(
                    later, second, "expected-order", "problem-order",
                    other=earlier, day=first.isoformat(),
                )  # fmt: skip

    def _places(self, path: str, value: Decimal, code: str) -> None:
        from letterkit.formats import decimals

        exponent = value.normalize().as_tuple().exponent
        places = decimals(code)
        if isinstance(exponent, int) and -exponent > places:
            self._problem(
                path, value, "expected-amount", "problem-places", places=str(places), currency=code
            )

    def _unknown(self, name: str, known: list[str], raw: object, prefix: str = "") -> None:
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
        shown = prefix + reading.shorten(name)
        if near:
            self.misspelt.add(prefix + near[0])
            if prefix + near[0] in self.private:
                raw = _HIDDEN
            self._problem(shown, raw, "expected-field-near", "problem-unknown", near=near[0])
        else:
            self._problem(shown, raw, "expected-field", "problem-unknown")

    def _problem(
        self, path: str, raw: object, expected: str, why: str, **details: str | int
    ) -> None:
        words = self.words.get(_word_key(path))
        value = None if raw is None else reading.shorten(_HIDDEN if path in self.private else raw)
        told = {
            "near": "none",
            "options": ", ".join(words.options if words else ()),
            **details,
            "kind": self.kind.name,
            "example": reading.shorten((words and words.example) or "none"),
        }
        phrase = self.locale.say(expected, **told)
        message = self.locale.say(why, field=path, value=value or "", expected=phrase, **told)
        self.problems.append(Problem(path, value, phrase, message))


def _word_key(path: str) -> str:
    """The key of a field's words: without the position of a list entry."""
    return ".".join(step for step in path.split(".") if not step.isdigit())


def _blank_entry(entry: object) -> bool:
    return isinstance(entry, Mapping) and not any(reading.is_given(raw) for raw in entry.values())
