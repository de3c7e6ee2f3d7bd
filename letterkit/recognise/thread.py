"""Finds the older mail that is quoted below a reply, which nobody who checks a draft wrote now."""

from __future__ import annotations

import re

from letterkit.locale import load
from letterkit.segment import lines

_RULE = re.compile(r"[\s>]*[-_=]{3,}")


def thread_start(text: str, tag: str) -> int:
    """The code point where a quoted thread begins; the length of `text` where there is none.

    It begins at a ruled line that names an original message, at "On … wrote:" (which may run over
    two lines), or at mail headers further down than the head of the draft itself.
    """
    table = load(tag).settings["recognise"]["thread"]
    headers = tuple(header + ":" for header in table["headers"])
    found = lines(text)
    plain = [text[line.start : line.end].strip("*_> \t").casefold() for line in found]
    written = False
    for index, line in enumerate(plain):
        ahead = plain[index + 1] if index + 1 < len(plain) else ""
        ruled = _RULE.match(text, found[index].start, found[index].end) is not None
        if ruled and any(mark in line for mark in table["marks"]):
            return found[index].start
        if any(
            line.startswith(begin) and any(half.endswith(end) for half in (line, ahead))
            for begin, end in table["wrote"]
        ):
            return found[index].start
        is_header = line.startswith(headers)
        if written and is_header and ahead.startswith(headers):
            above = found[index - 1].start
            return above if _RULE.match(text, above, found[index - 1].end) else found[index].start
        written = written or bool(line and not is_header)
    return len(text)
