"""The wire's promises, kept natively; `tests/browser/test_contract.py` runs the same in Pyodide."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.wire import handle
from tests.contract_cases import NAMES, broken, exchange


@pytest.mark.parametrize("name", NAMES)
def test_an_exchange_keeps_its_promise(name: str) -> None:
    request, promised = exchange(name)
    assert broken(promised, json.loads(handle(json.dumps(request)))) == []


def test_a_promise_that_is_not_kept_is_seen() -> None:
    assert broken({"a": [{"b": 1}, {"b": 2}]}, {"a": [{"b": 2}, {"b": 1}]}) != []
    assert broken({"a": []}, {"a": [1]}) != []
    assert broken({"a": "…"}, {"a": ""}) != []
    assert broken({"a": {"b": None}}, {"a": {"b": 0}}) != []


@given(st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    assert json.loads(handle(text))["version"] == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
FIELDS = ("company", "amount", "currency", "date", "reasons", "customer_since", "request_words")


@given(
    op=st.sampled_from(["compose", "check", "render", "call", "kinds"]),
    values=st.dictionaries(st.sampled_from(FIELDS), JSON) | JSON,
    wordings=JSON,
    text=JSON,
)
def test_any_request_gets_an_answer_and_never_a_crash(
    op: str, values: object, wordings: object, text: object
) -> None:
    request = {
        "op": op, "kind": "refund-refusal", "values": values, "wordings": wordings,
        "text": text, "format": "text",
    }  # fmt: skip
    reply = json.loads(handle(json.dumps(request)))
    assert reply["ok"] or "Something went wrong" not in reply["error"]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_offsets_on_the_wire_are_utf16_units(text: str) -> None:
    reply = json.loads(handle(json.dumps({"op": "check", "text": f"{text} You failed to ask."})))
    units = reply["letter"]["text"].encode("utf-16-le", "surrogatepass")
    for finding in reply["findings"]:
        cut = units[2 * finding["start"] : 2 * finding["end"]].decode("utf-16-le", "surrogatepass")
        assert cut == finding["text"]
