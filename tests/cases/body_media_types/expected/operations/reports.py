"""Operations on reports."""

from __future__ import annotations

from typing import Literal

from .._runtime.body import BinaryInput
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, empty


class Reports(Group):
    """Operations on reports."""

    def write(
        self,
        *,
        body: BinaryInput | UnsetType = UNSET,
        content_type: Literal["application/json", "application/octet-stream"] | UnsetType = UNSET,
    ) -> None:
        """`PUT /reports`

        Args:
            content_type: The media type that the body is sent as. Where it is left out, it is the first
                that suits the value.
        """
        return self._client.send(_WRITE, locals())


class AsyncReports(AsyncGroup):
    """Operations on reports."""

    async def write(
        self,
        *,
        body: BinaryInput | UnsetType = UNSET,
        content_type: Literal["application/json", "application/octet-stream"] | UnsetType = UNSET,
    ) -> None:
        """`PUT /reports`

        Args:
            content_type: The media type that the body is sent as. Where it is left out, it is the first
                that suits the value.
        """
        return await self._client.send(_WRITE, locals())


_WRITE: Operation[None] = Operation(
    "PUT",
    "/reports",
    body=Body(("application/json", "application/octet-stream"), argument="body", content_type="content_type"),
    responses={"204": empty()},
)
