"""Semantic HTML: a fragment for a page, or a document that prints into a window envelope."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape
from importlib import resources

from letterkit.letter import Letter, Role
from letterkit.render.paper import A4, ADDRESS_POINTS, Paper
from letterkit.render.paragraphs import Paragraph, opening, paragraphs

_ADDRESSES = frozenset({Role.SENDER, Role.RECIPIENT})


def html(letter: Letter) -> str:
    """The letter as an `<article>`, each of its paragraphs with its role as a class.

    Addresses are `<address>`, the subject is `<h1>`, all else is `<p>`.
    """
    return _article(letter, _blocks(letter, paragraphs(letter), "  "))


def html_document(letter: Letter, paper: Paper = A4) -> str:
    """The letter as a whole document; its title is the subject.

    Printed on `paper` without scaling and folded at its marks, it shows the recipient's address in
    the window of its envelope: R15. What stands above the address is a `<header>` then.
    """
    head, address, rest = opening(letter)
    body = _blocks(letter, rest, "  ")
    if address is not None:
        above = "".join(_blocks(letter, head, "    "))
        body = [f"  <header>\n{above}  </header>\n", f"  {_block(letter, address)}\n", *body]
    return (
        "<!doctype html>\n"
        f'<html lang="{escape(letter.locale)}">\n'
        "<head>\n"
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(letter_title(letter))}</title>\n"
        f"<style>\n{_measures(paper)}{_style()}</style>\n"
        "</head>\n"
        f"<body>\n{_article(letter, body)}</body>\n"
        "</html>\n"
    )


def letter_title(letter: Letter) -> str:
    """The subject, or else the first line, so that a file's title says what it is."""
    named = next(letter.of(Role.SUBJECT), None)
    if named:
        return " ".join(letter.words(named).split())
    return next(iter(letter.text.split("\n", 1)), "").strip()


def _article(letter: Letter, blocks: Iterable[str]) -> str:
    body = "".join(blocks)
    return f'<article class="letter" lang="{escape(letter.locale)}">\n{body}</article>\n'


def _blocks(letter: Letter, some: Iterable[Paragraph], indent: str) -> list[str]:
    return [f"{indent}{_block(letter, paragraph)}\n" for paragraph in some]


def _block(letter: Letter, paragraph: Paragraph) -> str:
    lines = [escape(letter.text[start:end]) for start, end in paragraph.lines]
    role = f'class="{paragraph.role}"'
    if paragraph.role is Role.SUBJECT:
        return f"<h1 {role}>{'<br>'.join(lines)}</h1>"
    if paragraph.role in _ADDRESSES:
        return f"<address {role}>{'<br>'.join(lines)}</address>"
    return f"<p {role}>{('<br>' if paragraph.keeps_lines else ' ').join(lines)}</p>"


def _measures(paper: Paper) -> str:
    """What the style needs to know of the paper; `@page` takes no variables."""
    measures = {
        "head": f"{paper.address_top - paper.top:g}mm",
        "address-height": f"{paper.body_top - paper.address_top:.5g}mm",
        "address-width": f"{paper.address_width:g}mm",
        "address-line": f"{ADDRESS_POINTS}pt",
        "left": f"{paper.left:g}mm",
        "right": f"{paper.right:g}mm",
        "first-fold": f"{paper.folds[0] - paper.top:g}mm",
        "second-fold": f"{paper.folds[1] - paper.top:g}mm",
    }
    said = " ".join(f"--{name}: {value};" for name, value in measures.items())
    size = f"{paper.width:g}mm {paper.height:g}mm"
    # Sideways the letter keeps its own margins: what stands in those of the page isn't printed, and
    # the marks for folding stand at its edge.
    margins = f"{paper.top:g}mm 0 {paper.bottom:g}mm"
    return f"@page {{ size: {size}; margin: {margins}; }}\n:root {{ {said} }}\n"


@cache
def _style() -> str:
    return (resources.files("letterkit.render") / "letter.css").read_text(encoding="utf-8")
