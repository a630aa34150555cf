"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, HeaderModel, UnsetType, field


class PutThingHeaders(HeaderModel):
    """Response headers of `PUT /things`."""

    thing_request: str | UnsetType = field(default=UNSET, name="Thing-Request")
