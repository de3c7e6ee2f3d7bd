"""What the rules find in whole letters: all that is wrong with a bad one, nothing in a good one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from letterkit.check import check
from letterkit.facts import Facts, build_open
from letterkit.finding import Finding
from letterkit.kinds import kind_named
from letterkit.letter import FieldSpan, Letter, Origin, Part, Role, Sentence
from letterkit.locale import LexiconEntry, load
from letterkit.matching import Matcher
from letterkit.recognise import recognise
from letterkit.rules import RULES, Rule
from letterkit.rules.context import Context
from letterkit.rules.matchers import Match, Probe, matched

KIND = "refund-refusal"
DRAFTS = Path(__file__).parent / "drafts" / KIND
GOOD = sorted(DRAFTS.glob("good-*.txt"))
BAD = {
    "apologetic-form-letter": {
        "missing-thanks", "repeated-apology", "unclear-refusal", "policy-as-reason", "false-hope",
        "condescension", "blame", "unnamed-contact", "missing-signature",
    },
    "voucher-as-apology": {
        "blank-left-in", "missing-thanks", "missing-reason", "repeated-apology",
        "remorse-accusation", "goodwill-as-admission", "unnamed-contact", "missing-signature",
    },
    "late-and-long": {"missing-thanks", "late-refusal", "unnamed-contact", "missing-signature"},
    "rude": {
        "missing-thanks", "sarcasm", "condescension", "blame", "late-refusal", "missing-reason",
        "policy-as-reason", "unnamed-contact", "missing-signature",
    },
    "hedged": {
        "missing-thanks", "unclear-refusal", "euphemism", "over-promise", "unnamed-contact",
        "missing-signature",
    },
    "no-thanks-no-reason": {"missing-thanks", "missing-reason"},
    "thanks-last": {"thanks-after-news"},
    "macro-with-placeholders": {"blank-left-in", "unnamed-contact", "missing-signature"},
}  # fmt: skip


def named(*names: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in RULES if rule.name in names)


def found(text: str, *rules: str, facts: Facts | None = None) -> list[str]:
    """The words that the rules underline in a refund refusal."""
    letter = recognise(text, KIND)
    return [finding.text for finding in check(letter, facts=facts, rules=named(*rules))]


def facts(**values: str) -> Facts:
    return build_open(kind_named(KIND), values, load("en"))[0]


def variants(text: str) -> dict[str, str]:
    """The same letter as other programs would hand it over."""
    return {
        "as-written": text,
        "crlf": text.replace("\n", "\r\n"),
        "curly": text.replace("'", "’"),
        "straight": text.replace("’", "'").replace("“", '"').replace("”", '"'),
        "no-break-spaces": text.replace("£", "£\u00a0"),
        "blank-ends": f"\n\n{text}\n\n\n",
    }


@pytest.mark.parametrize("form", list(variants("")))
@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_letter_has_no_findings(path: Path, form: str) -> None:
    letter = recognise(variants(path.read_text(encoding="utf-8"))[form])
    assert [(finding.rule, finding.text) for finding in check(letter)] == []


@pytest.mark.parametrize("form", list(variants("")))
@pytest.mark.parametrize("name", BAD)
def test_a_bad_letter_has_just_what_is_wrong_with_it(name: str, form: str) -> None:
    text = (DRAFTS / f"bad-{name}.txt").read_text(encoding="utf-8")
    assert {finding.rule for finding in check(recognise(variants(text)[form]))} == BAD[name]


def test_every_bad_draft_is_marked() -> None:
    assert {path.stem for path in DRAFTS.glob("bad-*.txt")} == {f"bad-{name}" for name in BAD}


def test_findings_stand_in_the_order_of_the_text_then_of_the_rules() -> None:
    letter = recognise("Obviously you should have read it. XXX", KIND)
    order = [rule.name for rule in RULES]
    keys = [(f.start, f.end, order.index(f.rule)) for f in check(letter)]
    assert keys == sorted(keys)
    assert len(keys) >= 4


def test_a_finding_says_all_that_a_reader_needs() -> None:
    (finding,) = check(recognise("You did not bother to ask.", KIND), rules=named("blame"))
    words = load("en").rule("blame")
    assert isinstance(finding, Finding)
    assert finding.text == "You did not bother to"
    assert finding.suggestions == ("You did not",)
    assert finding.text in finding.message
    assert (finding.title, finding.instead) == (words.title, words.instead)
    assert finding.url == "rules/blame/"
    assert finding.field is None


def test_a_suggestion_has_the_capitals_of_the_words_found() -> None:
    def suggestions(text: str) -> tuple[str, ...]:
        return check(recognise(text, KIND), rules=named("blame"))[0].suggestions

    assert suggestions("Then you did not bother to ask.") == ("you did not",)
    assert suggestions("YOU DID NOT BOTHER TO ASK.") == ("YOU DID NOT",)

    entry = LexiconEntry(("I regret to say",), ("we regret",), (), (), "")

    def regret(context: Context) -> Iterator[Match]:
        hits = Matcher({"x": (entry,)}, "x").find(context.text)["x"]
        return (matched(hit) for hit in hits)

    rule = replace(named("blame")[0], matcher=Probe(regret))
    first, second = check(recognise("I regret to say no. So I regret to say no."), rules=(rule,))
    assert (first.suggestions, second.suggestions) == (("We regret",), ("we regret",))


def test_a_finding_names_the_field_whose_words_it_underlines() -> None:
    text = "We will not refund it because you did not bother to ask."
    span = FieldSpan("reasons.0.why", text.index("you"), len(text) - 1)
    sentence = Sentence(0, len(text), Origin("refund-refusal/news-1.main", (span,), ()))
    part = Part(Role.NEWS, 0, len(text), (sentence,), 1, 3)
    letter = Letter(KIND, "en", text, (part,), composed=True)
    assert [finding.field for finding in check(letter, rules=named("blame"))] == ["reasons.0.why"]


def test_rules_on_words_leave_quotations_and_addresses_alone() -> None:
    text = (
        "Sorry Ltd\nObviously House\n12 Sorry Lane\n\nDear Ms Clearly,\n\n"
        "You wrote: “Obviously you did not bother to read it.” It is 'obviously' broken.\n\n"
        "Yours,\nTom Obviously\n"
    )
    assert found(text, "blame", "condescension", "repeated-apology") == []
    assert found(text.replace("“", "").replace("”", ""), "blame") == ["you did not bother to"]


def test_a_rule_for_another_kind_is_silent() -> None:
    letter = recognise("We cannot tell.")
    assert letter.kind is None
    assert check(letter, rules=named("missing-thanks", "unclear-refusal")) == ()


def test_a_fragment_needs_no_signature_unless_that_is_what_was_asked() -> None:
    letter = recognise("Thank you. We will not refund it because the test was done.", KIND)
    names = {finding.rule for finding in check(letter)}
    assert names.isdisjoint({"missing-signature", "unnamed-contact"})
    assert len(check(letter, rules=named("missing-signature"))) == 1


def test_an_empty_text_has_no_findings() -> None:
    for text in ("", " \n\n ", "\r\n"):
        assert check(recognise(text, KIND)) == ()


def test_something_missing_is_an_empty_finding_at_its_place() -> None:
    text = "Dear Ms Lee,\n\nWe will not refund it. Please call 0113 496 0000.\n\nYours,\nTom Hart"
    thanks, reason = check(recognise(text, KIND), rules=named("missing-thanks", "missing-reason"))
    assert (thanks.rule, thanks.start, thanks.end) == ("missing-thanks", 14, 14)
    assert (reason.rule, reason.start) == ("missing-reason", text.index(" Please"))
    assert thanks.text == reason.text == ""


@pytest.mark.parametrize(
    "text",
    [
        "Read [the terms](https://example.com) and [this][1].\n\n[1]: https://example.com",
        "He wrote “I recieved [sic] it”, and “they [the firm] came”.",
        "- [ ] done\n- [x] paid, see note [1]",
        "Size XXXL, chapter XXX, 5 < 6 > 4, a <b>bold</b> word, <br> and <lee@example.com>.",
        "It costs $500 or 50% of it, in %, {1} and {}.",
        "We waited... and waited.....",
    ],
)
def test_brackets_with_another_meaning_are_no_blanks(text: str) -> None:
    assert found(text, "blank-left-in") == []


@pytest.mark.parametrize(
    "blank",
    ["[Name]", "[insert date]", "{{amount}}", "{name}", "<customer name>", "XXX", "XXXXX", "TBC",
     "____", "%FIRST_NAME%", "$NAME", "«Name»", "{% name %}", "${name}", "[Name of the customer]"],
)  # fmt: skip
def test_blanks_are_found_in_prose_and_around_it(blank: str) -> None:
    text = f"Dear {blank},\n\nWe will write on {blank} again.\n\nYours,\n{blank}\n"
    assert found(text, "blank-left-in") == [blank] * 3


FACTS = {
    "amount": "649.00", "currency": "GBP", "purchased_on": "2026-07-27",
    "requested_on": "2026-11-04", "recipient": "Amara Okafor", "form_of_address": "Ms Okafor",
    "signer": "Rosa Lindqvist", "product": "the Miele washing machine",
    "goodwill": "a voucher of £30",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "right"),
    [
        ("We will not refund the £694.", "£694", "£649"),
        ("We will not refund the £64.90.", "£64.90", "£649.00"),
        ("We will not refund the £600.", "£600", "£649"),
        ("We will not refund GBP 694.", "GBP 694", "GBP 649"),
        ("We will not refund the 694 pounds.", "694 pounds", "649 pounds"),
        ("We will not refund the €649.", "€649", "£649"),
        ("You bought it on 27 July 2025.", "27 July 2025", "27 July 2026"),
        ("You bought it on July 27, 2025.", "July 27, 2025", "July 27, 2026"),
        ("You bought it on the 27th of July 2025.", "27th of July 2025", "27 July 2026"),
        ("It is from 27/07/2025.", "27/07/2025", "27/07/2026"),
        ("It is from 2025-07-27.", "2025-07-27", "2026-07-27"),
        ("You asked on 5 November 2026.", "5 November 2026", "4 November 2026"),
        ("Dear Ms Okafur,\n\nThanks.", "Okafur", "Okafor"),
        ("Dear Ms Brown,\n\nThanks.", "Ms Brown", "Ms Okafor"),
        ("Dear Mr Okafor,\n\nThanks.", "Mr Okafor", "Ms Okafor"),
        ("Dear Ana,\n\nThanks.\n\nYours,\nRosa Lindquist", "Lindquist", "Lindqvist"),
        ("You bought the Mielle machine.", "Mielle", "Miele"),
    ],
)
def test_a_slip_of_a_fact_is_found_with_what_is_right(text: str, words: str, right: str) -> None:
    letter = recognise(text, KIND)
    (finding,) = check(letter, facts=facts(**FACTS), rules=named("contradicting-fact"))
    assert (finding.text, finding.suggestions) == (words, (right,))
    assert right in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "We will not refund the £649, the £649.00, GBP 649 or 649 pounds.",
        "I would like to offer you a voucher of £30.",
        "Delivery cost £25, and the second machine cost £946.50 less.",
        "The engineer came on 6 November 2026, and the offer is open until 18 December 2026.",
        "You asked on 4 November 2026, on 04/11/2026 and on 11/04/2026.",
        "You have been with us since July 2025.",
        "Dear Amara,\n\nThanks.", "Dear Ms Amara Okafor,\n\nThanks.", "Dear customer,\n\nThanks.",
        "Dear Ms Okafor,\n\nMs Okafur is a neighbour, and Rose works here.",
        "You wrote: “I paid £694 on 27 July 2025.”",
        "Miele’s machines and Mieles are the same.",
    ],
)  # fmt: skip
def test_what_may_well_be_right_is_left_alone(text: str) -> None:
    assert found(text, "contradicting-fact", facts=facts(**FACTS)) == []


def test_without_facts_nothing_contradicts_them() -> None:
    assert found("We will not refund the £694.", "contradicting-fact") == []


def test_a_sum_is_exact() -> None:
    assert facts(**FACTS).get("amount") == Decimal("649.00")


def test_a_rule_reports_a_place_once() -> None:
    def twice(_context: Context) -> Iterator[Match]:
        yield Match(0, 5)
        yield Match(0, 5)

    rule = replace(named("blame")[0], matcher=Probe(twice))
    assert len(check(recognise("Hello there."), rules=(rule,))) == 1


def test_a_date_that_is_told_right_elsewhere_is_not_the_one_that_slipped() -> None:
    given = facts(purchased_on="2026-11-01", requested_on="2026-11-04")
    text = "You bought it on 1 November 2026 and asked for a refund on 5 November 2026."
    (finding,) = check(recognise(text, KIND), facts=given, rules=named("contradicting-fact"))
    assert finding.suggestions == ("4 November 2026",)


def test_a_short_form_of_a_short_name_is_no_slip() -> None:
    given = facts(recipient="Ali Khan")
    assert found("Dear Al,\n\nThanks.", "contradicting-fact", facts=given) == []


def test_the_hedge_about_the_refund_is_the_one_that_is_underlined() -> None:
    text = "It is unlikely to rain. We may not be able to refund you."
    assert found(text, "unclear-refusal") == ["We may not be able to refund you."]


def test_a_date_is_no_telephone_number() -> None:
    text = "Dear Ms Lee,\n\nIt was done on 12/08/2026.\n\nYours,\nTom Hart"
    assert found(text, "missing-signature") == [""]
    assert found(f"{text}\n0113 496 0000", "missing-signature") == []
