"""Types where they are used, as the IR has them; `model.py` has those where they are declared, and all else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Name: TypeAlias = str
DeclarationId: TypeAlias = str
"""The JSON pointer of the schema as written in the spec: "#/components/schemas/runObject", or that of an inline schema:
"#/components/schemas/runObject/properties/last_error". A union or record that the builder adds has a suffix:
"...#base"."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A JSON scalar. `format` is the spec's: "int32", "date-time", "unixtime", "byte", "uuid" ..."""

    kind: Literal["string", "integer", "number", "boolean", "null", "binary"]
    format: str | None = None


@dataclass(frozen=True, slots=True)
class Anything:
    """Any JSON value: a schema that says nothing."""


@dataclass(frozen=True, slots=True)
class Const:
    """One value. `open`: the service may send others of the same kind (x-ms-enum modelAsString)."""

    value: str | int | float | bool
    open: bool = False


@dataclass(frozen=True, slots=True)
class List:
    item: Type


@dataclass(frozen=True, slots=True)
class Map:
    """An object whose member names are not known beforehand."""

    value: Type


@dataclass(frozen=True, slots=True)
class Nullable:
    type: Type


@dataclass(frozen=True, slots=True)
class Ref:
    """A use of a declaration."""

    id: DeclarationId


Type: TypeAlias = Scalar | Anything | Const | List | Map | Nullable | Ref


@dataclass(frozen=True, slots=True)
class Content:
    """A media type of a response, and the type of its value. `type` None: no value (an empty body)."""

    media_type: str
    type: Type | None
