"""Compiled patterns say what Fluent's own runtime says, for all that the package has to say."""

from __future__ import annotations

import pytest
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.compose import _FUNCTIONS
from letterkit.kinds import KINDS
from letterkit.locale import LOCALES, load
from letterkit.patterns import PatternError, Say, function_of

FILES = (
    *((("letters/parties.ftl", f"letters/{kind.name}.ftl")) for kind in KINDS),
    ("messages.ftl",),
    ("cli.ftl",),
    ("merge.ftl",),
)
# Values that selectors tell apart, and others; a text is also what a fact between its marks is.
VALUES = st.one_of(
    st.sampled_from(
        ["yes", "no", "none", "one", "other", "both", "phone", "\ue000\ue100abc\ue001"]
    ),
    st.sampled_from([0, 1, 2, 3, 4, 5, 11, 21, 1234]),
    st.text(max_size=20),
)


def said(say: Say, args: dict[str, str | int]) -> str:
    try:
        return say(args)
    except PatternError as error:
        return f"error: {error}"


def fluently(bundle: FluentBundle, pattern: object, args: dict[str, str | int]) -> str:
    text, errors = bundle.format_pattern(pattern, args)  # type: ignore[arg-type]
    return f"error: {errors[0]!r}" if errors else str(text)


def names_in(node: object) -> set[str]:
    """The variables of a pattern, found by walking all that it is made of."""
    if isinstance(node, (list, tuple)):
        return set().union(*map(names_in, node)) if node else set()
    if type(node).__name__ == "VariableReference":
        return {node.id.name}  # type: ignore[attr-defined]
    return names_in(list(vars(node).values())) if hasattr(node, "__dict__") else set()


@pytest.mark.parametrize("tag", LOCALES)
@pytest.mark.parametrize("files", FILES, ids=" ".join)
@settings(max_examples=20, deadline=None)  # each example goes through the whole file
@given(data=st.data())
def test_every_wording_and_message_is_said_as_fluent_says_it(
    tag: str, files: tuple[str, ...], data: st.DataObject
) -> None:
    bundle = load(tag).bundle(*files, functions=_FUNCTIONS)
    for name in bundle._messages:
        message = bundle.get_message(name)
        for pattern in filter(None, (message.value, *message.attributes.values())):
            args = {key: data.draw(VALUES, label=key) for key in sorted(names_in(pattern))}
            say = function_of(pattern, bundle, _FUNCTIONS)
            assert said(say, args) == fluently(bundle, pattern, args)


STRANGE = """
number = { $n } things, { 5 } and { NUMBER($n, minimumFractionDigits: 2) }
text-by-number = { $a ->
    [1] one
    [1.5] one and a half
   *[other] other
}
default-first = { $a ->
   *[x] x { $b }
    [y] y
}
by-function = { CAP($a) ->
    [A] big
   *[b] small
}
two = { CAP($a, $b) }
unknown = { NOBODY($a) }
message = { number } { default-first }
-term = a { $case ->
   *[nominative] thing
    [dative] thinge
}
term = { -term(case: "dative") } and { -term }
missing = { nothing-of-that-name }
literal = { "{" }{ "" }{ CAP("abc") }
nested = { { $a } }
"""


@given(st.fixed_dictionaries({"n": VALUES}, optional={"a": VALUES, "b": VALUES}))
def test_what_is_strange_or_missing_is_left_to_fluent(args: dict[str, str | int]) -> None:
    bundle = load().bundle(functions=_FUNCTIONS)
    bundle.add_resource(FluentResource(STRANGE))
    for name in bundle._messages:
        pattern = bundle.get_message(name).value
        say = function_of(pattern, bundle, _FUNCTIONS)
        assert said(say, args) == fluently(bundle, pattern, args), name


def test_a_value_that_fluent_finds_too_long_is_refused() -> None:
    bundle = FluentBundle(["en-GB"], use_isolating=False)
    bundle.add_resource(FluentResource("a = Dear { $b }"))
    say = function_of(bundle.get_message("a").value, bundle, {})
    assert said(say, {"b": "x" * 2501}).startswith("error: ValueError")


def test_plurals_are_those_of_the_language() -> None:
    bundle = FluentBundle(["pl"], use_isolating=False)
    bundle.add_resource(
        FluentResource("a = { $n ->\n [one] list\n [few] listy\n *[many] listów\n }")
    )
    say = function_of(bundle.get_message("a").value, bundle, {})
    assert [say({"n": n}) for n in (1, 2, 5, 22)] == ["list", "listy", "listów", "listy"]
