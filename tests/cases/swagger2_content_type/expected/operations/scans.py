"""Operations on scans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
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
        scan: inputs.SourceInput | BinaryInput | UnsetType = UNSET,
        content_type: models.ScanType | str | UnsetType = UNSET,
    ) -> None:
        """`POST /scans`

        Args:
            content_type: What the scan is.
        """
        return self._client.send(_ANALYZE, locals())


class AsyncScans(AsyncGroup):
    """Operations on scans."""

    async def analyze(
        self,
        *,
        scan: inputs.SourceInput | BinaryInput | UnsetType = UNSET,
        content_type: models.ScanType | str | UnsetType = UNSET,
    ) -> None:
        """`POST /scans`

        Args:
            content_type: What the scan is.
        """
        return await self._client.send(_ANALYZE, locals())


_ANALYZE: Operation[None] = Operation(
    "POST",
    "/scans",
    body=Body(("application/json", "application/pdf", "image/png"), argument="scan", content_type="content_type"),
    responses={"204": empty()},
)
