"""Composes a letter: facts in, a letter out whose every sentence knows where it comes from.

Fluent fills the wordings. Each fact goes in between two marks of the private use area, which facts
can't contain; where the marks come out is where the field's words stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from letterkit import facts as building
from letterkit import segment
from letterkit.errors import LocaleError, UnknownNameError
from letterkit.facts import Facts, Single
from letterkit.fields import Field, FieldType
from letterkit.kinds import Kind, Paragraph, Slot, kind_named
from letterkit.letter import LINE_ROLES, FieldSpan, Letter, Origin, Part, Role, Sentence
from letterkit.locale import Locale, load
from letterkit.patterns import PatternError, Say, function_of
from letterkit.values import Month

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

_OPEN, _CLOSE = "\ue000", "\ue001"
_FIRST_NAME = 0xE100
"""The private-use character that names the first field between the marks."""

_MARKS = re.compile(f"({_OPEN}.|{_CLOSE})")

Line = tuple[str, tuple[tuple[str, int, int], ...]]
"""A sentence's text and its fields: their names, starts and ends, code points into that text."""


def compose(
    kind: str,
    values: Mapping[str, object],
    *,
    wordings: Mapping[str, int] | None = None,
    locale: str = "en",
) -> Letter:
    """The letter of a kind from raw values; the same values always give the same letter.

    wordings: for a paragraph's role, the number of the wording wanted, from 1 (`{"thanks": 2}`).

    Raises InputError for values that can't be used and UnknownNameError for an unknown kind,
    paragraph or wording.
    """
    words = load(locale)
    chosen = kind_named(kind)
    return compose_facts(building.build(chosen, values, words), wordings=wordings)


def compose_facts(facts: Facts, *, wordings: Mapping[str, int] | None = None) -> Letter:
    """The letter from facts that are built already; blanks in them stand in it as blanks."""
    kind, locale = kind_named(facts.kind), load(facts.locale)
    wanted = dict(wordings or {})
    check_wordings(kind, wanted)
    writer = _Writer(kind, facts, locale)
    text = ""
    parts: list[Part] = []
    for paragraph in kind.paragraphs:
        number = wanted.get(paragraph.role, 1)
        said = list(writer.sentences(paragraph, number))
        if not said:
            continue
        text += (" " if paragraph.runs_on else "\n\n") if text else ""
        start, sentences = len(text), []
        for (line, spans), origin, guidance in said:
            if len(text) > start:
                text += "\n" if paragraph.role in LINE_ROLES else " "
            at = len(text)
            text += line
            moved = tuple([FieldSpan(name, start + at, end + at) for name, start, end in spans])
            sentences.append(Sentence(at, len(text), Origin(origin, moved, guidance)))
        parts.append(
            Part(
                paragraph.role,
                start,
                len(text),
                tuple(sentences),
                wording=number if paragraph.wordings > 1 else None,
                wordings=paragraph.wordings if paragraph.wordings > 1 else 0,
            )
        )
    return Letter(kind.name, locale.tag, text, tuple(parts), composed=True)


def check_wordings(kind: Kind, wanted: Mapping[str, int]) -> None:
    """Raise UnknownNameError for a paragraph or a wording that the kind doesn't have."""
    for name, number in wanted.items():
        paragraph = kind.paragraph(name)
        if paragraph is None or paragraph.wordings == 1:
            roles = ", ".join(item.role for item in kind.paragraphs if item.wordings > 1)
            raise UnknownNameError(
                load().say("unknown-paragraph", name=str(name)[:60], kind=kind.name, roles=roles)
            )
        if number not in range(1, paragraph.wordings + 1):
            raise UnknownNameError(
                load().say(
                    "unknown-wording",
                    name=name, number=str(number)[:20], most=str(paragraph.wordings),
                )
            )  # fmt: skip


@cache
def _bundle(kind: str, locale: str) -> FluentBundle:
    return load(locale).bundle("letters/parties.ftl", f"letters/{kind}.ftl", functions=_FUNCTIONS)


@cache
def _slots(kind: str, locale: str, role: Role, number: int) -> tuple[tuple[Slot, str, Say], ...]:
    """What a wording of a paragraph says, in its own order: each slot, its id and its words."""
    message = f"{role}-{number}"
    paragraph = kind_named(kind).paragraph(role)
    slots = {slot.name: slot for slot in paragraph.slots} if paragraph else {}
    bundle = _bundle(kind, locale)
    found = []
    for name, pattern in bundle.get_message(message).attributes.items():
        if name not in slots:
            raise LocaleError(
                f"letters/{kind}.ftl: {message}.{name} is not a slot "
                f"of that paragraph; there is: {', '.join(slots)}."
            )
        say = function_of(pattern, bundle, _FUNCTIONS)
        found.append((slots[name], f"{kind}/{message}.{name}", say))
    return tuple(found)


