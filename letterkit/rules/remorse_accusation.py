"""Hints that the customer only changed their mind."""

from __future__ import annotations

from letterkit.finding import Severity
from letterkit.rules.matchers import Phrases
from letterkit.rules.rule import Evidence, Rule

RULE = Rule(
    name="remorse-accusation",
    severity=Severity.ERROR,
    evidence=Evidence.CONVENTION,
    guidance=("R08",),
    matcher=Phrases("remorse-accusation"),
    kinds=("refund-refusal",),
)
