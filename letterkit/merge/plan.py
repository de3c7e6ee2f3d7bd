"""What a merge is to do, and what has to be known about its table before the first letter."""

from __future__ import annotations

import difflib
import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from letterkit.compose import check_wordings
from letterkit.kinds import Kind, kind_named
from letterkit.merge.tables import Row, columns, rows
from letterkit.merge.words import refuse, say
from letterkit.values import shorten

ROW_COLUMN, REASON_COLUMN = "rejected_row", "rejected_because"
"""Columns that `rejected.csv` has beside the table's own; in a table they are passed over."""
IGNORED = "-"
"""What a column is mapped to whose cells are for other readers."""

_UNFIT = frozenset('/\\<>:"|?*')
_LONGEST_NAME = 200
"""Bytes; with a suffix, every file system takes them."""
_BITS = 1 << 26


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be merged into what.

    constant: values that all letters share, from a template. fields: for a column, the field (or
        `reasons.0.why`, or IGNORED) that it is for, where that isn't its name.
    name_by: the column that names the files; None for the row's number.
    format, wordings: as for one letter.
    """

    kind: str
    table: str
    constant: Mapping[str, Any] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    name_by: str | None = None
    format: str = "text"
    wordings: Mapping[str, int] = field(default_factory=dict)

    def fingerprint(self) -> dict[str, str]:
        """What must not change between a merge and its resumption, each as a digest."""
        from importlib.metadata import version

        with Path(self.table).open("rb") as stream:
            table = hashlib.file_digest(stream, "sha256").hexdigest()
        return {
            "table": table,
            "template": _digest(self.constant),
            "columns": _digest([self.fields, self.name_by]),
            "form": _digest([self.kind, self.format, self.wordings]),
            "letterkit": version("letterkit"),
        }

    def target(self, column: str) -> str | None:
        """The path of the field that a column is for; None where it is for none."""
        named = self.fields.get(column, column)
        return None if named in (IGNORED, ROW_COLUMN, REASON_COLUMN) else named

    def check_wordings(self) -> None:
        """Raise UnknownNameError for a paragraph or a wording that there isn't."""
        check_wordings(kind_named(self.kind), self.wordings)

    def check_columns(self) -> None:
        """Raise InputError for a column that is for no field, before a million rows are refused."""
        found = columns(self.table)
        if not found:
            return
        for column in self.fields:
            if column not in found:
                refuse(self.table, "column-missing", name=column[:60], known=_listed(found))
        if self.name_by is not None and self.name_by not in found:
            refuse(self.table, "column-missing", name=self.name_by[:60], known=_listed(found))
        kind = kind_named(self.kind)
        taken: dict[str, str] = {}
        for column in found:
            path = self.target(column)
            if path is None or (path == column == self.name_by and not is_field(path, kind)):
                continue
            if not is_field(path, kind):
                near = difflib.get_close_matches(path, _paths(kind), n=1, cutoff=0.6)
                hint = say("hint-column", near=near[0]) if near else ""
                refuse(self.table, "column-unknown", name=column[:60], kind=kind.name, hint=hint)
            if path in taken:
                refuse(self.table, "column-same", name=column[:60], other=taken[path], field=path)
            taken[path] = column


def is_field(path: str, kind: Kind) -> bool:
    """Whether a path names a field of a kind: `product`, `reasons`, `reasons.0.why`."""
    name, *rest = path.split(".")
    found = next((item for item in kind.fields if item.name == name), None)
    if found is None or not rest:
        return found is not None
    match rest:
        case [place, inner]:
            entry = any(item.name == inner for item in found.entry)
            return entry and place.isdecimal() and int(place) < found.most_entries
    return False


def _paths(kind: Kind) -> list[str]:
    return [
        path
        for item in kind.fields
        for path in (item.name, *(f"{item.name}.0.{inner.name}" for inner in item.entry))
    ]


@dataclass(frozen=True, slots=True)
class Survey:
    """What a first reading of a table shows.

    count: its rows. doubles: names that several rows have, each with the first of them.
    """

    count: int
    doubles: Mapping[str, int]


def survey(plan: Plan) -> Survey:
    """Read the table once: that it can be read to its end, how long it is, and doubled names.

    Of each name one bit is kept, in a field of 8 MiB however long the table is. Names that meet
    there are few, and are told apart in a second reading.
    """
    seen = bytearray(_BITS // 8 if plan.name_by is not None else 0)
    met: set[int] = set()
    count = 0
    for row in rows(plan.table):
        count += 1
        if plan.name_by is not None:
            place, bit = divmod(_place(folded(name_of(plan, row, 0))), 8)
            if seen[place] & 1 << bit:
                met.add(place * 8 + bit)
            seen[place] |= 1 << bit
    if not count:
        refuse(plan.table, "table-empty")
    return Survey(count, _doubles(plan, met) if met else {})


def _doubles(plan: Plan, met: set[int]) -> dict[str, int]:
    """The names that came more than once, with the first row of each; `met`: where to look."""
    first: dict[str, int] = {}
    doubles: dict[str, int] = {}
    for row in rows(plan.table):
        name = folded(name_of(plan, row, 0))
        if name and _place(name) in met and first.setdefault(name, row.number) != row.number:
            doubles[name] = first[name]
    return doubles


def name_of(plan: Plan, row: Row, digits: int) -> str:
    """The name of a row's file, without its suffix: its cell, or its number in so many digits."""
    if plan.name_by is None:
        return str(row.number).zfill(digits)
    cell = row.cells.get(plan.name_by)
    return "" if cell is None else str(cell).strip()


def wrong_name(name: str) -> str | None:
    """Why a file can't have that name, or None: it would leave the folder, say."""
    if not name:
        return say("name-empty")
    unfit = next((c for c in name if c in _UNFIT or not c.isprintable()), None)
    if unfit is not None:
        return say("name-character", name=shorten(name), character=shorten(unfit))
    if name.startswith(".") or name.endswith("."):
        return say("name-dot", name=shorten(name))
    if len(name.encode()) > _LONGEST_NAME:
        return say("name-long", name=shorten(name), longest=_LONGEST_NAME)
    return None


def folded(name: str) -> str:
    """A name as file systems compare it: to some, capitals and ways to write é are all one."""
    return unicodedata.normalize("NFC", name.casefold())


def _place(name: str) -> int:
    digest = hashlib.blake2b(name.encode(errors="surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest) % _BITS


def _digest(value: object) -> str:
    text = json.dumps(value, sort_keys=True, default=str)
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


def _listed(names: tuple[str, ...]) -> str:
    return shorten(", ".join(names), 300)
