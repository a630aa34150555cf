"""Models of the operations on things."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from .._runtime.model import UNSET, HeaderForm, HeaderModel, Model, UnsetType, field


class Thing(Model):
    id: str


class GetThingHeaders(HeaderModel):
    """Response headers of `GET /things`."""

    __forms__: ClassVar[Mapping[str, HeaderForm]] = {"x-ms-meta": HeaderForm(prefix="x-ms-meta-")}
    apim_request_id: str | UnsetType = field(default=UNSET, name="apim-request-id")
    """For support."""
    retry_after: int | UnsetType = field(default=UNSET, name="Retry-After")
    x_ms_meta: dict[str, str] = field(default_factory=lambda: {}, name="x-ms-meta")
