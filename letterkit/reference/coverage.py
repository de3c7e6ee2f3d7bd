"""The page that shows, row by row, what carries out the guidance, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from letterkit.checklist import STEPS
from letterkit.decide import AIDS, FOLDER
from letterkit.kinds import KINDS, Kind
from letterkit.locale import load
from letterkit.reference.guidance import ROWS, Need, Place, Row
from letterkit.reference.sources import rule_guidance
from letterkit.reference.words import front_matter, say
from letterkit.rules import RULES

_BEFORE = "guide/before-you-send.md"


@dataclass(frozen=True, slots=True)
class Server:
    """What carries out a row: a Markdown text of where it is, linked to its page.

    kind: the kind of letter that a field or a paragraph belongs to.
    """

    place: Place
    text: str
    kind: str | None = None


def servers() -> Mapping[str, tuple[Server, ...]]:
    """What carries out each row, in the order of `Place`."""
    found: dict[str, list[Server]] = {row.name: [] for row in ROWS}
    for name, server in _all_servers():
        if server not in found[name]:
            found[name].append(server)
    order = list(Place)
    return {
        name: tuple(sorted(all_, key=lambda s: order.index(s.place)))
        for name, all_ in found.items()
    }


@cache
def waiting() -> Mapping[Need, str]:
    """What each row still waits for, in the places where nothing carries it out yet."""
    return {
        Need(name, place, entry.get("kind")): str(entry["what"])
        for entry in load().waiting
        for place in Place
        for name in entry.get(place, ())
    }


def coverage_page() -> str:
    """The page, whole."""
    found, waits = servers(), waiting()
    blocks = [
        front_matter(say("coverage-title"), say("coverage-description")),
        f"# {say('coverage-title')}",
        say("coverage-opening"),
        say("coverage-places"),
        _summary(found, waits),
    ]
    groups = dict.fromkeys(row.name[0] for row in ROWS)
    for group in groups:
        rows = [row for row in ROWS if row.name.startswith(group)]
        blocks.append(f"## {say(f'coverage-{group.lower()}')}")
        lines = [say("coverage-head"), "| --- | --- |"]
        lines += [_line(row, found[row.name], waits) for row in rows]
        blocks.append("\n".join(lines))
    if waits:
        blocks += [f"## {say('coverage-waiting')}", say("coverage-waiting.means"), _waits(waits)]
    return "\n\n".join(blocks) + "\n"


def _all_servers() -> Iterator[tuple[str, Server]]:
    for kind in KINDS:
        for row, server in _of_kind(kind):
            yield row, server
    for rule in RULES:
        link = f"[{load().rule(rule.name).title}](rules/{rule.name}.md)"
        for row in rule_guidance(rule):
            yield row, Server(Place.RULE, link)
    for aid in AIDS:
        title = load().tell(f"{FOLDER}/{aid.name}.ftl", "title")
        for row in aid.guidance:
            yield row, Server(Place.AID, f"[{title}]({_BEFORE}#{aid.name})")
    for step in STEPS:
        label = say(f"step-{step.name}")
        for row in step.guidance:
            yield row, Server(Place.CHECKLIST, f"[{label}]({_BEFORE}#checklist)")


def _of_kind(kind: Kind) -> Iterator[tuple[str, Server]]:
    """The fields and paragraphs of a kind, those of one row together."""
    title, page = load().settings["kinds"][kind.name], f"kinds/{kind.name}.md"
    fields: dict[str, list[str]] = {}
    for field in kind.fields:
        inner = [(f"{field.name}.{item.name}", item) for item in field.entry]
        for path, item in ((field.name, field), *inner):
            for row in item.guidance:
                fields.setdefault(row, []).append(f"`{path}`")
    for row, names in fields.items():
        link = f"[{title}]({page}#fields)"
        yield row, Server(Place.FIELD, f"{', '.join(names)} ({link})", kind.name)
    roles: dict[str, list[str]] = {}
    for paragraph in kind.paragraphs:
        for row in dict.fromkeys(name for slot in paragraph.slots for name in slot.guidance):
            roles.setdefault(row, []).append(say(f"role-{paragraph.role}"))
    for row, names in roles.items():
        link = f"[{title}]({page}#paragraphs)"
        yield row, Server(Place.PARAGRAPH, f"{', '.join(dict.fromkeys(names))} ({link})", kind.name)


def _line(row: Row, found: tuple[Server, ...], waits: Mapping[Need, str]) -> str:
    kinds = ", ".join(say(f"coverage-kind-{name}") for name in row.kinds) or say("every-kind")
    asks = f"**{row.name}** {load().guidance[row.name]}<br><small>{kinds}</small>"
    cells = []
    for place in Place:
        texts = [server.text for server in found if server.place is place]
        if texts:
            cells.append(say("coverage-served", place=say(f"place-{place}"), what="; ".join(texts)))
        missing = [what for need, what in waits.items() if need[:2] == (row.name, place)]
        if missing:
            what = "; ".join(dict.fromkeys(missing))
            cells.append(say("coverage-waits", place=say(f"place-{place}"), what=what))
    return f"| {asks} | {'<br>'.join(cells)} |"


def _summary(found: Mapping[str, tuple[Server, ...]], waits: Mapping[Need, str]) -> str:
    open_ = {need.row for need in waits}
    whole = sum(row.name not in open_ for row in ROWS)
    none = sum(not any(s.place in row.places for s in found[row.name]) for row in ROWS)
    part = len(ROWS) - whole - none
    return say("coverage-summary", rows=len(ROWS), whole=whole, part=part, none=none)


def _waits(waits: Mapping[Need, str]) -> str:
    names: dict[str, list[str]] = {}
    for need, what in waits.items():
        if need.row not in names.setdefault(what, []):
            names[what].append(need.row)
    return "\n".join(
        say("coverage-wait", what=what, rows=", ".join(sorted(rows, key=_place_in_list)))
        for what, rows in names.items()
    )


def _place_in_list(name: str) -> int:
    return next(at for at, row in enumerate(ROWS) if row.name == name)
