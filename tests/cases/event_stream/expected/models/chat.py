"""Models of the operations on chat."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Request(Model):
    text: str
    stream: bool | None | UnsetType = UNSET


class Answer(Model):
    text: str


class Chunk(Model):
    delta: str
