"""Bad input: one sentence a problem that names file, field, value and what was expected; exit code
2; nothing written; never a traceback."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from letterkit.cli import main
from letterkit.cli.files import LONGEST

KIND = "refund-refusal"


class Desk:
    """A folder with a case in it, and the program run in this process."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], case: str) -> None:
        self.folder = folder
        self.capsys = capsys
        self.case = case

    def run(self, *arguments: str) -> str:
        """What the program says when it refuses; it must refuse, and write nothing at all."""
        before = self.files()
        with pytest.raises(SystemExit) as ending:
            main(list(arguments))
        out, err = self.capsys.readouterr()
        assert ending.value.code == 2, out + err
        assert out == ""
        assert "Traceback" not in err
        assert err.endswith("\n")
        assert self.files() == before
        return err

    def files(self) -> dict[str, bytes]:
        """Everything that is in the folder."""
        found = (
            path for path in self.folder.rglob("*") if path.is_file() and os.access(path, os.R_OK)
        )
        return {str(path): path.read_bytes()[:1000] for path in found}

    def put(self, name: str, content: str | bytes) -> str:
        """Write a file, and give its path."""
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    def refuses(self, old: str, new: str) -> str:
        """What is said of the case with `old` in it replaced."""
        assert old in self.case, old
        path = self.put("case.toml", self.case.replace(old, new, 1))
        return self.run("write", path, "-o", str(self.folder / "letter.txt")).replace(
            path, "case.toml"
        )


@pytest.fixture(scope="module")
def case() -> str:
    from letterkit.cli.new import _lines
    from letterkit.kinds import kind_named

    return "\n".join(_lines(kind_named(KIND))) + "\n"


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], case: str) -> Desk:
    return Desk(tmp_path, capsys, case)


# Values.


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('company = "', 'compny = "', ("compny", "Harrow", "Did you mean company?")),
        ('company = "', 'wholly_else = "', ("wholly_else", "letterkit fields refund-refusal")),
        ("date = 2026-11-09", "", ("date is missing", "2026-11-02")),
        ("= 2026-11-04", '= "2026-02-30"', ("requested_on", "“2026-02-30”", "year-month-day")),
        ("= 2026-11-04", "= 2026-02-30", ("requested_on", "“requested_on = 2026-02-30”", "line")),
        ("= 2026-11-04", '= "soon"', ("requested_on", "“soon”", "year-month-day")),
        ("= 2026-11-04", "= 2027-11-04", ("2027-11-04", "date")),
        ("= 649.00", "= -649.00", ("amount", "“-649.00”", "sum")),
        ("= 649.00", '= "a lot"', ("amount", "“a lot”", "sum")),
        ("= 649.00", "= true", ("amount", "“True”")),
        ("= 649.00", "= inf", ("amount", "nfinity")),
        ("= 649.00", "= 1e400", ("amount",)),
        ('currency = "GBP"', 'currency = "XYZ"', ("currency", "“XYZ”", "GBP")),
        ('"Harrow & Lane Appliances"', '"Harrow\\u001bLane"', ("company", "U+001B")),
        ('"Harrow & Lane Appliances"', '["a"]', ("company",)),
        ('"Harrow & Lane Appliances"', "{ a = 1 }", ("company",)),
        ('"Harrow & Lane Appliances"', '"..."', ("company", "“...”")),
        ("[[reasons]]\nwhy", "[[reasons]]\nwhi", ("reasons.0.whi", "Did you mean why?")),
        ('email = "rosa@', 'email = "rosa(at)', ("email", "rosa(at)")),
    ],
)  # fmt: skip
def test_a_bad_value_is_named_with_its_field(
    desk: Desk, old: str, new: str, said: tuple[str, ...]
) -> None:
    message = desk.refuses(old, new)
    assert message.startswith("case.toml: ")
    for words in said:
        assert words in message, message


def test_each_problem_has_a_line_of_its_own(desk: Desk) -> None:
    desk.case = desk.case.replace('currency = "GBP"', 'currency = "XYZ"')
    lines = desk.refuses("= 649.00", "= -1").splitlines()
    assert [line.split(": ")[:2] for line in lines] == [
        ["case.toml", "amount"],
        ["case.toml", "currency"],
    ]


def test_a_value_of_five_megabytes_is_named_and_not_printed(desk: Desk) -> None:
    message = desk.refuses('"Harrow & Lane Appliances"', '"' + "x" * 5_000_000 + '"')
    assert "company: “xxx" in message
    assert "too long" in message
    assert len(message) < 400


@pytest.mark.parametrize(
    "values",
    [
        {"company": "\ud800"},
        {"company": None, "reasons": "x", "amount": True, "date": []},
        {"company": {"a": [1, {"b": 2}]}},
        {"reasons": [1, None, [], {"why": {"a": 1}}] * 5},
        {"reasons": {"why": "x"}},
        {"a\u001b[31mb": 1, "": 2, "\u202e": 3},
        {"amount": 10**400},
        {},
    ],
)
def test_whatever_json_holds_gets_sentences(desk: Desk, values: dict[str, object]) -> None:
    path = desk.put("case.json", json.dumps({"kind": KIND, **values}))
    message = desk.run("write", path)
    assert all(line.startswith(path + ": ") for line in message.splitlines()), message
    assert "\x1b" not in message
    assert "has no text" not in message


