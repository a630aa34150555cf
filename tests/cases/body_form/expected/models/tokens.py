"""Models of the operations on tokens."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    id: str


class GetTokenRequest(Model):
    grant_type: str
    scope: list[str] | UnsetType = UNSET
