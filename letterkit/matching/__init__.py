"""The phrase matcher: many lexicons, one pass over a text, time in line with its length."""

from letterkit.matching.phrases import expand
from letterkit.matching.trie import Hit, Matcher, compiled, verify
from letterkit.matching.words import Word, words

__all__ = ["Hit", "Matcher", "Word", "compiled", "expand", "verify", "words"]
