"""Runs the benchmarks, prints their tables and writes `build/bench.json`: `make bench`."""

from __future__ import annotations

import json
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.letters import letters
from tests.bench.recompose import recompose
from tests.bench.start import start

TARGET = Path("build/bench.json")


def main() -> None:
    """All benchmarks, one after the other."""
    console = Console()
    native = letters()
    table = Table("one letter, natively", "ms", "of the whole")
    for name, taken in native.items():
        table.add_row(name, f"{taken:.2f}", f"{taken / native['wire']:.2f}")
    console.print(table)
    typed = recompose()
    table = Table("a recompose in the browser, worker included", "")
    for name, value in typed.items():
        table.add_row(name, f"{value:,.0f}" if name.startswith("memory") else f"{value:.1f} ms")
    console.print(table)
    starts = start()
    visits = ("cold", "warm", "slow")
    heads = [head for visit in visits for head in (f"{visit}, ms", "of bare")]
    table = Table("first answer on screen", *heads, "MB")
    for name, figures in starts.items():
        row = [name]
        for visit in visits:
            row += [f"{figures[visit]:.0f}", f"{figures[visit] / starts['bare'][visit]:.2f}"]
        table.add_row(*row, f"{figures['bytes'] / 1e6:.2f}")
    console.print(table)
    TARGET.parent.mkdir(exist_ok=True)
    results = {"letters": native, "recompose": typed, "start": starts}
    scratch = TARGET.with_suffix(".new")
    scratch.write_text(json.dumps(results, indent=1), encoding="utf-8")
    scratch.rename(TARGET)


if __name__ == "__main__":
    main()
