"""Transports over pyqwest (Rust's reqwest), which the extra "pyqwest" of this package installs: less work per call than
the default ones, HTTP/2 where the service has it, and every content coding.

What differs from the default ones:
- Timeouts belong to its connections: each pair of `connect` and `read` has a pool of its own. `read` is rounded to two
  digits, and of `read` and `idle` the longer counts; `write` and `pool` do not.
- A process that was forked after the first call cannot call: its threads do not outlive a fork. Start it by "spawn".
- Ctrl-C ends a synchronous call only when the call ends.
"""

from __future__ import annotations

import builtins
import os
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, TypeVar

from .errors import ConfigurationError, ConnectError, Error, TimeoutError, TransportError
from .headers import Headers
from .safe_logs import safe_logs
from .transport import AsyncRawResponse, RawResponse, Request, RequestContent, Timeouts

if TYPE_CHECKING:
    from types import ModuleType

    import pyqwest

__all__ = ["AsyncPyqwestTransport", "PyqwestTransport"]

T = TypeVar("T")

_LOGGERS = ("pyqwest", "pyqwest.access")
_POOLS = 8
"""How many pools a transport keeps; the oldest gives way."""


class PyqwestTransport:
    """Sends through pyqwest. Any number of threads may share it."""

    def __init__(
        self,
        *,
        proxy: str | None = None,
        verify: Literal[True] | str = True,
        cert: tuple[str, str] | None = None,
        http2: bool | None = None,
        max_connections: int | None = 100,
        max_keepalive: int | None = 100,
        keepalive_expiry: float | None = 5.0,
    ) -> None:
        """Opens nothing yet.

        proxy: "http://user:password@host:port"; None leaves it to HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY.
        verify: A file of PEM certificates to trust in place of the system's.
        cert: The client's own certificate and its key: two PEM files.
        http2: None is as the service likes for https, and HTTP/1.1 for http; True is HTTP/2 only, False HTTP/1.1 only.
        max_connections: To each address at a time; a further call waits.
        max_keepalive: How many idle connections are kept for each host.
        keepalive_expiry: For how many seconds an idle connection is kept.

        Raises ImportError where pyqwest is not installed.
        """
        options = _Options(proxy, verify, cert, http2, max_connections, max_keepalive, keepalive_expiry)
        kind = _installed().SyncHTTPTransport
        self._pools: _Pools[pyqwest.SyncHTTPTransport] = _Pools(lambda connect, read: options.open(kind, connect, read))

    def send(self, request: Request) -> RawResponse:
        """See `Transport.send`."""
        import pyqwest

        content = request.content
        if isinstance(content, AsyncIterable) and not isinstance(content, Iterable):
            raise TypeError("an asynchronous body needs the asynchronous client")
        pool = self._pools.of(request.timeout)
        body = _Body(content)
        try:
            sent = content if isinstance(content, bytes | None) else body.chunks()
            ready = pyqwest.SyncRequest(request.method, request.url, pyqwest.Headers(request.headers.pairs()), sent)
            if request.hidden:
                with safe_logs(request, *_LOGGERS):
                    response = pool.execute_sync(ready)
            else:
                response = pool.execute_sync(ready)
        except Exception as error:
            raise body.error or _mapped(error, request) or error from None
        received = Headers(list(response.headers.items()))
        return RawResponse(response.status, received, _chunks(request, response), response.close)

    def close(self) -> None:
        """Closes every connection. Nothing can be sent afterwards."""
        for pool in self._pools.close():
            pool.close()


class AsyncPyqwestTransport:
    """Sends through pyqwest. It may be used from one event loop after another."""

    def __init__(
        self,
        *,
        proxy: str | None = None,
        verify: Literal[True] | str = True,
        cert: tuple[str, str] | None = None,
        http2: bool | None = None,
        max_connections: int | None = 100,
        max_keepalive: int | None = 100,
        keepalive_expiry: float | None = 5.0,
    ) -> None:
        """As `PyqwestTransport`."""
        options = _Options(proxy, verify, cert, http2, max_connections, max_keepalive, keepalive_expiry)
        kind = _installed().HTTPTransport
        self._pools: _Pools[pyqwest.HTTPTransport] = _Pools(lambda connect, read: options.open(kind, connect, read))

    async def send(self, request: Request) -> AsyncRawResponse:
        """See `AsyncTransport.send`."""
        import pyqwest

        content = request.content
        pool = self._pools.of(request.timeout)
        body = _Body(content)
        try:
            sent = content if isinstance(content, bytes | None) else body.achunks()
            ready = pyqwest.Request(request.method, request.url, pyqwest.Headers(request.headers.pairs()), sent)
            if request.hidden:
                with safe_logs(request, *_LOGGERS):
                    response = await pool.execute(ready)
            else:
                response = await pool.execute(ready)
        except Exception as error:
            raise body.error or _mapped(error, request) or error from None
        received = Headers(list(response.headers.items()))
        return AsyncRawResponse(response.status, received, _achunks(request, response), response.aclose)

    async def aclose(self) -> None:
        """Closes every connection. Nothing can be sent afterwards."""
        for pool in self._pools.close():
            await pool.aclose()


