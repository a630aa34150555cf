"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import Model


class ListThingsResult(Model):
    size: int
    """In grams."""


class ListThingsResult2(Model):
    size: str
