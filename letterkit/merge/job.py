"""Runs a merge: on all cores, in runs of rows, and in such a way that any end of it is a pause."""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Self

from letterkit.merge.journal import Journal
from letterkit.merge.letters import Rejected, Writer
from letterkit.merge.plan import Plan, Survey, folded, name_of
from letterkit.merge.tables import Row, rows
from letterkit.merge.words import refuse

RUN = 100
"""Rows that are handed over, and noted as done, at once."""
_FEW = 200
"""Rows for which no other process is started: that takes longer than writing them."""
_BETWEEN_SEARCHES = 100_000
"""Objects that are made between two searches for those that only point at each other."""
_AHEAD = 3
"""Runs that are read ahead for each process, and no more, so that memory stays as it is."""

Run = tuple[int, list[Row], dict[str, int]]
"""A run's number, its rows, and the doubled names among them with their first rows."""


@dataclass(frozen=True, slots=True)
class Job:
    """A plan, the folder for its letters, and how many processes may work on it."""

    plan: Plan
    folder: Path
    processes: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a merge: letters in the folder, and rows in `rejected.csv`."""

    letters: int
    rejected: int


def merge(job: Job, found: Survey, progress: Callable[[int], None]) -> Outcome:
    """Write all letters of a plan that aren't there yet.

    found: what `survey` gave. progress: told the number of rows that are dealt with, some more each
    time, beginning with those of an earlier start.
    InputError where the folder can't be used; what is written until then stays.
    """
    journal = Journal(job.folder)
    try:
        journal.open(job.plan.fingerprint())
        progress(sum(min(RUN, found.count - run * RUN) for run in journal.done))
        left = (run for run in _runs(job.plan, found) if run[0] not in journal.done)
        with _Desk(job, len(str(found.count)), journal.state) as desk:
            is_many = found.count > _FEW and job.processes > 1
            for number, size, rejected in (desk.by_many if is_many else desk.by_one)(left):
                journal.add(number, rejected)
                progress(size)
        journal.write_rejected()
    except BrokenProcessPool:
        refuse(str(job.folder), "process-ended")
    except OSError as error:
        refuse(str(job.folder), "folder-failed", why=error.strerror or str(error))
    finally:
        journal.close()
    return Outcome(found.count - journal.rejected, journal.rejected)


def _runs(plan: Plan, found: Survey) -> Iterator[Run]:
    every = rows(plan.table)
    number = 0
    while run := list(islice(every, RUN)):
        doubles = {}
        if found.doubles:
            names = (folded(name_of(plan, row, 0)) for row in run)
            doubles = {name: found.doubles[name] for name in names if name in found.doubles}
        yield number, run, doubles
        number += 1


class _Desk:
    """Those who write: this process alone, or as many as the job allows."""

    def __init__(self, job: Job, digits: int, state: Path) -> None:
        self._job = job
        self._digits = digits
        self._state = state
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def by_one(self, runs: Iterator[Run]) -> Iterator[tuple[int, int, list[Rejected]]]:
        """Each run's number, its size, and what was rejected of it, as it is finished."""
        _prepare(self._job.plan, self._job.folder, self._state, self._digits)
        return map(_write_run, runs)

    def by_many(self, runs: Iterator[Run]) -> Iterator[tuple[int, int, list[Rejected]]]:
        """The same, in order, by processes of their own."""
        import multiprocessing  # the browser has none, and a few letters need none

        pool = self._pool = ProcessPoolExecutor(
            self._job.processes,
            multiprocessing.get_context("spawn"),
            _begin,
            (self._job.plan, self._job.folder, self._state, self._digits),
        )
        waiting: deque[Future[tuple[int, int, list[Rejected]]]] = deque()
        for run in runs:
            waiting.append(pool.submit(_write_run, run))
            if len(waiting) >= self._job.processes * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


_writer: Writer | None = None
"""The writer of this process: a process serves one job, and making a writer takes a while."""


def _begin(plan: Plan, folder: Path, state: Path, digits: int) -> None:
    """Prepare a process that was started for a job, and end it when the one that did so ends."""
    import threading
    from multiprocessing import parent_process

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that started us will end us
    # Letters leave nothing behind that points at itself, and looking for it after every few of them
    # takes a tenth of the time.
    gc.set_threshold(_BETWEEN_SEARCHES)
    parent = parent_process()
    if parent is not None:

        def follow() -> None:
            parent.join()
            os._exit(1)

        threading.Thread(target=follow, daemon=True).start()
    _prepare(plan, folder, state, digits)


def _prepare(plan: Plan, folder: Path, state: Path, digits: int) -> None:
    global _writer  # noqa: PLW0603 -- it is what a process of a pool has instead of an object
    _writer = Writer(plan, folder, state / f"{os.getpid()}.part", digits, {})


def _write_run(run: Run) -> tuple[int, int, list[Rejected]]:
    number, found, doubles = run
    if _writer is None:
        raise RuntimeError("a process that writes letters was not prepared")
    _writer.doubles = doubles
    rejected = [wrong for row in found if (wrong := _writer.write(row)) is not None]
    return number, len(found), rejected
