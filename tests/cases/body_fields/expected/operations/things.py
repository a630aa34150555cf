"""Operations on things."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json, path

if TYPE_CHECKING:
    from .. import inputs


class Things(Group):
    """Operations on things."""

    def update(
        self,
        id: str,
        *,
        name: str,
        id_body: str | UnsetType = UNSET,
        self_body: str | UnsetType = UNSET,
        locals_body: str | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
        parent: inputs.ThingInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things/{id}`

        Args:
            name: Its name.
        """
        return self._client.send(_UPDATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def update(
        self,
        id: str,
        *,
        name: str,
        id_body: str | UnsetType = UNSET,
        self_body: str | UnsetType = UNSET,
        locals_body: str | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
        parent: inputs.ThingInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things/{id}`

        Args:
            name: Its name.
        """
        return await self._client.send(_UPDATE, locals())


_UPDATE: Operation[models.Thing] = Operation(
    "POST",
    "/things/{id}",
    parameters=(path("id"),),
    body=Body(
        "application/json",
        fields=("name", ("id_body", "id"), ("self_body", "self"), ("locals_body", "locals"), "metadata", "parent"),
        required=True,
        needed=("name",),
    ),
    responses={"200": json(models.Thing)},
)
