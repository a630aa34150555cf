"""Models that several groups of operations use."""

from __future__ import annotations

from .._runtime.model import UNSET, IntEnum, Model, UnsetType


class Bare(Model):
    """Bare"""

    n: int | UnsetType = UNSET
    back: Y | UnsetType = UNSET
    self: Bare | UnsetType = UNSET


class LimitSchema(IntEnum):
    SCHEMA_1 = 1
    SCHEMA_2 = 2
    SCHEMA_3 = 3


class X(Model):
    x: X | UnsetType = UNSET
    b: Bare | UnsetType = UNSET
    up: Bare | UnsetType = UNSET


class Error(Model):
    code: str | UnsetType = UNSET
    inner: Inner | UnsetType = UNSET


class GetDResponse(Model):
    zed: str | UnsetType = UNSET
    again: GetDResponse | UnsetType = UNSET


class Y(Model):
    x: X | UnsetType = UNSET


class Inner(Model):
    deep: Error | UnsetType = UNSET
