"""Models that no operation uses."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType
from .shared import Bare


class Part(Model):
    b: Bare | UnsetType = UNSET
    up: Bare | UnsetType = UNSET
