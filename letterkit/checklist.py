"""What to do before a letter goes out, as its facts call for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from letterkit.facts import Facts
from letterkit.locale import Locale, load


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. Its words are `checklist.ftl`'s message of that name."""

    name: str
    guidance: tuple[str, ...]
    called_for: Callable[[Facts], bool]


@dataclass(frozen=True, slots=True)
class Reminder:
    """A step in words, for the person who sends the letter."""

    name: str
    text: str
    guidance: tuple[str, ...]


def _always(_facts: Facts) -> bool:
    return True


def _over_threshold(facts: Facts) -> bool:
    amount, threshold = facts.get("amount"), facts.get("lawyer_threshold")
    return isinstance(amount, Decimal) and isinstance(threshold, Decimal) and amount > threshold


def days_waiting(facts: Facts) -> int:
    """Days from the request to the letter's date; 0 where either is unknown."""
    asked, today = facts.get("requested_on"), facts.get("date")
    return (today - asked).days if isinstance(asked, date) and isinstance(today, date) else 0


def _money(sum_: Decimal, currency: object, locale: Locale) -> str:
    from letterkit.formats import money  # Babel is slow to import

    return money(sum_, currency, locale) if isinstance(currency, str) else str(sum_)


def _waiting(facts: Facts) -> bool:
    return days_waiting(facts) > 0


def _has_address(facts: Facts) -> bool:
    return "recipient_address" in facts


STEPS: tuple[Step, ...] = (
    Step("lawyer", ("R19",), _over_threshold),
    Step("waiting", ("R01", "G09"), _waiting),
    Step("rest", ("R12",), _always),
    Step("colleague", ("R17",), _always),
    Step("spelling", ("R18",), _always),
    Step("record", ("R13",), _always),
    Step("post", ("R15",), _has_address),
    Step("copy", ("R16",), _always),
)


def checklist(facts: Facts) -> tuple[Reminder, ...]:
    """The steps that these facts call for, the most pressing first."""
    locale = load(facts.locale)
    details: dict[str, str | int] = {"days": days_waiting(facts)}
    currency = facts.get("currency")
    for name in ("amount", "lawyer_threshold"):
        sum_ = facts.get(name)
        if isinstance(sum_, Decimal):
            details[name] = _money(sum_, currency, locale)
    return tuple(
        Reminder(step.name, locale.say(f"before-{step.name}", **details), step.guidance)
        for step in STEPS
        if step.called_for(facts)
    )
