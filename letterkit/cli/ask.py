"""Questions at a terminal, one a field, until the facts are whole.

They are asked on standard error, so that standard output holds the answer alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from letterkit.cli.program import say
from letterkit.facts import Facts, build_open
from letterkit.fields import Field, holds
from letterkit.locale import load

if TYPE_CHECKING:
    from letterkit.decide import Aid


def ask(aid: Aid) -> Facts:
    """Facts from a person's answers; what can't be used is told and asked again."""
    answers: dict[str, object] = {}
    click.echo(say("ask-opening"), err=True)
    _ask_for(aid, aid.fields, answers)
    while True:
        facts, problems = build_open(aid, answers, load())
        if not problems:
            return facts
        # One by one the answers were fine; together they aren't: a date before another, say.
        for problem in problems:
            click.echo(f"\n{problem.message}", err=True)
        # Which of two dates is the slip, or which of a pair was left out, only they know.
        wrong = {problem.field for problem in problems}
        pairs = (*aid.dates_in_order, *aid.companions)
        names = wrong.union(*(pair for pair in pairs if wrong & set(pair)))
        _ask_for(aid, tuple(field for field in aid.fields if field.name in names), answers)


def _ask_for(aid: Aid, fields: tuple[Field, ...], answers: dict[str, object]) -> None:
    from letterkit.decide import headings

    titles, section = headings(aid, load()), ""
    for field in fields:
        facts, _ = build_open(aid, answers, load())
        if not holds(field.where, facts.get):
            answers.pop(field.name, None)
            continue
        if field.section != section:
            section = field.section
            click.echo(f"\n{click.style(titles[section], bold=True)}", err=True)
        answers[field.name] = _answer(aid, field, str(answers.get(field.name, "")))


def _answer(aid: Aid, field: Field, before: str) -> str:
    """An answer that can be used; Enter alone keeps the one that was given before."""
    words = aid.words(load())[field.name]
    needed = "ask-needed" if field.required else "ask-optional"
    click.echo(f"\n{say(needed, label=words.label)}\n  {words.help}", err=True)
    for number, option in enumerate(field.options, start=1):
        click.echo(f"  {number}  {words.options[option]}", err=True)
    alone = replace(
        aid, fields=(replace(field, where=()),), dates_in_order=(), companions=(), needs_one_of=()
    )
    while True:
        given = click.prompt(
            "", default=before, show_default=bool(before), prompt_suffix="> ", err=True
        )
        given = str(given).strip()
        if given in (numbers := [str(number + 1) for number in range(len(field.options))]):
            given = field.options[numbers.index(given)]
        _, problems = build_open(alone, {field.name: given}, load())
        if not problems:
            return given
        click.echo(problems[0].message, err=True)
