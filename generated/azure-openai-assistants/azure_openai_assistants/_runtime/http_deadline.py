"""How the synchronous transport ends a call in time: its connections know by when each read and write is to be over.

httpcore2 gives every read of a phase the same timeout, and a head, a run of 1xx responses or the size of a chunk may
take any number of them. The timeout it hands down is `Until` here, which knows the deadline as well, and the streams
below it wait for no longer than that. A call without `Timeouts.total` has plain timeouts, and pays nothing.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Protocol, cast

import httpcore2
import httpx2

if TYPE_CHECKING:
    import ssl

__all__ = ["DeadlineTransport", "limit"]

_PIECE = 1 << 14
"""Bytes written at a time, each of them until the deadline: a record of TLS (RFC 8446, section 5.1)."""


class Until(float):
    """A step's timeout in seconds, and the moment (`time.monotonic`) after which no step may wait any more."""

    __slots__ = ("end",)
    end: float

    @classmethod
    def of(cls, step: float | None, total: float, end: float) -> Until:
        """`total` seconds are left until `end`. The value is the lesser, for code that does not know about `end`."""
        made = cls(total if step is None else min(step, total))
        made.end = end
        return made


def limit(request: httpx2.Request, total: float) -> None:
    """No step of a request waits after so many seconds from now, where it is sent by a `DeadlineTransport`."""
    end = monotonic() + total
    steps = cast("dict[str, float | None]", request.extensions["timeout"])
    steps.update({name: Until.of(step, total, end) for name, step in steps.items()})


def _left(timeout: float | None, late: type[httpcore2.TimeoutException]) -> float | None:
    """What is left of a timeout. Raises `late` where that is nothing."""
    if not isinstance(timeout, Until):
        return timeout
    left = timeout.end - monotonic()
    if left <= 0:
        raise late("timed out")
    return min(left, float(timeout))


class _Stream(httpcore2.NetworkStream):
    def __init__(self, stream: httpcore2.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(timeout, httpcore2.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not isinstance(timeout, Until):
            self._stream.write(buffer, timeout)
            return
        for begin in range(0, len(buffer), _PIECE):
            self._stream.write(buffer[begin : begin + _PIECE], _left(timeout, httpcore2.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        left = _left(timeout, httpcore2.ConnectTimeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> object:
        return cast("object", self._stream.get_extra_info(info))


class _Backend(httpcore2.SyncBackend):
    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        left = _left(timeout, httpcore2.ConnectTimeout)
        return _Stream(super().connect_tcp(host, port, left, local_address, socket_options))


class DeadlineTransport(httpx2.BaseTransport):
    """What `httpx2.HTTPTransport` is, over connections that know deadlines."""

    def __init__(
        self, tls: ssl.SSLContext, *, http2: bool, limits: httpx2.Limits, proxy: str | httpx2.Proxy | None
    ) -> None:
        """Opens nothing yet. `proxy` is as `HttpTransport` has it."""
        self._pool = httpcore2.ConnectionPool(
            ssl_context=tls,
            proxy=None if proxy is None else _proxy(proxy),
            max_connections=limits.max_connections,
            max_keepalive_connections=limits.max_keepalive_connections,
            keepalive_expiry=limits.keepalive_expiry,
            http2=http2,
            network_backend=_Backend(),
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Raises the exceptions of httpx2."""
        sent = httpcore2.Request(
            request.method,
            _url(request.url),
            headers=request.headers.raw,
            content=cast("httpx2.SyncByteStream", request.stream),
            extensions=request.extensions,
        )
        with _renamed():
            response = cast("_Received", self._pool.handle_request(sent))
        return httpx2.Response(
            response.status, headers=response.headers, stream=_Body(response), extensions=response.extensions
        )

    def close(self) -> None:
        """Closes every connection."""
        self._pool.close()


class _Received(Protocol):
    """What a synchronous pool's response is of an `httpcore2.Response`, which is typed for both kinds."""

    status: int
    headers: list[tuple[bytes, bytes]]
    stream: Iterable[bytes]
    extensions: dict[str, object]

    def close(self) -> None: ...


class _Body(httpx2.SyncByteStream):
    def __init__(self, response: _Received) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        with _renamed():
            yield from self._response.stream

    def close(self) -> None:
        self._response.close()


@contextmanager
def _renamed() -> Generator[None]:
    """What httpcore2 raises becomes what httpx2 calls the same."""
    try:
        yield
    except (
        httpcore2.TimeoutException,
        httpcore2.NetworkError,
        httpcore2.ProtocolError,
        httpcore2.ProxyError,
        httpcore2.UnsupportedProtocol,
    ) as error:
        named = cast("type[httpx2.TransportError]", vars(httpx2)[type(error).__name__])
        raise named(str(error)) from error


def _url(url: httpx2.URL) -> httpcore2.URL:
    return httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)


def _proxy(given: str | httpx2.Proxy) -> httpcore2.Proxy:
    proxy = httpx2.Proxy(given) if isinstance(given, str) else given
    return httpcore2.Proxy(_url(proxy.url), proxy.raw_auth, proxy.headers.raw, proxy.ssl_context)
