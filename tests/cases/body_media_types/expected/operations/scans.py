"""Operations on scans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.body import BinaryInput
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, empty

if TYPE_CHECKING:
    from .. import inputs


class Scans(Group):
    """Operations on scans."""

    def analyze(
        self,
        *,
        scan: inputs.SourceInput | str | BinaryInput,
        content_type: Literal["application/json", "text/plain", "application/pdf"] | str | UnsetType = UNSET,
    ) -> None:
        """`POST /scans`

        Args:
            scan: What is to be analyzed.
            content_type: The media type that the body is sent as. Where it is left out, it is the first
                that suits the value.
        """
        return self._client.send(_ANALYZE, locals())


class AsyncScans(AsyncGroup):
    """Operations on scans."""

    async def analyze(
        self,
        *,
        scan: inputs.SourceInput | str | BinaryInput,
        content_type: Literal["application/json", "text/plain", "application/pdf"] | str | UnsetType = UNSET,
    ) -> None:
        """`POST /scans`

        Args:
            scan: What is to be analyzed.
            content_type: The media type that the body is sent as. Where it is left out, it is the first
                that suits the value.
        """
        return await self._client.send(_ANALYZE, locals())


_ANALYZE: Operation[None] = Operation(
    "POST",
    "/scans",
    body=Body(
        ("application/json", "text/plain", "application/pdf", "image/*"),
        argument="scan",
        required=True,
        needed=("scan",),
        content_type="content_type",
    ),
    responses={"204": empty()},
)
