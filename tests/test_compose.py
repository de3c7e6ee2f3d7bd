"""The composer: whole letters as goldens, and what holds for every letter."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from letterkit import KINDS, InputError, LetterkitError, check, compose, recognise
from letterkit.facts import build
from letterkit.kinds import kind_named
from letterkit.letter import Letter, Role
from letterkit.locale import load
from letterkit.render import text as as_text
from tests.test_kinds_property import assert_well_formed

HERE = Path(__file__).parent
CASES = tuple(sorted(path.stem for path in (HERE / "cases").glob("*.toml")))

MOVES = {Role.THANKS, Role.NEWS, Role.REASONS, Role.INVITATION, Role.SALUTATION, Role.SIGNATURE}
UNREASONED = {"win-back"}
"""Kinds whose letters needn't give a reason: most who leave have one of their own."""


def case(name: str) -> dict[str, Any]:
    """The values of a case, as the command line reads them."""
    text = (HERE / "cases" / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)


def letter_of(values: Mapping[str, Any], wording: int = 1) -> Letter:
    """The letter of a case with the same wording for every paragraph."""
    own = {name: value for name, value in values.items() if name != "kind"}
    paragraphs = kind_named(values["kind"]).paragraphs
    roles = [part.role.value for part in paragraphs if part.wordings > 1]
    return compose(values["kind"], own, wordings=dict.fromkeys(roles, wording))


@pytest.mark.parametrize("wording", [1, 2, 3])
@pytest.mark.parametrize("name", CASES)
def test_a_case_gives_its_golden(name: str, wording: int) -> None:
    golden = (HERE / "goldens" / f"{name}.{wording}.txt").read_text(encoding="utf-8")
    assert as_text(letter_of(case(name), wording)) == golden


@pytest.mark.parametrize("wording", [1, 2, 3])
@pytest.mark.parametrize("name", CASES)
def test_a_case_has_no_finding_composed_or_read_back(name: str, wording: int) -> None:
    values = case(name)
    letter = letter_of(values, wording)
    kind = kind_named(values.pop("kind"))
    assert check(letter, facts=build(kind, values, load())) == ()
    assert check(recognise(as_text(letter))) == ()


@pytest.mark.parametrize("name", CASES)
def test_a_golden_is_recognised_with_the_roles_that_it_was_composed_with(name: str) -> None:
    letter = letter_of(case(name))
    read = recognise(as_text(letter))
    assert read.kind == letter.kind
    moves = MOVES - {Role.REASONS} if letter.kind in UNREASONED else MOVES
    assert moves <= {part.role for part in read.parts}


@pytest.mark.parametrize(
    ("since", "said"),
    [
        ("2026-03", "since March 2026."),
        ("2025-11", "since November 2025."),
        ("2025-10", "since October 2025, which is a year now, and"),
        ("2025-12", "since December 2025."),
        ("2020-03", "since March 2020, which makes six years,"),
        ("2009-01", "since January 2009, which makes 17 years,"),
        ("2009", "since 2009."),
    ],
)
def test_years_as_a_customer_are_counted_and_spelled(since: str, said: str) -> None:
    values = {**case("washing-machine"), "customer_since": since}
    assert f"You have been our customer {said}" in letter_of(values).text


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        ("649.00", "GBP", "the £649."),
        ("1649.5", "GBP", "the £1,649.50."),
        ("84.50", "EUR", "the €84.50."),
        ("1200", "USD", "the $1,200."),
        ("12000", "JPY", "the JP¥12,000."),
    ],
)
def test_amounts_are_written_as_their_readers_write_them(
    amount: str, currency: str, said: str
) -> None:
    values = {**case("washing-machine"), "amount": amount, "currency": currency}
    assert said in letter_of(values).text


def test_one_reason_is_said_without_counting() -> None:
    values = case("washing-machine")
    values["reasons"] = values["reasons"][:1]
    text = letter_of(values).text
    assert "The reason for our decision is that the 30 days" in text
    assert "reasons" not in text.replace("reasonable", "")


def test_reasons_are_counted_in_words_up_to_four() -> None:
    values = case("washing-machine")
    values["reasons"] = [{"why": f"reason number {n} holds"} for n in range(1, 5)]
    text = letter_of(values).text
    assert "There are four reasons for our decision." in text
    assert "The fourth is that reason number 4 holds." in text


def test_clauses_lose_what_our_sentence_already_says() -> None:
    values = case("washing-machine")
    values["reasons"] = [{"why": "Because the 30 days were over."}]
    values["alternative"] = "You can sell it."
    text = letter_of(values).text
    assert "decision is that the 30 days were over." in text
    assert "You can sell it." in text


def test_the_caller_chooses_a_wording_for_one_paragraph_alone() -> None:
    values = case("concert-ticket")
    plain, other = letter_of(values), letter_of(values)
    kind = values.pop("kind")
    other = compose(kind, values, wordings={"thanks": 2})
    changed = {
        role
        for role in Role
        if [plain.words(part) for part in plain.of(role)]
        != [other.words(part) for part in other.of(role)]
    }
    assert changed == {Role.THANKS}


@pytest.mark.parametrize("wordings", [{"thanks": 0}, {"thanks": 4}, {"sender": 1}, {"hello": 1}])
def test_a_wording_that_there_is_not_is_an_error_in_words(wordings: dict[str, int]) -> None:
    values = case("concert-ticket")
    with pytest.raises(LetterkitError, match="wording"):
        compose(values.pop("kind"), values, wordings=wordings)


