"""The variant of tomorrow: what a union holds when none of the variants known today fits."""

from __future__ import annotations

from typing import ClassVar

from .._runtime.model import UnknownVariantBase


class UnknownVariant(UnknownVariantBase):
    """A variant that this package does not know yet: a dict of its members as they came.

    The attributes are the tags of the unions in this package; they are None here, so that a comparison with a known tag
    tells this class from the others.
    """

    type: ClassVar[None] = None