def _capital(text: object) -> str:
    """Fluent's CAP(): a capital for the first letter of a fact, behind its opening mark."""
    word = str(text)
    at = 2 if word.startswith(_OPEN) else 0
    return word[:at] + word[at : at + 1].upper() + word[at + 1 :]


_FUNCTIONS = {"CAP": _capital}


class _Writer:
    """Says the paragraphs of one letter."""

    def __init__(self, kind: Kind, facts: Facts, locale: Locale) -> None:
        self.kind = kind
        self.facts = facts
        self.locale = locale
        self.names: list[str] = []
        self.args: dict[str, str | int] = dict(kind.derived(facts, locale))
        # Wordings can't even ask for what is private: only `derived` and conditions go by it.
        for field in (field for field in kind.fields if not field.private):
            self.args[f"has_{field.name}"] = "yes" if field.name in facts else "no"
            fact = facts.get(field.name)
            if not isinstance(fact, tuple):
                self._argue(self.args, field, field.name, fact)
        for name, field_name in kind.stood_in(facts).items():
            self.args[name] = self.args[field_name]

    def sentences(
        self, paragraph: Paragraph, number: int
    ) -> Iterator[tuple[Line, str, tuple[str, ...]]]:
        """Each sentence of a paragraph in the wording of that number, with its wording's id."""
        tag = self.locale.tag
        is_lines = paragraph.role in LINE_ROLES
        for slot, wording, say in _slots(self.kind.name, tag, paragraph.role, number):
            if not slot.applies(self.facts):
                continue
            for args in self._rounds(slot.each, list(slot.entries(self.facts))):
                try:
                    text = say(args)
                except PatternError as error:
                    raise LocaleError(f"{wording}: {error}.") from None
                for line in _lines(text, self.names):
                    for piece in (line,) if is_lines else _split(line, tag):
                        yield piece, wording, slot.guidance

    def _rounds(
        self, each: str | None, entries: list[tuple[str, Mapping[str, Single]]]
    ) -> Iterator[Mapping[str, str | int]]:
        if each is None:
            yield self.args
        for position, (path, entry) in enumerate(entries, start=1):
            own: dict[str, str | int] = {"position": position}
            field = next(field for field in self.kind.fields if field.name == each)
            for inner in field.entry:
                own[inner.name] = ""
                self._argue(own, inner, f"{path}.{inner.name}", entry.get(inner.name))
            yield {**self.args, **own}

    def _argue(
        self, args: dict[str, str | int], field: Field, path: str, fact: Single | None
    ) -> None:
        """Puts a fact among what Fluent is given: marked, or as it is where it is chosen by."""
        if field.type is FieldType.CHOICE:
            args[field.name] = fact if isinstance(fact, str) else ""
        elif fact is not None:
            args[field.name] = self._marked(path, fact)

    def _marked(self, name: str, fact: Single) -> str:
        self.names.append(name)
        words = shown(fact, self.facts, self.locale)
        return f"{_OPEN}{chr(_FIRST_NAME + len(self.names) - 1)}{words}{_CLOSE}"


def shown(fact: Single, facts: Facts, locale: Locale) -> str:
    """A fact as it is said: a sum with the currency of `facts`, a day as it is written out."""
    if isinstance(fact, str):
        return fact
    from letterkit import formats  # Babel is slow to import, and checking doesn't need it

    if isinstance(fact, Decimal):
        currency = facts.get("currency")
        if isinstance(currency, str):
            return formats.money(fact, currency, locale)
    if isinstance(fact, Month):
        return formats.month(fact, locale)
    if isinstance(fact, date):
        return formats.day(fact, locale)
    return str(fact)


def _lines(text: str, names: list[str]) -> Iterator[Line]:
    """The lines of a filled wording without their marks, with the spans of the fields."""
    name = ""
    for raw in text.split("\n"):
        line = raw.strip()
        if not name and _OPEN not in line:
            if line:
                yield line, ()
            continue
        clean, spans, start = "", [], 0
        for piece in _MARKS.split(line):
            if piece.startswith(_OPEN):
                name, start = names[ord(piece[1]) - _FIRST_NAME], len(clean)
            elif piece == _CLOSE:
                spans.append((name, start, len(clean)))
                name = ""
            else:
                clean += piece
        if name:  # the field goes on in the next line
            spans.append((name, start, len(clean)))
        if clean:
            yield clean, tuple(spans)


def _split(line: Line, tag: str) -> Iterable[Line]:
    """The sentences of a line: a field may hold more than one."""
    text, spans = line
    found = list(segment.sentences(text, 0, len(text), tag))
    if found == [(0, len(text))]:
        return (line,)
    return [
        (
            text[start:end],
            tuple(
                (name, max(first, start) - start, min(last, end) - start)
                for name, first, last in spans
                if first < end and start < last
            ),
        )
        for start, end in found
    ]
