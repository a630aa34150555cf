"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import UNSET, Model, OpenModel, UnsetType, field, union
from ._unknown import UnknownVariant


class Everything(Model):
    node: Node | UnsetType = UNSET
    tree: Tree | UnsetType = UNSET
    list: Nested | UnsetType = UNSET
    map: Map | UnsetType = UNSET
    either: Either | UnsetType = UNSET
    text: TextOrMore | UnsetType = UNSET
    child: Child | UnsetType = UNSET
    inner: OuterInner | UnsetType = UNSET
    pair: Left | UnsetType = UNSET
    alias: AliasOfAlias | UnsetType = UNSET
    whole: Everything | UnsetType = UNSET


class Node(Model):
    next: Node | UnsetType = UNSET
    all: list[Node] | UnsetType = UNSET


class Tree(OpenModel):
    parent: Tree | UnsetType = UNSET
    additional_properties: dict[str, Tree] = field(default_factory=lambda: {})
    """The members that the schema does not name."""


class EitherLeft(Model):
    left: Either


class EitherRight(Model):
    right: list[Either]


if TYPE_CHECKING:
    Either: TypeAlias = EitherLeft | EitherRight | UnknownVariant
else:
    Either = union(EitherLeft, EitherRight, unknown=UnknownVariant)


class Child(Model):
    child: Child | UnsetType = UNSET
    parents: list[Parent] | UnsetType = UNSET
    size: int | UnsetType = UNSET


class Parent(Model):
    child: Child | UnsetType = UNSET
    parents: list[Parent] | UnsetType = UNSET


class Outer(Model):
    inner: OuterInner | UnsetType = UNSET


class Left(Model):
    right: Right | UnsetType = UNSET


class Right(Model):
    left: Left | UnsetType = UNSET


Alias: TypeAlias = Node

AliasOfAlias: TypeAlias = Alias


class OuterInner(Model):
    outer: Outer | UnsetType = UNSET
    self: OuterInner | UnsetType = UNSET


if TYPE_CHECKING:
    Nested: TypeAlias = "list[Nested]"
else:
    Nested = union("list[Nested]", module=__name__)

if TYPE_CHECKING:
    Map: TypeAlias = "dict[str, Map]"
else:
    Map = union("dict[str, Map]", module=__name__)

if TYPE_CHECKING:
    TextOrMore: TypeAlias = "str | list[TextOrMore]"
else:
    TextOrMore = union(str, "list[TextOrMore]", module=__name__)
