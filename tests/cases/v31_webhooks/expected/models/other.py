"""Models that no operation uses."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Order(Model):
    id: int


class OrderPaidAnswer(Model):
    seen: bool | UnsetType = UNSET


class ParcelMovedPayload(Model):
    parcel: str
