"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType, field


class Thing3(Model):
    dash_minus_ed: str | UnsetType = field(default=UNSET, name="dash-ed")
    dash_underscore_ed: str | UnsetType = field(default=UNSET, name="dash_ed")
    dash_ed: str | UnsetType = field(default=UNSET, name="dashEd")
    other: Thing2 | UnsetType = UNSET
    third: THING | UnsetType = UNSET


class Thing2(Model):
    id: str | UnsetType = UNSET


class THING(Model):
    id: int | UnsetType = UNSET
