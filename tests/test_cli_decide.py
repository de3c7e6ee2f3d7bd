"""`letterkit decide`: from a file, from standard input, and question by question at a terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from letterkit.decide import AIDS, Aid
from tests.test_cli import letterkit

pty = pytest.importorskip("pty", reason="terminals of this sort are Unix's")

CASE = Path(__file__).parent / "decide" / "end-of-service" / "garden-care.toml"


@pytest.mark.parametrize("aid", AIDS, ids=lambda aid: aid.name)
def test_an_example_can_be_asked_about_as_it_is(aid: Aid) -> None:
    example = letterkit("decide", aid.name, "--new")
    assert example.returncode == 0
    assert set(tomllib.loads(example.stdout)) <= {field.name for field in aid.fields}
    assert max(map(len, example.stdout.splitlines())) <= 98
    run = letterkit("decide", aid.name, "-", given=example.stdout)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.count("\n\n") > 4


def test_a_file_gives_the_same_as_the_library() -> None:
    run = letterkit("decide", "end-of-service", str(CASE))
    assert " ".join(run.stdout.split()) == " ".join(
        CASE.with_suffix(".txt").read_text(encoding="utf-8").split()
    )


def test_json_has_the_names_and_the_guidance() -> None:
    run = letterkit("decide", "end-of-service", str(CASE), "--format", "json")
    advice = json.loads(run.stdout)
    assert advice["version"] == 1
    assert advice["verdict"]["name"] == "move-date"
    assert [reason["name"] for reason in advice["reasons"]] == ["closing", "notice-short"]


@pytest.mark.parametrize(
    ("arguments", "given", "said"),
    [
        (("refund-refusal",), "", "there is nobody at a terminal to ask"),
        (("refund-refusal", "-"), 'kind = "refund-refusal"\n', "these are the values of a letter"),
        (("refund-refusal", "-"), "amount = 0\n", "amount: “0” is less than 0.01"),
        (("refund-refusal", "nowhere.toml"), "", "there is no such file"),
        (("bad-news",), "", "Bad news has no decision aid"),
        (("refund",), "", "Did you mean refund-refusal?"),
        (("zebra",), "", "There is one for: refund-refusal, win-back, end-of-service."),
        (("win-back", "-", "--format", "yaml"), "", "is not a format"),
    ],
)
def test_what_cannot_be_asked_is_told(arguments: tuple[str, ...], given: str, said: str) -> None:
    run = letterkit("decide", *arguments, given=given)
    assert said in run.stderr
    assert (run.returncode, run.stdout) == (2, "")


def at_a_terminal(kind: str, *answers: str) -> subprocess.CompletedProcess[str]:
    """Run the program with a terminal as its standard input, and type the answers."""
    main, side = pty.openpty()
    try:
        run = subprocess.Popen(
            [sys.executable, "-m", "letterkit.cli", "decide", kind],
            stdin=side,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        os.close(side)
        os.write(main, "".join(f"{answer}\n" for answer in answers).encode() + b"\x04")
        out, err = run.communicate(timeout=120)
    finally:
        os.close(main)
    return subprocess.CompletedProcess(run.args, run.returncode, out.decode(), err.decode())


CLOSING = ("2026-10-01", "2026-12-01", "5", "yes", "1", "no", "91", "other", "", "no", "", "", "")


def test_questions_are_asked_one_by_one_and_the_answer_comes_alone_on_standard_output() -> None:
    run = at_a_terminal("end-of-service", *CLOSING)
    assert run.returncode == 0, run.stderr
    assert run.stdout == letterkit("decide", "end-of-service", str(CASE)).stdout
    assert "What you think of doing" in run.stderr
    assert "Is anybody in danger?" not in run.stderr
    assert "5  You give up this line of work" in run.stderr


def test_an_answer_that_cannot_be_used_is_asked_for_again() -> None:
    run = at_a_terminal("end-of-service", "next week", "", *CLOSING)
    assert "date: “next week” is not a date." in run.stderr
    assert "date is missing." in run.stderr
    assert run.stdout == letterkit("decide", "end-of-service", str(CASE)).stdout


def test_answers_that_disagree_are_shown_and_asked_for_again() -> None:
    early = (CLOSING[0], "2026-09-30", *CLOSING[2:])
    run = at_a_terminal("end-of-service", *early, "", "2026-12-01")
    assert "ends_on: “2026-09-30” is before date" in run.stderr
    assert "[2026-10-01]> " in run.stderr
    assert run.stdout == letterkit("decide", "end-of-service", str(CASE)).stdout


def test_leaving_in_the_middle_leaves_nothing_behind() -> None:
    run = at_a_terminal("end-of-service", "2026-10-01")
    assert (run.returncode, run.stdout) == (130, "")
    assert "Traceback" not in run.stderr
