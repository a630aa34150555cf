"""Operations on pets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, empty, json
from .._runtime.xml_facts import Xml, xml

if TYPE_CHECKING:
    from .. import inputs


class Pets(Group):
    """Operations on pets."""

    def add(
        self,
        *,
        category: inputs.CategoryInput | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        photo_urls: Sequence[str] | UnsetType = UNSET,
        tags: Sequence[inputs.TagInput] | UnsetType = UNSET,
        content_type: Literal["application/json", "application/xml"] | UnsetType = UNSET,
    ) -> models.Pet:
        """`POST /pet`

        Args:
            content_type: The media type that the body is sent as. Where it is left out, it is the first
                that suits the value.
        """
        return self._client.send(_ADD, locals())


class AsyncPets(AsyncGroup):
    """Operations on pets."""

    async def add(
        self,
        *,
        category: inputs.CategoryInput | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        photo_urls: Sequence[str] | UnsetType = UNSET,
        tags: Sequence[inputs.TagInput] | UnsetType = UNSET,
        content_type: Literal["application/json", "application/xml"] | UnsetType = UNSET,
    ) -> models.Pet:
        """`POST /pet`

        Args:
            content_type: The media type that the body is sent as. Where it is left out, it is the first
                that suits the value.
        """
        return await self._client.send(_ADD, locals())


_ADD: Operation[models.Pet] = Operation(
    "POST",
    "/pet",
    body=Body(
        ("application/json", "application/xml"),
        fields=("category", "name", ("photo_urls", "photoUrls"), "tags"),
        required=True,
        content_type="content_type",
        xml=(xml(models.Pet, Xml("pet")),),
    ),
    responses={"200": {"application/json": json(models.Pet), "application/xml": xml(models.Pet, Xml("pet"))}},
    errors={"404": empty()},
)
