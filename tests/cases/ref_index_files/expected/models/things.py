"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType


class Thing(Model):
    id: str
    err: Error | UnsetType = UNSET


class Error(Model):
    code: ErrorCode | Literal["a", "b"] | UnsetType = UNSET


class ErrorCode(StrEnum):
    A = "a"
    B = "b"
