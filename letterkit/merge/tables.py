"""Tables, read a row at a time: CSV, JSON Lines, and Parquet where pyarrow is installed."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from letterkit.merge.words import refuse, say

_DELIMITERS = ",;\t"
_LONGEST_CELL = 1_000_000
"""Characters of a cell; what comes after a quotation mark that nobody closed is cut off here."""
_BATCH = 1000


class Row(NamedTuple):
    """A row: its number from 1, the heading left out, its cells by column, and what is wrong.

    wrong: why the row can't be read at all, or None.
    """

    number: int
    cells: Mapping[str, Any]
    wrong: str | None = None


def check_table(path: str) -> None:
    """Raise InputError where there is no such file, or no such sort of table."""
    if not Path(path).is_file():
        refuse(path, "table-is-folder" if Path(path).is_dir() else "table-missing")
    _reader(path)


def columns(path: str) -> tuple[str, ...]:
    """The columns of a table; none where only its rows know, as in JSON Lines."""
    if _suffix(path) in _CSV:
        with Path(path).open("rb") as stream:
            return tuple(_heading(path, _decoded(path, stream.readline()))[0])
    if _suffix(path) in _PARQUET:
        return tuple(_parquet_file(path).schema_arrow.names)
    return ()


def rows(path: str) -> Iterator[Row]:
    """The rows of a table, in order.

    InputError where the file isn't UTF-8, or has no heading, or can't be read any further.
    """
    try:
        yield from _reader(path)(path)
    except OSError as error:
        refuse(path, "table-unreadable", why=error.strerror or str(error))


def _csv_rows(path: str) -> Iterator[Row]:
    csv.field_size_limit(_LONGEST_CELL)
    lines = _lines(path)
    names, delimiter = _heading(path, next(lines, ""))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    number = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            refuse(path, "table-not-csv", line=reader.line_num + 1, why=error)
        if not cells:
            continue
        number += 1
        found = dict(zip(names, cells, strict=False))
        wrong = None
        if len(cells) != len(names):
            wrong = say("row-cells", cells=len(cells), columns=len(names))
        yield Row(number, found, wrong)


def _heading(path: str, line: str) -> tuple[list[str], str]:
    """The columns that the first line names, and what parts its cells."""
    delimiter = max(_DELIMITERS, key=line.count)
    try:
        names = [
            name.strip() for name in next(csv.reader([line], delimiter=delimiter, strict=True), [])
        ]
    except csv.Error as error:
        refuse(path, "table-not-csv", line=1, why=error)
    if not any(names):
        refuse(path, "table-empty")
    for name in names:
        if not name:
            refuse(path, "column-nameless", place=names.index(name) + 1)
        if names.count(name) > 1:
            refuse(path, "column-twice", name=name[:60])
    return names, delimiter


def _json_rows(path: str) -> Iterator[Row]:
    number = 0
    for line in _lines(path):
        if not line.strip():
            continue
        number += 1
        wrong = None
        try:
            found = json.loads(line, parse_float=Decimal)
        except (ValueError, RecursionError) as error:
            found, wrong = {}, say("row-not-json", why=getattr(error, "msg", str(error)))
        if not isinstance(found, dict):
            found, wrong = {}, say("row-no-object")
        yield Row(number, found, wrong)
    if not number:
        refuse(path, "table-empty")


def _parquet_rows(path: str) -> Iterator[Row]:
    number = 0
    for batch in _parquet_file(path).iter_batches(batch_size=_BATCH):
        for cells in batch.to_pylist():
            number += 1
            yield Row(number, cells)


def _parquet_file(path: str) -> Any:
    try:
        from pyarrow import ArrowInvalid  # of the extra `parquet`: most tables don't need it
        from pyarrow.parquet import ParquetFile
    except ImportError:
        refuse(path, "table-no-pyarrow")
    try:
        return ParquetFile(path)
    except ArrowInvalid as error:
        refuse(path, "table-not-parquet", why=str(error).splitlines()[0].rstrip("."))


def _lines(path: str) -> Iterator[str]:
    """The lines of a UTF-8 file with their ends, a byte order mark left out."""
    with Path(path).open("rb") as stream:
        for number, line in enumerate(stream, 1):
            text = _decoded(path, line, number)
            yield text.removeprefix("\ufeff") if number == 1 else text


def _decoded(path: str, line: bytes, number: int = 1) -> str:
    try:
        return line.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError as error:
        sort = "table-utf-16" if line.startswith((b"\xff\xfe", b"\xfe\xff")) else "table-not-utf-8"
        refuse(path, sort, line=number, byte=f"0x{line[error.start]:02X}")


_CSV = (".csv", ".tsv", ".txt")
_JSON = (".jsonl", ".ndjson")
_PARQUET = (".parquet",)
_READERS: tuple[tuple[tuple[str, ...], Callable[[str], Iterator[Row]]], ...] = (
    (_CSV, _csv_rows),
    (_JSON, _json_rows),
    (_PARQUET, _parquet_rows),
)


def _suffix(path: str) -> str:
    return Path(path).suffix.casefold()


def _reader(path: str) -> Callable[[str], Iterator[Row]]:
    found = next((reader for suffixes, reader in _READERS if _suffix(path) in suffixes), None)
    if found is None:
        known = ", ".join(suffix for suffixes, _reader in _READERS for suffix in suffixes)
        refuse(path, "table-sort", suffix=_suffix(path) or "-", known=known)
    return found
