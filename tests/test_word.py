"""The Word file: the letter's paragraphs, each in its style, and nothing else to tell of it."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from datetime import date
from hashlib import sha256
from types import MappingProxyType
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit import Facts, Letter, recognise, render
from letterkit.letter import LINE_ROLES, Role
from letterkit.render.paper import A4, PAPERS, US_LETTER, Paper
from letterkit.render.paragraphs import paragraphs
from tests.test_compose import CASES, case, letter_of
from tests.test_eml import facts_of
from tests.test_render import letter_of as letter_of_parts

ENDLESS = 10**6
"""A width at which the text renderer breaks no paragraph."""


def opened(content: bytes) -> Any:
    return Document(io.BytesIO(content))


def blocks(letter: Letter) -> list[str]:
    """The paragraphs of the text renderer."""
    text = render.text(letter, ENDLESS).removesuffix("\n")
    return text.split("\n\n") if text else []


def shapes(element: Any) -> set[str]:
    """What a paragraph or a run says of its own form."""
    found = [element.find(qn("w:pPr")), element.find(qn("w:rPr"))]
    return {child.tag for inner in found if inner is not None for child in inner}


@pytest.mark.parametrize("wording", [1, 2, 3])
@pytest.mark.parametrize("name", CASES)
def test_its_paragraphs_are_those_of_the_text(name: str, wording: int) -> None:
    letter = letter_of(case(name), wording)
    document = opened(render.docx(letter, facts_of(case(name))))
    assert [paragraph.text for paragraph in document.paragraphs] == blocks(letter)


STYLES = {
    Role.SENDER: "Letterhead",
    Role.DATE: "Date",
    Role.RECIPIENT: "Inside Address",
    Role.REFERENCE: "Reference Line",
    Role.SUBJECT: "Heading 1",
    Role.SALUTATION: "Salutation",
    Role.CLOSING: "Closing",
    Role.SIGNATURE: "Signature",
}


@pytest.mark.parametrize("name", CASES)
def test_every_paragraph_has_its_style_and_no_form_of_its_own(name: str) -> None:
    letter = letter_of(case(name))
    document = opened(render.docx(letter))
    assert [paragraph.style.name for paragraph in document.paragraphs] == [
        STYLES.get(paragraph.role, "Body Text") for paragraph in paragraphs(letter)
    ]
    for paragraph in document.paragraphs:
        assert shapes(paragraph._p) <= {qn("w:pStyle")}
        assert all(shapes(run._r) <= {qn("w:rStyle")} for run in paragraph.runs)


def test_every_role_around_the_body_has_a_style_of_its_own() -> None:
    assert set(STYLES) == LINE_ROLES


def test_the_letterhead_sets_off_the_name() -> None:
    head = opened(render.docx(letter_of(case("washing-machine")))).paragraphs[0]
    assert [run.text for run in head.runs] == [
        "Harrow & Lane Appliances",
        "\n214 Camden Road\nLondon NW1 9HG",
    ]
    assert head.runs[0].style.name == "Letterhead Name"
    assert head.runs[0].style.font.bold


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_the_address_stands_in_the_window(paper: Paper) -> None:
    letter = letter_of(case("washing-machine"))
    document = opened(render.docx(letter, paper=paper))
    section = document.sections[0]
    near = Mm(0.1)
    assert section.page_width == pytest.approx(Mm(paper.width), abs=near)
    assert section.page_height == pytest.approx(Mm(paper.height), abs=near)
    shape = document.styles["Inside Address"].paragraph_format
    # Three lines of letterhead and one of the date, 13 points each, 6 points between them.
    top = section.top_margin + Pt(3 * 13 + 6 + 13) + shape.space_before
    assert top == pytest.approx(Mm(paper.address_top), abs=near)
    assert section.left_margin == pytest.approx(Mm(paper.left), abs=near)
    width = section.page_width - section.left_margin - section.right_margin - shape.right_indent
    assert width == pytest.approx(Mm(paper.address_width), abs=near)
    body = top + 3 * Pt(12) + shape.space_after
    assert body == pytest.approx(Mm(paper.body_top), abs=near)


def test_a_long_letterhead_moves_the_address_and_no_further_than_it_must() -> None:
    values = {**case("washing-machine"), "sender_address": "\n".join("abcdefghijkl")}
    shape = opened(render.docx(letter_of(values))).styles["Inside Address"].paragraph_format
    assert shape.space_before == Pt(6)


def test_it_says_whose_letter_it_is_and_nothing_else_of_where_it_comes_from() -> None:
    values = case("washing-machine")
    content = render.docx(letter_of(values), facts_of(values))
    said = opened(content).core_properties
    assert said.title == "Your refund request of 4 November 2026: our decision"
    assert said.author == "Harrow & Lane Appliances"
    assert said.language == "en-GB"
    assert said.created.date() == said.modified.date() == date(2026, 11, 9)
    assert said.created.time().isoformat() == "00:00:00"
    assert (said.last_modified_by, said.comments, said.keywords) == ("", "", "")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        names = packed.namelist()
        everything = b"".join(packed.read(name) for name in names).lower()
    assert not [name for name in names if "thumbnail" in name or "app.xml" in name]
    for trace in (b"python", b"macintosh", b"rsid"):
        assert trace not in everything, trace


def test_a_draft_has_no_author_and_no_date() -> None:
    said = opened(render.docx(recognise("Dear Ms Okafor,\n\nNo."))).core_properties
    assert (said.author, said.created, said.modified) == ("", None, None)


def test_the_same_letter_gives_the_same_bytes_in_any_process() -> None:
    values = case("washing-machine")
    content = render.docx(letter_of(values), facts_of(values))
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in packed.infolist()} == {0}
    program = (
        "from hashlib import sha256\n"
        "from letterkit import render\n"
        "from tests.test_compose import case, letter_of\n"
        "from tests.test_eml import facts_of\n"
        "values = case('washing-machine')\n"
        "print(sha256(render.docx(letter_of(values), facts_of(values))).hexdigest())\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == sha256(content).hexdigest()
    assert render.docx(letter_of(values), facts_of(values), US_LETTER) != content


def test_one_letter_leaves_nothing_in_the_next() -> None:
    letter = letter_of(case("washing-machine"))
    before = render.docx(letter, paper=A4)
    render.docx(letter_of(case("concert-ticket")), paper=A4)
    assert render.docx(letter, paper=A4) == before


TEXTS = st.text(min_size=1, max_size=80).filter(lambda text: text.strip())


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(Role), TEXTS), max_size=6))
def test_any_letter_can_be_written(parts: list[tuple[Role, str]]) -> None:
    letter = letter_of_parts(*parts)
    told = Facts("refund-refusal", "en", MappingProxyType({"company": "X" * 300}))
    document = opened(render.docx(letter, told))
    assert len(document.paragraphs) == len(blocks(letter))


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(Role), st.text("ab é字া\n.", min_size=1)), max_size=6))
def test_any_words_are_kept(parts: list[tuple[Role, str]]) -> None:
    letter = letter_of_parts(*((role, words) for role, words in parts if words.strip()))
    document = opened(render.docx(letter))
    written = [paragraph.text.split() for paragraph in document.paragraphs]
    assert written == [block.split() for block in blocks(letter)]
