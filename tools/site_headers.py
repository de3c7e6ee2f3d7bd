"""Read a site's `_headers` file, as static hosts such as Netlify and Cloudflare Pages do."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

NAME = "_headers"


@dataclass(frozen=True)
class Rule:
    """The headers that the answer to an address gets whose path has a pattern's form."""

    pattern: str
    headers: tuple[tuple[str, str], ...]


class HeadersError(ValueError):
    """A line of the file that is neither a path, a header nor a comment."""


def parse(text: str) -> tuple[Rule, ...]:
    """The rules of a file, in its order; `*` in a path stands for anything."""
    rules: list[Rule] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line.startswith("/"):
            rules.append(Rule(line.strip(), ()))
            continue
        name, colon, value = line.strip().partition(":")
        if not (line[0].isspace() and colon and rules):
            message = f"{NAME}, line {number}: {line!r}, and should be a path or an indented header"
            raise HeadersError(message)
        last = rules[-1]
        rules[-1] = Rule(last.pattern, (*last.headers, (name.strip(), value.strip())))
    return tuple(rules)


def read(folder: Path) -> tuple[Rule, ...]:
    """The rules of a built site; none where it has no such file."""
    path = folder / NAME
    return parse(path.read_text(encoding="utf-8")) if path.is_file() else ()


def headers_for(rules: tuple[Rule, ...], path: str) -> tuple[tuple[str, str], ...]:
    """All headers of all rules that a path matches."""
    return tuple(
        header for rule in rules if fnmatchcase(path, rule.pattern) for header in rule.headers
    )
