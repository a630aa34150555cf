"""Models of the operations on things."""

from __future__ import annotations

from datetime import date
from typing import Literal

from .._runtime.model import UNSET, Model, OpenModel, StrEnum, UnsetType, field


class Thing(Model):
    labels: dict[str, str] | UnsetType = UNSET
    mixed: ThingMixed | UnsetType = UNSET
    closed: ThingClosed | UnsetType = UNSET
    open: ThingOpen | UnsetType = UNSET
    same: Base | UnsetType = UNSET
    payment: Payment | UnsetType = UNSET
    codes: list[int] | UnsetType = UNSET
    words: dict[str, str] | UnsetType = UNSET


class ThingMixed(OpenModel):
    id: int | UnsetType = UNSET
    additional_properties: dict[str, str | float] = field(default_factory=lambda: {})
    """The members that the schema does not name."""


class ThingClosed(Model):
    id: int
    more: str | UnsetType = UNSET


class ThingOpen(OpenModel):
    id: int
    more: str | UnsetType = UNSET
    additional_properties: dict[str, int] = field(default_factory=lambda: {})
    """The members that the schema does not name."""


class Base(Model):
    id: int


class Payment(Model):
    kind: PaymentKind | Literal["card", "bill"]
    number: str | UnsetType = UNSET
    due: date | UnsetType = UNSET
    grace: int | UnsetType = UNSET


class PaymentKind(StrEnum):
    CARD = "card"
    BILL = "bill"
