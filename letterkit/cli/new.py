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
from letterkit.fields import FieldType, holds

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
    """The file: fields by section, then the lists, since in TOML a table ends what came before.

    What the example's own choices don't ask for stands there as a comment.
    """
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
        yield from _field(field, words)
    for field in (field for field in kind.fields if field.entry):
        yield from _list(field, words)


def _field(field: Field, words: Mapping[str, FieldWords]) -> Iterator[str]:
    said = words[field.name]
    yield ""
    yield from _comment(_explained(field, said))
    for name in field.options:
        yield from _comment(say("new-option", name=name, label=said.options[name]))
    if said.example is None:
        yield f"# {field.name} ="
    else:
        yield from _asked(field, words, f"{field.name} = {_value(field, said.example)}")


def _asked(field: Field, words: Mapping[str, FieldWords], lines: str) -> Iterator[str]:
    """Lines of TOML, or the same as a comment where the example's choices don't ask for them."""
    mark = "" if holds(field.where, lambda name: words[name].example) else "# "
    yield from (f"{mark}{line}" for line in lines.split("\n"))


def _list(field: Field, words: Mapping[str, FieldWords]) -> Iterator[str]:
    yield from ("", f"## {words[field.name].label}")
    yield from ("", *_comment(words[field.name].help))
    for inner in field.entry:
        yield from _comment(
            f"{inner.name}: {_explained(inner, words[f'{field.name}.{inner.name}'])}"
        )
    examples = words[field.name].example
    for entry in examples if isinstance(examples, (list, tuple)) else ():
        yield ""
        yield from _asked(field, words, f"[[{field.name}]]")
        for inner in (inner for inner in field.entry if inner.name in entry):
            value = _value(inner, entry[inner.name])
            yield from _asked(field, words, f"{inner.name} = {value}")


def _explained(field: Field, words: FieldWords) -> str:
    message = "new-required" if field.required else "new-optional"
    told = say(message, label=words.label, help=words.help)
    if field.private:
        told += "\n" + say("new-private")
    for name, options in field.where:
        told += "\n" + say("new-where", choice=name, options=" / ".join(options))
    return told


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
