"""What asks for facts: a kind of letter or a decision aid."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Protocol

from letterkit.fields import Field, FieldWords
from letterkit.locale import Locale


class Form(Protocol):
    """What `facts` reads values by; `kinds.kind.Kind` says more of each part."""

    unknown_field: ClassVar[str]
    """The message in `messages.ftl` for a name that is no field of it."""

    @property
    def name(self) -> str:
        """Of the kind."""
        ...

    @property
    def fields(self) -> tuple[Field, ...]:
        """In the order of the form."""
        ...

    @property
    def needs_one_of(self) -> tuple[tuple[str, ...], ...]:
        """Groups of which one at least is given."""
        ...

    @property
    def dates_in_order(self) -> tuple[tuple[str, str], ...]:
        """Pairs; the first is never the later."""
        ...

    @property
    def companions(self) -> tuple[tuple[str, str], ...]:
        """Pairs; the first says nothing alone."""
        ...

    @property
    def same(self) -> tuple[tuple[str, str], ...]:
        """Pairs; the first must not repeat the second."""
        ...

    def words(self, locale: Locale) -> Mapping[str, FieldWords]:
        """Of each field."""
        ...
