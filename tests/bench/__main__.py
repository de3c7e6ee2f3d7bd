"""Runs the benchmarks, prints their tables and writes `build/bench.json`: `make bench`."""

from __future__ import annotations

import json
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.letters import letters
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
    starts = start()
    table = Table("first answer of Python", "cold, ms", "of bare", "warm, ms", "of bare")
    for name, visits in starts.items():
        row = [name]
        for visit in ("cold", "warm"):
            row += [f"{visits[visit]:.0f}", f"{visits[visit] / starts['bare'][visit]:.2f}"]
        table.add_row(*row)
    console.print(table)
    TARGET.parent.mkdir(exist_ok=True)
    scratch = TARGET.with_suffix(".new")
    scratch.write_text(json.dumps({"letters": native, "start": starts}, indent=1), encoding="utf-8")
    scratch.rename(TARGET)


if __name__ == "__main__":
    main()
