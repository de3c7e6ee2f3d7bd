"""`letterkit rules`: the rules that there are."""

from __future__ import annotations

import click

from letterkit.cli.choices import one_of
from letterkit.cli.program import Command, Option
from letterkit.cli.site import page

_FORMATS = ("text", "json")


@click.command("rules", cls=Command)
@click.option(
    "--format",
    "format_",
    cls=Option,
    metavar="|".join(_FORMATS),
    default="text",
    callback=one_of("format", _FORMATS),
)
def rules(format_: str) -> None:
    """List the rules, each with its title."""
    if format_ == "json":
        import json

        click.echo(json.dumps({"version": 1, "rules": _described()}, ensure_ascii=False, indent=2))
        return
    from letterkit.locale import load
    from letterkit.rules import RULES

    widest = max((len(rule.name) for rule in RULES), default=0)
    for rule in RULES:
        click.echo(f"{rule.severity:<7}  {rule.name:<{widest}}  {load().rule(rule.name).title}")


def _described() -> list[dict[str, object]]:
    from letterkit.locale import load
    from letterkit.rules import RULES

    return [
        {
            "name": rule.name,
            "title": load().rule(rule.name).title,
            "severity": rule.severity,
            "evidence": rule.evidence,
            "guidance": list(rule.guidance),
            "kinds": list(rule.kinds),
            "message": load().rule(rule.name).message,
            "url": page(f"rules/{rule.name}/"),
        }
        for rule in RULES
    ]
