"""Words that hide what happened, where a plain one would tell it."""

from __future__ import annotations

from letterkit.finding import Severity
from letterkit.rules.matchers import Phrases
from letterkit.rules.rule import Evidence, Rule

RULE = Rule(
    name="euphemism",
    severity=Severity.WARNING,
    evidence=Evidence.MIXED,
    guidance=("G05",),
    matcher=Phrases("euphemism"),
)
