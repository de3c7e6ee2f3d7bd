"""Words that talk down to the customer."""

from __future__ import annotations

from letterkit.finding import Severity
from letterkit.rules.matchers import Phrases
from letterkit.rules.rule import Evidence, Rule

RULE = Rule(
    name="condescension",
    severity=Severity.ERROR,
    evidence=Evidence.MIXED,
    guidance=("R14",),
    matcher=Phrases("condescension"),
)
