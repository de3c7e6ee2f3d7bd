"""Bad news without a reason. A reason makes a decision seem fair more than anything else does."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.finding import Severity
from letterkit.letter import Role
from letterkit.rules.context import Context
from letterkit.rules.matchers import Match, Probe
from letterkit.rules.reasons import POLICY, has_strong_reason
from letterkit.rules.rule import Evidence, Rule


def _find(context: Context) -> Iterator[Match]:
    """An empty match behind the news. A policy given as the reason is another rule's matter."""
    news = context.says(Role.NEWS)
    if news and not context.says(Role.REASONS) and not has_strong_reason(context):
        yield Match(news[0].end, news[0].end)


RULE = Rule(
    name="missing-reason",
    severity=Severity.ERROR,
    evidence=Evidence.STRONG,
    guidance=("R07", "R05", "G09"),
    matcher=Probe(_find, (POLICY,)),
    kinds=("refund-refusal", "bad-news"),
)
