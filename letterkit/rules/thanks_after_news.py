"""Thanks that come only when the news has been told, where they read as an afterthought."""

from __future__ import annotations

from letterkit.finding import Severity
from letterkit.letter import Role
from letterkit.rules.matchers import RoleBefore
from letterkit.rules.rule import Evidence, Rule

RULE = Rule(
    name="thanks-after-news",
    severity=Severity.WARNING,
    evidence=Evidence.MIXED,
    guidance=("G01",),
    matcher=RoleBefore(Role.THANKS, Role.NEWS),
    kinds=("refund-refusal", "bad-news"),
)
