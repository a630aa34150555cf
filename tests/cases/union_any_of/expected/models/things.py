"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model, union
from ._unknown import UnknownVariant


class Named(Model):
    name: str


class Priced(Model):
    price: float


if TYPE_CHECKING:
    Thing: TypeAlias = Named | Priced | UnknownVariant
else:
    Thing = union(Named, Priced, unknown=UnknownVariant)
