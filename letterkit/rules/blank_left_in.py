"""A blank that was never filled in: `[Name]`, `{{amount}}`, `XXX`, `____`, `£XX`.

Unlike other rules on words it looks everywhere, addresses and signatures included.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from letterkit.finding import Severity
from letterkit.rules.context import Context
from letterkit.rules.matchers import Match, Probe
from letterkit.rules.rule import Evidence, Rule
from letterkit.segment import Span

# Every repetition is bounded, or can't match what ends it, so that time grows with the text alone.
_BLANK = re.compile(
    r"""
    \[(?P<square>[^\[\]\n]{1,80})\](?!\(|\[|:\s?(?:https?:|<))  # [Name]; no link, no link's target
  | \{\{[^{}\n]{1,60}\}\}                         # {{amount}}
  | \{%[^{}\n]{1,60}%\}                           # {% amount %}
  | \$?\{[^\W\d][^{}\n]{1,60}\}                   # {name}, ${name}
  | <(?P<angle>[^\W\d][^<>\n/@=:]{0,60})>         # <customer name>; no <a@b.c>, no <a href="…">
  | «[^«»\n]{1,60}»                               # «Name», a field of a mail merge
  | %[A-Z][A-Z_]{2,40}%                           # %FIRST_NAME%
  | (?<![\w$])\$[A-Z][A-Z_]{2,40}(?!\w)           # $NAME
  | (?<![\w/.-])XX(?P<mark>[/.-])XX(?P=mark)(?:\d{2}|\d{4}|XX|XXXX)(?![\w/-])  # XX/XX/2026
  | [£€$](?:XX{1,5}(?:[.,]XX)?|X[.,]XX)(?!\w)    # £XX, £X.XX
  | (?<!\w)(?P<cross>X{3,})(?!\w)                 # XXX; no XXXL
  | (?<![\w-])TODO(?![\w-])
  | _{4,}+
  | \.{7,}+
    """,
    re.VERBOSE,
)
_SIGN = re.compile(r"[\[{<«]|[%$][A-Z]|X[X.,]|TODO|_{4}|\.{7}")
"""Every blank has one of these, and few letters do; it is found much faster."""

_LETTER = re.compile(r"[^\W\d_]{2}")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \t]$")
_TAG = re.compile(
    r"(?:abbr|big|blockquote|body|br|center|code|d[dlt]|del|div|em|font|footer|form|h[1-6r]|head"
    r"|header|html|img|input|ins|li|link|main|mark|meta|nav|ol|pre|section|small|span|strike|strong"
    r"|style|su[bp]|table|tbody|t[dhrt]|tfoot|thead|ul|wbr|[abipqsu])"
)
"""HTML elements; `title`, `address` and `time` are left out, as a blank is likelier in a letter."""


def _find(context: Context) -> Iterator[Match]:
    """Each blank before a quoted thread begins."""
    if _SIGN.search(context.text, 0, context.end):
        for match in _BLANK.finditer(context.text, 0, context.end):
            if not _is_harmless(match, context):
                yield Match(*match.span())
    for hit in context.cues.within("cue-blank", 0, context.end):
        if not context.is_quoted(hit.start, hit.end):
            yield Match(hit.start, hit.end)
    for hit in context.cues.within("cue-blank-in-brackets", 1, context.end):
        around = Span(hit.start - 1, hit.end + 1)
        text = context.text[slice(*around)]
        if text[0] == "(" and text[-1] == ")" and not context.is_quoted(*around):
            yield Match(*around)


def _is_harmless(match: re.Match[str], context: Context) -> bool:
    square, angle, cross = match["square"], match["angle"], match["cross"]
    settings = context.locale.settings["recognise"]
    if square is not None:
        # In somebody's quoted words square brackets hold what the writer put in for clearness.
        quoted = not context.letter.composed and context.is_quoted(*match.span())
        words = square.strip().casefold()
        return quoted or words in settings["bracketed"] or not _LETTER.search(square)
    if angle is not None:
        return _TAG.fullmatch(angle.split()[0].casefold()) is not None
    if cross is not None:
        before = _WORD_BEFORE.search(context.text, max(0, match.start() - 20), match.start())
        return before is not None and before[1].casefold() in settings["before_numerals"]
    return False


RULE = Rule(
    name="blank-left-in",
    severity=Severity.ERROR,
    evidence=Evidence.CONVENTION,
    guidance=("R13",),
    matcher=Probe(_find),
)
