"""Inputs that several groups of operations use."""

from __future__ import annotations

from datetime import date
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class ThingDict(TypedDict):
    """`models.Thing` as a dict literal."""

    p: NotRequired[PInput]
    bare: NotRequired[BareInput]
    mid: NotRequired[PInnerInput]


ThingInput: TypeAlias = models.Thing | ThingDict


class PDict(TypedDict):
    """`models.P` as a dict literal."""

    inner: NotRequired[PInnerInput]


PInput: TypeAlias = models.P | PDict


class BareDict(TypedDict):
    """`models.Bare` as a dict literal."""

    d: NotRequired[date]
    k: NotRequired[models.K | Literal["a", "b"]]


BareInput: TypeAlias = models.Bare | BareDict


class PInnerDict(TypedDict):
    """`models.PInner` as a dict literal."""

    thing: NotRequired[ThingInput]
    n: NotRequired[str | None]


PInnerInput: TypeAlias = models.PInner | PInnerDict
