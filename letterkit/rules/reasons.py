"""The reasons that a letter gives, for the two rules that ask for them.

A reason is strong when it tells a fact, a date or terms; naming a policy alone is not. Offsets are
code points into `Letter.text`.
"""

from __future__ import annotations

import re

from letterkit.letter import Role
from letterkit.rules.context import Context
from letterkit.rules.signer import without_phones
from letterkit.segment import Span

POLICY = "policy-as-reason"
"""The lexicon of policies, rules and systems named as if they were reasons."""

_FACT = re.compile(r"\d")
_CLAUSE = re.compile(r",\s([^\W\d_]+)\s")
"""The word after a comma, which may lead in a reason: ", as the test had been done"."""
_LEAD = 40
"""How far before the word "policy" a "because" may stand and still lead to nothing else."""

_LEAST_WORDS = 7
_NO_REASON = ("cue-comfort", "cue-policy", "cue-hedge", "cue-thanks-formula")
_NO_FACTS = frozenset(
    {Role.NEWS, Role.THANKS, Role.GOODWILL, Role.INVITATION, Role.WISHES, Role.OFFER, Role.APOLOGY}
)
"""What a sentence with a number in it may be doing other than giving a reason."""


def _has_clause(context: Context, span: Span) -> bool:
    """Whether a refusal goes on, or begins, with a clause of reason: "As …", ", since …"."""
    words: list[str] = context.locale.settings["recognise"]["reason_words"]
    text = context.text[span.start : span.end]
    first = text.split(maxsplit=1)[0].casefold()
    comma = text.find(",")
    return (first in words and comma > 0) or any(
        match[1].casefold() in words for match in _CLAUSE.finditer(text)
    )


def has_strong_reason(context: Context) -> bool:
    """Whether any sentence gives a reason that is more than a policy's name."""
    if any(_is_strong(context, span, roles) for span, roles in context.roles):
        return True
    sentences = context.roles
    return any(
        Role.NEWS in roles and _explains(context, span, *sentences[index + 1])
        for index, (span, roles) in enumerate(sentences[:-1])
    )


def _explains(context: Context, news: Span, span: Span, roles: frozenset[Role]) -> bool:
    """Whether a sentence is taken for the reason only because it stands right behind the refusal.

    A plain statement there nearly always is one: "We will not. The laboratory had done the test."
    """
    text = context.text[span.start : span.end]
    apart = "\n\n" in context.text[news.end : span.start].replace("\r", "")
    empty = any(context.cues.any(name, span) for name in _NO_REASON)
    named = any(span.start <= hit.start < span.end for hit in context.hits(POLICY))
    plain = len(text.split()) >= _LEAST_WORDS and not text.rstrip().endswith("?")
    return plain and not (apart or roles or empty or named)


def _is_strong(context: Context, span: Span, roles: frozenset[Role]) -> bool:
    found = context.cues
    policies = found.within("cue-policy", *span)
    reasons = [
        hit
        for hit in found.within("cue-reasons", *span)
        if not found.within("cue-policy", hit.end, min(span.end, hit.end + _LEAD))
    ]
    if reasons:
        return True
    fact = _FACT.search(without_phones(context.text[slice(*span)])) is not None
    if policies:
        # A policy with its figure is terms spelled out: "our policy gives you 30 days".
        return fact and Role.NEWS not in roles
    if context.letter.composed:
        return Role.REASONS in roles
    if Role.NEWS in roles:
        return _has_clause(context, span)
    return fact and not roles & _NO_FACTS and not found.any("cue-request", span)
