"""Records: what is kept of a letter, where, and that nothing of it is ever lost or given away."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from letterkit import check, recognise
from letterkit.kinds import Kind, kind_named
from letterkit.record import Record, Staged, split, stage
from tests.test_compose import case, letter_of
from tests.test_eml import facts_of

WRITTEN = datetime(2026, 11, 9, 14, 5, 7, 250, tzinfo=UTC)
FILES = {"letter.txt": b"Dear Ms Okafor,\n", "letter.docx": b"PK\x03\x04"}


def with_private(name: str) -> Kind:
    """A kind with one of its fields for the desk alone."""
    kind = kind_named("refund-refusal")
    fields = tuple(
        replace(field, private=True) if field.name == name else field for field in kind.fields
    )
    return replace(kind, fields=fields)


def record(kind: Kind | None = None, **changes: Any) -> Record:
    values = {**case("washing-machine"), **changes}
    letter, facts = letter_of(values), facts_of(values)
    name = values.pop("kind")
    return Record(
        kind or kind_named(name), values, facts, letter, check(letter, facts=facts), "0.1.0",
        WRITTEN, FILES,
    )  # fmt: skip


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def test_a_record_holds_values_letter_findings_version_and_time(tmp_path: Path) -> None:
    kept = stage(record(), tmp_path).keep()
    assert kept == tmp_path / "2026-11-09-HL-20418"
    public = kept / "public"
    assert sorted(path.name for path in public.iterdir()) == [
        "letter.docx", "letter.txt", "record.json", "values.json",
    ]  # fmt: skip
    assert {name: (public / name).read_bytes() for name in FILES} == FILES
    values = read(public / "values.json")
    assert list(values)[:2] == ["kind", "company"]
    assert (values["amount"], values["date"]) == ("649.00", "2026-11-09")
    described = read(public / "record.json")
    assert described["letterkit"] == "0.1.0"
    assert described["written"] == "2026-11-09T14:05:07+00:00"
    assert described["findings"] == []
    assert described["letter"]["text"].startswith("Harrow & Lane Appliances\n")
    assert described["letter"]["parts"][0]["role"] == "sender"


def test_what_was_found_is_kept_as_well(tmp_path: Path) -> None:
    letter = recognise("Dear Ms Okafor,\n\nYou should have read our terms.\n")
    found = replace(record(), letter=letter, findings=check(letter))
    described = read(stage(found, tmp_path).keep() / "public" / "record.json")
    assert "blame" in [finding["rule"] for finding in described["findings"]]


def test_the_values_that_are_kept_write_the_same_letter(tmp_path: Path) -> None:
    kept = stage(record(), tmp_path).keep()
    values = read(kept / "public" / "values.json")
    assert letter_of(values) == letter_of(case("washing-machine"))


def test_what_is_for_the_desk_alone_is_kept_apart(tmp_path: Path) -> None:
    told = record(with_private("lawyer_threshold"), lawyer_threshold=1234567)
    kept = stage(told, tmp_path).keep()
    public = b"".join(path.read_bytes() for path in (kept / "public").rglob("*"))
    assert b"1234567" not in public
    assert b"lawyer_threshold" not in public
    assert read(kept / "private" / "values.json") == {"lawyer_threshold": 1234567}
    assert (kept / "private").stat().st_mode & 0o077 == 0


def test_nothing_private_leaves_no_private_part(tmp_path: Path) -> None:
    assert not (stage(record(), tmp_path).keep() / "private").exists()


def test_no_value_is_lost_between_the_two_parts() -> None:
    kind = with_private("fairness")
    values = case("washing-machine")
    public, private = split(kind, values)
    assert {**public, **private} == values
    assert list(private) == ["fairness"]


def test_a_second_record_stands_beside_the_first(tmp_path: Path) -> None:
    names = [stage(record(), tmp_path).keep().name for _ in range(3)]
    assert names == [f"2026-11-09-HL-20418{end}" for end in ("", "-2", "-3")]
    assert sorted(path.name for path in tmp_path.iterdir()) == names


def test_a_record_that_another_program_puts_there_meanwhile_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = stage(record(), tmp_path).keep()
    seen: list[Path] = []

    def late(path: Path) -> bool:
        """As `Path.exists` before the other one was there."""
        seen.append(path)
        return len(seen) > 1 and os.path.lexists(path)

    monkeypatch.setattr(Path, "exists", late)
    second = Staged(stage_place(tmp_path), "2026-11-09-HL-20418", tmp_path).keep()
    monkeypatch.undo()
    assert second.name == "2026-11-09-HL-20418-2"
    assert (first / "public" / "letter.txt").read_bytes() == FILES["letter.txt"]


def stage_place(folder: Path) -> Path:
    place = folder / ".record-another"
    (place / "public").mkdir(parents=True)
    return place


def test_a_record_that_is_dropped_leaves_nothing(tmp_path: Path) -> None:
    stage(record(), tmp_path).drop()
    assert list(tmp_path.iterdir()) == []


def test_a_record_that_fails_halfway_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes) -> int:
        raise OSError(28, f"No space left on device ({path.name}, {len(content)})")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        stage(record(), tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"reference": "HL/20418 (b)"}, "2026-11-09-HL-20418-b"),
        ({"reference": "../../etc"}, "2026-11-09-etc"),
        ({"reference": None}, "2026-11-09-Amara-Okafor"),
        ({"reference": None, "recipient": "অরুণিমা সেন"}, "2026-11-09-অরুণিমা-সেন"),
        ({"reference": "x" * 60}, "2026-11-09-" + "x" * 49),
    ],
)
def test_a_record_is_named_after_its_date_and_its_reference(
    changes: dict[str, Any], name: str
) -> None:
    assert record(**changes).name == name


def test_a_folder_has_the_rights_that_any_new_one_gets(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    kept = stage(record(), tmp_path).keep()
    assert kept.stat().st_mode == (tmp_path / "other").stat().st_mode
