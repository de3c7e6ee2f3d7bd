"""A refusal that the customer has to read half of the letter to come to."""

from __future__ import annotations

from letterkit.finding import Severity
from letterkit.letter import Role
from letterkit.rules.matchers import RoleWithinFirstHalf
from letterkit.rules.rule import Evidence, Rule

RULE = Rule(
    name="late-refusal",
    severity=Severity.WARNING,
    evidence=Evidence.MIXED,
    guidance=("G04", "G09"),
    matcher=RoleWithinFirstHalf(Role.NEWS),
    kinds=("refund-refusal",),
)
