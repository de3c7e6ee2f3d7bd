"""What sentences say, told by the cue lexicons `cue-*` of a locale.

Every offset is in code points into the text. A cue says that a sentence *does* something (thanks,
refuses, invites); which words say so is the locale's matter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from letterkit.letter import Role
from letterkit.matching import Hit, compiled
from letterkit.recognise.figures import amounts
from letterkit.segment import Span

CUES: tuple[str, ...] = (
    "cue-salutation", "cue-closing", "cue-thanks", "cue-thanks-formula", "cue-thanks-patience",
    "cue-never", "cue-giving", "cue-refund", "cue-request", "cue-refused", "cue-declining",
    "cue-news", "cue-hedge", "cue-conditional", "cue-until", "cue-turn", "cue-granted",
    "cue-refund-kind", "cue-reasons", "cue-policy", "cue-apology", "cue-offer", "cue-goodwill",
    "cue-invitation", "cue-wishes", "cue-blank", "cue-team", "cue-reach", "cue-no-fault",
    "cue-bought", "cue-delivered", "cue-it", "cue-reply", "cue-comfort",
    "cue-or-repay", "cue-kept", "cue-blank-in-brackets",
)  # fmt: skip

ORDER: tuple[Role, ...] = (
    Role.NEWS,
    Role.GOODWILL,
    Role.THANKS,
    Role.APOLOGY,
    Role.REASONS,
    Role.INVITATION,
    Role.WISHES,
    Role.OFFER,
)
"""Which role a sentence with several cues has: the first of these."""

_SIMPLE: tuple[tuple[Role, str], ...] = (
    (Role.GOODWILL, "cue-goodwill"),
    (Role.APOLOGY, "cue-apology"),
    (Role.REASONS, "cue-reasons"),
    (Role.REASONS, "cue-policy"),
    (Role.INVITATION, "cue-invitation"),
    (Role.WISHES, "cue-wishes"),
    (Role.OFFER, "cue-offer"),
)

# How far apart, in code points, the words of a refusal may stand: "cannot [therefore] refund",
# "cannot offer [you what you asked for, a full] refund", "your request [of 3 May] is declined".
_NEAR = 16
_NEXT = 26
_FAR = 70


class Cues:
    """The hits of the cue lexicons in a text, by lexicon and place.

    hits: those, where the text has been read for them already.
    """

    def __init__(
        self, text: str, tag: str, hits: Mapping[str, tuple[Hit, ...]] | None = None
    ) -> None:
        self.text = text
        self.tag = tag
        self._hits = compiled(tag, CUES).find(text) if hits is None else hits
        self._starts = {name: [hit.start for hit in self._hits[name]] for name in CUES}

    def within(self, name: str, start: int, end: int) -> Sequence[Hit]:
        """The hits of a lexicon that begin at `start` or later, before `end`."""
        starts = self._starts[name]
        return self._hits[name][bisect_left(starts, start) : bisect_left(starts, end)]

    def any(self, name: str, span: Span) -> bool:
        """Whether a lexicon has a hit inside the span."""
        return bool(self.within(name, span.start, span.end))

    def roles(
        self, span: Span, before: Span | None = None, *, news_before: bool = False
    ) -> frozenset[Role]:
        """All that one sentence does.

        before: the sentence before it, which may name what this one refuses. news_before: whether
        the refusal has been told already.
        """
        roles = {role for role, name in _SIMPLE if self.any(name, span)}
        if self._thanks(span, news_before=news_before):
            roles.add(Role.THANKS)
        if self.refusal(span, before) is not None:
            roles.add(Role.NEWS)
        return frozenset(roles)

    def _thanks(self, span: Span, *, news_before: bool) -> bool:
        """Whether a sentence thanks for something; "in advance" and its like don't count."""
        formulas = ["cue-thanks-formula"]
        if news_before:
            formulas.append("cue-thanks-patience")
        return any(
            not any(
                hit.start < other.end
                for name in formulas
                for other in self.within(name, hit.start - _NEXT, hit.end)
            )
            for hit in self.within("cue-thanks", span.start, span.end)
        )

    def refusal(self, span: Span, before: Span | None = None) -> Span | None:
        """The words of the sentence that refuse the refund explicitly, or None."""
        found = min(self._refusals(span, before), default=None)
        if found is None or self._is_conditional(found, span):
            return None
        return found

    def _refusals(self, span: Span, before: Span | None) -> Iterator[Span]:
        for hit in self.within("cue-news", span.start, span.end):
            yield Span(hit.start, hit.end)
        named = before is not None and bool(self._objects(before.start, before.end))
        for hit in self.within("cue-never", span.start, span.end):
            yield from self._after_never(hit, span)
            if named:
                yield from self._short(hit, span)
        if named:
            yield from self._not_possible(span)
        yield from self._around_objects(span)

    def _around_objects(self, span: Span) -> Iterator[Span]:
        """Refusals told by a verb before the request, or by a predicate after it."""
        for hit in self.within("cue-declining", span.start, span.end):
            for thing in self._objects(hit.end, min(span.end, hit.end + _FAR)):
                if self._joined(hit.end, thing.start, _FAR):
                    yield Span(hit.start, thing.end)
                    break
        for thing in self._objects(span.start, span.end):
            for name, marks in (("cue-refused", ";–—()"), ("cue-kept", ",;:–—()")):
                for hit in self.within(name, thing.end, min(span.end, thing.end + _FAR)):
                    if self._joined(thing.end, hit.start, _FAR, marks):
                        yield Span(thing.start, hit.end)
                        break

    def _after_never(self, never: Hit, span: Span) -> Iterator[Span]:
        """Refusals that begin with "cannot": "cannot refund", "cannot give you … a refund"."""
        near = min(span.end, never.end + _NEXT)
        if self._is_hedged(never):
            return
        for direct in self.within("cue-refund", never.end, min(near, never.end + _NEAR)):
            yield Span(never.start, direct.end)
            return
        for giving in self.within("cue-giving", never.end, near):
            for thing in self._objects(giving.end, min(span.end, giving.end + _FAR)):
                if self._joined(giving.end, thing.start, _FAR):
                    yield Span(never.start, thing.end)
                    return
        for second in self.within("cue-or-repay", never.end, min(span.end, never.end + _FAR)):
            open_ = self.within("cue-conditional", never.end, second.start)
            if not open_ and self._joined(never.end, second.start, _FAR, ";:–—()"):
                yield Span(never.start, second.end)
                return

    def _is_hedged(self, never: Hit) -> bool:
        """Whether "unable to" goes on "consider": a refusal to decide, not a decision."""
        hedges = self.within("cue-hedge", never.start - _NEXT, never.end)
        return any(never.start < hedge.end and hedge.end > never.end for hedge in hedges)

    def _short(self, never: Hit, span: Span) -> Iterator[Span]:
        """Refusals that leave it unnamed: "We will not return it", or "We will not" alone."""
        if not any(character.isalnum() for character in self.text[never.end : span.end]):
            yield Span(never.start, never.end)
        near = min(span.end, never.end + _NEXT)
        for giving in self.within("cue-giving", never.end, near):
            for word in self.within("cue-it", giving.end, giving.end + 2):
                yield Span(never.start, word.end)

    def _not_possible(self, span: Span) -> Iterator[Span]:
        """Refusals that leave it unnamed: "this is not possible"."""
        for hit in self.within("cue-refused", span.start, span.end):
            for word in self.within("cue-it", hit.start - _NEAR, hit.start):
                if hit.start - word.end == 1:
                    yield Span(word.start, hit.end)

    def _objects(self, start: int, end: int) -> list[Span]:
        """The refund, the request for it, or a sum of money."""
        hits = [*self.within("cue-refund", start, end), *self.within("cue-request", start, end)]
        found = [Span(hit.start, hit.end) for hit in hits]
        found += [
            Span(sum_.start, sum_.end) for sum_ in amounts(self.text[start:end], self.tag, start)
        ]
        return sorted(found)

    def _joined(self, start: int, end: int, most: int, marks: str = ",;:–—()") -> bool:
        """Whether two places belong together: near, and no turn or mark between them."""
        if not 0 <= end - start <= most:
            return False
        if any(mark in self.text[start:end] for mark in marks):
            return False
        return not self.within("cue-turn", start, end)

    def _is_conditional(self, found: Span, span: Span) -> bool:
        """Whether it is a condition: "if we cannot refund you", "cannot refund you until …"."""
        before = self.within("cue-conditional", max(span.start, found.start - _NEXT), found.start)
        if any(self._joined(hit.end, found.start, _NEAR) for hit in before):
            return True
        after = self.within("cue-until", found.end, min(span.end, found.end + _FAR))
        return any(self._joined(found.end, hit.start, _FAR) for hit in after)


