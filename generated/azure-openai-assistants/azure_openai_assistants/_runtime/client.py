"""The bases of the generated clients: two thin shells, synchronous and asynchronous, over what they share.

What only some operations need (pages, streams, polling, downloads) is imported where it is first used.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import ExitStack
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast, overload

from .attempts import aanswer, answer, aread, read
from .capture import NO_CALL, Capture, Undecoded, blaming, capture, note
from .client_request import AsyncClientRequest, ClientRequest
from .http_transport import AsyncHttpTransport, HttpTransport
from .operation import Operation
from .response import Head, Response
from .service import Service

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from .download import AsyncDownload, Download
    from .poll import Look, Polled
    from .stream import AsyncStream, Stream, StreamOperation
    from .transport import AsyncRawResponse, AsyncTransport, Transport

__all__ = ["AsyncClientBase", "ClientBase", "Service"]

T = TypeVar("T")
P = ParamSpec("P")


class ClientBase(ClientRequest):
    """A synchronous client. It may be used from several threads."""

    _blocks = True

    def __init__(self, service: Service, arguments: Mapping[str, object]) -> None:
        super().__init__(service, arguments)
        self._transport = cast("Transport | None", arguments.get("transport")) or HttpTransport()

    def send(self, operation: Operation[T], arguments: Mapping[str, object], *, url: str = "") -> T:
        """Calls an operation: `arguments` are those of its generated method, by name.

        `url` is where to, in place of the base URL with path and query: a link that the service gave. It leads to the
        service's own origin, else this raises Error and sends nothing.
        """
        with ExitStack() as files:
            call = self._call(operation, arguments, files, url)
            raw = answer(call, self._transport)
        if call.body is None:
            from .download import Download

            download = Download(call.head, raw)
            note(call, lambda: download)
            return cast(T, download)
        note(call)
        return cast(T, call.value())

    def page(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """Calls a list operation: the page that it returns goes on to the next."""
        from .page import first_page

        return first_page(self.send(operation, arguments), self, operation, arguments)

    def stream(self, operation: StreamOperation[T], arguments: Mapping[str, object]) -> Stream[T]:
        """Calls an operation for its stream, which is open when this returns."""
        from .download import Download
        from .stream import Stream

        with ExitStack() as files:
            call = self._call(operation.request, arguments, files, stays_open=True)
            raw = answer(call, self._transport)
        note(call, lambda: Download(call.head, raw))
        if operation.refused(call.head):
            operation.refuse(call.head, read(call, raw), self._options.decoding)
        return Stream(operation, call.head, raw, self._options.decoding)

    def poll(self, operation: Polled[T], arguments: Mapping[str, object]) -> T:
        """Calls an operation, and waits for the end of its work."""
        _refuse_raw()
        from .poll import finish

        value = finish(operation.steps(arguments, self._options.decoding), self._look)
        if operation.start is None:
            return value
        from .page import first_page

        return first_page(value, self, operation.start, arguments)

    def _look(self, look: Look) -> tuple[Head, bytes]:
        """One call of those that `poll` makes."""
        with ExitStack() as files:
            call = self._call(look.operation, look.arguments, files, look.url)
            raw = answer(call, self._transport)
        if call.body is None:
            call.body = read(call, raw)
        note(call)
        return call.head, call.body

    def with_response(self, method: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Response[T]:
        """Calls a method of this client and gives the response beside the value:
        `client.with_response(client.things.get, "id").headers`."""
        noted = Capture()
        token = capture.set(noted)
        try:
            return noted.response(blaming(method)(*args, **kwargs))
        finally:
            capture.reset(token)

    def with_raw_response(self, method: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> Download:
        """Calls a method of this client and gives the body as it comes, undecoded, whatever the method returns:
        `client.with_raw_response(client.things.get, "id").save("thing.json")`. It holds a connection until it is read
        or closed. An error status raises its error, as ever."""
        token = capture.set(Capture(raw=True))
        try:
            blaming(method)(*args, **kwargs)
        except Undecoded as caught:
            return cast("Download", caught.download)
        finally:
            capture.reset(token)
        raise TypeError(NO_CALL)

    def close(self) -> None:
        """Closes every connection."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncClientBase(AsyncClientRequest):
    """An asynchronous client. Its connections are those of the event loop that runs."""

    _blocks = False

    def __init__(self, service: Service, arguments: Mapping[str, object]) -> None:
        super().__init__(service, arguments)
        self._transport = cast("AsyncTransport | None", arguments.get("transport")) or AsyncHttpTransport()

    async def send(self, operation: Operation[T], arguments: Mapping[str, object], *, url: str = "") -> T:
        """As `ClientBase.send`."""
        with ExitStack() as files:
            call = self._call(operation, arguments, files, url)
            raw = await aanswer(call, self._transport)
        if call.body is None:
            from .download import AsyncDownload

            download = AsyncDownload(call.head, raw)
            note(call, lambda: download)
            return cast(T, download)
        note(call)
        return cast(T, call.value())

    def page(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """A list operation, which is called when it is awaited or iterated over: `T` is an AsyncPager."""
        from .page import AsyncPager

        return cast(T, AsyncPager(self, operation, arguments))

    def stream(self, operation: StreamOperation[T], arguments: Mapping[str, object]) -> AsyncStream[T]:
        """A stream of an operation, which is called when the stream is first used."""
        from .download import AsyncDownload
        from .stream import AsyncStream

        async def connect() -> tuple[Head, AsyncRawResponse]:
            with ExitStack() as files:
                call = self._call(operation.request, arguments, files, stays_open=True)
                raw = await aanswer(call, self._transport)
            note(call, lambda: AsyncDownload(call.head, raw))
            if operation.refused(call.head):
                operation.refuse(call.head, await aread(call, raw), self._options.decoding)
            return call.head, raw

        return AsyncStream(operation, connect, self._options.decoding)

    async def poll(self, operation: Polled[T], arguments: Mapping[str, object]) -> T:
        """Calls an operation, and waits for the end of its work."""
        _refuse_raw()
        from .poll import afinish

        value = await afinish(operation.steps(arguments, self._options.decoding), self._look)
        if operation.start is None:
            return value
        from .page import first_page

        return first_page(value, self, operation.start, arguments)

    async def _look(self, look: Look) -> tuple[Head, bytes]:
        """One call of those that `poll` makes."""
        with ExitStack() as files:
            call = self._call(look.operation, look.arguments, files, look.url)
            raw = await aanswer(call, self._transport)
        if call.body is None:
            call.body = await aread(call, raw)
        note(call)
        return call.head, call.body

    @overload
    async def with_response(
        self, method: Callable[P, Awaitable[T]], *args: P.args, **kwargs: P.kwargs
    ) -> Response[T]: ...
    @overload
    async def with_response(
        self, method: Callable[P, AsyncStream[T]], *args: P.args, **kwargs: P.kwargs
    ) -> Response[AsyncStream[T]]: ...
    async def with_response(
        self, method: Callable[P, Awaitable[T] | AsyncStream[T]], *args: P.args, **kwargs: P.kwargs
    ) -> Response[T] | Response[AsyncStream[T]]:
        """Calls a method of this client and gives the response beside the value:
        `(await client.with_response(client.things.get, "id")).headers`. A stream is open then."""
        noted = Capture()
        token = capture.set(noted)
        try:
            called = blaming(method)(*args, **kwargs)
            if isinstance(called, Awaitable):
                return noted.response(await called)
            if not hasattr(called, "__aenter__"):
                raise TypeError(NO_CALL)
            return noted.response(await called.__aenter__())
        finally:
            capture.reset(token)

    async def with_raw_response(
        self, method: Callable[P, Awaitable[object] | AsyncStream[T]], *args: P.args, **kwargs: P.kwargs
    ) -> AsyncDownload:
        """As `ClientBase.with_raw_response`, to be awaited."""
        from .stream import AsyncStream

        token = capture.set(Capture(raw=True))
        try:
            called = blaming(method)(*args, **kwargs)
            await (called.__aenter__() if isinstance(called, AsyncStream) else called)
        except Undecoded as caught:
            return cast("AsyncDownload", caught.download)
        finally:
            capture.reset(token)
        raise TypeError(NO_CALL)

    async def aclose(self) -> None:
        """Closes every connection."""
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()


def _refuse_raw() -> None:
    if (noted := capture.get()) is not None and noted.raw:
        raise TypeError("a method that waits for the end of its work has no body of its own: use with_response")
