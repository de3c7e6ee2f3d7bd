"""`letterkit merge`: a table in, a folder of letters out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from letterkit.cli.choices import one_of, wordings
from letterkit.cli.files import read_values, refuse, shown
from letterkit.cli.program import FOUND, Command, Option, say
from letterkit.cli.write import kind_of
from letterkit.render import FORMATS

_FORMATS = tuple(item.name for item in FORMATS)
_COLUMNS = "columns"
"""The table of a template that maps columns to fields."""


@click.command("merge", cls=Command)
@click.argument("table", metavar="TABLE")
@click.option("--kind", cls=Option, metavar="KIND")
@click.option("--out", cls=Option, metavar="DIR", required=True)
@click.option("--template", cls=Option, metavar="VALUES")
@click.option("--map", "map_", cls=Option, metavar="FILE")
@click.option("--name-by", cls=Option, metavar="COLUMN")
@click.option(
    "--format",
    "format_",
    cls=Option,
    metavar="|".join(_FORMATS),
    default=_FORMATS[0],
    callback=one_of("format", _FORMATS),
)
@click.option("--wording", cls=Option, multiple=True, metavar="PARAGRAPH=N", callback=wordings)
@click.option("--jobs", cls=Option, type=click.IntRange(1, 256), metavar="N")
@click.pass_context
def merge(  # noqa: PLR0913, PLR0917 -- an option each
    context: click.Context,
    table: str,
    kind: str | None,
    out: str,
    template: str | None,
    map_: str | None,
    name_by: str | None,
    format_: str,
    wording: Mapping[str, int],
    jobs: int | None,
) -> None:
    """Write a letter for each row, and say what was rejected."""
    from letterkit.merge import Job, Plan, check_table, survey
    from letterkit.merge import merge as run

    constant = read_values(template) if template is not None else {}
    fields = _fields(template or "", constant.pop(_COLUMNS, {}))
    if map_ is not None:
        fields |= _fields(map_, read_values(map_))
    plan = Plan(
        kind=kind_of(template or shown(table), constant, kind),
        table=table,
        constant=constant,
        fields=fields,
        name_by=name_by,
        format=format_,
        wordings=wording,
    )
    check_table(table)
    plan.check_wordings()
    plan.check_columns()
    found = survey(plan)
    with _progress(found.count) as progress:
        outcome = run(Job(plan, Path(out), jobs or _cores()), found, progress)
    click.echo(say("merged", letters=outcome.letters, folder=shown(out)))
    if outcome.rejected:
        file = shown(str(Path(out) / "rejected.csv"))
        click.echo(say("merged.rejected", rejected=outcome.rejected, file=file), err=True)
        context.exit(FOUND)


def _fields(file: str, table: Any) -> dict[str, str]:
    """A field for each column, as a file maps them."""
    if not isinstance(table, Mapping) or not all(isinstance(name, str) for name in table.values()):
        refuse(file, "no-map")
    return dict(table)


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    """A bar on standard error where a person looks at it, and nothing elsewhere."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _more: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=total)
        yield lambda more: bar.advance(task, more)
