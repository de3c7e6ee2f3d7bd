"""Finds what stands around the body of a draft: letterhead, salutation, closing, signature.

Offsets are code points into the draft. Lines are looked at once each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from letterkit.letter import Part, Role
from letterkit.locale import load
from letterkit.recognise.cues import Cues
from letterkit.recognise.head import head_parts, is_date, label_role
from letterkit.recognise.parts import line_part
from letterkit.segment import Span, is_bullet, trim

_EMPHASIS = "*_#> \t"
_STOPS = (".", "!", "?", "…", "।", ":", ";")
_SALUTATION_WORDS = 8
_CLOSING_WORDS = 6
_SUBJECT_WORDS = 14
_SIGNATURE_LINES = 16
_NAME_WORDS = 4
_LINE_LENGTH = 60
_NAME_LINE = re.compile(r"[^\W\d_][\w'’.-]*+(?: [^\W\d_][\w'’.-]*+){0,2}+,")


@dataclass(slots=True)
class Frame:
    """The parts around the body, in order, and the stretches of prose between them."""

    parts: list[Part] = field(default_factory=list)
    body: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Opening:
    """A salutation: its span, the line that it is on, and where the body goes on."""

    span: Span
    line: int
    rest: int


@dataclass(frozen=True, slots=True)
class _Ending:
    """A closing: its span, the line that it begins on, and where the signature begins."""

    span: Span
    line: int
    rest: int


def find_frame(text: str, rows: Sequence[Span], found: Cues, tag: str) -> Frame:
    """The frame of the lines `rows` of a draft."""
    frame = Frame()
    if not rows:
        return frame
    end = rows[-1].end
    opening = _opening(text, rows, found)
    first = opening.line + 1 if opening else 0
    above = rows[: opening.line] if opening else rows
    head, body_row = head_parts(text, above, opening.span if opening else None, tag)
    for item in head:
        if isinstance(item, Part):
            frame.parts.append(item)
        else:
            frame.body.append(item)
    start = opening.rest if opening else (rows[body_row].start if body_row < len(rows) else end)
    if opening:
        frame.parts.append(line_part(Role.SALUTATION, [opening.span]))
        if opening.rest == opening.span.end:
            subject = _subject_after(text, rows, first, tag)
            if subject is not None:
                frame.parts.append(line_part(Role.SUBJECT, [trim(text, *rows[subject])]))
                first = subject + 1
                start = rows[first].start if first < len(rows) else end
    else:
        first = body_row
    ending = _ending(text, rows, first, found, tag)
    if ending:
        frame.body.append(Span(start, max(start, ending.span.start)))
        frame.parts.append(line_part(Role.CLOSING, [ending.span]))
        start = _signature(text, rows, ending, tag, frame)
    elif opening:
        row = _bare_signature(text, rows, first, tag)
        if row is not None:
            frame.body.append(Span(start, rows[row].start))
            trimmed = (trim(text, *span) for span in rows[row:])
            lines = [line for line in trimmed if line.end > line.start]
            frame.parts.append(line_part(Role.SIGNATURE, lines))
            start = end
    frame.body.append(Span(start, end))
    return frame


def _bare(text: str, row: Span) -> Span:
    """The line without emphasis, heading marks and spaces around it."""
    words = text[row.start : row.end]
    left = len(words) - len(words.lstrip(_EMPHASIS))
    bare = words.strip(_EMPHASIS)
    return Span(row.start + left, row.start + left + len(bare))


def _opening(text: str, rows: Sequence[Span], found: Cues) -> _Opening | None:
    seen = False
    for index, row in enumerate(rows):
        bare = _bare(text, row)
        words = text[bare.start : bare.end]
        if not words:
            continue
        if any(hit.start == bare.start for hit in found.within("cue-salutation", *bare)):
            opening = _salutation(text, bare, index)
            if opening:
                return opening
        elif not seen and _NAME_LINE.fullmatch(words) and not found.within("cue-closing", *bare):
            return _Opening(bare, index, bare.end)
        seen = True
    return None


def _salutation(text: str, bare: Span, line: int) -> _Opening | None:
    """A line that opens with a word of greeting: all of it, or as far as its first comma."""
    words = text[bare.start : bare.end]
    if len(words.split()) <= _SALUTATION_WORDS and not words.endswith((".", "?")):
        comma = words.rstrip(",:!").find(", ")
        if comma < 0 or words.endswith((",", ":")):
            return _Opening(bare, line, bare.end)
    head = re.match(r"[^,:!.?–—]{1,60}+[,:!–—]", words)
    if head and len(head[0].split()) <= _SALUTATION_WORDS:
        end = bare.start + head.end()
        rest = end + (len(text[end : bare.end]) - len(text[end : bare.end].lstrip()))
        return _Opening(Span(bare.start, end), line, rest)
    return None


def _subject_after(text: str, rows: Sequence[Span], first: int, tag: str) -> int | None:
    """The row of a subject line below the salutation, as British letters have it."""
    index = first
    while index < len(rows) and not text[rows[index].start : rows[index].end].strip():
        index += 1
    if index >= len(rows):
        return None
    words = text[rows[index].start : rows[index].end].strip()
    if label_role(words, tag) is Role.SUBJECT:
        return index
    alone = index + 1 < len(rows) and not text[rows[index + 1].start : rows[index + 1].end].strip()
    more = any(text[row.start : row.end].strip() for row in rows[index + 1 :])
    short = len(words.split()) <= _SUBJECT_WORDS and not is_bullet(words)
    open_ended = not words.strip(_EMPHASIS).endswith((*_STOPS, ","))
    return index if alone and more and short and open_ended and index > first else None


def _ending(text: str, rows: Sequence[Span], first: int, found: Cues, tag: str) -> _Ending | None:
    """The last line that closes the letter, with few lines after it."""
    below = 0
    for index in range(len(rows) - 1, first - 1, -1):
        bare = _bare(text, rows[index])
        words = text[bare.start : bare.end]
        if not words:
            continue
        ending = _closing(text, rows[index], index, found) or (
            _free_closing(text, rows, index) if 0 < below <= _CLOSING_WORDS else None
        )
        if ending and below <= _SIGNATURE_LINES and (index > first or first > 0):
            return ending
        # What stands below a postscript is prose, however much of it there is.
        below = 0 if _is_postscript(words, tag) else below + 1
    return None


def _closing(text: str, row: Span, line: int, found: Cues) -> _Ending | None:
    bare, end_of_line = _bare(text, row), row.end
    hits = [hit for hit in found.within("cue-closing", *bare) if hit.start == bare.start]
    if not hits:
        return None
    rest = text[hits[0].end : bare.end].strip("*_ ,.!–—-")
    if not rest:
        return _Ending(bare, line, end_of_line)
    mark = re.match(r"[*_]*+\s?+[,–—-]\s*+", text[hits[0].end : bare.end])
    if mark and len(rest.split()) <= _CLOSING_WORDS and not rest.endswith((".", "?", ":")):
        end = hits[0].end + mark.end()
        return _Ending(Span(bare.start, hits[0].end + len(mark[0].rstrip())), line, end)
    return None


def _free_closing(text: str, rows: Sequence[Span], index: int) -> _Ending | None:
    """A closing in words of the writer's own: a short line that ends in a comma, then a name."""
    bare = _bare(text, rows[index])
    words = text[bare.start : bare.end]
    alone = index > 0 and not text[slice(*rows[index - 1])].strip()
    if not alone or not words.endswith(",") or len(words.split()) > _CLOSING_WORDS:
        return None
    below = [text[slice(*row)].strip() for row in rows[index + 1 :]]
    signed = [line for line in below if line]
    name = signed[0].split() if signed else []
    proper = 1 <= len(name) <= _NAME_WORDS and all(word[0].isupper() for word in name)
    if not proper or len(signed) > _CLOSING_WORDS or signed[0].endswith(_STOPS):
        return None
    return _Ending(bare, index, rows[index].end)


