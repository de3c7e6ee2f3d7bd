"""The fenced block ```` ```letter ````: a draft, or values, checked while the site is built.

Options: `kind="refund-refusal"` (found out where it isn't given), `title="…"`, `rules="euphemism"`
(only these are run), `values="true"` (the block holds values as TOML; so it does where its first
line, comments left aside, is `kind = "…"`), and `finds="euphemism blame*2"`: what checking it
finds, all of it. A block without `finds` has to be clean. A block that doesn't hold what it says
ends the build.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import BuildError
from pymdownx.superfences import SuperFencesException  # type: ignore[import-untyped]

from letterkit.check import check
from letterkit.compose import compose_facts
from letterkit.errors import LetterkitError
from letterkit.facts import build
from letterkit.kinds import KINDS, kind_named
from letterkit.locale import load
from letterkit.mkdocs.markup import example
from letterkit.mkdocs.page import page_name, rule_url
from letterkit.recognise import recognise
from letterkit.rules import RULES

if TYPE_CHECKING:
    from markdown import Markdown

    from letterkit.finding import Finding
    from letterkit.letter import Letter
    from letterkit.rules import Rule

OPTIONS = ("kind", "finds", "rules", "title", "values")
_AUTO = "auto"
_VALUES = re.compile(r"(?:\s*#.*\n)*\s*kind\s*=\s*[\"']")
_COUNTED = re.compile(r"([a-z][a-z-]*)(?:\*([1-9]\d?))?")
_LONGEST_NAME = 60


class FenceError(BuildError, SuperFencesException):  # type: ignore[misc] # superfences has no types
    """A letter block that doesn't hold what it says. MkDocs shows the message and stops."""


def validate_letter(
    language: str,
    inputs: dict[str, str],
    options: dict[str, Any],
    attrs: dict[str, Any],
    md: Markdown,
) -> bool:
    """Take the block's options; what they say is checked with its content, in `format_letter`."""
    del language, attrs
    for name, value in inputs.items():
        if name not in OPTIONS:
            where = _where(md, inputs.get("title", ""), "")
            raise _error("unknown-option", where=where, name=name, known=", ".join(OPTIONS))
        options[name] = value
    return True


def format_letter(
    source: str,
    language: str,
    css_class: str,
    options: Mapping[str, str],
    md: Markdown,
    **kwargs: object,
) -> str:
    """The block's markup: the letter, its marks and its findings."""
    del language, css_class, kwargs
    where = _where(md, options.get("title", ""), source)
    try:
        return _formatted(source, options, md, where)
    except FenceError:
        raise
    except Exception as error:
        # Superfences passes over any other error in silence and shows the block as it is written.
        raise FenceError(f"{where}: {error!r}") from error


def _formatted(source: str, options: Mapping[str, str], md: Markdown, where: str) -> str:
    rules = _rules(options.get("rules", ""), where)
    letter, findings = _checked(source, options, rules or RULES, where)
    _compare(options.get("finds", ""), letter, findings, where)
    return example(
        letter,
        findings,
        title=options.get("title", ""),
        rules=tuple(rule.name for rule in rules),
        url=lambda rule: rule_url(rule, md),
    )


def _checked(
    source: str, options: Mapping[str, str], rules: tuple[Rule, ...], where: str
) -> tuple[Letter, tuple[Finding, ...]]:
    text = source.strip("\n")
    if not text.strip():
        raise _error("empty", where=where)
    kind = options.get("kind", _AUTO)
    if kind != _AUTO and kind not in {item.name for item in KINDS}:
        known = ", ".join(item.name for item in KINDS)
        raise _error("unknown-kind", where=where, name=kind, known=known)
    if options.get("values") == "true" or _VALUES.match(text):
        return _composed(text, kind, rules, where)
    letter = recognise(text, None if kind == _AUTO else kind)
    return letter, check(letter, rules=rules)


def _composed(
    text: str, kind: str, rules: tuple[Rule, ...], where: str
) -> tuple[Letter, tuple[Finding, ...]]:
    """The letter that the block's values give."""
    try:
        values = tomllib.loads(text, parse_float=Decimal)
    except ValueError as error:
        raise _error("unreadable-values", where=where, why=str(error)) from None
    named = values.pop("kind", None)
    if kind == _AUTO and not isinstance(named, str):
        raise _error("no-kind", where=where)
    try:
        facts = build(kind_named(str(named) if kind == _AUTO else kind), values, load())
        letter = compose_facts(facts)
    except LetterkitError as error:
        raise _error("bad-values", where=where, why=str(error)) from None
    return letter, check(letter, facts=facts, rules=rules)


def _rules(names: str, where: str) -> tuple[Rule, ...]:
    """The rules of those names, in the order of the registry."""
    wanted = {_known(name, "rules", where) for name in names.replace(",", " ").split()}
    return tuple(rule for rule in RULES if rule.name in wanted)


def _compare(said: str, letter: Letter, findings: tuple[Finding, ...], where: str) -> None:
    """Hold what was found against what the block says."""
    expected: Counter[str] = Counter()
    for item in [] if said == "none" else said.replace(",", " ").split():
        counted = _COUNTED.fullmatch(item)
        if not counted:
            raise _error("bad-count", where=where, value=item)
        expected[_known(counted[1], "finds", where)] += int(counted[2] or 1)
    found = Counter(finding.rule for finding in findings)
    if found != expected:
        names = (f"{rule}*{count}" if count > 1 else rule for rule, count in found.items())
        shown = ", ".join(_shown(finding, letter) for finding in findings)
        raise _error(
            "mismatch",
            where=where,
            said=said or "none",
            found=shown or _say("nothing", letter.locale),
            mended=" ".join(names) or "none",
        )


def _shown(finding: Finding, letter: Letter) -> str:
    if not finding.text:
        return _say("found-missing", letter.locale, rule=finding.rule)
    return _say("found-one", letter.locale, rule=finding.rule, words=" ".join(finding.text.split()))


def _known(name: str, option: str, where: str) -> str:
    names = [rule.name for rule in RULES]
    if name not in names:
        near = difflib.get_close_matches(name, names, n=1, cutoff=0.0)[0]
        raise _error("unknown-rule", where=where, option=option, name=name, near=near)
    return name


def _where(md: Markdown, title: str, source: str) -> str:
    """The page and the block, as its author finds it."""
    page = page_name(md) or _say("some-page")
    if title:
        return _say("where-page", page=page, title=title)
    return _say("where-untitled", page=page, title=" ".join(source.split())[:_LONGEST_NAME])


def _say(message: str, locale: str = "en", /, **values: str) -> str:
    return load(locale).tell("fences.ftl", message, **values)


def _error(message: str, /, **values: str) -> FenceError:
    return FenceError(_say(message, "en", **values))
