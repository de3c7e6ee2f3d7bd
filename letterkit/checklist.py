"""What to do before a letter goes out, as its kind and its facts call for it.

The list is for the desk. No word of it stands in the letter, and it tells nothing that the letter
keeps quiet about.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from letterkit.facts import Facts
from letterkit.locale import Locale, load


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. Its words are the message `before-NAME` of `messages.ftl`.

    kinds: those whose rows ask for it; empty for all.
    """

    name: str
    guidance: tuple[str, ...]
    called_for: Callable[[Facts], bool]
    kinds: tuple[str, ...] = ()

    def holds_for(self, facts: Facts) -> bool:
        """Whether the letter's kind and its facts call for it."""
        return (not self.kinds or facts.kind in self.kinds) and self.called_for(facts)


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


def days_since(facts: Facts, *names: str) -> int:
    """Days from the latest of these dates to the letter's own; 0 where either is unknown."""
    found = [fact for fact in map(facts.get, names) if isinstance(fact, date)]
    today = facts.get("date")
    return (today - max(found)).days if found and isinstance(today, date) else 0


def days_waiting(facts: Facts) -> int:
    """Days from the request to the letter's date; 0 where either is unknown."""
    return days_since(facts, "requested_on")


def days_gone(facts: Facts) -> int:
    """Days from the cancelling to the letter's date; 0 where either is unknown."""
    return days_since(facts, "cancelled_on")


def last_promised(facts: Facts) -> date | None:
    """The last day, after the letter's own, that it names; None where there is none."""
    today = facts.get("date")
    days = [fact for fact in facts.values.values() if isinstance(fact, date)]
    last = max(days, default=None)
    return last if last is not None and isinstance(today, date) and last > today else None


def _money(sum_: Decimal, currency: object, locale: Locale) -> str:
    from letterkit.formats import money  # Babel is slow to import

    return money(sum_, currency, locale) if isinstance(currency, str) else str(sum_)


def _has_address(facts: Facts) -> bool:
    return "recipient_address" in facts


def _not_rung(facts: Facts) -> bool:
    return "rang_on" not in facts


def _refers(facts: Facts) -> bool:
    return "referral" in facts


STEPS: tuple[Step, ...] = (
    Step("lawyer", ("R19",), _over_threshold),
    Step("waiting", ("R01", "G09"), lambda facts: days_waiting(facts) > 0),
    Step("gone", ("W01",), lambda facts: days_gone(facts) > 0, kinds=("win-back",)),
    Step("phone", ("W03",), _not_rung, kinds=("win-back",)),
    Step("by-letter", ("E10",), _always, kinds=("end-of-service",)),
    Step("cause", ("E05", "E09"), _always, kinds=("end-of-service",)),
    Step("referral", ("G12", "G13"), _refers),
    Step("promised", ("G11",), lambda facts: last_promised(facts) is not None),
    Step("rest", ("R12",), _always),
    Step("colleague", ("R17",), _always),
    Step("spelling", ("R18",), _always),
    Step("record", ("R13",), _always),
    Step("post", ("R15",), _has_address),
    Step("copy", ("R16",), _always),
)


def checklist(facts: Facts) -> tuple[Reminder, ...]:
    """The steps that a letter's kind and facts call for, the most pressing first."""
    locale = load(facts.locale)
    details: dict[str, str | int] = {"waiting": days_waiting(facts), "gone": days_gone(facts)}
    last = last_promised(facts)
    if last is not None:
        from letterkit.formats import day  # Babel is slow to import

        details["last"] = day(last, locale)
    if _refers(facts):
        details["referral"] = str(facts["referral"])
    currency = facts.get("currency")
    for name in ("amount", "lawyer_threshold"):
        sum_ = facts.get(name)
        if isinstance(sum_, Decimal):
            details[name] = _money(sum_, currency, locale)
    return tuple(
        Reminder(step.name, locale.say(f"before-{step.name}", **details), step.guidance)
        for step in STEPS
        if step.holds_for(facts)
    )
