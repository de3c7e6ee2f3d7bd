"""The email draft: what a mail program reads of it is the letter, and to whom it goes."""

from __future__ import annotations

import email
import re
from collections.abc import Mapping
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit import Facts, compose, recognise, render
from letterkit.facts import build, build_open
from letterkit.kinds import kind_named
from letterkit.letter import Role
from letterkit.locale import load
from tests.test_compose import CASES, HERE, case, letter_of
from tests.test_render import letter_of as letter_of_parts
from tests.test_render import seen


def facts_of(values: Mapping[str, Any]) -> Facts:
    own = {name: value for name, value in values.items() if name != "kind"}
    return build(kind_named(values["kind"]), own, load())


def draft_of(values: Mapping[str, Any]) -> str:
    return render.eml(letter_of(values), facts_of(values))


def read(draft: str) -> EmailMessage:
    """The message as a program of today reads it."""
    found = email.message_from_bytes(draft.encode("ascii"), policy=default)
    assert isinstance(found, EmailMessage)
    assert [part.defects for part in found.walk()] == [[], [], []]
    return found


def content(message: EmailMessage, subtype: str) -> str:
    part = next(part for part in message.walk() if part.get_content_subtype() == subtype)
    assert isinstance(part, EmailMessage)
    found = part.get_content()
    assert isinstance(found, str)
    return found.replace("\r\n", "\n")


def addressed(**values: str) -> Facts:
    given = {"signer": "Rosa Lindqvist", "email": "rosa@harrowlane.example", **values}
    return Facts("refund-refusal", "en", MappingProxyType(given))


LETTER = letter_of_parts((Role.SUBJECT, "Your order"), (Role.NEWS, "No."))


def test_a_case_gives_its_golden() -> None:
    golden = (HERE / "goldens" / "online-course.eml").read_text(encoding="ascii")
    assert draft_of(case("online-course")).replace("\r\n", "\n") == golden


@pytest.mark.parametrize("name", CASES)
def test_a_draft_parses_back_to_the_same_letter(name: str) -> None:
    letter = letter_of(case(name))
    message = read(draft_of(case(name)))
    assert content(message, "plain") == render.text(letter)
    assert seen(content(message, "html")).text.split() == letter.text.split()
    assert message["Subject"] == letter.words(next(letter.of(Role.SUBJECT)))
    parsed = recognise(content(message, "plain"))
    assert parsed.kind == letter.kind
    # The other parts of the body differ by how a cue can be told, as for every letter read back.
    frame = (Role.SENDER, Role.DATE, Role.RECIPIENT, Role.REFERENCE, Role.SUBJECT, Role.SALUTATION)
    for role in (*frame, Role.CLOSING, Role.SIGNATURE):
        assert [parsed.words(part).split() for part in parsed.of(role)] == [
            letter.words(part).split() for part in letter.of(role)
        ], role


def test_it_is_a_draft_with_its_addresses_and_no_date() -> None:
    message = read(draft_of(case("online-course")))
    assert message["X-Unsent"] == "1"
    assert message["From"] == "Martin Feeney <martin.feeney@tidewater.example>"
    assert message["To"] == "Agnieszka Nowak <agnieszka.nowak@liffeymail.example>"
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert "Date" not in message
    assert "Message-ID" not in message


def test_what_is_not_known_is_left_to_the_mail_program() -> None:
    values = {key: raw for key, raw in case("online-course").items() if key != "recipient_email"}
    message = read(draft_of(values))
    assert "To" not in message
    assert "From" in message
    assert "From" not in read(render.eml(LETTER))
    half = {"company": "Harrow & Lane", "email": "rosa(at)harrowlane"}
    blanks, problems = build_open(kind_named("refund-refusal"), half, load())
    assert problems
    assert "From" not in read(render.eml(LETTER, blanks))


NAMES = st.text(
    st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(' ,"\\()<>@;:.é字া'),
    min_size=1,
    max_size=100,
).map(lambda text: " ".join(text.split()) or "x")


