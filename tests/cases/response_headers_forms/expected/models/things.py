"""Models of the operations on things."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from .._runtime.model import UNSET, HeaderForm, HeaderModel, Model, StrEnum, UnsetType, field


class Shape(Model):
    r: int | UnsetType = field(default=UNSET, name="R")


class Mood(StrEnum):
    FINE = "fine"
    SO_SO = "so-so"


class CheckThingsHeaders(HeaderModel):
    """Response headers of `HEAD /things`."""

    __forms__: ClassVar[Mapping[str, HeaderForm]] = {
        "X-Shape": HeaderForm(explode=True),
        "X-Document": HeaderForm(content_type="application/json"),
        "X-Meta": HeaderForm(prefix="X-Meta-"),
        "X-Sizes": HeaderForm(prefix="X-Size-"),
    }
    e_tag: str | UnsetType = field(default=UNSET, name="ETag")
    x_shape: Shape | UnsetType = field(default=UNSET, name="X-Shape")
    x_document: list[Shape] | UnsetType = field(default=UNSET, name="X-Document")
    x_mood: Mood | Literal["fine", "so-so"] | UnsetType = field(default=UNSET, name="X-Mood")
    x_meta: dict[str, str] = field(default_factory=lambda: {}, name="X-Meta")
    """What its owner said."""
    x_sizes: dict[str, int] = field(default_factory=lambda: {}, name="X-Sizes")
    former: bytes | UnsetType = field(default=UNSET, name="X-Old")
    """Deprecated."""
    ref_like: int | UnsetType = field(default=UNSET, name="$ref-like")
    """How many."""
