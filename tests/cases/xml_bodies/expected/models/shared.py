"""Models that several groups of operations use."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from .._runtime.xml_facts import Xml
from ._unknown import UnknownVariant


class BookBase(Model):
    title: str | UnsetType = UNSET


class Novel(BookBase, tag_field="kind", tag="Novel"):
    __xml__: ClassVar[dict[str, Xml]] = {
        "pages": Xml(node="attribute"),
        "kind": Xml("type", namespace="http://www.w3.org/2001/XMLSchema-instance", prefix="xsi", node="attribute"),
    }
    kind: ClassVar[Literal["Novel"]] = "Novel"
    pages: int | UnsetType = UNSET


class Atlas(BookBase, tag_field="kind", tag="Atlas"):
    __xml__: ClassVar[dict[str, Xml]] = {
        "kind": Xml("type", namespace="http://www.w3.org/2001/XMLSchema-instance", prefix="xsi", node="attribute"),
    }
    kind: ClassVar[Literal["Atlas"]] = "Atlas"


if TYPE_CHECKING:
    Book: TypeAlias = Novel | Atlas | UnknownVariant
else:
    Book = union({"Novel": Novel, "Atlas": Atlas}, tag="kind", unknown=UnknownVariant)
