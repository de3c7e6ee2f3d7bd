"""Bad news: its three branches, what each can't go without, and what it never says."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from letterkit import InputError
from letterkit.compose import compose_facts
from letterkit.facts import build_open
from letterkit.kinds import kind_named
from letterkit.letter import LINE_ROLES, Letter, Role
from letterkit.locale import load
from letterkit.recognise.cues import cues
from letterkit.segment import Span
from tests.test_compose import case, letter_of

ERROR, DECISION, CHANGE = "electricity-meter", "van-loan", "swimming-prices"


def paragraph_of(letter: Letter, role: Role) -> str:
    """The whole paragraph that a role's part stands in."""
    (part,) = letter.of(role)
    return next(text for text in letter.text.split("\n\n") if letter.words(part) in text)


def problems(values: dict[str, Any]) -> str:
    """What is said about values that can't be used."""
    with pytest.raises(InputError) as caught:
        letter_of(values)
    return str(caught.value)


def test_every_row_for_bad_news_that_asks_for_a_paragraph_is_served_by_one() -> None:
    kind = kind_named("bad-news")
    served = {row for part in kind.paragraphs for slot in part.slots for row in slot.guidance}
    assert {f"G{number:02}" for number in range(1, 17)} <= served


@pytest.mark.parametrize("wording", [1, 2, 3])
def test_an_error_is_told_with_its_effect_and_one_apology_in_one_paragraph(wording: int) -> None:
    letter = letter_of(case(ERROR), wording)
    told = paragraph_of(letter, Role.NEWS)
    assert "entered the day rate and the night rate" in told
    assert "£214.60 too much" in told
    assert told == paragraph_of(letter, Role.EFFECT) == paragraph_of(letter, Role.APOLOGY)
    found = cues(letter.text, "en")
    assert len(found.within("cue-apology", 0, len(letter.text))) == 1


@pytest.mark.parametrize("wording", [1, 2, 3])
@pytest.mark.parametrize("name", [DECISION, CHANGE])
def test_nobody_apologises_for_what_was_no_error(name: str, wording: int) -> None:
    letter = letter_of(case(name), wording)
    assert not cues(letter.text, "en").any("cue-apology", Span(0, len(letter.text)))
    assert not any(letter.of(Role.APOLOGY, Role.REPAIR, Role.PREVENTION))


@pytest.mark.parametrize("wording", [1, 2, 3])
def test_a_mistake_of_more_than_one_day_is_told_without_one(wording: int) -> None:
    values = case(ERROR)
    del values["mistake_on"]
    assert " We entered the day rate" in paragraph_of(letter_of(values, wording), Role.NEWS)


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        (1, "From 4 January 2027 until 26 March 2027, the pool will be closed."),
        (2, "It begins on 4 January 2027 and ends on 26 March 2027: the pool will be closed."),
        (3, "From 4 January 2027 to 26 March 2027, the pool will be closed."),
    ],
)
def test_a_closure_says_when_it_ends(wording: int, said: str) -> None:
    values = case(CHANGE) | {"change": "The pool will be closed.", "change_until": "2027-03-26"}
    assert said in letter_of(values, wording).text


def test_one_way_to_go_on_is_said_without_counting() -> None:
    values = case(DECISION)
    values["options"] = values["options"][:1]
    text = letter_of(values).text
    assert "choices" not in text
    assert "If you would like that, please ring me" in text


def test_four_ways_to_go_on_are_counted_in_words() -> None:
    values = case(CHANGE)
    values["options"] = [{"can": f"take card number {number}"} for number in range(1, 5)]
    assert "You have four choices." in letter_of(values).text
    assert "Or, lastly, you can take card number 4." in letter_of(values).text


@pytest.mark.parametrize("field", ["options", "next_step", "again_on", "referral"])
def test_a_decision_leaves_something_to_go_on_with(field: str) -> None:
    values = case(DECISION)
    ways = ("options", "next_step", "next_step_by", "again_on", "again_once")
    bare = {n: v for n, v in values.items() if n not in ways and not n.startswith("referral")}
    assert "None of next_step / options / again_on / referral is given" in problems(bare)
    companions = {n: v for n, v in values.items() if n.startswith(field)}
    assert letter_of(bare | companions).text


def test_an_error_has_its_repair_to_go_on_with() -> None:
    values = case(ERROR)
    for name in ("options", "next_step", "next_step_by"):
        del values[name]
    assert not any(letter_of(values).of(Role.OFFER))


@pytest.mark.parametrize("name", ["referral_reach", "referral_first", "referral"])
def test_a_referral_carries_what_is_needed_to_use_it(name: str) -> None:
    values = case(DECISION)
    del values[name]
    said = problems(values)
    assert "Give both, or neither." in said
    assert name in said


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        (ERROR, {"repaired_on": date(2026, 11, 17)}, "repaired_on: “2026-11-17” is after date"),
        (
            ERROR,
            {"mistake_on": date(2026, 11, 13)},
            "repaired_on: “2026-11-12” is before mistake_on",
        ),
        (ERROR, {"prevention": ""}, "prevention is missing"),
        (ERROR, {"effect": ""}, "effect is missing"),
        (DECISION, {"criterion": ""}, "criterion is missing"),
        (DECISION, {"again_on": date(2026, 11, 1)}, "again_on: “2026-11-01” is before date"),
        (CHANGE, {"stays": ""}, "stays is missing"),
        (CHANGE, {"options": []}, "None of next_step / options / referral is given"),
        (CHANGE, {"change_until": date(2026, 12, 1)}, "“2026-12-01” is before change_from"),
        (CHANGE, {"about": "closure"}, "about: “closure” is not one of its options"),
    ],
)
def test_a_branch_says_what_it_lacks(name: str, change: dict[str, Any], said: str) -> None:
    assert said in problems(case(name) | change)


def test_a_branch_asks_for_nothing_of_the_others() -> None:
    said = problems({"kind": "bad-news", "about": "decision"})
    assert "criterion is missing" in said
    assert "repair" not in said
    assert "change_from" not in said


@pytest.mark.parametrize("about", ["error", "decision", "change"])
def test_an_empty_form_gives_a_letter_of_blanks(about: str) -> None:
    facts, found = build_open(kind_named("bad-news"), {"about": about}, load())
    letter = compose_facts(facts)
    assert found
    assert "choices" not in letter.text
    assert letter.text.count("[") == letter.text.count("]") > len(letter.parts) / 2


def test_a_referral_still_being_filled_in_says_what_is_there() -> None:
    values = {"about": "error", "referral": "Camden Money Advice"}
    facts, _problems = build_open(kind_named("bad-news"), values, load())
    assert "Camden Money Advice may be able to help you." in compose_facts(facts).text


@pytest.mark.parametrize("wording", [1, 2, 3])
@pytest.mark.parametrize("name", [ERROR, DECISION, CHANGE])
def test_a_case_fits_on_one_page_in_sentences_of_one_breath(name: str, wording: int) -> None:
    letter = letter_of(case(name), wording)
    assert len(letter.text.split()) < 400
    prose = [part for part in letter.parts if part.role not in LINE_ROLES]
    assert max(len(letter.words(s).split()) for part in prose for s in part.sentences) < 25
