"""Semantic HTML: a fragment for a page, or a document that prints well by itself."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib import resources

from letterkit.letter import Letter, Role
from letterkit.render.paragraphs import Paragraph, paragraphs

_ADDRESSES = frozenset({Role.SENDER, Role.RECIPIENT})


def html(letter: Letter) -> str:
    """The letter as an `<article>`, each of its paragraphs with its role as a class.

    Addresses are `<address>`, the subject is `<h1>`, all else is `<p>`.
    """
    blocks = [_block(letter, paragraph) for paragraph in paragraphs(letter)]
    body = "".join(f"  {block}\n" for block in blocks)
    return f'<article class="letter" lang="{escape(letter.locale)}">\n{body}</article>\n'


def html_document(letter: Letter) -> str:
    """The letter as a whole document, with a print style; its title is the subject."""
    return (
        "<!doctype html>\n"
        f'<html lang="{escape(letter.locale)}">\n'
        "<head>\n"
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(_title(letter))}</title>\n"
        f"<style>\n{_style()}</style>\n"
        "</head>\n"
        f"<body>\n{html(letter)}</body>\n"
        "</html>\n"
    )


def _block(letter: Letter, paragraph: Paragraph) -> str:
    lines = [escape(letter.text[start:end]) for start, end in paragraph.lines]
    role = f'class="{paragraph.role}"'
    if paragraph.role is Role.SUBJECT:
        return f"<h1 {role}>{'<br>'.join(lines)}</h1>"
    if paragraph.role in _ADDRESSES:
        return f"<address {role}>{'<br>'.join(lines)}</address>"
    return f"<p {role}>{('<br>' if paragraph.keeps_lines else ' ').join(lines)}</p>"


def _title(letter: Letter) -> str:
    """The subject, or else the first line, so that a printed page's name says what it is."""
    named = next(letter.of(Role.SUBJECT), None)
    if named:
        return letter.words(named).strip()
    return next(iter(letter.text.split("\n", 1)), "").strip()


@cache
def _style() -> str:
    return (resources.files("letterkit.render") / "letter.css").read_text(encoding="utf-8")
