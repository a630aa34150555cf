"""Operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .. import models
from .._runtime.download import AsyncDownload, Download
from .._runtime.long_running import LongRunningOperation
from .._runtime.operation import AsyncGroup, Group, NextLink, Operation, answering, binary, empty, json, path

if TYPE_CHECKING:
    from .._runtime.page import AsyncPager


class Things(Group):
    """Operations on things."""

    def list(self) -> models.ThingPage | None:
        """What it returns is the first page; a loop over it goes over all items, page by page.

        `POST /things`
        """
        return self._client.page(_LIST, locals())

    def list_poll(self, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0) -> models.ThingPage:
        """Waits for the end of the work, and returns what it ends with. Work that fails or is canceled raises
        `OperationFailedError`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /things`
        """
        return self._client.poll(_LIST_POLL, locals())

    def put(self, id: str) -> models.Thing:
        """Makes a thing.

        `PUT /things/{id}`
        """
        return self._client.send(_PUT, locals())

    def put_poll(self, id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0) -> models.Thing:
        """Makes a thing.

        Waits for the end of the work, and returns what it ends with. Work that fails or is canceled raises
        `OperationFailedError`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `PUT /things/{id}`
        """
        return self._client.poll(_PUT_POLL, locals())

    def delete(self, id: str) -> None:
        """`DELETE /things/{id}`"""
        return self._client.send(_DELETE, locals())

    def delete_poll(self, id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0) -> None:
        """Waits for the end of the work, and returns what it ends with. Work that fails or is canceled raises
        `OperationFailedError`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `DELETE /things/{id}`
        """
        return self._client.poll(_DELETE_POLL, locals())

    def change(self, id: str) -> models.Thing | None:
        """`PATCH /things/{id}`"""
        return self._client.send(_CHANGE, locals())

    def change_poll(
        self, id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> models.Thing | None:
        """Waits for the end of the work, and returns what it ends with. Work that fails or is canceled raises
        `OperationFailedError`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `PATCH /things/{id}`
        """
        return self._client.poll(_CHANGE_POLL, locals())

    def turn(self, id: str) -> models.Status:
        """`POST /things/{id}/turn`"""
        return self._client.send(_TURN, locals())

    def turn_poll(self, id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0) -> models.Turned:
        """Waits for the end of the work, and returns what it ends with. Work that fails or is canceled raises
        `OperationFailedError`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /things/{id}/turn`
        """
        return self._client.poll(_TURN_POLL, locals())

    def take_picture(self, id: str) -> Download | None:
        """`POST /things/{id}/picture`"""
        return self._client.send(_TAKE_PICTURE, locals())

    def take_picture_poll(self, id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0) -> bytes:
        """Waits for the end of the work, and returns what it ends with. Work that fails or is canceled raises
        `OperationFailedError`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /things/{id}/picture`
        """
        return self._client.poll(_TAKE_PICTURE_POLL, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    def list(self) -> AsyncPager[models.Thing, models.AsyncThingPage | None]:
        """`async for` goes over all items, page by page; `await` gives the first page.

        `POST /things`
        """
        return self._client.page(_LIST_ASYNC, locals())

    async def list_poll(
        self, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> models.AsyncThingPage:
        """Waits for the end of the work, and returns what it ends with. Work that fails or is canceled raises
        `OperationFailedError`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /things`
        """
        return await self._client.poll(_LIST_POLL_ASYNC, locals())

    async def put(self, id: str) -> models.Thing:
        """Makes a thing.

        `PUT /things/{id}`
        """
        return await self._client.send(_PUT, locals())

    async def put_poll(
        self, id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> models.Thing:
        """Makes a thing.

        Waits for the end of the work, and returns what it ends with. Work that fails or is canceled raises
        `OperationFailedError`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `PUT /things/{id}`
        """
        return await self._client.poll(_PUT_POLL, locals())

    async def delete(self, id: str) -> None:
        """`DELETE /things/{id}`"""
        return await self._client.send(_DELETE, locals())

    async def delete_poll(self, id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0) -> None:
        """Waits for the end of the work, and returns what it ends with. Work that fails or is canceled raises
        `OperationFailedError`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `DELETE /things/{id}`
        """
        return await self._client.poll(_DELETE_POLL, locals())

    async def change(self, id: str) -> models.Thing | None:
        """`PATCH /things/{id}`"""
        return await self._client.send(_CHANGE, locals())

    async def change_poll(
        self, id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> models.Thing | None:
        """Waits for the end of the work, and returns what it ends with. Work that fails or is canceled raises
        `OperationFailedError`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `PATCH /things/{id}`
        """
        return await self._client.poll(_CHANGE_POLL, locals())

    async def turn(self, id: str) -> models.Status:
        """`POST /things/{id}/turn`"""
        return await self._client.send(_TURN, locals())

    async def turn_poll(
        self, id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> models.Turned:
        """Waits for the end of the work, and returns what it ends with. Work that fails or is canceled raises
        `OperationFailedError`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /things/{id}/turn`
        """
        return await self._client.poll(_TURN_POLL, locals())

    async def take_picture(self, id: str) -> AsyncDownload | None:
        """`POST /things/{id}/picture`"""
        return await self._client.send(_TAKE_PICTURE_ASYNC, locals())

    async def take_picture_poll(
        self, id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> bytes:
        """Waits for the end of the work, and returns what it ends with. Work that fails or is canceled raises
        `OperationFailedError`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /things/{id}/picture`
        """
        return await self._client.poll(_TAKE_PICTURE_POLL, locals())


_LIST: Operation[models.ThingPage | None] = Operation(
    "POST",
    "/things",
    responses={"200": json(models.ThingPage), "202": empty()},
    paging=NextLink(),
)


_LIST_ASYNC = cast(
    "Operation[AsyncPager[models.Thing, models.AsyncThingPage | None]]",
    answering(_LIST, {"200": json(models.AsyncThingPage), "202": empty()}),
)


_PUT: Operation[models.Thing] = Operation(
    "PUT",
    "/things/{id}",
    parameters=(path("id"),),
    responses={"200": json(models.Thing), "201": json(models.Thing)},
)


_DELETE: Operation[None] = Operation(
    "DELETE",
    "/things/{id}",
    parameters=(path("id"),),
    responses={"202": empty(), "204": empty()},
)


_CHANGE: Operation[models.Thing | None] = Operation(
    "PATCH",
    "/things/{id}",
    parameters=(path("id"),),
    responses={"202": json(models.Thing), "204": empty()},
)


_TURN: Operation[models.Status] = Operation(
    "POST",
    "/things/{id}/turn",
    parameters=(path("id"),),
    responses={"202": json(models.Status)},
)


_TAKE_PICTURE: Operation[Download | None] = Operation(
    "POST",
    "/things/{id}/picture",
    parameters=(path("id"),),
    responses={"200": binary("image/png"), "202": empty()},
)


_TAKE_PICTURE_ASYNC = cast("Operation[AsyncDownload | None]", _TAKE_PICTURE)


_LIST_POLL: LongRunningOperation[models.ThingPage] = LongRunningOperation(
    _LIST,
    json(models.ThingPage),
)


_LIST_POLL_ASYNC: LongRunningOperation[models.AsyncThingPage] = LongRunningOperation(
    _LIST_ASYNC,
    json(models.AsyncThingPage),
)


_PUT_POLL: LongRunningOperation[models.Thing] = LongRunningOperation(
    _PUT,
    json(models.Thing),
)


_DELETE_POLL: LongRunningOperation[None] = LongRunningOperation(
    _DELETE,
    empty(),
)


_CHANGE_POLL: LongRunningOperation[models.Thing | None] = LongRunningOperation(
    _CHANGE,
    json(models.Thing),
)


_TURN_POLL: LongRunningOperation[models.Turned] = LongRunningOperation(
    _TURN,
    json(models.Turned),
    final_state_via="operation-location",
    result_member="result",
)


_TAKE_PICTURE_POLL: LongRunningOperation[bytes] = LongRunningOperation(
    _TAKE_PICTURE,
    binary("image/png"),
)
