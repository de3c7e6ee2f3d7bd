"""An email that is still a draft: open it, read it again, send it.

It holds the whole letter, its date and addresses included, since it may be kept for good (R13). Its
headers are made with `email.header`: the newer `email.headerregistry` of Python 3.11 writes some
subjects in Chinese or Japanese so that they come back with other spaces. For the same reason the
message is an `email.message.Message`, which is also a quarter of the code to carry to the browser.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from zlib import crc32

from letterkit.letter import Letter, Role
from letterkit.render.html import letter_title
from letterkit.render.paragraphs import Paragraph, paragraphs
from letterkit.render.text import text

if TYPE_CHECKING:
    from email.message import Message

    from letterkit.facts import Facts

_LINE = 76
"""Characters of a header's line at most where words in it are encoded (RFC 2047, 2)."""

_LONGEST_LABEL = 63
"""Of one part of a domain, in ASCII (RFC 1035)."""


def eml(letter: Letter, facts: Facts | None = None) -> str:
    """The letter as an unsent message (RFC 5322) in ASCII, its lines ended by CR and LF.

    facts: who sends it and to whom. What they don't tell isn't in the headers, and the mail program
        asks for it; the same goes for an address whose part before the @ isn't ASCII, which no
        ordinary header can hold.

    `X-Unsent` makes mail programs open it for writing. There is no Date: that is when a message is
    ready to go out (RFC 5322, 3.6.1), so the mail program sets it when it is sent. The same letter
    always gives the same bytes.
    """
    from email.generator import Generator
    from email.message import Message
    from io import StringIO

    plain, rich = text(letter), _page(letter)
    mail = Message()
    mail["X-Unsent"] = "1"
    for header, name, address in (
        ("From", "signer", "email"),
        ("To", "recipient", "recipient_email"),
    ):
        box = _mailbox(header, _given(facts, name), _given(facts, address))
        if box:
            mail[header] = box
    mail["Subject"] = _encoded("Subject", letter_title(letter))
    mail["Content-Language"] = letter.locale
    mail["MIME-Version"] = "1.0"
    mail.add_header("Content-Type", "multipart/alternative", boundary=_boundary(plain + rich))
    for content, subtype in ((plain, "plain"), (rich, "html")):
        mail.attach(_part(content, subtype))
    written = StringIO()
    Generator(written, mangle_from_=False).flatten(mail, linesep="\r\n")
    return written.getvalue()


def _part(content: str, subtype: str) -> Message:
    """A part in quoted-printable, which a person can read, or in base64 where that is shorter."""
    from email.charset import BASE64, QP, Charset
    from email.message import Message

    charset = Charset("utf-8")
    wide = sum(not character.isascii() for character in content)
    charset.body_encoding = BASE64 if wide * 6 > len(content) else QP
    part = Message()
    part["Content-Type"] = f"text/{subtype}"
    part.set_payload(content, charset)
    del part["MIME-Version"]  # that is said once, of the whole
    return part


def _given(facts: Facts | None, name: str) -> str:
    fact = facts.get(name) if facts else None
    return fact if isinstance(fact, str) else ""


def _mailbox(header: str, name: str, address: str) -> str:
    """A name and an address as a header holds them (RFC 5322, 3.4; RFC 2047); "" without one."""
    from email.utils import formataddr

    local, _, domain = address.rpartition("@")
    host = _in_ascii(domain)
    if not (local and local.isascii() and host):
        return ""
    bare = f"{local}@{host}"
    if _is_plain(name):
        return formataddr((name, bare))
    return f"{_encoded(header, name)} <{bare}>"


def _in_ascii(domain: str) -> str:
    """A domain as mail servers write it (RFC 5890); "" where it can't be one."""
    if domain.isascii():
        return domain
    try:
        host = domain.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    return host if all(len(label) <= _LONGEST_LABEL for label in host.split(".")) else ""


def _is_plain(words: str) -> bool:
    """Whether words can stand as they are: ASCII, and nothing that reads as encoded already."""
    return words.isascii() and "=?" not in words


def _encoded(header: str, words: str) -> str:
    from email.header import Header

    charset = None if _is_plain(words) else "utf-8"
    return Header(words, charset, header_name=header, maxlinelen=_LINE).encode()


def _boundary(content: str) -> str:
    """What stands between the parts; "=_" can't occur in what is encoded (RFC 2045, 6.7)."""
    return f"=_letterkit_{crc32(content.encode()):08x}"


def _page(letter: Letter) -> str:
    """The letter in the plainest HTML: mail programs drop styles and set headings in large type."""
    blocks = "".join(f"{_block(letter, paragraph)}\n" for paragraph in paragraphs(letter))
    return (
        f'<!doctype html>\n<html lang="{escape(letter.locale)}">\n'
        f'<head><meta charset="utf-8"></head>\n<body>\n{blocks}</body>\n</html>\n'
    )


def _block(letter: Letter, paragraph: Paragraph) -> str:
    lines = [escape(letter.text[start:end]) for start, end in paragraph.lines]
    said = ("<br>\n" if paragraph.keeps_lines else " ").join(lines)
    return f"<p><strong>{said}</strong></p>" if paragraph.role is Role.SUBJECT else f"<p>{said}</p>"
