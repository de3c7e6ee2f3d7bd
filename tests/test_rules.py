"""Each rule's own examples are its tests; registry, files and lexicons agree with each other."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from letterkit.check import check
from letterkit.facts import build_open
from letterkit.finding import Finding
from letterkit.kinds import kind_named
from letterkit.locale import LOCALES, Example, load
from letterkit.matching import verify
from letterkit.recognise import recognise
from letterkit.recognise.cues import CUES
from letterkit.rules import RULES, Rule

KIND = "refund-refusal"

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{sort}-{number}")
    for rule in RULES
    for sort in ("flagged", "allowed")
    for number, example in enumerate(getattr(load("en").rule(rule.name), sort), 1)
]


def lexicon_files(tag: str) -> set[str]:
    folder = resources.files("letterkit") / "locales" / tag / "lexicons"
    return {entry.name.removesuffix(".toml") for entry in folder.iterdir()}


def findings(rule: Rule, example: Example) -> tuple[Finding, ...]:
    kind = example.kind or KIND
    facts = None
    if example.values:
        facts, _problems = build_open(kind_named(kind), example.values, load("en"))
    return check(recognise(example.text, kind), facts=facts, rules=(rule,))


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_the_rule_underlines_what_its_example_says(rule: Rule, example: Example) -> None:
    assert tuple(finding.text for finding in findings(rule, example)) == example.words


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_examples_of_both_sorts(rule: Rule) -> None:
    words = load("en").rule(rule.name)
    assert len(words.flagged) >= 3
    assert len(words.allowed) >= 3
    assert all(example.words for example in words.flagged)
    assert not any(example.words for example in words.allowed)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rules_words_are_whole_and_cite_what_is_there(rule: Rule) -> None:
    locale = load("en")
    words = locale.rule(rule.name)
    for part in (words.title, words.message, words.flags, words.why, words.sure, words.instead):
        assert part.strip()
    keys = [source for source in words.sources if source not in rule.guidance]
    assert [key for key in keys if key not in locale.sources and not _is_guidance(key)] == []


def _is_guidance(key: str) -> bool:
    return len(key) == 3 and key[0] in "GRWE" and key[1:].isdigit()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_message_has_only_places_that_get_filled(rule: Rule) -> None:
    words = load("en").rule(rule.name)
    for example in words.flagged:
        for finding in findings(rule, example):
            assert "{" not in finding.message.replace(finding.text, "")
            assert finding.message


def test_rules_have_names_of_their_own_and_known_kinds() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    for rule in RULES:
        for kind in rule.kinds:
            assert kind_named(kind).name == kind


@pytest.mark.parametrize("tag", LOCALES)
def test_every_rule_has_its_file_and_every_file_its_rule(tag: str) -> None:
    folder = resources.files("letterkit") / "locales" / tag / "rules"
    files = {entry.name.removesuffix(".toml") for entry in folder.iterdir()}
    assert files == {rule.name for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_grade_of_the_evidence_is_the_one_that_its_page_gives(rule: Rule) -> None:
    assert load("en").rule(rule.name).sure.casefold().startswith(rule.evidence)


@pytest.mark.parametrize("tag", LOCALES)
def test_every_lexicon_is_read_by_somebody(tag: str) -> None:
    read = {name for rule in RULES for name in rule.matcher.lexicons}
    assert lexicon_files(tag) == read | set(CUES)


@pytest.mark.parametrize("name", sorted(lexicon_files("en")))
def test_a_lexicon_has_sound_phrases_and_each_of_them_once(name: str) -> None:
    verify(load("en").lexicon(name), f"locales/en/lexicons/{name}.toml")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_a_finding_shows_is_plain_text(rule: Rule) -> None:
    # The browser shows these as text: citations, links and other mark-up belong to the rule's page.
    words = load().rule(rule.name)
    for shown in (words.message, words.why, words.instead):
        assert not re.search(r"\[@|\]\(|[*`\n]|^>", shown)
