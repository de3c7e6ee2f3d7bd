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
    from letterkit.facts import Form
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
    from letterkit.locale import load

    yield from comment_lines(say("new-opening", kind=kind.name))
    yield ""
    yield f"kind = {_quoted(kind.name)}"
    yield from example_lines(kind, load().sections())


def example_lines(form: Form, headings: Mapping[str, str], sort: str = "new") -> Iterator[str]:
    """Fields by section, then the lists, since in TOML a table ends what came before.

    headings: of the sections, by name. sort: how the messages begin that say what a field is.
    What the example's own choices don't ask for stands there as a comment.
    """
    from letterkit.locale import load

    words = form.words(load())
    section = ""
    for field in (field for field in form.fields if not field.entry):
        if field.section != section:
            section = field.section
            yield from ("", f"## {headings[section]}")
        yield from _field(field, words, sort)
    for field in (field for field in form.fields if field.entry):
        yield from _list(field, words, sort)


def _field(field: Field, words: Mapping[str, FieldWords], sort: str) -> Iterator[str]:
    said = words[field.name]
    yield ""
    yield from comment_lines(_explained(field, said, sort))
    for name in field.options:
        yield from comment_lines(say("new-option", name=name, label=said.options[name]))
    if said.example is None:
        yield f"# {field.name} ="
    else:
        yield from _asked(field, words, f"{field.name} = {_value(field, said.example)}")


def _asked(field: Field, words: Mapping[str, FieldWords], lines: str) -> Iterator[str]:
    """Lines of TOML, or the same as a comment where the example's choices don't ask for them."""
    mark = "" if holds(field.where, lambda name: words[name].example) else "# "
    yield from (f"{mark}{line}" for line in lines.split("\n"))


def _list(field: Field, words: Mapping[str, FieldWords], sort: str) -> Iterator[str]:
    yield from ("", f"## {words[field.name].label}")
    yield from ("", *comment_lines(words[field.name].help))
    for inner in field.entry:
        yield from comment_lines(
            f"{inner.name}: {_explained(inner, words[f'{field.name}.{inner.name}'], sort)}"
        )
    examples = words[field.name].example
    for entry in examples if isinstance(examples, (list, tuple)) else ():
        yield ""
        yield from _asked(field, words, f"[[{field.name}]]")
        for inner in (inner for inner in field.entry if inner.name in entry):
            value = _value(inner, entry[inner.name])
            yield from _asked(field, words, f"{inner.name} = {value}")


def _explained(field: Field, words: FieldWords, sort: str) -> str:
    message = f"{sort}-required" if field.required else f"{sort}-optional"
    told = say(message, label=words.label, help=words.help)
    for name, options in field.where:
        told += "\n" + say("new-where", choice=name, options=" / ".join(options))
    return told


def comment_lines(text: str) -> Iterator[str]:
    """A text as comments of a TOML file."""
    for paragraph in text.split("\n"):
        yield from (f"# {line}" for line in wrap(paragraph.split(), _WIDTH - 2))


def _value(field: Field, example: object) -> str:
    """An example as TOML writes it; sums and days stand without quotation marks."""
    if isinstance(example, date):
        return example.isoformat()
    if field.type is FieldType.AMOUNT and isinstance(example, (int, float, Decimal)):
        return f"{Decimal(str(example)):.2f}"
    if field.type is FieldType.COUNT:
        return str(example)
    return _quoted(str(example))


def _quoted(text: str) -> str:
    """A TOML string; one of several lines keeps them. JSON's escapes are TOML's, too."""
    if "\n" in text:
        lines = (json.dumps(line, ensure_ascii=False)[1:-1] for line in text.split("\n"))
        return '"""\n' + "\n".join(lines) + '"""'
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
