"""Build the site once more, elsewhere, and compare every byte: `make twice`.

Another folder, time zone, language and environment: what depends on them, on the clock or on chance
is named. Compressed copies are left out, since they take long and are made of what is compared.
"""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SITE = "site"
ELSEWHERE = {"TZ": "Asia/Tokyo", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}
COPIES = {".br", ".gz"}


def files(folder: Path) -> set[str]:
    """Every file of a built site but the compressed copies."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not (path.suffix in COPIES and path.with_suffix("").is_file())
    }


def differing(one: Path, other: Path) -> list[str]:
    """Names of files that only one site has, or that aren't the same in both."""
    have = files(one), files(other)
    changed = {
        name
        for name in have[0] & have[1]
        if not filecmp.cmp(one / name, other / name, shallow=False)
    }
    return sorted(changed | (have[0] ^ have[1]))


def sources() -> list[str]:
    """What the site is built from: every file that git knows or would take."""
    command = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def build_in(folder: Path) -> None:
    """Build the site from a copy of the sources."""
    for name in sources():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)
    # What the make that runs this told its programs is not for another one.
    plain = {name: value for name, value in os.environ.items() if "MAKE" not in name}
    command = ("make", "site/index.html", f"PYTHON={sys.executable}")
    subprocess.run(command, cwd=folder, env=plain | ELSEWHERE, check=True)


def main() -> int:
    """Return 0 where both sites are the same, or 1 with the names of what isn't."""
    with tempfile.TemporaryDirectory(prefix="letterkit-elsewhere-") as scratch:
        folder = Path(scratch)
        try:
            build_in(folder)
        except subprocess.CalledProcessError as error:
            print(f"twice: {' '.join(error.cmd)} ended with {error.returncode}", file=sys.stderr)
            return 1
        found = differing(ROOT / SITE, folder / SITE)
    for name in found:
        print(f"twice: {name} isn't the same", file=sys.stderr)
    if not found:
        print("Both sites are the same, to the byte.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
