"""Words about how the customer behaved, in a letter that ends service."""

from __future__ import annotations

from letterkit.finding import Severity
from letterkit.rules.matchers import Phrases
from letterkit.rules.rule import Evidence, Rule

RULE = Rule(
    name="personal-criticism",
    severity=Severity.ERROR,
    evidence=Evidence.CONVENTION,
    guidance=("E05", "E09", "R13"),
    matcher=Phrases("personal-criticism"),
    kinds=("end-of-service",),
)
