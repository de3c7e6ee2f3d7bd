"""Bring Python to where a reader needs it, before its memory is kept; run inside Pyodide.

A restored memory has no files: whatever is imported or read later has to be imported and read here.
So every module of letterkit is loaded, and the wire is asked for all that it can be asked for.
"""

from __future__ import annotations

import functools
import gc
import importlib
import io
import json
import pkgutil
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import letterkit
from letterkit.locale import load
from letterkit.render import FORMATS, PAPERS
from letterkit.rules import RULES
from letterkit.wire import VERSION, handle

TEXTS = tuple(item.name for item in FORMATS if item.is_text)
"""The forms of a letter that can be had here: bytes don't go over the wire."""
CACHED = type(functools.lru_cache(len))


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
    """Ask for each kind's letters and calls in each form, for advice, and each rule's findings."""
    for kind in ask("kinds")["kinds"]:
        for values in branches(kind):
            write(kind["name"], values)
        case = {"kind": kind["name"], "values": kind["example"]}
        letter = ask("compose", **case)["letter"]
        for name in TEXTS:
            for paper in PAPERS:
                ask("render", **case, format=name, paper=paper.name)
        for form in ({}, dict.fromkeys(kind["example"], "?")):  # all is missing, all is wrong
            handle(json.dumps({"version": VERSION, "op": "compose", **case, "values": form}))
        for given in (letter["text"], ""):
            ask("check", text=given, kind=kind["name"])
            ask("check", text=given, kind="auto")
    decide()
    for rule in [load().rule(rule.name) for rule in RULES]:
        for example in (*rule.flagged, *rule.allowed):
            ask("check", text=example.text, kind=example.kind or "auto")
    for refused in ("no JSON", "{}", '{"op": "compose"}', '{"op": "compose", "kind": "none"}'):
        handle(refused)


def settle() -> None:
    """Leave in the bounded caches what a reader sees first, in place of the rules' examples."""
    for cached in gc.get_objects():
        if isinstance(cached, CACHED) and cached.cache_parameters()["maxsize"]:
            cached.cache_clear()
    for kind in reversed(ask("kinds")["kinds"]):  # the first is what a reader sees first
        ask("compose", kind=kind["name"], values=kind["example"])
    random.seed(0)
    gc.collect()


def branches(kind: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The example of a kind, and the same with each other option of each choice."""
    yield kind["example"]
    for field in kind["fields"]:
        for option in field["options"]:
            yield {**kind["example"], field["name"]: option["name"]}


def write(kind: str, values: dict[str, Any]) -> None:
    """Ask for a letter in each wording of its paragraphs, and for its call."""
    parts = ask("compose", kind=kind, values=values)["letter"]["parts"]
    most = {part["role"]: part["wordings"] for part in parts if part["wordings"]}
    for number in range(1, max(most.values()) + 1):
        wordings = {role: min(number, last) for role, last in most.items()}
        ask("compose", kind=kind, values=values, wordings=wordings)
    ask("call", kind=kind, values=values)


def decide() -> None:
    """Ask for each decision aid's advice, on whole facts and on wrong ones."""
    for aid in ask("aids")["aids"]:
        for facts in (aid["example"], dict.fromkeys(aid["example"], "?")):
            ask("decide", kind=aid["name"], values=facts)


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
settle()
