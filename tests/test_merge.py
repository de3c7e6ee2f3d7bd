"""A table becomes a folder of letters; what can't be one is in `rejected.csv`, with the reason."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from letterkit.cli import merge as command
from letterkit.cli.program import program
from letterkit.errors import InputError
from letterkit.merge import Job, Plan, merge, survey
from letterkit.merge.plan import wrong_name
from tests.merge_tables import KIND, TEMPLATE, returns, write_csv

Run = Callable[..., int]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "template.toml").write_text(TEMPLATE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(here: Path) -> Run:
    """Merge a table into `here/out`, with the template; the exit code."""

    def start(table: Path, *options: str, out: str = "out") -> int:
        code = program.main(
            [
                *("merge", str(table), "--kind", KIND, "--out", str(here / out)),
                *("--template", str(here / "template.toml"), *options),
            ],
            standalone_mode=False,
        )
        return int(code or 0)

    return start


def letters(here: Path, out: str = "out") -> list[str]:
    return sorted(path.name for path in (here / out).glob("*.txt"))


def rejected(here: Path) -> list[dict[str, str]]:
    with (here / "out/rejected.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def rows_with(count: int, changes: dict[int, dict[str, str]]) -> Iterator[dict[str, str]]:
    """So many rows, those of some numbers (from 1) changed."""
    for number, row in enumerate(returns(count), 1):
        yield row | changes.get(number, {})


def test_each_row_is_a_letter_named_by_its_number(
    here: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(write_csv(here / "t.csv", returns(12))) == 0
    assert letters(here) == [f"{number:02}.txt" for number in range(1, 13)]
    assert capsys.readouterr() == (f"12 letters are in {here / 'out'}.\n", "")
    letter = (here / "out/03.txt").read_text(encoding="utf-8")
    assert "Chloë Okafor\n3 Mill Lane\nLondon NW3 2QD\n" in letter
    said = "The reason for our decision is that the 30 days for returns had ended. Your request"
    assert said in " ".join(letter.split())
    assert not (here / "out/rejected.csv").exists()


def test_processes_of_their_own_write_what_one_writes(here: Path, run: Run) -> None:
    table = write_csv(here / "t.csv", rows_with(250, {7: {"amount": "?"}, 240: {"amount": ""}}))
    assert run(table, "--jobs", "2") == 1
    assert run(table, "--jobs", "1", out="alone") == 1
    assert letters(here) == letters(here, "alone")
    for name in (*letters(here)[::9], "rejected.csv"):
        assert (here / "out" / name).read_bytes() == (here / "alone" / name).read_bytes()


def test_columns_are_mapped_and_passed_over(here: Path, run: Run) -> None:
    rows = ({**row, "Till": "7"} for row in returns(2))
    table = write_csv(here / "t.csv", rows)
    with pytest.raises(InputError, match="column “Till” is not a field of refund-refusal"):
        run(table)
    assert not (here / "out").exists()
    (here / "map.toml").write_text('Till = "-"', encoding="utf-8")
    assert run(table, "--map", str(here / "map.toml")) == 0
    assert len(letters(here)) == 2


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("utf-8", ","), ("utf-8-sig", ","), ("utf-8", ";"), ("utf-8", "\t")]
)
def test_a_table_may_have_a_mark_before_it_and_other_delimiters(
    here: Path, run: Run, encoding: str, delimiter: str
) -> None:
    rows = list(returns(3))
    with (here / "t.csv").open("w", encoding=encoding, newline="") as stream:
        table = csv.writer(stream, delimiter=delimiter)
        table.writerows([list(rows[0]), *(list(row.values()) for row in rows)])
    assert run(here / "t.csv") == 0
    assert "Chloë Okafor" in (here / "out/3.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("latin-1", "line 6 has the byte 0xEB, which is not UTF-8"), ("utf-16", "this is UTF-16")],
)
def test_another_encoding_is_told_before_anything_is_written(
    here: Path, run: Run, encoding: str, said: str
) -> None:
    rows = ({k: v.replace("á", "a") for k, v in row.items()} for row in returns(5))
    table = write_csv(here / "t.csv", rows, encoding)
    with pytest.raises(InputError, match=said):
        run(table)
    assert not (here / "out").exists()


def test_json_lines_hold_lists_and_numbers_as_they_are(here: Path, run: Run) -> None:
    found = list(returns(3))
    with (here / "t.jsonl").open("w", encoding="utf-8") as stream:
        for row in found:
            why, fact = row.pop("reasons.0.why"), row.pop("reasons.0.fact")
            more = {"amount": float(row["amount"]), "reasons": [{"why": why, "fact": fact}]}
            stream.write(json.dumps(row | more) + "\n")
        stream.write("{no json}\n[1]\n")
    assert run(here / "t.jsonl") == 1
    write_csv(here / "t.csv", returns(3))
    run(here / "t.csv", out="from-csv")
    for name in letters(here):
        assert (here / "out" / name).read_bytes() == (here / "from-csv" / name).read_bytes()
    assert [(row["rejected_row"], row["rejected_because"][:17]) for row in rejected(here)] == [
        ("4", "The line is not J"),
        ("5", "The line is JSON,"),
    ]


def test_a_cell_may_hold_a_list_as_json(here: Path, run: Run) -> None:
    rows = []
    for row in returns(2):
        reason = {"why": row.pop("reasons.0.why"), "fact": row.pop("reasons.0.fact")}
        rows.append({**row, "reasons": json.dumps([reason, {"why": "it has no fault"}])})
    assert run(write_csv(here / "t.csv", iter(rows))) == 0
    letter = (here / "out/1.txt").read_text(encoding="utf-8")
    assert "There are two reasons" in " ".join(letter.split())


def test_rows_that_fail_or_have_findings_or_want_a_lawyer_are_rejected_with_the_reason(
    here: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    changes = {
        2: {"amount": "lots"},
        3: {"reasons.0.why": "you should have read our terms"},
        4: {"amount": "1200"},
        5: {"requested_on": "2026-02-30"},
    }
    assert run(write_csv(here / "t.csv", rows_with(6, changes))) == 1
    assert letters(here) == ["1.txt", "6.txt"]
    found = {row["rejected_row"]: row["rejected_because"] for row in rejected(here)}
    assert list(found) == ["2", "3", "4", "5"]
    assert found["2"].startswith("amount: “lots” is not a sum of money.")
    assert found["3"].endswith("[blame]")
    assert found["4"] == "£1,200 is above £1,000: have a lawyer read the letter first."
    assert "2026-02-30" in found["5"]
    assert rejected(here)[0]["Customer"] == "Ben Okafor"
    assert "4 rows were rejected: " in capsys.readouterr().err


def test_what_was_rejected_can_be_mended_and_merged(here: Path, run: Run) -> None:
    run(write_csv(here / "t.csv", rows_with(4, {3: {"amount": "lots"}})))
    text = (here / "out/rejected.csv").read_text(encoding="utf-8").replace("lots", "99.50")
    (here / "mended.csv").write_text(text, encoding="utf-8")
    assert run(here / "mended.csv", out="more") == 0
    assert "£99.50" in (here / "more/1.txt").read_text(encoding="utf-8")


def test_a_row_with_too_few_or_too_many_cells_is_rejected(here: Path, run: Run) -> None:
    table = write_csv(here / "t.csv", returns(3))
    text = table.read_text(encoding="utf-8")
    table.write_text(text.rstrip("\r\n") + ",more\r\nshort,row\r\n", encoding="utf-8")
    assert run(table) == 1
    assert [row["rejected_row"] for row in rejected(here)] == ["3", "4"]
    assert rejected(here)[1]["rejected_because"] == (
        "The row has 2 cells, but the table has 11 columns."
    )


def test_files_are_named_by_a_column_that_need_be_no_field(here: Path, run: Run) -> None:
    rows = ({**row, "id": f"case-{number}"} for number, row in enumerate(returns(3)))
    assert run(write_csv(here / "t.csv", rows), "--name-by", "id") == 0
    assert letters(here) == ["case-0.txt", "case-1.txt", "case-2.txt"]


def test_a_name_that_would_leave_the_folder_or_is_another_rows_is_refused(
    here: Path, run: Run
) -> None:
    names = ["../out", "Straße 1", "STRASSE 1", "a", "", "/etc/x", "a", "ok"]
    rows = ({**row, "id": name} for row, name in zip(returns(8), names, strict=True))
    assert run(write_csv(here / "t.csv", rows), "--name-by", "id") == 1
    assert letters(here) == ["ok.txt"]
    assert sorted(path.name for path in here.iterdir()) == ["out", "t.csv", "template.toml"]
    found = {row["rejected_row"]: row["rejected_because"] for row in rejected(here)}
    assert list(found) == ["1", "2", "3", "4", "5", "6", "7"]
    assert found["3"] == "“STRASSE 1” names the file of row 2 too. Neither was written."
    assert found["5"] == "The cell that names the file is empty."


@pytest.mark.parametrize(
    "name",
    ["..", ".", ".hidden", "a/b", "a\\b", "C:x", "a\nb", "a\0b", "x" * 201, "end.", "a?", ""],
)
def test_a_name_that_no_file_should_have_is_told(name: str) -> None:
    assert wrong_name(name)


@pytest.mark.parametrize("name", ["HL-20418", "Müller & Söhne", "রসিদ ১২", "a.b", "it's", "100%"])
def test_a_name_in_any_script_is_fine(name: str) -> None:
    assert wrong_name(name) is None


@pytest.mark.parametrize("changed", ["table", "template", "columns", "form"])
def test_another_merge_into_the_same_folder_is_refused(here: Path, run: Run, changed: str) -> None:
    table = write_csv(here / "t.csv", returns(3))
    run(table)
    before = (here / "out/1.txt").read_bytes()
    options: list[str] = []
    if changed == "table":
        write_csv(table, rows_with(3, {2: {"amount": "5"}}))
    elif changed == "template":
        text = TEMPLATE.replace("Rosa", "Rose")
        (here / "template.toml").write_text(text, encoding="utf-8")
    elif changed == "columns":
        options = ["--name-by", "reference"]
    else:
        options = ["--wording", "thanks=2"]
    with pytest.raises(InputError, match=r"begun with|than before"):
        run(table, *options)
    assert (here / "out/1.txt").read_bytes() == before
    assert len(letters(here)) == 3


def test_a_folder_with_other_files_is_left_alone(here: Path, run: Run) -> None:
    (here / "out").mkdir()
    (here / "out/mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="other files"):
        run(write_csv(here / "t.csv", returns(1)))
    assert [path.name for path in (here / "out").iterdir()] == ["mine.txt"]


def test_two_merges_at_once_into_one_folder_are_refused(here: Path) -> None:
    table = write_csv(here / "t.csv", returns(2))
    job = Job(Plan(KIND, str(table)), here / "out", 1)

    def second(_more: int) -> None:
        with pytest.raises(InputError, match="another merge is writing"):
            merge(job, survey(job.plan), lambda _more: None)

    merge(job, survey(job.plan), second)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "there is no row"),
        ("recipient\n", "there is no row"),
        ("recipient,,amount\na,b,c\n", "column 2 has no name"),
        ("amount,amount\na,b\n", "two columns have the name “amount”"),
        ("recpient\na\n", "Did you mean recipient"),
        ("Customer,recipient\na,b\n", "are both for recipient"),
        ("reasons.9.why\na\n", "column “reasons.9.why” is not a field"),
        ('recipient\n"a\nb\n', "is not CSV"),
    ],
)
def test_a_table_that_cant_be_merged_is_told_in_a_sentence(
    here: Path, run: Run, content: str, said: str
) -> None:
    (here / "t.csv").write_text(content, encoding="utf-8")
    mapped = 'Customer = "recipient"\n' if "Customer" in content else ""
    template = TEMPLATE[: TEMPLATE.index("[columns]")] + "[columns]\n" + mapped
    (here / "template.toml").write_text(template, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        run(here / "t.csv")
    assert not (here / "out").exists()


def test_a_file_that_is_no_table_is_told(here: Path, run: Run) -> None:
    for name, said in (("t.xlsx", "is no table"), ("none.csv", "no such file"), (".", "a folder")):
        if name == "t.xlsx":
            (here / name).write_bytes(b"PK")
        with pytest.raises(InputError, match=said):
            run(here / name)


def test_parquet_asks_for_its_extra(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (here / "t.parquet").write_bytes(b"PAR1")
    with pytest.raises(InputError, match=r'pip install "letterkit\[parquet\]"'):
        run(here / "t.parquet")


def test_the_bar_is_shown_to_a_person_alone(capsys: pytest.CaptureFixture[str]) -> None:
    with command._progress(10) as progress:
        progress(10)
    assert capsys.readouterr().err == ""


def test_the_exit_code_and_the_message_are_those_of_the_program(here: Path) -> None:
    table = write_csv(here / "t.csv", returns(1))
    start = [sys.executable, "-m", "letterkit.cli", "merge", str(table), "--out", str(here / "o")]
    ending = subprocess.run(start, capture_output=True, text=True, check=False)
    assert ending.returncode == 2
    assert "no kind is given" in ending.stderr
    ending = subprocess.run([*start, "--kind", KIND], capture_output=True, text=True, check=False)
    assert ending.returncode == 2
    assert "column “Customer” is not a field" in ending.stderr
    assert "Traceback" not in ending.stderr
