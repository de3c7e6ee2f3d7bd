"""`letterkit call`: values in, what to say on the telephone out, on one card."""

from __future__ import annotations

import click

from letterkit.cli.files import STDIN, read_values, shown, write_whole
from letterkit.cli.program import Command, Option, say
from letterkit.cli.write import kind_of
from letterkit.errors import InputError, UnknownNameError


@click.command("call", cls=Command)
@click.argument("values", metavar="VALUES")
@click.option("--kind", cls=Option, metavar="KIND")
@click.option("-o", "--output", cls=Option, metavar="FILE")
def call(values: str, kind: str | None, output: str | None) -> None:
    """Write the call script to standard output or to a file."""
    from letterkit.call_script import call_script
    from letterkit.facts import build
    from letterkit.kinds import KINDS, kind_named
    from letterkit.locale import load
    from letterkit.render.call_card import call_card

    given = read_values(values)
    name = kind_of(values, given, kind)
    try:
        script = call_script(build(kind_named(name), given, load()))
    except InputError as error:
        raise InputError(error.problems, shown(values)) from None
    if script is None:
        kinds = ", ".join(item.name for item in KINDS if item.call)
        raise UnknownNameError(say("no-call", kind=name, kinds=kinds))
    card = call_card(script)
    if output in (None, STDIN):
        click.echo(card, nl=False)
    else:
        write_whole(str(output), card)
