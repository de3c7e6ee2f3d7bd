"""`letterkit kinds`: the kinds of letter that there are."""

from __future__ import annotations

import click

from letterkit.cli.program import Command


@click.command("kinds", cls=Command)
def kinds() -> None:
    """List the kinds, each with its title."""
    from letterkit.kinds import KINDS
    from letterkit.locale import load

    titles = load().settings["kinds"]
    widest = max(len(kind.name) for kind in KINDS)
    for kind in KINDS:
        click.echo(f"{kind.name:<{widest}}  {titles[kind.name]}")
