"""Operations on things."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json
from .._runtime.xml_facts import Xml, xml


class Things(Group):
    """Operations on things."""

    def list(self) -> models.ListThingsResult | models.ListThingsResult2:
        """`GET /things`"""
        return self._client.send(_LIST, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def list(self) -> models.ListThingsResult | models.ListThingsResult2:
        """`GET /things`"""
        return await self._client.send(_LIST, locals())


_LIST: Operation[models.ListThingsResult | models.ListThingsResult2] = Operation(
    "GET",
    "/things",
    responses={
        "200": {
            "application/json": json(models.ListThingsResult),
            "application/xml": xml(models.ListThingsResult, Xml()),
            "application/vnd.shop+json": json(models.ListThingsResult2, "application/vnd.shop+json"),
        }
    },
)
