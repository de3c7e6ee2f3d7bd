"""`letterkit write`: values in, a letter out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from letterkit.cli.choices import known_kind, one_of, wordings
from letterkit.cli.files import STDIN, read_values, refuse, shown, write_whole
from letterkit.cli.program import Command, Option
from letterkit.errors import InputError
from letterkit.render import FORMATS, format_named

_FORMATS = tuple(item.name for item in FORMATS)


@click.command("write", cls=Command)
@click.argument("values", metavar="VALUES")
@click.option("--kind", cls=Option, metavar="KIND")
@click.option(
    "--format",
    "format_",
    cls=Option,
    metavar="|".join(_FORMATS),
    default=_FORMATS[0],
    callback=one_of("format", _FORMATS),
)
@click.option("--wording", cls=Option, multiple=True, metavar="PARAGRAPH=N", callback=wordings)
@click.option("-o", "--output", cls=Option, metavar="FILE")
@click.option("--checklist", "checklist_file", cls=Option, metavar="FILE")
def write(  # noqa: PLR0913 -- an argument an option, as click calls it
    *,
    values: str,
    kind: str | None,
    format_: str,
    wording: Mapping[str, int],
    output: str | None,
    checklist_file: str | None,
) -> None:
    """Write the letter to standard output or to a file."""
    from letterkit.checklist import checklist
    from letterkit.compose import compose_facts
    from letterkit.facts import build
    from letterkit.kinds import kind_named
    from letterkit.locale import load
    from letterkit.render.checklist import checklist_text

    given = read_values(values)
    name = kind_of(values, given, kind)
    try:
        facts = build(kind_named(name), given, load())
        letter = compose_facts(facts, wordings=wording)
    except InputError as error:
        raise InputError(error.problems, shown(values)) from None
    content = format_named(format_).document(letter)
    if output in (None, STDIN):
        click.echo(content, nl=False)
    else:
        write_whole(str(output), content)
    # Beside the letter and never in it: on standard error, or in a file of its own.
    steps = checklist_text(checklist(facts), load(facts.locale))
    if checklist_file in (None, STDIN):
        click.echo(f"\n{steps}", nl=False, err=True)
    else:
        write_whole(str(checklist_file), steps)


def kind_of(file: str, values: dict[str, Any], chosen: str | None) -> str:
    """The kind of the values in a file, which are rid of it: what was chosen comes first."""
    named = values.pop("kind", None)
    if chosen is not None:
        return known_kind(chosen)
    if named is None:
        refuse(file, "no-kind")
    if not isinstance(named, str):
        refuse(file, "kind-not-text", value=str(named)[:60])
    return known_kind(named, shown(file))
