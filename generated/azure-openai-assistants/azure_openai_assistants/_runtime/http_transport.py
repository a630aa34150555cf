"""The default transports: httpx2, synchronous and asynchronous.

httpx2 is imported when the first request is sent, so that importing the package costs nothing for it. Redirects are not
followed (a key in a header would follow them to another host) and cookies of responses are not kept: a call depends on
its arguments only.
"""

from __future__ import annotations

import threading
from collections.abc import AsyncGenerator, AsyncIterable, Generator, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from .errors import ConfigurationError, ConnectError, TimeoutError, TransportError
from .headers import Headers
from .transport import AsyncRawResponse, RawResponse, Request, RequestContent

if TYPE_CHECKING:
    import logging
    from http.cookiejar import CookieJar

    import httpx2

__all__ = ["AsyncHttpTransport", "HttpTransport"]


class HttpTransport:
    """Sends through an `httpx2.Client`: its own, or one made by the caller (proxies, TLS), who closes it then."""

    def __init__(self, client: httpx2.Client | None = None) -> None:
        self._client = client
        self._owned = client is None
        self._closed = False
        self._lock = threading.Lock()

    def send(self, request: Request) -> RawResponse:
        """See `Transport.send`."""
        client = self._client or self._open()
        content = request.content
        if isinstance(content, AsyncIterable) and not isinstance(content, Iterable):
            raise TypeError("an asynchronous body needs the asynchronous client")
        with _mapped(request), _safe_logs(request):
            response = client.send(
                client.build_request(
                    request.method,
                    request.url,
                    headers=list(request.headers.pairs()),
                    content=content,
                    timeout=_timeout(request),
                ),
                stream=True,
            )
        return RawResponse(
            response.status_code, Headers(response.headers.multi_items()), _chunks(request, response), response.close
        )

    def close(self) -> None:
        """Closes every connection of its own client. Nothing can be sent afterwards."""
        with self._lock:
            self._closed = True
            client, self._client = self._client, None
        if client is not None and self._owned:
            client.close()

    def _open(self) -> httpx2.Client:
        import httpx2

        with self._lock:
            if self._closed:
                raise RuntimeError("the client is closed")
            if self._client is None:
                self._client = httpx2.Client(cookies=_no_cookies(), timeout=None)
            return self._client


class AsyncHttpTransport:
    """Sends through an `httpx2.AsyncClient`: its own, or one made by the caller, who closes it then."""

    def __init__(self, client: httpx2.AsyncClient | None = None) -> None:
        self._client = client
        self._owned = client is None
        self._closed = False

    async def send(self, request: Request) -> AsyncRawResponse:
        """See `AsyncTransport.send`."""
        client = self._client or self._open()
        content = request.content
        with _mapped(request), _safe_logs(request):
            response = await client.send(
                client.build_request(
                    request.method,
                    request.url,
                    headers=list(request.headers.pairs()),
                    content=content if content is None or isinstance(content, bytes) else _asynchronous(content),
                    timeout=_timeout(request),
                ),
                stream=True,
            )
        return AsyncRawResponse(
            response.status_code, Headers(response.headers.multi_items()), _achunks(request, response), response.aclose
        )

    async def aclose(self) -> None:
        """Closes every connection of its own client. Nothing can be sent afterwards."""
        self._closed = True
        client, self._client = self._client, None
        if client is not None and self._owned:
            await client.aclose()

    def _open(self) -> httpx2.AsyncClient:
        import httpx2

        if self._closed:
            raise RuntimeError("the client is closed")
        self._client = httpx2.AsyncClient(cookies=_no_cookies(), timeout=None)
        return self._client


def _timeout(request: Request) -> tuple[float | None, float | None, float | None, float | None]:
    timeout = request.timeout
    return timeout.connect, timeout.read, timeout.write, timeout.pool


def _no_cookies() -> CookieJar:
    from http.cookiejar import CookieJar, DefaultCookiePolicy

    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))


def _chunks(request: Request, response: httpx2.Response) -> Iterator[bytes]:
    with _mapped(request):
        yield from response.iter_bytes()


async def _achunks(request: Request, response: httpx2.Response) -> AsyncGenerator[bytes]:
    with _mapped(request):
        async for chunk in response.aiter_bytes():
            yield chunk


async def _asynchronous(content: RequestContent) -> AsyncGenerator[bytes]:
    """A body for the async client; reading a local file blocks for the moment that a chunk takes."""
    if isinstance(content, AsyncIterable):
        async for chunk in content:
            yield chunk
    elif not isinstance(content, bytes):
        for chunk in content:
            yield chunk


@contextmanager
def _mapped(request: Request) -> Generator[None]:
    """httpx2's exceptions become this package's; the original is the cause."""
    import httpx2

    call = f"{request.method} {request.safe_url}"
    try:
        yield
    except httpx2.TimeoutException as error:
        step = {
            "ConnectTimeout": "connecting",
            "WriteTimeout": "sending",
            "PoolTimeout": "waiting for a free connection",
        }
        raise TimeoutError(f"{call}: timed out {step.get(type(error).__name__, 'waiting for the response')}") from error
    except (httpx2.ConnectError, httpx2.ProxyError) as error:
        error.__cause__ = None  # httpcore2's exception says the same once more, in twenty lines of a traceback
        raise ConnectError(f"{call}: cannot connect: {error}") from error
    except (httpx2.InvalidURL, httpx2.UnsupportedProtocol) as error:
        raise ConfigurationError(f"{call}: {error}") from error
    except httpx2.RequestError as error:
        raise TransportError(f"{call}: {error or type(error).__name__}") from error


_hiding: ContextVar[Request | None] = ContextVar("_hiding", default=None)


@contextmanager
def _safe_logs(request: Request) -> Generator[None]:
    """httpx2 logs the URL of every request at level INFO: keys in a query must not be in it."""
    if not request.hidden:
        yield
        return
    import logging

    logging.getLogger("httpx2").addFilter(_without_secrets)  # once only: a filter is not added twice
    token = _hiding.set(request)
    try:
        yield
    finally:
        _hiding.reset(token)


def _without_secrets(record: logging.LogRecord) -> bool:
    request = _hiding.get()
    if request is not None and isinstance(record.args, tuple):
        record.args = tuple(request.safe_url if str(arg) == request.url else arg for arg in record.args)
    return True
