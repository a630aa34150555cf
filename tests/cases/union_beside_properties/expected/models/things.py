"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model, union
from ._unknown import UnknownVariant


class ThingText(Model):
    text: str
    id: str


class ThingNumber(Model):
    number: int
    id: str


if TYPE_CHECKING:
    Thing: TypeAlias = ThingText | ThingNumber | UnknownVariant
else:
    Thing = union(ThingText, ThingNumber, unknown=UnknownVariant)
