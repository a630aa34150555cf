"""Operations on things."""

from __future__ import annotations

import builtins
from collections.abc import Mapping

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, Within, json


class Things(Group):
    """Operations on things."""

    def list(self) -> builtins.list[models.Shape]:
        """`GET /things`"""
        return self._client.send(_LIST, locals())

    def create(
        self,
        *,
        id: str,
        size: int,
        name: str | UnsetType = UNSET,
        colour: str | UnsetType = UNSET,
        properties_name: str | UnsetType = UNSET,
        secret: str | UnsetType = UNSET,
        a_b: int | UnsetType = UNSET,
        properties_additional_properties: Mapping[str, int] | UnsetType = UNSET,
        image_url: str | UnsetType = UNSET,
        image_size: int | UnsetType = UNSET,
        labels: Mapping[str, str] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            name: Of the thing.
            colour: Of the thing's inside. Needed where anything of `properties` is given.
            properties_additional_properties: The members of `properties` that the schema does not name.
            image_url: Needed where anything of `details.image` is given.
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def list(self) -> builtins.list[models.Shape]:
        """`GET /things`"""
        return await self._client.send(_LIST, locals())

    async def create(
        self,
        *,
        id: str,
        size: int,
        name: str | UnsetType = UNSET,
        colour: str | UnsetType = UNSET,
        properties_name: str | UnsetType = UNSET,
        secret: str | UnsetType = UNSET,
        a_b: int | UnsetType = UNSET,
        properties_additional_properties: Mapping[str, int] | UnsetType = UNSET,
        image_url: str | UnsetType = UNSET,
        image_size: int | UnsetType = UNSET,
        labels: Mapping[str, str] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            name: Of the thing.
            colour: Of the thing's inside. Needed where anything of `properties` is given.
            properties_additional_properties: The members of `properties` that the schema does not name.
            image_url: Needed where anything of `details.image` is given.
        """
        return await self._client.send(_CREATE, locals())


_LIST: Operation[builtins.list[models.Shape]] = Operation(
    "GET",
    "/things",
    responses={"200": json(builtins.list[models.Shape])},
)


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body(
        "application/json",
        fields=("id", "name", "labels"),
        within=(
            Within(
                "properties",
                fields=("colour", ("properties_name", "name"), "secret", ("a_b", "a.b")),
                additional="properties_additional_properties",
                defaults={"a.b": 3},
                needed=("colour",),
            ),
            Within(
                "details",
                fields=("size",),
                constants={"kind": "only"},
                required=True,
                needed=("size",),
                within=(Within("image", fields=(("image_url", "url"), ("image_size", "size")), needed=("image_url",)),),
            ),
        ),
        required=True,
        needed=("id", "size"),
        read_only=True,
    ),
    responses={"200": json(models.Thing)},
)
