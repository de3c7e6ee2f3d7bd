"""Builds the parts of a draft from spans; offsets are code points into the draft."""

from __future__ import annotations

from collections.abc import Sequence

from letterkit.letter import Part, Role, Sentence
from letterkit.segment import Span


def line_part(role: Role, spans: Sequence[Span]) -> Part:
    """A part of `role` over one or more spans, each of which becomes a sentence."""
    sentences = tuple(Sentence(span.start, span.end) for span in spans)
    return Part(role, spans[0].start, spans[-1].end, sentences)
