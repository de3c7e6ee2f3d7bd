"""What holds for any letter of any kind: hypothesis composes it from whatever is valid."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit import KINDS, check, compose
from letterkit.facts import build
from letterkit.fields import FieldType
from letterkit.kinds import Kind
from letterkit.letter import LINE_ROLES, Letter, Role
from letterkit.locale import load
from tests.any_case import any_values, asked_for

# Fields that are asked for and never said: for the desk alone, or because they choose the wording.
# A contact's own number and address stand in the letter where a contact is named.
PRIVATE = {"currency", "lawyer_threshold", "contact_phone", "contact_email"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_valid_values_give_a_clean_letter(kind: Kind, data: st.DataObject) -> None:
    values = data.draw(any_values(kind))
    several = [part for part in kind.paragraphs if part.wordings > 1]
    numbers = {part.role.value: st.integers(1, part.wordings) for part in several}
    wordings = data.draw(st.fixed_dictionaries(numbers))
    letter = compose(kind.name, values, wordings=wordings)
    assert letter == compose(kind.name, values, wordings=wordings)
    assert check(letter, facts=build(kind, values, load())) == ()
    assert_well_formed(letter)
    assert_says_all(kind, values, letter)


def assert_well_formed(letter: Letter) -> None:
    """No blank, no mark, no stray space; parts and sentences in order, whole and punctuated."""
    text = letter.text
    assert "  " not in text
    assert "\n\n\n" not in text
    assert not re.search(r"[\ue000-\uf8ff{}\[\]]", text)
    assert not re.search(r"\s[.,;:!?]|[.,;]{2}|undefined|None", text)
    ends = [0]
    for part in letter.parts:
        assert part.start >= ends[-1]
        ends.append(part.end)
        assert letter.words(part).strip() == letter.words(part) != ""
        for sentence in part.sentences:
            words = letter.words(sentence)
            if part.role not in LINE_ROLES:
                assert words[-1] in ".!?”’", words
            if part.role not in LINE_ROLES - {Role.SUBJECT}:
                assert not words[0].islower(), words
            for span in sentence.origin.fields:
                assert sentence.start <= span.start < span.end <= sentence.end


def assert_says_all(kind: Kind, values: dict[str, Any], letter: Letter) -> None:
    """Every given fact stands in the letter, and none that the choices don't ask for."""
    told = {span.name for part in letter.parts for s in part.sentences for span in s.origin.fields}
    choices = {field.name for field in kind.fields if field.type is FieldType.CHOICE}
    given_paths = asked_for(kind, values)
    silent = PRIVATE | choices | {field.name for field in kind.fields if field.private}
    if values.get("contact") == values["signer"]:
        silent.add("contact")
    assert given_paths - told <= silent
    assert told <= given_paths
