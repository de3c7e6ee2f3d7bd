"""Letters and findings as JSON: the shapes that programs, the page and the renderer share.

Offsets are UTF-16 code units, since those who read them are browsers and editors; inside letterkit
they are code points.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from letterkit.finding import Finding
from letterkit.letter import LINE_ROLES, Letter

if TYPE_CHECKING:
    from letterkit.decide import Advice, Said

Json = dict[str, Any]

_LAST_SINGLE = "\uffff"
"""The last code point that is one UTF-16 unit; those above it are two."""


class Units:
    """Turns code point offsets of one text into UTF-16 units, lines and columns."""

    def __init__(self, text: str) -> None:
        is_wide = max(text, default="") > _LAST_SINGLE
        self._wide = [at for at, char in enumerate(text) if char > _LAST_SINGLE] if is_wide else []
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def utf16(self, offset: int) -> int:
        """UTF-16 units before the code point at `offset`."""
        return offset + bisect_right(self._wide, offset - 1) if self._wide else offset

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, the column in UTF-16 units."""
        line = bisect_right(self._lines, offset)
        return line, self.utf16(offset) - self.utf16(self._lines[line - 1]) + 1


def letter_json(letter: Letter) -> Json:
    """A letter with its parts, sentences and origins; offsets in UTF-16 units."""
    unit = Units(letter.text).utf16
    return {
        "kind": letter.kind,
        "locale": letter.locale,
        "text": letter.text,
        "composed": letter.composed,
        "parts": [
            {
                "role": part.role.value,
                "layout": "lines" if part.role in LINE_ROLES else "prose",
                "start": unit(part.start),
                "end": unit(part.end),
                "wording": part.wording,
                "wordings": part.wordings,
                "sentences": [
                    {
                        "start": unit(sentence.start),
                        "end": unit(sentence.end),
                        "wording": sentence.origin.wording,
                        "guidance": list(sentence.origin.guidance),
                        "fields": [
                            {"field": span.name, "start": unit(span.start), "end": unit(span.end)}
                            for span in sentence.origin.fields
                        ],
                    }
                    for sentence in part.sentences
                ],
            }
            for part in letter.parts
        ],
    }


def finding_json(finding: Finding, letter: Letter, units: Units | None = None) -> Json:
    """A finding; offsets and column in UTF-16 units, line and column from 1."""
    units = units or Units(letter.text)
    line, column = units.line_column(finding.start)
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "title": finding.title,
        "message": finding.message,
        "reason": finding.reason,
        "instead": finding.instead,
        "start": units.utf16(finding.start),
        "end": units.utf16(finding.end),
        "line": line,
        "column": column,
        "text": finding.text,
        "suggestions": list(finding.suggestions),
        "field": finding.field,
        "url": finding.url,
    }


def advice_json(advice: Advice) -> Json:
    """A decision aid's advice; sums as they are written, in their order."""

    def points(said: tuple[Said, ...]) -> list[Json]:
        return [
            {"name": item.name, "text": item.text, "guidance": list(item.guidance)} for item in said
        ]

    return {
        "kind": advice.kind,
        "locale": advice.locale,
        "title": advice.title,
        "verdict": points((advice.verdict,))[0],
        "reasons": points(advice.reasons),
        "sums": [
            {
                "name": line.name,
                "label": line.label,
                "amount": line.amount,
                "result": line.is_result,
            }
            for line in advice.sums
        ],
        "doubts": points(advice.doubts),
        "steps": points(advice.steps),
        "worksheet": points(advice.worksheet),
    }


def findings_json(findings: tuple[Finding, ...], letter: Letter) -> list[Json]:
    """All findings of a letter."""
    units = Units(letter.text)
    return [finding_json(finding, letter, units) for finding in findings]
