"""What Python starts from, made once more: other place, time zone and language, the same bytes."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.browser.conftest import ROOT

SHIPPED = ROOT / "site/assets/playground"
BUILD = ROOT / "playground/build"
ELSEWHERE = {"PATH": str(ROOT / ".venv/bin"), "TZ": "Asia/Tokyo", "LANG": "tr_TR.UTF-8"}
COMPILE = (
    "const [maker, ...paths] = process.argv.slice(1); await (await import(maker)).compile(...paths)"
)


def again(*command: str | Path) -> str:
    """Run a program of the build in other surroundings; what it says."""
    env = ELSEWHERE | {"HOME": "/nowhere"}
    run = subprocess.run(command, env=env, cwd="/", check=True, capture_output=True, text=True)
    return run.stdout + run.stderr


@pytest.fixture(scope="module")
def shipped(site_url: str) -> dict[str, Path]:
    """The engine's files in the site, by what they are to it."""
    assert site_url
    named = json.loads((SHIPPED / "engine.json").read_text(encoding="utf-8"))
    return {part: SHIPPED / name for part, name in named.items() if isinstance(name, str)}


@pytest.fixture(scope="module")
def compiled(shipped: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages' bytecode, made from their sources once more."""
    folder = tmp_path_factory.mktemp("again") / "compiled"
    program = (ROOT / ".venv/bin/node", "--input-type=module", "--eval", COMPILE)
    again(*program, BUILD / "compile.ts", shipped["plainPackages"], folder)
    return folder


def test_the_archive_is_the_same_and_pyodide_build_made_it(
    shipped: dict[str, Path], compiled: Path, tmp_path: Path
) -> None:
    said = again(sys.executable, BUILD / "archive.py", compiled, tmp_path / "packages.zip")
    assert (tmp_path / "packages.zip").read_bytes() == shipped["packages"].read_bytes()
    if sys.version_info < (3, 14):  # later, it may not run, and says so
        assert said == ""


def test_an_archive_holds_everything_in_order_and_stored(shipped: dict[str, Path]) -> None:
    for part in ("library", "packages"):
        with zipfile.ZipFile(shipped[part]) as archive:
            entries = archive.infolist()
        names = [entry.filename for entry in entries]
        assert names == sorted(names)
        assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}
        assert not [name for name in names if name.endswith(".py")]


@pytest.fixture(scope="module")
def trimmed(site_url: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The runtime, trimmed once more."""
    assert site_url
    folder = tmp_path_factory.mktemp("again") / "runtime"
    again(ROOT / ".venv/bin/node", BUILD / "trim.ts", folder)
    return folder


def test_the_trimmed_runtime_is_the_same(shipped: dict[str, Path], trimmed: Path) -> None:
    assert (trimmed / "pyodide.asm.wasm").read_bytes() == shipped["wasm"].read_bytes()
    assert (trimmed / "pyodide.asm.mjs").read_bytes() == shipped["script"].read_bytes()


def test_the_image_of_memory_is_the_same(
    shipped: dict[str, Path], compiled: Path, trimmed: Path, tmp_path: Path
) -> None:
    program = (ROOT / ".venv/bin/node", BUILD / "snapshot.ts", trimmed)
    again(*program, shipped["library"], compiled, tmp_path / "image")
    assert (tmp_path / "image").read_bytes() == shipped["image"].read_bytes()
