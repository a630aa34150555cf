"""What the generated model modules import."""

from __future__ import annotations

from msgspec import UNSET, UnsetType, field

from .enums import IntEnum, OpenIntEnum, OpenStrEnum, StrEnum
from .records import JsonValue, Model, OpenModel
from .scalars import Base64Url, Rfc1123DateTime, UnixTime
from .unions import UnknownVariantBase, union

__all__ = [
    "UNSET",
    "Base64Url",
    "IntEnum",
    "JsonValue",
    "Model",
    "OpenIntEnum",
    "OpenModel",
    "OpenStrEnum",
    "Rfc1123DateTime",
    "StrEnum",
    "UnixTime",
    "UnknownVariantBase",
    "UnsetType",
    "field",
    "union",
]
