"""What a client can ask for although none of its methods does."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from typing import TYPE_CHECKING, TypeVar, overload

from msgspec import UNSET

from .attempts import aanswer, answer
from .capture import note
from .client_core import ClientCore
from .response import Response

if TYPE_CHECKING:
    from msgspec import UnsetType

    from .body import BinaryInput
    from .transport import AsyncTransport, Transport

T = TypeVar("T")


class ClientRequest(ClientCore):
    """`request`, synchronous."""

    _transport: Transport

    @overload
    def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        json: object = UNSET,
        content: BinaryInput | str | UnsetType = UNSET,
        headers: Mapping[str, str] | None = None,
        type: type[T],
    ) -> Response[T]: ...
    @overload
    def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        json: object = UNSET,
        content: BinaryInput | str | UnsetType = UNSET,
        headers: Mapping[str, str] | None = None,
        type: object = UNSET,
    ) -> Response[object]: ...
    def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        json: object = UNSET,
        content: BinaryInput | str | UnsetType = UNSET,
        headers: Mapping[str, str] | None = None,
        type: object = UNSET,
    ) -> Response[object]:
        """Sends a request that no method of this client makes, as they would: with its credentials, headers, retries
        and hooks. `client.request("GET", "/things", params={"limit": 5}).json()`

        Args:
            method: "GET", "POST", ...
            path: Below the base URL, percent-encoded; or a whole URL of the same origin, such as a link of the service.
            params: The query; a list is a parameter for each item. What the client sends with every call is added.
            json: A body: a model, or anything that `encode` takes.
            content: A body that is no JSON: text, bytes, a file, a path or chunks. `headers` say its Content-Type.
            headers: Of this request, beside those of the client.
            type: What the body is decoded into, as with `decode`: a model, or a `msgspec.Struct` of your own. Without,
                the value is plain JSON, or text.

        Raises ApiError for a status from 400 on, and DecodeError, with `type`, for a body that is no JSON.

        A body that is large or no text comes open by `client.with_raw_response(client.request, "GET", "/file")`.
        """
        given = {"params": params, "json": json, "content": content, "headers": headers, "type": type}
        with ExitStack() as files:
            call = self._raw_call(method, path, headers, given, files)
            raw = answer(call, self._transport)
        if call.body is None:
            from .download import Download

            note(call, lambda: Download(call.head, raw))
        note(call)
        return Response(call.value(), call.head, call.body, call.elapsed)


class AsyncClientRequest(ClientCore):
    """`request`, asynchronous."""

    _transport: AsyncTransport

    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        json: object = UNSET,
        content: BinaryInput | str | UnsetType = UNSET,
        headers: Mapping[str, str] | None = None,
        type: type[T],
    ) -> Response[T]: ...
    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        json: object = UNSET,
        content: BinaryInput | str | UnsetType = UNSET,
        headers: Mapping[str, str] | None = None,
        type: object = UNSET,
    ) -> Response[object]: ...
    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        json: object = UNSET,
        content: BinaryInput | str | UnsetType = UNSET,
        headers: Mapping[str, str] | None = None,
        type: object = UNSET,
    ) -> Response[object]:
        """As `ClientRequest.request`."""
        given = {"params": params, "json": json, "content": content, "headers": headers, "type": type}
        with ExitStack() as files:
            call = self._raw_call(method, path, headers, given, files)
            raw = await aanswer(call, self._transport)
        if call.body is None:
            from .download import AsyncDownload

            note(call, lambda: AsyncDownload(call.head, raw))
        note(call)
        return Response(call.value(), call.head, call.body, call.elapsed)
