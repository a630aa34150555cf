"""Models of the operations on orders."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType, field


class Parcel(Model):
    number: str


class CreateOrderRequest(Model):
    callback_url: str | UnsetType = field(default=UNSET, name="callbackUrl")


class ShippedAnswer(Model):
    seen: bool | UnsetType = UNSET
