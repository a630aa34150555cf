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
        x_int_import_os: str | UnsetType = UNSET,
        new_line: str | UnsetType = UNSET,
        kind: models.ThingKind | Literal['"; import os; "', "'''", "\\", "{{ 7 * 7 }}", "\u202e"] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            x_int_import_os: back\\slash and \"\"\" quotes
            new_line: a b c
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        x_int_import_os: str | UnsetType = UNSET,
        new_line: str | UnsetType = UNSET,
        kind: models.ThingKind | Literal['"; import os; "', "'''", "\\", "{{ 7 * 7 }}", "\u202e"] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            x_int_import_os: back\\slash and \"\"\" quotes
            new_line: a b c
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body(
        "application/json",
        fields=(("x_int_import_os", "x: int = __import__('os')"), ("new_line", "new\nline"), "kind"),
        required=True,
    ),
    responses={"200": json(models.Thing)},
)
