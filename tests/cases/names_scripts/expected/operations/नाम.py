"""Operations on नाम."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json


class नाम(Group):
    """Operations on नाम."""

    def create_thing(
        self,
        *,
        नाम: str | UnsetType = UNSET,
        ชื่อ: str | UnsetType = UNSET,
        名前: str | UnsetType = UNSET,
        имя: str | UnsetType = UNSET,
        שם: str | UnsetType = UNSET,
        été: str | UnsetType = UNSET,
        s_2: str | UnsetType = UNSET,
        s: str | UnsetType = UNSET,
        a_2: str | UnsetType = UNSET,
        a: str | UnsetType = UNSET,
        mood: models.ThingMood | Literal["🎉", "👍🏽", "?", "♥", "-1", "+1"] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /3`"""
        return self._client.send(_CREATE_THING, locals())


class Asyncनाम(AsyncGroup):
    """Operations on नाम."""

    async def create_thing(
        self,
        *,
        नाम: str | UnsetType = UNSET,
        ชื่อ: str | UnsetType = UNSET,
        名前: str | UnsetType = UNSET,
        имя: str | UnsetType = UNSET,
        שם: str | UnsetType = UNSET,
        été: str | UnsetType = UNSET,
        s_2: str | UnsetType = UNSET,
        s: str | UnsetType = UNSET,
        a_2: str | UnsetType = UNSET,
        a: str | UnsetType = UNSET,
        mood: models.ThingMood | Literal["🎉", "👍🏽", "?", "♥", "-1", "+1"] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /3`"""
        return await self._client.send(_CREATE_THING, locals())


_CREATE_THING: Operation[models.Thing] = Operation(
    "POST",
    "/3",
    body=Body(
        "application/json",
        fields=("नाम", "ชื่อ", "名前", "имя", "שם", ("été", "été"), ("s_2", "ſ"), "s", ("a_2", "ａ"), "a", "mood"),
        required=True,
    ),
    responses={"200": json(models.Thing)},
)