def _installed() -> ModuleType:
    try:
        import pyqwest
    except ImportError as error:
        raise ImportError("pyqwest is not installed: install this package with its extra 'pyqwest'") from error
    return pyqwest


class _Body:
    """A body in chunks, and what went wrong where they come from: pyqwest tells that it did, but not what."""

    def __init__(self, content: RequestContent | None) -> None:
        self._content = content
        self.error: Exception | None = None

    def chunks(self) -> Iterator[bytes]:
        try:
            if isinstance(self._content, Iterable) and not isinstance(self._content, bytes):
                yield from self._content
        except Exception as error:
            self.error = error
            raise

    async def achunks(self) -> AsyncGenerator[bytes]:
        try:
            if isinstance(self._content, AsyncIterable):
                async for chunk in self._content:
                    yield chunk
            else:
                for chunk in self.chunks():
                    yield chunk
        except Exception as error:
            self.error = error
            raise


def _chunks(request: Request, response: pyqwest.SyncResponse) -> Iterator[bytes]:
    try:
        for chunk in response.content:
            yield bytes(chunk)
    except Exception as error:
        raise _mapped(error, request) or error from None


async def _achunks(request: Request, response: pyqwest.Response) -> AsyncGenerator[bytes]:
    try:
        async for chunk in response.content:
            yield bytes(chunk)
    except Exception as error:
        raise _mapped(error, request) or error from None


def _mapped(error: Exception, request: Request) -> Error | None:
    """The error to raise for one of pyqwest's; None for any other. Theirs repeat the URL, and with it its secrets."""
    import pyqwest

    call = f"{request.method} {request.safe_url}"
    if isinstance(error, pyqwest.ConnectTimeout):
        return TimeoutError(f"{call}: timed out connecting", sent=False)
    if isinstance(error, builtins.TimeoutError):
        return TimeoutError(f"{call}: timed out waiting for the response")
    why = str(error).partition(" for url (")
    said = why[2].rpartition("): ")[2] if "): " in why[2] else why[0]
    if isinstance(error, ConnectionError):
        return ConnectError(f"{call}: cannot connect: {said}")
    if isinstance(error, pyqwest.RemoteProtocolError | pyqwest.ReadError | pyqwest.WriteError):
        return TransportError(f"{call}: {said}")
    return ConfigurationError(f"{call}: {said}") if isinstance(error, ValueError) else None


class _Options(NamedTuple):
    proxy: str | None
    verify: Literal[True] | str
    cert: tuple[str, str] | None
    http2: bool | None
    max_connections: int | None
    max_keepalive: int | None
    keepalive_expiry: float | None

    def open(self, kind: Callable[..., T], connect: float | None, read: float | None) -> T:
        import pyqwest

        cert, key = [Path(each).read_bytes() for each in self.cert] if self.cert else (None, None)
        versions = {None: None, True: pyqwest.HTTPVersion.HTTP2, False: pyqwest.HTTPVersion.HTTP1}
        return kind(
            proxy=self.proxy,
            tls_ca_cert=None if self.verify is True else Path(self.verify).read_bytes(),
            tls_include_system_certs=self.verify is True,
            tls_cert=cert,
            tls_key=key,
            http_version=versions[self.http2],
            max_connections_per_address=self.max_connections,
            pool_max_idle_per_host=self.max_keepalive,
            pool_idle_timeout=self.keepalive_expiry,
            connect_timeout=connect,
            read_timeout=read,
            follow_redirects=False,
            enable_otel=False,
        )


class _Pools(Generic[T]):
    """The connections of one transport."""

    def __init__(self, open: Callable[[float | None, float | None], T]) -> None:
        self._open = open
        self._by_timeouts: dict[tuple[float | None, float | None], T] = {}
        self._closed = False

    def of(self, timeouts: Timeouts) -> T:
        """Those for a request of these timeouts."""
        read = max(filter(None, (timeouts.read, timeouts.idle)), default=None)
        if read is not None:
            read = float(f"{read:.2g}")  # what is left of a total time is another each time
        key = (timeouts.connect, read)
        if (pool := self._by_timeouts.get(key)) is not None and os.getpid() == _home():
            return pool
        if self._closed:
            raise RuntimeError("the client is closed")
        if os.getpid() != _home():
            raise ConfigurationError("pyqwest does not work in a process forked after its first use: spawn the process")
        pool = self._by_timeouts.setdefault(key, self._open(*key))
        for old in list(self._by_timeouts)[:-_POOLS]:
            self._by_timeouts.pop(old, None)  # it closes with the last of its calls
        return pool

    def close(self) -> list[T]:
        """Those that are to be closed."""
        self._closed = True
        pools, self._by_timeouts = self._by_timeouts, {}
        return list(pools.values())


@cache
def _home() -> int:
    """The process that has pyqwest's threads: the one that first used it."""
    return os.getpid()
