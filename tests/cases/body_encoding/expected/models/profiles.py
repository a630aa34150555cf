"""Models of the operations on profiles."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, StrEnum, UnsetType


class Profile(Model):
    name: str
    home: str | UnsetType = UNSET
    history: str | UnsetType = UNSET
    tags: list[str] | UnsetType = UNSET
    picture: bytes | UnsetType = UNSET


class CreateProfilePictureXKind(StrEnum):
    FRONT = "front"
    SIDE = "side"
