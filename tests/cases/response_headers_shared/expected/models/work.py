"""Models of the operations on work."""

from __future__ import annotations

from .._runtime.model import UNSET, HeaderModel, UnsetType, field


class GetWorkHeaders(HeaderModel):
    """Response headers of `GET /work`."""

    x_state: str | UnsetType = field(default=UNSET, name="X-State")


class StartWorkHeaders(HeaderModel):
    """Response headers of `POST /work`."""

    x_state: str | UnsetType = field(default=UNSET, name="X-State")
    retry_after: int | UnsetType = field(default=UNSET, name="Retry-After")
    x_code: str | UnsetType = field(default=UNSET, name="X-Code")


class StartWork409Headers(HeaderModel):
    """Response headers of `POST /work`."""

    x_state: int | UnsetType = field(default=UNSET, name="X-State")
