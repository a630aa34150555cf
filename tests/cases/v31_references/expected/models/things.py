"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    inner: Inner | UnsetType = UNSET
    leaf: Leaf | UnsetType = UNSET
    tree: Tree | UnsetType = UNSET
    named: ThingNamed | UnsetType = UNSET
    described: Base | UnsetType = UNSET
    """What it is based on.

    Deprecated.
    """
    narrowed: Literal["red"] | UnsetType = UNSET


class ThingNamed(Model):
    id: int
    name: str


class Base(Model):
    id: int


class Tree(Model):
    children: list[Tree] | UnsetType = UNSET
    fruit: str | UnsetType = UNSET


class Inner(Model):
    deep: int | UnsetType = UNSET


class Leaf(Model):
    green: bool | UnsetType = UNSET


Fruit: TypeAlias = str
