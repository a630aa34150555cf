"""Models of the operations on dogs."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType
from .shared import Owner


class Dog(Model):
    owner: Owner | UnsetType = UNSET
