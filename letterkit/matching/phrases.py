"""Expands the phrases of a lexicon: `(a|b)` for alternatives, `[optional]` for what may be left out."""

from __future__ import annotations

from letterkit.errors import LocaleError
from letterkit.matching.words import APART, HYPHEN, words

MOST = 4000
"""Expansions that one phrase may have; more is a slip of the pen."""

_CLOSING = {"(": ")", "[": "]"}


def expand(phrase: str, where: str) -> tuple[str, ...]:
    """All phrases that `phrase` stands for, without doubles, in order.

    where: file and entry, for the LocaleError that a malformed phrase raises.
    """
    found, end = _alternatives(phrase, 0, "", where)
    if end != len(phrase):
        raise LocaleError(f"{where}: “{phrase}” closes a bracket that it didn't open.")
    whole = tuple(dict.fromkeys(" ".join(text.split()) for text in found))
    if "" in whole:
        raise LocaleError(f"{where}: “{phrase}” may stand for nothing at all; leave a word in it.")
    return whole


def sequence(phrase: str, where: str) -> tuple[tuple[str, str], ...]:
    """The words of an expanded phrase as (joined, key) pairs; a LocaleError for other characters."""
    found = tuple(words(phrase))
    broken = any(word.joined == APART for word in found[1:])
    whole = bool(found) and found[0].start == 0 and found[-1].end == len(phrase)
    if broken or not whole:
        raise LocaleError(
            f"{where}: “{phrase}” has punctuation; a phrase is words, spaces, hyphens, apostrophes."
        )
    return tuple((word.joined if word.joined == HYPHEN else " ", word.key) for word in found)


def _alternatives(phrase: str, at: int, close: str, where: str) -> tuple[list[str], int]:
    """The expansions from `at` up to the bracket that closes them, and where that bracket is."""
    done: list[str] = []
    current = [""]
    while at < len(phrase) and phrase[at] not in ")]":
        character = phrase[at]
        if character == "|":
            if not close:
                raise LocaleError(f"{where}: “{phrase}” has a bar outside brackets.")
            done += current
            current = [""]
        elif character in _CLOSING:
            inner, at = _alternatives(phrase, at + 1, _CLOSING[character], where)
            if character == "[":
                inner = ["", *inner]
            if len(current) * len(inner) > MOST:
                raise LocaleError(f"{where}: “{phrase}” stands for more than {MOST} phrases.")
            current = [left + right for left in current for right in inner]
        else:
            current = [left + character for left in current]
        at += 1
    if close and (at == len(phrase) or phrase[at] != close):
        raise LocaleError(f"{where}: “{phrase}” lacks “{close}”.")
    return done + current, at
