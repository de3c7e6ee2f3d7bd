"""What a decision aid is: the facts that it asks for, and a plain function on them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from letterkit.decide.opinion import Opinion
from letterkit.facts import Facts
from letterkit.fields import Field, FieldWords
from letterkit.locale import Locale

FOLDER = "decide"
"""Of a locale: the words of the aids."""

SHARED = "shared"
"""The file of words of the fields that several aids ask for."""


@dataclass(frozen=True, slots=True)
class Aid:
    """A decision aid for one kind of letter, and named like it.

    guidance: the rows that it goes by.
    case: a dataclass with an attribute a field, of the field's own type; it has a default where the
    field is not required. weigh: the aid itself. The rest is as in `kinds.kind.Kind`.
    """

    name: str
    guidance: tuple[str, ...]
    fields: tuple[Field, ...]
    case: Callable[..., Any]
    weigh: Callable[[Any], Opinion]
    needs_one_of: tuple[tuple[str, ...], ...] = ()
    dates_in_order: tuple[tuple[str, str], ...] = ()
    companions: tuple[tuple[str, str], ...] = ()
    same: tuple[tuple[str, str], ...] = ()

    unknown_field: ClassVar[str] = "expected-field-of-aid"

    def words(self, locale: Locale) -> Mapping[str, FieldWords]:
        """Label, help and example of each field, the shared ones included."""
        shared, names = locale.fields(SHARED, FOLDER), {field.name for field in self.fields}
        return {
            **{name: words for name, words in shared.items() if name in names},
            **locale.fields(self.name, FOLDER),
        }

    def opinion(self, facts: Facts) -> Opinion:
        """The opinion on facts that are whole: they hold no blank."""
        return self.weigh(self.case(**{name: facts[name] for name in facts}))

    def attributes(self) -> dict[str, bool]:
        """The attributes of its case, each with whether it must be given."""
        return {
            item.name: item.default is dataclasses.MISSING
            for item in dataclasses.fields(self.case)  # type: ignore[arg-type]  # every `case` is a dataclass
        }
