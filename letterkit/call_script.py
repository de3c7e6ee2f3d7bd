"""The script of the call that comes before a letter: what to say, and what to do, on one card.

It is made from the same facts as the letter (W03). What is said aloud and what isn't are kept
apart, so that nobody reads out a direction.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from letterkit.compose import shown
from letterkit.errors import LocaleError
from letterkit.facts import Facts
from letterkit.fields import FieldType
from letterkit.kinds import CallStep, Kind, kind_named
from letterkit.locale import Locale, load

_WHOLE = frozenset({FieldType.DATE, FieldType.MONTH, FieldType.AMOUNT, FieldType.PHONE})
"""What is never broken over two lines: nobody reads half a date aloud."""
_KEPT = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class CallLine:
    """One thing to say or to do. guidance: ids of `GUIDANCE.md` that it serves.

    text: days, sums and telephone numbers in it have no-break spaces.
    """

    text: str
    spoken: bool
    guidance: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CallPart:
    """A step of the call: its heading and its lines, in order."""

    name: str
    heading: str
    lines: tuple[CallLine, ...]


@dataclass(frozen=True, slots=True)
class CallScript:
    """A call: whom to ring, and the steps that its facts call for, in order."""

    title: str
    parts: tuple[CallPart, ...]


def call_script(facts: Facts) -> CallScript | None:
    """The script for the facts of a letter; None where its kind has none.

    Blanks in the facts stand in it as blanks.
    """
    kind, locale = kind_named(facts.kind), load(facts.locale)
    if not kind.call:
        return None
    words = _Words(kind, facts, locale)
    parts = (
        CallPart(step.name, words.heading(step.name), tuple(words.lines(step)))
        for step in kind.call
    )
    return CallScript(words.heading("title"), tuple(part for part in parts if part.lines))


class _Words:
    """What `scripts/KIND.ftl` says with the facts of one case."""

    def __init__(self, kind: Kind, facts: Facts, locale: Locale) -> None:
        self.file = f"scripts/{kind.name}.ftl"
        self.facts = facts
        self.locale = locale
        self.args = _arguments(kind, facts, locale)

    def heading(self, name: str) -> str:
        return self.locale.tell(self.file, name, **self.args)

    def lines(self, step: CallStep) -> Iterator[CallLine]:
        """The lines that the facts call for, in the order in which the locale has them."""
        slots = {slot.name: (slot, slot in step.say) for slot in (*step.say, *step.do)}
        for name in self.locale.attributes(self.file, step.name):
            if name not in slots:
                raise LocaleError(
                    f"{self.file}: {step.name}.{name} is not a line of that step; "
                    f"there is: {', '.join(slots)}."
                )
            slot, spoken = slots[name]
            if slot.applies(self.facts):
                text = self.locale.tell(self.file, f"{step.name}.{name}", **self.args)
                yield CallLine(text, spoken, slot.guidance)


def _arguments(kind: Kind, facts: Facts, locale: Locale) -> dict[str, str | int]:
    """What the words may use: the facts as they are said, and what the kind derives from them."""
    args: dict[str, str | int] = dict(kind.derived(facts, locale))
    for field in kind.fields:
        fact = facts.get(field.name)
        args[f"has_{field.name}"] = "no" if fact is None else "yes"
        if field.type is FieldType.CHOICE:
            args[field.name] = fact if isinstance(fact, str) else ""
        elif fact is not None and not isinstance(fact, tuple):
            words = shown(fact, facts, locale)
            args[field.name] = words.replace(" ", _KEPT) if field.type in _WHOLE else words
    for name, field_name in kind.stood_in(facts).items():
        args[name] = args[field_name]
    return args
