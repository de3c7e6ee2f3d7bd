"""Paper and envelopes: whether the address stands in the window, wherever the letter lies."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from letterkit import Letter, recognise, render
from letterkit.errors import UnknownNameError
from letterkit.letter import Role
from letterkit.render.paper import A4, ADDRESS_POINTS, PAPERS, US_LETTER, Paper, paper_named
from tests.test_compose import HERE, case, letter_of
from tests.test_render import seen

MM_OF_A_POINT = 25.4 / 72


@dataclass(frozen=True)
class Envelope:
    """An envelope with its window, in millimetres; the window from the left and from the bottom."""

    width: float
    height: float
    window_left: float
    window_bottom: float
    window_width: float
    window_height: float


DL = Envelope(220, 110, 20, 15, 90, 45)
NUMBER_10 = Envelope(9.5 * 25.4, 4.125 * 25.4, 0.875 * 25.4, 0.5 * 25.4, 4.5 * 25.4, 1.125 * 25.4)
PAIRS = [pytest.param(A4, DL, id="DIN 5008"), pytest.param(US_LETTER, NUMBER_10, id="#10")]

Box = tuple[float, float, float, float]


def shown(paper: Paper, envelope: Envelope, fold: float) -> list[Box]:
    """What the window shows of a sheet (left, top, right, bottom) in each corner it can slip to."""
    return [
        (
            envelope.window_left - sideways,
            envelope.height - envelope.window_bottom - envelope.window_height - down,
            envelope.window_left + envelope.window_width - sideways,
            envelope.height - envelope.window_bottom - down,
        )
        for sideways in (0, envelope.width - paper.width)
        for down in (0, envelope.height - fold)
    ]


def address(paper: Paper, lines: int) -> Box:
    """Where an address of so many lines stands."""
    return (
        paper.left,
        paper.address_top,
        paper.left + paper.address_width,
        paper.address_top + lines * ADDRESS_POINTS * MM_OF_A_POINT,
    )


def is_within(inner: Box, outer: Box) -> bool:
    near = 0.01
    return (
        outer[0] <= inner[0] + near
        and outer[1] <= inner[1] + near
        and inner[2] <= outer[2] + near
        and inner[3] <= outer[3] + near
    )


@pytest.mark.parametrize(("paper", "envelope"), PAIRS)
def test_six_lines_of_an_address_stand_in_the_window_wherever_the_letter_lies(
    paper: Paper, envelope: Envelope
) -> None:
    for window in shown(paper, envelope, paper.folds[0]):
        assert is_within(address(paper, 6), window), window


def test_a_letter_folded_in_thirds_shows_four_lines_in_a_number_10_too() -> None:
    for window in shown(US_LETTER, NUMBER_10, US_LETTER.height / 3):
        assert is_within(address(US_LETTER, 4), window), window


@pytest.mark.parametrize(("paper", "envelope"), PAIRS)
def test_no_window_shows_what_the_letter_says(paper: Paper, envelope: Envelope) -> None:
    for fold in (paper.folds[0], paper.height / 3):
        assert all(bottom <= paper.body_top for *_, bottom in shown(paper, envelope, fold))


@pytest.mark.parametrize(("paper", "envelope"), PAIRS)
def test_a_folded_sheet_fits_into_its_envelope(paper: Paper, envelope: Envelope) -> None:
    first, second = paper.folds
    assert paper.width <= envelope.width
    assert max(first, second - first, paper.height - second) <= envelope.height


def test_a_paper_that_is_not_known_is_named_with_those_that_are() -> None:
    assert [paper_named(paper.name) for paper in PAPERS] == list(PAPERS)
    with pytest.raises(UnknownNameError, match="“a5” is not known; there is: a4, us-letter"):
        paper_named("a5")


# The document.


def test_a_case_gives_its_golden() -> None:
    golden = (HERE / "goldens" / "washing-machine.html").read_text(encoding="utf-8")
    assert render.html_document(letter_of(case("washing-machine"))) == golden


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_a_document_has_the_letter_once_and_whole(paper: Paper) -> None:
    letter = letter_of(case("washing-machine"))
    document = render.html_document(letter, paper)
    found = seen(document.partition("<body>")[2])
    assert found.text.split() == letter.text.split()
    assert found.tags.count("article") == found.tags.count("h1") == 1
    assert found.tags[:5] == ["article", "header", "address", "br", "br"]


def test_a_document_names_the_measures_of_its_paper() -> None:
    letter = letter_of(case("washing-machine"))
    for paper, size in ((A4, "210mm 297mm"), (US_LETTER, "215.9mm 279.4mm")):
        document = render.html_document(letter, paper)
        assert f"@page {{ size: {size};" in document
        said = dict(re.findall(r"--([a-z-]+): ([\d.]+)mm", document))
        assert float(said["head"]) + paper.top == pytest.approx(paper.address_top)
        body = float(said["head"]) + float(said["address-height"]) + paper.top
        assert body == pytest.approx(paper.body_top)
        used = set(re.findall(r"var\(--([a-z-]+)\)", document))
        assert used == set(re.findall(r"--([a-z-]+):", document)), "what is said is used"


def test_what_stands_above_the_address_is_its_header_in_any_order() -> None:
    draft = (
        "12 May 2026\n\nMs A. Okafor\n31 Leighton Road\nLondon NW5 2QD\n\nDear Ms Okafor,\n\nNo.\n"
    )
    letter = recognise(draft)
    assert [part.role for part in letter.parts][:2] == [Role.DATE, Role.RECIPIENT]
    body = render.html_document(letter).partition("<body>")[2]
    assert body.index("12 May 2026") < body.index("</header>") < body.index("Ms A. Okafor")


@pytest.mark.parametrize("draft", ["", "We will not refund the £20.", "Dear Ms Okafor,\n\nNo.\n"])
def test_a_letter_without_an_address_has_no_header(draft: str) -> None:
    letter: Letter = recognise(draft)
    document = render.html_document(letter)
    assert "<header>" not in document
    assert seen(document.partition("<body>")[2]).text.split() == draft.split()
