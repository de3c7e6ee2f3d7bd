"""Writes the golden letters anew: `python -m tests.write_goldens`. Read them before you commit."""

from __future__ import annotations

from letterkit.render import text as as_text
from tests.test_call_script import CALLS, card_of
from tests.test_compose import CASES, HERE, case, letter_of


def main() -> None:
    """One file a case and wording, and one a call."""
    for name in CALLS:
        target = HERE / "goldens" / f"{name}.call.txt"
        target.write_text(card_of(case(name)), encoding="utf-8")
    for name in CASES:
        for wording in (1, 2, 3):
            target = HERE / "goldens" / f"{name}.{wording}.txt"
            target.write_text(as_text(letter_of(case(name), wording)), encoding="utf-8")


if __name__ == "__main__":
    main()
