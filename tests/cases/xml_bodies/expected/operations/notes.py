"""Operations on notes."""

from __future__ import annotations

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, text
from .._runtime.xml_facts import Xml, xml


class Notes(Group):
    """Operations on notes."""

    def create(self, *, text: str | UnsetType = UNSET) -> str:
        """`POST /note`"""
        return self._client.send(_CREATE, locals())


class AsyncNotes(AsyncGroup):
    """Operations on notes."""

    async def create(self, *, text: str | UnsetType = UNSET) -> str:
        """`POST /note`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[str] = Operation(
    "POST",
    "/note",
    body=Body(
        "application/atom+xml", fields=("text",), xml=(xml(models.CreateNoteRequest, Xml(), "application/atom+xml"),)
    ),
    responses={"200": text("application/xml")},
)
