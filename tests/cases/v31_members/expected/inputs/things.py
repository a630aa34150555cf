"""Inputs of the operations on things."""

from __future__ import annotations

from datetime import date
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class ThingMixedDict(TypedDict):
    """`models.ThingMixed` as a dict literal."""

    id: NotRequired[int]


ThingMixedInput: TypeAlias = models.ThingMixed | ThingMixedDict


class ThingClosedDict(TypedDict):
    """`models.ThingClosed` as a dict literal."""

    id: int
    more: NotRequired[str]


ThingClosedInput: TypeAlias = models.ThingClosed | ThingClosedDict


class ThingOpenDict(TypedDict):
    """`models.ThingOpen` as a dict literal."""

    id: int
    more: NotRequired[str]


ThingOpenInput: TypeAlias = models.ThingOpen | models.ThingClosed | ThingOpenDict


class BaseDict(TypedDict):
    """`models.Base` as a dict literal."""

    id: int


BaseInput: TypeAlias = models.Base | BaseDict


class PaymentDict(TypedDict):
    """`models.Payment` as a dict literal."""

    kind: models.PaymentKind | Literal["card", "bill"]
    number: NotRequired[str]
    due: NotRequired[date]
    grace: NotRequired[int]


PaymentInput: TypeAlias = models.Payment | PaymentDict
