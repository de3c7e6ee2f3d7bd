"""Letters to customers who cancelled: what each reason for leaving lets the letter say."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from letterkit import InputError, compose
from letterkit.kinds import kind_named
from letterkit.letter import LINE_ROLES, Letter, Role
from tests.test_compose import CASES, case, letter_of

KIND = kind_named("win-back")
REASONS = next(field.options for field in KIND.fields if field.name == "reason")
OURS = [name for name in CASES if case(name).get("reason") == "service"]
OWN_CASES = [name for name in CASES if case(name)["kind"] == KIND.name]
WORDINGS = (1, 2, 3)
EACH = tuple(itertools.product(REASONS, WORDINGS))

# Every field filled in, whatever the reason; the words are neutral, so that whatever is sorry,
# offered or asked in a letter of it is ours.
FULL: dict[str, Any] = {
    "kind": "win-back",
    "company": "Sallow & Finch",
    "signer": "Ines Finch",
    "signer_role": "Owner",
    "phone": "0117 496 0233",
    "email": "ines@sallowfinch.example",
    "recipient": "Tomasz Wrona",
    "recipient_phone": "0117 496 0871",
    "date": "2026-11-12",
    "service": "your window cleaning",
    "cancelled_on": "2026-11-05",
    "leaving_words": "That was the last time.",
    "feelings": "were annoyed to find the ladder in the roses",
    "what_happened": "our ladder stood in your roses",
    "complained_on": "2026-10-20",
    "cause": "the path was too narrow for it",
    "standard": "leave a garden as we found it",
    "put_right": "replanted the bed",
    "changed": "bought a narrower ladder",
    "our_side": "A round of your street takes us two hours.",
    "customer_since": "2021-05",
    "thanks_for": "the tea on cold mornings",
    "offer": "the spring round at half price",
    "offer_until": "2027-02-28",
    "within_reach": "have the address of our cousins in Leeds",
    "next_step": "ring me by noon",
    "kept": "your key code",
    "kept_until": "2027-05-31",
    "keep_in_touch": "write to you in March",
}


def letter(reason: str, wording: int = 1, *without: str) -> Letter:
    """The letter of all the values for a reason, but for the fields in `without`."""
    values = {name: value for name, value in FULL.items() if name not in without}
    return letter_of(values | {"reason": reason}, wording)


def prose(found: Letter) -> str:
    """The text of the body."""
    return " ".join(found.words(part) for part in found.parts if part.role not in LINE_ROLES)


@pytest.mark.parametrize(("reason", "wording"), EACH)
def test_only_what_was_ours_gets_an_apology_and_gets_it_once(reason: str, wording: int) -> None:
    body = prose(letter(reason, wording)).casefold()
    apologies = body.count("sorry") + body.count("apolog") + body.count("regret")
    assert apologies == (1 if reason == "service" else 0)
    assert ("our ladder stood in your roses" in body) == (reason == "service")


@pytest.mark.parametrize(("reason", "wording"), EACH)
def test_no_offer_that_the_reason_makes_absurd(reason: str, wording: int) -> None:
    body = prose(letter(reason, wording))
    assert ("half price" in body) == (reason in ("service", "price", "competitor"))
    assert ("28 February 2027" in body) == (reason in ("service", "price", "competitor"))
    assert ("our cousins in Leeds" in body) == (reason == "moved")
    assert ("your key code" in body) == (reason in ("moved", "no-longer-needed"))
    assert ("ring me by noon" in body) == (reason != "not-known")


@pytest.mark.parametrize(
    ("reason", "wording"),
    [pair for pair in EACH if pair[0] not in ("moved", "no-longer-needed")],
)
def test_where_there_is_no_offer_there_is_a_plain_question(reason: str, wording: int) -> None:
    found = letter(reason, wording, "offer", "offer_until")
    (invitation,) = found.of(Role.INVITATION)
    first = found.words(invitation.sentences[0])
    assert first.endswith("?") or first.startswith(("Tell me", "If you are willing to tell me"))
    assert invitation.sentences[0].origin.guidance == ("W08", "W10")


@pytest.mark.parametrize(("reason", "wording"), EACH)
def test_they_are_told_how_to_answer_and_their_feelings_or_reason_respected(
    reason: str, wording: int
) -> None:
    found = letter(reason, wording)
    (invitation,) = found.of(Role.INVITATION)
    assert "0117 496 0233" in found.words(invitation)
    assert "ines@sallowfinch.example" in found.words(invitation)
    (feelings,) = found.of(Role.FEELINGS)
    assert ("annoyed to find the ladder" in found.words(feelings)) == (reason == "service")


@pytest.mark.parametrize(("reason", "wording"), EACH)
def test_nobody_is_written_to_again_without_a_yes(reason: str, wording: int) -> None:
    body = prose(letter(reason, wording))
    asked = (
        "If you would like me to, I will write to you in March.",
        "Shall I write to you in March? I will do so only if you say yes.",
        "I will write to you in March, but only if you would like me to.",
    )
    assert asked[wording - 1] in body
    assert "in March" not in prose(letter(reason, wording, "keep_in_touch"))


@pytest.mark.parametrize("wording", WORDINGS)
def test_a_call_that_reached_nobody_is_told_and_else_not_mentioned(wording: int) -> None:
    values = FULL | {"reason": "price", "rang_on": "2026-11-09"}
    assert "9 November 2026" in prose(letter_of(values, wording))
    assert " rang " not in prose(letter("price", wording))


@pytest.mark.parametrize(("reason", "wording"), EACH)
def test_a_call_that_reached_them_is_told_too(reason: str, wording: int) -> None:
    values = FULL | {"reason": reason, "rang_on": "2026-11-09", "spoke_on": "2026-11-10"}
    body = prose(letter_of(values, wording))
    assert body.index("9 November 2026") < body.index("10 November 2026")


@pytest.mark.parametrize(("reason", "wording"), EACH)
def test_the_customers_telephone_stands_in_no_letter(reason: str, wording: int) -> None:
    assert "0871" not in letter(reason, wording).text


@pytest.mark.parametrize("missing", ["signer", "signer_role"])
def test_a_letter_needs_the_owners_name_and_role(missing: str) -> None:
    values = {name: value for name, value in FULL.items() if name != missing}
    with pytest.raises(InputError, match=f"{missing} is missing"):
        letter_of(values | {"reason": "moved"})


@pytest.mark.parametrize("missing", ["feelings", "what_happened", "cause"])
def test_a_fault_of_ours_needs_its_account(missing: str) -> None:
    values = {name: value for name, value in FULL.items() if name != missing}
    with pytest.raises(InputError, match=f"{missing} is missing"):
        letter_of(values | {"reason": "service"})
    letter_of(values | {"reason": "price"})  # nothing is missing there


def test_a_fault_of_ours_needs_something_put_right_or_changed() -> None:
    with pytest.raises(InputError, match="None of put_right / changed is given"):
        letter("service", 1, "put_right", "changed")
    letter("service", 1, "put_right")
    letter("service", 1, "changed")


def test_the_years_are_counted_to_the_day_on_which_they_left() -> None:
    values = FULL | {"reason": "price", "customer_since": "2021-11-08", "date": "2026-11-12"}
    assert "since 8 November 2021, four years in all." in letter_of(values).text


@pytest.mark.parametrize(("name", "wording"), tuple(itertools.product(OWN_CASES, WORDINGS)))
def test_sentences_are_short_and_the_letter_stays_on_its_page(name: str, wording: int) -> None:
    found = letter_of(case(name), wording)
    sentences = [
        found.words(sentence)
        for part in found.parts
        if part.role not in LINE_ROLES
        for sentence in part.sentences
    ]
    assert [words for words in sentences if len(words.split()) >= 25] == []
    assert len(" ".join(sentences).split()) < 400


def test_the_cases_have_one_for_each_reason() -> None:
    assert sorted(case(name)["reason"] for name in OWN_CASES) == sorted(REASONS)


def test_every_row_for_cancelled_customers_is_served_by_a_field_a_paragraph_or_the_call() -> None:
    served = {row for field in KIND.fields for row in field.guidance}
    served |= {row for part in KIND.paragraphs for slot in part.slots for row in slot.guidance}
    served |= {row for step in KIND.call for slot in (*step.say, *step.do) for row in slot.guidance}
    own = {f"W{number:02}" for number in range(1, 14)}  # W14 is for the decision aid alone
    assert own | {"G04", "G05", "G06", "G07", "G09", "G10", "G11", "G14", "G15", "G16"} <= served


def test_a_half_filled_form_still_gives_a_letter_of_blanks() -> None:
    from letterkit.compose import compose_facts
    from letterkit.facts import build_open
    from letterkit.locale import load

    for values in ({}, {"reason": "service"}, {"reason": "not-known"}):
        facts, problems = build_open(KIND, values, load())
        assert problems
        assert "[what they cancelled]" in compose_facts(facts).text


def test_a_date_before_the_cancellation_is_told() -> None:
    values = {name: value for name, value in FULL.items() if name != "kind"}
    with pytest.raises(InputError, match="cancelled_on: “2026-11-13” is after date"):
        compose("win-back", values | {"reason": "moved", "cancelled_on": "2026-11-13"})
