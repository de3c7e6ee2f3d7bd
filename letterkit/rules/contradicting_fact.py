"""A sum, a date or a name that is nearly, but not quite, what the fields say.

Without facts there is nothing to contradict. A letter may well name other sums and dates (a
voucher, another order), so what is flagged must look like a slip of a fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.finding import Severity
from letterkit.rules.context import Context
from letterkit.rules.matchers import Match, Probe
from letterkit.rules.near_names import name_slips
from letterkit.rules.rule import Evidence, Rule
from letterkit.rules.slips import amount_slips, date_slips


def _find(context: Context) -> Iterator[Match]:
    """Slips of sums, of dates and of names, each with the right value as its suggestion."""
    if context.facts is not None:
        yield from amount_slips(context, context.facts)
        yield from date_slips(context, context.facts)
        yield from name_slips(context, context.facts)


RULE = Rule(
    name="contradicting-fact",
    severity=Severity.ERROR,
    evidence=Evidence.CONVENTION,
    guidance=("R17",),
    matcher=Probe(_find),
)
