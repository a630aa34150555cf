"""Models that no operation uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import union
from ._unknown import UnknownVariant
from .things import Cat, Dog

if TYPE_CHECKING:
    Animal: TypeAlias = Cat | Dog | UnknownVariant
else:
    Animal = union({"cat": Cat, "dog": Dog}, tag="kind", unknown=UnknownVariant)
