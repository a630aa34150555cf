"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import UNSET, JsonValue, Model, UnsetType, array


class Thing(Model):
    point: tuple[float, float]
    named: tuple[str, Thing] | UnsetType = UNSET
    path: list[ThingPathItem]
    open: ThingOpen | UnsetType = UNSET
    row: Row | UnsetType = UNSET
    partial: list[int | str] | UnsetType = UNSET
    """At least 1 item."""
    empty: tuple[()] | UnsetType = UNSET
    choice: str | tuple[str, int] | UnsetType = UNSET


if TYPE_CHECKING:
    ThingPathItem: TypeAlias = "tuple[float, float, *tuple[str, ...]]"
else:
    ThingPathItem = array("float", "float", rest="str", module=__name__)

if TYPE_CHECKING:
    ThingOpen: TypeAlias = "tuple[int, *tuple[JsonValue, ...]]"
else:
    ThingOpen = array("int", rest="JsonValue", module=__name__)

if TYPE_CHECKING:
    Row: TypeAlias = "tuple[str, *tuple[Row, ...]]"
    """A row and the rows in it."""
else:
    Row = array("str", rest="Row", module=__name__)
