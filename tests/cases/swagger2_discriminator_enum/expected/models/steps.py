"""Models of the operations on steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class DetailsBase(Model):
    pass


class MessageDetails(DetailsBase, tag_field="type", tag="message"):
    type: ClassVar[Literal["message"]] = "message"
    id: str | UnsetType = UNSET


class CallDetails(DetailsBase, tag_field="type", tag="calls"):
    type: ClassVar[Literal["calls"]] = "calls"
    calls: list[str] | UnsetType = UNSET


if TYPE_CHECKING:
    Details: TypeAlias = MessageDetails | CallDetails | UnknownVariant
else:
    Details = union({"message": MessageDetails, "calls": CallDetails}, tag="type", unknown=UnknownVariant)
