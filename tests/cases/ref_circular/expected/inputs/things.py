"""Inputs of the operations on things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class EverythingDict(TypedDict):
    """`models.Everything` as a dict literal."""

    node: NotRequired[NodeInput]
    tree: NotRequired[TreeInput]
    list: NotRequired[NestedInput]
    map: NotRequired[MapInput]
    either: NotRequired[EitherInput]
    text: NotRequired[TextOrMoreInput]
    child: NotRequired[ChildInput]
    inner: NotRequired[OuterInnerInput]
    pair: NotRequired[LeftInput]
    alias: NotRequired[NodeInput]
    whole: NotRequired[EverythingInput]


EverythingInput: TypeAlias = models.Everything | EverythingDict


class NodeDict(TypedDict):
    """`models.Node` as a dict literal."""

    next: NotRequired[NodeInput]
    all: NotRequired[Sequence[NodeInput]]


NodeInput: TypeAlias = models.Node | NodeDict


class TreeDict(TypedDict):
    """`models.Tree` as a dict literal."""

    parent: NotRequired[TreeInput]


TreeInput: TypeAlias = models.Tree | TreeDict


class EitherLeftDict(TypedDict):
    """`models.EitherLeft` as a dict literal."""

    left: EitherInput


EitherLeftInput: TypeAlias = models.EitherLeft | EitherLeftDict


class EitherRightDict(TypedDict):
    """`models.EitherRight` as a dict literal."""

    right: Sequence[EitherInput]


EitherRightInput: TypeAlias = models.EitherRight | EitherRightDict

EitherInput: TypeAlias = EitherLeftInput | EitherRightInput | models.UnknownVariant
"""What a request takes for `models.Either`."""


class ChildDict(TypedDict):
    """`models.Child` as a dict literal."""

    child: NotRequired[ChildInput]
    parents: NotRequired[Sequence[ParentInput]]
    size: NotRequired[int]


ChildInput: TypeAlias = models.Child | models.Parent | ChildDict


class ParentDict(TypedDict):
    """`models.Parent` as a dict literal."""

    child: NotRequired[ChildInput]
    parents: NotRequired[Sequence[ParentInput]]


ParentInput: TypeAlias = models.Parent | models.Child | ParentDict


class OuterDict(TypedDict):
    """`models.Outer` as a dict literal."""

    inner: NotRequired[OuterInnerInput]


OuterInput: TypeAlias = models.Outer | OuterDict


class LeftDict(TypedDict):
    """`models.Left` as a dict literal."""

    right: NotRequired[RightInput]


LeftInput: TypeAlias = models.Left | LeftDict


class RightDict(TypedDict):
    """`models.Right` as a dict literal."""

    left: NotRequired[LeftInput]


RightInput: TypeAlias = models.Right | RightDict


class OuterInnerDict(TypedDict):
    """`models.OuterInner` as a dict literal."""

    outer: NotRequired[OuterInput]
    self: NotRequired[OuterInnerInput]


OuterInnerInput: TypeAlias = models.OuterInner | OuterInnerDict

NestedInput: TypeAlias = "Sequence[NestedInput]"
"""What a request takes for `models.Nested`."""

MapInput: TypeAlias = "Mapping[str, MapInput]"
"""What a request takes for `models.Map`."""

TextOrMoreInput: TypeAlias = "str | Sequence[TextOrMoreInput]"
"""What a request takes for `models.TextOrMore`."""
