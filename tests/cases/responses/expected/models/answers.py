"""Models of the operations on answers."""

from __future__ import annotations

from .._runtime.model import Model


class Thing(Model):
    id: str
