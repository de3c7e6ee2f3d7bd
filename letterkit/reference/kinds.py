"""The pages of the kinds of letter: what each asks for, and how its paragraphs read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from letterkit.call_script import call_script
from letterkit.compose import compose
from letterkit.facts import build
from letterkit.letter import LINE_ROLES
from letterkit.locale import load
from letterkit.reference.fields import fields_tables
from letterkit.reference.sources import guidance_rows
from letterkit.reference.words import front_matter, say
from letterkit.render.call_card import call_card
from letterkit.render.markdown import escape

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
        *_call(kind),
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


@dataclass(frozen=True, slots=True)
class _Branch:
    """The example as it is, or with another option chosen; with its letters, one a wording."""

    heading: str
    letters: tuple[Letter, ...]


def _branches(kind: Kind) -> Iterator[_Branch]:
    """The example, then one branch for each option that the example didn't choose."""
    example = example_values(kind)
    yield _branch(kind, "", example)
    for field in kind.fields:
        # What has to be chosen for this choice to be asked for at all.
        asked = {
            name: options[0] for name, options in field.where if example.get(name) not in options
        }
        for option in field.options:
            own = {
                name: said.examples[option]
                for name, said in kind.words(load()).items()
                if option in said.examples
            }
            values = example | own | asked | {field.name: option}
            if values != example:
                heading = say("branch", choice=field.name, option=option)
                yield _branch(kind, heading, values)


def _branch(kind: Kind, heading: str, values: dict[str, object]) -> _Branch:
    most = max(paragraph.wordings for paragraph in kind.paragraphs)
    return _Branch(heading, tuple(_composed(kind, values, n) for n in range(1, most + 1)))


def _composed(kind: Kind, values: dict[str, object], number: int) -> Letter:
    """The letter in the wordings of one number, wherever there are as many."""
    wordings = {str(item.role): number for item in kind.paragraphs if 1 < item.wordings >= number}
    return compose(kind.name, values, wordings=wordings)


def _paragraphs(kind: Kind) -> Iterator[str]:
    branches = tuple(_branches(kind))
    for paragraph in kind.paragraphs:
        yield f"### {say(f'role-{paragraph.role}')}"
        served = [name for slot in paragraph.slots for name in slot.guidance]
        rows = [f"- **{name}** {text}" for name, text in guidance_rows(tuple(served))]
        if rows:
            yield "\n".join(rows)
        yield from list(_wordings(paragraph, branches)) or [say("not-in-example")]


def _call(kind: Kind) -> Iterator[str]:
    """What is said on the telephone before the letter, where the kind has a call."""
    script = call_script(build(kind, example_values(kind), load()))
    if script is not None:
        yield f"## {say('heading-call')}"
        yield say("call-opening", name=kind.name)
        served = [name for part in script.parts for line in part.lines for name in line.guidance]
        yield "\n".join(f"- **{name}** {text}" for name, text in guidance_rows(tuple(served)))
        yield f"```text\n{call_card(script)}```"


def _wordings(paragraph: Paragraph, branches: tuple[_Branch, ...]) -> Iterator[str]:
    """How a paragraph reads; of each branch what no branch before it reads like."""
    told: set[str] = set()
    for branch in branches:
        letters = enumerate(branch.letters[: paragraph.wordings], start=1)
        texts = {number: _quoted(letter, paragraph.role) for number, letter in letters}
        new = {number: text for number, text in texts.items() if text and text not in told}
        if new and branch.heading:
            yield branch.heading
        for number, text in new.items():
            if paragraph.wordings > 1:
                yield f"{say('wording', number=str(number))}\n\n{text}"
            else:
                yield text
        told |= set(new.values())


def _quoted(letter: Letter, role: Role) -> str:
    """What the letter says in a role, as a Markdown quotation; nothing where it doesn't."""
    blocks = []
    for part in letter.of(role):
        if role in LINE_ROLES:
            lines = (escape(letter.words(line)) for line in part.sentences)
            blocks.append("> " + "<br>\n> ".join(lines))
        else:
            blocks.append(f"> {escape(letter.words(part))}")
    return "\n>\n".join(blocks)
