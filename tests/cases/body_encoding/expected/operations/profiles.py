"""Operations on profiles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.multipart import FileInput
from .._runtime.operation import AsyncGroup, Body, Group, Operation, Part, empty, header


class Profiles(Group):
    """Operations on profiles."""

    def create(
        self,
        *,
        name: str,
        home: str | UnsetType = UNSET,
        history: str | UnsetType = UNSET,
        tags: Sequence[str] | UnsetType = UNSET,
        picture: FileInput | UnsetType = UNSET,
        picture_x_rate_limit_limit: int | UnsetType = UNSET,
        picture_x_kind: models.CreateProfilePictureXKind | Literal["front", "side"] | UnsetType = UNSET,
        content_type: Literal["multipart/form-data", "application/x-www-form-urlencoded"] | UnsetType = UNSET,
    ) -> None:
        """`POST /profiles`

        Args:
            picture_x_rate_limit_limit: Uploads per hour.
            content_type: The media type that the body is sent as. Where it is left out, it is the first
                that suits the value.
        """
        return self._client.send(_CREATE, locals())


class AsyncProfiles(AsyncGroup):
    """Operations on profiles."""

    async def create(
        self,
        *,
        name: str,
        home: str | UnsetType = UNSET,
        history: str | UnsetType = UNSET,
        tags: Sequence[str] | UnsetType = UNSET,
        picture: FileInput | UnsetType = UNSET,
        picture_x_rate_limit_limit: int | UnsetType = UNSET,
        picture_x_kind: models.CreateProfilePictureXKind | Literal["front", "side"] | UnsetType = UNSET,
        content_type: Literal["multipart/form-data", "application/x-www-form-urlencoded"] | UnsetType = UNSET,
    ) -> None:
        """`POST /profiles`

        Args:
            picture_x_rate_limit_limit: Uploads per hour.
            content_type: The media type that the body is sent as. Where it is left out, it is the first
                that suits the value.
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[None] = Operation(
    "POST",
    "/profiles",
    body=Body(
        ("multipart/form-data", "application/x-www-form-urlencoded"),
        fields=("name", "home", "history", "tags", "picture"),
        required=True,
        needed=("name",),
        content_type="content_type",
        parts={
            "history": Part(content_type="application/xml; charset=utf-8"),
            "picture": Part(
                content_type="image/png, image/jpeg",
                file=True,
                headers=(
                    header("picture_x_rate_limit_limit", "X-Rate-Limit-Limit"),
                    header("picture_x_kind", "X-Kind"),
                ),
            ),
            "tags": Part(style="form", explode=False),
        },
        parts_of={
            "application/x-www-form-urlencoded": {
                "home": Part(allow_reserved=True),
                "tags": Part(style="pipeDelimited"),
            }
        },
    ),
    responses={"204": empty()},
)
