"""More than one apology, or one that is laid on too thick."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.finding import Severity
from letterkit.rules.context import Context, overlaps
from letterkit.rules.matchers import Match, Probe, matched
from letterkit.rules.rule import Evidence, Rule
from letterkit.segment import Span

_LEXICON = "repeated-apology"
_MOST = 1
"""Sentences of a letter that may apologise."""


def _find(context: Context) -> Iterator[Match]:
    """Words that are too much even once, then the apology of every sentence after the first."""
    thick = context.hits(_LEXICON)
    yield from map(matched, thick)
    taken = tuple(Span(hit.start, hit.end) for hit in thick)
    apologies = 0
    for span, _role in context.prose:
        hits = [
            hit
            for hit in context.cues.within("cue-apology", *span)
            if context.is_prose(hit.start, hit.end)
        ]
        apologies += bool(hits)
        if apologies > _MOST and hits:
            first = hits[0]
            if not overlaps(taken, first.start, first.end):
                yield Match(first.start, first.end, values=(("count", str(apologies)),))


RULE = Rule(
    name="repeated-apology",
    severity=Severity.WARNING,
    evidence=Evidence.STRONG,
    guidance=("G07",),
    matcher=Probe(_find, (_LEXICON,)),
)
