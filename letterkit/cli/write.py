"""`letterkit write`: values in, a letter out."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from letterkit.cli.choices import known_kind, one_of, wordings
from letterkit.cli.files import STDIN, read_values, refuse, shown, write_whole
from letterkit.cli.program import Command, Option, say
from letterkit.errors import InputError, LetterkitError
from letterkit.render import A4, FORMATS, PAPERS, Format, format_named, paper_named

if TYPE_CHECKING:
    from letterkit.facts import Facts
    from letterkit.letter import Letter
    from letterkit.record import Staged

_FORMATS = tuple(item.name for item in FORMATS)
_PAPERS = tuple(item.name for item in PAPERS)


@click.command("write", cls=Command)
@click.argument("values", metavar="VALUES")
@click.option("--kind", cls=Option, metavar="KIND")
@click.option(
    "--format",
    "format_",
    cls=Option,
    metavar="|".join(_FORMATS),
    callback=one_of("format", _FORMATS),
)
@click.option("--wording", cls=Option, multiple=True, metavar="PARAGRAPH=N", callback=wordings)
@click.option(
    "--paper",
    cls=Option,
    metavar="|".join(_PAPERS),
    default=A4.name,
    callback=one_of("paper", _PAPERS),
)
@click.option("-o", "--output", cls=Option, metavar="FILE")
@click.option("--checklist", "checklist_file", cls=Option, metavar="FILE")
@click.option("--record", cls=Option, metavar="FOLDER")
def write(  # noqa: PLR0913 -- an argument an option, as click calls it
    *,
    values: str,
    kind: str | None,
    format_: str | None,
    wording: Mapping[str, int],
    paper: str,
    output: str | None,
    checklist_file: str | None,
    record: str | None,
) -> None:
    """Write the letter to standard output or to a file."""
    from letterkit.checklist import checklist
    from letterkit.compose import compose_facts
    from letterkit.facts import build
    from letterkit.kinds import kind_named
    from letterkit.locale import load
    from letterkit.render.checklist import checklist_text

    form = _form(format_, output)
    given = read_values(values)
    name = kind_of(values, given, kind)
    try:
        facts = build(kind_named(name), given, load())
        letter = compose_facts(facts, wordings=wording)
    except InputError as error:
        raise InputError(error.problems, shown(values)) from None
    content = form.content(letter, facts, paper_named(paper))
    staged = _staged(record, given, facts, letter, {f"letter{form.suffix}": content})
    try:
        _put(form, content, output)
    except BaseException:
        if staged:
            staged.drop()
        raise
    if staged and record:
        _keep(staged, record)
    # Beside the letter and never in it: on standard error, or in a file of its own.
    steps = checklist_text(checklist(facts), load(facts.locale))
    if checklist_file in (None, STDIN):
        click.echo(f"\n{steps}", nl=False, err=True)
    else:
        write_whole(str(checklist_file), steps.encode())


def _form(chosen: str | None, output: str | None) -> Format:
    """The form that was chosen, or the one that the output's name asks for."""
    suffix = Path(output or "").suffix.casefold()
    if chosen is not None:
        form = format_named(chosen)
    elif not suffix:
        form = FORMATS[0]
    else:
        found = next((item for item in FORMATS if item.suffix == suffix), None)
        if found is None:
            known = ", ".join(item.suffix for item in FORMATS)
            refuse(str(output), "unknown-suffix", suffix=suffix[:20], known=known)
        form = found
    if not form.is_text and output in (None, STDIN) and _is_terminal():
        raise LetterkitError(say("bytes-to-terminal", format=form.name, suffix=form.suffix))
    return form


def _put(form: Format, content: bytes, output: str | None) -> None:
    if output not in (None, STDIN):
        write_whole(str(output), content)
    elif sys.stdout is None:  # closed by whoever started us; a letter must not go nowhere
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    elif form.is_text and _is_terminal():
        click.echo(content.decode(), nl=False)  # in the terminal's own encoding
    else:
        click.echo(content, nl=False)


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _staged(
    folder: str | None,
    given: dict[str, Any],
    facts: Facts,
    letter: Letter,
    files: Mapping[str, bytes],
) -> Staged | None:
    """The record of a letter, where one is wanted; it is kept once the letter is written."""
    if folder is None:
        return None
    from datetime import UTC, datetime
    from importlib.metadata import version

    from letterkit.check import check
    from letterkit.kinds import kind_named
    from letterkit.record import Record, stage

    if Path(folder).exists() and not Path(folder).is_dir():
        refuse(folder, "not-folder")
    record = Record(
        kind_named(facts.kind),
        given,
        facts,
        letter,
        check(letter, facts=facts),
        version("letterkit"),
        datetime.now(UTC),
        {"letter.txt": format_named("text").content(letter), **files},
    )
    try:
        return stage(record, Path(folder))
    except OSError as error:
        refuse(folder, "not-kept", why=error.strerror or str(error))


def _keep(staged: Staged, folder: str) -> None:
    try:
        kept = staged.keep()
    except OSError as error:
        staged.drop()
        refuse(folder, "not-kept", why=error.strerror or str(error))
    click.echo(say("record-kept", folder=shown(str(kept))), err=True)


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
