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

    def create(self, *, password: str, name: str, owner: inputs.PersonInput | UnsetType = UNSET) -> models.Thing:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())

    def get_receipt(self) -> models.Receipt:
        """`GET /receipts`"""
        return self._client.send(_GET_RECEIPT, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(self, *, password: str, name: str, owner: inputs.PersonInput | UnsetType = UNSET) -> models.Thing:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())

    async def get_receipt(self) -> models.Receipt:
        """`GET /receipts`"""
        return await self._client.send(_GET_RECEIPT, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body(
        "application/json",
        fields=("password", "name", "owner"),
        required=True,
        needed=("password", "name"),
        read_only=True,
    ),
    responses={"200": json(models.Thing)},
)


_GET_RECEIPT: Operation[models.Receipt] = Operation(
    "GET",
    "/receipts",
    responses={"200": json(models.Receipt)},
)
