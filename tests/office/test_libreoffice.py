"""Word files in a word processor of another house: LibreOffice opens them and finds the letter."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from letterkit import Letter, render
from letterkit.render.paper import PAPERS
from tests.test_compose import CASES, case, letter_of
from tests.test_eml import facts_of
from tools import office

ENDLESS = 10**6
"""A width at which the text renderer breaks no paragraph."""

NON_LATIN = {
    "recipient": "অরুণিমা চট্টোপাধ্যায়",
    "form_of_address": "Κυρία Παπαδοπούλου",
    "recipient_address": "ul. Żółwia 4/7\n30-001 Kraków",
}


@pytest.fixture(scope="module")
def letters() -> dict[str, Letter]:
    """Each case, and one with names in other scripts."""
    found = {name: letter_of(case(name)) for name in CASES}
    return {**found, "non-latin": letter_of({**case("washing-machine"), **NON_LATIN})}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, letters: dict[str, Letter]) -> Path:
    """Each letter on each paper as a Word file, and what LibreOffice made of it, in one start."""
    program = office.find()
    if program is None:
        pytest.fail(office.LIBREOFFICE.what_to_install)
    place = tmp_path_factory.mktemp("office")
    for name, letter in letters.items():
        for paper in PAPERS:
            content = render.docx(letter, facts_of(case("washing-machine")), paper)
            (place / f"{name}.{paper.name}.docx").write_bytes(content)
    files = sorted(str(path) for path in place.glob("*.docx"))
    for form in ("txt:Text (encoded):UTF8", "pdf"):
        command = [
            str(program), f"-env:UserInstallation={(place / 'profile').as_uri()}",
            "--headless", "--convert-to", form, "--outdir", str(place), *files,
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return place


def lines(text: str) -> list[str]:
    """The lines of a text, without the empty ones: LibreOffice writes a paragraph as a line."""
    return [line for line in text.removeprefix("\ufeff").splitlines() if line]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("name", [*CASES, "non-latin"])
def test_its_text_is_that_of_the_text_renderer(
    folder: Path, letters: dict[str, Letter], name: str, paper: render.Paper
) -> None:
    found = (folder / f"{name}.{paper.name}.txt").read_text(encoding="utf-8")
    assert lines(found) == lines(render.text(letters[name], ENDLESS))


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("name", [*CASES, "non-latin"])
def test_it_prints_on_its_paper(folder: Path, name: str, paper: render.Paper) -> None:
    printed = (folder / f"{name}.{paper.name}.pdf").read_bytes()
    size = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", printed)
    assert size is not None
    measured = [float(side) / 72 * 25.4 for side in size.groups()]
    assert measured == pytest.approx([paper.width, paper.height], abs=0.2)
