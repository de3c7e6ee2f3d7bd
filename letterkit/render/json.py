"""The letter with its parts, sentences and origins, for programs."""

from __future__ import annotations

from letterkit.as_json import letter_json
from letterkit.letter import Letter


def json(letter: Letter) -> str:
    """The letter as JSON; its offsets are UTF-16 units, and it says so."""
    from json import dumps  # here, since this function has the name of the module

    described = {"version": 1, "offsets": "utf-16", **letter_json(letter)}
    return dumps(described, ensure_ascii=False, indent=2) + "\n"
