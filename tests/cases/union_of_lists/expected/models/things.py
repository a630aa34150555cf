"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union


class Thing(Model):
    input: ThingInput
    stop: str | list[str] | None | UnsetType = UNSET
    number: int | float | bool | UnsetType = UNSET


if TYPE_CHECKING:
    ThingInput: TypeAlias = str | list[str] | list[int] | list[list[int]]
else:
    ThingInput = union(str, list[str], list[int], list[list[int]])
