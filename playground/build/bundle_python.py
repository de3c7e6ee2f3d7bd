"""Pack letterkit and what it imports into one zip for the browser: `bundle_python.py OUT.zip`.

Everything comes from the distributions installed in the Python that runs this. Entries are sorted
and carry one fixed time, so the same packages give the same bytes.
"""

from __future__ import annotations

import importlib.util
import pickle
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

PACKAGES = ("letterkit", "fluent", "attr", "babel", "pytz", "typing_extensions")
"""Top-level names that `letterkit.wire` comes to import."""

LEFT_OUT = (
    "letterkit/cli/",
    "letterkit/merge/",
    "letterkit/mkdocs/",
    "letterkit/reference/",
    "babel/messages/",
    "pytz/zoneinfo/",
)
"""Parts that are never imported in the browser."""

LOCALES = ("root", "en", "en_001", "en_150", "en_GB", "en_US", "en_AU", "en_CA", "en_NZ")
"""Babel's data for the locales that letterkit writes in, with those that they inherit from."""

WORDS_LEFT_OUT = {
    "cli.ftl",
    "fences.ftl",
    "guidance.toml",
    "merge.ftl",
    "reference.ftl",
    "report.toml",
    "sources.toml",
    "ui.json",
}
"""Files of a locale that are read by what is left out; `warm.py` ends the build over any other."""

UNUSED_DATA = {
    "babel/global.dat": {
        "common_en_names",
        "likely_subtags",
        "meta_zones",
        "territory_languages",
        "territory_zones",
        "windows_zone_mapping",
        "zone_aliases",
        "zone_territories",
    },
    "babel/locale-data/": {
        "compact_currency_formats",
        "compact_decimal_formats",
        "compound_unit_patterns",
        "date_fields",
        "datetime_skeletons",
        "interval_formats",
        "languages",
        "meta_zones",
        "scripts",
        "territories",
        "time_zones",
        "unit_display_names",
        "unit_patterns",
        "variants",
        "zone_formats",
    },
}
"""Babel's tables that no letter needs: once read, they would be a tenth of Python's memory."""

STAND_INS = {"typing_extensions.py": b"from typing import *\n"}
"""Python 3.14 has all that these bring to older ones: what they export is there already."""

LEFT_OUT_SUFFIXES = (".pyc", ".pyi", ".typed")
FIXED_TIME = (1980, 1, 1, 0, 0, 0)


def files(package: str) -> Iterator[tuple[str, Path]]:
    """The files of an installed package or module, each with its name in the zip."""
    spec = importlib.util.find_spec(package)
    if spec is None:
        raise SystemExit(f"bundle_python: the package {package} is not installed")
    if not spec.submodule_search_locations:
        path = Path(str(spec.origin))
        yield path.name, path
        return
    for folder in map(Path, spec.submodule_search_locations):
        for path in folder.rglob("*"):
            if path.is_file():
                yield f"{package}/{path.relative_to(folder).as_posix()}", path


def is_needed(name: str) -> bool:
    """Whether the browser can come to read a file of that name."""
    if name.endswith(LEFT_OUT_SUFFIXES) or name.startswith(LEFT_OUT):
        return False
    if name.startswith("letterkit/locales/") and Path(name).name in WORDS_LEFT_OUT:
        return False
    if name.startswith("babel/locale-data/"):
        return Path(name).stem in LOCALES
    return True


def content(name: str, path: Path) -> bytes:
    """A file's content, of Babel's data only what is used."""
    if name in STAND_INS:
        return STAND_INS[name]
    for start, unused in UNUSED_DATA.items():
        if name.startswith(start):
            data = pickle.loads(path.read_bytes())  # noqa: S301 -- Babel's own, as installed
            return pickle.dumps({k: v for k, v in data.items() if k not in unused}, protocol=4)
    return path.read_bytes()


def main() -> None:
    """Write the zip named on the command line."""
    target = Path(sys.argv[1])
    found = sorted(
        (name, path) for package in PACKAGES for name, path in files(package) if is_needed(name)
    )
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
        for name, path in found:
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            bundle.writestr(entry, content(name, path))


if __name__ == "__main__":
    main()
