"""Runs the benchmarks, prints their tables and writes `build/bench.json`: `make bench`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.gate import AskedError
from tests.bench.letters import letters
from tests.bench.many import SIZES, many
from tests.bench.recompose import recompose
from tests.bench.start import ROUNDS, start

TARGET = Path("build/bench.json")
VISITS = ("cold", "warm", "slow")
Starts = dict[str, dict[str, float]]


def start_table(starts: Starts) -> Table:
    """Every page's times, each beside bare Pyodide's."""
    heads = [head for visit in VISITS for head in (visit, "/bare")]
    table = Table("", *heads, "MB", title="first answer on screen, in milliseconds")
    for name, figures in starts.items():
        row = [name]
        for visit in VISITS:
            taken = figures.get(visit)
            row += [f"{taken:.0f}", f"{taken / starts['bare'][visit]:.2f}"] if taken else ["", ""]
        table.add_row(*row, f"{figures['bytes'] / 1e6:.2f}")
    return table


def ratios(starts: Starts) -> list[str]:
    """How many times faster letterkit's page is than each other."""
    own = starts["letterkit"]
    return [
        f"letterkit is {figures['cold'] / own['cold']:.1f} times faster than {name}"
        f" ({figures['warm'] / own['warm']:.1f} times on the second visit)"
        for name, figures in starts.items()
        if figures is not own
    ]


def main() -> int:
    """All benchmarks, one after the other; 1, with a sentence, where a page asked another host."""
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each page is opened")
    parser.add_argument(
        "--rows", type=int, nargs="+", default=SIZES, help="how long the tables to merge are"
    )
    asked = parser.parse_args()
    console = Console()
    native = letters()
    table = Table("one letter, natively", "ms", "of the whole")
    for name, taken in native.items():
        table.add_row(name, f"{taken:.2f}", f"{taken / native['wire']:.2f}")
    console.print(table)
    batches = many(tuple(asked.rows))
    table = Table("many letters, one process", "letters a second")
    for name, figure in batches["compose"].items():
        table.add_row(name, f"{figure:.1f} MiB more" if name == "memory" else f"{figure:,.0f}")
    console.print(table)
    table = Table("a merge of rows", "letters a second", "s", "ms of a core each", "MiB")
    for rows, figures in batches["merge"].items():
        cells = [f"{figures[name]:,.1f}" for name in ("letters", "seconds", "cpu", "memory")]
        table.add_row(f"{int(rows):,}", *cells)
    console.print(table)
    typed = recompose()
    table = Table("a recompose in the browser, worker included", "")
    for name, value in typed.items():
        table.add_row(name, f"{value:,.0f}" if name.startswith("memory") else f"{value:.1f} ms")
    console.print(table)
    try:
        starts = start(asked.rounds)
    except AskedError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    console.print(start_table(starts))
    for line in ratios(starts):
        console.print(line, highlight=False)
    TARGET.parent.mkdir(exist_ok=True)
    results = {"letters": native, **batches, "recompose": typed, "start": starts}
    scratch = TARGET.with_suffix(".new")
    scratch.write_text(json.dumps(results, indent=1), encoding="utf-8")
    scratch.rename(TARGET)
    return 0


if __name__ == "__main__":
    sys.exit(main())
