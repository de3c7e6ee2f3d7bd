"""An opinion in words: what a person reads, and what programs and the page are given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from letterkit.decide.aid import FOLDER, Aid
from letterkit.decide.opinion import Opinion, Point, Value
from letterkit.facts import Facts
from letterkit.locale import Locale, load


@dataclass(frozen=True, slots=True)
class Said:
    """One point in words, with its name and the ids of the guidance that it serves."""

    name: str
    text: str
    guidance: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SumLine:
    """One line of the arithmetic: what it is, and the sum as it is written."""

    name: str
    label: str
    amount: str
    is_result: bool


@dataclass(frozen=True, slots=True)
class Advice:
    """What an aid says about one case.

    kind: the kind of letter that it is about. title: the question that it answers. verdict: the
    recommendation. reasons: why. sums: the arithmetic, in order. doubts: where it is weak. steps:
    what to do next, in order. worksheet: questions to answer with pen and paper.
    """

    kind: str
    locale: str
    title: str
    verdict: Said
    reasons: tuple[Said, ...]
    sums: tuple[SumLine, ...]
    doubts: tuple[Said, ...]
    steps: tuple[Said, ...]
    worksheet: tuple[Said, ...]


def advise(aid: Aid, facts: Facts) -> Advice:
    """The advice of an aid on facts that are whole."""
    locale = load(facts.locale)
    return in_words(aid, aid.opinion(facts), locale)


def in_words(aid: Aid, opinion: Opinion, locale: Locale) -> Advice:
    """An opinion, said."""
    speaker = _Speaker(aid.name, opinion.currency, locale)
    return Advice(
        kind=aid.name,
        locale=locale.tag,
        title=speaker.say("title"),
        verdict=speaker.said("verdict", opinion.verdict),
        reasons=tuple(speaker.said("reason", point) for point in opinion.reasons),
        sums=tuple(
            SumLine(
                line.name,
                speaker.say(f"sum-{line.name}", **speaker.shown(line.values)),
                speaker.money(line.amount),
                line.is_result,
            )
            for line in opinion.sums
        ),
        doubts=tuple(speaker.said("doubt", point) for point in opinion.doubts),
        steps=tuple(speaker.said("step", point) for point in opinion.steps),
        worksheet=tuple(speaker.said("sheet", point) for point in opinion.worksheet),
    )


class _Speaker:
    """Finds the words of one aid; those that it shares with the others are in `shared.ftl`."""

    def __init__(self, aid: str, currency: str | None, locale: Locale) -> None:
        self.file, self.currency, self.locale = f"{FOLDER}/{aid}.ftl", currency, locale

    def say(self, message: str, /, **values: str | int) -> str:
        shared = f"{FOLDER}/shared.ftl"
        file = self.file if self.locale.has(self.file, message) else shared
        return self.locale.tell(file, message, **values)

    def said(self, sort: str, point: Point) -> Said:
        text = self.say(f"{sort}-{point.name}", **self.shown(point.values))
        return Said(point.name, text, point.guidance)

    def shown(self, values: Mapping[str, Value]) -> dict[str, str | int]:
        return {name: self._value(value) for name, value in values.items()}

    def money(self, amount: Decimal) -> str:
        from letterkit.formats import decimals, money  # Babel is slow to import

        if self.currency is None:
            return str(amount)
        places = Decimal(1).scaleb(-decimals(self.currency))
        return money(amount.quantize(places), self.currency, self.locale)

    def _value(self, value: Value) -> str | int:
        from letterkit.formats import day

        if isinstance(value, Decimal):
            return self.money(value)
        return day(value, self.locale) if isinstance(value, date) else value
