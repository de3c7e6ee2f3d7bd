"""One trie over the words of many lexicons, and the pass that finds all their phrases."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from letterkit.errors import LocaleError
from letterkit.locale import LexiconEntry, load
from letterkit.matching.phrases import expand, sequence
from letterkit.matching.words import APART, HYPHEN, Word, words

_ENDS = ""
"""The key under which a node keeps the entries whose phrase ends there. No word is empty."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: code points `start`..`end`, and its entry.

    exact: whether the span is the entry's phrase alone. Phrases that overlap are one hit, with the
    entry of the longest of them, and its replacements don't fit the longer span.
    """

    lexicon: str
    entry: LexiconEntry
    start: int
    end: int
    exact: bool = True


@dataclass(frozen=True, slots=True)
class _Ending:
    """An entry at the end of its phrase, with the neighbours that make it harmless, as words."""

    lexicon: str
    entry: LexiconEntry
    before: tuple[tuple[str, ...], ...]
    after: tuple[tuple[str, ...], ...]


class Matcher:
    """Finds the phrases of several lexicons in one pass."""

    def __init__(self, lexicons: dict[str, tuple[LexiconEntry, ...]], place: str) -> None:
        """`place`: the folder of the lexicons, for the messages of errors."""
        self.names = tuple(lexicons)
        self._root: dict[str, Any] = {}
        for name, entries in lexicons.items():
            self._add(name, entries, f"{place}/{name}.toml")

    def _add(self, name: str, entries: tuple[LexiconEntry, ...], file: str) -> None:
        seen: dict[str, int] = {}
        for number, entry in enumerate(entries, 1):
            where = f"{file}, entry {number}"
            ending = _Ending(
                name,
                entry,
                tuple(_keys(phrase, where) for phrase in entry.unless_before),
                tuple(_keys(phrase, where) for phrase in entry.unless_after),
            )
            for written in entry.phrases:
                for phrase in expand(written, where):
                    first = seen.setdefault(phrase.casefold(), number)
                    if first != number:
                        raise LocaleError(f"{where}: “{phrase}” is in entry {first} already.")
                    self._insert(sequence(phrase, where), ending)

    def _insert(self, pairs: tuple[tuple[str, str], ...], ending: _Ending) -> None:
        """Adds a phrase; where it has a hyphen, a text may have a space."""
        nodes = [self._root]
        for joined, key in pairs:
            steps = (key, HYPHEN + key) if joined == HYPHEN else (key,)
            nodes = [node.setdefault(step, {}) for node in nodes for step in steps]
        for node in nodes:
            endings = node.setdefault(_ENDS, [])
            if ending not in endings:
                endings.append(ending)

    def find(self, text: str) -> dict[str, tuple[Hit, ...]]:
        """The hits of each lexicon, by its name, in the order of the text."""
        found: dict[str, list[Hit]] = {name: [] for name in self.names}
        tokens = list(words(text))
        root = self._root
        for index, token in enumerate(tokens):
            node = root.get(token.key)
            if node is not None:
                for ending, last in self._walk(node, tokens, index):
                    hit = Hit(ending.lexicon, ending.entry, token.start, tokens[last].end)
                    _merge(found[ending.lexicon], hit)
        return {name: tuple(hits) for name, hits in found.items()}

    def _walk(
        self, node: dict[str, Any], tokens: list[Word], index: int
    ) -> list[tuple[_Ending, int]]:
        """The longest phrase of each lexicon that begins with the word at `index`."""
        longest: dict[str, tuple[_Ending, int]] = {}
        last = index
        while True:
            for ending in node.get(_ENDS, ()):
                if not _harmless(ending, tokens, index, last):
                    longest[ending.lexicon] = (ending, last)
            last += 1
            if last == len(tokens) or tokens[last].joined == APART:
                break
            key = tokens[last].key
            step = node.get(HYPHEN + key if tokens[last].joined == HYPHEN else key)
            if step is None:
                break
            node = step
        return list(longest.values())


def _keys(phrase: str, where: str) -> tuple[str, ...]:
    return tuple(key for _, key in sequence(phrase, where))


def _harmless(ending: _Ending, tokens: list[Word], first: int, last: int) -> bool:
    """Whether a neighbour of the phrase makes it mean something else."""
    for neighbour in ending.before:
        span = tokens[max(0, first - len(neighbour)) : first + 1]
        if all(token.joined != APART for token in span[1:]) and neighbour == tuple(
            token.key for token in span[:-1]
        ):
            return True
    for neighbour in ending.after:
        span = tokens[last + 1 : last + 1 + len(neighbour)]
        if all(token.joined != APART for token in span) and neighbour == tuple(
            token.key for token in span
        ):
            return True
    return False


def _merge(hits: list[Hit], hit: Hit) -> None:
    """Adds a hit; one that overlaps the last hit joins it, and the longer phrase's entry wins."""
    if not hits or hits[-1].end <= hit.start:
        hits.append(hit)
        return
    last = hits[-1]
    if hit.end <= last.end:
        return
    longer = hit if hit.end - hit.start > last.end - last.start else last
    hits[-1] = Hit(hit.lexicon, longer.entry, last.start, hit.end, exact=False)


@cache
def compiled(tag: str, names: tuple[str, ...]) -> Matcher:
    """The matcher over the lexicons `names` of a locale, built once."""
    locale = load(tag)
    return Matcher({name: locale.lexicon(name) for name in names}, f"locales/{tag}/lexicons")
