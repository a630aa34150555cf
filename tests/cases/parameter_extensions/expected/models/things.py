"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType, field


class Conditions(Model):
    """Parameters of `getThing`."""

    if_match: str | UnsetType = field(default=UNSET, name="If-Match")
