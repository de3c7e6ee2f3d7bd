"""Make a stored zip of a folder, by pyodide-build: `archive.py FOLDER OUT.zip`.

`pyodide create-zipfile` packs in the order that the disk gives, with the disk's times, and leaves
out files by their endings, letterkit's own TOML among them. So what it packed is written again, in
order, with one fixed time, and with what it left out. Where it can't be had or doesn't run, which
the next Python may bring, the zip is made without it and comes out the same.
"""

from __future__ import annotations

import platform
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

FIXED_TIME = (1980, 1, 1, 0, 0, 0)
TOOL = Path(__file__).resolve().parents[2] / "build/archives/bin/pyodide"
"""It has an environment of its own (`requirements/archives.txt`), since it wants other versions."""


class MissingToolError(Exception):
    """pyodide-build isn't there, or doesn't run on this Python."""


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its name in the zip."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def by_pyodide_build(folder: Path) -> dict[str, bytes]:
    """What `pyodide create-zipfile` packs of a folder."""
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch) / "archive.zip"
        command = (TOOL, "create-zipfile", folder, "--compression-level", "0", "--output", target)
        try:
            subprocess.run(command, check=True, capture_output=True, text=True)
        except (OSError, subprocess.CalledProcessError) as error:
            said = str(getattr(error, "stderr", "") or error).strip().splitlines()[-1]
            raise MissingToolError(said) from error
        with zipfile.ZipFile(target) as archive:
            return {
                entry.filename: archive.read(entry)
                for entry in archive.infolist()
                if not entry.is_dir()
            }


def packed(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, as pyodide-build packed it where it could."""
    entries = contents(folder)
    try:
        made = by_pyodide_build(folder)
    except MissingToolError as error:
        print(  # noqa: T201 -- for whoever reads the build's output
            f"archive: pyodide-build doesn't run on Python {platform.python_version()} ({error}); "
            "the zip is made without it and holds the same bytes.",
            file=sys.stderr,
        )
        return entries
    changed = sorted(name for name, content in made.items() if entries.get(name) != content)
    if changed:
        raise SystemExit(f"archive: pyodide-build changed {', '.join(changed)}")
    return entries | made


def main() -> None:
    """Write the zip named on the command line."""
    folder, target = map(Path, sys.argv[1:])
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in sorted(packed(folder).items()):
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)


if __name__ == "__main__":
    main()
