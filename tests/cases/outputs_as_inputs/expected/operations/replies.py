"""Operations on replies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json

if TYPE_CHECKING:
    from .. import inputs


class Replies(Group):
    """Operations on replies."""

    def create(self, *, turns: Sequence[inputs.CreateReplyTurnInput]) -> models.Reply:
        """`POST /replies`"""
        return self._client.send(_CREATE, locals())


class AsyncReplies(AsyncGroup):
    """Operations on replies."""

    async def create(self, *, turns: Sequence[inputs.CreateReplyTurnInput]) -> models.Reply:
        """`POST /replies`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Reply] = Operation(
    "POST",
    "/replies",
    body=Body("application/json", fields=("turns",), required=True, needed=("turns",)),
    responses={"200": json(models.Reply)},
)
