"""A language's words: settings, letters, field labels, rule texts, lexicons and messages.

Words live in `locales/TAG/`, never in code. Each file is read when it is first asked for and kept;
nothing here knows what a rule or a kind does with its words.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from importlib import resources
from typing import TYPE_CHECKING, Any

from letterkit.errors import LocaleError, UnknownNameError
from letterkit.fields import FieldWords
from letterkit.patterns import PatternError, Say, function_of

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

LOCALES: tuple[str, ...] = ("en",)


@dataclass(frozen=True, slots=True)
class Example:
    """A flagged or an allowed example of a rule; `words` are what gets underlined, in order.

    kind and values: what the example is checked with, where the rule needs more than the text.
    because: why it is fine (allowed), or what to see in it.
    """

    text: str
    words: tuple[str, ...]
    because: str
    kind: str | None
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RuleWords:
    """All that a person reads about a rule; headings of its page in the order of the fields."""

    title: str
    message: str
    flags: str
    why: str
    sure: str
    instead: str
    sources: tuple[str, ...]
    flagged: tuple[Example, ...]
    allowed: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """Phrases with one remedy.

    unless_before, unless_after: words right before or right after the phrase that make it harmless.
    reason: overrides the rule's own where it is not empty.
    """

    phrases: tuple[str, ...]
    instead: tuple[str, ...]
    unless_before: tuple[str, ...]
    unless_after: tuple[str, ...]
    reason: str


class Locale:
    """The words of one language. Get one from `load`."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self._root = resources.files("letterkit") / "locales" / tag

    def _toml(self, *path: str) -> dict[str, Any]:
        name = "/".join(("locales", self.tag, *path))
        try:
            return tomllib.loads(
                self._root.joinpath(*path).read_text(encoding="utf-8"), parse_float=Decimal
            )
        except FileNotFoundError:
            raise LocaleError(
                f"{name} is missing: every name in a registry needs its words."
            ) from None
        except tomllib.TOMLDecodeError as error:
            raise LocaleError(f"{name} is not TOML: {error}.") from None

    def bundle(self, *paths: str, functions: Mapping[str, Any] | None = None) -> FluentBundle:
        """A Fluent bundle of one or more files, named from the locale's folder."""
        # Fluent is imported here because checking a draft doesn't need it, and imports cost time.
        from fluent.runtime import FluentBundle
        from fluent.syntax import FluentParser

        parser = FluentParser(with_spans=False)  # where a word stood in its file is of no use here
        bundle = FluentBundle(
            [self.settings["fluent"]], functions=dict(functions or {}), use_isolating=False
        )
        for path in paths:
            text = self._root.joinpath(*path.split("/")).read_text(encoding="utf-8")
            bundle.add_resource(parser.parse(text))
        return bundle

    @cached_property
    def settings(self) -> dict[str, Any]:
        """`locale.toml`: formats, quotation marks, function words, abbreviations."""
        return self._toml("locale.toml")

    @cache  # noqa: B019 -- a locale lives as long as the program
    def _phrases(self, file: str) -> FluentBundle:
        return self.bundle(file)

    def say(self, message: str, /, **values: str | int) -> str:
        """A sentence of `messages.ftl`, with `values` filled in."""
        return self.tell("messages.ftl", message, **values)

    def has(self, file: str, message: str) -> bool:
        """Whether a Fluent file has a message of that name."""
        return bool(self._phrases(file).has_message(message))

    def attributes(self, file: str, message: str) -> tuple[str, ...]:
        """The names of a message's attributes, in the file's order; none where it isn't there."""
        bundle = self._phrases(file)
        return tuple(bundle.get_message(message).attributes) if bundle.has_message(message) else ()

    def tell(self, file: str, message: str, /, **values: str | int) -> str:
        """A message of a Fluent file, or one of its attributes (`write.format`), filled in."""
        try:
            return self._phrase(file, message)(values)
        except PatternError as error:
            raise LocaleError(f"locales/{self.tag}/{file}: “{message}”: {error}.") from None

    @cache  # noqa: B019 -- a locale lives as long as the program
    def _phrase(self, file: str, message: str) -> Say:
        name, _, attribute = message.partition(".")
        bundle = self._phrases(file)
        found = bundle.get_message(name) if bundle.has_message(name) else None
        pattern = None
        if found is not None:
            pattern = found.attributes.get(attribute) if attribute else found.value
        if pattern is None:
            raise LocaleError(f"locales/{self.tag}/{file}: “{message}” has no text.")
        return function_of(pattern, bundle, {})

    @cache  # noqa: B019 -- a locale lives as long as the program
    def fields(self, name: str, folder: str = "fields") -> Mapping[str, FieldWords]:
        """`FOLDER/NAME.toml`: the words of each field; those of list entries as `list.entry`."""
        words: dict[str, FieldWords] = {}
        for key, table in self._toml(folder, f"{name}.toml").items():
            words[key] = _field_words(table)
            for entry, inner in table.get("entry", {}).items():
                words[f"{key}.{entry}"] = _field_words(inner)
        return words

    @cache  # noqa: B019 -- a locale lives as long as the program
    def sections(self) -> Mapping[str, str]:
        """Headings of the sections of a form, by their names."""
        return dict(self.settings["sections"])

    @cache  # noqa: B019 -- a locale lives as long as the program
    def rule(self, name: str) -> RuleWords:
        """`rules/NAME.toml`: what a person reads about a rule, and its examples."""
        table = self._toml("rules", f"{name}.toml")
        try:
            return RuleWords(
                title=table["title"],
                message=table["message"],
                flags=table["flags"],
                why=table["why"],
                sure=table["sure"],
                instead=table["instead"],
                sources=tuple(table.get("sources", ())),
                flagged=tuple(_example(example) for example in table.get("flagged", ())),
                allowed=tuple(_example(example) for example in table.get("allowed", ())),
            )
        except KeyError as error:
            raise LocaleError(f"locales/{self.tag}/rules/{name}.toml lacks {error}.") from None

    @cache  # noqa: B019 -- a locale lives as long as the program
    def lexicon(self, name: str) -> tuple[LexiconEntry, ...]:
        """`lexicons/NAME.toml`: phrases with what to write instead."""
        return tuple(
            LexiconEntry(
                phrases=tuple(entry["phrases"]),
                instead=tuple(entry.get("instead", ())),
                unless_before=tuple(entry.get("unless_before", ())),
                unless_after=tuple(entry.get("unless_after", ())),
                reason=entry.get("reason", ""),
            )
            for entry in self._toml("lexicons", f"{name}.toml")["entry"]
        )

    @cached_property
    def guidance(self) -> Mapping[str, str]:
        """`guidance.toml`: what each row of the guidance asks for, in one short sentence, by id."""
        return {key: str(text) for key, text in self._toml("guidance.toml").items()}

    @cached_property
    def waiting(self) -> tuple[Mapping[str, Any], ...]:
        """`waiting.toml`: what rows of the guidance wait for, with their ids by place."""
        return tuple(self._toml("waiting.toml").get("waiting", ()))

    @cached_property
    def report(self) -> Mapping[str, str]:
        """`report.toml`: the labels of a check's report.

        They are no Fluent messages: a check has to start fast, and needs no plurals or variables.
        """
        return {key: str(text) for key, text in self._toml("report.toml").items()}

    @cached_property
    def sources(self) -> Mapping[str, str]:
        """`sources.toml`: citations by key, as a reader sees them."""
        return {key: str(text) for key, text in self._toml("sources.toml").items()}


def _field_words(table: Mapping[str, Any]) -> FieldWords:
    return FieldWords(
        label=table["label"],
        help=table["help"],
        example=table.get("example"),
        openers=tuple(table.get("openers", ())),
        lower=bool(table.get("lower", False)),
        options=dict(table.get("options", {})),
        examples=dict(table.get("examples", {})),
    )


def _example(table: Mapping[str, Any]) -> Example:
    return Example(
        text=table["text"],
        words=tuple(table.get("words", ())),
        because=table.get("because", ""),
        kind=table.get("kind"),
        values=dict(table.get("values", {})),
    )


def load(tag: str = "en") -> Locale:
    """The locale of a tag; UnknownNameError names those that there are."""
    return _load(tag)


@cache  # not on `load`: it would keep one locale for `load()` and another for `load("en")`
def _load(tag: str) -> Locale:
    if tag not in LOCALES:
        raise UnknownNameError(f"locale “{tag}” is not known; there is: {', '.join(LOCALES)}.")
    return Locale(tag)
