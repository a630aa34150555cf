"""The bases of the generated clients: two thin shells, synchronous and asynchronous, over what they share."""

from __future__ import annotations

import os
import sys
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import ExitStack
from contextvars import ContextVar
from time import perf_counter
from typing import TYPE_CHECKING, Literal, ParamSpec, TypeAlias, TypeVar, cast

from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

from . import auth, request, response
from .download import AsyncDownload, Download
from .headers import Headers, checked
from .http_transport import AsyncHttpTransport, HttpTransport
from .operation import AsyncGroup, Group, Operation, Parameter, Security
from .response import Decoding, Head, Response
from .stream import AsyncStream, Stream, StreamOperation
from .transport import (
    AsyncRawResponse,
    AsyncTransport,
    RawResponse,
    Request,
    Timeout,
    Timeouts,
    Transport,
    safe_url,
)

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from .drift import Drift

__all__ = ["AsyncClientBase", "ClientBase", "Service"]

T = TypeVar("T")
P = ParamSpec("P")

UnknownFields: TypeAlias = Literal["drop", "keep"]
OnDrift: TypeAlias = "Callable[[Drift], None] | None"


class Service(Struct, frozen=True, kw_only=True):
    """The facts of a service, as the generated client module writes them down."""

    package: str
    version: str
    base_url: str
    """A template: "https://{endpoint}/openai"."""
    parameters: tuple[Parameter, ...] = ()
    """Those that the client holds for every operation."""
    schemes: Mapping[str, auth.Scheme] = {}
    security: Security = ()
    request_id_headers: tuple[str, ...] = ("x-ms-request-id", "apim-request-id", "x-request-id", "request-id")


class Options(Struct, frozen=True):
    """What `with_options` may change."""

    timeout: Timeouts
    headers: Headers
    decoding: Decoding


class _Capture:
    """Where a call leaves its response for `with_response`."""

    head: Head | None = None
    body: bytes | None = None
    elapsed: float = 0.0

    def response(self, value: T) -> Response[T]:
        if self.head is None:
            raise TypeError("with_response takes a method that calls the service")
        return Response(value, self.head, self.body, self.elapsed)


_capture: ContextVar[_Capture | None] = ContextVar("_capture", default=None)


class _Client:
    """What both kinds of client share: everything but waiting."""

    def __init__(self, service: Service, arguments: Mapping[str, object]) -> None:
        """`arguments` are those of the generated client, by name. Raises ConfigurationError for what is missing."""
        self._service = service
        self._arguments = _with_environment(service.parameters, arguments)
        self._base_url = request.base_url(service.base_url, service.parameters, self._arguments)
        self._credentials = auth.bind(service.schemes, arguments)
        version = ".".join(map(str, sys.version_info[:3]))
        agent = {"user-agent": f"{service.package.replace('_', '-')}/{service.version} Python/{version}"}
        self._options = Options(
            timeout=Timeouts.of(cast("Timeout", arguments.get("timeout"))),
            headers=_merged(agent, cast("Mapping[str, str] | None", arguments.get("headers")) or {}),
            decoding=Decoding(
                strict=bool(arguments.get("strict", False)),
                unknown_fields=cast("UnknownFields", arguments.get("unknown_fields", "drop")),
                on_drift=cast("OnDrift", arguments.get("on_drift")),
            ),
        )

    def with_options(
        self,
        *,
        timeout: Timeout | UnsetType = UNSET,
        headers: Mapping[str, str] | UnsetType = UNSET,
        strict: bool | UnsetType = UNSET,
        unknown_fields: UnknownFields | UnsetType = UNSET,
        on_drift: OnDrift | UnsetType = UNSET,
    ) -> Self:
        """A client with other options, and the same connections: closing either closes both.

        `headers` are added to those that this client has; the rest takes the place of what it has.
        """
        old = self._options
        decoding = {"strict": strict, "unknown_fields": unknown_fields, "on_drift": on_drift}
        clone = object.__new__(type(self))
        vars(clone).update(
            {name: value for name, value in vars(self).items() if not isinstance(value, Group | AsyncGroup)},
            _options=Options(
                timeout=old.timeout if timeout is UNSET else Timeouts.of(timeout),
                headers=old.headers if headers is UNSET else _merged(old.headers, headers),
                decoding=replace(old.decoding, **{k: value for k, value in decoding.items() if value is not UNSET}),
            ),
        )
        return clone

    def _request(self, operation: Operation[object], arguments: Mapping[str, object], files: ExitStack) -> Request:
        """The request of a call, without its credentials."""
        service, own = self._service, [each for each in operation.parameters if each.location == "host"]
        base = self._base_url
        if operation.base_url or own:
            template = operation.base_url or service.base_url
            base = request.base_url(template, [*service.parameters, *own], {**self._arguments, **arguments})
        sent = [each for each in service.parameters if each.python in operation.client_parameters]
        return request.build(
            operation,
            arguments,
            base,
            request.values(sent, self._arguments),
            self._options.headers,
            self._options.timeout,
            files,
        )

    def _chosen(self, operation: Operation[object]) -> tuple[auth.Credential, ...]:
        """The credentials that a call uses. Raises ConfigurationError where there are none."""
        security = self._service.security if operation.security is None else operation.security
        return auth.choose(security, self._service.schemes, self._credentials, self._options.headers)

    def _head(self, sent: Request, status: int, headers: Headers) -> Head:
        return Head(sent, status, headers, response.request_id(self._service.request_id_headers, headers))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {safe_url(self._base_url)}>"


