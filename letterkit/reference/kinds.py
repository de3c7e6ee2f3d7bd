"""The pages of the kinds of letter: what each asks for, and how its paragraphs read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from letterkit.compose import compose
from letterkit.locale import load
from letterkit.reference.fields import fields_tables
from letterkit.reference.sources import guidance_rows
from letterkit.reference.words import front_matter, say
from letterkit.render.markdown import escape
from letterkit.render.paragraphs import paragraphs

if TYPE_CHECKING:
    from letterkit.kinds import Kind, Paragraph
    from letterkit.letter import Letter, Role


def kind_page(kind: Kind) -> str:
    """A kind's page, whole."""
    title = str(load().settings["kinds"][kind.name])
    blocks = [
        front_matter(title, say("kind-description", title=title)),
        f"# {title}",
        say("kind-opening", name=kind.name),
        f"## {say('heading-fields')}",
        say("fields-opening", name=kind.name),
        *fields_tables(kind),
        f"## {say('heading-paragraphs')}",
        say("paragraphs-opening"),
        *_paragraphs(kind),
    ]
    return "\n\n".join(blocks) + "\n"


def example_values(kind: Kind) -> dict[str, object]:
    """The examples of a kind's fields, which together are one case."""
    words = kind.words(load())
    return {
        field.name: words[field.name].example
        for field in kind.fields
        if words[field.name].example is not None
    }


def _paragraphs(kind: Kind) -> Iterator[str]:
    most = max(paragraph.wordings for paragraph in kind.paragraphs)
    letters = [_composed(kind, number) for number in range(1, most + 1)]
    for paragraph in kind.paragraphs:
        yield f"### {say(f'role-{paragraph.role}')}"
        served = [name for slot in paragraph.slots for name in slot.guidance]
        rows = [f"- **{name}** {text}" for name, text in guidance_rows(tuple(served))]
        if rows:
            yield "\n".join(rows)
        yield from _wordings(paragraph, letters)


def _composed(kind: Kind, number: int) -> Letter:
    """The example letter in the wordings of one number, wherever there are as many."""
    wordings = {str(item.role): number for item in kind.paragraphs if 1 < item.wordings >= number}
    return compose(kind.name, example_values(kind), wordings=wordings)


def _wordings(paragraph: Paragraph, letters: list[Letter]) -> Iterator[str]:
    for number, letter in enumerate(letters[: paragraph.wordings], start=1):
        quoted = _quoted(letter, paragraph.role)
        if quoted and paragraph.wordings > 1:
            yield f"{say('wording', number=str(number))}\n\n{quoted}"
        elif quoted:
            yield quoted
        else:
            yield say("not-in-example")
            return


def _quoted(letter: Letter, role: Role) -> str:
    """The paragraphs of a role as a Markdown quotation."""
    blocks = []
    for paragraph in paragraphs(letter):
        if paragraph.role is role:
            lines = (escape(letter.text[start:end]) for start, end in paragraph.lines)
            blocks.append("> " + ("<br>\n> " if paragraph.keeps_lines else "\n> ").join(lines))
    return "\n>\n".join(blocks)
