"""Checks a letter against the rules: one pass over its words, then one look for each rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.errors import LocaleError
from letterkit.finding import Finding
from letterkit.letter import Letter
from letterkit.rules import RULES, Rule
from letterkit.rules.context import Context
from letterkit.rules.matchers import Match

if TYPE_CHECKING:
    from letterkit.facts import Facts


def check(
    letter: Letter, *, facts: Facts | None = None, rules: tuple[Rule, ...] = RULES
) -> tuple[Finding, ...]:
    """What `rules` find in a letter, in the order of the text, then of the rules.

    facts: what the letter is about, where it is known; without them nothing can contradict them.
    rules: those to hold it against. A rule given alone is also held against a fragment without a
    salutation and closing, which otherwise needs no signature.
    Offsets of findings are code points into `letter.text`.
    """
    held = tuple(rule for rule in rules if rule.holds_for(letter.kind))
    # Those of all rules, so that letters of all kinds are read with the same matcher.
    lexicons = tuple(dict.fromkeys(name for rule in rules for name in rule.matcher.lexicons))
    context = Context(letter, lexicons, facts, alone=len(rules) == 1)
    found: list[tuple[int, int, int, Finding]] = []
    for order, rule in enumerate(held):
        spans: set[tuple[int, int]] = set()
        for match in rule.matcher.find(context):
            if (match.start, match.end) not in spans:
                spans.add((match.start, match.end))
                found.append((match.start, match.end, order, _finding(rule, match, context)))
    return tuple(item[3] for item in sorted(found, key=lambda item: item[:3]))


def _finding(rule: Rule, match: Match, context: Context) -> Finding:
    words = context.locale.rule(rule.name)
    text = context.text[match.start : match.end]
    # A draft has no fields, and looking for them in a long one would take its time.
    field = context.letter.field_at(match.start, match.end) if context.letter.composed else None
    return Finding(
        rule=rule.name,
        severity=rule.severity,
        title=words.title,
        message=_message(rule, match, text, field, context),
        reason=match.reason or words.why,
        instead=words.instead,
        start=match.start,
        end=match.end,
        text=text,
        suggestions=_suggestions(match, text, context),
        field=field,
        url=f"rules/{rule.name}/",
    )


def _message(rule: Rule, match: Match, text: str, field: str | None, context: Context) -> str:
    """The rule's message with its places filled; the words found on one line."""
    message = context.locale.rule(rule.name).message
    places = {"text": " ".join(text.split()), "count": "", "expected": "", "field": field or ""}
    try:
        return message.format_map({**places, **dict(match.values)})
    except (KeyError, ValueError, IndexError):
        file = f"locales/{context.locale.tag}/rules/{rule.name}.toml"
        raise LocaleError(
            f"{file}: “{message}” has a place that isn't one of {', '.join(places)}."
        ) from None


def _suggestions(match: Match, text: str, context: Context) -> tuple[str, ...]:
    """The replacements with the capitals of the words found; "I" has one that tells nothing."""
    first = text.split(maxsplit=1)[0] if match.suggestions and text.strip() else ""
    sentence = context.sentence_at(match.start)
    begins = sentence is not None and sentence[0].start == match.start
    if first in context.locale.settings["segment"]["letters"] and not begins:
        return match.suggestions
    return tuple(dict.fromkeys(_as_found(word, text) for word in match.suggestions))


def _as_found(replacement: str, text: str) -> str:
    """A replacement with the capitals of the words that it replaces."""
    letters = [character for character in text if character.isalpha()]
    if not replacement or not letters or not letters[0].isupper():
        return replacement
    if len(letters) > 1 and all(character.isupper() for character in letters):
        return replacement.upper()
    return replacement[0].upper() + replacement[1:]
