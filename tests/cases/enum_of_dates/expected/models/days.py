"""Models of the operations on days."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from .._runtime.model import UNSET, Model, StrEnum, UnixTime, UnsetType

First: TypeAlias = date


class Day(Model):
    first: date | UnsetType = UNSET
    only: datetime | UnsetType = UNSET
    share: Decimal | UnsetType = UNSET
    at: UnixTime | UnsetType = UNSET
    link: DayLink | Literal["https://a", "https://b"] | UnsetType = UNSET


class DayLink(StrEnum):
    HTTPS_A = "https://a"
    HTTPS_B = "https://b"
