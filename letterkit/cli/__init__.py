"""The command line, `letterkit`.

A command's module is imported when the command is called: `check` runs in hooks and editors, where
every import that it doesn't need is felt.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Sequence
from io import TextIOWrapper

import click

from letterkit.cli.program import BAD_INPUT, ReaderGoneError, program, say
from letterkit.errors import LetterkitError


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit: 0 all well, 1 findings, 2 bad input."""
    _speak_utf8()
    try:
        code = program.main(arguments, prog_name="letterkit", standalone_mode=False)
        if sys.stdout is not None:  # closed by whoever started us
            sys.stdout.flush()
    except click.exceptions.Exit as ending:
        code = ending.exit_code
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except LetterkitError as error:
        click.echo(str(error), err=True)
        code = BAD_INPUT
    except (KeyboardInterrupt, click.Abort):
        code = 128 + signal.SIGINT
    except (BrokenPipeError, ReaderGoneError):
        # Whoever read our output has gone. What is still buffered has nowhere to go either, and
        # Python would complain about that on its way out.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 128 + 13  # what a shell reports for a program ended by SIGPIPE
    except OSError as error:
        # A full disk, say. What is still buffered can’t be written either.
        with contextlib.suppress(OSError, ValueError, AttributeError):
            click.echo(say("output-failed", why=error.strerror or str(error)), err=True)
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = BAD_INPUT
    sys.exit(code or 0)


def _speak_utf8() -> None:
    """Letters hold more than a terminal's old code page can say; nothing may fail for that."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
