"""Scalars in Python: one row for each format whose Python type is not that of its JSON kind.

A new format is a row here, and, if its form on the wire is new too, one in the runtime's codec.
"""

from __future__ import annotations

from msgspec import Struct

from specloom.ir.model import Scalar

BUILTINS = "builtins"
RUNTIME_MODEL = "._runtime.model"
RUNTIME_FLAT = "._runtime.flat"
RUNTIME_BODY = "._runtime.body"
RUNTIME_JSON_INPUT = "._runtime.json_input"
RUNTIME_OPERATION = "._runtime.operation"
RUNTIME_MULTIPART = "._runtime.multipart"


class Place(Struct, frozen=True):
    """A Python type: its module (relative to the package where it starts with a dot) and its name there."""

    module: str
    name: str


class Format(Struct, frozen=True):
    """What a scalar is in a response, and what is taken for it in a request."""

    output: Place
    input: Place


def _both(module: str, name: str) -> Format:
    return Format(Place(module, name), Place(module, name))


KINDS = {
    "string": _both(BUILTINS, "str"),
    "integer": _both(BUILTINS, "int"),
    "number": _both(BUILTINS, "float"),
    "boolean": _both(BUILTINS, "bool"),
    "binary": Format(Place(BUILTINS, "bytes"), Place(RUNTIME_MULTIPART, "FileInput")),
}
"""By JSON kind; "null" is not here, being no class."""

FORMATS = {
    ("integer", "unixtime"): _both(RUNTIME_MODEL, "UnixTime"),
    ("number", "decimal"): _both("decimal", "Decimal"),
    ("string", "decimal"): _both(RUNTIME_MODEL, "DecimalString"),
    ("string", "base64url"): _both(RUNTIME_MODEL, "Base64Url"),
    ("string", "byte"): _both(BUILTINS, "bytes"),
    ("string", "date"): _both("datetime", "date"),
    ("string", "date-time"): _both("datetime", "datetime"),
    ("string", "date-time-rfc1123"): _both(RUNTIME_MODEL, "Rfc1123DateTime"),
    ("string", "duration"): _both("datetime", "timedelta"),
    ("string", "time"): _both("datetime", "time"),
    ("string", "uuid"): _both("uuid", "UUID"),
}


def format_of(scalar: Scalar) -> Format:
    """The row of a scalar that is not null; that of its kind where its format says nothing to Python (int32, uri)."""
    return FORMATS.get((scalar.kind, scalar.format or ""), KINDS[scalar.kind])
