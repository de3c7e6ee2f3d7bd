"""Words that put the fault on the customer, a colleague or somebody else."""

from __future__ import annotations

from letterkit.finding import Severity
from letterkit.rules.matchers import Phrases
from letterkit.rules.rule import Evidence, Rule

RULE = Rule(
    name="blame",
    severity=Severity.ERROR,
    evidence=Evidence.MIXED,
    guidance=("W07",),
    matcher=Phrases("blame"),
)
