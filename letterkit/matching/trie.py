"""One trie over the words of many lexicons, and the pass that finds all their phrases.

The trie is made as it is walked: a node knows what can follow, and becomes a node of its own when a
text first goes there. A text meets few of the phrases of a language, so a start is quick.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from letterkit.blocks import kept, stretches
from letterkit.errors import LocaleError
from letterkit.locale import LexiconEntry, load
from letterkit.matching.phrases import Group, Sequence, expand, parse, steps
from letterkit.matching.words import APART, HYPHEN, Cut, cut


class Hit(NamedTuple):
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


@dataclass(frozen=True, slots=True, eq=False)
class _Rest:
    """What can follow some words of a phrase: more words, each with its own rest, or its end."""

    follows: tuple[tuple[str, _Rest], ...] = ()
    endings: tuple[_Ending, ...] = ()


class _Node:
    """A place in the trie. `follows`: by key, a node, or the rests that will make it."""

    __slots__ = ("endings", "follows")

    def __init__(self, rests: list[_Rest]) -> None:
        self.follows: dict[str, _Node | list[_Rest]] = {}
        self.endings: list[_Ending] = []
        for rest in rests:
            for ending in rest.endings:
                if ending not in self.endings:
                    self.endings.append(ending)
            for key, following in rest.follows:
                waiting = self.follows.setdefault(key, [])
                if isinstance(waiting, list):
                    waiting.append(following)

    def step(self, key: str) -> _Node | None:
        """The node that a word leads to, or None."""
        following = self.follows.get(key)
        if isinstance(following, list):
            following = self.follows[key] = _Node(following)
        return following


class Matcher:
    """Finds the phrases of several lexicons in one pass."""

    def __init__(self, lexicons: Mapping[str, tuple[LexiconEntry, ...]], place: str) -> None:
        """`place`: the folder of the lexicons, for the messages of errors."""
        self.names = tuple(lexicons)
        rests: list[_Rest] = []
        for name, entries in lexicons.items():
            for number, entry in enumerate(entries, 1):
                where = f"{place}/{name}.toml, entry {number}"
                before = tuple(_keys(words_, where) for words_ in entry.unless_before)
                after = tuple(_keys(words_, where) for words_ in entry.unless_after)
                end = _Rest(endings=(_Ending(name, entry, before, after),))
                for phrase in entry.phrases:
                    rests += (_chain(parsed, end, where) for parsed in parse(phrase, where))
        self._root = _Node(rests)
        self._firsts: dict[str, _Node] = {}
        self._in_stretch = kept(self._find)

    def find(self, text: str) -> dict[str, tuple[Hit, ...]]:
        """The hits of each lexicon, by its name, in the order of the text."""
        found: dict[str, list[Hit]] = {name: [] for name in self.names}
        for start, stretch in stretches(text):
            for lexicon, entry, first, last, exact in self._in_stretch(stretch):
                found[lexicon].append(Hit(lexicon, entry, first + start, last + start, exact))
        return {name: tuple(hits) for name, hits in found.items()}

    def _find(self, stretch: str) -> tuple[Hit, ...]:
        """The hits in a stretch, by lexicon."""
        found: dict[str, list[Hit]] = {}
        text = cut(stretch)
        starts, ends, keys, joins = text
        firsts, waiting = self._firsts, self._root.follows
        for index, (key, ahead) in enumerate(zip(keys, (*keys[1:], ""), strict=False)):
            if key not in waiting:
                continue
            node = firsts.get(key) or self._first(key)
            # Many phrases begin with a word such as “you”, and few go on as the text does: what
            # comes next is looked at before anything is made for a phrase.
            if node is None or not (
                node.endings or ahead in node.follows or HYPHEN in joins[index + 1 : index + 2]
            ):
                continue
            for ending, last in _longest(node, text, index):
                hit = Hit(ending.lexicon, ending.entry, starts[index], ends[last])
                _merge(found.setdefault(hit.lexicon, []), hit)
        return tuple(hit for hits in found.values() for hit in hits)

    def _first(self, key: str) -> _Node | None:
        """The node of a word that begins a phrase, or None."""
        node = self._root.step(key)
        if node is not None:
            self._firsts[key] = node
        return node


def _chain(sequence: Sequence, end: _Rest, where: str) -> _Rest:
    """The rest that begins a sequence and goes on to `end`; built from its last word backwards."""
    rest = end
    for item in reversed(sequence):
        if isinstance(item, Group):
            choices = [_chain(alternative, rest, where) for alternative in item.alternatives]
            rest = _Rest(
                tuple(step for choice in choices for step in choice.follows),
                tuple(ending for choice in choices for ending in choice.endings),
            )
        else:
            for keys in reversed(steps(item, where)):
                rest = _Rest(tuple((key, rest) for key in keys))
    return rest


def _longest(node: _Node, text: Cut, index: int) -> Collection[tuple[_Ending, int]]:
    """The longest phrase of each lexicon that begins with the word at `index`."""
    _starts, _ends, keys, joins = text
    longest: dict[str, tuple[_Ending, int]] = {}
    last = index
    following: _Node | None = node
    while following is not None:
        if following.endings:
            taken: set[str] = set()
            for ending in following.endings:
                # Where two entries have the same phrase, the first one's remedy holds.
                if ending.lexicon not in taken and not _is_harmless(ending, text, index, last):
                    taken.add(ending.lexicon)
                    longest[ending.lexicon] = (ending, last)
        last += 1
        if last == len(keys) or joins[last] == APART:
            break
        key = HYPHEN + keys[last] if joins[last] == HYPHEN else keys[last]
        following = following.step(key) if key in following.follows else None
    return longest.values()


def _keys(phrase: str, where: str) -> tuple[str, ...]:
    return tuple(keys[0] for word in phrase.split() for keys in steps(word, where))


def _is_harmless(ending: _Ending, text: Cut, first: int, last: int) -> bool:
    """Whether a neighbour of the phrase makes it mean something else."""
    if not ending.before and not ending.after:
        return False
    for neighbour in ending.before:
        start = first - len(neighbour)
        if start >= 0 and all(
            text.keys[start + at] == key and text.joins[start + at + 1] != APART
            for at, key in enumerate(neighbour)
        ):
            return True
    for neighbour in ending.after:
        if last + len(neighbour) < len(text.keys) and all(
            text.keys[last + at] == key and text.joins[last + at] != APART
            for at, key in enumerate(neighbour, 1)
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
    """The matcher over the lexicons `names` of a locale, made once."""
    locale = load(tag)
    return Matcher({name: locale.lexicon(name) for name in names}, f"locales/{tag}/lexicons")


def verify(entries: tuple[LexiconEntry, ...], file: str) -> None:
    """A LocaleError where a phrase is malformed, or is in two entries of a lexicon.

    It writes every phrase out, which takes long; tests call it, a check of a letter doesn't.
    """
    seen: dict[str, int] = {}
    for number, entry in enumerate(entries, 1):
        where = f"{file}, entry {number}"
        for written in entry.phrases:
            parse(written, where)
            for phrase in expand(written, where):
                first = seen.setdefault(phrase.casefold(), number)
                if first != number:
                    raise LocaleError(f"{where}: “{phrase}” is in entry {first} already.")
