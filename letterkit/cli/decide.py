"""`letterkit decide KIND`: before the letter, should it be sent at all?"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from letterkit.cli.choices import one_of
from letterkit.cli.program import Command, Option, say

if TYPE_CHECKING:
    from letterkit.decide import Aid

_FORMATS = ("text", "json")


@click.command("decide", cls=Command)
@click.argument("kind", metavar="KIND")
@click.argument("values", metavar="[VALUES]", required=False)
@click.option("--new", "is_new", cls=Option, is_flag=True)
@click.option(
    "--format",
    "format_",
    cls=Option,
    metavar="|".join(_FORMATS),
    default="text",
    callback=one_of("format", _FORMATS),
)
def decide(kind: str, values: str | None, format_: str, *, is_new: bool) -> None:
    """Advise whether to send a letter, with the reasons."""
    from letterkit.cli.files import STDIN, read_values, refuse, shown
    from letterkit.decide import advise, aid_named
    from letterkit.facts import build
    from letterkit.locale import load

    aid = aid_named(kind)
    if is_new:
        _print_example(aid)
        return
    if values is not None:
        given: Mapping[str, object] = read_values(values)
        if "kind" in given:
            refuse(values, "values-of-letter", kind=aid.name)
        facts = build(aid, given, load(), shown(values))
    elif sys.stdin is not None and sys.stdin.isatty():
        from letterkit.cli.ask import ask

        facts = ask(aid)
    else:
        refuse(STDIN, "no-facts", kind=aid.name)
    advice = advise(aid, facts)
    if format_ == "json":
        import json

        from letterkit.as_json import advice_json

        described = {"version": 1, **advice_json(advice)}
        click.echo(json.dumps(described, ensure_ascii=False, indent=2))
        return
    from letterkit.cli.paint import Painter
    from letterkit.render.advice import advice_text

    click.echo(advice_text(advice, Painter().width), nl=False)


def _print_example(aid: Aid) -> None:
    from letterkit.cli.new import example_lines
    from letterkit.decide import headings
    from letterkit.locale import load

    opening = say("decide-opening", kind=aid.name)
    click.echo("\n".join(example_lines(aid, opening, headings(aid, load()))))
