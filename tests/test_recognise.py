"""Drafts are read as letters: kind, frame and what each sentence of the body does."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.check import check
from letterkit.letter import LINE_ROLES, Letter, Role
from letterkit.recognise import recognise

DRAFTS = Path(__file__).parent / "drafts"
REFUSALS = sorted((DRAFTS / "refund-refusal").glob("*.txt"))
BAD_NEWS = sorted((DRAFTS / "bad-news").glob("*.txt"))
WIN_BACKS = sorted((DRAFTS / "win-back").glob("*.txt"))
OTHERS = sorted((DRAFTS / "other").glob("*.txt"))

LETTER = """\
Acme Appliances Ltd
12 King Street
Leeds LS1 2AB
Tel 0113 496 0000

14 August 2026

Ms Sarah Lee
4 Sorry Lane
York YO1 6AA

Our ref: 4711

Your request for a refund

Dear Ms Lee,

Thank you for having been a customer since March 2019, and for the
trust that you put in us.

I will not refund the £649 for the washing machine. There are two
reasons:

- The return period ended on 1 June.
- Our engineer found no fault.

You can sell it through our shop. I would like to offer you a £30
voucher as a gesture of goodwill.

If you have questions, call me on 0113 496 0001. I hope to serve you
again.

Kind regards,

Tom Hart
Customer Care
tom@acme.example

P.S. The voucher is valid until May.

