"""Models that no operation uses."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType
from .things import Thing


class Plain(Model):
    a: Thing | UnsetType = UNSET
