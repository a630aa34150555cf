"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class Audio(Model):
    text: str


class VerboseAudio(Model):
    text: str
    duration: float | UnsetType = UNSET
    language: str | UnsetType = UNSET


if TYPE_CHECKING:
    Thing: TypeAlias = Audio | VerboseAudio | UnknownVariant
else:
    Thing = union(Audio, VerboseAudio, unknown=UnknownVariant)
