"""Models of the operations on orders."""

from __future__ import annotations

from .._runtime.model import Model


class Order(Model):
    id: int
