"""The decision aids: whole answers to cases from life, and the edges of each."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit import InputError, LetterkitError
from letterkit.decide import (
    AIDS,
    WITHOUT,
    Advice,
    Aid,
    Opinion,
    aid_named,
    decide,
    headings,
)
from letterkit.decide.end_of_service import EndingCase
from letterkit.decide.end_of_service import weigh as weigh_ending
from letterkit.decide.figures import break_even, worth
from letterkit.decide.refund_case import RefundCase
from letterkit.decide.refund_refusal import weigh as weigh_refund
from letterkit.decide.win_back import weigh as weigh_win_back
from letterkit.decide.win_back_case import WinBackCase
from letterkit.fields import Field, FieldType, holds
from letterkit.kinds import KINDS
from letterkit.locale import load
from letterkit.render.advice import advice_text

HERE = Path(__file__).parent / "decide"
CASES = tuple(sorted(HERE.glob("*/*.toml")))
GUIDE = Path(__file__).parents[1] / "docs" / "guide" / "refusing-a-refund.md"
DAY = dt.date(2026, 11, 9)


def values_of(case: Path) -> dict[str, Any]:
    return tomllib.loads(case.read_text(encoding="utf-8"), parse_float=Decimal)


def advice_of(case: Path) -> Advice:
    return decide(case.parent.name, values_of(case))


def refund(**facts: Any) -> RefundCase:
    plain = {
        "date": DAY, "requested_on": DAY, "amount": Decimal(100), "currency": "GBP",
        "as_agreed": "yes", "terms_give_it": "no", "law_gives_it": "no",
    }  # fmt: skip
    return RefundCase(**{**plain, **facts})


def left(**facts: Any) -> WinBackCase:
    plain = {"date": DAY, "cancelled_on": DAY, "reason": "price", "attempts": 0, "conduct": "fine"}
    return WinBackCase(**{**plain, **facts})


def ending(**facts: Any) -> EndingCase:
    plain = {
        "date": DAY, "ends_on": DAY + dt.timedelta(days=61), "reason": "closing",
        "same_for_others": "yes", "depends_on_it": "no", "trade": "other",
    }  # fmt: skip
    return EndingCase(**{**plain, **facts})


# Whole answers.


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_the_advice_is_what_a_person_has_read_and_approved(case: Path) -> None:
    golden = case.with_suffix(".txt").read_text(encoding="utf-8")
    assert advice_text(advice_of(case)) == golden, "if it reads well: python -m tests.write_advice"


def test_the_cases_show_every_verdict_of_every_aid() -> None:
    for aid in AIDS:
        folder = HERE.parents[1] / "letterkit/locales/en/decide"
        words = (folder / f"{aid.name}.ftl").read_text("utf-8")
        known = set(re.findall(r"^verdict-([\w-]+) =", words, re.MULTILINE))
        shown = {advice_of(case).verdict.name for case in CASES if case.parent.name == aid.name}
        assert shown == known, aid.name


def test_the_guide_and_the_aid_do_the_same_sum() -> None:
    advice = advice_of(HERE / "refund-refusal" / "washing-machine.toml")
    amounts = {line.name: line.amount.removeprefix("-") for line in advice.sums}
    table = dict(
        re.findall(r"^\| (.+?) \| \**[−]?(£[\d,]+)\** \|$", GUIDE.read_text("utf-8"), re.MULTILINE)
    )
    in_guide = {label.strip("* "): amount for label, amount in table.items()}
    assert in_guide["At stake if she leaves"] == amounts["stake"]
    assert in_guide["Cost of refunding"] == amounts["net"]
    assert in_guide["Less what the used machine would fetch"] == amounts["recovered"]
    assert f"the loss to\nexpect is {amounts['expected']}" in GUIDE.read_text("utf-8")


# What every aid holds to.


def test_every_kind_has_an_aid_or_is_named_as_having_none() -> None:
    assert {kind.name for kind in KINDS} <= {aid.name for aid in AIDS} | set(WITHOUT)
    for name in WITHOUT:
        with pytest.raises(LetterkitError, match="no decision aid"):
            aid_named(name)
    with pytest.raises(LetterkitError, match="win-back"):
        aid_named("winback")


@pytest.mark.parametrize("aid", AIDS, ids=lambda aid: aid.name)
def test_an_aid_asks_for_what_its_function_takes(aid: Aid) -> None:
    for field in aid.fields:
        must = field.required and not field.where
        assert aid.attributes()[field.name] is must, field.name
    assert len(aid.attributes()) == len(aid.fields)
    words = aid.words(load())
    assert set(words) == set(aid.attributes())
    for field in aid.fields:
        said = words[field.name]
        assert said.label, field.name
        assert said.help.endswith("."), field.name
        assert said.example is not None, field.name
        assert set(said.options) == set(field.options), field.name
    assert set(headings(aid, load())) == {field.section for field in aid.fields}


@pytest.mark.parametrize("aid", AIDS, ids=lambda aid: aid.name)
def test_the_examples_of_the_fields_are_one_case(aid: Aid) -> None:
    words = aid.words(load())
    assert decide(aid.name, {name: said.example for name, said in words.items()}).reasons


def valid(field: Field) -> st.SearchStrategy[Any]:
    """Values that a field takes; the dates keep their order by standing on a day each."""
    if field.type is FieldType.CHOICE:
        return st.sampled_from(field.options)
    if field.type is FieldType.AMOUNT:
        assert field.least is not None
        assert field.most is not None
        return st.integers(int(field.least.to_integral_value("ROUND_CEILING")), int(field.most))
    if field.type is FieldType.COUNT:
        assert field.least is not None
        assert field.most is not None
        return st.integers(int(field.least), int(field.most))
    fixed = {
        "date": "2026-11-09", "requested_on": "2026-11-04", "cancelled_on": "2026-02-28",
        "last_attempt_on": "2026-03-02", "ends_on": "2026-12-31", "customer_since": "2016-02-29",
        "concession": "half a day free",
    }  # fmt: skip
    return (
        st.sampled_from(["GBP", "JPY", "BHD", "NOK"])
        if field.name == "currency"
        else st.just(fixed[field.name])
    )


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    aid = draw(st.sampled_from(AIDS))
    values: dict[str, Any] = {}
    for field in aid.fields:
        pairs = {name for pair in aid.companions for name in pair}
        must = field.required or field.name in ("currency", "concession")
        if holds(field.where, values.get) and (must or draw(st.booleans())):
            values[field.name] = draw(valid(field))
        assert field.name in values or not must or field.where or field.name in pairs
    return aid.name, values


@given(cases())
@settings(max_examples=400)
def test_any_facts_get_advice_that_can_be_read(case: tuple[str, dict[str, Any]]) -> None:
    kind, values = case
    advice = decide(kind, values)
    said = (advice.verdict, *advice.reasons, *advice.doubts, *advice.steps, *advice.worksheet)
    for point in said:
        assert point.text.endswith((".", "?")), point
        assert not re.search(r"\{|\}|  |\$\w|None|E\+", point.text), point
        assert set(point.guidance) <= set(load().guidance), point
        assert point.guidance, point
    for points in (advice.reasons, advice.doubts, advice.steps, advice.worksheet):
        assert len({point.name for point in points}) == len(points), "said twice"
    assert advice.reasons
    assert advice.doubts or advice.verdict.name in ("leave", "mend-first", "apologise")
    assert advice.steps
    assert all(re.search(r"\d", line.amount) for line in advice.sums)
    assert max(map(len, advice_text(advice, 60).splitlines())) < 130


@pytest.mark.parametrize("aid", AIDS, ids=lambda aid: aid.name)
def test_no_words_of_an_aid_are_left_over(aid: Aid) -> None:
    """Each message is named in the code, whole or as the beginning of a computed name."""
    folder = HERE.parents[1] / "letterkit"
    code = "".join(path.read_text("utf-8") for path in (folder / "decide").glob("*.py"))
    words = (folder / f"locales/en/decide/{aid.name}.ftl").read_text("utf-8")
    points = {point for case in CASES for point in _names(advice_of(case))}
    options = {option for field in aid.fields for option in field.options} | {"short", "long"}
    for sort, name in re.findall(
        r"^(verdict|reason|sum|doubt|step|sheet)-([\w-]+) =", words, re.MULTILINE
    ):
        stem, _, last = name.rpartition("-")
        computed = last in options and f'f"{stem}-{{' in code
        by_trade = last in ("short", "long") and stem in options
        assert f'"{name}"' in code or computed or by_trade or name in options or name in points, (
            f"{sort}-{name}"
        )


def _names(advice: Advice) -> set[str]:
    said = (advice.verdict, *advice.reasons, *advice.doubts, *advice.steps, *advice.worksheet)
    return {point.name for point in said}


# Figures.


def test_what_a_customer_is_worth() -> None:
    assert worth(None, None, 3).total is None
    assert worth(Decimal(330), Decimal(110), 3).total == 330
    assert worth(Decimal(330), None, None).total == 330
    assert worth(Decimal(330), Decimal(-20), 2).total == -40
    assert worth(Decimal(0), None, 30).total == 0
    names = [point.name for point in worth(Decimal(10), Decimal(20), 6).doubts]
    assert names == ["profit-above-spend", "far-years"]


def test_a_chance_is_rounded_up_and_can_be_beyond_a_hundred() -> None:
    assert break_even(Decimal(259), Decimal(410)) == 64
    assert break_even(Decimal(100), Decimal(100)) == 100
    assert break_even(Decimal("0.01"), Decimal(1000)) == 1
    assert break_even(Decimal(300), Decimal(100)) == 300


# A refund.


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ({}, "refuse"),
        ({"as_agreed": "no"}, "refund"),
        ({"law_gives_it": "yes"}, "refund"),
        ({"terms_give_it": "yes", "law_gives_it": "unsure"}, "refund"),
        ({"others_got_it": "yes"}, "refund"),
        ({"law_gives_it": "unsure"}, "find-out"),
        ({"terms_shown": "no", "as_agreed": "partly"}, "find-out"),
        ({"as_agreed": "partly"}, "middle"),
        ({"beyond_control": "yes"}, "middle"),
        ({"recovered": Decimal(100)}, "refund-free"),
        ({"recovered": Decimal(250)}, "refund-free"),
        ({"spend_a_year": Decimal(0)}, "refuse"),
        ({"profit_a_year": Decimal(-50), "cost_of_new": Decimal(900)}, "refuse"),
        ({"profit_a_year": Decimal(100)}, "refuse"),  # 50 to expect, and never more than 100
        ({"profit_a_year": Decimal(101)}, "middle"),
        ({"profit_a_year": Decimal(200)}, "middle"),  # as dear either way
        ({"profit_a_year": Decimal(201)}, "refund-worth"),
        ({"profit_a_year": Decimal(201), "would_leave": "unlikely"}, "middle"),
        ({"cost_of_new": Decimal(120), "would_leave": "likely"}, "refund-worth"),
        ({"concession": "a voucher"}, "middle"),
        ({"concession": "a voucher", "spend_a_year": Decimal(0)}, "refuse"),
        ({"concession": "a voucher", "concession_cost": Decimal(100)}, "refuse"),
        (
            {
                "concession": "a voucher", "concession_cost": Decimal(30),
                "profit_a_year": Decimal(80),
            },
            "middle",
        ),
        (
            {
                "concession": "a voucher", "concession_cost": Decimal(50),
                "profit_a_year": Decimal(80),
            },
            "refuse",
        ),
    ],
)  # fmt: skip
def test_a_refund_is_weighed(facts: dict[str, Any], verdict: str) -> None:
    assert weigh_refund(refund(**facts)).verdict.name == verdict


def test_a_customer_who_costs_money_is_not_refused_for_that() -> None:
    opinion = weigh_refund(refund(profit_a_year=Decimal(-5), cost_of_new=Decimal(90)))
    assert [line.amount for line in opinion.sums if line.is_result] == [0]
    assert "negative-worth" in {point.name for point in opinion.doubts}


def test_what_is_owed_is_not_weighed_in_money() -> None:
    opinion = weigh_refund(refund(as_agreed="no", profit_a_year=Decimal(-5)))
    assert opinion.sums == ()
    assert [point.name for point in opinion.reasons] == ["not-as-agreed"]


def test_figures_that_disagree_are_pointed_out() -> None:
    def doubts(opinion: Opinion) -> set[str]:
        return {point.name for point in opinion.doubts}

    for recovered, told in ((100, False), (101, True)):
        opinion = weigh_refund(refund(recovered=Decimal(recovered)))
        assert ("recovered-above" in doubts(opinion)) is told
    for facts, told in (
        ({"answer": "none"}, False),
        ({"answer": "open"}, True),
        ({"last_attempt_on": DAY}, True),
    ):
        assert ("attempts-disagree" in doubts(weigh_win_back(left(**facts)))) is told


def test_what_is_owed_in_part_is_not_measured_by_the_customers_worth() -> None:
    offer = {"concession": "a new joint", "concession_cost": Decimal(90)}
    opinion = weigh_refund(refund(as_agreed="partly", spend_a_year=Decimal(10), **offer))
    names = {point.name for point in opinion.reasons}
    assert "concession-due" in names
    assert not {"concession-dear", "ceiling"} & names
    assert "keep-middle" in {point.name for point in opinion.steps}


def test_a_lawyer_is_named_above_the_threshold_and_not_at_it() -> None:
    for threshold, named in ((99, True), (100, False)):
        steps = weigh_refund(refund(lawyer_threshold=Decimal(threshold))).steps
        assert ("lawyer" in {point.name for point in steps}) is named


def test_days_of_waiting_are_told_from_the_first() -> None:
    assert "waiting" not in {point.name for point in weigh_refund(refund()).reasons}
    waited = weigh_refund(refund(requested_on=DAY - dt.timedelta(days=40)))
    (point,) = (point for point in waited.reasons if point.name == "waiting")
    assert point.values == {"days": 40}


# Winning back.


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ({}, "write"),
        ({"reason": "service", "fault": "ours", "mended": "yes"}, "write"),
        ({"reason": "service", "fault": "shared", "mended": "no"}, "mend-first"),
        ({"reason": "service", "fault": "unknown"}, "ask"),
        ({"reason": "not-known"}, "ask"),
        ({"reason": "moved"}, "keep-in-touch"),
        ({"reason": "no-longer-needed", "attempts": 2}, "keep-in-touch"),
        ({"attempts": 2}, "last-letter"),
        ({"attempts": 2, "answer": "open"}, "write"),
        ({"attempts": 3}, "leave"),
        ({"attempts": 9, "answer": "open"}, "write"),
        ({"answer": "no"}, "leave"),
        ({"answer": "leave-alone"}, "leave"),
        ({"conduct": "abusive"}, "leave"),
        ({"conduct": "demanding"}, "write"),
        ({"profit_a_year": Decimal(-1), "currency": "EUR"}, "leave"),
        ({"profit_a_year": Decimal(0), "currency": "EUR"}, "write"),
        (
            {
                "profit_a_year": Decimal(-1), "currency": "EUR",
                "reason": "service", "fault": "ours", "mended": "no",
            },
            "apologise",
        ),
    ],
)  # fmt: skip
def test_winning_back_is_weighed(facts: dict[str, Any], verdict: str) -> None:
    assert weigh_win_back(left(**facts)).verdict.name == verdict


@pytest.mark.parametrize(
    ("days", "name"), [(0, "fresh"), (7, "fresh"), (8, "since"), (90, "since"), (91, "late")]
)
def test_the_days_since_they_left_are_told(days: int, name: str) -> None:
    opinion = weigh_win_back(left(cancelled_on=DAY - dt.timedelta(days=days)))
    assert opinion.reasons[-1].name == name
    assert opinion.reasons[-1].values == {"days": days}


def test_an_apology_to_a_customer_who_costs_money_waits_for_the_repair() -> None:
    facts = {"reason": "service", "fault": "ours", "mended": "no", "currency": "EUR"}
    opinion = weigh_win_back(left(**facts, profit_a_year=Decimal(-1), offer_cost=Decimal(5)))
    assert opinion.steps[0].name == "mend"
    assert "offer" not in {line.name for line in opinion.sums}


def test_an_offer_that_costs_nothing_needs_no_sum() -> None:
    facts = {"offer_cost": Decimal(0), "profit_a_year": Decimal(5), "currency": "EUR"}
    assert weigh_win_back(left(**facts)).sums == ()


def test_looking_back_goes_a_year_or_as_long_as_they_were_there() -> None:
    leap = dt.date(2024, 2, 29)
    sheet = weigh_win_back(left(cancelled_on=leap)).worksheet
    assert sheet[0].values == {"first": dt.date(2023, 2, 28), "last": leap}
    golden = advice_of(HERE / "win-back" / "magazine.toml").worksheet[0].text
    assert "1 July 2023 to 29 February 2024" in golden


# Ending service.


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ({}, "write"),
        ({"ends_on": None}, "write"),
        ({"notice_days": 60}, "write"),
        ({"notice_days": 61}, "move-date"),
        ({"notice_days": 0, "ends_on": DAY}, "write"),
        ({"reason": "payment", "told_plainly": "no", "other_terms": "tried"}, "gentler"),
        ({"reason": "capacity", "other_terms": "not-tried"}, "gentler"),
        ({"reason": "capacity", "other_terms": "does-not-fit"}, "write"),
        ({"same_for_others": "no"}, "settle-first"),
        ({"open_complaint": "yes"}, "settle-first"),
        ({"depends_on_it": "unsure"}, "settle-first"),
        ({"trade": "housing"}, "settle-first"),
        ({"trade": "housing", "law_asked": "yes"}, "write"),
        ({"trade": "unsure", "law_asked": "yes", "notice_days": 400}, "move-date"),
        ({"reason": "conduct", "unsafe": "yes", "told_plainly": "no"}, "safety"),
    ],
)
def test_ending_is_weighed(facts: dict[str, Any], verdict: str) -> None:
    assert weigh_ending(ending(**facts)).verdict.name == verdict


@pytest.mark.parametrize(("days", "name"), [(89, "payments-short"), (90, "payments-long")])
def test_a_floor_in_law_is_a_warning_with_its_days(days: int, name: str) -> None:
    first_without = DAY + dt.timedelta(days=days + 1)
    case = ending(trade="payments", law_asked="yes", ends_on=first_without)
    (point,) = (point for point in weigh_ending(case).reasons if point.name.startswith("payments"))
    assert point.name == name
    assert point.values == {"floor": 90, "days": days}


def test_no_ending_is_advised_on_without_saying_that_it_is_no_legal_advice() -> None:
    for case in CASES:
        if case.parent.name == "end-of-service":
            assert "no-legal-advice" in _names(advice_of(case)), case.stem


def test_the_price_at_which_they_pay_their_way() -> None:
    facts = {"spend_a_year": Decimal(100), "currency": "EUR"}
    assert ending(**facts, profit_a_year=Decimal(-30)).pays_its_way_at == 130
    assert ending(**facts, profit_a_year=Decimal(0)).pays_its_way_at is None
    assert ending(**facts).pays_its_way_at is None


def test_nobody_is_referred_where_conduct_is_the_cause() -> None:
    for reason, name in (
        ("conduct", "no-referral"),
        ("payment", "no-referral"),
        ("cost", "referral"),
    ):
        facts = {"told_plainly": "yes", "other_person": "tried", "other_terms": "tried"}
        names = {point.name for point in weigh_ending(ending(reason=reason, **facts)).steps}
        assert name in names
        assert len(names & {"referral", "no-referral"}) == 1


# Values that can't be used.


@pytest.mark.parametrize(
    ("kind", "change", "said"),
    [
        ("refund-refusal", {"requested_on": "2026-11-10"}, "requested_on: “2026-11-10” is after"),
        ("refund-refusal", {"amount": 0}, "amount: “0” is less than 0.01"),
        ("refund-refusal", {"currency": "XAU"}, "currency: “XAU” is not a currency in use"),
        ("refund-refusal", {"currency": "JPY", "amount": "6.50"}, "decimal places, which JPY"),
        ("refund-refusal", {"years": "2.5"}, "years: “2.5” is not a whole number"),
        ("refund-refusal", {"years": 31}, "years: “31” is more than 30"),
        ("refund-refusal", {"purchases": 0}, "purchases: “0” is less than 1"),
        ("refund-refusal", {"purchases": True}, "purchases: “True” is not text"),
        ("refund-refusal", {"concession": ""}, "concession_cost is given (“35"),
        ("refund-refusal", {"refund": 3}, "“letterkit decide refund-refusal --new” shows"),
        ("win-back", {"cancelled_on": "2027-01-01"}, "cancelled_on: “2027-01-01” is after"),
        ("win-back", {"last_attempt_on": "2026-10-01"}, "last_attempt_on: “2026-10-01” is before"),
        ("win-back", {"currency": ""}, "spend_a_year is given (“330"),
        ("win-back", {"attempts": -1}, "attempts: “-1” is less than 0"),
        ("end-of-service", {"ends_on": "2026-11-08"}, "ends_on: “2026-11-08” is before"),
        ("end-of-service", {"trade": "bank"}, "trade: “bank” is not one of its options"),
    ],
)
def test_facts_that_cannot_be_meant_are_told(kind: str, change: dict[str, Any], said: str) -> None:
    aid = aid_named(kind)
    words = aid.words(load())
    values = {name: words[name].example for name in words}
    with pytest.raises(InputError) as problem:
        decide(kind, {**values, **change})
    assert said in str(problem.value)


def test_what_another_cause_asks_for_is_not_asked() -> None:
    values = values_of(HERE / "end-of-service" / "garden-care.toml")
    assert decide("end-of-service", {**values, "unsafe": "yes"}).verdict.name == "move-date"
