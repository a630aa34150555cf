"""Inputs that several groups of operations use."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class BareDict(TypedDict):
    """`models.Bare` as a dict literal."""

    n: NotRequired[int]
    back: NotRequired[YInput]
    self: NotRequired[BareInput]


BareInput: TypeAlias = models.Bare | BareDict


class XDict(TypedDict):
    """`models.X` as a dict literal."""

    x: NotRequired[XInput]
    b: NotRequired[BareInput]
    up: NotRequired[BareInput]


XInput: TypeAlias = models.X | XDict


class YDict(TypedDict):
    """`models.Y` as a dict literal."""

    x: NotRequired[XInput]


YInput: TypeAlias = models.Y | YDict
