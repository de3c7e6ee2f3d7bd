"""Reads a draft that somebody wrote: what kind of letter it is, and which part does what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from letterkit.letter import Letter, Part, Role, Sentence
from letterkit.recognise.cues import Cues, cues, kind_of, main_role
from letterkit.recognise.frame import find_frame
from letterkit.recognise.parts import line_part
from letterkit.recognise.thread import thread_start
from letterkit.segment import Span, is_bullet, lines, paragraphs, sentences, trim

_LAST_WORDS = 8
"""Words that a last sentence may have and still be a closing with its signature."""


def recognise(text: str, kind: str | None = None, locale: str = "en") -> Letter:
    """The letter that a draft is, as it stands; nothing in `text` is changed.

    kind: the kind's name, where it is known; None to find it out, and None stays in the letter
    where the draft doesn't tell. Offsets in the letter are code points into `text`.
    """
    found = cues(text, locale)
    end = thread_start(text, locale)
    frame = find_frame(text, lines(text[:end]), found, locale)
    body = [
        list(sentences(text, *paragraph, locale))
        for stretch in sorted(frame.body)
        for paragraph in paragraphs(text, *stretch)
    ]
    parts = list(frame.parts)
    told = kind or kind_of(found, [span for paragraph in body for span in paragraph])
    if body and not any(part.role is Role.CLOSING for part in parts):
        parts += _inline_closing(text, body, found)
    parts += _body_parts(text, body, found, told)
    if text[end:].strip():
        parts.append(line_part(Role.OTHER, [trim(text, end, len(text))]))
    parts.sort(key=lambda part: part.start)
    return Letter(told, locale, text, tuple(parts))


def _body_parts(
    text: str, body: Sequence[Sequence[Span]], found: Cues, kind: str | None
) -> Iterator[Part]:
    """The parts of the body: in each paragraph, runs of sentences of one role.

    A sentence without a cue goes with the one before it in the paragraph; a bullet without one goes
    with what stands above the list.
    """
    news = False
    before: Span | None = None
    above = Role.OTHER
    for paragraph in body:
        roles: list[Role] = []
        for span in paragraph:
            said = found.roles(span, before, news_before=news, kind=kind)
            before = span
            news = news or Role.NEWS in said
            role = main_role(said) or (roles[-1] if roles else None)
            if role is None:
                role = above if _is_item(text, span) else Role.OTHER
            roles.append(role)
        yield from _runs(paragraph, roles)
        above = roles[-1] if roles else above


def _is_item(text: str, span: Span) -> bool:
    """Whether a sentence stands right behind a bullet."""
    begin = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    return span.start - begin < _LAST_WORDS and is_bullet(text[begin : span.start + 1])


def _runs(spans: Sequence[Span], roles: Sequence[Role]) -> Iterator[Part]:
    start = 0
    for index in range(1, len(spans) + 1):
        if index == len(spans) or roles[index] is not roles[start]:
            run = tuple(Sentence(*span) for span in spans[start:index])
            yield Part(roles[start], run[0].start, run[-1].end, run)
            start = index


def _inline_closing(text: str, body: list[list[Span]], found: Cues) -> Iterator[Part]:
    """The closing and signature of a letter that runs on in one line; taken out of `body`."""
    last = body[-1][-1]
    hits = [hit for hit in found.within("cue-closing", *last) if hit.start == last.start]
    alone = len(body) == 1 and len(body[0]) == 1
    if not hits or alone or len(text[last.start : last.end].split()) > _LAST_WORDS:
        return
    rest = text[hits[0].end : last.end]
    if not rest.startswith(",") or not rest[1:].strip():
        return
    body[-1].pop()
    yield line_part(Role.CLOSING, [Span(last.start, hits[0].end + 1)])
    yield line_part(Role.SIGNATURE, [trim(text, hits[0].end + 1, last.end)])
