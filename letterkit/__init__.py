"""letterkit: composes and checks hard letters to customers.

    letter = compose("refund-refusal", values)
    for finding in check(recognise(draft)):
        print(finding.message)

Importing this is cheap: Fluent and Babel, which only composing needs, are loaded when used.
The functions are bound here on purpose although modules of the same names exist: what is imported
from `letterkit` is always the function.
"""

from __future__ import annotations

from letterkit.check import check
from letterkit.compose import compose
from letterkit.errors import InputError, LetterkitError
from letterkit.facts import Facts
from letterkit.finding import Finding, Severity
from letterkit.kinds import KINDS
from letterkit.letter import Letter
from letterkit.recognise import recognise
from letterkit.rules import RULES

__all__ = [
    "KINDS",
    "RULES",
    "Facts",
    "Finding",
    "InputError",
    "Letter",
    "LetterkitError",
    "Severity",
    "check",
    "compose",
    "recognise",
]
