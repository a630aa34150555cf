"""Models that no operation uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import union
from ._unknown import UnknownVariant
from .things import Cosmos, Search, SourceBase


class Other(SourceBase, tag_field="type", tag="other"):
    type: ClassVar[Literal["other"]] = "other"


if TYPE_CHECKING:
    Source: TypeAlias = Search | Cosmos | Other | UnknownVariant
else:
    Source = union({"search": Search, "cosmos": Cosmos, "other": Other}, tag="type", unknown=UnknownVariant)
