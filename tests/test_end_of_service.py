"""Ending service: what holds for this kind alone, above all that the true cause stays at home."""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit import check, compose
from letterkit.call_script import call_script
from letterkit.checklist import checklist
from letterkit.facts import Facts, build
from letterkit.kinds import kind_named
from letterkit.letter import LINE_ROLES, Letter, Role
from letterkit.locale import load
from letterkit.record import Record, split, stage
from letterkit.reference.kinds import example_values
from letterkit.render import FORMATS, PAPERS
from letterkit.render.call_card import call_card
from letterkit.render.checklist import checklist_text
from letterkit.wire import handle
from tests.any_case import any_values
from tests.test_compose import CASES, case, letter_of

KIND = kind_named("end-of-service")
OWN = tuple(name for name in CASES if case(name)["kind"] == KIND.name)
REASONS = next(field.options for field in KIND.fields if field.name == "reason")
SEVERAL = tuple(part for part in KIND.paragraphs if part.wordings > 1)
WORDINGS = st.fixed_dictionaries(
    {part.role.value: st.integers(1, part.wordings) for part in SEVERAL}
)


def outputs(values: Mapping[str, Any], wordings: Mapping[str, int]) -> dict[str, str]:
    """All that can leave the house with a letter, by what it is."""
    letter, facts = compose(KIND.name, values, wordings=wordings), build(KIND, values, load())
    found = {
        f"{item.name} on {paper.name}": readable(item.content(letter, facts, paper))
        for item in FORMATS
        for paper in PAPERS
    }
    found["letter"] = repr(letter)
    script = call_script(facts)
    found["call"] = "" if script is None else call_card(script)
    found["record"] = public_part(values, facts, letter)
    asked = {"kind": KIND.name, "values": values, "wordings": wordings}
    reply = json.loads(handle(json.dumps({"op": "compose", **asked}, default=str)))
    found["wire"] = json.dumps([reply["letter"], reply["findings"]], ensure_ascii=False)
    for item in FORMATS:
        rendered = handle(json.dumps({"op": "render", "format": item.name, **asked}, default=str))
        found[f"wire as {item.name}"] = rendered
    found["wire's call"] = handle(json.dumps({"op": "call", **asked}, default=str))
    return found


def readable(content: bytes) -> str:
    """A file's text; of a Word file all that it is packed from."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return "\n".join(f"{name}\n{packed.read(name)!r}" for name in packed.namelist())


def public_part(values: Mapping[str, Any], facts: Facts, letter: Letter) -> str:
    """The part of a letter's record that may be shown to anybody, with the names in it."""
    findings, now = check(letter, facts=facts), datetime(2026, 11, 9, tzinfo=UTC)
    files = {"letter.txt": letter.text.encode()}
    record = Record(KIND, values, facts, letter, findings, "0.1.0", now, files)
    with tempfile.TemporaryDirectory() as folder:
        public = stage(record, Path(folder)).keep() / "public"
        files = {path.name: path.read_bytes() for path in sorted(public.iterdir())}
    return "\n".join([record.name, *(f"{name}\n{files[name].decode()}" for name in files)])


def for_the_desk(values: Mapping[str, Any]) -> str:
    """The send checklist, which speaks of the cause of any such letter and tells none."""
    return checklist_text(checklist(build(KIND, values, load())), load())


def of_conduct(values: Mapping[str, Any], **changed: Any) -> dict[str, Any]:
    """The same case, ended for conduct."""
    return {**values, "reason": "conduct", **changed}


@settings(max_examples=60, deadline=None)
@given(values=any_values(KIND), wordings=WORDINGS, said=st.text("abcdefghijk ", min_size=4))
def test_a_cause_that_is_conduct_is_nowhere_in_any_output(
    values: dict[str, Any], wordings: dict[str, int], said: str
) -> None:
    conduct = of_conduct(values, cause=f"He threw the Qwybble at Jorunn. {said}zq")
    words = ("qwybble", "jorunn", f"{said.strip()}zq", "threw")
    for name, text in outputs(conduct, wordings).items():
        for word in ("conduct", "cause", *words):
            assert word not in text.casefold(), name
    assert not any(word in for_the_desk(conduct).casefold() for word in words)


@settings(max_examples=60, deadline=None)
@given(values=any_values(KIND), wordings=WORDINGS)
def test_a_letter_for_conduct_is_to_the_byte_one_with_a_general_reason_and_no_referral(
    values: dict[str, Any], wordings: dict[str, int]
) -> None:
    conduct = of_conduct(values, cause="He shouted at Mia.")
    twin = {**values, "reason": "general", "afterwards": "wishes"}
    twin.pop("cause", None)
    assert outputs(conduct, wordings) == outputs(twin, wordings)
    assert for_the_desk(conduct) == for_the_desk(twin)


def test_what_the_reason_decides_about_is_kept_with_it_in_the_private_part() -> None:
    values = example_values(KIND)
    public, private = split(KIND, values)
    assert {"reason", "cause", "afterwards", "referral", "referral_cost"} <= set(private)
    assert {"service", "money", "refund_amount", "thanks_for"} <= set(public)
    assert public == split(KIND, of_conduct(values))[0]


def test_no_message_about_the_values_repeats_the_cause() -> None:
    values = of_conduct(example_values(KIND), cause="He shouted at Mia. " * 100, phone="ring Mia")
    asked = {"op": "compose", "kind": KIND.name, "values": values}
    problems = json.loads(handle(json.dumps(asked, default=str)))["problems"]
    assert {problem["field"] for problem in problems} == {"cause", "phone"}
    assert "shouted" not in json.dumps(problems)


