"""What merging says: the messages of `merge.ftl`."""

from __future__ import annotations

from typing import NoReturn

from letterkit.errors import InputError, Problem
from letterkit.locale import load


def say(message: str, /, **values: object) -> str:
    """A message, with values as they are written (Fluent would put a comma into row 1,234)."""
    return load().tell("merge.ftl", message, **{name: str(value) for name, value in values.items()})


def refuse(file: str, message: str, /, **values: object) -> NoReturn:
    """Raise InputError for a whole file or folder: what is wrong, then what to do."""
    expected = say(f"{message}.expected", **values)
    problem = Problem(None, None, expected, f"{say(message, **values)} {expected}")
    raise InputError((problem,), file)
