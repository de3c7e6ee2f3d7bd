"""A Word file with a letterhead and named styles, laid out for a window envelope.

It isn't imported before one is wanted: python-docx, and lxml under it, take longer to load than a
letter takes to write, and the browser has neither. All the formatting is in the styles, so a house
changes its letterhead or its type there, and every letter follows.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime, time
from functools import cache
from math import ceil
from typing import TYPE_CHECKING, cast

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt

from letterkit.cells import cells
from letterkit.letter import Letter, Role
from letterkit.locale import load
from letterkit.render.html import letter_title
from letterkit.render.paper import A4, ADDRESS_POINTS, Paper
from letterkit.render.paragraphs import Paragraph, opening, paragraphs

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.styles.style import ParagraphStyle

    from letterkit.facts import Facts

_FONT, _POINTS, _LINE_POINTS = "Calibri", 10.5, 13
_WIDTH_OF_A_LETTER = 0.19
"""Millimetres for each point of the type's size, on average and not too little."""
_AIR = Pt(6)
"""Between two paragraphs."""
_ROOM_TO_SIGN = Pt(34)
_LONGEST_PROPERTY = 255  # more than that python-docx refuses

_NAME_STYLE = "Letterhead Name"
_BODY = "Body Text"
_STYLES = {
    Role.SENDER: "Letterhead",
    Role.DATE: "Date",
    Role.RECIPIENT: "Inside Address",
    Role.REFERENCE: "Reference Line",
    Role.SUBJECT: "Heading 1",
    Role.SALUTATION: "Salutation",
    Role.CLOSING: "Closing",
    Role.SIGNATURE: "Signature",
}
"""Word's own names where it has one, so that it shows them in its user's language; the others are
those of its letter templates. Any other role is body text."""
_NOT_WORDS_OWN = frozenset({"Letterhead", "Inside Address", "Reference Line"})

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML can't hold. Values never have it, but a draft may."""

_KEPT = frozenset(
    {
        RELATIONSHIP_TYPE.CORE_PROPERTIES,
        RELATIONSHIP_TYPE.FONT_TABLE,
        RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
        RELATIONSHIP_TYPE.SETTINGS,
        RELATIONSHIP_TYPE.STYLES,
        RELATIONSHIP_TYPE.THEME,
    }
)
"""The parts of python-docx's empty document that a letter needs; one of the others is a picture."""
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip file can say."""


def docx(letter: Letter, facts: Facts | None = None, paper: Paper = A4) -> bytes:
    """The letter as a Word file: a paragraph for each of its own, with the style of its role.

    facts: whose company and date stand in the file's properties, where they are known. Beside these
    and the subject it says nothing of where it comes from: no person, no machine, no time of day.
    The same letter always gives the same bytes.
    """
    document = Document(io.BytesIO(_template(paper, letter.locale)))
    _set_air(document, letter, paper)
    for paragraph in paragraphs(letter):
        _add(document, letter, paragraph)
    _describe(document, letter, facts)
    return _packed(document)


def _add(document: WordDocument, letter: Letter, paragraph: Paragraph) -> None:
    lines = [_UNFIT.sub("\ufffd", letter.text[start:end]) for start, end in paragraph.lines]
    said = ("\n" if paragraph.keeps_lines else " ").join(lines)
    added = document.add_paragraph(style=_STYLES.get(paragraph.role, _BODY))
    if paragraph.role is Role.SENDER:
        added.add_run(lines[0], style=_NAME_STYLE)
        said = said[len(lines[0]) :]
    if said:
        added.add_run(said)


def _set_air(document: WordDocument, letter: Letter, paper: Paper) -> None:
    """Set the air above and below the address, so that it stands in the window.

    A frame would be fixed to the page, but LibreOffice doesn't keep the frame of a style.
    """
    above, address, _ = opening(letter)
    if address is None:
        return
    width = paper.width - paper.left - paper.right
    used = sum(_height(letter, block, width) for block in above)
    room = Mm(paper.body_top - paper.address_top)
    lines = Pt(ADDRESS_POINTS) * _lines(letter, address, paper.address_width)
    shape = _style(document, _STYLES[Role.RECIPIENT]).paragraph_format
    shape.space_before = Length(max(_AIR, Mm(paper.address_top - paper.top) - used))
    shape.space_after = Length(max(_AIR, room - lines))


def _height(letter: Letter, block: Paragraph, width: float) -> int:
    """The height of a block above the address with the air above it; `width` in millimetres."""
    air = _AIR if block.role is Role.DATE else 0
    return Pt(_LINE_POINTS) * _lines(letter, block, width) + air


def _lines(letter: Letter, block: Paragraph, width: float) -> int:
    """How many lines a block takes where `width` millimetres fit into one."""
    fitting = width / (_POINTS * _WIDTH_OF_A_LETTER)
    return sum(ceil(cells(letter.text[start:end]) / fitting) for start, end in block.lines)


def _style(document: WordDocument, name: str) -> ParagraphStyle:
    return cast("ParagraphStyle", document.styles[name])


@cache
def _template(paper: Paper, locale: str) -> bytes:
    """An empty letter: python-docx's empty document with our styles for its own."""
    document = Document()
    for rels in (document.part.rels, document.part.package.rels):
        for key in [key for key, rel in rels.items() if rel.reltype not in _KEPT]:
            del rels[key]
    styles = document.styles
    for style in list(styles):
        if style.element.get(qn("w:default")) is None:
            style.delete()
    language = load(locale).settings["fluent"]
    for node in styles.element.xpath("w:docDefaults//w:lang"):
        node.set(qn("w:val"), language)
    for node in styles.element.xpath("w:docDefaults//w:rFonts"):
        for name in ("ascii", "hAnsi"):
            node.attrib.pop(qn(f"w:{name}Theme"), None)
            node.set(qn(f"w:{name}"), _FONT)
    described = document.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
    traces = (
        *document.settings.element.xpath("w:proofState|w:rsids"),
        *styles.element.xpath("w:style/w:rsid"),
        *described.element,
    )
    for node in traces:
        node.getparent().remove(node)
    for node in document.element.xpath("//w:sectPr"):
        node.attrib.clear()  # in which session it was last changed
    _lay_out(document, paper)
    _define_styles(document, paper)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _lay_out(document: WordDocument, paper: Paper) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(paper.width), Mm(paper.height)
    section.top_margin, section.bottom_margin = Mm(paper.top), Mm(paper.bottom)
    section.left_margin, section.right_margin = Mm(paper.left), Mm(paper.right)


