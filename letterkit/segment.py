"""Splits a text into lines, paragraphs, sentences and quotations, without changing a character.

All offsets are code points into the text given, the end exclusive. Every pass is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from letterkit.blocks import blocks, kept
from letterkit.locale import load


class Span(NamedTuple):
    """Code points `start`..`end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Marks:
    """What a language writes at and around the end of a sentence, from its `[segment]` table.

    never: words whose full stop never ends a sentence ("mr"). capital: those whose stop ends one
    where a capital follows ("ltd"). number: those whose stop doesn't end one before a digit ("no").
    letters: letters that are words by themselves, so no initials. quotes: opening and closing mark.
    quote: a pattern for any of those. elisions: words that begin with an apostrophe, which is no
    quotation mark.
    """

    never: frozenset[str]
    capital: frozenset[str]
    number: frozenset[str]
    letters: frozenset[str]
    quotes: tuple[tuple[str, str], ...]
    quote: re.Pattern[str]
    elisions: frozenset[str]


@cache
def marks(tag: str) -> Marks:
    """The marks of a locale."""
    table = load(tag).settings["segment"]
    return Marks(
        never=frozenset(table["never"]),
        capital=frozenset(table["capital"]),
        number=frozenset(table["number"]),
        letters=frozenset(table["letters"]),
        quotes=tuple((opening, closing) for opening, closing in table["quotes"]),
        quote=re.compile("[" + re.escape("".join(o + c for o, c in table["quotes"])) + "]"),
        elisions=frozenset(table["elisions"]),
    )


_LINE_END = re.compile(r"\r\n|\n|\r")
_TOKEN = re.compile(r"\S+")
_BULLET = re.compile(r"[ \t]*(?:[-*+•‣▪–—·]|\(?(?:\d{1,3}[.)]|[a-z]\)))[ \t]+(?=\S)")
_STOPS = frozenset(".!?…।॥")
_CLOSERS = "\"'”’»)]}*_"
_OPENERS = "\"'“‘«([{*_"
_INNER_END = re.compile(
    f"[{re.escape(''.join(sorted(_STOPS)))}][{re.escape(_CLOSERS)}]*+\\s|[\\r\\n]"
)
"""Where a sentence may end inside a paragraph, or a line does: most have no such place."""
_SLACK = 10
"""How many columns short of the paragraph's width a line must end for its break to be meant."""


def lines(text: str) -> list[Span]:
    """The lines of `text` without their line ends; LF, CRLF and CR count."""
    found: list[Span] = []
    start = 0
    for end in _LINE_END.finditer(text):
        found.append(Span(start, end.start()))
        start = end.end()
    found.append(Span(start, len(text)))
    return found


def trim(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends; an empty span stays at `start`."""
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    size = len(inner.strip())
    return Span(start + left, start + left + size) if size else Span(start, start)


def is_bullet(line: str) -> bool:
    """Whether a line begins with a bullet or a number of a list."""
    return _BULLET.match(line) is not None


def paragraphs(text: str, start: int, end: int) -> Iterator[Span]:
    """The paragraphs inside a span: an empty line, or a bullet, begins another."""
    first: int | None = None
    last = start
    above = ""
    in_list = False
    for line in lines(text[start:end]):
        at, to = start + line.start, start + line.end
        words = text[at:to]
        blank = not words.strip()
        if first is not None and (blank or _begins_item(words, above, in_list=in_list)):
            yield Span(first, last)
            first = None
        if not blank:
            if first is None:
                first = at
                in_list = is_bullet(words)
            last = to
        above = words
    if first is not None:
        yield Span(first, last)


def _begins_item(line: str, above: str, *, in_list: bool) -> bool:
    """Whether a line begins an item; a number may also be the end of a wrapped sentence."""
    if not is_bullet(line):
        return False
    ended = in_list or above.rstrip().endswith((*_STOPS, ":", ";", ","))
    return ended or not line.lstrip(" \t(")[0].isdigit()


def sentences(text: str, start: int, end: int, tag: str) -> Iterator[Span]:
    """The sentences of one paragraph, without the bullet before them.

    A line break is no end of a sentence, except after a line that stops well short of the
    paragraph's width before a capital, as the lines of a heading or an address do.
    """
    language = marks(tag)
    bullet = _BULLET.match(text, start, end)
    begin = bullet.end() if bullet else start
    if not _INNER_END.search(text, begin, end):
        only = trim(text, begin, end)
        if only.end > only.start:
            yield only
        return
    width = max((line.end - line.start for line in lines(text[start:end])), default=0)
    tokens = [Span(*token.span()) for token in _TOKEN.finditer(text, begin, end)]
    first = 0
    line_start = begin
    for index, token in enumerate(tokens):
        follows = tokens[index + 1] if index + 1 < len(tokens) else None
        if follows is None:
            yield Span(tokens[first].start, token.end)
            break
        following = text[follows.start : follows.end]
        broken = False
        if _breaks(text, token.end, follows.start):
            room = width - (token.end - line_start) - len(following) - 1
            broken = room > _SLACK and _starts_big(following) and text[token.end - 1] not in ",;-–"
            line_start = follows.start
        if broken or _ends(text[token.start : token.end], following, language, index == first):
            yield Span(tokens[first].start, token.end)
            first = index + 1


def _breaks(text: str, start: int, end: int) -> bool:
    gap = text[start:end]
    return "\n" in gap or "\r" in gap


def _starts_big(word: str) -> bool:
    """Whether a word starts a sentence by its looks; scripts without capitals always do."""
    bare = word.lstrip(_OPENERS)
    return bool(bare) and bare[0].isalpha() and not bare[0].islower()


def _starts_small(word: str) -> bool:
    bare = word.lstrip(_OPENERS)
    return bool(bare) and bare[0].islower()


def _ends(token: str, following: str, language: Marks, is_first: bool) -> bool:  # noqa: FBT001
    """Whether a sentence ends with `token`, where `following` comes next."""
    core = token.rstrip(_CLOSERS)
    if not core or core[-1] not in _STOPS:
        return False
    if core != token and _starts_small(following):
        return False
    if core.endswith(("..", "…")):
        return not _starts_small(following)
    if core[-1] != ".":
        return True
    stem = core[:-1].lstrip(_OPENERS)
    folded = stem.casefold()
    if folded in language.never or (is_first and stem.isdigit()):
        return False
    if folded in language.capital:
        return _starts_big(following)
    if folded in language.number:
        return not following[0].isdigit()
    return not _is_initials(stem, language) or not _starts_big(following)


def _is_initials(stem: str, language: Marks) -> bool:
    letters = stem.split(".")
    return all(
        len(letter) == 1 and letter.isupper() and letter not in language.letters
        for letter in letters
    )


def quotes(text: str, tag: str) -> tuple[Span, ...]:
    """The quotations, marks included, in order and merged; and lines that begin with `>`.

    An opening mark without its closing one in the same paragraph is none; an apostrophe is none.
    """
    return merged(
        [
            Span(quote.start + start, quote.end + start)
            for start, block in blocks(text)
            for quote in _quotes_in(block, tag)
        ]
    )


@kept
def _quotes_in(text: str, tag: str) -> tuple[Span, ...]:
    language = marks(tag)
    found: list[Span] = []
    for paragraph in _unbulleted(text):
        opened: dict[tuple[str, str], int] = {}
        for mark in language.quote.finditer(text, paragraph.start, paragraph.end):
            at = mark.start()
            for pair in language.quotes:
                if mark[0] not in pair:
                    continue
                if pair in opened and mark[0] == pair[1] and _closes(text, at):
                    found.append(Span(opened.pop(pair), at + 1))
                elif mark[0] == pair[0] and _opens(text, at, language):
                    opened[pair] = at
    if ">" in text:
        found += [
            line for line in lines(text) if text[line.start : line.end].lstrip().startswith(">")
        ]
    return tuple(found)


def merged(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap as one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start < result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)


def _unbulleted(text: str) -> Iterator[Span]:
    """Stretches between empty lines."""
    first: int | None = None
    last = 0
    for line in lines(text):
        if not text[line.start : line.end].strip():
            if first is not None:
                yield Span(first, last)
            first = None
        else:
            first = line.start if first is None else first
            last = line.end
    if first is not None:
        yield Span(first, last)


def _opens(text: str, at: int, language: Marks) -> bool:
    """Whether a mark stands where a quotation may begin: not after a letter, not before a space."""
    before = text[at - 1] if at else " "
    after = text[at + 1 : at + 2] or " "
    if before.isalnum() or after.isspace():
        return False
    if text[at] in "'’":
        word = _WORD_START.match(text, at + 1)
        return word is not None and word[0].casefold() not in language.elisions
    return True


_WORD_START = re.compile(r"[^\W\d_]{1,12}+")


def _closes(text: str, at: int) -> bool:
    """Whether a mark may close: an apostrophe inside a word doesn't."""
    after = text[at + 1 : at + 2]
    return not after.isalnum() and not (at and text[at - 1].isspace())
