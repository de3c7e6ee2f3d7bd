"""Sorts the lines above a salutation: sender, date, recipient, reference and subject.

Offsets are code points into the draft.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from letterkit.letter import Part, Role
from letterkit.locale import load
from letterkit.recognise.parts import line_part
from letterkit.segment import Span, is_bullet, trim

_LABEL = re.compile(r"([^:\d]{1,40}?)\s*+(?:[:#]|(?=\d))\s*+(.*)", re.DOTALL)
_CONTACT = re.compile(r"@|\+?\d[\d ()-]{7,}\d|www\.|https?:")
_WORD = re.compile(r"[^\W\d_]+")
_PROSE_LENGTH = 70
_DATE_WORDS = 6
_ADDRESS_LENGTH = 60
_NAME_WORDS = 4


@cache
def _labels(tag: str) -> dict[str, Role]:
    table = load(tag).settings["recognise"]
    roles = {
        "sender_labels": Role.SENDER,
        "recipient_labels": Role.RECIPIENT,
        "date_labels": Role.DATE,
        "reference_labels": Role.REFERENCE,
        "subject_labels": Role.SUBJECT,
    }
    return {label: role for name, role in roles.items() for label in table[name]}


@cache
def _date_words(tag: str) -> frozenset[str]:
    table = load(tag).settings["recognise"]
    months = {name for names in table["months"] for name in names}
    return frozenset(months | {*table["ordinals"], *table["date_words"], *table["weekdays"]})


@cache
def _months(tag: str) -> frozenset[str]:
    return frozenset(name for names in load(tag).settings["recognise"]["months"] for name in names)


def label_role(line: str, tag: str) -> Role | None:
    """The role that a label before a colon or a number gives a line ("Our ref: 4711")."""
    found = _LABEL.match(line.strip("*_# \t"))
    if not found:
        return None
    label = found[1].strip(" .*_").casefold()
    role = _labels(tag).get(label)
    # Without a colon only a reference is read as one: "Order 4711", but not "To 12 High Street".
    if role is not Role.REFERENCE and ":" not in line[: found.end(1) + 4]:
        return None
    return role


def is_date(line: str, tag: str) -> bool:
    """Whether a line is a date and nothing else."""
    words = [word.casefold() for word in _WORD.findall(line)]
    digits = re.findall(r"\d+", line)
    if len(line) > _ADDRESS_LENGTH or not digits or len(words) > _DATE_WORDS:
        return False
    if not words:
        return re.fullmatch(r"\s*+\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\s*+", line) is not None
    return any(word in _months(tag) for word in words) and all(
        word in _date_words(tag) for word in words
    )


def head_parts(
    text: str, rows: Sequence[Span], salutation: Span | None, tag: str
) -> tuple[list[Part | Span], int]:
    """The parts above the salutation, with stretches of prose between them as spans.

    Without a salutation, only what is plainly a head is taken; the second value is the row at which
    the body begins.
    """
    blocks = _blocks(text, rows)
    if salutation is None:
        blocks, body_row = _plain_head(text, rows, blocks, tag)
    else:
        body_row = len(rows)
    named = frozenset(_names(text[slice(*salutation)]) if salutation else ())
    found: list[Part | Span] = []
    for number, block in enumerate(blocks):
        seen = frozenset(part.role for part in found if isinstance(part, Part))
        place = _Place(number == 0, number == len(blocks) - 1, named, seen)
        found += _sort(text, block, tag, place)
    return found, body_row


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block stands: what the block alone can't tell about its role.

    named: names in the salutation. seen: roles of the parts before.
    """

    first: bool
    last: bool
    named: frozenset[str]
    seen: frozenset[Role]


def _names(words: str) -> list[str]:
    return [word for word in _WORD.findall(words)[1:] if word[0].isupper() and len(word) > 1]


def _blocks(text: str, rows: Sequence[Span]) -> list[list[Span]]:
    """Runs of lines without an empty line between them; the lines without outer spaces."""
    blocks: list[list[Span]] = [[]]
    for row in rows:
        line = trim(text, *row)
        if line.start == line.end:
            blocks.append([])
        else:
            blocks[-1].append(line)
    return [block for block in blocks if block]


def _plain_head(
    text: str, rows: Sequence[Span], blocks: list[list[Span]], tag: str
) -> tuple[list[list[Span]], int]:
    """The blocks of a head that no salutation ends: labelled lines, dates, a letterhead."""
    taken: list[list[Span]] = []
    for number, block in enumerate(blocks[:-1]):
        words = [text[line.start : line.end] for line in block]
        known = all(label_role(line, tag) or is_date(line, tag) for line in words)
        address = (
            number == 0
            and len(block) > 1
            and all(
                len(line) <= _ADDRESS_LENGTH
                and not line.endswith((".", "?", "!", ":", ","))
                and not is_bullet(line + " ")
                for line in words
            )
        )
        if not known and not address:
            break
        taken.append(block)
    if not taken:
        return [], 0
    last = taken[-1][-1].end
    return taken, next(index for index, row in enumerate(rows) if row.end >= last) + 1


def _sort(text: str, block: list[Span], tag: str, place: _Place) -> list[Part | Span]:
    words = [text[line.start : line.end] for line in block]
    long = any(len(line) > _PROSE_LENGTH for line in words)
    if long and words[-1].endswith((".", "!", "?", ":")):
        return [Span(block[0].start, block[-1].end)]
    rest = _unlabelled_role(words, tag, place)
    roles: list[Role] = []
    for line in words:
        role = label_role(line, tag)
        if role is Role.SENDER and roles:
            role = roles[-1]
        roles.append(role or (Role.DATE if is_date(line, tag) else rest))
    parts: list[Part | Span] = []
    start = 0
    for index in range(1, len(block) + 1):
        if index == len(block) or roles[index] != roles[start]:
            parts.append(line_part(roles[start], block[start:index]))
            start = index
    return parts


def _unlabelled_role(words: list[str], tag: str, place: _Place) -> Role:
    """The role of the lines of a block that neither a label nor a date tells."""
    plain = [line for line in words if not label_role(line, tag) and not is_date(line, tag)]
    if not plain:
        return Role.OTHER
    honorifics: list[str] = load(tag).settings["recognise"]["honorifics"]
    first = plain[0].split()[0].strip("*_.").casefold()
    named = place.named.intersection(_WORD.findall(" ".join(plain)))
    if first in honorifics or (named and len(plain[0].split()) <= _NAME_WORDS):
        return Role.RECIPIENT
    alone = len(plain) == 1 and len(words) == 1
    if alone and place.last and (not place.first or len(plain[0].split()) >= _NAME_WORDS):
        return Role.SUBJECT
    if any(_CONTACT.search(line) for line in plain) or place.first:
        return Role.SENDER
    return Role.RECIPIENT if {Role.SENDER, Role.DATE} & place.seen else Role.SENDER
