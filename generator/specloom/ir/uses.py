"""Types where they are used, as the IR has them; `model.py` has those where they are declared, and all else."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Name: TypeAlias = str
DeclarationId: TypeAlias = str
"""The JSON pointer of the schema as written in the spec: "#/components/schemas/runObject", or that of an inline schema:
"#/components/schemas/runObject/properties/last_error". A union or record that the builder adds has a suffix:
"...#base"."""


class Scalar(Struct, frozen=True):
    """A JSON scalar. `format` is the spec's: "int32", "date-time", "unixtime", "byte", "uuid" ..."""

    kind: Literal["string", "integer", "number", "boolean", "null", "binary"]
    format: str | None = None


class Anything(Struct, frozen=True):
    """Any JSON value: a schema that says nothing."""


class Const(Struct, frozen=True, eq=False):
    """One value. `open`: the service may send others of the same kind (x-ms-enum modelAsString).

    1, 1.0 and true are equal in Python and three constants here."""

    value: str | int | float | bool
    open: bool = False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Const) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[type, str | int | float | bool, bool]:
        return type(self.value), self.value, self.open


class List(Struct, frozen=True):
    item: Type


class Tuple(Struct, frozen=True):
    """An array whose first items have a type each, by their place. `rest`: what may follow them; None for nothing.

    One with a `rest` is the type of an alias only: a use of it is a `Ref` to that."""

    items: tuple[Type, ...]
    rest: Type | None = None


class Map(Struct, frozen=True):
    """An object whose member names are not known beforehand."""

    value: Type


class Nullable(Struct, frozen=True):
    type: Type


class Ref(Struct, frozen=True):
    """A use of a declaration."""

    id: DeclarationId


Type: TypeAlias = Scalar | Anything | Const | List | Tuple | Map | Nullable | Ref


class Xml(Struct, frozen=True):
    """How a value is written in XML: in which node, and what that is called."""

    name: str = ""
    """Without prefix; "" where it is the name that the value has anyway: a member's, or the key in a map."""
    namespace: str | None = None
    prefix: str | None = None
    node: Literal["element", "attribute", "text"] = "element"
    """text: the text of the element of the record around it."""
    wrapped: bool = False
    """A list is an element of this name, with an element for each item; else there is nothing but the items."""
    item: Xml | None = None
    """How each item of a wrapped list is written, None: like the list; of another list, or of a map, only where there
    is more to say of its items, or values, than their name."""


class Content(Struct, frozen=True):
    """A media type of a response, and the type of its value. `type` None: no value (an empty body)."""

    media_type: str
    type: Type | None
    xml: Xml | None = None
    """The root element, where the body is XML and `type` is what it holds."""
