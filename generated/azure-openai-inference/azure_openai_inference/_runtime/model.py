"""What the generated model modules import."""

from __future__ import annotations

from msgspec import UNSET, UnsetType, field

from .arrays import array
from .enums import IntEnum, OpenIntEnum, OpenStrEnum, StrEnum
from .header_model import HeaderForm, HeaderModel
from .records import JsonValue, Model, OpenModel, received
from .scalars import Base64Url, DecimalString, Rfc1123DateTime, UnixTime
from .unions import UnknownVariantBase, union

__all__ = [
    "UNSET",
    "Base64Url",
    "DecimalString",
    "HeaderForm",
    "HeaderModel",
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
    "array",
    "field",
    "received",
    "union",
]
