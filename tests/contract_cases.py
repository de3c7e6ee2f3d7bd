"""Reads `tests/contract/` and compares replies with what is promised there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "contract"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.json")))


def exchange(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The request and the promised part of the reply."""
    read = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return read["request"], read["reply"]


def broken(promised: object, real: object, path: str = "reply") -> list[str]:
    """What of the promise the real reply doesn't keep, a line each."""
    if promised == "…":
        return [] if real else [f"{path} is empty"]
    if isinstance(promised, dict) and isinstance(real, dict):
        return [
            line
            for key, value in promised.items()
            for line in broken(value, real.get(key), f"{path}.{key}")
        ]
    if isinstance(promised, list) and isinstance(real, list):
        if not promised:
            return [f"{path}: expected nothing, got {real!r}"] if real else []
        rest = iter(real)
        return [
            f"{path}: nothing like {value!r} among {real!r}"
            for value in promised
            if not any(not broken(value, item) for item in rest)
        ]
    return [] if promised == real else [f"{path}: expected {promised!r}, got {real!r}"]
