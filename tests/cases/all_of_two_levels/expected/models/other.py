"""Models that no operation uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import union
from ._unknown import UnknownVariant
from .things import AnimalBase, Cat

if TYPE_CHECKING:
    Animal: TypeAlias = AnimalBase | Cat | UnknownVariant
else:
    Animal = union({"animal": AnimalBase, "cat": Cat}, tag="kind", unknown=UnknownVariant, untagged=AnimalBase)