@settings(deadline=None)
@given(recipient=NAMES, subject=NAMES)
def test_any_name_and_any_subject_come_back(recipient: str, subject: str) -> None:
    letter = letter_of_parts((Role.SUBJECT, subject), (Role.NEWS, "No."))
    facts = addressed(recipient=recipient, recipient_email="a.b@post.example")
    draft = render.eml(letter, facts)
    head = draft.partition("\r\n\r\n")[0]
    assert all(len(word) <= 75 for word in re.findall(r"=\?utf-8\?\S*", head)), "RFC 2047"
    # With the header module, since the parser of Python 3.11 puts spaces into long names.
    message = email.message_from_bytes(draft.encode("ascii"))
    name, address = parseaddr(message["To"].replace("\r\n", ""))
    assert (str(make_header(decode_header(name))), address) == (recipient, "a.b@post.example")
    assert str(make_header(decode_header(message["Subject"]))).replace("\r\n", "") == subject
    assert str(make_header(decode_header(message["From"]))) == (
        "Rosa Lindqvist <rosa@harrowlane.example>"
    )


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("Amara Okafor", "Amara Okafor <a@post.example>"),
        ("Okafor, Amara", '"Okafor, Amara" <a@post.example>'),
        ("Michał Żuk", "=?utf-8?b?TWljaGHFgiDFu3Vr?= <a@post.example>"),
        ("=?utf-8?q?a?=", "=?utf-8?b?PT91dGYtOD9xP2E/PQ==?= <a@post.example>"),
    ],
)
def test_a_name_is_written_as_headers_want_it(name: str, header: str) -> None:
    facts = addressed(recipient=name, recipient_email="a@post.example")
    assert f"\r\nTo: {header}\r\n" in render.eml(LETTER, facts)


@pytest.mark.parametrize(
    ("address", "header"),
    [
        ("info@müller.example", "info@xn--mller-kva.example"),
        ("żuk@post.example", None),
        (f"info@{'ü' * 70}.example", None),
    ],
)
def test_an_address_is_written_in_ascii_or_not_at_all(address: str, header: str | None) -> None:
    message = read(render.eml(LETTER, addressed(recipient="A. Żuk", recipient_email=address)))
    boxes = message["To"].addresses if "To" in message else ()
    assert [box.addr_spec for box in boxes] == ([header] if header else [])


BODIES = st.text(
    st.characters(exclude_categories=["C"]) | st.sampled_from("\n.=-_<&>é字া"), max_size=300
)


@settings(deadline=None)
@given(BODIES)
def test_any_letter_comes_back_from_a_draft_of_short_ascii_lines(text: str) -> None:
    letter = letter_of_parts((Role.NEWS, text or "No."), (Role.OTHER, "From here on.\n--\n."))
    draft = render.eml(letter)
    assert all(len(line) <= 78 for line in draft.split("\r\n"))
    assert "\n" not in draft.replace("\r\n", "")
    message = read(draft)
    assert content(message, "plain").split() == letter.text.split()
    assert seen(content(message, "html")).text.split() == letter.text.split()


def test_the_same_letter_gives_the_same_bytes_and_another_one_another_boundary() -> None:
    values = case("online-course")
    assert draft_of(values) == draft_of(values)
    other = draft_of(case("washing-machine"))
    assert re.findall(r'boundary="(.*?)"', other) != re.findall(
        r'boundary="(.*?)"', draft_of(values)
    )


def test_a_letter_in_bengali_is_sent_in_base64_and_comes_back() -> None:
    values = {**case("washing-machine"), "recipient": "অরুণিমা চট্টোপাধ্যায়"}
    letter = compose(values.pop("kind"), values)
    assert "quoted-printable" in render.eml(letter)
    told = letter_of_parts((Role.NEWS, "আমরা আপনার টাকা ফেরত দেব না।"))
    assert "base64" in render.eml(told)
    assert content(read(render.eml(told)), "plain") == "আমরা আপনার টাকা ফেরত দেব না।\n"
