"""Bad news that nowhere thanks the customer for anything of theirs.

Thanks "in advance" or "for your understanding" ask rather than give, and don't count. Neither
do thanks for the letter alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.finding import Severity
from letterkit.letter import Role
from letterkit.matching import Hit
from letterkit.rules.context import Context
from letterkit.rules.matchers import Match, MissingRole, Probe
from letterkit.rules.rule import Evidence, Rule
from letterkit.segment import Span

_LEXICON = "missing-thanks"
_DATE_WORDS = 4
"""Words that the date of the letter may take, as in "of Tuesday, 3 March 2026"."""


def _find(context: Context) -> Iterator[Match]:
    """The first formula, where all thanks are formulas; else the start of a body without thanks."""
    thanks = context.says(Role.THANKS)
    if not thanks:
        yield from MissingRole(Role.THANKS).find(context)
        return
    formulas = [_formula(context, span) for span in thanks]
    if formulas[0] and all(formulas):
        yield Match(*thanks[0], reason=formulas[0].entry.reason)


def _formula(context: Context, span: Span) -> Hit | None:
    """The thanks for the letter that a sentence gives, where it thanks for nothing else."""
    hits = [hit for hit in context.hits(_LEXICON) if span.start <= hit.start < span.end]
    if len(hits) != 1:
        return None
    rest = context.text[hits[0].end : span.end]
    words = [word for word in rest.split() if any(map(str.isalnum, word))]
    dated = 0 < len(words) <= _DATE_WORDS and any(map(str.isdigit, rest))
    dated = dated and not words[0][0].islower()
    before = context.cues.within("cue-thanks", span.start, hits[0].start)
    others = any(other.end <= hits[0].start for other in before)
    return hits[0] if not others and (dated or not words) else None


RULE = Rule(
    name="missing-thanks",
    severity=Severity.WARNING,
    evidence=Evidence.MIXED,
    guidance=("G01", "G02"),
    matcher=Probe(_find, (_LEXICON,)),
    kinds=("refund-refusal", "bad-news"),
)
