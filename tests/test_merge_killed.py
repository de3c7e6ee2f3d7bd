"""A merge that is killed in the middle goes on with the same command: all letters, none twice."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from letterkit import compose
from letterkit.cli.files import read_values
from letterkit.render import text
from tests.merge_tables import KIND, TEMPLATE, returns, write_csv

ROWS = 2000
WRONG = (150, 1950)
"""Numbers of rows, from 1, that no letter can be made of: one early, one late."""
ENOUGH = 300
DEADLINE = 60


def test_a_killed_merge_is_resumed_with_every_letter_and_none_twice(tmp_path: Path) -> None:
    rows = list(returns(ROWS))
    for number in WRONG:
        rows[number - 1]["amount"] = "much"
    table = write_csv(tmp_path / "returns.csv", iter(rows))
    template = tmp_path / "template.toml"
    template.write_text(TEMPLATE, encoding="utf-8")
    out = tmp_path / "letters"
    command = [
        *(sys.executable, "-m", "letterkit.cli", "merge", str(table), "--kind", KIND),
        *("--template", str(template), "--out", str(out), "--jobs", "2"),
    ]

    def written() -> dict[str, tuple[int, int]]:
        """The letters that are there; a file that is written again is another file."""
        stats = ((path.name, path.stat()) for path in out.glob("*.txt"))
        return {name: (stat.st_ino, stat.st_mtime_ns) for name, stat in stats}

    # A session of its own, so that all its processes can be killed as a power cut would.
    first = subprocess.Popen(command, start_new_session=True, stderr=subprocess.PIPE)
    end = time.monotonic() + DEADLINE
    while not out.exists() or sum(1 for _ in out.iterdir()) <= ENOUGH:  # one of them is the state
        assert first.poll() is None
        assert time.monotonic() < end
        time.sleep(0.05)
    os.killpg(first.pid, signal.SIGKILL)
    first.communicate()
    before = written()
    assert ENOUGH <= len(before) < ROWS - len(WRONG)
    assert all((out / name).read_text(encoding="utf-8").endswith("example\n") for name in before)

    second = subprocess.run(command, capture_output=True, text=True, check=False)
    assert second.returncode == 1, second.stderr
    assert second.stdout == f"1,998 letters are in {out}.\n"
    after = written()
    right = [number for number in range(1, ROWS + 1) if number not in WRONG]
    assert sorted(after) == [f"{number:04}.txt" for number in right]
    assert {name: after[name] for name in before} == before
    for number in right[::97]:
        row = rows[number - 1]
        values = read_values(str(template))
        del values["columns"]
        values |= {"recipient": row.pop("Customer"), "recipient_address": row.pop("Address")}
        values["reasons"] = [{"why": row.pop("reasons.0.why"), "fact": row.pop("reasons.0.fact")}]
        letter = text(compose(KIND, values | row))
        assert (out / f"{number:04}.txt").read_text(encoding="utf-8") == letter
    with (out / "rejected.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert [int(row["rejected_row"]) for row in csv.DictReader(stream)] == list(WRONG)
    assert not list(out.glob("**/*.part"))

    third = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (third.returncode, third.stdout) == (1, second.stdout)
    assert written() == after
