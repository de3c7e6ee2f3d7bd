"""The markup of a letter with its findings, as the site's style and scripts know it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html import escape
from itertools import pairwise

from letterkit.finding import Finding, Severity
from letterkit.letter import Letter
from letterkit.locale import load
from letterkit.reference.plain import plain_lines
from letterkit.render.paragraphs import Paragraph, paragraphs

_ORDER = tuple(Severity)
_LINE_END = re.compile(r"\s*[\r\n]\s*")
_UNWRAPPED = 1_000_000


def example(
    letter: Letter,
    findings: tuple[Finding, ...],
    *,
    title: str,
    rules: tuple[str, ...],
    url: Callable[[str], str],
) -> str:
    """The custom element that holds a letter and its findings, and reads well without a script.

    rules: the names of the rules that it is checked by; empty for all. url: of a rule's page.
    """
    source = {"text": letter.text, "kind": letter.kind, "rules": list(rules), "title": title}
    caption = f"<figcaption>{escape(title)}</figcaption>" if title else ""
    # The div keeps Markdown from putting the element, which it doesn't know, into a paragraph: the
    # figure would end that, and stand outside of the element.
    return (
        f'<div><letterkit-example class="lk-example" data-kind="{escape(letter.kind or "")}" '
        f'data-source="{escape(json.dumps(source, ensure_ascii=False))}">'
        f'<figure>{caption}<div class="lk-sheet">{sheet(letter, findings)}</div>'
        f"{_list(letter, findings, url)}</figure></letterkit-example></div>"
    )


def sheet(letter: Letter, findings: tuple[Finding, ...]) -> str:
    """The letter's paragraphs, with the words found marked."""
    return "".join(_paragraph(letter, item, findings) for item in paragraphs(letter))


def _paragraph(letter: Letter, paragraph: Paragraph, findings: tuple[Finding, ...]) -> str:
    # Prose runs on, and its marks with it; the lines of an address are lines of their own.
    whole = ((paragraph.start, paragraph.end),)
    lines = paragraph.lines if paragraph.keeps_lines else whole
    return f"<p>{'<br>'.join(''.join(_pieces(letter.text, *line, findings)) for line in lines)}</p>"


def _pieces(text: str, start: int, end: int, findings: tuple[Finding, ...]) -> Iterator[str]:
    """A line in pieces, cut wherever a finding begins or ends, so that marks may overlap."""
    touching = [found for found in findings if max(start, found.start) < min(end, found.end)]
    edges = {start, end}
    for found in touching:
        edges |= {max(start, found.start), min(end, found.end)}
    cuts = sorted(edges)
    for from_, to in pairwise(cuts):
        covering = [found for found in touching if found.start <= from_ and to <= found.end]
        words = escape(_LINE_END.sub(" ", text[from_:to]), quote=False)
        yield _mark(words, covering) if covering else words


def _mark(words: str, covering: list[Finding]) -> str:
    """Words under a mark of the gravest of their findings, with the names of all their rules."""
    gravest = min(covering, key=lambda found: _ORDER.index(found.severity)).severity
    names = " ".join(dict.fromkeys(found.rule for found in covering))
    return f'<mark class="lk-mark lk-mark--{gravest}" data-rule="{names}">{words}</mark>'


def _list(letter: Letter, findings: tuple[Finding, ...], url: Callable[[str], str]) -> str:
    locale = load(letter.locale)
    if not findings:
        return f'<p class="lk-clean">{escape(locale.tell("fences.ftl", "clean"))}</p>'
    items = "".join(
        f'<li class="lk-finding lk-finding--{found.severity}" data-rule="{found.rule}">'
        f'<a href="{escape(url(found.rule))}">{escape(found.title, quote=False)}</a>'
        f'<p class="lk-message">{_prose(found.message)}</p>'
        f'<p class="lk-why">{_prose(found.reason)}</p>'
        f'<p class="lk-instead">{_prose(found.instead)}</p></li>'
        for found in findings
    )
    return f'<ol class="lk-findings">{items}</ol>'


def _prose(markdown: str) -> str:
    return "<br>".join(escape(line, quote=False) for line in plain_lines(markdown, _UNWRAPPED))
