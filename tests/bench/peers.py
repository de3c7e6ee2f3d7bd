"""Others who run Python in a page, made once by `python -m tests.bench.peers`.

Each is made as its own documentation says, in the leanest form that it has, and serves its Pyodide
from here: the same build of it that letterkit has. Nothing of them is in the site.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build/bench"
PEERS = BUILD / "peers"
PYODIDE = ROOT / "playground/node_modules/pyodide"
RUNTIME = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
PAGES = Path(__file__).with_name("pages")
MODULES = BUILD / "node_modules"
PROGRAMS = BUILD / "venv/bin"
WHEELS = BUILD / "wheels"


class PeerError(Exception):
    """A peer isn't what it was when its page was written."""


def copy(names: tuple[str, ...], source: Path, target: Path) -> None:
    """Copy files by name."""
    target.mkdir(parents=True, exist_ok=True)
    for name in names:
        shutil.copyfile(source / name, target / name)


def with_wheels(lock: str, wheels: list[Path]) -> str:
    """Pyodide's list of packages, in which those that come from here have their own hash.

    Pyodide's distribution holds wheels that were packed anew; ours are the ones that PyPI has.
    """
    listed = json.loads(lock)
    packages = listed["packages"]
    by_file = {package["file_name"]: package for package in packages.values()}
    for wheel in wheels:
        name, version = wheel.name.split("-")[:2]
        package = by_file.get(wheel.name)
        if package is None and name in packages:
            raise PeerError(f"Pyodide has {packages[name]['file_name']}, not {wheel.name}")
        if package is None:
            package = packages["packaging"] | {"name": name, "imports": [name], "version": version}
            packages[name] = package
        package["file_name"] = wheel.name
        package["sha256"] = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return json.dumps(listed)


def lay_runtime(target: Path) -> None:
    """Pyodide, and the wheels that peers load into it."""
    copy(RUNTIME, PYODIDE, target)
    wheels = sorted(WHEELS.glob("*.whl"))
    copy(tuple(wheel.name for wheel in wheels), WHEELS, target)
    lock = target / "pyodide-lock.json"
    lock.write_text(with_wheels(lock.read_text(encoding="utf-8"), wheels), encoding="utf-8")


def run(*command: str | Path, folder: Path = BUILD) -> None:
    """Run a program in a folder; what it says is shown where it fails."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise PeerError(f"{Path(command[0]).name}: {done.stdout}{done.stderr}")


def pyscript(target: Path) -> None:
    """A page with one script, run by PyScript in the page."""
    shutil.copytree(PAGES / "pyscript", target)
    modules = MODULES / "@pyscript/core/dist"
    copy(tuple(file.name for file in modules.glob("*.js")), modules, target)
    copy(("core.css",), modules, target)
    copy(RUNTIME, PYODIDE, target)


ACE = ("ace.js", "mode-python.js", "theme-tomorrow.js", "theme-tomorrow_night.js")
CDN = re.compile(r'(<(?:script|link)[^>]*? (?:src|href)=")(https?://[^"]+)')


def local(address: str) -> str:
    """Where a file from a network of copies is here."""
    if "/highlightjs-themes@" in address:
        return "style.css"  # two alternate sheets, both disabled: no browser asks for them
    name = address.rpartition("/")[2]
    if name not in {"ace.js", "highlight.min.js", "pyodide.js"}:
        raise PeerError(f"markdown-exec asks for {address}, and it isn't known where that is here")
    return name


def markdown_exec(target: Path) -> None:
    """A page of MkDocs' plainest theme with one pyodide fence."""
    page = PAGES / "markdown-exec/mkdocs.yml"
    run(PROGRAMS / "mkdocs", "build", "--strict", "--config-file", page, "--site-dir", target)
    for html in target.glob("*.html"):
        text = html.read_text(encoding="utf-8")
        html.write_text(CDN.sub(lambda m: m[1] + local(m[2]), text), encoding="utf-8")
    copy(ACE, MODULES / "ace-builds/src-min-noconflict", target)
    copy(("highlight.min.js",), MODULES / "@highlightjs/cdn-assets", target)
    copy(("pyodide.js",), PYODIDE, target)
    lay_runtime(target)


def jupyterlite(target: Path) -> None:
    """JupyterLite with its smallest application, one input and its output."""
    sources = BUILD / "jupyterlite"
    shutil.rmtree(sources, ignore_errors=True)
    lay_runtime(sources / "static/pyodide")  # where its documentation wants one to lie
    command = (PROGRAMS / "jupyter-lite", "build", "--apps", "repl", "--no-sourcemaps")
    # In a folder of this time: it notes there what it did, and would leave that out another time.
    run(*command, "--lite-dir", sources, "--output-dir", target, folder=sources)
    settings = (target / "jupyter-lite.json").read_text(encoding="utf-8")
    if "./static/pyodide/pyodide.mjs" not in settings:
        raise PeerError("JupyterLite's page wouldn't take its Pyodide from here")


@dataclass(frozen=True)
class Peer:
    """Somebody else's page: how it is made, where it is, and how its first answer is known."""

    name: str
    make: Callable[[Path], None]
    address: str
    output: str
    """A selector of what Python's output appears in; the output is `ready`."""
    run: str = ""
    """A selector of what has to be pressed first."""

    @property
    def path(self) -> str:
        """The page's address under the server's."""
        return f"peers/{self.name}/{self.address}"


ALL = (
    Peer("pyscript", pyscript, "", "#answer"),
    Peer("markdown-exec", markdown_exec, "", ".pyodide-output", ".pyodide-bar-item[id$=run]"),
    Peer(
        "jupyterlite",
        jupyterlite,
        "repl/index.html?kernel=python&code=print('re'%2B'ady')",
        ".jp-OutputArea-output",
    ),
)


def main() -> int:
    """Make all of them, each file compressed as the site's are."""
    shutil.rmtree(PEERS, ignore_errors=True)
    PEERS.mkdir(parents=True)
    try:
        for peer in ALL:
            peer.make(PEERS / peer.name)
    except PeerError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    compress = ROOT / "playground/build/compress.ts"
    subprocess.run(["node", str(compress), str(PEERS)], check=True)  # noqa: S607 -- make's own node
    return 0


if __name__ == "__main__":
    sys.exit(main())
