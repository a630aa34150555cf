"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class Thing(Model):
    source: ThingSource | UnsetType = UNSET


class SourceBase(Model):
    pass


class Search(SourceBase, tag_field="type", tag="search"):
    type: ClassVar[Literal["search"]] = "search"
    index: str | UnsetType = UNSET


class Cosmos(SourceBase, tag_field="type", tag="cosmos"):
    type: ClassVar[Literal["cosmos"]] = "cosmos"
    database: str | UnsetType = UNSET


if TYPE_CHECKING:
    ThingSource: TypeAlias = Search | Cosmos | UnknownVariant
else:
    ThingSource = union({"search": Search, "cosmos": Cosmos}, tag="type", unknown=UnknownVariant)
