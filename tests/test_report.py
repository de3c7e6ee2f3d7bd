"""What `check` shows of a finding: its lines, its words underlined, its reason and remedy."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from letterkit import Finding, Letter, Severity
from letterkit.cli import excerpt, paint, report
from letterkit.letter import Part, Role, Sentence

KIND = "refund-refusal"
DRAFT = "Dear Ms Okafor,\n\nYou should have read our terms before you bought it.\n"


def excerpt_of(text: str, words: str, width: int = 80) -> list[excerpt.Excerpt]:
    start = text.index(words)
    return list(excerpt.excerpts(text, start, start + len(words), width))


def drawn(found: excerpt.Excerpt) -> tuple[str, str]:
    return found.before + found.words + found.after, " " * found.indent + "^" * found.marked


def test_carets_stand_under_the_words_after_wide_characters_marks_and_tabs() -> None:
    (found,) = excerpt_of("\t日本 cafe\N{COMBINING ACUTE ACCENT} bad 日 end", "bad 日")
    assert drawn(found) == (
        "    日本 cafe\N{COMBINING ACUTE ACCENT} bad 日 end",
        "              ^^^^^^",
    )


def test_words_over_several_lines_are_marked_on_each() -> None:
    found = excerpt_of("a\r\n b you\r\nshould have\r\nread it", "you\r\nshould have\r\nread")
    assert [(item.number, item.words, item.marked) for item in found] == [
        (2, "you", 3),
        (3, "should have", 11),
        (4, "read", 4),
    ]


def test_a_long_line_is_cut_around_the_words() -> None:
    text = "before " * 50 + "BAD WORDS" + " after" * 50
    (found,) = excerpt_of(text, "BAD WORDS", 60)
    line, carets = drawn(found)
    assert len(line) <= 60
    assert line.startswith("…")
    assert line.endswith("…")
    assert line[carets.index("^") : len(carets)] == "BAD WORDS"
    (long,) = excerpt_of("x" * 500, "x" * 500, 60)
    assert len(drawn(long)[0]) <= 60


def test_control_and_direction_characters_cant_reach_the_terminal() -> None:
    (found,) = excerpt_of("a\x1b[31m\u202eb bad", "bad")
    assert drawn(found)[0] == "a�[31m�b bad"


@pytest.mark.parametrize("text", ["", "a", "a\nb", "a\r\nb\rc"])
def test_a_position_counts_lines_of_every_kind(text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert excerpt.position(text, len(text)) == (len(lines), len(lines[-1]) + 1)


def a_finding(text: str, start: int, end: int) -> tuple[Letter, Finding]:
    sentence = Sentence(0, len(text))
    letter = Letter(KIND, "en", text, (Part(Role.OTHER, 0, len(text), (sentence,)),))
    words = text[start:end]
    return letter, Finding(
        "blame", Severity.ERROR, "Title", f"“{words}” is wrong.", "It *hurts* [@locker-1999].",
        "Write [this](x.md).", start, end, words, ("one", "two"), None, "rules/blame/",
    )  # fmt: skip


def test_a_report_shows_words_reason_remedy_suggestions_and_page(
    capsys: pytest.CaptureFixture[str],
) -> None:
    letter, finding = a_finding("It is you.", 6, 9)
    report.print_report([("d.txt", letter, (finding,))])
    assert capsys.readouterr().out == (
        "d.txt:1:7  must change: Title [blame]\n"
        "      1 | It is you.\n"
        "        |       ^^^\n"
        "    “you” is wrong.\n"
        "    Why: It hurts (Locker, 1999).\n"
        "    Instead: Write this.\n"
        "    Try: “one”, “two”\n"
        "    More: http://127.0.0.1:8000/rules/blame/\n"
        "\n"
        "Findings: 1\n"
    )


def test_something_missing_is_shown_where_it_would_stand_without_carets(
    capsys: pytest.CaptureFixture[str],
) -> None:
    letter, finding = a_finding("Dear Ms X,\n\nNo.", 12, 12)
    report.print_report([("d.txt", letter, (finding,))])
    out = capsys.readouterr().out
    assert "d.txt:3:1" in out
    assert "      3 | No.\n    “” is wrong." in out
    assert "^" not in out


def test_colour_is_for_terminals_whose_owner_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert paint.wants_colour()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not paint.wants_colour()
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setattr("sys.stdout.isatty", lambda: False, raising=False)
    assert not paint.wants_colour()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_on_a_terminal_the_words_are_underlined_in_colour() -> None:
    import pty

    outer, inner = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    run = subprocess.Popen(
        [sys.executable, "-m", "letterkit.cli", "check", "-", "--kind", KIND],
        stdin=subprocess.PIPE, stdout=inner, env=environment,
    )  # fmt: skip
    os.close(inner)
    assert run.stdin is not None
    run.stdin.write(DRAFT.encode())
    run.stdin.close()
    shown = b""
    while True:
        try:
            piece = os.read(outer, 65536)
        except OSError:  # what Linux says when the other side has closed
            break
        if not piece:
            break
        shown += piece
    os.close(outer)
    assert run.wait() == 1
    assert b"\x1b[4;31mYou should have" in shown


def test_a_letter_of_no_known_kind_is_said_to_be_checked_in_part(
    capsys: pytest.CaptureFixture[str],
) -> None:
    letter = Letter(None, "en", "Hello.", (Part(Role.OTHER, 0, 6, (Sentence(0, 6),)),))
    report.print_report([("d.txt", letter, ())])
    told = " ".join(capsys.readouterr().out.split())
    assert "d.txt: the kind of this letter can’t be told" in told
    assert "Name it with --kind." in told
