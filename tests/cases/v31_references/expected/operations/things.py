"""Operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json

if TYPE_CHECKING:
    from .. import inputs


class Things(Group):
    """Operations on things."""

    def create(
        self,
        *,
        inner: inputs.InnerInput | UnsetType = UNSET,
        leaf: inputs.LeafInput | UnsetType = UNSET,
        tree: inputs.TreeInput | UnsetType = UNSET,
        named: inputs.ThingNamedInput | UnsetType = UNSET,
        described: inputs.BaseInput | UnsetType = UNSET,
        narrowed: Literal["red"] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            described: What it is based on. Deprecated.
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        inner: inputs.InnerInput | UnsetType = UNSET,
        leaf: inputs.LeafInput | UnsetType = UNSET,
        tree: inputs.TreeInput | UnsetType = UNSET,
        named: inputs.ThingNamedInput | UnsetType = UNSET,
        described: inputs.BaseInput | UnsetType = UNSET,
        narrowed: Literal["red"] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            described: What it is based on. Deprecated.
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("inner", "leaf", "tree", "named", "described", "narrowed"), required=True),
    responses={"200": json(models.Thing)},
)
