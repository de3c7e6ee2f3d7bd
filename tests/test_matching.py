"""The matcher: words by Unicode, phrases with groups, and nothing across punctuation."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.errors import LocaleError
from letterkit.locale import LexiconEntry
from letterkit.matching import Hit, Matcher, expand, verify, words
from letterkit.matching.words import SPACE, cut


def entry(*phrases: str, before: tuple[str, ...] = (), after: tuple[str, ...] = ()) -> LexiconEntry:
    return LexiconEntry(phrases, (), before, after, "")


def found(text: str, *entries: LexiconEntry) -> list[str]:
    hits = Matcher({"x": entries}, "lexicons").find(text)["x"]
    return [text[hit.start : hit.end] for hit in hits]


def test_words_keep_bengali_vowel_signs_and_combining_marks_inside() -> None:
    text = "আমি টাকা ফেরত দিতে পারব না, cafe\u0301"
    cut = [text[word.start : word.end] for word in words(text)]
    assert cut == ["আমি", "টাকা", "ফেরত", "দিতে", "পারব", "না", "cafe\u0301"]


def test_a_decomposed_accent_is_the_same_word() -> None:
    assert found("the cafe\u0301 is shut", entry("café is shut")) == ["cafe\u0301 is shut"]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_straight_and_curly_apostrophes_are_the_same(mark: str) -> None:
    assert found(f"you didn{mark}t bother", entry("you didn't bother")) == [
        f"you didn{mark}t bother"
    ]
    assert found("you didn't bother", entry("you didn’t bother")) == ["you didn't bother"]


def test_case_folding_that_lengthens_a_word_keeps_offsets_right() -> None:
    assert found("STRASSE und Straße, then sorry", entry("straße"), entry("sorry")) == [
        "STRASSE",
        "Straße",
        "sorry",
    ]


@pytest.mark.parametrize("gap", [" ", "  ", "\n", "\r\n", " \n  ", "\u00a0", "\t"])
def test_a_phrase_reaches_over_white_space_and_one_line_break(gap: str) -> None:
    assert found(f"you should{gap}have read", entry("you should have")) == [f"you should{gap}have"]


@pytest.mark.parametrize(
    "gap",
    [", ", ". ", "\n\n", "\r\n\r\n", "\n \n", " – ", "; ", "\n- ", "\n* ", " (", "/", "… ", "-"],
)
def test_a_phrase_never_reaches_over_punctuation_or_an_empty_line(gap: str) -> None:
    assert found(f"you should{gap}have read", entry("you should have")) == []


def test_a_phrase_reaches_into_emphasis() -> None:
    assert found("you **should** have", entry("you should have")) == ["you **should** have"]


def test_a_hyphen_in_a_phrase_may_be_a_space_in_the_text_and_not_the_other_way() -> None:
    assert found("a no-fault and a no fault", entry("no-fault")) == ["no-fault", "no fault"]
    assert found("a no-fault rule", entry("no fault")) == []


def test_a_word_is_matched_whole() -> None:
    assert found("a carpet and a caravan", entry("car")) == []
    assert found("the period ended", entry("period end")) == []


def test_alternatives_and_optional_words() -> None:
    phrase = entry("(I|we) [have|had] [already] told you")
    assert found("I told you. We have already told you. We had told you.", phrase) == [
        "I told you",
        "We have already told you",
        "We had told you",
    ]
    assert found("we do not and don't", entry("do(n't| not)")) == ["do not", "don't"]
    assert found("as I told you", entry("as (I [have]|we) told you")) == ["as I told you"]


def test_the_longest_phrase_wins_and_overlaps_are_one_hit() -> None:
    assert found(
        "any inconvenience caused", entry("any inconvenience", "any inconvenience caused")
    ) == ["any inconvenience caused"]
    text = "as you know full well"
    hits = Matcher({"x": (entry("as you know"), entry("you know full well"))}, "x").find(text)["x"]
    assert [(hit.start, hit.end, hit.exact) for hit in hits] == [(0, len(text), False)]


def test_lexicons_are_found_in_one_pass_and_kept_apart() -> None:
    matcher = Matcher({"a": (entry("sorry"),), "b": (entry("so sorry"),)}, "lexicons")
    hits = matcher.find("We are so sorry.")
    assert [(hit.start, hit.end) for hit in hits["a"]] == [(10, 15)]
    assert [(hit.start, hit.end) for hit in hits["b"]] == [(7, 15)]


def test_a_neighbour_makes_a_phrase_harmless() -> None:
    sorry = entry("sorry", before=("12", "feel"), after=("ltd",))
    assert found("Sorry Ltd, 12 Sorry Lane: sorry. I feel sorry. I feel, sorry", sorry) == [
        "sorry",
        "sorry",
    ]


def test_a_shorter_phrase_stands_where_the_longer_one_is_harmless() -> None:
    entries = (entry("of course"), entry("of course you", after=("can",)))
    assert found("of course you can", *entries) == ["of course"]


@pytest.mark.parametrize(
    "phrase",
    [
        "(a|b",
        "a|b",
        "a)",
        "[a",
        "a]",
        "(a]",
        "[a]",
        "[a|b] [c]",
        "(a|)",
        "well, then",
        "no.",
        "",
        "3/4",
        "-",
    ],
)
def test_a_malformed_phrase_is_an_error_that_names_file_and_entry(phrase: str) -> None:
    with pytest.raises(LocaleError, match=r"lexicons/x\.toml, entry 2"):
        Matcher({"x": (entry("fine"), entry(phrase))}, "lexicons")


def test_a_phrase_in_two_entries_is_an_error_that_names_both() -> None:
    with pytest.raises(LocaleError, match=r"entry 2: “so sorry” is in entry 1 already"):
        verify((entry("[so] sorry"), entry("(so|very) sorry")), "lexicons/x.toml")


def test_a_phrase_that_stands_for_too_many_is_an_error() -> None:
    with pytest.raises(LocaleError, match="more than"):
        expand("(a|b|c|d|e|f|g|h|i|j) " * 5, "x")


@given(st.lists(st.sampled_from(["so", "very", "sorry", "we", "are", "-", ".", "\n", "SORRY"])))
def test_the_trie_finds_what_the_written_out_phrases_say(pieces: list[str]) -> None:
    text = " ".join(pieces)
    phrase = "[we are] [so|very] sorry"
    whole = Matcher({"x": (entry(phrase),)}, "x").find(text)["x"]
    apart = Matcher({"x": (entry(*expand(phrase, "x")),)}, "x").find(text)["x"]
    assert [(hit.start, hit.end) for hit in whole] == [(hit.start, hit.end) for hit in apart]


NASTY = st.lists(
    st.sampled_from(
        [
            *"abI .,-'’‘“”%*_&\n\r\t(1ß\u00a0\u00ad\u0301éি১İʼ£–Σς",
            "  ",
            "\n\n",
            "\r\n",
            "word",
            "we",
        ]
    )
).map("".join)


@given(st.one_of(NASTY, st.text()))
def test_a_text_cut_in_one_go_has_the_words_that_are_found_one_by_one(text: str) -> None:
    cut_up = list(zip(*cut(text), strict=True))
    one_by_one = [
        (*word[:3], SPACE if word.joined == SPACE else word.joined) for word in words(text)
    ]
    assert [(*word[:3], SPACE if word[3].isspace() else word[3]) for word in cut_up] == one_by_one


def _place(hit: Hit) -> tuple[str, int]:
    return hit.lexicon, hit.start


@given(st.one_of(NASTY, st.text()))
def test_a_text_read_in_blocks_has_the_hits_of_the_whole(text: str) -> None:
    matcher = Matcher(
        {"x": (entry("we [word]", after=("i",)), entry("word")), "y": (entry("we", "a"),)}, "x"
    )
    for _ in range(2):  # and so has one that was read before
        hits = [hit for found in matcher.find(text).values() for hit in found]
        whole = matcher._find(text)
        assert sorted(hits, key=_place) == sorted(whole, key=_place)


@given(st.text())
def test_words_are_in_order_apart_and_inside_the_text(text: str) -> None:
    last = 0
    for word in words(text):
        assert last <= word.start < word.end <= len(text)
        assert word.key
        last = word.end


@pytest.mark.parametrize(
    "unit", [" ", "a", "you should ", "you should have you ", "\n", "**", "'", "a-", "১ ", "(", "“"]
)
def test_time_grows_in_line_with_the_text(unit: str) -> None:
    matcher = Matcher({"x": (entry("you should have (read|checked) (the|our) terms"),)}, "x")

    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        times = []
        for _ in range(3):
            start = time.process_time()
            matcher.find(text)
            times.append(time.process_time() - start)
        return min(times)

    seconds(1_000)
    assert seconds(400_000) < max(seconds(40_000), 0.002) * 10 * 5
