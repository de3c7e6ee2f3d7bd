"""The command line, mostly through real processes: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from letterkit import recognise
from letterkit.cli.program import COMMANDS, program
from letterkit.fields import holds
from letterkit.kinds import KINDS
from letterkit.rules import RULES

KIND = "refund-refusal"
DRAFT = "Dear Ms Okafor,\n\nYou should have read our terms before you bought it.\n"


def letterkit(
    *arguments: str, given: str | bytes = "", cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the program as a process; what it is given and what it gives is UTF-8."""
    given_bytes = given.encode() if isinstance(given, str) else given
    run = subprocess.run(
        [sys.executable, "-m", "letterkit.cli", *arguments],
        input=given_bytes,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), **environment},
        check=False,
    )
    return subprocess.CompletedProcess(
        run.args, run.returncode, run.stdout.decode(), run.stderr.decode()
    )


@pytest.fixture(scope="module")
def example() -> str:
    return letterkit("new", KIND).stdout


@pytest.fixture
def values(tmp_path: Path, example: str) -> Path:
    path = tmp_path / "case.toml"
    path.write_text(example, encoding="utf-8")
    return path


# From an example to a letter.


def test_an_example_written_and_checked_has_nothing_to_find() -> None:
    base = [sys.executable, "-m", "letterkit.cli"]
    pipe = subprocess.PIPE
    with (
        subprocess.Popen([*base, "new", KIND], stdout=pipe) as new,
        subprocess.Popen([*base, "write", "-"], stdin=new.stdout, stdout=pipe) as write,
    ):
        check = subprocess.run(
            [*base, "check", "-"], stdin=write.stdout, capture_output=True, check=False
        )
    assert (new.returncode, write.returncode) == (0, 0)
    assert check.stdout.decode() == "Nothing found.\n"
    assert check.stderr == b""
    assert check.returncode == 0


def test_a_sum_above_the_threshold_asks_for_a_lawyer_beside_the_letter(values: Path) -> None:
    below = letterkit("write", str(values))
    text = values.read_text(encoding="utf-8")
    values.write_text(text.replace("lawyer_threshold = 1000", "lawyer_threshold = 500"), "utf-8")
    above = letterkit("write", str(values))
    assert above.returncode == below.returncode == 0
    assert above.stdout == below.stdout
    assert below.stderr == ""
    assert above.stderr == "£649 is above £500: have a lawyer read the letter first.\n"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_new_gives_every_field_under_the_heading_of_its_section(kind: object) -> None:
    assert kind in KINDS
    found = next(item for item in KINDS if item is kind)
    example = letterkit("new", found.name).stdout
    told = tomllib.loads(example)
    asked = [field for field in found.fields if holds(field.where, told.get)]
    assert list(told) == [
        "kind",
        *(field.name for field in asked if not field.entry),
        *(field.name for field in asked if field.entry),
    ]
    assert example.index("## Who writes") < example.index("company =")
    for field in found.fields:
        mark = "" if field in asked else "# "
        if field.entry:
            assert f"\n{mark}[[{field.name}]]\n{mark}{field.entry[0].name} = " in example
        else:
            assert f"\n{mark}{field.name} = " in example
    assert max(map(len, (row for row in example.splitlines() if row.startswith("#")))) <= 98


def test_write_takes_json_as_well_and_gives_the_same_letter(values: Path, example: str) -> None:
    found = json.dumps(tomllib.loads(example), default=str)
    path = values.with_suffix(".json")
    path.write_text(found, encoding="utf-8")
    letter = letterkit("write", str(values)).stdout
    assert letterkit("write", str(path)).stdout == letter
    assert letterkit("write", "-", given=found).stdout == letter
    assert "Dear Ms Okafor," in letter


def test_a_byte_order_mark_is_no_part_of_the_text(values: Path) -> None:
    marked = b"\xef\xbb\xbf"
    letter = letterkit("write", str(values)).stdout
    values.write_bytes(marked + values.read_bytes())
    assert letterkit("write", str(values)).stdout == letter
    found = json.loads(letterkit("check", "-", "--format", "json", given=marked + b"Hi").stdout)
    (part,) = found["files"][0]["parts"]
    assert (part["start"], part["end"]) == (0, 2)


