"""Operations on things."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Grouped, Operation, header, json, path, query

if TYPE_CHECKING:
    from .. import inputs


class Things(Group):
    """Operations on things."""

    def get(
        self,
        path: str,
        *,
        trace: str | UnsetType = UNSET,
        x_ms_meta: Mapping[str, str] | UnsetType = UNSET,
        conditions: inputs.ConditionsInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`GET /things/{path}`

        Args:
            conditions: Parameters of `getThing`.
        """
        return self._client.send(_GET, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def get(
        self,
        path: str,
        *,
        trace: str | UnsetType = UNSET,
        x_ms_meta: Mapping[str, str] | UnsetType = UNSET,
        conditions: inputs.ConditionsInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`GET /things/{path}`

        Args:
            conditions: Parameters of `getThing`.
        """
        return await self._client.send(_GET, locals())


_GET: Operation[models.Thing] = Operation(
    "GET",
    "/things/{path}",
    parameters=(
        path("path", allow_reserved=True),
        query("trace"),
        header("conditions.if_match", "If-Match"),
        header("x_ms_meta", "x-ms-meta", prefix="x-ms-meta-"),
    ),
    client_parameters=("tenant",),
    groups=(Grouped("conditions", (("if_match", "If-Match"),)),),
    responses={"200": json(models.Thing)},
)
