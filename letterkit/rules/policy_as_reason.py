"""A policy, a rule or a system named where the reason should stand, and no reason beside it."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.finding import Severity
from letterkit.rules.context import Context
from letterkit.rules.matchers import Match, Probe, matched
from letterkit.rules.reasons import POLICY, has_strong_reason
from letterkit.rules.rule import Evidence, Rule


def _find(context: Context) -> Iterator[Match]:
    """Each naming of the policy, in a letter that gives no fact, date or terms for its decision."""
    if not has_strong_reason(context):
        yield from map(matched, context.hits(POLICY))


RULE = Rule(
    name="policy-as-reason",
    severity=Severity.WARNING,
    evidence=Evidence.MIXED,
    guidance=("G03", "R07"),
    matcher=Probe(_find, (POLICY,)),
    kinds=("refund-refusal", "bad-news"),
)
