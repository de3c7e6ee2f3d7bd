"""Which kind of letter a draft is, by what its sentences say."""

from __future__ import annotations

from collections.abc import Sequence

from letterkit.recognise.cues import Cues
from letterkit.segment import Span

# How much each sign counts towards a refund refusal, and how much it takes to be one.
_EXPLICIT = 4
_ENOUGH = 3
_GRANTED = 5


def kind_of(found: Cues, sentences: Sequence[Span]) -> str | None:
    """The kind of letter that the sentences make, or None where they don't tell."""
    before = [None, *sentences]
    refusing = any(
        found.refusal(span, previous) for previous, span in zip(before, sentences, strict=False)
    )
    about = _has(found, "cue-refund", sentences)
    hedged = any(
        found.any("cue-hedge", span) and found.any("cue-refund", span) for span in sentences
    )
    # Whoever writes to win a customer back may own up to a mistake, and may have paid for it.
    if not (refusing or hedged) and _wins_back(found, sentences):
        return "win-back"
    # A mistake may well have been made good by a refund; what is declined is something else.
    if not (refusing or hedged) and _states(found, "cue-mistake", sentences):
        return "bad-news"
    # "We have decided not to act for you any longer" declines, too: it ends.
    ending = _states(found, "cue-ending", sentences)
    if not (about or ending) and _states(found, "cue-declined", sentences):
        return "bad-news"
    score = _EXPLICIT if refusing else 0
    if about:
        score += 2 * hedged
        score += _has(found, "cue-request", sentences)
        score += _has(found, "cue-refund-kind", sentences)
        score += _has(found, "cue-policy", sentences)
        score += _has(found, "cue-reasons", sentences)
    if _has(found, "cue-granted", sentences) and not refusing:
        score -= _GRANTED
    if score >= _ENOUGH:
        return "refund-refusal"
    if ending:
        return "end-of-service"
    return "bad-news" if _states(found, "cue-change", sentences) else None


def _wins_back(found: Cues, sentences: Sequence[Span]) -> bool:
    """Whether a letter says that the customer left, and speaks of what would bring them back."""
    return _states(found, "cue-left", sentences) and _has(found, "cue-way-back", sentences)


def _has(found: Cues, name: str, sentences: Sequence[Span]) -> bool:
    """Whether any of the sentences has a cue."""
    return any(found.any(name, span) for span in sentences)


def _states(found: Cues, name: str, sentences: Sequence[Span]) -> bool:
    """Whether any of the sentences has a cue that is no condition."""
    return any(found.states(name, span) for span in sentences)
