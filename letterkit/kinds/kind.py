"""What a kind of letter is: its fields, and its paragraphs in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from letterkit.fields import Condition, Field, FieldWords, holds
from letterkit.letter import Role
from letterkit.locale import Locale

if TYPE_CHECKING:
    from letterkit.facts import Entry, Facts


@dataclass(frozen=True, slots=True)
class Slot:
    """One or two sentences of a paragraph; in Fluent an attribute of the paragraph's message.

    guidance: the ids that its sentences serve. needs: fields without which it falls away.
    needs_any: it falls away where none of these is given. without: it falls away where one of
    these is given (another slot then says it). where: it falls away where another option of one of
    these choices was chosen, or none. each: a list field; the slot is said once an entry.
    """

    name: str
    guidance: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    needs_any: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    where: tuple[Condition, ...] = ()
    each: str | None = None

    def applies(self, facts: Facts) -> bool:
        """Whether the facts call for it."""
        return (
            all(name in facts for name in self.needs)
            and (not self.needs_any or any(name in facts for name in self.needs_any))
            and not any(name in facts for name in self.without)
            and holds(self.where, facts.get)
        )

    def entries(self, facts: Facts) -> Iterator[tuple[str, Entry]]:
        """The entries that it is said for, each with its path (`reasons.0`)."""
        entries = facts.get(self.each) if self.each else None
        if isinstance(entries, tuple):
            yield from ((f"{self.each}.{at}", entry) for at, entry in enumerate(entries))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or a block of lines. Its role names it, in Fluent too: `thanks-1`, `thanks-2` …

    wordings: how many wordings there are to choose from; blocks of lines have one.
    runs_on: whether it goes on in the paragraph before it, as an apology does after what happened.
    """

    role: Role
    slots: tuple[Slot, ...]
    wordings: int = 3
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class CallStep:
    """A step of a telephone call. Its name is a message of `scripts/KIND.ftl`; its value heads it.

    say: what is said aloud. do: directions for whoever calls. Both are attributes of the message,
    and stand in its order.
    """

    name: str
    say: tuple[Slot, ...] = ()
    do: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of letter.

    name: kebab case; `letters/NAME.ftl` has its wordings, `fields/NAME.toml` its fields' words.
    needs_one_of: groups of fields of which one at least is given.
    dates_in_order: pairs of fields; the first is never after the second.
    derived: plain values that wordings may choose by (counts, years), beside the facts themselves.
    companions: pairs of fields; the first says nothing without the second.
    same: pairs of fields; the first falls away where it only repeats the second.
    stand_ins: names that a wording may use for the first given of several fields.
    call: the steps of the telephone call that comes before the letter; none where none does.
    """

    name: str
    fields: tuple[Field, ...]
    paragraphs: tuple[Paragraph, ...]
    needs_one_of: tuple[tuple[str, ...], ...]
    dates_in_order: tuple[tuple[str, str], ...]
    derived: Callable[[Facts, Locale], Mapping[str, str | int]]
    stand_ins: tuple[tuple[str, tuple[str, ...]], ...] = ()
    companions: tuple[tuple[str, str], ...] = ()
    same: tuple[tuple[str, str], ...] = ()
    call: tuple[CallStep, ...] = ()

    unknown_field: ClassVar[str] = "expected-field"

    @property
    def private(self) -> frozenset[str]:
        """The names of the fields for the desk alone, and of those that are asked for by them.

        That a field was asked for, or that it wasn't, would tell what was chosen (E05).
        """
        found: set[str] = set()
        for field in self.fields:
            if field.private or any(name in found for name, _options in field.where):
                found.add(field.name)
        return frozenset(found)

    def stood_in(self, facts: Facts) -> dict[str, str]:
        """The field that each stand-in stands for; none where none of its fields is given."""
        given = {
            name: next((field for field in fields if field in facts), None)
            for name, fields in self.stand_ins
        }
        return {name: field for name, field in given.items() if field}

    def words(self, locale: Locale) -> Mapping[str, FieldWords]:
        """Label, help and example of each field, the shared ones included."""
        return {**locale.fields("parties"), **locale.fields(self.name)}

    def paragraph(self, name: str) -> Paragraph | None:
        """The paragraph of a role's name, or None."""
        return next((item for item in self.paragraphs if item.role == name), None)
