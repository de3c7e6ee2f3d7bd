"""Sentences, paragraphs and quotations, with offsets into the text as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.segment import lines, paragraphs, quotes, sentences


def cut(text: str) -> list[str]:
    return [
        " ".join(text[start:end].split())
        for paragraph in paragraphs(text, 0, len(text))
        for start, end in sentences(text, *paragraph, "en")
    ]


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in quotes(text, "en")]


@pytest.mark.parametrize(
    "whole",
    [
        "I spoke to Mr. Smith, Mrs. Lee and Dr. Chen of St. James yesterday.",
        "The price of £4.50 is for one.",
        "See no. 5 and No. 12, e.g. the lamp, i.e. the small one.",
        "We open at 9 a.m. on 3 Jan. 2026 and close at 5 p.m. daily.",
        "J. K. Rowling wrote to R. Patel.",
        "Look at https://example.com/a.b?c=d and mail me@example.com now.",
        "It took 3.5 hours, v2.1.0 and 12.08.2026 at 10.30.",
        "I wonder… and then I don't.",
        "“Is it mine?” he asked us.",
        "He is from Acme Ltd. in Leeds.",
        "Call us at approx. noon.",
    ],
)
def test_a_full_stop_inside_a_sentence_ends_nothing(whole: str) -> None:
    assert cut(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It is mine. I paid.", ["It is mine.", "I paid."]),
        ("He said “No.” Then he left.", ["He said “No.”", "Then he left."]),
        ("(It is mine.) I paid!", ["(It is mine.)", "I paid!"]),
        ("We met at Acme Ltd. We talked.", ["We met at Acme Ltd.", "We talked."]),
        ("You and I. Nobody else.", ["You and I.", "Nobody else."]),
        ("The answer is No. We are sorry.", ["The answer is No.", "We are sorry."]),
        ("No refund! sorry. thanks", ["No refund!", "sorry.", "thanks"]),
        ("We waited... Then it came.", ["We waited...", "Then it came."]),
        ("It closed at 5 p.m. We left.", ["It closed at 5 p.m.", "We left."]),
        ("**It is mine.** I paid.", ["**It is mine.**", "I paid."]),
        ("আমি টাকা ফেরত দেব না। ধন্যবাদ।", ["আমি টাকা ফেরত দেব না।", "ধন্যবাদ।"]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("You slept in room\n22. Then you left.", ["You slept in room 22.", "Then you left."]),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_wrapped_sentence_is_one_and_an_empty_line_or_a_bullet_ends_it(end: str) -> None:
    text = end.join(
        [
            "We will not refund the price of the washing machine that you bought in",
            "July, for these reasons:",
            "- the period ended on 1 June",
            "  and we told you so",
            "2. no fault was found",
            "",
            "Anything else",
            "",
            "Bye",
        ]
    )
    first = "We will not refund the price of the washing machine that you bought in July,"
    assert cut(text) == [
        f"{first} for these reasons:",
        "the period ended on 1 June and we told you so",
        "no fault was found",
        "Anything else",
        "Bye",
    ]


def test_a_line_that_stops_short_before_a_capital_is_meant_to_end() -> None:
    text = (
        "Our answer\nWe have looked at all that you sent us, and the answer stays the same\n"
        "as before."
    )
    assert cut(text)[0] == "Our answer"
    wrapped = (
        "The answer that we gave to you on the phone last week, when you rang Ms\nLee, stands."
    )
    assert len(cut(wrapped)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('You wrote “it\'s loud” and "too big".', ["“it's loud”", '"too big"']),
        ("You wrote ‘I don’t want it’ to us.", ["‘I don’t want it’"]),
        ("You wrote 'I should have read it' twice.", ["'I should have read it'"]),
        ("The customers' rights and the firms' duties.", []),
        ("'Tis the season, rock 'n' roll, '90s.", []),
        ('A 5" and a 6" pipe.', []),
        ("An “opened quote\n\nthat never ends” here.", []),
        ("It’s the Joneses’ house.", []),
        ("> You said so\nNo.", ["> You said so"]),
        ("“Outer ‘inner’ outer”", ["“Outer ‘inner’ outer”"]),
    ],
)
def test_quotations_are_found_and_apostrophes_are_not(text: str, found: list[str]) -> None:
    assert quoted(text) == found


def test_lines_know_all_three_line_ends() -> None:
    text = "a\r\nb\nc\rd"
    assert [text[start:end] for start, end in lines(text)] == ["a", "b", "c", "d"]


@given(st.text(alphabet=st.sampled_from("aA .!?…\"'“”‘’()\n\r-*1>,:“")))
def test_nothing_overlaps_and_nothing_but_space_and_bullets_is_lost(text: str) -> None:
    last = 0
    for paragraph in paragraphs(text, 0, len(text)):
        for start, end in sentences(text, *paragraph, "en"):
            assert last <= start < end <= paragraph.end <= len(text)
            last = end
    last = 0
    for start, end in quotes(text, "en"):
        assert last <= start < end <= len(text)
        last = end