def _is_postscript(words: str, tag: str) -> bool:
    head = re.match(r"[^\s:]{1,8}", words.strip(_EMPHASIS))
    marks: list[str] = load(tag).settings["recognise"]["postscripts"]
    return head is not None and head[0].casefold().rstrip(".") in marks


def _signature(text: str, rows: Sequence[Span], ending: _Ending, tag: str, frame: Frame) -> int:
    """Adds the signature below a closing; returns where prose goes on (a P.S.), or the end."""
    lines = list(_signature_lines(text, rows, ending))
    for position, line in enumerate(lines):
        if _is_postscript(text[line.start : line.end], tag):
            rest = line.start
            lines = lines[:position]
            break
    else:
        rest = rows[-1].end
    if lines:
        frame.parts.append(line_part(Role.SIGNATURE, lines))
    return rest


def _signature_lines(text: str, rows: Sequence[Span], ending: _Ending) -> Iterator[Span]:
    first = trim(text, ending.rest, rows[ending.line].end)
    if first.end > first.start:
        yield first
    for row in rows[ending.line + 1 :]:
        line = trim(text, *row)
        if line.end > line.start:
            yield line


def _bare_signature(text: str, rows: Sequence[Span], first: int, tag: str) -> int | None:
    """The row of a signature without a closing: a last block of short lines, a name first."""
    last = len(rows) - 1
    while last >= first and not text[rows[last].start : rows[last].end].strip():
        last -= 1
    begin = last
    while begin > first and text[rows[begin - 1].start : rows[begin - 1].end].strip():
        begin -= 1
    if begin <= first or last - begin >= _CLOSING_WORDS:
        return None
    block = [text[row.start : row.end].strip() for row in rows[begin : last + 1]]
    name = block[0].strip(_EMPHASIS + "-–—,").split()
    proper = 1 <= len(name) <= _NAME_WORDS and all(word[0].isupper() for word in name)
    short = all(
        len(line) <= _LINE_LENGTH and not line.endswith(_STOPS) and not is_bullet(line)
        for line in block
    )
    return begin if proper and short and not is_date(block[0], tag) else None
