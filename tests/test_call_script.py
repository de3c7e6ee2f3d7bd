"""The call before the letter: whole cards as goldens, and what holds for every card."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.call_script import CallScript, call_script
from letterkit.facts import build, build_open
from letterkit.kinds import KINDS, Kind, kind_named
from letterkit.locale import load
from letterkit.render.call_card import WIDTH, call_card
from tests.any_case import any_values
from tests.test_compose import CASES, HERE, case

CALLS = tuple(name for name in CASES if kind_named(case(name)["kind"]).call)
ONE_PAGE = 60
"""Lines of a card: what fits on one side of A4 and US Letter at 12 points."""


def script_of(values: Mapping[str, Any]) -> CallScript:
    """The script of a case."""
    own = {name: value for name, value in values.items() if name != "kind"}
    script = call_script(build(kind_named(values["kind"]), own, load()))
    assert script is not None
    return script


def card_of(values: Mapping[str, Any]) -> str:
    """The card of a case, as text."""
    return call_card(script_of(values))


def spoken(script: CallScript) -> str:
    """All that is said aloud."""
    return " ".join(line.text for part in script.parts for line in part.lines if line.spoken)


@pytest.mark.parametrize("name", CALLS)
def test_a_case_gives_its_card_which_fits_on_one_page(name: str) -> None:
    card = card_of(case(name))
    assert card == (HERE / "goldens" / f"{name}.call.txt").read_text(encoding="utf-8")
    lines = card.splitlines()
    assert len(lines) <= ONE_PAGE
    assert max(map(len, lines)) <= WIDTH


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.call], ids=lambda kind: kind.name)
def test_every_line_of_every_step_has_words_and_no_words_are_left_over(kind: Kind) -> None:
    bundle = load().bundle(f"scripts/{kind.name}.ftl")
    for step in kind.call:
        lines = {slot.name for slot in (*step.say, *step.do)}
        assert set(bundle.get_message(step.name).attributes) == lines
        assert len(lines) == len(step.say) + len(step.do)
    known = {slot.name for part in kind.call for slot in (*part.say, *part.do) if slot.guidance}
    assert known == {slot.name for part in kind.call for slot in (*part.say, *part.do)}


@pytest.mark.parametrize("name", CALLS)
def test_the_owner_is_sorry_once_where_it_was_theirs_and_else_not_at_all(name: str) -> None:
    values = case(name)
    said = spoken(script_of(values)).casefold()
    assert said.count("sorry") == (1 if values["reason"] == "service" else 0)
    assert "apolog" not in said


def test_the_question_comes_before_the_explanation_and_that_before_the_offer() -> None:
    said = spoken(script_of(case("coffee-subscription")))
    places = [said.index(words) for words in ("how it was for you?", "It happened", "I can offer")]
    assert places == sorted(places)


def test_a_day_is_never_broken_over_two_lines() -> None:
    for length in range(1, WIDTH):
        values = case("meal-box") | {"kept": "a" * length}
        assert "30 September 2027" in card_of(values)


def test_directions_are_never_among_what_is_said() -> None:
    card = card_of(case("coffee-subscription"))
    assert "  (Don’t ask twice.)\n" in card
    assert "ask twice" not in spoken(script_of(case("coffee-subscription")))


def test_an_offer_that_the_reason_makes_absurd_is_not_made_on_the_telephone_either() -> None:
    values = case("dental-plan") | {"offer": "three months at half the price"}
    assert "half the price" not in card_of(values)


def test_without_an_offer_they_are_asked_what_they_would_need() -> None:
    values = case("coffee-subscription")
    assert "What would you need" not in card_of(values)
    del values["offer"], values["offer_until"]
    assert "What would you need from us to come back?" in card_of(values)


def test_blanks_stand_in_a_card_as_blanks() -> None:
    facts, problems = build_open(kind_named("win-back"), {"reason": "service"}, load())
    script = call_script(facts)
    assert problems
    assert script is not None
    assert "[signed by]" in call_card(script)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.call], ids=lambda kind: kind.name)
@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_any_valid_values_give_a_whole_card(kind: Kind, data: st.DataObject) -> None:
    values = data.draw(any_values(kind))
    card = card_of(values | {"kind": kind.name})
    assert not re.search(r"[\ue000-\uf8ff{}\[\]]|undefined|None|\S  |[ ]\n", card)
    assert not re.search(r"\s[.,;:!?]|[.,;]{2}", card)
    for block in card.strip().split("\n\n")[1:]:
        assert len(block.split("\n")) > 1, block
    for part in script_of(values | {"kind": kind.name}).parts:
        for line in part.lines:
            assert line.text[-1] in ".!?”’", line


def test_a_kind_without_a_call_has_no_script() -> None:
    values = case("washing-machine")
    assert call_script(build(kind_named(values.pop("kind")), values, load())) is None


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command line."""
    return subprocess.run(
        [sys.executable, "-m", "letterkit.cli", *arguments],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def test_the_command_line_writes_the_card_to_a_file_or_to_standard_output(tmp_path: Path) -> None:
    file, card = str(HERE / "cases" / "physiotherapy.toml"), tmp_path / "card.txt"
    printed = run("call", file)
    written = run("call", file, "-o", str(card))
    golden = (HERE / "goldens" / "physiotherapy.call.txt").read_text(encoding="utf-8")
    assert (printed.returncode, printed.stdout, printed.stderr) == (0, golden, "")
    assert (written.returncode, written.stdout) == (0, "")
    assert card.read_text(encoding="utf-8") == golden
    assert [path.name for path in tmp_path.iterdir()] == ["card.txt"]


def test_the_command_line_names_the_kinds_that_have_a_call() -> None:
    ended = run("call", str(HERE / "cases" / "washing-machine.toml"))
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "“refund-refusal” has no call script. There is one for win-back." in ended.stderr


def test_the_command_line_names_the_file_of_a_bad_value(tmp_path: Path) -> None:
    file = tmp_path / "case.toml"
    text = (HERE / "cases" / "physiotherapy.toml").read_text(encoding="utf-8")
    file.write_text(text.replace('"not-known"', '"unknown"'), encoding="utf-8")
    ended = run("call", str(file))
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "case.toml" in ended.stderr
    assert "reason: “unknown” is not one of its options" in ended.stderr
