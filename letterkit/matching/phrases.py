"""Reads the phrases of a lexicon: `(a|b)` for alternatives, `[optional]` for what may be left out.

A phrase is not written out into all that it stands for: it becomes a chain of steps in which what
follows a group is there once. Reading a lexicon so takes time in line with its length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from letterkit.errors import LocaleError
from letterkit.matching.words import APART, HYPHEN, words

MOST = 4000
"""Phrases that a written one may stand for; more is a slip of the pen."""

_TOKEN = re.compile(r"[()\[\]|]|\s+|[^()\[\]|\s]+")
_CLOSING = {"(": ")", "[": "]"}
_INSIDE_WORD = re.compile(r"[^\s(\[|][(\[]|[)\]][^\s)\]|]")
"""A bracket that touches a letter, as in `do(n't| not)`."""


@dataclass(frozen=True, slots=True)
class Group:
    """Alternatives, each a sequence of words and groups."""

    alternatives: tuple[tuple[str | Group, ...], ...]


Sequence = tuple["str | Group", ...]


def parse(phrase: str, where: str) -> tuple[Sequence, ...]:
    """The sequences that a phrase stands for: one, or several where a bracket is inside a word.

    where: file and entry, for the LocaleError that a malformed phrase raises.
    """
    if _INSIDE_WORD.search(phrase):
        return tuple(tuple(text.split()) for text in expand(phrase, where))
    parser = _Parser(phrase, where)
    sequences = parser.alternatives("")
    if len(sequences) > 1:
        raise LocaleError(f"{where}: “{phrase}” has a bar outside brackets.")
    if _may_be_empty(sequences[0]):
        raise LocaleError(f"{where}: “{phrase}” may stand for nothing at all; leave a word in it.")
    return sequences


class _Parser:
    """Reads one phrase from left to right."""

    def __init__(self, phrase: str, where: str) -> None:
        self.phrase = phrase
        self.where = where
        self.pieces = _TOKEN.findall(phrase)
        self.at = 0

    def alternatives(self, close: str) -> tuple[Sequence, ...]:
        """The alternatives up to the bracket that closes them, or the end if `close` is empty."""
        done: list[Sequence] = []
        current: list[str | Group] = []
        while self.at < len(self.pieces):
            piece = self.pieces[self.at]
            self.at += 1
            if piece in ")]":
                if piece != close:
                    break
                return (*done, tuple(current))
            if piece == "|":
                done.append(tuple(current))
                current = []
            elif piece in _CLOSING:
                inner = self.alternatives(_CLOSING[piece])
                current.append(Group(((), *inner) if piece == "[" else inner))
            elif not piece.isspace():
                current.append(piece)
        else:
            if not close:
                return (*done, tuple(current))
        raise LocaleError(f"{self.where}: “{self.phrase}” has a bracket without its other one.")


def _may_be_empty(sequence: Sequence) -> bool:
    return all(
        isinstance(item, Group) and any(map(_may_be_empty, item.alternatives)) for item in sequence
    )


def steps(word: str, where: str) -> tuple[tuple[str, ...], ...]:
    """The steps of a word of a phrase, each with the keys that take it; a hyphen may be a space.

    A LocaleError for punctuation, which no phrase reaches across.
    """
    found = tuple(words(word))
    whole = bool(found) and found[0].start == 0 and found[-1].end == len(word)
    if not whole or any(part.joined == APART for part in found[1:]):
        raise LocaleError(
            f"{where}: “{word}” has punctuation; a phrase is words, spaces, hyphens, apostrophes."
        )
    return tuple(
        (part.key, HYPHEN + part.key) if part.joined == HYPHEN else (part.key,) for part in found
    )


def expand(phrase: str, where: str) -> tuple[str, ...]:
    """All phrases that `phrase` stands for, written out, without doubles, in order."""
    found, end = _texts(phrase, 0, "", where)
    if end != len(phrase):
        raise LocaleError(f"{where}: “{phrase}” has a bracket without its other one.")
    whole = tuple(dict.fromkeys(" ".join(text.split()) for text in found))
    if "" in whole:
        raise LocaleError(f"{where}: “{phrase}” may stand for nothing at all; leave a word in it.")
    return whole


def _texts(phrase: str, at: int, close: str, where: str) -> tuple[list[str], int]:
    """The texts from `at` up to the bracket that closes them, and where that bracket is."""
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
            inner, at = _texts(phrase, at + 1, _CLOSING[character], where)
            if character == "[":
                inner = ["", *inner]
            if len(current) * len(inner) > MOST:
                raise LocaleError(f"{where}: “{phrase}” stands for more than {MOST} phrases.")
            current = [left + right for left in current for right in inner]
        else:
            current = [left + character for left in current]
        at += 1
    if close and (at == len(phrase) or phrase[at] != close):
        raise LocaleError(f"{where}: “{phrase}” has a bracket without its other one.")
    return done + current, at
