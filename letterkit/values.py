"""One raw value, as a form, a TOML or a JSON file gives it, read as what its field takes.

Reading is forgiving in form (spaces, a capital, a full stop) and strict in substance: a value that
can't be meant raises `ValueReadError`, which says what was expected.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from letterkit.fields import Field, FieldType, FieldWords
from letterkit.locale import Locale

LONGEST_RAW = 20_000
"""Code points that any raw value may have before it is even looked at."""

_SPACES = re.compile(r"\s+")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_ISO_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?")
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"]{1,64}@[^\s@<>()\[\],;:\"]+\.[^\s@<>()\[\],;:\".]{2,}")
_PHONE = re.compile(r"\+?\(?[0-9][0-9A-Z ()./-]{3,}(?: ?(?:ext\.?|x) ?[0-9]{1,6})?")
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of the text around them: a letter could read other than it is."""
_INNER_OPENING = re.compile(r"(?<![^\s(‘])\"(?=\S)")
_FIRST_YEAR, _END_YEAR = 1900, 2200
_FINAL = ".!?…"
_CLOSERS = "”’\"')"


@dataclass(frozen=True, slots=True)
class Month:
    """A year, a month or a day, as precisely as it is known."""

    year: int
    month: int | None = None
    day: int | None = None

    def last_day(self) -> date:
        """The latest day that it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def first_day(self) -> date:
        """The earliest day that it can mean."""
        return date(self.year, self.month or 1, self.day or 1)


class ValueReadError(Exception):
    """A value that can't be read. `expected` and `why` are ids of sentences in `messages.ftl`."""

    def __init__(self, expected: str, why: str, **details: str | int) -> None:
        self.expected = expected
        self.why = why
        self.details = details
        super().__init__(why)


def is_given(raw: object) -> bool:
    """Whether a raw value says anything: None, blank text and an empty list don't."""
    if raw is None or raw in ([], ()):
        return False
    return bool(raw.strip()) if isinstance(raw, str) else True


def shorten(raw: object, longest: int = 60) -> str:
    """A raw value as it can be shown in a message: on one line, `longest` code points at most."""
    text = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in str(raw)[:200])
    return text if len(text) <= longest else text[: longest - 1] + "…"


def text_of(raw: object, field: Field) -> str:
    """The text of a raw value, stripped and in NFC; numbers are taken as they are written."""
    if isinstance(raw, bool) or not isinstance(raw, (str, int, Decimal, float)):
        raise ValueReadError(f"expected-{field.type}", "problem-not-text")
    text = str(raw)
    if len(text) > LONGEST_RAW:
        raise ValueReadError("expected-length", "problem-too-long", longest=field.longest)
    for position, char in enumerate(text):
        unfit = unicodedata.category(char) in ("Cc", "Co", "Cs", "Cn") or char in _BIDI
        if unfit and char not in "\n\r\t":
            code = f"U+{ord(char):04X}"
            raise ValueReadError("expected-plain", "problem-control", code=code, at=position + 1)
    return unicodedata.normalize("NFC", text).strip()


def one_line(raw: object, field: Field) -> str:
    """Text on one line, white space folded, within its length and with a letter or digit."""
    text = _SPACES.sub(" ", text_of(raw, field))
    if len(text) > field.longest:
        raise ValueReadError("expected-length", "problem-too-long", longest=field.longest)
    if not any(char.isalnum() for char in text):
        raise ValueReadError(f"expected-{field.type}", "problem-no-words")
    return text


def clause(raw: object, field: Field, words: FieldWords, locale: Locale) -> str:
    """A clause that runs on in our sentence: no opener, no capital, no full stop of its own."""
    text = one_line(raw, field).rstrip(".;,: ")
    for opener in words.openers:
        if text.casefold().startswith(opener.casefold() + " "):
            text = text[len(opener) + 1 :].lstrip()
            break
    first = text.split(" ", 1)[0]
    lowers = words.lower or first.casefold() in locale.settings["function_words"]
    if lowers and first[1:] == first[1:].lower() and first not in locale.settings["capitals"]:
        text = text[:1].lower() + text[1:]
    return text


def ended(text: str) -> str:
    """`text` with a full stop where it has no final mark of its own."""
    return text if text.rstrip(_CLOSERS)[-1:] in tuple(_FINAL) else text + "."


def sentence(raw: object, field: Field) -> str:
    """A whole sentence or more: a capital at the start, a final mark at the end."""
    text = one_line(raw, field)
    return ended(text[:1].upper() + text[1:])


def quote(raw: object, field: Field, locale: Locale) -> str:
    """Somebody's words: quotation marks around the whole are taken off, a final mark is put."""
    text = one_line(raw, field)
    for opening, closing in (locale.settings["quotes"], ('"', '"'), ("'", "'")):
        if (
            len(text) > len(opening + closing)
            and text.startswith(opening)
            and text.endswith(closing)
        ):
            text = text[1:-1].strip()
            break
    inner = _INNER_OPENING.sub("‘", text.replace("“", "‘").replace("”", "’"))
    return ended(inner.replace('"', "’"))