def test_a_slip_in_the_reason_is_not_told_with_the_option_that_was_meant() -> None:
    asked = {"kind": KIND.name, "values": {**example_values(KIND), "reason": "conductt"}}
    reply = json.loads(handle(json.dumps({"op": "compose", **asked}, default=str)))
    (problem,) = [item for item in reply["problems"] if item["field"] == "reason"]
    assert problem["value"] == "…"
    assert problem["message"].endswith(
        "Give one of growth, capacity, time, focus, other, general, conduct."
    )


def test_conduct_that_is_typed_where_it_would_be_said_is_found_at_its_field() -> None:
    typed = {"reason": "other", "own_reason": "you have repeatedly shouted at Mia"}
    values = {**example_values(KIND), **typed}
    facts = build(KIND, values, load())
    (finding,) = check(compose(KIND.name, values), facts=facts)
    assert (finding.rule, finding.field) == ("personal-criticism", "own_reason")


def test_conduct_refers_to_nobody_and_closes_with_wishes() -> None:
    values = example_values(KIND)
    assert list(compose(KIND.name, values).of(Role.REFERRAL))
    parts = [part.role for part in compose(KIND.name, of_conduct(values)).parts]
    assert Role.REFERRAL not in parts
    assert parts[-3:] == [Role.WISHES, Role.CLOSING, Role.SIGNATURE]


@pytest.mark.parametrize("wording", [1, 2, 3])
def test_each_reason_is_told_in_its_own_way_and_conduct_as_the_general_one(wording: int) -> None:
    told = {}
    for reason in REASONS:
        values = {**example_values(KIND), "reason": reason}
        letter = compose(KIND.name, values, wordings={"reasons": wording})
        (part,) = letter.of(Role.REASONS)
        told[reason] = letter.words(part.sentences[0])
    assert told["conduct"] == told["general"]
    assert len(set(told.values())) == len(REASONS) - 1


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, ""),
        (13, ""),
        (14, "That gives you two weeks to make other arrangements. "),
        (15, "That gives you more than two weeks to make other arrangements. "),
        (84, "That gives you twelve weeks to make other arrangements. "),
        (91, "That gives you 13 weeks to make other arrangements. "),
    ],
)
def test_notice_is_told_where_there_is_some(days: int, said: str) -> None:
    values = {**example_values(KIND), "date": date(2026, 11, 9)}
    values |= {"ends_on": date(2026, 11, 9) + timedelta(days=days)}
    letter = compose(KIND.name, values)
    (news,) = letter.of(Role.NEWS)
    _first, _, rest = letter.words(news).partition("in your home. ")
    assert rest == f"{said}This decision is final."


def test_without_a_day_of_its_own_it_ends_on_the_day_of_the_letter() -> None:
    values = {name: value for name, value in example_values(KIND).items() if name != "ends_on"}
    letter = compose(KIND.name, values)
    assert "From today, 9 November 2026, we will no longer repair" in letter.text
    assert "From 9 November 2026: the end of our service to you" in letter.text


def test_a_time_to_come_back_lies_behind_the_end() -> None:
    values = {**example_values(KIND), "afterwards": "return", "return_from": "2027-01"}
    letter = compose(KIND.name, {**values, "return_from": "2027-02"})
    assert "From February 2027 we expect to have room again" in letter.text
    asked = {"op": "compose", "kind": KIND.name, "values": values}
    (problem,) = json.loads(handle(json.dumps(asked, default=str)))["problems"]
    assert problem["message"].startswith("return_from: “2027-01-31” is before ends_on (2027-02-01)")


def ordinary_letters() -> list[tuple[str, Letter]]:
    """The cases, and the example with every option of each choice, in each wording."""
    found = [(f"{name} {n}", letter_of(case(name), n)) for name in OWN for n in (1, 2, 3)]
    for field in KIND.fields:
        for option in field.options:
            for number in (1, 2, 3):
                values = {**example_values(KIND), field.name: option}
                wordings = {part.role.value: number for part in SEVERAL}
                name = f"{field.name}={option} {number}"
                found.append((name, compose(KIND.name, values, wordings=wordings)))
    return found


@pytest.mark.parametrize(
    "letter", [pytest.param(letter, id=name) for name, letter in ordinary_letters()]
)
def test_sentences_and_letter_stay_short(letter: Letter) -> None:
    assert len(letter.text.split()) <= 400
    for part in letter.parts:
        if part.role not in LINE_ROLES:
            for sentence in part.sentences:
                words = letter.words(sentence)
                assert len(words.split()) < 25, words


def test_every_row_of_the_kind_is_served() -> None:
    slots = {row for part in KIND.paragraphs for slot in part.slots for row in slot.guidance}
    fields = {row for field in KIND.fields for row in field.guidance}
    assert {"E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09"} <= slots
    assert {"E01", "E04", "E05", "E06", "E07", "E08", "G12", "G13"} <= fields


def test_the_private_fields_are_the_choice_of_a_reason_and_the_cause() -> None:
    assert [field.name for field in KIND.fields if field.private] == ["reason", "cause"]
    facts = build(KIND, of_conduct(example_values(KIND)), load())
    assert facts["reason"] == "conduct"
