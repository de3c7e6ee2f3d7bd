"""The border to the browser and to other programs: one JSON string in, one out.

Offsets are UTF-16 code units, as in `as_json`. `handle` never raises: what goes wrong is a sentence
in the reply.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from letterkit import facts as building
from letterkit.as_json import Json, finding_json, findings_json, letter_json
from letterkit.check import check
from letterkit.checklist import checklist
from letterkit.compose import compose_facts
from letterkit.errors import LetterkitError, Problem
from letterkit.facts import Facts
from letterkit.fields import Field, FieldType
from letterkit.kinds import KINDS, Kind, kind_named
from letterkit.letter import Letter
from letterkit.locale import Locale, load
from letterkit.recognise import recognise
from letterkit.rules import RULES, Rule

__all__ = ["VERSION", "finding_json", "findings_json", "handle", "kind_json", "letter_json"]

VERSION = 1


class RequestError(LetterkitError):
    """A request that lacks something."""


def kind_json(kind: Kind, locale: Locale) -> Json:
    """A kind's sections, fields and example, from which a form can be made."""
    words = kind.words(locale)
    sections = locale.sections()
    used = dict.fromkeys(field.section for field in kind.fields)
    return {
        "name": kind.name,
        "title": locale.settings["kinds"][kind.name],
        "sections": [{"name": name, "title": sections[name]} for name in used],
        "fields": [_field_json(field, field.name, words) for field in kind.fields],
        "example": example(kind, locale),
    }


def example(kind: Kind, locale: Locale) -> Json:
    """A whole example case as a form holds it: text for each field, lists of tables of text."""
    words = kind.words(locale)
    values: Json = {}
    for field in kind.fields:
        raw = words[field.name].example
        if field.entry and isinstance(raw, list):
            values[field.name] = [
                {key: str(inner) for key, inner in entry.items()} for entry in raw
            ]
        else:
            values[field.name] = "" if raw is None else str(raw)
    return values


def _field_json(field: Field, path: str, words: Mapping[str, Any]) -> Json:
    said = words[path]
    return {
        "name": field.name,
        "type": field.type.value,
        "section": field.section,
        "required": field.required,
        "longest": field.longest,
        "least": None if field.least is None else str(field.least),
        "most": None if field.most is None else str(field.most),
        "mostEntries": field.most_entries if field.type is FieldType.LIST else None,
        "label": said.label,
        "help": said.help,
        "example": None if field.entry or said.example is None else str(said.example),
        "options": [{"name": name, "label": said.options[name]} for name in field.options],
        "where": [{"field": name, "options": list(options)} for name, options in field.where],
        "private": field.private,
        "guidance": list(field.guidance),
        "entry": [_field_json(inner, f"{path}.{inner.name}", words) for inner in field.entry],
    }


def _problem_json(problem: Problem) -> Json:
    return {
        "field": problem.field,
        "value": problem.value,
        "expected": problem.expected,
        "message": problem.message,
    }


def _want(request: Json, name: str, type_: type) -> Any:
    value = request.get(name)
    if not isinstance(value, type_):
        raise RequestError(load().say("wire-bad-request", name=name))
    return value


def _kinds(_request: Json, locale: Locale) -> Json:
    return {"kinds": [kind_json(kind, locale) for kind in KINDS]}


def _read(request: Json, locale: Locale) -> tuple[Facts, tuple[Problem, ...]]:
    kind = kind_named(_want(request, "kind", str))
    return building.build_open(kind, _want(request, "values", dict), locale)


def _composed(request: Json, locale: Locale) -> tuple[Facts, tuple[Problem, ...], Letter]:
    facts, problems = _read(request, locale)
    wordings = _want({"wordings": {}, **request}, "wordings", dict)
    return facts, problems, compose_facts(facts, wordings=wordings)


def _compose(request: Json, locale: Locale) -> Json:
    facts, problems, letter = _composed(request, locale)
    return {
        "letter": letter_json(letter),
        "findings": findings_json(check(letter, facts=facts), letter),
        "problems": [_problem_json(problem) for problem in problems],
        "checklist": [
            {"id": item.name, "text": item.text, "guidance": list(item.guidance)}
            for item in checklist(facts)
        ],
    }


def _check(request: Json, locale: Locale) -> Json:
    kind = request.get("kind", "auto")
    name = None if kind in ("auto", None) else kind_named(str(kind)).name
    letter = recognise(_want(request, "text", str), kind=name, locale=locale.tag)
    findings = check(letter, rules=_rules(request.get("rules")))
    return {"letter": letter_json(letter), "findings": findings_json(findings, letter)}


def _rules(names: object) -> tuple[Rule, ...]:
    if not isinstance(names, list):
        return RULES
    return tuple(rule for rule in RULES if rule.name in names)


def _render(request: Json, locale: Locale) -> Json:
    from letterkit.render import FORMATS

    facts, _problems, letter = _composed(request, locale)
    wanted = _want(request, "format", str)
    found = next((item for item in FORMATS if item.name == wanted), None)
    if found is None:
        raise RequestError(load().say("wire-bad-request", name="format"))
    reference = str(facts.get("reference") or "letter")
    safe = "".join(char if char.isalnum() else "-" for char in reference).strip("-")
    return {"text": found.document(letter), "filename": f"{safe or 'letter'}{found.suffix}"}


def _call(request: Json, locale: Locale) -> Json:
    from letterkit.call_script import call_script
    from letterkit.render.call_card import call_card

    facts, problems = _read(request, locale)
    script = call_script(facts)
    return {
        "text": None if script is None else call_card(script),
        "problems": [_problem_json(problem) for problem in problems],
    }


_OPS: Mapping[str, Callable[[Json, Locale], Json]] = {
    "kinds": _kinds,
    "compose": _compose,
    "check": _check,
    "render": _render,
    "call": _call,
}


def handle(request: str) -> str:
    """Answers one request; docs/architecture.md lists what can be asked."""
    try:
        parsed = json.loads(request)
    except (ValueError, RecursionError):
        parsed = None
    if not isinstance(parsed, dict):
        return _reply({}, {"ok": False, "error": load().say("wire-not-json")})
    op = str(parsed.get("op"))[:40]
    action = _OPS.get(op)
    if action is None:
        error = load().say("wire-unknown-op", op=op, ops=", ".join(_OPS))
        return _reply(parsed, {"ok": False, "error": error})
    try:
        return _reply(parsed, {"ok": True, **action(parsed, load())})
    except LetterkitError as error:
        return _reply(parsed, {"ok": False, "error": str(error)})
    except Exception:  # noqa: BLE001 -- the browser gets a sentence, whatever is broken here
        return _reply(parsed, {"ok": False, "error": load().say("wire-crash", op=op)})


def _reply(request: Json, reply: Json) -> str:
    known = {"id": request["id"]} if "id" in request else {}
    return json.dumps({"version": VERSION, **known, **reply}, ensure_ascii=False)
