"""`letterkit explain RULE`: what a rule's page says, in the terminal."""

from __future__ import annotations

import click

from letterkit.cli.choices import known_rule
from letterkit.cli.paint import Painter, wants_colour
from letterkit.cli.program import Command
from letterkit.cli.site import page


@click.command("explain", cls=Command)
@click.argument("rule", metavar="RULE")
def explain(rule: str) -> None:
    """Show what a rule's page says."""
    from letterkit.reference.rules import rule_text
    from letterkit.rules import RULES

    known_rule(rule)
    found = next(item for item in RULES if item.name == rule)
    painter = Painter()
    url = page(f"rules/{rule}/")
    for line in rule_text(found, url, painter.width, plainly=not wants_colour()):
        painter.show(line)
