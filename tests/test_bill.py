"""The bill of materials: everything that ships is on it, each with its licence."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

from tools import bill

ROOT = Path(__file__).resolve().parents[1]


def packed() -> set[str]:
    """The packages that the build packs for the browser."""
    source = (ROOT / "playground/build/bundle_python.py").read_text(encoding="utf-8")
    found = re.search(r"^PACKAGES = (\(.*?\))$", source, re.MULTILINE | re.DOTALL)
    assert found
    return set(ast.literal_eval(found[1]))


def test_every_python_package_that_is_packed_is_on_the_bill() -> None:
    names = {re.sub(r"[.].*", "", name) for name in bill.PYTHON}
    assert packed() - {"letterkit", "attr"} <= names


def test_every_npm_dependency_is_on_the_bill() -> None:
    asked = json.loads((ROOT / "playground/package.json").read_text(encoding="utf-8"))
    listed = {one.name for one in bill.components()}
    assert listed >= set(asked["dependencies"]) | {"pagefind", "mkdocs-material", "cpython"}
    assert "typescript" not in listed


def test_the_bill_is_cyclonedx_and_names_a_licence_for_everything(tmp_path: Path) -> None:
    assert bill.main([str(tmp_path)]) == 0
    written = json.loads((tmp_path / "bill-of-materials.json").read_text(encoding="utf-8"))
    assert (written["bomFormat"], written["specVersion"]) == ("CycloneDX", "1.6")
    refs = [one["bom-ref"] for one in written["components"]]
    assert len(set(refs)) == len(refs) > 10
    for one in written["components"]:
        assert re.fullmatch(r"pkg:(npm|pypi|generic)/\S+@\S+", one["purl"])
        (licence,) = one["licenses"]
        assert licence.get("expression") or licence["license"]["id"], one["purl"]


def test_the_same_packages_give_the_same_bytes(tmp_path: Path) -> None:
    bill.main([str(tmp_path)])
    first = [path.read_bytes() for path in sorted(tmp_path.iterdir())]
    bill.main([str(tmp_path)])
    assert [path.read_bytes() for path in sorted(tmp_path.iterdir())] == first


def test_the_notices_hold_the_texts_that_the_packages_bring(tmp_path: Path) -> None:
    bill.main([str(tmp_path)])
    text = (tmp_path / "licences.txt").read_text(encoding="utf-8")
    assert "lit 3" in text
    assert "Redistribution and use in source and binary forms" in text
    assert str(ROOT) not in text


def test_a_package_without_a_licence_stops_the_build() -> None:
    with pytest.raises(bill.BillError, match="says no licence"):
        bill.Component("a", "1", "", "pkg:npm/a@1", "", ())
