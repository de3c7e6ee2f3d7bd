"""The fields that a kind of letter asks for: their types, bounds and guidance.

A field's label, help and example are words, and live in `locales/LOCALE/fields/`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as defaulting
from decimal import Decimal
from enum import StrEnum

LEAST_SUM = Decimal("0.01")
MOST_SUM = Decimal("999999999.99")
"""The least and the most that a field for a sum takes, where it has no bounds of its own."""


class FieldType(StrEnum):
    """What a field takes, and how it runs into a sentence."""

    NAME = "name"
    """One line, used as it is: a person, a firm, a thing ("the Miele washing machine")."""
    CLAUSE = "clause"
    """One line that runs on inside a sentence of ours: no capital, no full stop of its own."""
    SENTENCE = "sentence"
    """One or more sentences that stand by themselves."""
    QUOTE = "quote"
    """The customer's own words, shown in quotation marks."""
    ADDRESS = "address"
    """A postal address, a line each."""
    DATE = "date"
    """A day, ISO 8601 (2026-08-12)."""
    MONTH = "month"
    """A year, a month or a day (2019, 2019-03, 2019-03-17): as much as is known."""
    AMOUNT = "amount"
    """A sum of money, without its currency."""
    COUNT = "count"
    """A whole number: days, years, how often; `least` and `most` are its bounds, too."""
    CURRENCY = "currency"
    """An ISO 4217 code (GBP)."""
    PHONE = "phone"
    EMAIL = "email"
    CHOICE = "choice"
    """One of the names in `options`. Wordings and conditions go by it; it isn't said itself."""
    LIST = "list"
    """A list of entries, each with the fields of `entry`."""


TEXT_TYPES = frozenset(
    {FieldType.NAME, FieldType.CLAUSE, FieldType.SENTENCE, FieldType.QUOTE, FieldType.ADDRESS}
)


Condition = tuple[str, tuple[str, ...]]
"""The name of a choice, and those of its options for which something is there."""


def holds(where: tuple[Condition, ...], chosen: Callable[[str], object]) -> bool:
    """Whether every condition is met; `chosen` gives what was chosen in a field, if anything."""
    return all(chosen(name) in options for name, options in where)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind.

    name: snake case, unique in its kind. section: the part of the form that it stands in.
    longest: code points at most, for text. most_entries: of a list.
    least, most: bounds of an amount, in the currency's own units, both allowed.
    options: of a choice, in kebab case, in the order in which they are offered.
    where: the choices, standing before it, for which the field is asked for; elsewhere it is not
        needed, and falls away where it is given.
    private: for the desk alone (E05). It may decide what the letter says, but its value stands in
        no letter, in no message about it and in nothing else that could leave the house.
    guidance: the ids of `GUIDANCE.md` that ask for it.
    """

    name: str
    type: FieldType
    section: str
    required: bool = False
    longest: int = 200
    least: Decimal | None = None
    most: Decimal | None = None
    most_entries: int = 4
    entry: tuple[Field, ...] = ()
    options: tuple[str, ...] = ()
    where: tuple[Condition, ...] = ()
    private: bool = False
    guidance: tuple[str, ...] = ()


def asked_for(fields: Iterable[Field], chosen: Callable[[str], object]) -> Iterator[Field]:
    """The fields that are asked for, in order, where `chosen` gives what is chosen in a field.

    A choice that isn't asked for itself has chosen nothing, whatever `chosen` says.
    """
    made: dict[str, object] = {}
    for field in fields:
        if holds(field.where, made.get):
            yield field
            if field.type is FieldType.CHOICE:
                made[field.name] = chosen(field.name)


@dataclass(frozen=True, slots=True)
class FieldWords:
    """What a person reads about a field: its label, a line of help and an example value.

    example: as it would stand in a TOML file; for a list, a tuple of entries.
    openers: words that people put before a clause although our sentence has them ("because").
    lower: whether a clause always starts in lower case (it starts with a verb).
    options: of a choice, what each of its options is called.
    examples: examples that fit better where an option is chosen, by its name; so a kind's page can
        show each of its branches as a case that hangs together.
    """

    label: str
    help: str
    example: object
    openers: tuple[str, ...] = ()
    lower: bool = False
    options: Mapping[str, str] = defaulting(default_factory=dict)
    examples: Mapping[str, object] = defaulting(default_factory=dict)
