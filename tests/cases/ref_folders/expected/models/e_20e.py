"""Models of the operations on e 20e."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, HeaderModel, UnsetType, field
from .shared import LimitSchema


class GetE20eHeaders(HeaderModel):
    """Response headers of `GET /e%20e`."""

    x_one: LimitSchema | Literal[1, 2, 3] | UnsetType = field(default=UNSET, name="X-One")
