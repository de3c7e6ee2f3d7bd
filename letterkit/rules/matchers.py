"""The closed set of matchers: the ways in which a rule can find what it finds.

A matcher is a frozen value. `find` gives matches in code points into `Letter.text`; a match of
something missing is empty and stands where the missing thing would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from letterkit.letter import Role
from letterkit.matching import Hit
from letterkit.rules.context import Context


@dataclass(frozen=True, slots=True)
class Match:
    """What a matcher found: code points `start`..`end`.

    suggestions: drop-in replacements, best first. reason: overrides the rule's own where not empty.
    values: what fills the places of the rule's message beside `{text}`.
    """

    start: int
    end: int
    suggestions: tuple[str, ...] = ()
    reason: str = ""
    values: tuple[tuple[str, str], ...] = ()


def matched(hit: Hit) -> Match:
    """The match of a phrase, with the remedy of its lexicon entry where that fits."""
    suggestions = hit.entry.instead if hit.exact else ()
    return Match(hit.start, hit.end, suggestions, hit.entry.reason)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Each phrase of a lexicon that the letter's own prose has."""

    lexicon: str

    @property
    def lexicons(self) -> tuple[str, ...]:
        """The lexicons that it reads."""
        return (self.lexicon,)

    def find(self, context: Context) -> Iterator[Match]:
        """One match a phrase."""
        return (matched(hit) for hit in context.hits(self.lexicon))


@dataclass(frozen=True, slots=True)
class MissingRole:
    """No sentence does what `role` is for.

    place: the match stands behind the first sentence of this role, where there is one; else it
        stands at the start of the body.
    """

    role: Role
    place: Role | None = None

    @property
    def lexicons(self) -> tuple[str, ...]:
        """The lexicons that it reads beside the cues: none."""
        return ()

    def find(self, context: Context) -> Iterator[Match]:
        """One empty match at most; none in a letter without a body."""
        if context.prose and not context.says(self.role):
            before = context.says(self.place) if self.place else ()
            at = before[0].end if before else context.body.start
            yield Match(at, at)


@dataclass(frozen=True, slots=True)
class RoleBefore:
    """`role` must come before `before`; its first sentence is flagged where it comes after."""

    role: Role
    before: Role

    @property
    def lexicons(self) -> tuple[str, ...]:
        """The lexicons that it reads beside the cues: none."""
        return ()

    def find(self, context: Context) -> Iterator[Match]:
        """One match at most."""
        first = context.says(self.role)
        second = context.says(self.before)
        if first and second and first[0].start > second[0].start:
            yield Match(*first[0])


@dataclass(frozen=True, slots=True)
class RoleWithinFirstHalf:
    """`role` must begin in the first half of the body, counted in code points.

    lead: how many sentences may always stand before it, however short the letter is.
    """

    role: Role
    lead: int = 2

    @property
    def lexicons(self) -> tuple[str, ...]:
        """The lexicons that it reads beside the cues: none."""
        return ()

    def find(self, context: Context) -> Iterator[Match]:
        """The first sentence of the role, where it comes too late."""
        said = context.says(self.role)
        if not said:
            return
        sizes = [(span, span.end - span.start) for span, _role in context.prose]
        before = [size for span, size in sizes if span.start < said[0].start]
        if len(before) >= self.lead and 2 * sum(before) > sum(size for _span, size in sizes):
            yield Match(*said[0])


@dataclass(frozen=True, slots=True)
class Probe:
    """A function of the rule's own, for what no other matcher can say."""

    function: Callable[[Context], Iterator[Match]]
    lexicons: tuple[str, ...] = ()

    def find(self, context: Context) -> Iterator[Match]:
        """What the function finds."""
        return self.function(context)


Matcher = Phrases | MissingRole | RoleBefore | RoleWithinFirstHalf | Probe
