"""Many letters: how many a second are composed and checked, and how many a table is merged into.

Alone, with sizes of its own and nothing else measured: `python -m tests.bench.many 1000000`.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from letterkit.check import check
from letterkit.cli.files import read_values
from letterkit.compose import compose_facts
from letterkit.facts import build
from letterkit.kinds import kind_named
from letterkit.locale import load
from letterkit.render import text as as_text
from tests.merge_tables import KIND, TEMPLATE, returns, write_csv

SIZES = (10_000, 100_000)
_MIB = 1024  # Linux counts in KiB
_LOOK = 0.1
"""Seconds between two looks at the memory of a merge."""


def compose(count: int = 3000) -> dict[str, float]:
    """Letters a second of one process, each stage by itself, the best of three rounds.

    memory: what the process grew by from the second round to the third, in MiB.
    """
    kind, locale = kind_named(KIND), load()
    cases = _cases(count)
    best: dict[str, float] = {}
    memory = 0.0
    for _ in range(3):
        before = _resident()
        facts = _timed(best, "read", lambda case: build(kind, case, locale), cases)
        found = _timed(best, "compose", compose_facts, facts)
        pairs = list(zip(found, facts, strict=True))
        _timed(best, "check", lambda pair: check(pair[0], facts=pair[1]), pairs)
        _timed(best, "text", as_text, found)
        memory = _resident() - before
    rates = {name: count / seconds for name, seconds in best.items()}
    return {**rates, "all": count / sum(best.values()), "memory": memory}


def _timed(
    best: dict[str, float], name: str, work: Callable[[Any], Any], items: list[Any]
) -> list[Any]:
    """What `work` makes of each item; the shortest time that it took for all stays in `best`."""
    start = time.perf_counter()
    result = [work(item) for item in items]
    best[name] = min(best.get(name, float("inf")), time.perf_counter() - start)
    return result


def _cases(count: int) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder, "template.toml")
        template.write_text(TEMPLATE, encoding="utf-8")
        constant = read_values(str(template))
    columns = constant.pop("columns")
    cases = []
    for row in returns(count):
        reason = {"why": row.pop("reasons.0.why"), "fact": row.pop("reasons.0.fact")}
        own = {columns.get(name, name): cell for name, cell in row.items()}
        cases.append({**constant, **own, "reasons": [reason]})
    return cases


def _resident() -> float:
    """MiB that the process has in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1024 / _MIB


def merge(rows: int) -> dict[str, float]:
    """One merge of so many rows, as the program does it, start included.

    letters: a second. seconds: on the clock. cpu: milliseconds of one core for a letter.
    memory: MiB of all its processes together, each at its largest.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        template = root / "template.toml"
        template.write_text(TEMPLATE, encoding="utf-8")
        table = write_csv(root / "returns.csv", returns(rows))
        start = time.perf_counter()
        run = subprocess.Popen(
            [
                *(sys.executable, "-m", "letterkit.cli", "merge", str(table), "--kind", KIND),
                *("--template", str(template), "--out", str(root / "letters")),
            ],
            stdout=subprocess.DEVNULL,
        )
        largest: dict[int, float] = {}
        while True:
            pid, status, used = os.wait4(run.pid, os.WNOHANG)
            if pid:
                break
            largest |= _largest(run.pid)
            time.sleep(_LOOK)
        seconds = time.perf_counter() - start
        run.returncode = os.waitstatus_to_exitcode(status)
        if run.returncode:
            raise SystemExit(f"the merge of {rows} rows ended with {run.returncode}")
    return {
        "letters": rows / seconds,
        "seconds": seconds,
        "cpu": (used.ru_utime + used.ru_stime) / rows * 1000,
        "memory": sum(largest.values()),
    }


def _largest(pid: int) -> dict[int, float]:
    """MiB that a process and those that it started have had in memory at most, until now."""
    found: dict[int, float] = {}
    with suppress(OSError):  # one that has just ended
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
        peak = next((line for line in status.splitlines() if line.startswith("VmHWM")), "0 0")
        found[pid] = int(peak.split()[1]) / _MIB
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split():
            found |= _largest(int(child))
    return found


def many(sizes: tuple[int, ...] = SIZES) -> dict[str, dict[str, Any]]:
    """`compose`, and `merge` by the number of rows."""
    return {"compose": compose(), "merge": {str(rows): merge(rows) for rows in sizes}}


if __name__ == "__main__":
    print(json.dumps(many(tuple(map(int, sys.argv[1:])) or SIZES), indent=1))
