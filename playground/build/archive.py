"""Make a stored zip of a folder, by pyodide-build: `archive.py FOLDER OUT.zip`.

`pyodide create-zipfile` packs in the order that the disk gives, with the disk's times, and leaves
out files by their endings, letterkit's own TOML among them. So its archive is written again, in
order, with one fixed time, and whole. pyodide-build 0.25 knows Pythons up to 3.12: on a newer one
the zip is written without it, and comes out the same.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

FIXED_TIME = (1980, 1, 1, 0, 0, 0)
TOOL = "pyodide"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its name in the zip."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def by_pyodide_build(tool: str, folder: Path) -> dict[str, bytes]:
    """What `pyodide create-zipfile` packs of a folder."""
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch) / "archive.zip"
        command = (tool, "create-zipfile", folder, "--compression-level", "0", "--output", target)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        with zipfile.ZipFile(target) as archive:
            return {
                entry.filename: archive.read(entry)
                for entry in archive.infolist()
                if not entry.is_dir()
            }


def main() -> None:
    """Write the zip named on the command line."""
    folder, target = map(Path, sys.argv[1:])
    entries = contents(folder)
    tool = shutil.which(TOOL)
    if tool:
        packed = by_pyodide_build(tool, folder)
        changed = [name for name, content in packed.items() if entries.get(name) != content]
        if changed:
            raise SystemExit(f"archive: pyodide-build changed {', '.join(changed)}")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in sorted(entries.items()):
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)


if __name__ == "__main__":
    main()
