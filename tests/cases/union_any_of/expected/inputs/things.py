"""Inputs of the operations on things."""

from __future__ import annotations

from typing import TypeAlias, TypedDict

from .. import models


class NamedDict(TypedDict):
    """`models.Named` as a dict literal."""

    name: str


NamedInput: TypeAlias = models.Named | NamedDict


class PricedDict(TypedDict):
    """`models.Priced` as a dict literal."""

    price: float


PricedInput: TypeAlias = models.Priced | PricedDict

ThingInput: TypeAlias = NamedInput | PricedInput | models.UnknownVariant
"""What a request takes for `models.Thing`."""
