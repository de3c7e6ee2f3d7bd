"""Arguments and options that take a name: a wrong one is answered with the nearest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import click

from letterkit.cli.program import say, unknown
from letterkit.errors import InputError, Problem, UnknownNameError

AUTO = "auto"

_MOST_DIGITS = 9  # Python itself refuses to read a number of thousands of digits


def one_of(sort: str, names: tuple[str, ...]) -> Callable[[Any, Any, str | None], str | None]:
    """A callback for an option that takes one of `names`; `sort` as in `program.unknown`."""

    def choose(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
        del context, parameter
        if value is not None and value not in names:
            raise unknown(sort, value, names)
        return value

    return choose


def kind_or_auto(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    """A callback for `--kind KIND|auto`: the kind's name, or None where it is to be found out."""
    del context, parameter
    return None if value is None or value == AUTO else known_kind(value)


def known_kind(name: str, file: str | None = None) -> str:
    """The name of a kind that there is; `file` is where it was read, if not on the command line."""
    from letterkit.kinds import KINDS

    names = tuple(kind.name for kind in KINDS)
    if name not in names:
        error = unknown("kind", name, names)
        raise UnknownNameError(f"{file}: {error}") if file else error
    return name


def known_rule(name: str) -> str:
    """The name of a rule that there is."""
    from letterkit.rules import RULES

    names = tuple(rule.name for rule in RULES)
    if name not in names:
        raise unknown("rule", name, names)
    return name


def wordings(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> Mapping[str, int]:
    """A callback for `--wording PARAGRAPH=NUMBER`, given any number of times."""
    del context, parameter
    chosen: dict[str, int] = {}
    for value in values:
        name, _, number = value.partition("=")
        if not (name.strip() and number.strip().isdecimal() and len(number) <= _MOST_DIGITS):
            raise _not_a_wording(value)
        chosen[name.strip()] = int(number)
    return chosen


def _not_a_wording(value: str) -> InputError:
    expected = say("expected-wording")
    message = say("not-a-wording", value=value[:60], expected=expected)
    return InputError((Problem(None, value[:60], expected, message),))
