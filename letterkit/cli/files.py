"""Reading what people give and writing what they asked for; each mishap has its own sentence."""

from __future__ import annotations

import errno
import json
import os
import re
import stat
import sys
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from letterkit.cli.program import say
from letterkit.errors import InputError, Problem
from letterkit.locale import load

LONGEST = 16 * 1024 * 1024
"""Bytes of a file or of standard input that are read; a book of letters is far below it."""

STDIN = "-"

_LONGEST_SHOWN = 60

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_TOML_PLACE = re.compile(r"^(.*?) \(at (?:line (\d+), column (\d+)|end of document)\)$", re.DOTALL)


def refuse(file: str, message: str, /, **values: object) -> NoReturn:
    """Raise InputError for a whole file, with the message `file-…` and what was expected."""
    # As text: Fluent would put a comma into line 1,234.
    told = {name: str(value) for name, value in values.items()}
    expected, sentence = say(f"file-{message}.expected", **told), say(f"file-{message}", **told)
    raise InputError((Problem(None, None, expected, f"{sentence} {expected}"),), shown(file))


def shown(file: str) -> str:
    """A file's name as it can be printed; standard input has a name as well."""
    name = load().report["stdin"] if file == STDIN else file
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)


def read_text(file: str) -> str:
    """The text of a UTF-8 file or of standard input, line ends as they are, a leading BOM left out.

    InputError where it can't be read, is empty, too long, binary or in another encoding.
    """
    content = _read(file)
    if len(content) > LONGEST:
        refuse(file, "too-long", longest=LONGEST // 1024 // 1024)
    if b"\0" in content:
        refuse(file, "binary", at=content.index(b"\0") + 1)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        refuse(
            file, "not-utf-8", at=error.start + 1, line=line, byte=f"0x{content[error.start]:02X}"
        )
    if not text.strip():
        refuse(file, "empty")
    return text


def read_draft(file: str) -> str:
    """The text of a draft: as `read_text`, and without control characters."""
    text = read_text(file)
    found = _CONTROLS.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        refuse(file, "control", code=f"U+{ord(found[0]):04X}", line=line, column=column)
    return text


def read_values(file: str) -> dict[str, Any]:
    """The values in a TOML or JSON file (by its suffix); standard input may hold either."""
    text = read_text(file)
    if file.casefold().endswith(".json") or (file == STDIN and text.lstrip().startswith("{")):
        return _from_json(file, text)
    return _from_toml(file, text)


def write_whole(file: str, content: bytes) -> None:
    """Write a file in one go, so that a mishap leaves what was there.

    It is written under another name in its folder first, and gets its own name when it is whole.
    """
    import tempfile  # slow to import, and a check writes no file

    target = Path(file)
    try:
        if target.is_dir():
            refuse(file, "is-folder")
        # A link stays a link, and what it points to is written.
        target = target.resolve()
        if target.exists() and not target.is_file():
            # A device or a pipe takes what it is given; another file must not take its place.
            with target.open("wb") as stream:
                stream.write(content)
            return
        if target.exists() and not target.stat().st_mode & _WRITABLE:
            refuse(file, "not-written", why=os.strerror(errno.EACCES))
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            Path(name).chmod(_mode(target))
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        refuse(file, "not-written", why=error.strerror or str(error))


def _mode(target: Path) -> int:
    """The rights of the file that was there, or those that a new one would get."""
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _read(file: str) -> bytes:
    """One byte more than may be read, so that a file that is too long shows."""
    try:
        if file == STDIN:
            if sys.stdin is None:  # closed by whoever started us
                refuse(file, "unreadable", why=os.strerror(errno.EBADF))
            return sys.stdin.buffer.read(LONGEST + 1)
        with Path(file).open("rb") as stream:
            return stream.read(LONGEST + 1)
    except FileNotFoundError:
        refuse(file, "missing")
    except IsADirectoryError:
        refuse(file, "is-folder")
    except PermissionError:
        refuse(file, "is-folder" if Path(file).is_dir() else "no-permission")
    except (OSError, ValueError) as error:
        refuse(file, "unreadable", why=getattr(error, "strerror", None) or str(error))


def _from_toml(file: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text.replace("\r\n", "\n"), parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        found = _TOML_PLACE.match(str(error))
        why = found[1] if found else str(error)
        line = int(found[2]) if found and found[2] else text.rstrip("\n").count("\n") + 1
        column = int(found[3]) if found and found[3] else len(text.rstrip("\n").split("\n")[-1]) + 1
        words = shown(text.split("\n")[line - 1].strip()[:_LONGEST_SHOWN])
        if why.startswith("Invalid date"):
            refuse(file, "no-such-day", line=line, shown=words)
        refuse(file, "not-toml", line=line, column=column, why=why, shown=words)
    except RecursionError:
        refuse(file, "too-deep")
    except ValueError as error:  # a number or a date that Python can't hold
        refuse(file, "bad-value", why=str(error))


def _from_json(file: str, text: str) -> dict[str, Any]:
    try:
        found = json.loads(
            text, parse_float=Decimal, parse_constant=_no_constant, object_pairs_hook=_no_doubles
        )
    except json.JSONDecodeError as error:
        refuse(file, "not-json", line=error.lineno, column=error.colno, why=error.msg)
    except RecursionError:
        refuse(file, "too-deep")
    except ValueError as error:
        refuse(file, "bad-value", why=str(error))
    if not isinstance(found, Mapping):
        refuse(file, "no-table")
    return dict(found)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(say("not-a-number", name=name))


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(say("given-twice", name=twice[:60]))
    return found
