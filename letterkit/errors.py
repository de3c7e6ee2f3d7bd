"""The one base error of letterkit, and the problems that it carries.

Every message names the file or field, the value, what was expected and what to do. The words of
the messages are in `locales/LOCALE/messages.ftl`; this module only carries them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with the input.

    field: the field's name, with the position of a list item (`reasons.0.why`), or None where the
        whole file is meant.
    value: what was given, shortened to 60 code points, or None where nothing was given.
    expected: what would have been right, as a phrase.
    message: the whole sentence, for a person.
    """

    field: str | None
    value: str | None
    expected: str
    message: str


class LetterkitError(Exception):
    """Base of every error that letterkit raises on purpose; `str(error)` is for a person."""


class InputError(LetterkitError):
    """Values, a draft or a file that can't be used.

    problems: one or more, in the order in which the kind lists its fields.
    file: the file's name as the caller gave it, or None.
    """

    def __init__(self, problems: tuple[Problem, ...], file: str | None = None) -> None:
        self.problems = problems
        self.file = file
        where = f"{file}: " if file else ""
        super().__init__("\n".join(where + problem.message for problem in problems))


class UnknownNameError(LetterkitError):
    """A kind, rule, role, wording or format that letterkit doesn't have."""


def unknown_name(sort: str, name: str, known: Iterable[str]) -> UnknownNameError:
    """The error for a name of some sort that isn't among those that there are."""
    there_is = ", ".join(known)
    return UnknownNameError(f"{sort}: “{name[:60]}” is not known; there is: {there_is}.")


class LocaleError(LetterkitError):
    """A file of a locale is missing something, or holds something that it shouldn't."""
