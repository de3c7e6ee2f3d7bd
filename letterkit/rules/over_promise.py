"""Promises that nobody can be sure to keep."""

from __future__ import annotations

from letterkit.finding import Severity
from letterkit.rules.matchers import Phrases
from letterkit.rules.rule import Evidence, Rule

RULE = Rule(
    name="over-promise",
    severity=Severity.WARNING,
    evidence=Evidence.STRONG,
    guidance=("G11",),
    matcher=Phrases("over-promise"),
)
