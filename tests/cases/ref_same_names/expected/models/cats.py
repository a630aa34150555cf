"""Models of the operations on cats."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class CatsPet(Model):
    lives: int | UnsetType = UNSET


class CatsAllToy(Model):
    mouse: bool | UnsetType = UNSET


class BonesBone(Model):
    fish: str | UnsetType = UNSET
