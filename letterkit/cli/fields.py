"""`letterkit fields KIND`: what a kind of letter asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from letterkit.cli.choices import known_kind, one_of
from letterkit.cli.program import Command, Option

if TYPE_CHECKING:
    from letterkit.fields import Field
    from letterkit.kinds import Kind

_FORMATS = ("text", "json")


@click.command("fields", cls=Command)
@click.argument("kind", metavar="KIND")
@click.option(
    "--format",
    "format_",
    cls=Option,
    metavar="|".join(_FORMATS),
    default="text",
    callback=one_of("format", _FORMATS),
)
def fields(kind: str, format_: str) -> None:
    """List the fields of a kind."""
    from letterkit.kinds import kind_named

    found = kind_named(known_kind(kind))
    if format_ == "json":
        import json

        from letterkit.locale import load
        from letterkit.wire import kind_json

        described = {"version": 1, **kind_json(found, load())}
        click.echo(json.dumps(described, ensure_ascii=False, indent=2))
        return
    for line in _lines(found):
        click.echo(line)


def _lines(kind: Kind) -> Iterator[str]:
    from letterkit.locale import load

    section = ""
    for field in kind.fields:
        if field.section != section:
            yield from ([""] if section else [])
            section = field.section
            yield load().sections()[section]
        yield from _field_lines(kind, field, field.name, "  ")
        for inner in field.entry:
            yield from _field_lines(kind, inner, f"{field.name}.{inner.name}", "    ")


def _field_lines(kind: Kind, field: Field, path: str, indent: str) -> Iterator[str]:
    from letterkit.locale import load
    from letterkit.reference.fields import need, takes
    from letterkit.reference.plain import plain

    words = kind.words(load())[path]
    yield f"{indent}{field.name}  {words.label} ({plain(need(field))}; {takes(field)})"
    yield f"{indent}  {words.help}"
    yield from (f"{indent}    {name}  {words.options[name]}" for name in field.options)
