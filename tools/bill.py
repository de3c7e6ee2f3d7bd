"""Write what ships in the site, and under which licences: `python -m tools.bill SITE`.

`bill-of-materials.json` is CycloneDX 1.6; `licences.txt` holds the notices that packages bring.
Only what a reader's browser can come to load is listed, not the tools that built it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
MODULES = ROOT / "playground/node_modules"
LOCK = ROOT / "playground/package-lock.json"

PYTHON = ("attrs", "babel", "fluent.runtime", "fluent.syntax", "pytz", "typing_extensions")
"""Distributions that are packed for the browser (`playground/build/bundle_python.py`)."""
THEME = ("mkdocs-material", "mkdocstrings")
"""Distributions whose scripts and style sheets are in the pages."""
BUILT_IN = ("pagefind",)
"""npm packages for building that leave a part of themselves in the site."""

SPDX = {"APL 2": "Apache-2.0"}
"""Licences by the name that a package gives them, where that isn't the one in the SPDX list."""
NOTICE = re.compile(r"(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
RULE = "\n" + "=" * 78 + "\n"


class BillError(Exception):
    """A package that ships without saying under which licence."""


@dataclass(frozen=True)
class Component:
    """One package, with the notices that have to go with it."""

    name: str
    version: str
    licence: str
    purl: str
    address: str
    notices: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.licence:
            raise BillError(f"{self.purl} says no licence, and should name one")

    def as_cyclonedx(self) -> dict[str, Any]:
        """The component as CycloneDX describes it."""
        expression = " " in self.licence
        return {
            "type": "library",
            "bom-ref": self.purl,
            "name": self.name,
            "version": self.version,
            "purl": self.purl,
            "licenses": [
                {"expression": self.licence} if expression else {"license": {"id": self.licence}}
            ],
        }


def npm_components() -> Iterator[Component]:
    """Every npm package that isn't for building alone."""
    packages = json.loads(LOCK.read_text(encoding="utf-8"))["packages"]
    for path, entry in sorted(packages.items()):
        name = path.rpartition("node_modules/")[2]
        if not name or (entry.get("dev") and name not in BUILT_IN) or entry.get("optional"):
            continue
        folder = ROOT / "playground" / path
        described = json.loads((folder / "package.json").read_text(encoding="utf-8"))
        texts = [p for p in sorted(folder.iterdir()) if p.is_file() and NOTICE.match(p.name)]
        yield Component(
            name=name,
            version=entry["version"],
            licence=entry.get("license", ""),
            purl=f"pkg:npm/{name.replace('@', '%40')}@{entry['version']}",
            address=described.get("homepage", ""),
            notices=tuple(text.read_text(encoding="utf-8") for text in texts),
        )


def python_component(name: str) -> Component:
    """An installed distribution."""
    found = metadata.distribution(name)
    told = found.metadata.json
    licence = str(told.get("license_expression") or told.get("license") or "")
    texts = [path for path in found.files or () if NOTICE.search(path.name)]
    canonical = re.sub(r"[-_.]+", "-", name).lower()
    return Component(
        name=name,
        version=found.version,
        licence=SPDX.get(licence, licence),
        purl=f"pkg:pypi/{canonical}@{found.version}",
        address=str(told.get("home_page") or ""),
        notices=tuple(Path(str(p.locate())).read_text(encoding="utf-8") for p in texts),
    )


def cpython() -> Component:
    """Python itself, which Pyodide holds compiled."""
    lock = json.loads((MODULES / "pyodide/pyodide-lock.json").read_text(encoding="utf-8"))
    version = str(lock["info"]["python"])
    address = f"https://docs.python.org/{version.rpartition('.')[0]}/license.html"
    return Component(
        "cpython", version, "Python-2.0", f"pkg:generic/cpython@{version}", address, ()
    )


def components() -> list[Component]:
    """All of it, in the order of the names."""
    found = [*npm_components(), *map(python_component, (*PYTHON, *THEME)), cpython()]
    return sorted(found, key=lambda one: one.purl)


def bill(found: list[Component]) -> str:
    """The bill of materials; the same packages give the same bytes, so it bears no date."""
    own = metadata.distribution("letterkit")
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "letterkit",
                "name": "letterkit",
                "version": own.version,
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": [one.as_cyclonedx() for one in found],
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def notices(found: list[Component]) -> str:
    """Every package with its licence; in full where the package brings the text along."""
    head = "What this site is made of, and the licence of each part.\n"
    own = (ROOT / "LICENSE").read_text(encoding="utf-8")
    parts = [f"letterkit: MIT\n\n{own}"]
    for one in found:
        title = f"{one.name} {one.version}: {one.licence}"
        said = f"The package brings no text of it along. Its home: {one.address or one.purl}"
        parts.append(f"{title}\n\n" + ("\n".join(one.notices) if one.notices else said))
    return head + "".join(RULE + "\n" + part.strip() + "\n" for part in parts)


def main(arguments: list[str]) -> int:
    """Write both files into the folder named."""
    site = Path(arguments[0])
    try:
        found = components()
    except BillError as error:
        print(f"bill: {error}", file=sys.stderr)
        return 1
    (site / "bill-of-materials.json").write_text(bill(found), encoding="utf-8")
    (site / "licences.txt").write_text(notices(found), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
