"""What is to be done before a letter goes out: each step where its rows ask for it, no other."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

import pytest

from letterkit.checklist import STEPS, checklist, last_promised
from letterkit.facts import Blank, Fact, Facts
from letterkit.locale import load
from letterkit.render.checklist import checklist_text
from letterkit.wire import handle
from tests.test_compose import CASES, case

ALWAYS = ["rest", "colleague", "spelling", "record", "copy"]
DAY = date(2026, 11, 9)


def steps(kind: str, **facts: Fact) -> list[str]:
    found = checklist(Facts(kind, "en", MappingProxyType({"date": DAY, **facts})))
    assert all(reminder.text.endswith(".") for reminder in found)
    return [reminder.name for reminder in found]


@pytest.mark.parametrize(
    ("kind", "own"),
    [
        ("bad-news", []),
        ("refund-refusal", []),
        ("win-back", ["phone"]),
        ("end-of-service", ["by-letter", "cause"]),
    ],
)
def test_every_kind_has_the_steps_of_all_and_its_own(kind: str, own: list[str]) -> None:
    assert steps(kind) == [*own, *ALWAYS]


@pytest.mark.parametrize(
    ("kind", "facts", "step"),
    [
        ("refund-refusal", {"requested_on": date(2026, 11, 8)}, "waiting"),
        ("win-back", {"cancelled_on": date(2026, 11, 1)}, "gone"),
        ("bad-news", {"referral": "Brook & Sons"}, "referral"),
        ("bad-news", {"next_step_by": date(2026, 11, 10)}, "promised"),
        ("end-of-service", {"recipient_address": "31 Leighton Road\nLondon NW5 2QD"}, "post"),
        (
            "refund-refusal",
            {
                "amount": Decimal("500.01"), "lawyer_threshold": Decimal(500), "currency": "GBP",
            },
            "lawyer",
        ),
    ],
)  # fmt: skip
def test_a_fact_calls_for_its_step(kind: str, facts: dict[str, Fact], step: str) -> None:
    assert set(steps(kind, **facts)) - set(steps(kind)) == {step}


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        ("refund-refusal", {"requested_on": DAY}),
        ("refund-refusal", {"cancelled_on": date(2026, 11, 1)}),
        ("refund-refusal", {"amount": Decimal(500), "lawyer_threshold": Decimal(500)}),
        ("refund-refusal", {"amount": Blank("amount"), "lawyer_threshold": Decimal(500)}),
        ("bad-news", {"next_step_by": DAY, "customer_since": date(2019, 3, 1)}),
        ("bad-news", {"next_step_by": Blank("until when")}),
    ],
)
def test_a_fact_that_is_harmless_or_missing_calls_for_none(
    kind: str, facts: dict[str, Fact]
) -> None:
    assert steps(kind, **facts) == steps(kind)


def test_who_has_telephoned_need_not_be_told_to() -> None:
    assert "phone" not in steps("win-back", rang_on=DAY)


def test_the_latest_day_that_the_letter_names_is_told() -> None:
    days = {"next_step_by": date(2026, 12, 18), "goodwill_until": date(2027, 1, 29), "date": DAY}
    facts = Facts("refund-refusal", "en", MappingProxyType(dict(days)))
    assert last_promised(facts) == date(2027, 1, 29)
    (said,) = (item.text for item in checklist(facts) if item.name == "promised")
    assert "29 January 2027" in said


def test_the_rows_that_ask_for_a_checklist_have_a_step() -> None:
    served = {name for step in STEPS for name in step.guidance}
    assert {"R01", "R12", "R13", "R15", "R16", "R17", "R18", "R19", "W03"} <= served


@pytest.mark.parametrize("name", CASES)
def test_no_step_stands_in_any_form_of_the_letter(name: str) -> None:
    values = json.loads(json.dumps(case(name), default=str))
    request = {"op": "compose", "kind": values.pop("kind"), "values": values}
    reply = json.loads(handle(json.dumps(request)))
    assert reply["checklist"]
    for form in ("text", "markdown", "html", "json"):
        asked = {**request, "op": "render", "format": form}
        text = json.loads(handle(json.dumps(asked)))["text"]
        assert not [item for item in reply["checklist"] if item["text"] in text], form


def test_the_list_is_boxes_to_tick() -> None:
    facts = Facts("win-back", "en", MappingProxyType({"date": DAY}))
    text = checklist_text(checklist(facts), load())
    assert text.startswith("Before you send it\n\n- [ ] Telephone first.")
    assert text.count("\n- [ ] ") == len(ALWAYS) + 1


def test_the_wire_has_the_steps_as_data() -> None:
    promised = json.loads(
        (Path(__file__).parent / "contract" / "compose-clean.json").read_text("utf-8")
    )
    reply = json.loads(handle(json.dumps(promised["request"])))
    assert [item["id"] for item in reply["checklist"]][:2] == ["waiting", "promised"]
    assert all(item["guidance"] for item in reply["checklist"])
