"""Bring Python to where a reader needs it, before its memory is kept; run inside Pyodide.

A restored memory has no files: whatever is imported or read later has to be imported and read here.
So every module of letterkit is loaded, and the wire is asked for all that it can be asked for.
"""

from __future__ import annotations

import gc
import importlib
import io
import json
import pkgutil
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import letterkit
from letterkit.locale import load
from letterkit.render import FORMATS
from letterkit.rules import RULES
from letterkit.wire import VERSION, handle


def ask(op: str, **request: object) -> dict[str, Any]:
    """The wire's answer; a refusal ends the build."""
    reply: dict[str, Any] = json.loads(
        handle(json.dumps({"version": VERSION, "op": op, **request}))
    )
    if not reply["ok"]:
        raise RuntimeError(f"{op}: {reply['error']}")
    return reply


def import_all() -> None:
    """Load every module of letterkit, those too that are only imported where they are needed."""
    for module in pkgutil.walk_packages(letterkit.__path__, "letterkit."):
        importlib.import_module(module.name)


def warm() -> None:
    """Ask for each kind's letter in each format and wording, its call, and each rule's findings."""
    for kind in ask("kinds")["kinds"]:
        case = {"kind": kind["name"], "values": kind["example"]}
        letter = ask("compose", **case)["letter"]
        for part in letter["parts"]:
            for wording in range(1, part["wordings"] + 1):
                ask("compose", **case, wordings={part["role"]: wording})
        for form in FORMATS:
            ask("render", **case, format=form.name)
        ask("call", **case)
        for form in ({}, dict.fromkeys(kind["example"], "?")):  # all is missing, all is wrong
            handle(json.dumps({"version": VERSION, "op": "compose", **case, "values": form}))
        for given in (letter["text"], ""):
            ask("check", text=given, kind=kind["name"])
            ask("check", text=given, kind="auto")
    for rule in [load().rule(rule.name) for rule in RULES]:
        for example in (*rule.flagged, *rule.allowed):
            ask("check", text=example.text, kind=example.kind or "auto")
    for refused in ("no JSON", "{}", '{"op": "compose"}', '{"op": "compose", "kind": "none"}'):
        handle(refused)
    random.seed(0)
    gc.collect()


def unread(work: Callable[[], None]) -> set[str]:
    """The locales' files that `work` doesn't read."""
    files = {str(path) for path in Path(letterkit.__path__[0], "locales").rglob("*.*")}
    plain_open = io.open

    def noting_open(file: Any, *args: Any, **kwargs: Any) -> Any:
        files.discard(str(file))
        return plain_open(file, *args, **kwargs)

    io.open = noting_open
    try:
        work()
    finally:
        io.open = plain_open
    return files


import_all()
left = unread(warm)
if left:
    raise RuntimeError(f"warm.py reads no {', '.join(sorted(left))}: a reader would miss it")
