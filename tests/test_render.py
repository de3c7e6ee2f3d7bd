"""Renderers: the same letter in each form, with nothing lost and nothing read as mark-up."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import hypothesis
import markdown as python_markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from letterkit import Letter, compose, recognise, render
from letterkit.cells import cells
from letterkit.kinds import KINDS, kind_named
from letterkit.letter import FieldSpan, Origin, Part, Role, Sentence
from letterkit.locale import load
from letterkit.render.markdown import escape

SITE_EXTENSIONS = ["attr_list", "def_list", "footnotes", "tables", "admonition", "md_in_html"]
MARKUP = "*_#>`~-+=1.)[](){}!|:<&;\\ ab\té世"


def letter_of(*parts: tuple[Role, str]) -> Letter:
    """A letter of the given parts, each a single sentence, as `compose` joins them."""
    text, found = "", []
    for role, words in parts:
        text += "\n\n" if text else ""
        start = len(text)
        text += words
        found.append(Part(role, start, len(text), (Sentence(start, len(text)),)))
    return Letter("refund-refusal", "en", text, tuple(found), composed=True)


@pytest.fixture(scope="module", params=[kind.name for kind in KINDS])
def example(request: pytest.FixtureRequest) -> Letter:
    """The letter of a kind's example values."""
    words = kind_named(request.param).words(load())
    fields = kind_named(request.param).fields
    values = {field.name: words[field.name].example for field in fields}
    return compose(request.param, {name: raw for name, raw in values.items() if raw is not None})


