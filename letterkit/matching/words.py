"""Splits a text into words by Unicode categories, so that no language's letters fall apart.

Every character is first mapped to one character of a small alphabet (its *shape*), which keeps all
offsets as they are; words are then found in the shape with a pattern that can't backtrack.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

APART = ""
"""What stands between two words when no phrase may reach across: punctuation, an empty line."""
SPACE = " "
HYPHEN = "-"


class Word(NamedTuple):
    """A word: code points `start`..`end`, its key for comparing, and how the word before is joined.

    key: case-folded, composed (NFC), with straight apostrophes.
    joined: SPACE, HYPHEN or APART.
    """

    start: int
    end: int
    key: str
    joined: str


class _Shapes(dict[int, str]):
    """The shape of each character, worked out when it is first met.

    w: letters, marks, digits and `&`; v: marks alone, which continue a word but don't start one;
    n: a line break, r: a carriage return, s: other space, e: emphasis, and the rest is a dot.
    """

    def __missing__(self, code: int) -> str:
        shape = _shape(chr(code))
        self[code] = shape
        return shape


def _shape(character: str) -> str:
    if character in _FIXED:
        return _FIXED[character]
    category = unicodedata.category(character)
    if category[0] in "LN":
        return "w"
    # Marks, and the joiners and soft hyphens inside Bengali and hyphenated words.
    if category[0] == "M" or (category == "Cf" and character not in "\u200b\ufeff\u2060"):
        return "v"
    if category == "Zl":
        return "n"
    if category == "Zp":
        return "."
    if character.isspace() or category == "Cf":
        return "s"
    return "."


_FIXED = {
    "\n": "n",
    "\r": "r",
    "&": "w",
    "%": "%",
    "'": "'",
    "’": "'",
    "\u02bc": "'",
    "-": "-",
    "‐": "-",
    "\u2011": "-",
    "*": "e",
    "_": "e",
}
_SHAPES = _Shapes()
_WORD = re.compile(r"w[wv]*+(?:'[wv]++)*+%?+")
# Between the words of a phrase: emphasis that closes, white space with at most one line break,
# emphasis that opens. Possessive repeats, so that a million spaces are read once.
_GAP = re.compile(r"e{0,3}+s*+(?:r?n|r)?+s*+e{0,3}+")


def shapes(text: str) -> str:
    """The shape of each character of `text`; as long as `text`."""
    return text.translate(_SHAPES)


def words(text: str) -> Iterator[Word]:
    """The words of `text`, in order."""
    shape = shapes(text)
    plain = text.isascii()
    before = 0
    for found in _WORD.finditer(shape):
        start, end = found.span()
        key = text[start:end].casefold()
        if not plain and not key.isascii():
            key = fold(key)
        yield Word(start, end, key, _joined(shape, before, start))
        before = end


def fold(word: str) -> str:
    """A word as it is compared: case-folded, composed, straight apostrophes, no soft hyphens."""
    folded = unicodedata.normalize("NFC", word.casefold())
    return folded.replace("’", "'").replace("\u02bc", "'").replace("\u00ad", "")


def _joined(shape: str, start: int, end: int) -> str:
    gap = shape[start:end]
    if gap == "s":
        return SPACE
    if gap == "-":
        return HYPHEN
    if not gap or start == 0:
        return APART
    whole = _GAP.fullmatch(gap)
    return SPACE if whole and gap.strip("e") else APART
