"""Fluent patterns as functions of their own, for what is said again and again.

`fluent.runtime` walks a pattern's tree each time, and makes and checks a good deal on its way. Here
the walk is done once, and leaves functions that only put strings together. Whatever they aren't
made for (a number to be shown, a name that isn't given, a term with arguments) is left to
`fluent.runtime`, whose answer is always the right one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

Args = Mapping[str, str | int]
Say = Callable[[Args], str]

_LONGEST = 2500
"""Code points above which `fluent.runtime` refuses a placeable."""


class PatternError(Exception):
    """A pattern that can't be filled in; it says what Fluent said."""


class _BeyondUsError(Exception):
    """Something that `fluent.runtime` has to do."""


def function_of(
    pattern: Any, bundle: FluentBundle, functions: Mapping[str, Callable[[object], str]]
) -> Say:
    """A function that fills in a pattern of a bundle, as `bundle.format_pattern` would.

    functions: those of the bundle that take one text.
    The function raises PatternError where Fluent finds something wrong.
    """

    def slowly(args: Args) -> str:
        text, errors = bundle.format_pattern(pattern, dict(args))
        if errors:
            raise PatternError(repr(errors[0])) from errors[0]
        return str(text)

    try:
        part = _Reader(bundle, functions).part(pattern)
    except _BeyondUsError:
        return slowly
    if isinstance(part, str):
        return lambda _args: part
    filled = part

    def say(args: Args) -> str:
        try:
            text = filled(args)
        except (_BeyondUsError, LookupError):
            return slowly(args)
        return text if len(text) <= _LONGEST else slowly(args)

    return say


class _Reader:
    """Turns the parts of a pattern into strings, and into functions of what is given."""

    def __init__(
        self, bundle: FluentBundle, functions: Mapping[str, Callable[[object], str]]
    ) -> None:
        from babel import Locale

        self.functions = functions
        self.plural: Callable[[float], str] = Locale.parse(bundle.locales[0], sep="-").plural_form

    def part(self, node: Any) -> str | Say:
        from fluent.runtime import resolver

        match node:
            case resolver.TextElement():
                return node.value
            case resolver.StringLiteral():
                return str(node.parse()["value"])
            case resolver.Pattern():
                return _joined([self.part(element) for element in node.elements])
            case resolver.Placeable() | resolver.NeverIsolatingPlaceable():
                return self.part(node.expression)
            case resolver.VariableReference():
                return _variable(node.id.name)
            case resolver.SelectExpression():
                return self._choice(node)
            case resolver.FunctionReference():
                return self._call(node)
        raise _BeyondUsError

    def _choice(self, node: Any) -> Say:
        from fluent.runtime import resolver

        if not isinstance(node.selector, resolver.VariableReference):
            raise _BeyondUsError
        name, plural = node.selector.id.name, self.plural
        variants: list[tuple[str | float, str | Say]] = []
        fallback: str | Say = ""
        for variant in node.variants:
            number = isinstance(variant.key, resolver.NumberLiteral)
            key = variant.key.value if number else variant.key.name
            said = self.part(variant.value)
            variants.append((key, said))
            if variant.default:
                fallback = said

        def choose(args: Args) -> str:
            chosen = args[name]
            said = fallback
            for key, candidate in variants:
                # A word beside a number is a plural category; else like stands beside like.
                if isinstance(chosen, str):
                    fits = chosen == (key if isinstance(key, str) else plural(key))
                else:
                    fits = (plural(chosen) if isinstance(key, str) else chosen) == key
                if fits:
                    said = candidate
                    break
            return said if isinstance(said, str) else said(args)

        return choose

    def _call(self, node: Any) -> Say:
        function = self.functions.get(node.id.name)
        given = [self.part(argument) for argument in node.arguments.positional]
        if function is None or len(given) != 1 or node.arguments.named:
            raise _BeyondUsError
        (only,) = given
        if isinstance(only, str):
            return lambda _args: function(only)
        return lambda args: function(only(args))


def _variable(name: str) -> Say:
    def value(args: Args) -> str:
        found = args[name]
        if not isinstance(found, str):
            raise _BeyondUsError
        return found

    return value


def _joined(parts: list[str | Say]) -> str | Say:
    if len(parts) == 1:
        return parts[0]
    if all(isinstance(part, str) for part in parts):
        return "".join(part for part in parts if isinstance(part, str))

    def join(args: Args) -> str:
        return "".join([part if isinstance(part, str) else part(args) for part in parts])

    return join
