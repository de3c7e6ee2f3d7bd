"""Keeps a copy of a letter that goes out: what was given, written and found, and when (R16).

A record is a folder of its own, named after the letter's date and reference. In `public/` is what
may be shown to anybody who asks for the file: the letter, its values, and `record.json` with the
findings. What a kind asks for the desk alone (`Kind.private`) is in `private/` and nowhere else.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from letterkit.as_json import Json, findings_json, letter_json
from letterkit.facts import Facts
from letterkit.finding import Finding
from letterkit.kinds import Kind
from letterkit.letter import Letter

PUBLIC, PRIVATE = "public", "private"

_LONGEST_NAME = 60  # four bytes each at most, and file systems take 255
_READABLE = 0o777
_OWN = 0o700


@dataclass(frozen=True, slots=True)
class Record:
    """All that is kept of one letter.

    values: as they were given, by the kind's field names. written: when, with its time zone.
    version: of letterkit. files: the letter in each form that is kept, by file name.
    """

    kind: Kind
    values: Mapping[str, object]
    facts: Facts
    letter: Letter
    findings: tuple[Finding, ...]
    version: str
    written: datetime
    files: Mapping[str, bytes]

    @property
    def name(self) -> str:
        """The folder's name: the letter's date, and its reference or else whom it is to."""
        about = str(self.facts.get("reference") or self.facts.get("recipient") or "")
        kept = "".join(char if unicodedata.category(char)[0] in "LMN" else " " for char in about)
        return "-".join((str(self.facts.get("date")), *kept.split()))[:_LONGEST_NAME]


class Staged:
    """A record that is written whole but not in its place yet: `keep` it, or `drop` it."""

    def __init__(self, place: Path, name: str, folder: Path) -> None:
        self._place = place
        self._name = name
        self._folder = folder

    def keep(self) -> Path:
        """Put it in its place, which is no other record's, and give that; OSError if it can't be.

        A letter written twice has two records: the second one's name ends in -2.
        """
        number = 1
        while True:
            target = self._folder / (self._name if number == 1 else f"{self._name}-{number}")
            number += 1
            if target.exists():
                continue
            try:
                return self._place.rename(target)
            except OSError:
                # Another program may have put a record there meanwhile; it has something in it,
                # so nothing takes its place.
                if not target.exists():
                    raise

    def drop(self) -> None:
        """Take it away again."""
        shutil.rmtree(self._place, ignore_errors=True)


def stage(record: Record, folder: Path) -> Staged:
    """Write a record in `folder`, which is made where it isn't there; OSError if that can't be."""
    folder.mkdir(exist_ok=True)
    place = Path(tempfile.mkdtemp(dir=folder, prefix=".record-"))
    staged = Staged(place, record.name, folder)
    try:
        for path, content in _contents(record).items():
            file = place / path
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(content)
        _open_up(place)
    except BaseException:
        staged.drop()
        raise
    return staged


def split(kind: Kind, values: Mapping[str, object]) -> tuple[Json, Json]:
    """The values that anybody may see, and those that are for the desk alone (`Kind.private`)."""
    hidden = kind.private
    public = {name: value for name, value in values.items() if name not in hidden}
    return public, {name: value for name, value in values.items() if name in hidden}


def _contents(record: Record) -> dict[str, bytes]:
    public, private = split(record.kind, record.values)
    described = {
        "version": 1,
        "offsets": "utf-16",
        "letterkit": record.version,
        "written": record.written.astimezone(UTC).isoformat(timespec="seconds"),
        "files": sorted(record.files),
        "findings": findings_json(record.findings, record.letter),
        "letter": letter_json(record.letter),
    }
    found = {f"{PUBLIC}/{name}": content for name, content in record.files.items()}
    found[f"{PUBLIC}/values.json"] = _as_json({"kind": record.kind.name, **public})
    found[f"{PUBLIC}/record.json"] = _as_json(described)
    if private:
        found[f"{PRIVATE}/values.json"] = _as_json(private)
    return found


def _as_json(found: Mapping[str, Any]) -> bytes:
    # Days and sums of a TOML file as text: that is how a JSON file of values holds them.
    return (json.dumps(found, ensure_ascii=False, indent=2, default=str) + "\n").encode()


def _open_up(place: Path) -> None:
    """Give the folder the rights that a new one gets; the private part stays its owner's."""
    mask = os.umask(0)
    os.umask(mask)
    place.chmod(_READABLE & ~mask)
    if (place / PRIVATE).exists():
        (place / PRIVATE).chmod(_OWN)
