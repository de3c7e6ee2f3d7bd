"""Writes the golden advice anew: `python -m tests.write_advice`. Read it before you commit."""

from __future__ import annotations

from letterkit.render.advice import advice_text
from tests.test_decide import CASES, advice_of


def main() -> None:
    """One file a case."""
    for case in CASES:
        case.with_suffix(".txt").write_text(advice_text(advice_of(case)), encoding="utf-8")


if __name__ == "__main__":
    main()
