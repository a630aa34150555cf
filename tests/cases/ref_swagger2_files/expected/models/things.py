"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, HeaderModel, Model, UnsetType, field


class ErrorResponse(Model):
    error: ErrorDetail | UnsetType = UNSET


class ErrorDetail(Model):
    code: str | UnsetType = UNSET
    details: list[ErrorDetail] | UnsetType = UNSET


class PutThingHeaders(HeaderModel):
    """Response headers of `PUT /shops/{shopId}/things/{name}`."""

    x_a: int | UnsetType = field(default=UNSET, name="X-A")
