"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import Model, StrEnum


class Thing(Model):
    id: str


class GetThingOrder(StrEnum):
    ASC = "asc"
    DESC = "desc"