On 3 Aug 2026, Sarah Lee wrote:
> I want my money. You should have told me.
"""


def outline(letter: Letter) -> list[tuple[str, str]]:
    """Roles and words of the parts, neighbours of one role joined."""
    joined: list[tuple[str, str]] = []
    for part in letter.parts:
        words = " ".join(letter.words(part).split())
        if joined and joined[-1][0] == part.role:
            words = f"{joined.pop()[1]} {words}"
        joined.append((part.role.value, words))
    return joined


def role_of(letter: Letter, words: str) -> Role:
    at = letter.text.index(words)
    return next(part.role for part in letter.parts if part.start <= at < part.end)


def test_a_whole_letter_has_its_parts_in_order() -> None:
    assert [role for role, _words in outline(recognise(LETTER))] == [
        "sender", "date", "recipient", "reference", "subject", "salutation", "thanks", "news",
        "reasons", "offer", "goodwill", "invitation", "wishes", "closing", "signature", "other",
    ]  # fmt: skip


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_change_nothing_but_offsets(end: str) -> None:
    text = LETTER.replace("\n", end)
    assert outline(recognise(text)) == outline(recognise(LETTER))
    assert recognise(text).text == text


def test_smart_quotes_change_nothing() -> None:
    text = "Dear Mr O'Brien,\n\nThanks for it. We can't refund it, as you've used it.\n\nBest,\nTom"
    curly = text.replace("'", "’")
    assert outline(recognise(curly)) == [
        (role, words.replace("'", "’")) for role, words in outline(recognise(text))
    ]


def test_unwrapped_and_wrapped_drafts_have_the_same_parts() -> None:
    body = LETTER[LETTER.index("Dear Ms Lee,") : LETTER.index("Kind regards")]
    unwrapped = LETTER
    for paragraph in body.split("\n\n"):
        if "\n- " not in paragraph:
            unwrapped = unwrapped.replace(paragraph, paragraph.replace("\n", " "))
    assert outline(recognise(unwrapped)) == outline(recognise(LETTER))


@pytest.mark.parametrize(
    ("first", "salutation"),
    [
        ("Dear Ms Lee,\n\nHello there is a text.", "Dear Ms Lee,"),
        ("Dear Ms Lee\nThank you.", "Dear Ms Lee"),
        ("Dear Mr. and Mrs. Olsen:\nThank you.", "Dear Mr. and Mrs. Olsen:"),
        ("Hi Tom, thanks for your order.", "Hi Tom,"),
        ("Hi Tom – thanks for your order.", "Hi Tom –"),
        ("**Hello Ana!**\n\nThanks.", "Hello Ana!"),
        ("Good morning,\n\nThanks.", "Good morning,"),
        ("To whom it may concern\n\nThanks.", "To whom it may concern"),
        ("Sarah,\n\nThanks for your order.", "Sarah,"),
        ("Re: order 5\n\nHello [Name],\n\nThanks.", "Hello [Name],"),
    ],
)
def test_salutations(first: str, salutation: str) -> None:
    letter = recognise(first)
    assert [letter.words(part) for part in letter.of(Role.SALUTATION)] == [salutation]


@pytest.mark.parametrize(
    "text", ["Dear customers are our pride and joy.", "We value dear friends.\nHighly.", ""]
)
def test_prose_is_no_salutation(text: str) -> None:
    assert list(recognise(text).of(Role.SALUTATION)) == []


@pytest.mark.parametrize(
    ("end", "closing", "signature"),
    [
        ("Kind regards,\nTom Hart\nCare", "Kind regards,", "Tom Hart\nCare"),
        ("Yours sincerely\n\nTom Hart", "Yours sincerely", "Tom Hart"),
        ("Best wishes, Tom", "Best wishes,", "Tom"),
        ("*Many thanks*\nTom", "Many thanks", "Tom"),
        ("Cheers\nTom\n\nPS: Bring the box.", "Cheers", "Tom"),
    ],
)
def test_closings_and_signatures(end: str, closing: str, signature: str) -> None:
    letter = recognise(f"Dear Ms Lee,\n\nThank you for the order. It is here.\n\n{end}")
    assert [letter.words(part) for part in letter.of(Role.CLOSING)] == [closing]
    assert [letter.words(part) for part in letter.of(Role.SIGNATURE)] == [signature]


def test_a_letter_in_one_line_has_a_frame() -> None:
    letter = recognise("Hi Tom, we can't refund it because it was used. Kind regards, Ann Bell")
    assert [role for role, _ in outline(letter)] == ["salutation", "news", "closing", "signature"]


def test_a_subject_below_the_salutation() -> None:
    text = "Dear Ms Lee\n\nRefund for order 4711\n\nThank you for your order.\n\nYours\nTom"
    assert role_of(recognise(text), "Refund for") is Role.SUBJECT


def test_mail_headers_are_no_thread() -> None:
    text = "From: Tom <tom@acme.example>\nTo: Ms Lee\nSubject: Refund\n\nDear Ms Lee,\n\nWe agree."
    letter = recognise(text)
    assert role_of(letter, "We agree") is Role.OTHER
    assert role_of(letter, "Subject: Refund") is Role.SUBJECT


@pytest.mark.parametrize(
    "thread",
    [
        "On 3 Aug 2026, Lee wrote:\n> You lied.",
        "On Tue, 5 May 2026 at 10:12, Ben Ross <ben@example.com>\nwrote:\n> You lied.",
        "-----Original Message-----\nFrom: Lee\nYou lied.",
        "________________________________\nFrom: Lee\nSent: Monday\nTo: Acme\n\nYou lied.",
    ],
)
def test_a_quoted_thread_is_one_part_that_no_rule_reads(thread: str) -> None:
    text = f"Hi Lee,\n\nWe will look at it.\n\nBest wishes,\nTom\n\n{thread}"
    letter = recognise(text, "refund-refusal")
    assert letter.parts[-1].role is Role.OTHER
    assert letter.words(letter.parts[-1]) == thread
    assert all(finding.start <= text.index(thread) for finding in check(letter))


@pytest.mark.parametrize(
    "sentence",
    [
        "We will not refund the £80.",
        "I won’t be able to refund you.",
        "We cannot give you your money back.",
        "I can’t offer you a full refund for this.",
        "We are not able to give you your money back.",
        "We have decided against a refund.",
        "We have decided not to refund the fee.",
        "Your request for a refund has been declined.",
        "Your request of 3 May was refused.",
        "I must decline your request.",
        "No refund is due.",
        "A refund is not possible.",
        "You will not receive a refund.",
        "We will not return the £150.",
        "The £80 will not be refunded.",
        "My answer is no.",
        "We are keeping the deposit.",
        "You are not entitled to a refund.",
        "It isn’t possible for us to refund it, and it is not possible to refund the delivery.",
    ],
)
def test_explicit_refusals_are_news(sentence: str) -> None:
    letter = recognise(sentence)
    assert letter.parts[0].role is Role.NEWS
    assert letter.kind == "refund-refusal"


@pytest.mark.parametrize(
    "sentence",
    [
        "We may not be able to refund you.",
        "It might be difficult to refund you.",
        "We are unable to consider a refund at this time.",
        "If we cannot refund you, we will say so.",
        "You asked whether we will not refund you.",
        "We cannot refund you until we have the machine back.",
        "We can’t offer you a repair, but we will refund you.",
        "We will refund the £80.",
        "We did not receive your refund request.",
        "We cannot find your order.",
        "Thank you for your refund request.",
    ],
)
def test_hedges_conditions_and_grants_are_no_news(sentence: str) -> None:
    assert Role.NEWS not in {part.role for part in recognise(sentence).parts}


@pytest.mark.parametrize(
    "text",
    [
        "You asked for the £185. We are not going to return it. We did the work.",
        "You asked whether we would refund the £95. We will not. The test had been done.",
    ],
)
def test_a_short_refusal_after_the_request_is_news(text: str) -> None:
    assert Role.NEWS in {part.role for part in recognise(text).parts}


def test_thanks_that_ask_for_something_are_none() -> None:
    for text in (
        "Thank you for your understanding.",
        "Thanks in advance.",
        "We will not refund it. Thank you for your patience.",
        "No thanks to the weather.",
    ):
        assert Role.THANKS not in {part.role for part in recognise(text).parts}
    assert recognise("Thank you for your patience.").parts[0].role is Role.THANKS


@pytest.mark.parametrize("path", REFUSALS, ids=lambda path: path.stem)
def test_a_refusal_is_known_as_one(path: Path) -> None:
    assert recognise(path.read_text(encoding="utf-8")).kind == "refund-refusal"


@pytest.mark.parametrize("path", BAD_NEWS, ids=lambda path: path.stem)
def test_bad_news_is_known_and_found(path: Path) -> None:
    read = recognise(path.read_text(encoding="utf-8"))
    assert read.kind == "bad-news"
    assert any(read.of(Role.NEWS))
    if path.stem.startswith("good-"):
        assert check(read) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We made a mistake: we took your payment twice. We have refunded it.", "bad-news"),
        ("It was not our mistake. We will not refund the £40.", "refund-refusal"),
        ("We charged you twice by mistake, and we will not refund the fee.", "refund-refusal"),
        ("We have decided not to lend you the £12,000.", "bad-news"),
        ("We have decided not to refund the £649.", "refund-refusal"),
        ("From 4 January the fee will rise to £30 a month.", "bad-news"),
        ("If the price is going to rise, we will tell you.", None),
    ],
)
def test_bad_news_is_told_from_a_refusal(text: str, kind: str | None) -> None:
    assert recognise(text).kind == kind


def test_what_counts_as_the_news_goes_by_the_kind() -> None:
    text = "We made a mistake. We took your payment twice."
    assert recognise(text, "bad-news").parts[0].role is Role.NEWS
    assert recognise(text, "refund-refusal").parts[0].role is not Role.NEWS


@pytest.mark.parametrize("path", WIN_BACKS, ids=lambda path: path.stem)
def test_a_letter_to_a_customer_who_left_is_known_as_one(path: Path) -> None:
    assert recognise(path.read_text(encoding="utf-8")).kind == "win-back"


@pytest.mark.parametrize(
    "text",
    [
        "You cancelled the booking on 3 May. We will not refund the £40. We hope you come back.",
        "If you cancelled within 14 days, you can come back to us at any time.",
        "Your account is closed from 1 March. You would be welcome to come back.",
        "You cancelled your course. Here is your certificate.",
    ],
)
def test_a_cancellation_alone_makes_no_letter_to_a_customer_who_left(text: str) -> None:
    assert recognise(text).kind != "win-back"


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_a_letter_of_another_kind_is_not_taken_for_a_refusal(path: Path) -> None:
    assert recognise(path.read_text(encoding="utf-8")).kind is None


@pytest.mark.parametrize(
    "text",
    [
        "We are not going to take the sofa back or repay the price of £2,450.",
        "Short answer first: no refund on the two-day guide fee ($240).",
        "We will refund £20 of the £40 and not the rest.",
        "The £40 stays with us.",
        "The deposit is not returnable and we will keep it.",
        "We will not credit your card.",
        "After careful consideration your request does not meet the criteria for reimbursement.",
    ],
)
def test_a_refusal_in_other_words_is_a_refusal(text: str) -> None:
    assert recognise(text).kind == "refund-refusal"


@pytest.mark.parametrize(
    "text",
    [
        "The £40 stays with us until you come.",
        "We have your request, and we will keep it on file.",
        "Your refund has been sent, and the keys stay with us.",
        "We paid the deposit into the scheme and we will keep it there.",
        "I cannot tell you whether we can repair it or refund you.",
        "The new fridge does not meet the requirements of your kitchen.",
    ],
)
def test_what_only_sounds_like_a_refusal_is_none(text: str) -> None:
    assert recognise(text).kind is None


def test_a_kind_that_is_given_is_kept() -> None:
    assert recognise("Hello.", "refund-refusal").kind == "refund-refusal"
    assert recognise("Hello.").kind is None


ODD = st.sampled_from(
    (
        *(
            "Dear Ms Lee,",
            "Kind regards,",
            "Tom",
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "- ",
            "1. ",
            "> ",
            "“",
        ),
        *(
            "”",
            '"',
            "'",
            "’",
            "**",
            "We will not refund it.",
            "because",
            "sorry",
            "[Name]",
            "{{x}}",
        ),
        *(
            "£5",
            "On 3 May, Lee wrote:",
            "From: Lee",
            "-----Original Message-----",
            "P.S. ",
            "Re: it",
        ),
        *(
            "…",
            "12 August 2026",
            "কী",
            "\u0301",
            "\u200d",
            "😀",
            "\x00",
            "\u2028",
            "a@b.c",
            "0113 496",
        ),
    )
)


def assert_sound(letter: Letter, text: str) -> None:
    assert letter.text == text
    last = 0
    for part in letter.parts:
        assert last <= part.start < part.end <= len(text)
        last = part.end
        inner = part.start
        assert part.sentences
        for sentence in part.sentences:
            assert inner <= sentence.start < sentence.end <= part.end
            inner = sentence.end
    found = check(letter)
    places = [(finding.start, finding.end) for finding in found]
    assert places == sorted(places)
    assert all(0 <= start <= end <= len(text) for start, end in places)
    assert all(text[f.start : f.end] == f.text for f in found)


@settings(max_examples=150, deadline=None)
@given(st.text())
def test_any_text_is_read_without_a_crash(text: str) -> None:
    assert_sound(recognise(text, "refund-refusal"), text)


@settings(max_examples=300, deadline=None)
@given(st.lists(ODD, max_size=40))
def test_any_heap_of_letter_pieces_is_read_without_a_crash(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert_sound(recognise(text, "refund-refusal"), text)


UNITS = (
    *(" ", "a", "\n", "Sorry. ", "> a\n", "“a ", "'a ", "[", "{", "<a", "£1 ", "1. ", "- a\n"),
    *("_", "X", "a@", "0113 ", "12 August 2026 ", "Dear Ms Lee,\n", "Kind regards,\n", "Re: a\n"),
    *("We will not refund it because of it.\n\n", "You asked for it. We will not "),
    *("we refuse it refund ", "thank you in advance ", "I am deeply sorry. ", "because policy "),
    *("a,\n\n", "we cannot give you ", "As goodwill, take £5 on 3/4/2026. "),
)


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_in_line_with_the_length(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        times: list[float] = []
        for _ in range(3):
            start = time.process_time()
            check(recognise(text + " " * len(times), "refund-refusal"))
            times.append(time.process_time() - start)
        return min(times)

    seconds(500)
    assert seconds(20_000) < max(seconds(2_000), 0.003) * 10 * 5


def test_line_parts_hold_no_prose() -> None:
    letter = recognise(LETTER)
    for part in letter.parts:
        if part.role in LINE_ROLES:
            assert "refund the" not in letter.words(part)


def test_items_of_a_list_do_what_the_sentence_above_it_announces() -> None:
    letter = recognise("There are two reasons:\n\n- All lessons were held.\n- You passed.")
    assert {part.role for part in letter.parts} == {Role.REASONS}
    assert len(letter.parts) == 3


def test_a_refund_that_is_given_is_no_refusal_however_sorry_it_sounds() -> None:
    refused = "Thank you for your refund request. Unfortunately it is late, because of our packing."
    assert recognise(refused).kind == "refund-refusal"
    assert recognise(f"{refused} We have refunded the £89 today.").kind is None


def test_a_title_tells_the_recipient_where_the_salutation_names_nobody() -> None:
    letter = recognise("Ms S. Lee\nYork\n\nDear Madam,\n\nThank you for it.\n\nYours,\nTom")
    assert role_of(letter, "York") is Role.RECIPIENT