def test_optional_parts_fall_away_without_a_trace() -> None:
    values = case("washing-machine")
    kind = kind_named(values.pop("kind"))
    optional = [field.name for field in kind.fields if not field.required]
    kept = {"phone", "alternative"}
    bare = {name: value for name, value in values.items() if name not in optional or name in kept}
    letter = compose(kind.name, bare)
    assert {part.role for part in letter.parts}.isdisjoint({Role.GOODWILL, Role.REFERENCE})
    assert check(letter) == ()
    assert_well_formed(letter)


def test_every_sentence_serves_the_guidance_or_frames_the_letter() -> None:
    letter = letter_of(case("washing-machine"))
    for part in letter.parts:
        for sentence in part.sentences:
            assert sentence.origin.wording is not None
            assert sentence.origin.guidance or part.role in (Role.SALUTATION, Role.CLOSING)


def test_every_row_for_refunds_that_asks_for_a_paragraph_is_served_by_one() -> None:
    served = {row for part in KINDS[0].paragraphs for slot in part.slots for row in slot.guidance}
    assert {
        "G01", "G03", "G04", "G10", "G16", "R06", "R07", "R08", "R09", "R10", "R11",
    } <= served  # fmt: skip


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"amount": "-5"}, "amount: “-5” is less than 0.01"),
        ({"amount": "12.345"}, "more than 2 decimal places"),
        ({"amount": "lots"}, "amount: “lots” is not a sum of money"),
        ({"currency": "XYZ"}, "currency: “XYZ” is not a currency in use"),
        ({"currency": "DEM"}, "currency: “DEM” is not a currency in use"),
        ({"date": "2026-02-31"}, "date: “2026-02-31” is a day that doesn’t exist"),
        ({"date": "9 November 2026"}, "date: “9 November 2026” is not a date"),
        ({"date": "2026-11-01"}, "requested_on: “2026-11-04” is after date (2026-11-01)"),
        ({"product": ""}, "product is missing"),
        ({"product": "…"}, "product: “…” has no letter or digit"),
        ({"product": "a\x07b"}, "has the character U+0007 at position 2"),
        ({"product": "x" * 5_000_000}, "is too long"),
        ({"produkt": "x"}, "Did you mean product?"),
        ({"reasons": "none"}, "reasons: “none” is not a list"),
        ({"reasons": []}, "reasons is missing"),
        ({"reasons": [{"why": "a b"}] * 5}, "reasons has 5 entries, which is more than 4"),
        ({"reasons": [{"fact": "It rained."}]}, "reasons.0.why is missing"),
        ({"reasons": [{"wy": "it rained"}]}, "Did you mean why?"),
        ({"goodwill": ""}, "goodwill_until is given (“2027-01-29”), but goodwill isn’t"),
        ({"product": "a\u202eb"}, "has the character U+202E at position 2"),
        ({"email": "rosa at home"}, "email: “rosa at home” is not an e-mail address"),
        ({"phone": "ring me"}, "phone: “ring me” is not a telephone number"),
        ({"phone": "", "email": ""}, "None of phone / email is given"),
        ({"company": True}, "company: “True” is not text"),
    ],
)
def test_bad_values_are_named_with_what_was_expected(change: dict[str, Any], message: str) -> None:
    values = case("washing-machine") | change
    with pytest.raises(InputError) as caught:
        compose(values.pop("kind"), values)
    assert message in str(caught.value)
    assert len(str(caught.value)) < 2000


def test_a_misspelt_field_is_told_once_and_not_as_missing_too() -> None:
    values = case("washing-machine")
    values["amont"] = values.pop("amount")
    with pytest.raises(InputError) as caught:
        compose(values.pop("kind"), values)
    assert [problem.field for problem in caught.value.problems] == ["amont"]


@pytest.mark.parametrize(
    "phone", ["(555) 010-4477", "(020) 7946 0382", "+44 20 7946 0382", "0800 HARROW"]
)
def test_telephone_numbers_are_taken_as_people_write_them(phone: str) -> None:
    values = case("washing-machine") | {"phone": phone}
    assert f"Telephone: {phone}" in letter_of(values).text


def test_a_name_given_with_a_capital_or_its_opener_runs_on_in_the_sentence() -> None:
    values = case("washing-machine") | {
        "product": "The two-day guide fee",
        "terms": "Under our weather terms",
    }
    text = letter_of(values).text
    assert "a refund for the two-day guide fee, which" in text
    assert "Under our weather terms, a machine" in text


def test_a_contact_who_is_the_signer_is_not_named_again() -> None:
    values = case("washing-machine")
    values["contact"] = values["signer"]
    assert "please call me on 020 7946 0382" in letter_of(values).text


def test_inner_quotation_marks_open_and_close() -> None:
    values = case("washing-machine") | {"request_words": 'Why did you say "no problem" then?'}
    assert "“Why did you say ‘no problem’ then?”" in letter_of(values).text


def test_a_currency_s_code_stands_apart_from_the_figures() -> None:
    values = case("washing-machine") | {"currency": "PLN"}
    assert "refund the PLN\u00a0649." in letter_of(values).text