class Text(HTMLParser):
    """Collects the text of HTML, with a line's end for each `<br>` and each end of a block."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.append(tag)
        self.text += "\n" if tag == "br" else ""

    def handle_endtag(self, tag: str) -> None:
        self.text += "\n" if tag in {"p", "h1", "address"} else ""

    def handle_data(self, data: str) -> None:
        self.text += data


def seen(html: str) -> Text:
    """What a reader of HTML sees."""
    parser = Text()
    parser.feed(html)
    parser.close()
    return parser


# Text.


def test_text_is_wrapped_and_ends_with_one_newline(example: Letter) -> None:
    lines = render.text(example).split("\n")
    assert max(map(cells, lines)) <= 72
    assert max(map(cells, lines)) > 60
    assert lines[-1] == ""
    assert lines[-2] != ""
    assert not [line for line in lines if line != line.rstrip()]
    assert "\n\n\n" not in render.text(example)


def test_text_has_every_word_of_the_letter_in_order(example: Letter) -> None:
    assert render.text(example).split() == example.text.split()


def test_text_keeps_the_lines_of_addresses_and_the_whole_subject() -> None:
    subject = "word " * 30 + "end"
    letter = letter_of((Role.SENDER, "Harrow & Lane\n214 Camden Road"), (Role.SUBJECT, subject))
    assert render.text(letter) == f"Harrow & Lane\n214 Camden Road\n\n{subject}\n"


def test_text_joins_lines_that_were_only_wrapped() -> None:
    letter = letter_of((Role.THANKS, "Thank you\r\nfor the  order."))
    assert render.text(letter) == "Thank you for the order.\n"


@pytest.mark.parametrize("width", range(12, 60))
@pytest.mark.parametrize(
    "whole",
    ["12 August 2026", "4 November", "020 7946 0382", "30 days", "1 299,00 €", "649 €", "1.5 ton"],
)
def test_text_breaks_no_date_no_sum_and_no_number(width: int, whole: str) -> None:
    letter = letter_of((Role.NEWS, f"Some words before {whole} and some words after it."))
    assert whole in render.text(letter, width)


def test_text_breaks_no_field_that_is_a_sum_a_date_or_an_address_to_write_to() -> None:
    words = "We will not refund the EUR 1 299 that you paid."
    at = words.index("EUR")
    span = FieldSpan("amount", at, at + len("EUR 1 299"))
    sentence = Sentence(0, len(words), Origin("refund-refusal/news-1.decision", (span,)))
    part = Part(Role.NEWS, 0, len(words), (sentence,))
    letter = Letter("refund-refusal", "en", words, (part,), composed=True)
    assert all("EUR 1 299" in render.text(letter, width) for width in range(10, 50))


def test_text_keeps_no_break_spaces_and_lets_long_words_stand_out() -> None:
    long = "x" * 90
    letter = letter_of((Role.NEWS, f"a {long} b 1\N{NO-BREAK SPACE}299\N{NO-BREAK SPACE}€"))
    assert render.text(letter, 12) == f"a\n{long}\nb 1\N{NO-BREAK SPACE}299\N{NO-BREAK SPACE}€\n"


def test_text_counts_cells_and_not_characters() -> None:
    assert cells("日本") == 4
    assert cells("e\N{COMBINING ACUTE ACCENT}") == 1
    assert (
        render.text(letter_of((Role.NEWS, "日本日本 日本日本 ab")), 12) == "日本日本\n日本日本 ab\n"
    )


# Markdown.


def test_markdown_breaks_lines_of_addresses_and_sets_the_subject_in_bold() -> None:
    letter = letter_of(
        (Role.SENDER, "A & B\nC"), (Role.SUBJECT, "Your order"), (Role.NEWS, "No.\nReally.")
    )
    assert render.markdown(letter) == "A & B  \nC\n\n**Your order**\n\nNo. Really.\n"


@pytest.mark.parametrize(
    "line",
    [
        "*not bold*",
        "__init__",
        "# no heading",
        "#no heading",
        "1. no list",
        "12) no list",
        "1986. A year.",
        "- no list",
        "+ no list",
        "-",
        "---",
        "***",
        "===",
        "> no quotation",
        "<b>no tag</b>",
        "<https://x.example>",
        "[no](link)",
        "![no](picture)",
        "[^1]: no footnote",
        "`no code`",
        "~~~",
        "~~not struck~~",
        "| a | b |",
        "|---|---|",
        ": no definition",
        "!!! note",
        "&amp; &copy; &#35;",
        "a \\* b",
        "A & B",
        "{: #no-attribute }",
        "rosa_maria_lane@x.example",
        "*[HTML]: no abbreviation",
    ],
)
def test_markdown_shows_every_character_as_it_stands(line: str) -> None:
    for text in (line, f"a {line}"):
        for layout in (letter_of((Role.NEWS, text)), letter_of((Role.SENDER, f"x\n{text}\ny"))):
            source = render.markdown(layout)
            wanted = layout.text
            for html in (
                python_markdown.markdown(source, extensions=SITE_EXTENSIONS),
                MarkdownIt("gfm-like", {"linkify": False}).render(source),
            ):
                found = seen(html)
                assert found.text.split() == wanted.split(), source
                assert set(found.tags) <= {"p", "br"}, source


@given(st.text(MARKUP, min_size=1, max_size=30).filter(lambda text: text.strip()))
@hypothesis.example("&#1")
@hypothesis.example("&#x41 b")
def test_markdown_never_reads_values_as_markup(text: str) -> None:
    wanted = " ".join(text.split())
    source = render.markdown(letter_of((Role.NEWS, wanted)))
    for html in (
        python_markdown.markdown(source, extensions=SITE_EXTENSIONS),
        MarkdownIt("gfm-like", {"linkify": False}).render(source),
    ):
        assert seen(html).text.strip() == wanted, source


def test_markdown_leaves_plain_words_alone() -> None:
    plain = "We won’t refund the £649 (see page 2); write to rosa@harrowlane.example - thanks!"
    assert escape(plain) == plain


# HTML.


def test_html_is_semantic_and_has_every_word(example: Letter) -> None:
    found = seen(render.html(example))
    assert found.text.split() == example.text.split()
    assert found.tags[0] == "article"
    assert found.tags.count("h1") == 1
    assert found.tags.count("address") == 2


def test_html_takes_nothing_as_markup() -> None:
    nasty = '<script>alert(1)</script> & "quotes" \' </p>'
    letter = letter_of((Role.SUBJECT, nasty), (Role.NEWS, nasty))
    document = render.html_document(letter)
    assert "<script" not in document
    assert document.count("&lt;script&gt;") == 3, "title, subject and paragraph"


def test_an_html_document_names_its_language_and_its_subject(example: Letter) -> None:
    document = render.html_document(example)
    subject = example.words(next(example.of(Role.SUBJECT)))
    assert document.startswith('<!doctype html>\n<html lang="en">')
    assert f"<title>{subject}</title>" in document
    assert "@media print" in document
    assert not re.search(r"https?://|style=|<script", document), "it asks nobody for anything"


# JSON, and all of them.


def test_json_counts_utf16_units() -> None:
    found = json.loads(render.json(letter_of((Role.THANKS, "😀 thanks"), (Role.NEWS, "no"))))
    assert found["offsets"] == "utf-16"
    assert [(part["start"], part["end"]) for part in found["parts"]] == [(0, 9), (11, 13)]


def test_json_has_all_that_a_letter_has(example: Letter) -> None:
    found = json.loads(render.json(example))
    parts = tuple(
        Part(
            Role(part["role"]),
            part["start"],
            part["end"],
            tuple(
                Sentence(
                    inner["start"],
                    inner["end"],
                    Origin(
                        inner["wording"],
                        tuple(
                            FieldSpan(span["field"], span["start"], span["end"])
                            for span in inner["fields"]
                        ),
                        tuple(inner["guidance"]),
                    ),
                )
                for inner in part["sentences"]
            ),
            part["wording"],
            part["wordings"],
        )
        for part in found["parts"]
    )
    assert max(example.text) < "\N{GRINNING FACE}", "so UTF-16 units are code points here"
    assert (
        Letter(found["kind"], found["locale"], found["text"], parts, found["composed"]) == example
    )


def test_every_format_writes_a_whole_file(example: Letter) -> None:
    for item in (item for item in render.FORMATS if item.is_text):
        assert item.document(example).endswith("\n"), item.name
        assert "Okafor" in item.document(example), item.name
        assert item.document(example) == item.document(example), item.name


def test_a_letter_without_parts_is_written_as_nothing() -> None:
    empty = Letter(None, "en", "", ())
    assert render.text(empty) == render.markdown(empty) == ""


def test_a_draft_keeps_its_own_paragraphs_whatever_their_sentences_are_for() -> None:
    draft = (
        "Thank you for your order.\n"
        "We will not refund the £20. We are sorry about the late reply.\n\n"
        "Kind regards\nTom Hart"
    )
    assert [piece.strip() for piece in render.text(recognise(draft)).split("\n\n")] == [
        "Thank you for your order. We will not refund the £20. We are sorry about\nthe late reply.",
        "Kind regards\nTom Hart",
    ]
