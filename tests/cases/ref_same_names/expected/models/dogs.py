"""Models of the operations on dogs."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Bone(Model):
    length: float | UnsetType = UNSET


class DogsPet(Model):
    bark: str | UnsetType = UNSET


class DogsAllToy(Model):
    ball: bool | UnsetType = UNSET
