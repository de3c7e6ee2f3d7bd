"""Nobody signs, or there is no telephone number, email or postal address anywhere."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.finding import Severity
from letterkit.rules.context import Context
from letterkit.rules.matchers import Match, Probe
from letterkit.rules.rule import Evidence, Rule
from letterkit.rules.signer import has_address, reach, signer


def _find(context: Context) -> Iterator[Match]:
    """An empty match at the end of the letter.

    A fragment without salutation and closing isn't asked for a signature, unless this rule is
    checked by itself.
    """
    if not context.letter.parts or not (context.framed or context.alone):
        return
    reachable = reach(context) is not None or has_address(context)
    if signer(context) is None or not reachable:
        end = len(context.text[: context.end].rstrip())
        yield Match(end, end)


RULE = Rule(
    name="missing-signature",
    severity=Severity.WARNING,
    evidence=Evidence.CONVENTION,
    guidance=("R15",),
    matcher=Probe(_find),
)
