"""The pages of the rules, and the same words for the terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from letterkit.cells import wrap
from letterkit.finding import Severity
from letterkit.locale import RuleWords, load
from letterkit.reference.examples import marked_spans, pieces, quoted
from letterkit.reference.plain import plain, plain_lines
from letterkit.reference.sources import citations, guidance_rows, linked, rule_guidance
from letterkit.reference.words import front_matter, say
from letterkit.rules import RULES

if TYPE_CHECKING:
    from letterkit.locale import Example
    from letterkit.rules.rule import Rule

_PLACE = re.compile(r"\{\w+\}")
_INDENT = "    "

Line = tuple[tuple[str, str], ...]
"""Pieces of a line, each with the names of its styles, as `letterkit.cli.paint` shows them."""


def general(message: str) -> str:
    """A rule's message where no words were found: its places hold an ellipsis."""
    return _PLACE.sub("…", message)


def index_page() -> str:
    """The list of all rules, by how much a finding matters."""
    blocks = [front_matter(say("rules-title"), say("rules-description"))]
    blocks += [f"# {say('rules-title')}", say("rules-opening")]
    for severity in Severity:
        rules = [rule for rule in RULES if rule.severity is severity]
        if rules:
            blocks += [f"## {say(f'severity-{severity}')}", say(f"severity-{severity}.means")]
            blocks.append("\n".join(_index_row(rule) for rule in rules))
    return "\n\n".join(blocks) + "\n"


def rule_page(rule: Rule) -> str:
    """A rule's page, whole."""
    words = load().rule(rule.name)
    blocks = [
        front_matter(words.title, plain(general(words.message))),
        f"[{say('rules-title')}](index.md){{ .lk-up }}",
        f"# {words.title}",
        _standing(rule),
        linked(general(words.message)),
    ]
    for heading, prose in _prose(words):
        blocks += [f"## {say(heading)}", linked(prose.strip())]
        if heading == "heading-sure":
            blocks += [f"## {say('heading-examples')}", *_examples(rule, words)]
    blocks += [f"## {say('heading-sources')}", *_sources(rule)]
    return "\n\n".join(blocks) + "\n"


def rule_text(rule: Rule, url: str, width: int, *, plainly: bool) -> Iterator[Line]:
    """The page's words for a terminal of `width` cells.

    plainly: whether words are marked by signs, since the terminal can't underline them.
    """
    words = load().rule(rule.name)
    yield ((words.title, "bold"),)
    yield ((plain(_standing(rule)), "dim"),)
    yield from _paragraphs(general(words.message), width)
    for heading, prose in _prose(words):
        yield from ((), ((say(heading), "bold"),))
        yield from _paragraphs(prose, width)
        if heading == "heading-sure":
            for examples, group in ((words.flagged, "flagged"), (words.allowed, "allowed")):
                yield from ((), ((say(f"heading-{group}"), "bold"),))
                for example in examples:
                    yield from _example_lines(example, rule, width, plainly=plainly)
    yield from ((), ((say("heading-sources"), "bold"),))
    for name, text in (*guidance_rows(rule_guidance(rule)), *citations(rule)):
        known = name in load().guidance
        yield from _paragraphs(f"{name} {text}" if known else text, width)
    yield from ((), ((url, "link"),))


def _prose(words: RuleWords) -> tuple[tuple[str, str], ...]:
    return (
        ("heading-flags", words.flags),
        ("heading-why", words.why),
        ("heading-sure", words.sure),
        ("heading-instead", words.instead),
    )


def _standing(rule: Rule) -> str:
    """One line: the rule's name, how much it matters, how sure we are, for which letters."""
    kinds = ", ".join(load().settings["kinds"][name] for name in rule.kinds) or say("every-kind")
    return say(
        "standing",
        name=rule.name,
        severity=say(f"severity-{rule.severity}.short"),
        evidence=say(f"evidence-{rule.evidence}"),
        kinds=kinds,
    )


def _index_row(rule: Rule) -> str:
    words = load().rule(rule.name)
    return f"- [{words.title}]({rule.name}.md) `{rule.name}`<br>{plain(general(words.message))}"


def _examples(rule: Rule, words: RuleWords) -> Iterator[str]:
    for examples, group in ((words.flagged, "flagged"), (words.allowed, "allowed")):
        if examples:
            yield f"### {say(f'heading-{group}')}"
            for example in examples:
                yield quoted(example, rule.severity)


def _sources(rule: Rule) -> Iterator[str]:
    rows = [f"- **{name}** {text}" for name, text in guidance_rows(rule_guidance(rule))]
    if rows:
        yield say("sources-guidance")
        yield "\n".join(rows)
    cited = [f'- <span id="{key}"></span>{text}' for key, text in citations(rule)]
    if cited:
        yield say("sources-research")
        yield "\n".join(cited)


def _paragraphs(markdown: str, width: int) -> Iterator[Line]:
    for line in plain_lines(markdown, width - len(_INDENT)):
        yield ((_INDENT + line, ""),)


def _example_lines(example: Example, rule: Rule, width: int, *, plainly: bool) -> Iterator[Line]:
    opening, closing = ("»", "«") if plainly else ("", "")
    first = True
    for line in _styled_lines(example, f"underline {rule.severity}", opening, closing):
        yield ((_INDENT + ("- " if first else "  "), ""), *line)
        first = False
    for because in wrap(plain(example.because).split(), width - len(_INDENT) - 2):
        yield ((f"{_INDENT}  {because}", "dim"),)


def _styled_lines(example: Example, style: str, opening: str, closing: str) -> Iterator[Line]:
    line: list[tuple[str, str]] = []
    for piece, marked in pieces(example.text.rstrip(), marked_spans(example)):
        shown = f"{opening}{piece}{closing}" if marked else piece
        for number, part in enumerate(shown.split("\n")):
            if number:
                yield tuple(line)
                line = []
            line.append((part, style if marked else ""))
    yield tuple(line)
