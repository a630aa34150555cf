"""Operations on days."""

from __future__ import annotations

from datetime import date

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Operation, json, path, query


class Days(Group):
    """Operations on days."""

    def get(self, *, since: date | UnsetType = UNSET) -> models.Day:
        """`GET /days/{day}`"""
        return self._client.send(_GET, locals())


class AsyncDays(AsyncGroup):
    """Operations on days."""

    async def get(self, *, since: date | UnsetType = UNSET) -> models.Day:
        """`GET /days/{day}`"""
        return await self._client.send(_GET, locals())


_GET: Operation[models.Day] = Operation(
    "GET",
    "/days/{day}",
    parameters=(path("", "day", constant="2026-01-31"), query("since")),
    responses={"200": json(models.Day)},
)
