"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.flat import holder, lifted
from .._runtime.model import UNSET, Model, UnsetType, field


class Thing(Model):
    name: str
    size: int | UnsetType = UNSET


class AccessConditions(Model):
    """Parameters of `things_get` and `things_set`."""

    if_match: str | UnsetType = field(default=UNSET, name="If-Match")
    """Its version."""
    if_none_match: str | UnsetType = field(default=UNSET, name="If-None-Match")


class ThingsGetOptions(Model):
    """Parameters of `things_get`."""

    expand: list[str] | UnsetType = UNSET
    top: int = 5


class ThingsSetParameters(Model):
    """Parameters of `things_set`."""

    id: str
    body: Thing


class ThingsChangeParameters(Model):
    """Parameters of `things_change`."""

    id: str
    _change: Thing | UnsetType = holder("change", init=False, default=UNSET)
    name: str | UnsetType = lifted("_change", default=UNSET)
    size: int | UnsetType = lifted("_change", default=UNSET)
