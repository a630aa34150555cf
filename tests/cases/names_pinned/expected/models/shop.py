"""Models of the operations on shop."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Article(Model):
    inner: Core | UnsetType = UNSET


class Core(Model):
    id: str | UnsetType = UNSET
