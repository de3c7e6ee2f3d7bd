"""Finds names that are a letter or two off the names among the facts.

Only names of the same person or thing are compared: the salutation and the recipient's lines with
the recipient, the signature with the signer, the body with the product. Offsets are code points
into `Letter.text`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from letterkit.blocks import kept
from letterkit.letter import LINE_ROLES, Role
from letterkit.matching import Word, words
from letterkit.rules.context import Context
from letterkit.rules.matchers import Match
from letterkit.rules.slips import corrected, texts

if TYPE_CHECKING:
    from letterkit.facts import Facts

_TOKEN = re.compile(r"\S+")
_LEAST_PERSON = 3
_LEAST_THING = 5
_LONG = 8
"""From this length on, a name may be two letters off and still be meant."""


def name_slips(context: Context, facts: Facts) -> Iterator[Match]:
    """Misspelt names of the customer, of the signer and of the product."""
    right = cache(lambda: {word.key for text in texts(facts) for word in words(text)})
    people = _proper(facts, _LEAST_PERSON, "recipient", "form_of_address")
    wrong = list(_wrong_address(context, facts, people))
    yield from wrong
    roles = (Role.RECIPIENT,) if wrong else (Role.SALUTATION, Role.RECIPIENT)
    yield from _near(context, _first_lines(context, *roles), people, right)
    found = _first_lines(context, Role.SIGNATURE)
    yield from _near(context, found, _proper(facts, _LEAST_PERSON, "signer"), right)
    product = _proper(facts, _LEAST_THING, "product")
    yield from _near(context, _inside_sentences(context), product, right)


def _wrong_address(context: Context, facts: Facts, people: dict[str, str]) -> Iterator[Match]:
    """A salutation with a title that greets somebody else, or with another title."""
    right = facts.get("form_of_address")
    titles: list[str] = context.locale.settings["recognise"]["honorifics"]
    if not isinstance(right, str) or not people:
        return
    wanted = next((word.key for word in words(right) if word.key in titles), None)
    found = list(_first_lines(context, Role.SALUTATION))
    for index, word in enumerate(found[:-1]):
        if word.key in titles:
            names = [name for name in found[index + 1 :] if name.key not in titles]
            meant = any(_is_near(name.key, key) for name in names for key in people)
            greeted = any(name.key in people for name in names)
            other = not greeted and not meant
            if names and (other or (greeted and wanted not in (None, word.key))):
                yield corrected(word.start, names[-1].end, right)
            return


def _proper(facts: Facts, least: int, *names: str) -> dict[str, str]:
    """The capitalised words of some facts, by their keys, from `least` letters on."""
    found: dict[str, str] = {}
    for name in names:
        value = facts.get(name)
        if isinstance(value, str):
            for word in _words_of(value):
                text = value[word.start : word.end]
                if len(text) >= least and text[0].isupper() and text.isalpha():
                    found[word.key] = text
    return found


def _first_lines(context: Context, *roles: Role) -> Iterator[Word]:
    for part in context.letter.of(*roles):
        yield from _words(context, part.sentences[0].start, part.sentences[0].end)


def _inside_sentences(context: Context) -> Iterator[Word]:
    """The capitalised words that don't begin a sentence, where a capital would tell nothing."""
    for part in context.letter.parts:
        if part.role not in LINE_ROLES:
            for sentence in part.sentences:
                start = sentence.start
                for word in _capitalised(context.text[start : sentence.end]):
                    yield word._replace(start=word.start + start, end=word.end + start)


@kept
def _words_of(text: str) -> tuple[Word, ...]:
    return tuple(words(text))


@kept
def _capitalised(sentence: str) -> tuple[Word, ...]:
    tokens = _TOKEN.finditer(sentence)
    next(tokens, None)
    # Few words have a capital, and only those are worth taking apart.
    return tuple(
        word._replace(start=word.start + token.start(), end=word.end + token.start())
        for token in tokens
        if not token[0].islower() and any(map(str.isupper, token[0]))
        for word in words(token[0])
    )


def _words(context: Context, start: int, end: int) -> Iterator[Word]:
    for word in _words_of(context.text[start:end]):
        yield word._replace(start=word.start + start, end=word.end + start)


def _near(
    context: Context,
    found: Iterable[Word],
    names: dict[str, str],
    right: Callable[[], set[str]],
) -> Iterator[Match]:
    """The words that are near to exactly one of `names`, but not among the facts' (`right`)."""
    if not names:
        return
    for word in found:
        key = word.key.removesuffix("'s")
        text = context.text[word.start : word.start + len(key)]
        if not text[:1].isupper() or key in names:
            continue
        near = [name for name in names if _is_near(key, name)]
        if len(near) == 1 and key not in right() and not context.is_quoted(word.start, word.end):
            yield corrected(word.start, word.start + len(key), names[near[0]])


def _is_near(key: str, name: str) -> bool:
    """Whether two words are one letter apart, or two in a long name; a plural is another word."""
    if key + "s" == name or name + "s" == key or len(key) < _LEAST_PERSON:
        return False
    most = 2 if len(name) >= _LONG else 1
    # An edit takes a letter, brings one, or does both: more than that can't be `most` edits.
    near = abs(len(key) - len(name)) <= most and len(set(key) ^ set(name)) <= 2 * most
    return near and _distance(key, name) <= most


def _distance(left: str, right: str) -> int:
    """Edits between two words; swapping two neighbours is one (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, one in enumerate(left, 1):
        above, row = row, [i]
        for j, other in enumerate(right, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (one != other))
            if i > 1 and j > 1 and one == right[j - 2] and left[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before = above
    return row[-1]