def test_write_gives_each_format_and_another_wording(values: Path) -> None:
    assert letterkit("write", str(values), "--format", "html").stdout.startswith("<!doctype html>")
    assert "**" in letterkit("write", str(values), "--format", "markdown").stdout
    described = json.loads(letterkit("write", str(values), "--format", "json").stdout)
    assert described["kind"] == KIND
    first = letterkit("write", str(values)).stdout
    second = letterkit("write", str(values), "--wording", "thanks=2").stdout
    assert first != second
    assert letterkit("write", str(values), "--wording", "thanks=1").stdout == first


def test_write_takes_the_kind_from_the_command_line_first(values: Path) -> None:
    text = values.read_text(encoding="utf-8")
    values.write_text(text.replace(f'kind = "{KIND}"\n', ""), encoding="utf-8")
    assert letterkit("write", str(values)).returncode == 2
    assert letterkit("write", str(values), "--kind", KIND).returncode == 0


def test_write_to_a_file_leaves_no_other_file_behind(values: Path) -> None:
    target = values.with_name("letter.txt")
    run = letterkit("write", str(values), "-o", str(target))
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert target.read_text(encoding="utf-8") == letterkit("write", str(values)).stdout
    assert sorted(path.name for path in values.parent.iterdir()) == ["case.toml", "letter.txt"]


