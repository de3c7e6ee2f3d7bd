"""`letterkit new KIND`: a filled-in example as TOML, to write over."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import click

from letterkit.cells import wrap
from letterkit.cli.choices import known_kind
from letterkit.cli.program import Command, say
from letterkit.fields import FieldType

if TYPE_CHECKING:
    from letterkit.fields import Field, FieldWords
    from letterkit.kinds import Kind

_WIDTH = 98


@click.command("new", cls=Command)
@click.argument("kind", metavar="KIND")
def new(kind: str) -> None:
    """Print a filled-in example."""
    from letterkit.kinds import kind_named

    click.echo("\n".join(_lines(kind_named(known_kind(kind)))))


def _lines(kind: Kind) -> Iterator[str]:
    """The file: fields by section, then the lists, since in TOML a table ends what came before."""
    from letterkit.locale import load

    words = kind.words(load())
    yield from _comment(say("new-opening", kind=kind.name))
    yield ""
    yield f"kind = {_quoted(kind.name)}"
    section = ""
    for field in (field for field in kind.fields if not field.entry):
        if field.section != section:
            section = field.section
            yield from ("", f"## {load().sections()[section]}")
        yield from _field(field, words[field.name])
    for field in (field for field in kind.fields if field.entry):
        yield from _list(field, words)


def _field(field: Field, words: FieldWords) -> Iterator[str]:
    yield ""
    yield from _comment(_explained(field, words))
    if words.example is None:
        yield f"# {field.name} ="
    else:
        yield f"{field.name} = {_value(field, words.example)}"


def _list(field: Field, words: Mapping[str, FieldWords]) -> Iterator[str]:
    yield from ("", f"## {words[field.name].label}")
    yield from ("", *_comment(words[field.name].help))
    for inner in field.entry:
        yield from _comment(
            f"{inner.name}: {_explained(inner, words[f'{field.name}.{inner.name}'])}"
        )
    examples = words[field.name].example
    for entry in examples if isinstance(examples, (list, tuple)) else ():
        yield from ("", f"[[{field.name}]]")
        yield from (
            f"{inner.name} = {_value(inner, entry[inner.name])}"
            for inner in field.entry
            if inner.name in entry
        )


def _explained(field: Field, words: FieldWords) -> str:
    message = "new-required" if field.required else "new-optional"
    return say(message, label=words.label, help=words.help)


def _comment(text: str) -> Iterator[str]:
    for paragraph in text.split("\n"):
        yield from (f"# {line}" for line in wrap(paragraph.split(), _WIDTH - 2))


def _value(field: Field, example: object) -> str:
    """An example as TOML writes it; sums and days stand without quotation marks."""
    if isinstance(example, date):
        return example.isoformat()
    if field.type is FieldType.AMOUNT and isinstance(example, (int, float, Decimal)):
        return f"{Decimal(str(example)):.2f}"
    return _quoted(str(example))


def _quoted(text: str) -> str:
    """A TOML string; one of several lines keeps them. JSON's escapes are TOML's, too."""
    if "\n" in text:
        lines = (json.dumps(line, ensure_ascii=False)[1:-1] for line in text.split("\n"))
        return '"""\n' + "\n".join(lines) + '"""'
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
