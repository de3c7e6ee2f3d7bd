"""Splits a text into words by Unicode categories, so that no language's letters fall apart.

Every character is first mapped to one character of a small alphabet (its *shape*), which keeps all
offsets as they are; words are then found in the shape with a pattern that can't backtrack.

That is how a word is defined, and it takes a step of Python for each. Most texts need none: where
each character folds to one character and words stand a space apart, the text is folded whole and
cut in one go. `cut` takes that way wherever it leads to the same words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
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


class Cut(NamedTuple):
    """The words of a text in columns; a word has the same place in each.

    starts, ends: code points. keys: as in `Word`. joins: HYPHEN, APART (which is empty), or else
    the white space before the word.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    keys: Sequence[str]
    joins: Sequence[str]


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
_UNFOLDABLE = "\0"
_FOLDED_SHAPES = {"s": " ", "n": "\n", "r": "\r", "e": "*", ".": ".", "'": "'", "-": "-", "%": "%"}


class _Folded(dict[int, str]):
    """What each character is in a key, or its shape where it is part of no word.

    It is `_UNFOLDABLE` where one character would become two, or none.
    """

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


def _folded(character: str) -> str:
    shape = _SHAPES[ord(character)]
    if shape in _FOLDED_SHAPES:
        return _FOLDED_SHAPES[shape]
    key = fold(character)
    return key if len(key) == 1 else _UNFOLDABLE


_FOLDED = _Folded()
_ASCII_ALIKE = {"’": "'", "“": ".", "”": ".", "‘": ".", "–": ".", "£": ".", "€": "."}
"""What stands in letters beside ASCII, and a character of ASCII with the same shape: text in ASCII
alone is folded at a tenth of the cost."""

_LETTER = r"[^ \n.\-'%]"
# Text that the short way would cut otherwise: characters that change their number, emphasis, more
# white space than one character inside a paragraph, a percent sign with a letter behind it.
_ODD = (_UNFOLDABLE, "*", "\r", "  ", " \n", "\n ")
_ODD_PERCENT = re.compile(r"%[^ \n.\-]")
_LOOSE_MARK = re.compile(r"(?<![wv])v")
_QUOTE = re.compile(rf"'(?:(?<!{_LETTER}')|(?!{_LETTER}))")
_PIECE = re.compile(rf"([ \n\-]?)({_LETTER}++(?:'{_LETTER}++)*+%?+)")
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


@lru_cache(maxsize=32)  # cues and rules read the paragraphs of a letter one after the other
def cut(text: str) -> Cut:
    """The words of `text` in columns: the same as `words` finds."""
    folded = _fold_whole(text)
    if folded is None:
        found = tuple(words(text))
        return Cut(*zip(*found, strict=True)) if found else Cut((), (), (), ())
    # What stands between, the join, a word; and so on, to what stands behind the last word.
    pieces = _PIECE.split(folded)
    offsets = list(accumulate(map(len, pieces)))
    # A join joins where nothing stands between it and the word before.
    joins = [
        APART if between else join
        for between, join in zip(pieces[:-1:3], pieces[1::3], strict=True)
    ]
    joins[:1] = [APART] * len(joins[:1])
    return Cut(offsets[1::3], offsets[2::3], pieces[2::3], joins)


def _fold_whole(text: str) -> str | None:
    """The text as keys and, between them, shapes; None where it can't be cut like that."""
    if not text.isascii():
        plain = text
        for character, alike in _ASCII_ALIKE.items():
            plain = plain.replace(character, alike)
        if plain.isascii():
            text = plain
    folded = text.translate(_FOLDED)
    if any(odd in folded for odd in _ODD) or ("%" in folded and _ODD_PERCENT.search(folded)):
        return None
    if not folded.isascii() and (
        not unicodedata.is_normalized("NFC", folded) or _LOOSE_MARK.search(shapes(text))
    ):
        return None
    return _QUOTE.sub(".", folded) if "'" in folded else folded


def fold(word: str) -> str:
    """A word as it is compared: case-folded, composed, straight apostrophes, no soft hyphens."""
    folded = unicodedata.normalize("NFC", word.casefold())
    return folded.replace("’", "'").replace("\u02bc", "'").replace("\u00ad", "")


def _joined(shape: str, start: int, end: int) -> str:
    gap = shape[start:end]
    if not gap or start == 0:  # no word stands before the first
        return APART
    if gap == "s":
        return SPACE
    if gap == "-":
        return HYPHEN
    whole = _GAP.fullmatch(gap)
    return SPACE if whole and gap.strip("e") else APART
