"""The shape of the package: one way of the data, a small public face, words apart from code."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import letterkit
from letterkit.checklist import STEPS
from letterkit.kinds import KINDS
from letterkit.locale import LOCALES, load
from letterkit.render import FORMATS

PACKAGE = Path(letterkit.__file__).parent

# Each line may import from the lines above it, and from its own.
LAYERS = (
    {"errors", "fields", "letter", "finding", "cells", "blocks"},
    {"locale", "patterns"},
    {"matching", "segment"},
    {"values", "formats"},
    {"kinds", "facts"},
    {"compose", "checklist"},
    {"recognise"},
    {"rules"},
    {"check"},
    {"as_json"},
    {"render"},
    {"merge"},
    {"wire"},
    {"reference", "mkdocs"},
    {"cli"},
)


def modules() -> dict[str, list[Path]]:
    """The files of each top-level module or package of letterkit."""
    found: dict[str, list[Path]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if name != "__init__":
            found.setdefault(name, []).append(path)
    return found


def imported(path: Path) -> set[str]:
    """The top-level modules of letterkit that a file imports when it runs, wherever it does so."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    names: set[str] = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom) or not node.module or id(node) in for_types:
            continue
        if node.module == "letterkit":
            names |= {alias.name for alias in node.names}
        elif node.module.startswith("letterkit."):
            names.add(node.module.split(".")[1])
    return names


def test_every_module_has_its_place_in_the_way_of_the_data() -> None:
    assert set(modules()) == set().union(*LAYERS)


def test_a_module_imports_only_from_what_stands_before_it() -> None:
    rank = {name: at for at, layer in enumerate(LAYERS) for name in layer}
    wrong = [
        f"{path.relative_to(PACKAGE)} imports letterkit.{other}"
        for name, paths in modules().items()
        for path in paths
        for other in imported(path) & rank.keys()
        if rank[other] > rank[name]
    ]
    assert wrong == []


def test_the_public_face_is_small_and_callable() -> None:
    # ruff holds the order: constants, classes, functions.
    assert len(set(letterkit.__all__)) == len(letterkit.__all__) <= 12
    assert all(hasattr(letterkit, name) for name in letterkit.__all__)
    assert callable(letterkit.check)
    assert callable(letterkit.compose)
    assert callable(letterkit.recognise)


def test_checking_imports_neither_fluent_nor_babel_nor_rich() -> None:
    program = (
        "import sys, letterkit\n"
        "letterkit.check(letterkit.recognise('Dear Ms Okafor, we will not refund it.'))\n"
        "print([name for name in ('babel', 'fluent', 'rich', 'click') if name in sys.modules])\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


def test_no_file_grows_past_three_hundred_lines() -> None:
    long = {
        str(path.relative_to(PACKAGE)): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}


def test_every_field_has_words_and_no_words_are_left_over() -> None:
    for tag in LOCALES:
        locale = load(tag)
        for kind in KINDS:
            wanted = {field.name for field in kind.fields}
            wanted |= {f"{f.name}.{inner.name}" for f in kind.fields for inner in f.entry}
            words = kind.words(locale)
            assert set(words) == wanted
            for name, said in words.items():
                assert said.label, name
                assert said.help.endswith((".", "?")), name
                assert "." in name or said.example is not None, name


def test_every_wording_of_every_paragraph_is_written() -> None:
    for kind in KINDS:
        bundle = load().bundle("letters/parties.ftl", f"letters/{kind.name}.ftl")
        for paragraph in kind.paragraphs:
            slots = {slot.name for slot in paragraph.slots}
            said: set[str] = set()
            for number in range(1, paragraph.wordings + 1):
                said |= set(bundle.get_message(f"{paragraph.role}-{number}").attributes)
            assert said == slots, paragraph.role
            assert not bundle.has_message(f"{paragraph.role}-{paragraph.wordings + 1}")


def test_every_step_before_sending_and_every_kind_has_words() -> None:
    locale = load()
    for step in STEPS:
        assert locale.say(f"before-{step.name}", days=3, amount="£2", lawyer_threshold="£1")
    assert {kind.name for kind in KINDS} == set(locale.settings["kinds"])
    sections = {field.section for kind in KINDS for field in kind.fields}
    assert sections == set(locale.sections())


def test_formats_have_their_own_names_and_suffixes() -> None:
    assert len({item.name for item in FORMATS}) == len({item.suffix for item in FORMATS}) == 4
