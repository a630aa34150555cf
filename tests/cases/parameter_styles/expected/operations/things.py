"""Operations on things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Operation, header, json, path, query

if TYPE_CHECKING:
    from .. import inputs


class Things(Group):
    """Operations on things."""

    def get(
        self,
        ids: Sequence[str],
        *,
        form: Sequence[str] | UnsetType = UNSET,
        comma: Sequence[int] | UnsetType = UNSET,
        pipe: Sequence[str] | UnsetType = UNSET,
        filter: Mapping[str, str] | UnsetType = UNSET,
        where: inputs.GetThingsWhereInput | UnsetType = UNSET,
        x_ids: Sequence[str] | UnsetType = UNSET,
        include: Sequence[str] | UnsetType = UNSET,
    ) -> models.Thing:
        """`GET /things/{ids}`"""
        return self._client.send(_GET, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def get(
        self,
        ids: Sequence[str],
        *,
        form: Sequence[str] | UnsetType = UNSET,
        comma: Sequence[int] | UnsetType = UNSET,
        pipe: Sequence[str] | UnsetType = UNSET,
        filter: Mapping[str, str] | UnsetType = UNSET,
        where: inputs.GetThingsWhereInput | UnsetType = UNSET,
        x_ids: Sequence[str] | UnsetType = UNSET,
        include: Sequence[str] | UnsetType = UNSET,
    ) -> models.Thing:
        """`GET /things/{ids}`"""
        return await self._client.send(_GET, locals())


_GET: Operation[models.Thing] = Operation(
    "GET",
    "/things/{ids}",
    parameters=(
        path("ids"),
        query("form"),
        query("comma", explode=False),
        query("pipe", style="pipeDelimited"),
        query("filter", style="deepObject", explode=False),
        query("where", content_type="application/json"),
        header("x_ids", "X-Ids"),
        query("include", "include[]"),
    ),
    responses={"200": json(models.Thing)},
)
