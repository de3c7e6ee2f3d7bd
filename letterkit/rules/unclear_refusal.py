"""A refusal that no sentence states: the customer can't tell a no from a maybe."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.finding import Severity
from letterkit.letter import Role
from letterkit.rules.context import Context
from letterkit.rules.matchers import Match, Probe
from letterkit.rules.rule import Evidence, Rule


def _find(context: Context) -> Iterator[Match]:
    """The sentence that hedges, where one does; else the start of the body."""
    if not context.prose or context.says(Role.NEWS):
        return
    hedged = [
        span
        for span, _role in context.prose
        if context.cues.any("cue-hedge", span) and not context.is_quoted(*span)
    ]
    about = [span for span in hedged if context.cues.any("cue-refund", span)]
    if hedged:
        yield Match(*(about or hedged)[0])
    else:
        yield Match(context.body.start, context.body.start)


RULE = Rule(
    name="unclear-refusal",
    severity=Severity.ERROR,
    evidence=Evidence.STRONG,
    guidance=("G04", "R07"),
    matcher=Probe(_find),
    kinds=("refund-refusal",),
)
