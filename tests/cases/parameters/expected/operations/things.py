"""Operations on things."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Operation, cookie, header, json, path, query


class Things(Group):
    """Operations on things."""

    def get(
        self,
        shop: str,
        thing_id: int,
        *,
        trace: str,
        x_mood: str | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        order: models.GetThingOrder | Literal["asc", "desc"] | UnsetType = UNSET,
        session: str | UnsetType = UNSET,
        old: str | UnsetType = UNSET,
    ) -> models.Thing:
        """Reads a thing.

        Args:
            shop: Which shop.
            trace: The one that holds.
            limit: Default: 20.
            old: Deprecated.

        `GET /shops/{shop}/things/{thing-id}`
        """
        return self._client.send(_GET, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def get(
        self,
        shop: str,
        thing_id: int,
        *,
        trace: str,
        x_mood: str | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        order: models.GetThingOrder | Literal["asc", "desc"] | UnsetType = UNSET,
        session: str | UnsetType = UNSET,
        old: str | UnsetType = UNSET,
    ) -> models.Thing:
        """Reads a thing.

        Args:
            shop: Which shop.
            trace: The one that holds.
            limit: Default: 20.
            old: Deprecated.

        `GET /shops/{shop}/things/{thing-id}`
        """
        return await self._client.send(_GET, locals())


_GET: Operation[models.Thing] = Operation(
    "GET",
    "/shops/{shop}/things/{thing-id}",
    parameters=(
        path("shop"),
        path("thing_id", "thing-id"),
        header("trace", required=True),
        header("x_mood", "X-Mood"),
        query("limit"),
        query("order"),
        cookie("session"),
        query("old"),
    ),
    responses={"200": json(models.Thing)},
)