def _define_styles(document: WordDocument, paper: Paper) -> None:
    normal = _style(document, "Normal")
    normal.font.size = Pt(_POINTS)
    normal.paragraph_format.space_after = _AIR
    normal.paragraph_format.line_spacing = 1.0
    normal.paragraph_format.widow_control = True
    shapes = {name: _new_style(document, name).paragraph_format for name in _all_styles()}
    for role, points in (
        (Role.SENDER, _LINE_POINTS),
        (Role.DATE, _LINE_POINTS),
        (Role.RECIPIENT, ADDRESS_POINTS),
    ):
        shapes[_STYLES[role]].line_spacing_rule = WD_LINE_SPACING.EXACTLY
        shapes[_STYLES[role]].line_spacing = Pt(points)
        shapes[_STYLES[role]].space_after = Pt(0)
    for role in (Role.SENDER, Role.DATE):
        shapes[_STYLES[role]].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    shapes[_STYLES[Role.DATE]].space_before = _AIR
    beside = paper.width - paper.left - paper.right - paper.address_width
    shapes[_STYLES[Role.RECIPIENT]].right_indent = Mm(beside)
    shapes[_STYLES[Role.SUBJECT]].keep_with_next = True
    shapes[_STYLES[Role.CLOSING]].keep_with_next = True
    shapes[_STYLES[Role.CLOSING]].space_after = _ROOM_TO_SIGN
    shapes[_STYLES[Role.SIGNATURE]].keep_together = True
    subject = _style(document, _STYLES[Role.SUBJECT])
    subject.font.bold = True
    level = OxmlElement("w:outlineLvl")  # what makes it a heading to a screen reader
    level.set(qn("w:val"), "0")
    subject.element.get_or_add_pPr().append(level)
    name = document.styles.add_style(_NAME_STYLE, WD_STYLE_TYPE.CHARACTER)
    name.font.bold = True


def _all_styles() -> tuple[str, ...]:
    return (*_STYLES.values(), _BODY)


def _new_style(document: WordDocument, name: str) -> ParagraphStyle:
    style = document.styles.add_style(
        name, WD_STYLE_TYPE.PARAGRAPH, builtin=name not in _NOT_WORDS_OWN
    )
    style.base_style = document.styles["Normal"]
    style.quick_style = True  # shows in Word's gallery
    return _style(document, name)


def _describe(document: WordDocument, letter: Letter, facts: Facts | None) -> None:
    described = document.core_properties
    described.title = _UNFIT.sub("\ufffd", letter_title(letter))[:_LONGEST_PROPERTY]
    described.language = load(letter.locale).settings["fluent"]
    company, day = (facts.get(name) if facts else None for name in ("company", "date"))
    if isinstance(company, str):
        described.author = company[:_LONGEST_PROPERTY]
    if isinstance(day, date):
        described.created = described.modified = datetime.combine(day, time())


def _packed(document: WordDocument) -> bytes:
    """The file with one fixed time for all that is in it, from the same kind of machine."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return packed.getvalue()
