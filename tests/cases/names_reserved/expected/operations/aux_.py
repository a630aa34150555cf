"""Operations on aux."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json


class Aux(Group):
    """Operations on aux."""

    def create_thing(
        self,
        *,
        class_: str,
        from_: str,
        self_body: str | UnsetType = UNSET,
        schema: str | UnsetType = UNSET,
        bytes: int | UnsetType = UNSET,
        payload: bytes | UnsetType = UNSET,
        list: str | UnsetType = UNSET,
        items: Sequence[str] | UnsetType = UNSET,
        static: bool | UnsetType = UNSET,
        model_id: str | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        n: int | UnsetType = UNSET,
        y: int | UnsetType = UNSET,
        field_2d: int | UnsetType = UNSET,
        odata_type: str | UnsetType = UNSET,
        granularities: Sequence[str] | UnsetType = UNSET,
        dash_ed: str | UnsetType = UNSET,
        unnamed: str | UnsetType = UNSET,
        init: str | UnsetType = UNSET,
        private: str | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return self._client.send(_CREATE_THING, locals())


class AsyncAux(AsyncGroup):
    """Operations on aux."""

    async def create_thing(
        self,
        *,
        class_: str,
        from_: str,
        self_body: str | UnsetType = UNSET,
        schema: str | UnsetType = UNSET,
        bytes: int | UnsetType = UNSET,
        payload: bytes | UnsetType = UNSET,
        list: str | UnsetType = UNSET,
        items: Sequence[str] | UnsetType = UNSET,
        static: bool | UnsetType = UNSET,
        model_id: str | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        n: int | UnsetType = UNSET,
        y: int | UnsetType = UNSET,
        field_2d: int | UnsetType = UNSET,
        odata_type: str | UnsetType = UNSET,
        granularities: Sequence[str] | UnsetType = UNSET,
        dash_ed: str | UnsetType = UNSET,
        unnamed: str | UnsetType = UNSET,
        init: str | UnsetType = UNSET,
        private: str | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return await self._client.send(_CREATE_THING, locals())


_CREATE_THING: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body(
        "application/json",
        fields=(
            ("class_", "class"),
            ("from_", "from"),
            ("self_body", "self"),
            "schema",
            "bytes",
            "payload",
            "list",
            "items",
            "static",
            "model_id",
            ("url", "URL"),
            "n",
            "y",
            ("field_2d", "2d"),
            ("odata_type", "@odata.type"),
            ("granularities", "granularities[]"),
            ("dash_ed", "dash-ed"),
            ("unnamed", ""),
            ("init", "__init__"),
            ("private", "_private"),
        ),
        required=True,
        needed=("class_", "from_"),
    ),
    responses={"200": json(models.Thing)},
)
