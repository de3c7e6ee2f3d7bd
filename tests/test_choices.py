"""Choices: how they are read, what depends on them, and where they show, on a kind of our own."""

from __future__ import annotations

import json
import shutil
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from letterkit import InputError, compose, kinds, locale, wire
from letterkit.cli import main
from letterkit.compose import _patterns, _wordings
from letterkit.errors import LocaleError
from letterkit.facts import build
from letterkit.fields import Field, FieldType
from letterkit.kinds import KINDS, Kind, Paragraph, Slot
from letterkit.letter import Letter, Role
from letterkit.locale import Locale
from letterkit.reference.fields import fields_tables
from letterkit.reference.kinds import kind_page
from letterkit.wire import handle

CHANGE = Field(
    "change", FieldType.CHOICE, "case", required=True, options=("price", "closure", "new-hours")
)
RISE = Field(
    "rise", FieldType.CHOICE, "case", options=("costs", "tax"), where=(("change", ("price",)),)
)
KIND = Kind(
    name="trial-notice",
    fields=(
        CHANGE,
        RISE,
        Field("price", FieldType.NAME, "case", required=True, where=(("change", ("price",)),)),
        Field("why", FieldType.CLAUSE, "case", where=(("rise", ("costs", "tax")),)),
        Field("day", FieldType.DATE, "case", where=(("change", ("closure", "new-hours")),)),
        Field("phone", FieldType.PHONE, "case"),
        Field("remark", FieldType.SENTENCE, "case", longest=40, private=True),
        Field(
            "shops", FieldType.LIST, "case", where=(("change", ("closure",)),),
            entry=(
                Field("name", FieldType.NAME, "case", required=True),
                Field("stays", FieldType.CHOICE, "case", options=("yes", "no")),
            ),
        ),
    ),
    paragraphs=(
        Paragraph(
            Role.NEWS,
            (
                Slot("news"),
                Slot("price", where=(("change", ("price",)),)),
                Slot("day", needs=("day",), where=(("change", ("closure", "new-hours")),)),
                Slot("shop", each="shops"),
            ),
            wordings=1,
        ),
    ),
    needs_one_of=(("day", "phone"),),
    dates_in_order=(),
    derived=lambda _facts, _locale: {},
)  # fmt: skip

WORDS = """
[change]
label = "What changes"
help = "The one thing that this letter tells."
example = "price"
[change.options]
price = "A price | fee"
closure = "A place closes"
new-hours = "Other opening hours"
[rise]
label = "Why it rises"
help = "What drives the price."
example = "tax"
[rise.options]
costs = "Our costs"
tax = "A tax"
[price]
label = "The new price"
help = "With its currency."
example = "£12"
[why]
label = "More on that"
help = "As it follows “because”."
example = "our landlord asks for more"
[day]
label = "From"
help = "The first day."
example = 2026-12-01
[remark]
label = "Remark"
help = "What nobody else needs to know."
example = "The landlord is a friend."
[shops]
label = "Shops"
help = "Which ones."
example = [{ name = "Camden", stays = "no" }, { name = "Hackney", stays = "yes" }]
[shops.entry.name]
label = "Shop"
help = "Where."
[shops.entry.stays]
label = "Does it stay?"
help = "Whether it stays open."
[shops.entry.stays.options]
yes = "It stays open"
no = "It closes"
"""

WORDINGS = """
news-1 =
    .news = { $change ->
            [price] Our price changes.
            [closure] We close.
           *[other] Something changes.
        }
    .price = It will be { $price }.
    .day = The first day is { $day }.
    .shop = { $name } { $stays ->
            [yes] stays
           *[other] goes
        }.
"""