def test_write_keeps_the_rights_of_a_file_and_follows_a_link(values: Path) -> None:
    target, link = values.with_name("real.txt"), values.with_name("link.txt")
    target.write_text("before", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    assert letterkit("write", str(values), "-o", str(link)).returncode == 0
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8").startswith("Harrow")
    assert target.stat().st_mode & 0o777 == 0o640


# Checking.


def test_check_ends_with_one_where_something_is_found(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")
    run = letterkit("check", str(path), "--kind", KIND)
    assert run.returncode == 1
    assert f"{path}:3:1  must change: " in run.stdout
    assert "      3 | You should have read" in run.stdout
    assert "        | ^^^^^^^^^^^^^^^" in run.stdout
    assert "    Why: " in run.stdout
    assert "    Instead: " in run.stdout
    assert "    More: http://127.0.0.1:8000/rules/blame/\n" in run.stdout
    assert not [line for line in run.stdout.splitlines() if line != line.rstrip()]
    assert "\x1b" not in run.stdout


def test_check_as_json_counts_utf16_units_and_gives_whole_addresses() -> None:
    given = "😀\r\n\r\nYou should have read our terms."
    run = letterkit(
        "check", "-", "--format", "json", given=given, LETTERKIT_SITE="https://x.example/guide"
    )
    assert run.returncode == 1
    found = json.loads(run.stdout)
    assert (found["version"], found["offsets"]) == (1, "utf-16")
    (file,) = found["files"]
    assert set(file) == {"path", "kind", "parts", "findings"}
    assert file["path"] == "-"
    assert all(set(part) == {"role", "start", "end"} for part in file["parts"])
    finding = next(item for item in file["findings"] if item["rule"] == "blame")
    assert (
        given.encode("utf-16-le")[finding["start"] * 2 : finding["end"] * 2].decode("utf-16-le")
        == (finding["text"])
    )
    assert finding["start"] == 6
    assert (finding["line"], finding["column"]) == (3, 1)
    assert finding["url"] == "https://x.example/guide/rules/blame/"
    assert {"severity", "message", "suggestions", "field"} <= set(finding)


def test_check_goes_on_after_a_file_that_cant_be_read(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")
    run = letterkit("check", str(tmp_path / "none.txt"), str(path), "--format", "json")
    assert run.returncode == 2
    assert [file["path"] for file in json.loads(run.stdout)["files"]] == [str(path)]
    assert "none.txt: there is no such file." in run.stderr


def test_check_holds_a_draft_against_values(values: Path) -> None:
    letter = letterkit("write", str(values)).stdout
    draft = values.with_name("draft.txt")
    draft.write_text(letter.replace("£649", "£694"), encoding="utf-8")
    assert letterkit("check", str(draft), "--kind", KIND).returncode == 0
    run = letterkit("check", str(draft), "--values", str(values))
    assert run.returncode == 1
    assert "[contradicting-fact]" in run.stdout


def test_check_imports_neither_fluent_nor_babel_nor_rich() -> None:
    program = (
        "import sys\n"
        "from letterkit.cli import main\n"
        "try: main(['check', '-'])\n"
        "except SystemExit: pass\n"
        "print([n for n in ('babel', 'fluent', 'fluent.runtime', 'rich') if n in sys.modules])\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], input=DRAFT.encode(), capture_output=True, check=True
    )
    assert run.stdout.decode().splitlines()[-1] == "[]"


# The other commands.


def test_kinds_and_rules_are_listed() -> None:
    assert letterkit("kinds").stdout.split()[0] == KIND
    lines = letterkit("rules").stdout.splitlines()
    assert [line.split()[1] for line in lines] == [rule.name for rule in RULES]
    described = json.loads(letterkit("rules", "--format", "json").stdout)
    assert [rule["name"] for rule in described["rules"]] == [rule.name for rule in RULES]
    assert described["rules"][0]["url"].endswith(f"/rules/{RULES[0].name}/")


def test_fields_are_listed_with_their_sections_and_as_json() -> None:
    text = letterkit("fields", KIND).stdout
    described = json.loads(letterkit("fields", KIND, "--format", "json").stdout)
    names = [field.name for field in KINDS[0].fields]
    assert [field["name"] for field in described["fields"]] == names
    assert text.startswith("Who writes\n  company  Company (needed; ")
    assert all(f"\n  {name}  " in text for name in names)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_explain_says_what_the_rules_page_says(rule: object, capsys: object) -> None:
    found = next(item for item in RULES if item is rule)
    assert isinstance(capsys, pytest.CaptureFixture)
    program.main(["explain", found.name], standalone_mode=False)
    out = capsys.readouterr().out
    for heading in ("What it flags", "Why", "How sure we are", "Flagged", "Fine", "What to write"):
        assert f"\n{heading}\n" in out, heading
    assert out.rstrip().endswith(f"http://127.0.0.1:8000/rules/{found.name}/")
    assert "[@" not in out
    assert "**" not in out


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_has_help_and_every_option_has_words(command: str) -> None:
    run = letterkit(*([command] if command else []), "--help")
    assert run.returncode == 0
    assert run.stderr == ""
    assert run.stdout.startswith(f"Usage: letterkit {command}".rstrip())
    assert "\n  -h, --help" in run.stdout


def test_the_version_is_told() -> None:
    assert letterkit("--version").stdout == "letterkit 0.1.0\n"


def test_a_reader_that_goes_away_ends_it_quietly() -> None:
    run = subprocess.Popen(
        [sys.executable, "-m", "letterkit.cli", "fields", KIND, "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert run.stdout is not None
    assert run.stderr is not None
    run.stdout.close()
    assert run.stderr.read() == b""
    run.stderr.close()
    assert run.wait() == 141


def test_an_interrupt_ends_it_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    from letterkit.cli import main

    def interrupted(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "main", interrupted)
    with pytest.raises(SystemExit) as ending:
        main(["kinds"])
    assert ending.value.code == 130


def test_the_draft_that_is_checked_is_the_draft_to_the_letter() -> None:
    text = "Dear X,\r\n\r\nNo.\r\n"
    assert recognise(text).text == text


# Where a letter can't be put.


def test_a_pipe_stays_what_it_is(tmp_path: Path, values: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["/bin/cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        run = letterkit("write", str(values), "-o", str(pipe))
        told, _ = reader.communicate(timeout=30)
    assert run.returncode == 0
    assert "Dear Ms Okafor," in told.decode()
    assert pipe.is_fifo()


def test_a_file_that_may_not_be_written_is_left_alone(tmp_path: Path, values: Path) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_text("mine", encoding="utf-8")
    kept.chmod(0o444)
    run = letterkit("write", str(values), "-o", str(kept))
    assert run.returncode == 2
    assert str(kept) in run.stderr
    assert kept.read_text(encoding="utf-8") == "mine"


def test_a_dash_means_standard_output(tmp_path: Path, values: Path) -> None:
    run = letterkit("write", str(values), "-o", "-", cwd=tmp_path)
    assert "Dear Ms Okafor," in run.stdout
    assert not (tmp_path / "-").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device of a full disk")
def test_a_full_disk_behind_standard_output_is_told() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        run = subprocess.run(
            [sys.executable, "-m", "letterkit.cli", "new", "refund-refusal"],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert run.returncode == 2
    assert run.stderr.startswith("The output can’t be written")
    assert "Traceback" not in run.stderr


def test_a_closed_standard_input_is_told() -> None:
    run = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m letterkit.cli check - <&-"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 2
    assert "Traceback" not in run.stderr
