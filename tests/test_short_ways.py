"""Where a short way is taken because it is faster, it leads to where the long one does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from letterkit.blocks import KEPT, LONGEST_KEPT, blocks, kept, stretches
from letterkit.cells import cells, wrap
from letterkit.recognise import figures
from letterkit.rules import blank_left_in, near_names
from letterkit.segment import Span, _ends, marks, sentences

PIECES = st.lists(
    st.sampled_from(
        [
            *"0123456789.,-/£$XA_ \n\u00a0",
            "1,234.50", " GBP", "GBP ", " pounds", "zł", "kr", "1st ", " of ", " March ", "sept. ",
            " 2026", "12", "2026-03-04", "x", ". ", "TODO", "[Name]", "{{a}}", "____", ".......",
            "%NAME%", "«Name»", "$NAME", "£XX", "৳", "১২", " a good deal of text without a figure",
        ]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(PIECES)
def test_figures_are_found_near_their_signs_as_in_the_whole_text(text: str) -> None:
    money, _signs, near = figures._money("en")
    day, reach = figures._date_pattern("en")
    for sign, pattern, within in (
        (figures._FIGURES, money, near),
        (figures._YEAR_OR_MARK, day, reach),
    ):
        found = [match.span() for match in figures._near(sign, pattern, text, within)]
        assert found == [match.span() for match in pattern.finditer(text)]


@given(PIECES)
def test_figures_found_block_by_block_are_those_of_the_whole_text(text: str) -> None:
    whole = list(figures._amounts_in(text, "en"))
    assert list(figures.amounts(text, "en")) == whole
    assert list(figures.dates(text, "en")) == list(figures._dates_in(text, "en"))
    assert [sum_.start for sum_ in figures.amounts(text, "en", 7)] == [s.start + 7 for s in whole]


@given(PIECES)
def test_a_text_without_the_sign_of_a_blank_has_none(text: str) -> None:
    for blank in blank_left_in._BLANK.finditer(text):
        assert blank_left_in._SIGN.search(blank[0])


@given(st.text("abc", max_size=9), st.text("abc", max_size=9))
def test_names_are_near_by_the_number_of_their_edits_alone(key: str, name: str) -> None:
    if key + "s" == name or name + "s" == key or len(key) < 3:
        return
    most = 2 if len(name) >= 8 else 1
    assert near_names._is_near(key, name) == (near_names._distance(key, name) <= most)


def wrapped(words: list[str], width: int) -> Iterator[str]:
    """The plain way to wrap: word after word, as long as they fit."""
    line: list[str] = []
    for word in words:
        if line and cells(" ".join([*line, word])) > width:
            yield " ".join(line)
            line = []
        line.append(word)
    if line:
        yield " ".join(line)


@given(
    st.lists(st.text(st.sampled_from("abé’—世\u0301"), min_size=1, max_size=9), max_size=20),
    st.integers(1, 20),
)
def test_lines_are_as_long_as_they_may_be(words: list[str], width: int) -> None:
    assert list(wrap(words, width)) == list(wrapped(words, width))


@given(
    st.lists(st.sampled_from([*"aB.!?…।”\"' \t", "Mr.", "No. ", "e.g. ", "- ", "1. "])).map("".join)
)
def test_a_line_without_an_end_inside_is_one_sentence(line: str) -> None:
    """Held against the rule itself: a sentence ends where a word's end and the next word say so."""
    words = [Span(*word.span()) for word in re.finditer(r"\S+", line)]
    found = list(sentences(line, 0, len(line), "en"))
    if len(found) == 1 and words and found[0].start == words[0].start:
        first = line[slice(*words[0])]
        for index, (one, two) in enumerate(pairwise(words)):
            assert not _ends(line[slice(*one)], line[slice(*two)], marks("en"), index == 0), first


def test_a_reading_is_kept_for_short_blocks_and_not_for_ever() -> None:
    read: list[str] = []

    @kept
    def reading(block: str) -> int:
        read.append(block)
        return len(block)

    assert [reading("abc"), reading("abc")] == [3, 3]
    assert read == ["abc"]
    long = "x" * (LONGEST_KEPT + 1)
    assert reading(long) == reading(long)
    assert read == ["abc", long, long]
    for number in range(KEPT):
        reading(str(number))
    reading("abc")
    assert read.count("abc") == 2


@given(st.text("ab.\n "))
def test_blocks_and_stretches_are_all_of_a_text_but_what_parts_them(text: str) -> None:
    for read, parting in ((blocks, ("\n\n",)), (stretches, ("\n\n", ". "))):
        found = list(read(text))
        assert all(text[start : start + len(piece)] == piece for start, piece in found)
        assert not any(part in piece or not piece for _, piece in found for part in parting)
        ends = [start + len(piece) for start, piece in found]
        starts = [start for start, _ in found]
        between = zip([0, *ends], [*starts, len(text)], strict=True)
        assert all(set(text[end:start]) <= set(". \n") for end, start in between)