@pytest.fixture(autouse=True)
def trial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kind is there for one test, with words in a copy of the locale."""
    root = tmp_path / "en"
    shutil.copytree(Path(locale.__file__).parent / "locales" / "en", root)
    (root / "fields" / f"{KIND.name}.toml").write_text(WORDS, encoding="utf-8")
    (root / "letters" / f"{KIND.name}.ftl").write_text(WORDINGS, encoding="utf-8")
    settings = (root / "locale.toml").read_text(encoding="utf-8")
    titled = settings.replace("[kinds]", f'[kinds]\n{KIND.name} = "A trial"')
    (root / "locale.toml").write_text(titled, encoding="utf-8")
    words = Locale("en")
    words._root = root
    monkeypatch.setattr(locale, "_load", lambda _tag: words)
    for module in (kinds, wire):
        monkeypatch.setattr(module, "KINDS", (*KINDS, KIND))


def clear_wordings() -> None:
    """Has the wordings read anew from their file."""
    _wordings.cache_clear()
    _patterns.cache_clear()


def letter(values: Mapping[str, Any]) -> Letter:
    """The letter of the trial kind, with a telephone number where nothing else is given."""
    return compose(KIND.name, {"phone": "020 7946 0382", **values})


def refused(values: Mapping[str, Any]) -> list[str]:
    """What is wrong with the values."""
    with pytest.raises(InputError) as caught:
        letter(values)
    return [problem.message for problem in caught.value.problems]


@pytest.mark.parametrize(
    "given", ["new-hours", " New-Hours ", "NEW HOURS", "new_hours", "Other  opening hours"]
)
def test_an_option_is_read_by_its_name_or_by_what_it_is_called(given: str) -> None:
    assert letter({"change": given}).text == "Something changes."


@pytest.mark.parametrize(
    ("given", "why", "near"),
    [
        ("prize", "change: “prize” is not one of its options.", ", perhaps “price”"),
        ("other opening hour", "change: “other opening hour” is not one of its options.",
         ", perhaps “new-hours”"),
        ("a merger", "change: “a merger” is not one of its options.", ""),
        ("", "change is missing.", ""),
        (True, "change: “True” is not text.", ""),
    ],
)  # fmt: skip
def test_another_value_is_told_with_the_options_and_the_nearest(
    given: object, why: str, near: str
) -> None:
    expected = f"Give one of price, closure, new-hours{near}."
    assert refused({"change": given}) == [f"{why} {expected}"]


def test_a_wrong_option_in_a_list_is_told_with_its_place() -> None:
    (message,) = refused(
        {"change": "closure", "shops": [{"name": "Camden"}, {"name": "Hackney", "stays": "yeah"}]}
    )
    assert message.startswith(
        "shops.1.stays: “yeah” is not one of its options. Give one of yes, no"
    )


def test_wordings_go_by_choices_and_never_say_them() -> None:
    assert letter({"change": "price", "price": "£12"}).text == "Our price changes. It will be £12."
    closing = letter(
        {
            "change": "closure",
            "day": "2026-12-01",
            "shops": [{"name": "Camden"}, {"name": "Hackney", "stays": "yes"}],
        }
    )
    assert closing.text == (
        "We close. The first day is 1 December 2026. Camden goes. Hackney stays."
    )
    fields = [f.name for part in closing.parts for s in part.sentences for f in s.origin.fields]
    assert fields == ["day", "shops.0.name", "shops.1.name"]


def test_a_field_is_needed_only_for_its_choice() -> None:
    assert refused({"change": "price"}) == [
        "price is missing. Give a name or a few words on one line, such as “£12”."
    ]
    assert letter({"change": "closure"}).text == "We close."


def test_what_the_choice_does_not_ask_for_falls_away_unread() -> None:
    with_more = {"change": "closure", "price": "\x07", "rise": "no such option", "why": "x y"}
    assert letter(with_more) == letter({"change": "closure"})


def test_one_of_several_is_needed_among_those_that_are_asked_for() -> None:
    assert refused({"change": "closure", "phone": ""}) == [
        "None of day / phone is given. Give at least one of them."
    ]
    assert refused({"change": "price", "price": "£12", "phone": ""}) == [
        "None of phone is given. Give at least one of them."
    ]


def test_a_letter_still_without_its_choice_says_what_holds_for_all() -> None:
    asked = {"op": "compose", "kind": KIND.name, "values": {"change": "prize"}}
    reply = json.loads(handle(json.dumps(asked)))
    assert reply["letter"]["text"] == "Something changes."
    assert [problem["field"] for problem in reply["problems"]] == ["change", "phone"]


def test_a_form_is_told_the_options_in_words_and_what_depends_on_them() -> None:
    *_others, kind = json.loads(handle('{"op": "kinds"}'))["kinds"]
    fields = {field["name"]: field for field in kind["fields"]}
    assert fields["change"]["type"] == "choice"
    assert fields["change"]["options"] == [
        {"name": "price", "label": "A price | fee"},
        {"name": "closure", "label": "A place closes"},
        {"name": "new-hours", "label": "Other opening hours"},
    ]
    assert fields["change"]["where"] == []
    assert fields["why"]["where"] == [{"field": "rise", "options": ["costs", "tax"]}]
    assert fields["why"]["options"] == []
    assert fields["shops"]["entry"][1]["options"][0] == {"name": "yes", "label": "It stays open"}
    assert kind["example"]["change"] == "price"


def test_the_page_of_a_kind_lists_options_and_conditions() -> None:
    page = "\n".join(fields_tables(KIND))
    assert (
        "| `change`<br>What changes | one of these names; **needed**<br>`price`: A price &#124; fee"
        "<br>`closure`: A place closes<br>`new-hours`: Other opening hours |" in page
    )
    assert "; optional, and only where `change` is price<br>`costs`: Our costs" in page
    assert "; **needed** where `change` is price |" in page


def test_the_page_of_a_kind_shows_what_another_choice_says_and_nothing_twice() -> None:
    page = kind_page(KIND)
    told = [line for line in page.splitlines() if line.startswith((">", "Where"))]
    assert told == [
        "> Our price changes. It will be £12.",
        "Where `change` is closure:",
        "> We close. The first day is 1 December 2026. Camden goes. Hackney stays.",
        "Where `change` is new-hours:",
        "> Something changes. The first day is 1 December 2026.",
    ]


def test_the_command_line_lists_options_and_conditions(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["fields", KIND.name])
    out = capsys.readouterr().out
    assert "  change  What changes (needed; one of these names)\n" in out
    assert "\n      closure  A place closes\n" in out
    assert "(optional, and only where change is closure / new-hours; a day" in out


def test_the_example_file_names_options_and_comments_out_what_it_does_not_ask_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main(["new", KIND.name])
    example = capsys.readouterr().out
    assert "# closure: A place closes\n# new-hours: Other opening hours\n" in example
    assert "# Only where change is closure / new-hours.\n# day = 2026-12-01\n" in example
    assert '# [[shops]]\n# name = "Camden"\n# stays = "no"\n' in example
    values = tomllib.loads(example)
    assert list(values) == ["kind", "change", "rise", "price", "why", "phone", "remark"]
    assert compose(values.pop("kind"), values).text == "Our price changes. It will be £12."


# What is private.


def test_a_private_value_is_read_and_said_nowhere() -> None:
    values = {"change": "new-hours", "phone": "020 7946 0382"}
    assert compose(KIND.name, values | {"remark": "Mia is off sick."}) == compose(KIND.name, values)
    facts = build(KIND, values | {"remark": "Mia is off sick"}, locale.load())
    assert facts["remark"] == "Mia is off sick."


def test_a_wording_cannot_ask_for_what_is_private(tmp_path: Path) -> None:
    for pattern in ("{ $remark }", "{ $has_remark }"):
        wordings = f"news-1 =\n    .news = We close. {pattern}\n"
        (tmp_path / "en" / "letters" / f"{KIND.name}.ftl").write_text(wordings, encoding="utf-8")
        clear_wordings()
        with pytest.raises(LocaleError, match="remark"):
            letter({"change": "closure", "remark": "Mia is off sick."})
    clear_wordings()


@pytest.mark.parametrize(
    "values",
    [
        {"remark": "Mia is off sick, and nobody else can drive the van."},
        {"remark": ["Mia is off sick"]},
        {"remark": "Mia is off sick\x07"},
        {"remrak": "Mia is off sick"},
    ],
)
def test_no_message_repeats_what_is_private(values: dict[str, Any]) -> None:
    with pytest.raises(InputError) as caught:
        letter({"change": "closure", **values})
    (problem,) = caught.value.problems
    assert "Mia" not in repr(problem)
    assert "“…”" in problem.message


def test_form_page_and_example_say_that_it_is_private(capsys: pytest.CaptureFixture[str]) -> None:
    *_others, kind = json.loads(handle('{"op": "kinds"}'))["kinds"]
    assert {f["name"]: f["private"] for f in kind["fields"]}["remark"] is True
    page = "\n".join(fields_tables(KIND))
    assert (
        "| `remark`<br>Remark | a whole sentence, 40 characters at most; optional; for the" in page
    )
    with pytest.raises(SystemExit):
        main(["new", KIND.name])
    assert "# For your desk alone: it stands in no letter.\nremark =" in capsys.readouterr().out


@pytest.mark.parametrize("kind", [*KINDS, KIND], ids=lambda kind: kind.name)
def test_no_part_of_a_letter_goes_by_what_is_private(kind: Kind) -> None:
    private = {field.name for field in kind.fields if field.private}
    assert not any(inner.private for field in kind.fields for inner in field.entry)
    assert private.isdisjoint(name for _, names in kind.stand_ins for name in names)
    for paragraph in kind.paragraphs:
        for slot in paragraph.slots:
            chosen = [name for name, _ in slot.where]
            told = {*slot.needs, *slot.needs_any, *slot.without, *chosen, slot.each}
            assert private.isdisjoint(told), slot.name


# What holds for every kind.


@pytest.mark.parametrize("kind", [*KINDS, KIND], ids=lambda kind: kind.name)
def test_options_have_words_and_conditions_name_choices_that_stand_before(kind: Kind) -> None:
    words = kind.words(locale.load())
    before: dict[str, Field] = {}
    for field in kind.fields:
        for inner in field.entry:
            assert inner.where == ()
            assert tuple(words[f"{field.name}.{inner.name}"].options) == inner.options
        assert tuple(words[field.name].options) == field.options
        assert bool(field.options) == (field.type is FieldType.CHOICE)
        for name, options in field.where:
            assert set(options) <= set(before[name].options)
        before[field.name] = field
    for paragraph in kind.paragraphs:
        for slot in paragraph.slots:
            for name, options in slot.where:
                assert set(options) <= set(before[name].options)
