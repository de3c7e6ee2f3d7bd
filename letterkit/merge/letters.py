"""One row of a table becomes one letter, or a reason why not."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from letterkit.check import check
from letterkit.checklist import checklist
from letterkit.compose import compose_facts
from letterkit.errors import InputError
from letterkit.facts import build
from letterkit.kinds import kind_named
from letterkit.locale import load
from letterkit.merge.plan import Plan, folded, is_field, name_of, wrong_name
from letterkit.merge.tables import Row
from letterkit.merge.words import say
from letterkit.render import format_named
from letterkit.values import is_given


class Rejected(NamedTuple):
    """A row that became no letter: its number, why, and what it held that may be told."""

    number: int
    reason: str
    cells: Mapping[str, Any]


class Writer:
    """Writes the letters of a plan into a folder.

    scratch: a file in the same file system; each letter is written there first, and gets its own
        name when it is whole. digits: of a name that is a number. doubles: see `plan.Survey`.
    """

    def __init__(
        self, plan: Plan, folder: Path, scratch: Path, digits: int, doubles: Mapping[str, int]
    ) -> None:
        self.plan = plan
        self.folder = str(folder)
        self.scratch = str(scratch)
        self.digits = digits
        self.doubles = doubles
        self.kind = kind_named(plan.kind)
        self.format = format_named(plan.format)
        self.locale = load()
        self._targets: dict[str, str | None] = {}

    def write(self, row: Row) -> Rejected | None:
        """Write a row's letter, unless it is there already; what is wrong with it otherwise.

        A row is rejected when it can't be read, when its values or its name can't be used, when its
        letter has a finding, and when a lawyer is to read the letter first (R19).
        """
        name = name_of(self.plan, row, self.digits)
        reason = row.wrong or self._wrong_name(name)
        if reason is None:
            target = f"{self.folder}{os.sep}{name}{self.format.suffix}"
            if os.path.exists(target):  # noqa: PTH110 -- a Path takes as long as the question
                return None
            content, reason = self._letter(row)
            if content is not None:
                with open(self.scratch, "wb") as stream:  # noqa: PTH123 -- likewise
                    stream.write(content)
                os.replace(self.scratch, target)  # noqa: PTH105 -- likewise
                return None
        return Rejected(row.number, reason or "", self._tellable(row))

    def _wrong_name(self, name: str) -> str | None:
        first = self.doubles.get(folded(name)) if self.doubles else None
        if first is not None:
            return say("name-double", name=name, first=first)
        return None if self.plan.name_by is None else wrong_name(name)

    def _letter(self, row: Row) -> tuple[bytes | None, str | None]:
        """The letter's file, or why there is none."""
        try:
            facts = build(self.kind, self._values(row), self.locale)
        except InputError as error:
            return None, str(error)
        letter = compose_facts(facts, wordings=self.plan.wordings)
        found = check(letter, facts=facts)
        if found:
            return None, "\n".join(
                say("finding", rule=item.rule, message=item.message) for item in found
            )
        for reminder in checklist(facts):
            if reminder.name == "lawyer":
                return None, reminder.text
        return self.format.content(letter, facts), None

    def _values(self, row: Row) -> dict[str, Any]:
        """The values of a row: those that all letters share, and its own in their place."""
        values = dict(self.plan.constant)
        entries: dict[str, dict[int, dict[str, Any]]] = {}
        for column, cell in row.cells.items():
            path = self._target(column)
            if path is None or not is_given(cell):
                continue
            name, _, rest = path.partition(".")
            if rest:
                place, _, inner = rest.partition(".")
                entries.setdefault(name, {}).setdefault(int(place), {})[inner] = cell
            else:
                values[name] = _as_list(cell)
        for name, places in entries.items():
            values[name] = [places.get(place, {}) for place in range(max(places) + 1)]
        return values

    def _target(self, column: str) -> str | None:
        """The field that a column is for; a column that only names the files is for none."""
        if column not in self._targets:
            path = self.plan.target(column)
            if column == self.plan.name_by and path == column and not is_field(path, self.kind):
                path = None
            self._targets[column] = path
        return self._targets[column]

    def _tellable(self, row: Row) -> dict[str, Any]:
        """The cells of a row, but the private ones: the list lies beside the letters."""
        return {
            column: cell
            for column, cell in row.cells.items()
            if (self._target(column) or "").partition(".")[0] not in self.kind.private
        }


def _as_list(cell: Any) -> Any:
    """A cell; one with a list written as JSON is that list."""
    if isinstance(cell, str) and cell.lstrip().startswith("[{"):
        try:
            return json.loads(cell, parse_float=Decimal)
        except (ValueError, RecursionError):
            return cell  # which the field's reader will refuse, in words
    return cell
