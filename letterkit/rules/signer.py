"""Who signs a letter and how they can be reached, for the two rules that ask.

Offsets are code points into `Letter.text`.
"""

from __future__ import annotations

import re
import unicodedata

from letterkit.letter import Role
from letterkit.rules.context import Context
from letterkit.segment import Span

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.\w")
_PHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d ()./-]{6,18}\d(?![\w/])")
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_POSTCODE = re.compile(r"\b(?:[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}|\d{4,5})\b")
_LEAST_DIGITS = 8
_NAME_MARKS = frozenset("'’.-")
_NAMED = re.compile(r"\s{1,3}(?:[^\W\d_]{1,4}\.? )?([^\W\d_][\w'’-]++)")
_NAME_WORDS = 4
_BLANK = re.compile(r"[\[{<«].{1,80}[\]}>»]")


def reach(context: Context) -> Span | None:
    """The first phone number or email address of the letter, or None."""
    given = _given(context, "phone", "email")
    if given:
        return given
    text = context.text[: context.end]
    found = [match.span() for match in _EMAIL.finditer(text)]
    for match in _PHONE.finditer(text):
        digits = sum(character.isdigit() for character in match[0])
        if digits >= _LEAST_DIGITS and not _DATE.fullmatch(match[0]):
            found.append(match.span())
    return Span(*min(found)) if found else None


def without_phones(text: str) -> str:
    """A text without its telephone numbers, whose digits tell no fact."""
    return _PHONE.sub("", text)


def has_address(context: Context) -> bool:
    """Whether the letterhead or the signature has a postal address."""
    if _given(context, "sender_address", role=Role.SENDER):
        return True
    parts = context.letter.of(Role.SENDER, Role.SIGNATURE)
    return any(_POSTCODE.search(context.letter.words(part)) for part in parts)


def signer(context: Context) -> str | None:
    """The name of the person who signs, or None; a team or a department is no person.

    A blank still to be filled in stands for a name: that it is blank is another rule's matter.
    """
    given = _given(context, "signer")
    if given:
        return context.text[given.start : given.end]
    for part in context.letter.of(Role.SIGNATURE):
        for sentence in part.sentences[:3]:
            line = context.letter.words(sentence).strip("*_-–—•, ")
            if _BLANK.fullmatch(line) or _is_person(line, sentence.start, context):
                return line
    return None


def _given(context: Context, *fields: str, role: Role = Role.SIGNATURE) -> Span | None:
    """Where the signature of a composed letter has one of `fields`: what was asked for is one."""
    for part in context.letter.of(role):
        for sentence in part.sentences:
            for span in sentence.origin.fields:
                if span.name in fields:
                    return Span(span.start, span.end)
    return None


def _is_person(line: str, start: int, context: Context) -> bool:
    name = re.split(r"[,(]", line, maxsplit=1)[0].strip()
    words = name.split()
    if not 0 < len(words) <= _NAME_WORDS or not all(_is_name(word) for word in words):
        return False
    if context.cues.any("cue-team", Span(start, start + len(name))):
        return False
    return not words[0][0].islower()


def _is_name(word: str) -> bool:
    """Letters of any script with their vowel signs and accents, and what stands between them."""
    return word[0].isalpha() and all(
        char in _NAME_MARKS or unicodedata.category(char)[0] in "LM" for char in word
    )


def named_in_body(context: Context) -> bool:
    """Whether a sentence names whom to reach: "ask for Tom Hart"."""
    for span, _role in context.prose:
        for hit in context.cues.within("cue-reach", *span):
            word = _NAMED.match(context.text, hit.end, span.end)
            if (
                word
                and word[1][0].isupper()
                and not context.cues.any("cue-team", Span(*word.span()))
            ):
                return True
    return False
