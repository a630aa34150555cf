"""Models of the operations on things."""

from __future__ import annotations

import builtins
from datetime import date as date_, datetime, time as time_, timedelta
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from .._runtime.model import UNSET, Base64Url, Model, Rfc1123DateTime, UnixTime, UnsetType


class Thing(Model):
    __secret__: ClassVar[tuple[str, ...]] = ("password",)
    created_at: UnixTime
    date: date_ | UnsetType = UNSET
    date_time: datetime | UnsetType = UNSET
    rfc1123: Rfc1123DateTime | UnsetType = UNSET
    duration: timedelta | UnsetType = UNSET
    time: time_ | UnsetType = UNSET
    byte: bytes | UnsetType = UNSET
    base64url: Base64Url | UnsetType = UNSET
    uuid: UUID | UnsetType = UNSET
    uri: str | UnsetType = UNSET
    decimal: Decimal | UnsetType = UNSET
    int32: int | UnsetType = UNSET
    int64: int | UnsetType = UNSET
    float: builtins.float | UnsetType = UNSET
    double: builtins.float | UnsetType = UNSET
    password: str | UnsetType = UNSET
    char: str | UnsetType = UNSET
    string: str | UnsetType = UNSET
    maybe: UnixTime | None | UnsetType = UNSET
