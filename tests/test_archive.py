"""The fallback's archives: whole, the same each time, and made by pyodide-build where it runs."""

from __future__ import annotations

import importlib.util
import os
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

PROGRAM = Path(__file__).parents[1] / "playground/build/archive.py"
FILES = {"a/__init__.pyc": b"code", "a/words.toml": b"[words]", "z.pyc": b"more", "b/data.dat": b""}

PACKS = """
import sys, zipfile
from pathlib import Path
folder, target = Path(sys.argv[2]), sys.argv[-1]
with zipfile.ZipFile(target, "w") as archive:
    for path in sorted(folder.rglob("*.pyc"), reverse=True):
        archive.writestr(path.relative_to(folder).as_posix(), path.read_bytes() + {added!r})
"""
CRASHES = "import sys; sys.exit('Traceback ...\\nImportError: no module named cgi')"


@pytest.fixture
def program() -> ModuleType:
    """The build's program, which is in no package."""
    spec = importlib.util.spec_from_file_location("archive", PROGRAM)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def archive(
    program: ModuleType, at: Path, monkeypatch: pytest.MonkeyPatch, tool: str | None
) -> Path:
    """The zip that is made with a tool of that source; None means that there is none."""
    folder, target, path = at / "folder", at / "out.zip", at / "tool"
    for name, content in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
        os.utime(folder / name)
    if tool is not None:
        path.write_text(f"#!{sys.executable}\n{tool}")
        path.chmod(0o755)
    monkeypatch.setattr(program, "TOOL", path)
    monkeypatch.setattr(sys, "argv", ["archive.py", str(folder), str(target)])
    program.main()
    return target


def test_an_archive_is_whole_in_order_stored_and_bears_no_time(
    program: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = archive(program, tmp_path, monkeypatch, PACKS.format(added=b""))
    with zipfile.ZipFile(made) as opened:
        entries = opened.infolist()
        assert [entry.filename for entry in entries] == sorted(FILES)
        assert {entry.filename: opened.read(entry) for entry in entries} == FILES
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}
    assert {entry.date_time for entry in entries} == {program.FIXED_TIME}


@pytest.mark.parametrize("tool", [None, CRASHES], ids=["missing", "crashing"])
def test_without_pyodide_build_the_bytes_are_the_same_and_a_sentence_says_so(
    program: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tool: str | None,
) -> None:
    by_tool = archive(program, tmp_path / "by-tool", monkeypatch, PACKS.format(added=b""))
    assert capsys.readouterr().err == ""
    without = archive(program, tmp_path / "without", monkeypatch, tool)
    assert without.read_bytes() == by_tool.read_bytes()
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "pyodide-build doesn't run on Python" in said
    if tool:
        assert "no module named cgi" in said


def test_a_file_that_pyodide_build_changed_ends_the_build(
    program: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit, match=r"changed a/__init__.pyc, z.pyc"):
        archive(program, tmp_path, monkeypatch, PACKS.format(added=b"!"))
