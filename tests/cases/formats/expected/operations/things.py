"""Operations on things."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

from .. import models
from .._runtime.model import UNSET, Base64Url, Rfc1123DateTime, UnixTime, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json


class Things(Group):
    """Operations on things."""

    def create(
        self,
        *,
        created_at: UnixTime,
        date: date | UnsetType = UNSET,
        date_time: datetime | UnsetType = UNSET,
        rfc1123: Rfc1123DateTime | UnsetType = UNSET,
        duration: timedelta | UnsetType = UNSET,
        time: time | UnsetType = UNSET,
        byte: bytes | UnsetType = UNSET,
        base64url: Base64Url | UnsetType = UNSET,
        uuid: UUID | UnsetType = UNSET,
        uri: str | UnsetType = UNSET,
        decimal: Decimal | UnsetType = UNSET,
        int32: int | UnsetType = UNSET,
        int64: int | UnsetType = UNSET,
        float: float | UnsetType = UNSET,
        double: float | UnsetType = UNSET,
        password: str | UnsetType = UNSET,
        char: str | UnsetType = UNSET,
        string: str | UnsetType = UNSET,
        maybe: UnixTime | None | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        created_at: UnixTime,
        date: date | UnsetType = UNSET,
        date_time: datetime | UnsetType = UNSET,
        rfc1123: Rfc1123DateTime | UnsetType = UNSET,
        duration: timedelta | UnsetType = UNSET,
        time: time | UnsetType = UNSET,
        byte: bytes | UnsetType = UNSET,
        base64url: Base64Url | UnsetType = UNSET,
        uuid: UUID | UnsetType = UNSET,
        uri: str | UnsetType = UNSET,
        decimal: Decimal | UnsetType = UNSET,
        int32: int | UnsetType = UNSET,
        int64: int | UnsetType = UNSET,
        float: float | UnsetType = UNSET,
        double: float | UnsetType = UNSET,
        password: str | UnsetType = UNSET,
        char: str | UnsetType = UNSET,
        string: str | UnsetType = UNSET,
        maybe: UnixTime | None | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body(
        "application/json",
        fields=(
            "created_at",
            "date",
            "date_time",
            "rfc1123",
            "duration",
            "time",
            "byte",
            "base64url",
            "uuid",
            "uri",
            "decimal",
            "int32",
            "int64",
            "float",
            "double",
            "password",
            "char",
            "string",
            "maybe",
        ),
        required=True,
        needed=("created_at",),
        durations=True,
    ),
    responses={"200": json(models.Thing)},
)
