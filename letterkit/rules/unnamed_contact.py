"""No way to reach a person by name: a telephone number or an address, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.finding import Severity
from letterkit.letter import Role
from letterkit.rules.context import Context
from letterkit.rules.matchers import Match, Probe
from letterkit.rules.rule import Evidence, Rule
from letterkit.rules.signer import named_in_body, reach, signer


def _find(context: Context) -> Iterator[Match]:
    """The words that send the customer to a team, where some do; else the end of the body.

    A fragment without salutation and closing isn't asked for a contact, unless this rule is checked
    by itself.
    """
    if not context.prose or not (context.framed or context.alone):
        return
    named = signer(context) is not None or named_in_body(context)
    answerable = any(context.cues.any("cue-reply", span) for span, _role in context.prose)
    if named and (answerable or reach(context) is not None):
        return
    for span in context.says(Role.INVITATION):
        for hit in context.cues.within("cue-team", *span):
            yield Match(hit.start, hit.end)
            return
    yield Match(context.body.end, context.body.end)


RULE = Rule(
    name="unnamed-contact",
    severity=Severity.WARNING,
    evidence=Evidence.CONVENTION,
    guidance=("R11", "W08"),
    matcher=Probe(_find),
    kinds=("refund-refusal", "win-back"),
)
