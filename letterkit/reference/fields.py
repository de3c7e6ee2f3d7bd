"""What a field takes, for people: in the table of a kind's page and on the command line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from letterkit.fields import TEXT_TYPES, FieldType
from letterkit.locale import load
from letterkit.reference.words import say
from letterkit.render.markdown import escape

if TYPE_CHECKING:
    from letterkit.fields import Field
    from letterkit.kinds import Kind


def takes(field: Field) -> str:
    """The field's type in words, with its bounds."""
    return ", ".join((say(f"type-{field.type}"), *_bounds(field)))


def need(field: Field) -> str:
    """Whether a field is needed, for which choices it is asked for, and for whom; as Markdown."""
    return f"{_need(field)}; {say('private')}" if field.private else _need(field)


def _need(field: Field) -> str:
    if field.where:
        told = ", ".join(
            say("condition", choice=name, options=" / ".join(options))
            for name, options in field.where
        )
        return say("needed-where" if field.required else "optional-where", where=told)
    return say("required" if field.required else "optional")


def fields_tables(kind: Kind) -> Iterator[str]:
    """Blocks of Markdown: for each section of the form a heading and a table of its fields."""
    sections = dict.fromkeys(field.section for field in kind.fields)
    for section in sections:
        yield f"### {load().sections()[section]}"
        rows = [say("fields-head"), "| --- | --- | --- | --- |"]
        for field in kind.fields:
            if field.section == section:
                rows.append(_row(kind, field, field.name))
                rows += [_row(kind, inner, f"{field.name}.{inner.name}") for inner in field.entry]
        yield "\n".join(rows)


def _row(kind: Kind, field: Field, path: str) -> str:
    words = kind.words(load())[path]
    options = "".join(
        f"<br>{say('option', name=name, label=_cell(words.options[name]))}"
        for name in field.options
    )
    return (
        f"| `{path}`<br>{_cell(words.label)} | {takes(field)}; {need(field)}{options} "
        f"| {_cell(words.help)} | {_example(field, words.example)} |"
    )


def _example(field: Field, example: object) -> str:
    if example is None or field.entry:
        return ""
    if field.type is FieldType.AMOUNT:
        return f"{example:.2f}"
    return "<br>".join(_cell(line) for line in str(example).split("\n"))


def _cell(text: str) -> str:
    return escape(text).replace("|", "&#124;")


def _bounds(field: Field) -> Iterator[str]:
    if field.type is FieldType.LIST:
        yield say("bounds-entries", most=str(field.most_entries))
    elif field.type in TEXT_TYPES:
        yield say("bounds-longest", longest=str(field.longest))
    elif field.least is not None and field.most is not None:
        yield say("bounds-amount", least=f"{field.least:,}", most=f"{field.most:,}")
