"""Operations on things."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json


class Things(Group):
    """Operations on things."""

    def create(
        self, *, id: str, content_type: Literal["application/json", "application/merge-patch+json"] | UnsetType = UNSET
    ) -> models.Thing:
        """`POST /things`

        Args:
            content_type: The media type that the body is sent as. Where it is left out, it is the first
                that suits the value.
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self, *, id: str, content_type: Literal["application/json", "application/merge-patch+json"] | UnsetType = UNSET
    ) -> models.Thing:
        """`POST /things`

        Args:
            content_type: The media type that the body is sent as. Where it is left out, it is the first
                that suits the value.
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body(
        ("application/json", "application/merge-patch+json"),
        fields=("id",),
        required=True,
        needed=("id",),
        content_type="content_type",
    ),
    responses={"200": json(models.Thing)},
)
