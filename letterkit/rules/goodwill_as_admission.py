"""A gesture of goodwill that reads as an admission, or doesn't say that nobody is at fault."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.finding import Severity
from letterkit.letter import Role
from letterkit.rules.context import Context
from letterkit.rules.matchers import Match, Probe, matched
from letterkit.rules.rule import Evidence, Rule

_LEXICON = "goodwill-as-admission"


def _find(context: Context) -> Iterator[Match]:
    """Words of fault anywhere; else the first sentence that offers goodwill and says no more."""
    faults = context.hits(_LEXICON)
    yield from map(matched, faults)
    offers = [span for span in context.says(Role.GOODWILL) if not context.is_quoted(*span)]
    cleared = any(context.cues.any("cue-no-fault", span) for span, _role in context.prose)
    if offers and not cleared and not faults:
        yield Match(*offers[0])


RULE = Rule(
    name="goodwill-as-admission",
    severity=Severity.WARNING,
    evidence=Evidence.CONVENTION,
    guidance=("R09",),
    matcher=Probe(_find, (_LEXICON,)),
    kinds=("refund-refusal",),
)
