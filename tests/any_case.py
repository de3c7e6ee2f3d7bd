"""Any valid case of a kind, for property tests: drawn from the kind's own fields and conditions.

Nothing here knows a kind by name, so a kind that is added to KINDS is drawn as well.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from letterkit.fields import Field, FieldType, holds
from letterkit.kinds import Kind
from letterkit.locale import load

NAMES = st.sampled_from(
    ["Amara Okafor", "Zoë Ångström", "Παναγιώτης Δήμου", "মৌসুমী সেন", "李小龍", "O’Brien & Sons 🧺"]
)
CLAUSES = (
    "the 30 days for returns had ended",
    "Your booking began on the day you named, at 9.30 a.m.",
    "কোর্সটি শেষ হয়েছে",
    "you used 18 of the 20 visits in your card",
)
SENTENCES = (
    "You told us so yourself on the telephone.",
    "the lift stood still from 8 a.m. to noon. Nobody was in it",
    "Το ραντεβού έγινε στις 9.30.",
)
PHONES = ("020 7946 0382", "(0131) 496 0741", "+44 113 496 0418")
EMAILS = ("rosa@harrowlane.example", "joan.ibbotson@airewharfe.example")
ADDRESSES = ("214 Camden Road\nLondon NW1 9HG", "Οδός Ερμού 14\n105 63 Αθήνα")
# Of two decimal places each, so that a sum of any of them can be drawn.
CURRENCIES = ("GBP", "EUR", "USD", "NOK", "PLN")
FIRST_DAY, DAYS = date(2020, 1, 1), 2000
MONTHS = ("2012", "2019-12", "2020-01-01")
LEAST, MOST = Decimal("0.01"), Decimal("999999.99")


DRAWN: dict[FieldType, Callable[[Field], st.SearchStrategy[Any]]] = {
    FieldType.NAME: lambda _field: NAMES,
    FieldType.SENTENCE: lambda _field: st.sampled_from(SENTENCES),
    FieldType.QUOTE: lambda _field: st.sampled_from(SENTENCES),
    FieldType.ADDRESS: lambda _field: st.sampled_from(ADDRESSES),
    FieldType.DATE: lambda _field: st.integers(0, DAYS).map(
        lambda days: FIRST_DAY + timedelta(days=days)
    ),
    FieldType.MONTH: lambda _field: st.sampled_from(MONTHS),
    FieldType.AMOUNT: lambda field: st.decimals(
        field.least or LEAST, min(field.most or MOST, MOST), places=2
    ).map(str),
    FieldType.CURRENCY: lambda _field: st.sampled_from(CURRENCIES),
    FieldType.PHONE: lambda _field: st.sampled_from(PHONES),
    FieldType.EMAIL: lambda _field: st.sampled_from(EMAILS),
    FieldType.CHOICE: lambda field: st.sampled_from(field.options),
}


def _value(field: Field, example: object) -> st.SearchStrategy[Any]:
    """Any value of a field that isn't a list; a clause's own example is among them."""
    if field.type is FieldType.CLAUSE:
        own = [example] if isinstance(example, str) else []
        return st.sampled_from([*own, *CLAUSES])
    return DRAWN[field.type](field)


@st.composite
def any_values(draw: st.DrawFn, kind: Kind) -> dict[str, Any]:
    """Valid values: any choice, optional fields on and off, names of any script, any long list.

    What the choices don't ask for may be given, too: it has to fall away.
    """
    words = kind.words(load())
    values: dict[str, Any] = {}
    for field in kind.fields:
        if field.entry:
            values[field.name] = [
                {
                    inner.name: draw(_value(inner, None))
                    for inner in field.entry
                    if inner.required or draw(st.booleans())
                }
                for _ in range(draw(st.integers(1, field.most_entries)))
            ]
        else:
            values[field.name] = draw(_value(field, words[field.name].example))
    _put_in_order(kind, values)
    optional = [field.name for field in kind.fields if not field.required]
    left_out = draw(st.sets(st.sampled_from(optional)))
    return _completed(draw, kind, values, left_out)


def _put_in_order(kind: Kind, values: dict[str, Any]) -> None:
    """Moves the later of two days until every pair is in its order."""
    moved = True
    while moved:
        moved = False
        for first, second in kind.dates_in_order:
            both = values.get(first), values.get(second)
            if isinstance(both[0], date) and isinstance(both[1], date) and both[0] > both[1]:
                values[second] = both[0]
                moved = True


def _completed(
    draw: st.DrawFn, kind: Kind, values: Mapping[str, Any], left_out: set[str]
) -> dict[str, Any]:
    """The values that are kept, with one at least of each group of which one is needed.

    A field goes where its companion isn't given; one that is needed brings its companions along.
    """
    kept = {name: value for name, value in values.items() if name not in left_out}
    while alone := {name for name, other in kind.companions if name in kept and other not in kept}:
        for name in alone:
            del kept[name]
    asked = {field.name for field in kind.fields if holds(field.where, values.get)}
    needed: list[str] = []
    for group in kind.needs_one_of:
        names = [name for name in group if name in asked]
        if names and not any(name in kept for name in names):
            needed.append(draw(st.sampled_from(names)))
    for name in needed:
        kept[name] = values[name]
        needed += [other for field, other in kind.companions if field == name and other not in kept]
    return kept


def asked_for(kind: Kind, values: Mapping[str, Any]) -> set[str]:
    """The paths of all that was given and the choices ask for: `product`, `reasons.0.why`."""
    paths: set[str] = set()
    for field in kind.fields:
        if field.name not in values or not holds(field.where, values.get):
            continue
        if field.entry:
            for at, entry in enumerate(values[field.name]):
                paths |= {f"{field.name}.{at}.{inner}" for inner in entry}
        else:
            paths.add(field.name)
    return paths
