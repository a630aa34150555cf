"""What there is inside of schemas, looked at once for all the steps that would look for it.

A large document has a hundred thousand schemas; few of them hold what a step after parsing has to see to.
"""

from __future__ import annotations

from msgspec import Struct

from specloom.normalize.document import Schema
from specloom.normalize.walk import nested


class Inside(Struct, frozen=True):
    """What a schema, or one written inside it, has."""

    all_of: bool = False
    discriminator: bool = False
    incomplete: bool = False
    """It requires a name that it does not describe itself."""


class Survey:
    """Remembers what is inside of the schemas that it was asked about."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Schema, Inside]] = {}
        """By `id`, with the schemas, which must not go while this is here."""

    def of(self, schema: Schema) -> Inside:
        """What is inside of `schema`; references are not followed."""
        if (known := self._known.get(id(schema))) is not None:
            return known[1]
        all_of = discriminator = incomplete = False
        for inner in nested(schema):
            all_of = all_of or bool(inner.all_of)
            discriminator = discriminator or inner.discriminator is not None
            if inner.required and not incomplete:
                incomplete = not {member.name for member in inner.properties}.issuperset(inner.required)
        inside = Inside(all_of, discriminator, incomplete)
        self._known[id(schema)] = schema, inside
        return inside
