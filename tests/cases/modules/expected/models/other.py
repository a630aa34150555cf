"""Models that no operation uses."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType
from .cats import Cat


class Ghost(Model):
    of: Cat | UnsetType = UNSET
