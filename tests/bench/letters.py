"""How long one letter takes: composed, read back, checked, and all of it over the wire."""

from __future__ import annotations

import json

from letterkit import check, compose, recognise
from letterkit.render import text as as_text
from letterkit.wire import handle
from tests.bench.timing import medians
from tests.contract_cases import exchange
from tests.test_compose import case


def letters(rounds: int = 51) -> dict[str, float]:
    """Milliseconds for one letter of the washing machine's case, natively."""
    values = case("washing-machine")
    kind = values.pop("kind")
    letter = compose(kind, values)
    draft = as_text(letter)
    read = recognise(draft)
    request = json.dumps(exchange("compose-clean")[0])
    return medians(
        {
            "compose": lambda: compose(kind, values),
            "render": lambda: as_text(letter),
            "recognise": lambda: recognise(draft),
            "check": lambda: check(read),
            "wire": lambda: handle(request),
        },
        rounds,
    )