# Files.


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.toml", b"", ("nothing in it",)),
        ("blank.toml", b" \r\n\t\n", ("nothing in it",)),
        ("binary.toml", b"\x89PNG\r\n\0\0", ("byte 7", "binary")),
        ("latin.toml", b'kind = "a"\ncompany = "caf\xe9"', ("byte 26", "0xE9", "line 2", "UTF-8")),
        ("utf16.toml", 'kind = "x"'.encode("utf-16"), ("binary",)),
        ("broken.toml", b"a = 1\nb = Harrow", ("line 2, column 5", "b = Harrow", "TOML")),
        ("open.toml", b'a = 1\nb = """Harrow\n', ("line 2", "TOML")),
        ("twice.toml", b"a = 1\na = 2", ("line 2", "TOML")),
        ("deep.toml", b"a = " + b"[" * 100_000, ("lists within lists",)),
        ("deep.json", b"[" * 100_000, ("lists within lists",)),
        ("huge.toml", b"a = " + b"9" * 5000, ("digits",)),
        ("broken.json", b'{"a": 1,\n "b" 2}', ("line 2, column 6", "JSON")),
        ("array.json", b"[1]", ("not an object",)),
        ("nan.json", b'{"a": NaN}', ("NaN",)),
        ("twice.json", b'{"a": 1, "a": 2}', ("“a” is given twice",)),
        ("unkind.toml", b'company = "x"', ("no kind is given", "--kind")),
        ("number.toml", b"kind = 3", ("kind", "“3”")),
        ("misspelt.toml", b'kind = "refund-refusel"', ("refund-refusel", "Did you mean refund-")),
    ],
)
def test_a_file_of_values_that_cant_be_used_is_named(
    desk: Desk, name: str, content: bytes, said: tuple[str, ...]
) -> None:
    path = desk.put(name, content)
    message = desk.run("write", path, "-o", str(desk.folder / "letter.txt"))
    assert message.startswith(path + ": ")
    for words in said:
        assert words in message, message


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "nothing in it"),
        (b"Dear \x00", "byte 6 is zero"),
        (b"Dear\r\nMs \xff", "byte 10 (0xFF, in line 2) is not UTF-8"),
        (b"Dear\nMs \x1b[31mX", "line 2, column 4 has the character U+001B"),
        (b"x" * (LONGEST + 1), "longer than 16 MiB"),
    ],
)
def test_a_draft_that_cant_be_used_is_named(desk: Desk, content: bytes, said: str) -> None:
    path = desk.put("draft.txt", content)
    message = _check(desk, path)
    assert message.startswith(path + ": ")
    assert said in message


def _check(desk: Desk, *arguments: str) -> str:
    """What `check` says of files of which none can be used."""
    with pytest.raises(SystemExit) as ending:
        main(["check", *arguments])
    out, err = desk.capsys.readouterr()
    assert ending.value.code == 2
    assert out == ""
    return str(err)


def test_a_missing_file_a_folder_and_a_file_without_permission_are_named(desk: Desk) -> None:
    missing, folder = str(desk.folder / "none.toml"), str(desk.folder)
    assert f"{missing}: there is no such file." in desk.run("write", missing)
    assert f"{folder}: this is a folder." in desk.run("write", folder)
    assert f"{folder}: this is a folder." in _check(desk, folder)
    assert "there is no such file" in desk.run("write", missing + "/x")
    assert "can’t be read" in desk.run("write", "a\0b")
    if os.geteuid() != 0:  # root may read everything
        locked = Path(desk.put("locked.toml", "a = 1"))
        locked.chmod(0)
        assert f"{locked}: you have no permission" in desk.run("write", str(locked))


def test_an_output_that_cant_be_written_is_named_and_leaves_what_was_there(desk: Desk) -> None:
    path = desk.put("case.toml", desk.case)
    nowhere, folder = str(desk.folder / "none" / "letter.txt"), str(desk.folder)
    assert f"{nowhere}: this can’t be written" in desk.run("write", path, "-o", nowhere)
    assert f"{folder}: this is a folder." in desk.run("write", path, "-o", folder)
    assert "can’t be written" in desk.run("write", path, "-o", str(desk.folder / ("x" * 300)))


def test_a_failed_write_leaves_what_was_there(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    path, target = desk.put("case.toml", desk.case), desk.put("letter.txt", "before")

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    assert "No space left" in desk.run("write", path, "-o", target)
    assert Path(target).read_text(encoding="utf-8") == "before"


# Names.


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("explain", "euphemisms"), "“euphemisms” is not a rule. Did you mean euphemism?"),
        (("explain", "zzz"), "“zzz” is not a rule. There is: missing-thanks, "),
        (("fields", "refund"), "“refund” is not a kind of letter. Did you mean refund-refusal?"),
        (("new", "zzz"), "“zzz” is not a kind of letter. There is: refund-refusal, "),
        (("check", "-", "--kind", "refusal"), "Did you mean refund-refusal?"),
        (("rules", "--format", "jsn"), "“jsn” is not a format. Did you mean json?"),
        (("chek",), "“chek” is not a command. Did you mean check?"),
        (("write", "x", "--wording", "thanks"), "wording: “thanks” is not a choice"),
        (("write", "x", "--wording", "thanks=two"), "such as thanks=2"),
        (("check",), "Missing argument"),
        (("check", "--nothing"), "No such option"),
        (("reference", "--docs", "/none"), "/none: there is no such folder."),
    ],
)
def test_a_wrong_name_is_answered_with_the_nearest(
    desk: Desk, arguments: tuple[str, ...], said: str
) -> None:
    assert said in desk.run(*arguments)


def test_an_unknown_paragraph_or_wording_is_named(desk: Desk) -> None:
    path = desk.put("case.toml", desk.case)
    assert "thanx" in desk.run("write", path, "--wording", "thanx=1")
    assert "from 1 to 3" in desk.run("write", path, "--wording", "thanks=9")
    assert "such as thanks=2" in desk.run("write", path, "--wording", f"thanks={'9' * 5000}")
