"""A refusal that nowhere thanks the customer for anything of theirs.

Thanks "in advance" or "for your understanding" ask rather than give, and don't count.
"""

from __future__ import annotations

from letterkit.finding import Severity
from letterkit.letter import Role
from letterkit.rules.matchers import MissingRole
from letterkit.rules.rule import Evidence, Rule

RULE = Rule(
    name="missing-thanks",
    severity=Severity.WARNING,
    evidence=Evidence.MIXED,
    guidance=("G01",),
    matcher=MissingRole(Role.THANKS),
    kinds=("refund-refusal",),
)
