"""`letterkit check`: drafts in, findings out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from letterkit.cli.choices import AUTO, kind_or_auto, one_of
from letterkit.cli.files import read_draft, shown
from letterkit.cli.program import BAD_INPUT, FOUND, Command, Option
from letterkit.cli.site import page
from letterkit.errors import InputError

if TYPE_CHECKING:
    from letterkit.facts import Facts
    from letterkit.finding import Finding
    from letterkit.letter import Letter

_FORMATS = ("text", "json")


@click.command("check", cls=Command)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--kind", cls=Option, metavar=f"KIND|{AUTO}", callback=kind_or_auto)
@click.option(
    "--format",
    "format_",
    cls=Option,
    metavar="|".join(_FORMATS),
    default="text",
    callback=one_of("format", _FORMATS),
)
@click.option("--values", cls=Option, metavar="VALUES")
@click.pass_context
def check(
    context: click.Context,
    files: tuple[str, ...],
    kind: str | None,
    format_: str,
    values: str | None,
) -> None:
    """Check drafts and show what was found."""
    from letterkit.check import check as find
    from letterkit.recognise import recognise

    facts = _facts(values, kind) if values is not None else None
    if facts is not None:
        kind = facts.kind
    checked: list[tuple[str, Letter, tuple[Finding, ...]]] = []
    refused = False
    for file in files:
        try:
            letter = recognise(read_draft(file), kind)
        except InputError as error:
            # The other files are checked all the same: one bad path in a hook hides no finding.
            click.echo(str(error), err=True)
            refused = True
        else:
            checked.append((file, letter, find(letter, facts=facts)))
    if format_ == "json":
        _print_json(checked)
    else:
        from letterkit.cli.report import print_report

        print_report([(shown(file), letter, found) for file, letter, found in checked])
    if refused:
        context.exit(BAD_INPUT)
    if any(found for _, _, found in checked):
        context.exit(FOUND)


def _facts(file: str, kind: str | None) -> Facts:
    """What the drafts are held against, from a file of values."""
    from letterkit.cli.files import read_values
    from letterkit.cli.write import kind_of
    from letterkit.facts import build
    from letterkit.kinds import kind_named
    from letterkit.locale import load

    values = read_values(file)
    return build(kind_named(kind_of(file, values, kind)), values, load(), shown(file))


def _print_json(checked: list[tuple[str, Letter, tuple[Finding, ...]]]) -> None:
    import json

    files = [_described(file, letter, found) for file, letter, found in checked]
    report = {"version": 1, "offsets": "utf-16", "files": files}
    click.echo(json.dumps(report, ensure_ascii=False, indent=2))


def _described(file: str, letter: Letter, found: tuple[Finding, ...]) -> dict[str, Any]:
    from letterkit.as_json import findings_json, letter_json

    return {
        "path": file,
        "kind": letter.kind,
        "parts": [
            {"role": part["role"], "start": part["start"], "end": part["end"]}
            for part in letter_json(letter)["parts"]
        ],
        "findings": [
            {**finding, "url": page(finding["url"])} for finding in findings_json(found, letter)
        ],
    }
