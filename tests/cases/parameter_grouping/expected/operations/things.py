"""Operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Grouped, Operation, empty, header, json, path, query

if TYPE_CHECKING:
    from .. import inputs


class Things(Group):
    """Operations on things."""

    def get(
        self,
        id: str,
        *,
        access_conditions: inputs.AccessConditionsInput | UnsetType = UNSET,
        options: inputs.ThingsGetOptionsInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`GET /things/{id}`

        Args:
            access_conditions: Parameters of `things_get` and `things_set`.
            options: Parameters of `things_get`.
        """
        return self._client.send(_GET, locals())

    def set(
        self, *, parameters: inputs.ThingsSetParametersInput, access_conditions: inputs.AccessConditionsInput
    ) -> None:
        """`PUT /things/{id}`

        Args:
            parameters: Parameters of `things_set`.
            access_conditions: Parameters of `things_get` and `things_set`.
        """
        return self._client.send(_SET, locals())

    def change(self, *, parameters: inputs.ThingsChangeParametersInput) -> None:
        """`PATCH /things/{id}`

        Args:
            parameters: Parameters of `things_change`.
        """
        return self._client.send(_CHANGE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def get(
        self,
        id: str,
        *,
        access_conditions: inputs.AccessConditionsInput | UnsetType = UNSET,
        options: inputs.ThingsGetOptionsInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`GET /things/{id}`

        Args:
            access_conditions: Parameters of `things_get` and `things_set`.
            options: Parameters of `things_get`.
        """
        return await self._client.send(_GET, locals())

    async def set(
        self, *, parameters: inputs.ThingsSetParametersInput, access_conditions: inputs.AccessConditionsInput
    ) -> None:
        """`PUT /things/{id}`

        Args:
            parameters: Parameters of `things_set`.
            access_conditions: Parameters of `things_get` and `things_set`.
        """
        return await self._client.send(_SET, locals())

    async def change(self, *, parameters: inputs.ThingsChangeParametersInput) -> None:
        """`PATCH /things/{id}`

        Args:
            parameters: Parameters of `things_change`.
        """
        return await self._client.send(_CHANGE, locals())


_GET: Operation[models.Thing] = Operation(
    "GET",
    "/things/{id}",
    parameters=(
        path("id"),
        header("access_conditions.if_match", "If-Match"),
        query("options.expand", "expand"),
        query("options.top", "top", default=5),
    ),
    client_parameters=("tenant",),
    groups=(
        Grouped("access_conditions", (("if_match", "If-Match"), ("if_none_match", "If-None-Match"))),
        Grouped("options", ("expand", "top")),
    ),
    responses={"200": json(models.Thing)},
)


_SET: Operation[None] = Operation(
    "PUT",
    "/things/{id}",
    parameters=(
        path("parameters.id", "id"),
        query("", "kind", constant="plain"),
        header("access_conditions.if_match", "If-Match"),
        header("access_conditions.if_none_match", "If-None-Match", required=True),
    ),
    groups=(
        Grouped("parameters", ("id", "body")),
        Grouped("access_conditions", (("if_match", "If-Match"), ("if_none_match", "If-None-Match"))),
    ),
    body=Body("application/json", argument="parameters.body", required=True, needed=("parameters.body",)),
    responses={"200": empty()},
)


_CHANGE: Operation[None] = Operation(
    "PATCH",
    "/things/{id}",
    parameters=(path("parameters.id", "id"),),
    groups=(Grouped("parameters", ("id", ("_change", "change"))),),
    body=Body("application/json", argument="parameters._change"),
    responses={"200": empty()},
)
