"""`letterkit reference`: the pages of the rules and the kinds, written or compared."""

from __future__ import annotations

from pathlib import Path

import click

from letterkit.cli.program import FOUND, Command, Option, say


@click.command("reference", cls=Command)
@click.option("--check", "only_compare", cls=Option, is_flag=True)
@click.option("--docs", cls=Option, metavar="FOLDER", default="docs")
@click.pass_context
def reference(context: click.Context, docs: str, *, only_compare: bool) -> None:
    """Write the reference pages, or name those that differ."""
    from letterkit.reference.pages import differences, write_pages

    folder = Path(docs)
    if not folder.is_dir():
        from letterkit.cli.files import refuse

        refuse(docs, "no-docs")
    if only_compare:
        differing = differences(folder)
        for difference in differing:
            click.echo(say(f"page-{difference.sort}", file=str(folder / difference.path)))
        if differing:
            click.echo(say("mend-pages"))
            context.exit(FOUND)
        return
    for change in write_pages(folder):
        click.echo(say(f"page-{change.sort}.mended", file=str(folder / change.path)))
