"""The kinds of letter, in the order in which they are listed."""

from __future__ import annotations

import difflib

from letterkit.errors import UnknownNameError
from letterkit.kinds import bad_news, refund_refusal, win_back
from letterkit.kinds.kind import CallStep, Kind, Paragraph, Slot
from letterkit.locale import load

KINDS: tuple[Kind, ...] = (refund_refusal.KIND, bad_news.KIND, win_back.KIND)

__all__ = ["KINDS", "CallStep", "Kind", "Paragraph", "Slot", "kind_named"]


def kind_named(name: str) -> Kind:
    """The kind of that name; UnknownNameError names the nearest one."""
    for kind in KINDS:
        if kind.name == name:
            return kind
    names = [kind.name for kind in KINDS]
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    raise UnknownNameError(
        load().say(
            "unknown-kind",
            name=name[:60], near=near[0] if near else "none", names=", ".join(names),
        )
    )  # fmt: skip