@lru_cache(maxsize=4)
def cues(text: str, tag: str) -> Cues:
    """The cues of a text. The last few are kept: recognising and checking ask for the same ones."""
    return Cues(text, tag)


def main_role(roles: frozenset[Role]) -> Role | None:
    """The role that a sentence's part takes, or None where no cue says."""
    return next((role for role in ORDER if role in roles), None)


# How much each sign counts towards a refund refusal, and how much it takes to be one.
_EXPLICIT = 4
_ENOUGH = 3
_GRANTED = 5


def kind_of(found: Cues, sentences: Sequence[Span]) -> str | None:
    """The kind of letter that the sentences make, or None where they don't tell."""
    before = [None, *sentences]
    refusing = any(
        found.refusal(span, previous) for previous, span in zip(before, sentences, strict=False)
    )
    about = any(found.any("cue-refund", span) for span in sentences)
    score = _EXPLICIT if refusing else 0
    if about:
        hedged = any(
            found.any("cue-hedge", span) and found.any("cue-refund", span) for span in sentences
        )
        score += 2 * hedged
        score += any(found.any("cue-request", span) for span in sentences)
        score += any(found.any("cue-refund-kind", span) for span in sentences)
        score += any(found.any("cue-policy", span) for span in sentences)
        score += any(found.any("cue-reasons", span) for span in sentences)
    if any(found.any("cue-granted", span) for span in sentences) and not refusing:
        score -= _GRANTED
    return "refund-refusal" if score >= _ENOUGH else None
