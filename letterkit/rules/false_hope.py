"""Hints that the decision may change, or may be a mistake, when it isn't."""

from __future__ import annotations

from letterkit.finding import Severity
from letterkit.rules.matchers import Phrases
from letterkit.rules.rule import Evidence, Rule

RULE = Rule(
    name="false-hope",
    severity=Severity.ERROR,
    evidence=Evidence.MIXED,
    guidance=("G11",),
    matcher=Phrases("false-hope"),
)
