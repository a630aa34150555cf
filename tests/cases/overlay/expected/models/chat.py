"""Models of the operations on chat."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Request(Model):
    text: str
    stream: bool | UnsetType = UNSET


class Answer(Model):
    """What comes back."""

    text: str


class Chunk(Model):
    delta: str
