"""Where a rule comes from: rows of the guidance, and what research and law say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from letterkit.errors import LocaleError
from letterkit.locale import load
from letterkit.reference.plain import CITATION, cited

if TYPE_CHECKING:
    from letterkit.rules.rule import Rule

_QUOTED_LINE = re.compile(r"^(> ?\S.{0,57})$(?=\n> ?\S)", re.MULTILINE)


def guidance_rows(ids: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each id of the guidance once, with what it asks for."""
    words = load().guidance
    for name in dict.fromkeys(ids):
        if name not in words:
            raise LocaleError(f"locales/en/guidance.toml: {name} is missing.")
        yield name, words[name]


def rule_guidance(rule: Rule) -> tuple[str, ...]:
    """The ids that a rule serves, and those that its words name."""
    named = (name for name in load().rule(rule.name).sources if name in load().guidance)
    return tuple(dict.fromkeys((*rule.guidance, *named)))


def citations(rule: Rule) -> Iterator[tuple[str, str]]:
    """Key and text of each source that a rule's words name or cite, in that order."""
    words, known = load().rule(rule.name), load().sources
    prose = f"{words.flags} {words.why} {words.sure} {words.instead}"
    for key in dict.fromkeys((*words.sources, *CITATION.findall(prose))):
        if key in known:
            yield key, known[key]
        elif key not in load().guidance:
            raise LocaleError(
                f"locales/en/rules/{rule.name}.toml: “{key}” is in neither sources.toml nor "
                "guidance.toml."
            )


def linked(markdown: str) -> str:
    """A rule's prose for its page.

    Citations become links to the list of sources there, and the short lines of a quotation (an
    address, a signature) keep their ends.
    """
    kept = _QUOTED_LINE.sub(r"\1<br>", markdown)
    return CITATION.sub(lambda found: f"[({cited(found[1])})](#{found[1]})", kept)
