"""What the matchers look at: a letter, its sentences and what they say, worked out once a check.

All offsets are code points into `Letter.text`.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from letterkit.letter import LINE_ROLES, Letter, Role
from letterkit.locale import Locale, load
from letterkit.matching import Hit, compiled
from letterkit.recognise.cues import CUES, Cues, cues
from letterkit.recognise.thread import thread_start
from letterkit.segment import Span, merged, quotes

if TYPE_CHECKING:
    from letterkit.facts import Facts


class Context:
    """A letter under check. What is costly is worked out when it is first asked for.

    alone: whether one rule was asked for by itself, as an example of a rule is checked.
    """

    def __init__(
        self, letter: Letter, lexicons: tuple[str, ...], facts: Facts | None, *, alone: bool
    ) -> None:
        self.letter = letter
        self.text = letter.text
        self.facts = facts
        self.alone = alone
        self._lexicons = lexicons
        self._in_prose: dict[str, tuple[Hit, ...]] = {}

    @cached_property
    def locale(self) -> Locale:
        """The locale of the letter."""
        return load(self.letter.locale)

    @cached_property
    def cues(self) -> Cues:
        """What the cue lexicons found. A draft has been read for them when it was recognised."""
        if self.letter.composed:
            return Cues(self.text, self.letter.locale, self._hits)
        return cues(self.text, self.letter.locale)

    @cached_property
    def _hits(self) -> dict[str, tuple[Hit, ...]]:
        names = (*CUES, *self._lexicons) if self.letter.composed else self._lexicons
        return compiled(self.letter.locale, names).find(self.text)

    def hits(self, lexicon: str) -> tuple[Hit, ...]:
        """The hits of a rule's lexicon in the prose, not in quotations, addresses, signatures."""
        if lexicon not in self._in_prose:
            self._in_prose[lexicon] = tuple(
                hit for hit in self._hits[lexicon] if self.is_prose(hit.start, hit.end)
            )
        return self._in_prose[lexicon]

    @cached_property
    def end(self) -> int:
        """Where the letter ends: before a quoted thread."""
        letter = self.letter
        return len(self.text) if letter.composed else thread_start(self.text, letter.locale)

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """What somebody else said: quotations and the thread below a mail."""
        found = list(quotes(self.text, self.letter.locale))
        if self.end < len(self.text):
            found.append(Span(self.end, len(self.text)))
        return merged(found)

    @cached_property
    def _foreign(self) -> tuple[Span, ...]:
        lines = [Span(part.start, part.end) for part in self.letter.of(*LINE_ROLES)]
        return merged([*self.quoted, *lines])

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether a span lies in somebody else's words."""
        return overlaps(self.quoted, start, end)

    def is_prose(self, start: int, end: int) -> bool:
        """Whether a span lies in the letter's own sentences, with no part of it outside."""
        return not overlaps(self._foreign, start, end)

    @cached_property
    def prose(self) -> tuple[tuple[Span, Role], ...]:
        """The sentences of the body, each with the role of its part."""
        return tuple(
            (Span(sentence.start, sentence.end), part.role)
            for part in self.letter.parts
            if part.role not in LINE_ROLES and part.start < self.end
            for sentence in part.sentences
            if sentence.end > sentence.start
        )

    @cached_property
    def body(self) -> Span:
        """From the first sentence of the prose to the last; empty where there is none."""
        if not self.prose:
            return Span(self.end, self.end)
        return Span(self.prose[0][0].start, self.prose[-1][0].end)

    @cached_property
    def roles(self) -> tuple[tuple[Span, frozenset[Role]], ...]:
        """The sentences of the body, each with all that it does.

        Of a composed letter the parts say it. Of a draft the cues do, sentence by sentence, so that
        a sentence which refuses and gives the reason does both.
        """
        if self.letter.composed:
            return tuple((span, frozenset({role})) for span, role in self.prose)
        found: list[tuple[Span, frozenset[Role]]] = []
        news = False
        before: Span | None = None
        for span, _role in self.prose:
            said = self.cues.roles(span, before, news_before=news)
            before = span
            news = news or Role.NEWS in said
            found.append((span, said))
        return tuple(found)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span, _roles in self.roles]

    def sentence_at(self, at: int) -> tuple[Span, frozenset[Role]] | None:
        """The sentence of the body that holds a place, with all that it does."""
        index = bisect_right(self._sentence_starts, at) - 1
        if index < 0 or self.roles[index][0].end <= at:
            return None
        return self.roles[index]

    def says(self, role: Role) -> tuple[Span, ...]:
        """The sentences that do what `role` is for, in order."""
        return tuple(span for span, roles in self.roles if role in roles)

    @cached_property
    def framed(self) -> bool:
        """Whether this is a whole letter, or at least has a salutation or a closing."""
        return any(self.letter.of(Role.SALUTATION, Role.CLOSING))


def overlaps(spans: tuple[Span, ...], start: int, end: int) -> bool:
    """Whether `start`..`end` overlaps one of the spans, which are in order and apart."""
    index = bisect_right(spans, (start, len(spans) and spans[-1].end)) - 1
    if index >= 0 and spans[index].end > start:
        return True
    return index + 1 < len(spans) and spans[index + 1].start < end
