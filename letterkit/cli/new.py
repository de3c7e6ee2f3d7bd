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
from letterkit.fields import FieldType, asked_for

if TYPE_CHECKING:
    from letterkit.fields import Field, FieldWords
    from letterkit.form import Form
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

    yield from example_lines(
        kind, say("new-opening", kind=kind.name), load().sections(), f"kind = {_quoted(kind.name)}"
    )


def example_lines(
    form: Form, opening: str, headings: Mapping[str, str], *first: str
) -> Iterator[str]:
    """The file: fields by section, then the lists, since in TOML a table ends what came before.

    What the example's own choices don't ask for stands there as a comment. opening: the comment
    at its top. headings: of the sections, by name. first: lines of TOML before the fields.
    """
    from letterkit.locale import load

    words = form.words(load())
    yield from _comment(opening)
    yield from ("", *first) if first else ()
    asked = set(asked_for(form.fields, lambda name: words[name].example))
    section = ""
    for field in (field for field in form.fields if not field.entry):
        if field.section != section:
            section = field.section
            yield from ("", f"## {headings[section]}")
        yield from _field(field, words, is_asked=field in asked)
    for field in (field for field in form.fields if field.entry):
        yield from _list(field, words, is_asked=field in asked)


def _field(field: Field, words: Mapping[str, FieldWords], *, is_asked: bool) -> Iterator[str]:
    said = words[field.name]
    yield ""
    yield from _comment(_explained(field, said))
    for name in field.options:
        yield from _comment(say("new-option", name=name, label=said.options[name]))
    if said.example is None:
        yield f"# {field.name} ="
    else:
        yield from _asked(f"{field.name} = {_value(field, said.example)}", is_asked=is_asked)


def _asked(lines: str, *, is_asked: bool) -> Iterator[str]:
    """Lines of TOML, or the same as a comment where the example's choices don't ask for them."""
    yield from (line if is_asked else f"# {line}" for line in lines.split("\n"))


def _list(field: Field, words: Mapping[str, FieldWords], *, is_asked: bool) -> Iterator[str]:
    yield from ("", f"## {words[field.name].label}")
    yield from ("", *_comment(words[field.name].help))
    for inner in field.entry:
        yield from _comment(
            f"{inner.name}: {_explained(inner, words[f'{field.name}.{inner.name}'])}"
        )
    examples = words[field.name].example
    for entry in examples if isinstance(examples, (list, tuple)) else ():
        yield ""
        yield from _asked(f"[[{field.name}]]", is_asked=is_asked)
        for inner in (inner for inner in field.entry if inner.name in entry):
            value = _value(inner, entry[inner.name])
            yield from _asked(f"{inner.name} = {value}", is_asked=is_asked)


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
    if field.type is FieldType.COUNT:
        return str(example)
    return _quoted(str(example))


def _quoted(text: str) -> str:
    """A TOML string; one of several lines keeps them. JSON's escapes are TOML's, too."""
    if "\n" in text:
        lines = (json.dumps(line, ensure_ascii=False)[1:-1] for line in text.split("\n"))
        return '"""\n' + "\n".join(lines) + '"""'
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