class ClientBase(_Client):
    """A synchronous client. It may be used from several threads."""

    def __init__(self, service: Service, arguments: Mapping[str, object]) -> None:
        super().__init__(service, arguments)
        self._transport = cast("Transport | None", arguments.get("transport")) or HttpTransport()

    def send(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """Calls an operation: `arguments` are those of its generated method, by name."""
        started = perf_counter()
        head, raw = self._exchange(operation, arguments)
        content = response.expected(operation, head)
        if content is not None and content.kind == "binary":
            _note(head, None, started)
            return cast(T, Download(head, raw))
        body = raw.read()
        _note(head, body, started)
        return cast(T, response.value_of(operation, content, head, body, self._options.decoding))

    def stream(self, operation: StreamOperation[T], arguments: Mapping[str, object]) -> Stream[T]:
        """Calls an operation for its stream, which is open when this returns."""
        started = perf_counter()
        head, raw = self._exchange(operation.request, arguments)
        if operation.refused(head):
            operation.refuse(head, raw.read(), self._options.decoding)
        _note(head, None, started)
        return Stream(operation, head, raw, self._options.decoding)

    def _exchange(self, operation: Operation[object], arguments: Mapping[str, object]) -> tuple[Head, RawResponse]:
        """Sends the request and waits for the head of the response."""
        with ExitStack() as files:
            sent = self._request(operation, arguments, files)
            secrets = [credential.secret() for credential in self._chosen(operation)]
            raw = self._transport.send(sent.signed(secrets))
        return self._head(sent, raw.status, raw.headers), raw

    def with_response(self, method: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Response[T]:
        """Calls a method of this client and gives the response beside the value:
        `client.with_response(client.things.get, "id").headers`."""
        capture = _Capture()
        token = _capture.set(capture)
        try:
            return capture.response(method(*args, **kwargs))
        finally:
            _capture.reset(token)

    def close(self) -> None:
        """Closes every connection."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncClientBase(_Client):
    """An asynchronous client. It belongs to one event loop."""

    def __init__(self, service: Service, arguments: Mapping[str, object]) -> None:
        super().__init__(service, arguments)
        self._transport = cast("AsyncTransport | None", arguments.get("transport")) or AsyncHttpTransport()

    async def send(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """Calls an operation: `arguments` are those of its generated method, by name."""
        started = perf_counter()
        head, raw = await self._exchange(operation, arguments)
        content = response.expected(operation, head)
        if content is not None and content.kind == "binary":
            _note(head, None, started)
            return cast(T, AsyncDownload(head, raw))
        body = await raw.read()
        _note(head, body, started)
        return cast(T, response.value_of(operation, content, head, body, self._options.decoding))

    def stream(self, operation: StreamOperation[T], arguments: Mapping[str, object]) -> AsyncStream[T]:
        """A stream of an operation, which is called when the stream is first used."""

        async def connect() -> tuple[Head, AsyncRawResponse]:
            started = perf_counter()
            head, raw = await self._exchange(operation.request, arguments)
            if operation.refused(head):
                operation.refuse(head, await raw.read(), self._options.decoding)
            _note(head, None, started)
            return head, raw

        return AsyncStream(operation, connect, self._options.decoding)

    async def _exchange(
        self, operation: Operation[object], arguments: Mapping[str, object]
    ) -> tuple[Head, AsyncRawResponse]:
        """Sends the request and waits for the head of the response."""
        with ExitStack() as files:
            sent = self._request(operation, arguments, files)
            secrets = [await credential.asecret() for credential in self._chosen(operation)]
            raw = await self._transport.send(sent.signed(secrets))
        return self._head(sent, raw.status, raw.headers), raw

    async def with_response(self, method: Callable[P, Awaitable[T]], *args: P.args, **kwargs: P.kwargs) -> Response[T]:
        """Calls a method of this client and gives the response beside the value:
        `(await client.with_response(client.things.get, "id")).headers`."""
        capture = _Capture()
        token = _capture.set(capture)
        try:
            return capture.response(await method(*args, **kwargs))
        finally:
            _capture.reset(token)

    async def aclose(self) -> None:
        """Closes every connection."""
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()


def _note(head: Head, body: bytes | None, started: float) -> None:
    if (capture := _capture.get()) is not None:
        capture.head, capture.body, capture.elapsed = head, body, perf_counter() - started


def _with_environment(parameters: Iterable[Parameter], arguments: Mapping[str, object]) -> dict[str, object]:
    """The client's own arguments: what was given, else what the environment holds. None is nothing given."""
    found: dict[str, object] = {}
    for parameter in parameters:
        value = arguments.get(parameter.python)
        if value is None and parameter.env:
            value = os.environ.get(parameter.env) or None
        if value is not None:
            found[parameter.python] = value
        elif parameter.required and parameter.location != "host" and parameter.default is parameter.constant is UNSET:
            raise request.missing(parameter)
    return found


def _merged(headers: Mapping[str, str], more: Mapping[str, str]) -> Headers:
    pairs = {**headers, **{name.lower(): value for name, value in more.items()}}
    return Headers(checked(name, value) for name, value in pairs.items())
