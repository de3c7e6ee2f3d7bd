"""The letter's page on paper, as Chromium lays it out: the address in the window, one sheet."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from letterkit import render
from letterkit.render.paper import PAPERS, Paper
from tests.test_compose import CASES, case, letter_of

MM = 96 / 25.4
"""CSS pixels to a millimetre."""

Box = tuple[float, float, float, float]


def box(page: Page, selector: str, paper: Paper) -> Box:
    """Left, top, right and bottom of an element in millimetres of the sheet."""
    found = page.locator(selector).bounding_box()
    assert found is not None
    left, top = found["x"] / MM, found["y"] / MM + paper.top
    return left, top, left + found["width"] / MM, top + found["height"] / MM


def on_paper(page: Page, name: str, paper: Paper) -> None:
    """Lay the page out for print; the page box has margins at its top and bottom alone."""
    page.set_viewport_size({"width": round(paper.width * MM), "height": 800})
    page.emulate_media(media="print")
    page.set_content(render.html_document(letter_of(case(name)), paper))


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("name", CASES)
def test_the_address_stands_in_the_window(page: Page, name: str, paper: Paper) -> None:
    on_paper(page, name, paper)
    left, top, right, _ = box(page, ".recipient", paper)
    near = 0.3
    assert left == pytest.approx(paper.left, abs=near)
    assert top == pytest.approx(paper.address_top, abs=near)
    assert right == pytest.approx(paper.left + paper.address_width, abs=near)
    _, top_of_letter, _, _ = box(page, ".recipient + *", paper)
    assert top_of_letter == pytest.approx(paper.body_top, abs=near)
    # What stands above the address is kept to the right of the window.
    assert box(page, "header .date", paper)[3] < paper.address_top


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("name", CASES)
def test_a_letter_goes_on_one_sheet(page: Page, name: str, paper: Paper) -> None:
    on_paper(page, name, paper)
    assert box(page, ".signature", paper)[3] < paper.height - paper.bottom
    printed = page.pdf(prefer_css_page_size=True)
    assert printed.count(b"/Type /Page\n") == 1


def test_a_long_address_pushes_the_letter_down_and_lies_over_nothing(page: Page) -> None:
    values = {**case("washing-machine"), "recipient_address": "\n".join("abcdefghijk")}
    paper = PAPERS[0]
    page.set_viewport_size({"width": round(paper.width * MM), "height": 800})
    page.emulate_media(media="print")
    page.set_content(render.html_document(letter_of(values), paper))
    assert box(page, ".recipient", paper)[3] <= box(page, ".recipient + *", paper)[1]
