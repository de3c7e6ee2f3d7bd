"""What is done of a merge, kept where a killed program leaves it whole.

A line is added for each run of rows that is finished; what is not in it is done again, and letters
that are there already are passed over. The last line may be half a line: it counts for nothing.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from letterkit.merge.letters import Rejected
from letterkit.merge.plan import REASON_COLUMN, ROW_COLUMN
from letterkit.merge.words import refuse

STATE = ".letterkit-merge"
REJECTED = "rejected.csv"


class Journal:
    """The state of one folder's merge; use it as a context, in which nobody else has it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.state = folder / STATE
        self._lines = self.state / "done.jsonl"
        self._job = self.state / "job.json"
        self._stream: IO[bytes] | None = None
        self.done: set[int] = set()
        self.rejected = 0

    def open(self, fingerprint: dict[str, str]) -> None:
        """Begin, or go on.

        InputError where the folder has other files in it, belongs to another merge than this one,
        or is being written to at this moment.
        """
        if not self.state.exists():
            if self.folder.exists() and any(self.folder.iterdir()):
                refuse(str(self.folder), "folder-not-empty")
            self.state.mkdir(parents=True)
        self._stream = self._lines.open("ab")
        _lock(self._stream, self.folder)
        self._check(fingerprint)
        for scratch in self.state.glob("*.part"):
            scratch.unlink()
        self._read()

    def _check(self, fingerprint: dict[str, str]) -> None:
        if not self._job.exists():
            _write(self._job, json.dumps(fingerprint))
            return
        before: dict[str, str] = json.loads(self._job.read_text(encoding="utf-8"))
        for name, digest in fingerprint.items():
            if before.get(name) != digest:
                refuse(str(self.folder), f"changed-{name}")

    def _read(self) -> None:
        whole = 0
        with self._lines.open("rb") as stream:
            for line in stream:
                if not line.endswith(b"\n"):
                    break
                whole += len(line)
                found = json.loads(line)
                self.done.add(found["run"])
                self.rejected += len(found["rejected"])
        with self._lines.open("r+b") as stream:
            stream.truncate(whole)

    def add(self, run: int, rejected: list[Rejected]) -> None:
        """Note that a run of rows is finished."""
        if self._stream is not None:
            line = json.dumps({"run": run, "rejected": rejected}, default=str, ensure_ascii=False)
            self._stream.write(line.encode(errors="backslashreplace") + b"\n")
            self._stream.flush()
        self.done.add(run)
        self.rejected += len(rejected)

    def close(self) -> None:
        """Let go of the folder."""
        if self._stream is not None:
            self._stream.close()

    def write_rejected(self) -> None:
        """Write `rejected.csv`, with the columns of the table behind row and reason."""
        if not self.rejected:
            return
        columns = dict.fromkeys(
            column for _number, _reason, cells in self._all() for column in cells
        )
        names = [name for name in columns if name not in (ROW_COLUMN, REASON_COLUMN)]
        scratch = self.state / f"{REJECTED}.part"
        with scratch.open("w", encoding="utf-8-sig", newline="") as stream:
            table = csv.writer(stream)
            table.writerow([ROW_COLUMN, REASON_COLUMN, *names])
            for number, reason, cells in self._all():
                table.writerow([number, reason, *(_cell(cells.get(name)) for name in names)])
        scratch.replace(self.folder / REJECTED)

    def _all(self) -> Iterator[tuple[int, str, dict[str, Any]]]:
        with self._lines.open("rb") as stream:
            for line in stream:
                yield from json.loads(line)["rejected"]


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else str(value)


def _write(path: Path, text: str) -> None:
    scratch = path.with_suffix(".part")
    scratch.write_text(text, encoding="utf-8")
    scratch.replace(path)


def _lock(stream: IO[bytes], folder: Path) -> None:
    """Keep a second merge out of the folder; the system lets go of it however we end."""
    with suppress(ImportError):  # there is no such thing on Windows
        import fcntl

        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            refuse(str(folder), "folder-busy")
