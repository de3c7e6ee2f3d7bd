"""Compile a tree of Python sources to bytecode; run inside Pyodide, so that it is Pyodide's own.

The other files are copied. A module’s bytecode has no docstrings and no asserts, and takes
its source's place (`a.pyc` for `a.py`), which is where the importer looks when there is no source.
"""

from __future__ import annotations

import py_compile
import shutil
from pathlib import Path

SOURCES = Path("/sources")
COMPILED = Path("/compiled")


def compile_tree() -> None:
    """Compile every module and copy every other file."""
    for source in sorted(SOURCES.rglob("*")):
        name = source.relative_to(SOURCES)
        target = COMPILED / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.suffix == ".py":
            # Bound to no time and no checked source: the same source gives the same bytes.
            py_compile.compile(
                str(source),
                cfile=str(target.with_suffix(".pyc")),
                dfile=name.as_posix(),
                doraise=True,
                optimize=2,
                invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
            )
        elif source.is_file():
            shutil.copyfile(source, target)


compile_tree()
