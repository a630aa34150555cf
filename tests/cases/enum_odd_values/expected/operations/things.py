"""Operations on things."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json


class Things(Group):
    """Operations on things."""

    def create(
        self,
        *,
        size: models.Size | str | UnsetType = UNSET,
        done: Literal["[DONE]"] | UnsetType = UNSET,
        event: models.ThingEvent | Literal["thread.created", "thread.run.created", "[DONE]"] | UnsetType = UNSET,
        odd: (
            models.ThingOdd
            | Literal[
                "", " ", "-", "1.0", "none", "None", "name", "value", "mro", "_missing_", "__class__", "self", "true"
            ]
            | UnsetType
        ) = UNSET,
        similar: models.ThingSimilar | Literal["a-b", "a_b", "a b", "A_B"] | UnsetType = UNSET,
        yaml: models.ThingYaml | Literal["on", "1", "2.5"] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        size: models.Size | str | UnsetType = UNSET,
        done: Literal["[DONE]"] | UnsetType = UNSET,
        event: models.ThingEvent | Literal["thread.created", "thread.run.created", "[DONE]"] | UnsetType = UNSET,
        odd: (
            models.ThingOdd
            | Literal[
                "", " ", "-", "1.0", "none", "None", "name", "value", "mro", "_missing_", "__class__", "self", "true"
            ]
            | UnsetType
        ) = UNSET,
        similar: models.ThingSimilar | Literal["a-b", "a_b", "a b", "A_B"] | UnsetType = UNSET,
        yaml: models.ThingYaml | Literal["on", "1", "2.5"] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("size", "done", "event", "odd", "similar", "yaml"), required=True),
    responses={"200": json(models.Thing)},
)
