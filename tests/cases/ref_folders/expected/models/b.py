"""Models of the operations on b."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Local(Model):
    y: list[Mid] | UnsetType = UNSET


class Mid(Model):
    q: str | UnsetType = UNSET


class GetBResponse(Model):
    me: Local | UnsetType = UNSET
