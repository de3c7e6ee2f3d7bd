"""The program's commands, by name, and how each finds its words."""

from __future__ import annotations

import difflib
from importlib import import_module
from typing import Any

import click

from letterkit.errors import UnknownNameError

FOUND = 1
"""Exit code where something was found."""
BAD_INPUT = 2
"""Exit code where nothing could be done with what was given."""

COMMANDS = ("kinds", "fields", "new", "write", "merge", "check", "explain", "rules", "reference")
"""In the order of a first use; each is the name of its module and of the command in it."""

_WORDS = "cli.ftl"


def say(message: str, /, **values: str | int) -> str:
    """A message of `cli.ftl`; its words need Fluent, so it is imported only where one is said."""
    from letterkit.locale import load

    return load().tell(_WORDS, message, **values)


def nearest(name: str, known: tuple[str, ...]) -> str | None:
    """The name that was most likely meant, if any is near."""
    found = difflib.get_close_matches(name.casefold(), known, n=1, cutoff=0.5)
    return found[0] if found else None


def unknown(sort: str, name: str, known: tuple[str, ...]) -> UnknownNameError:
    """The error for a name that isn't one: what is unknown, what is nearest, what there is.

    sort: `kind`, `rule`, `command` or `format`, as in the messages `unknown-…` of `cli.ftl`.
    """
    near = nearest(name, known)
    hint = say("hint-nearest", near=near) if near else say("hint-all", known=", ".join(known))
    return UnknownNameError(say(f"unknown-{sort}", name=name[:60], hint=hint))


class Option(click.Option):
    """An option whose help is the attribute of its name, in its command's message."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The line of help."""
        if self.name and self.help is None:
            self.help = say(f"{ctx.command.name}.{self.name.rstrip('_').replace('_', '-')}")
        return super().get_help_record(ctx)


class Command(click.Command):
    """A command whose help is the message of its name in `cli.ftl`."""

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first sentence, for the list of commands."""
        del limit
        return say(f"{self.name}.short")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        self.help = say(str(self.name))
        super().format_help_text(ctx, formatter)


class ReaderGoneError(Exception):
    """Whoever read our output has stopped reading. Click would end with 1, which means findings."""


class Program(click.Group):
    """The commands, each imported when it is called."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderGoneError from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All of them, in the order of a first use."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The command of a name, or an error with the nearest one."""
        del ctx
        if cmd_name not in COMMANDS:
            raise unknown("command", cmd_name, COMMANDS)
        module = import_module(f"letterkit.cli.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the program is for."""
        self.help = say("letterkit")
        super().format_help_text(ctx, formatter)


def _show_version(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
    del parameter
    if value and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"letterkit {version('letterkit')}")
        ctx.exit()


program = Program(
    name="letterkit",
    params=[
        Option(["--version"], is_flag=True, expose_value=False, callback=_show_version),
    ],
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
