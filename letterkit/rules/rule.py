"""What a rule is: a frozen value of a closed set of matchers, with its words in the locale."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from letterkit.finding import Severity
    from letterkit.rules.matchers import Matcher


class Evidence(StrEnum):
    """How sure we are that a rule helps (`shared` evidence page, quoted on each rule's page)."""

    STRONG = "strong"
    MIXED = "mixed"
    CONVENTION = "convention"
    LAW = "law"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    name: kebab case, reads after "allow". kinds: the kinds that it holds for; empty for all.
    guidance: ids of `GUIDANCE.md`. matcher: how it finds what it finds.
    """

    name: str
    severity: Severity
    evidence: Evidence
    guidance: tuple[str, ...]
    matcher: Matcher
    kinds: tuple[str, ...] = ()

    def holds_for(self, kind: str | None) -> bool:
        """Whether the rule is for letters of `kind`; an unknown kind gets the rules for all."""
        return not self.kinds or kind in self.kinds
