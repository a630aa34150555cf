"""Operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
        node: inputs.NodeInput | UnsetType = UNSET,
        tree: inputs.TreeInput | UnsetType = UNSET,
        list: inputs.NestedInput | UnsetType = UNSET,
        map: inputs.MapInput | UnsetType = UNSET,
        either: inputs.EitherInput | UnsetType = UNSET,
        text: inputs.TextOrMoreInput | UnsetType = UNSET,
        child: inputs.ChildInput | UnsetType = UNSET,
        inner: inputs.OuterInnerInput | UnsetType = UNSET,
        pair: inputs.LeftInput | UnsetType = UNSET,
        alias: inputs.NodeInput | UnsetType = UNSET,
        whole: inputs.EverythingInput | UnsetType = UNSET,
    ) -> models.Everything:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        node: inputs.NodeInput | UnsetType = UNSET,
        tree: inputs.TreeInput | UnsetType = UNSET,
        list: inputs.NestedInput | UnsetType = UNSET,
        map: inputs.MapInput | UnsetType = UNSET,
        either: inputs.EitherInput | UnsetType = UNSET,
        text: inputs.TextOrMoreInput | UnsetType = UNSET,
        child: inputs.ChildInput | UnsetType = UNSET,
        inner: inputs.OuterInnerInput | UnsetType = UNSET,
        pair: inputs.LeftInput | UnsetType = UNSET,
        alias: inputs.NodeInput | UnsetType = UNSET,
        whole: inputs.EverythingInput | UnsetType = UNSET,
    ) -> models.Everything:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Everything] = Operation(
    "POST",
    "/things",
    body=Body(
        "application/json",
        fields=("node", "tree", "list", "map", "either", "text", "child", "inner", "pair", "alias", "whole"),
        required=True,
    ),
    responses={"200": json(models.Everything)},
)