def address(raw: object, field: Field) -> str:
    """The lines of an address; a list of lines, or one text with line ends."""
    if isinstance(raw, (list, tuple)):
        raw = "\n".join(text_of(line, field) for line in raw)
    lines = (_SPACES.sub(" ", line).strip(" ,") for line in text_of(raw, field).splitlines())
    text = "\n".join(line for line in lines if line)
    if len(text) > field.longest:
        raise ValueReadError("expected-length", "problem-too-long", longest=field.longest)
    if not any(char.isalnum() for char in text):
        raise ValueReadError("expected-address", "problem-no-words")
    return text


def day(raw: object, field: Field) -> date:
    """A day from a TOML date or ISO text, between 1900 and 2199."""
    if isinstance(raw, datetime):
        raw = raw.date()
    text = raw.isoformat() if isinstance(raw, date) else text_of(raw, field)
    match = _ISO_DAY.fullmatch(text)
    if not match:
        raise ValueReadError("expected-date", "problem-not-date")
    try:
        found = date(*(int(part) for part in match.groups()))
    except ValueError:
        raise ValueReadError("expected-date", "problem-no-such-day") from None
    if not _FIRST_YEAR <= found.year < _END_YEAR:
        raise ValueReadError("expected-date", "problem-year", year=str(found.year))
    return found


def month(raw: object, field: Field) -> Month:
    """A year, a month or a day from a TOML date, a number or ISO text, between 1900 and 2199."""
    if isinstance(raw, date) or _ISO_DAY.fullmatch(str(raw).strip()):
        found = day(raw, field)
        return Month(found.year, found.month, found.day)
    match = _ISO_MONTH.fullmatch(text_of(raw, field))
    if not match:
        raise ValueReadError("expected-month", "problem-not-date")
    year, part = int(match[1]), int(match[2]) if match[2] else None
    if part is not None and part not in range(1, 13):
        raise ValueReadError("expected-month", "problem-no-such-month")
    if not _FIRST_YEAR <= year < _END_YEAR:
        raise ValueReadError("expected-month", "problem-year", year=str(year))
    return Month(year, part)


def amount(raw: object, field: Field) -> Decimal:
    """A sum: digits with a point, thousands by comma allowed, within the field's bounds."""
    text = text_of(raw, field).replace("\N{MINUS SIGN}", "-")
    if re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", text):
        text = text.replace(",", "")
    try:
        if not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]+)?", text):
            raise InvalidOperation
        found = Decimal(text)
    except InvalidOperation:
        raise ValueReadError("expected-amount", "problem-not-amount") from None
    if field.least is not None and found < field.least:
        raise ValueReadError("expected-amount", "problem-too-small", least=str(field.least))
    if field.most is not None and found > field.most:
        raise ValueReadError("expected-amount", "problem-too-large", most=f"{field.most:,}")
    return found


def currency(raw: object, field: Field) -> str:
    """An ISO 4217 code that is in use, in capitals."""
    from letterkit.formats import currency_codes  # Babel is slow to import; drafts don't need it

    text = text_of(raw, field).upper()
    if text not in currency_codes():
        raise ValueReadError("expected-currency", "problem-not-currency")
    return text


def phone(raw: object, field: Field) -> str:
    """A telephone number as people write it."""
    text = one_line(raw, field)
    if not _PHONE.fullmatch(text):
        raise ValueReadError("expected-phone", "problem-not-phone")
    return text


def email(raw: object, field: Field) -> str:
    """An e-mail address: something, an @, a domain with a dot."""
    text = one_line(raw, field)
    if not _EMAIL.fullmatch(text) or ".." in text:
        raise ValueReadError("expected-email", "problem-not-email")
    return text


def choice(raw: object, field: Field, words: FieldWords) -> str:
    """The name of one of the field's options; what the option is called is taken as well."""
    text = _SPACES.sub(" ", text_of(raw, field)).casefold()
    names = {words.options[option].casefold(): option for option in field.options}
    names |= {option: option for option in field.options}
    found = names.get(text) or names.get(re.sub("[ _]", "-", text))
    if found is None:
        near = difflib.get_close_matches(text[:100], names, n=1, cutoff=0.6)
        raise ValueReadError(
            "expected-choice", "problem-not-choice",
            near=names[near[0]] if near else "none",
        )  # fmt: skip
    return found


_READERS: Mapping[FieldType, Callable[[object, Field], str | date | Month | Decimal]] = {
    FieldType.NAME: one_line,
    FieldType.SENTENCE: sentence,
    FieldType.ADDRESS: address,
    FieldType.DATE: day,
    FieldType.MONTH: month,
    FieldType.AMOUNT: amount,
    FieldType.CURRENCY: currency,
    FieldType.PHONE: phone,
    FieldType.EMAIL: email,
}


def read(
    raw: object, field: Field, words: FieldWords, locale: Locale
) -> str | date | Month | Decimal:
    """The value of one field (not a list), or ValueReadError."""
    if field.type is FieldType.CLAUSE:
        return clause(raw, field, words, locale)
    if field.type is FieldType.QUOTE:
        return quote(raw, field, locale)
    if field.type is FieldType.CHOICE:
        return choice(raw, field, words)
    return _READERS[field.type](raw, field)
