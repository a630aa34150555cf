"""The default transports: httpx2, synchronous and asynchronous.

httpx2 is imported when the first request is sent, so that importing the package costs nothing for it. Redirects are not
followed here (a key in a header would follow them to another host) and cookies of responses are not kept: a call
depends on its arguments only.
"""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, AsyncIterable, Iterable, Iterator
from functools import lru_cache, partial
from time import monotonic
from typing import TYPE_CHECKING, cast

from .gunzip import Gunzip
from .headers import Headers
from .http_errors import mapped
from .http_options import HttpOptions, check_codings, codings
from .safe_logs import safe_logs
from .transport import AsyncRawResponse, RawResponse, Request, RequestContent

if TYPE_CHECKING:
    import ssl

    import httpx2

__all__ = ["AsyncHttpTransport", "HttpTransport"]


class HttpTransport:
    """Sends through an `httpx2.Client`: its own, made of these options, or one made by the caller, who closes it then.

    Any number of threads may share it. After a fork, the child opens connections of its own.
    """

    def __init__(
        self,
        client: httpx2.Client | None = None,
        *,
        proxy: str | httpx2.Proxy | None = None,
        verify: bool | str | ssl.SSLContext = True,
        cert: str | tuple[str, str] | None = None,
        http2: bool = False,
        max_connections: int | None = 100,
        max_keepalive: int | None = 100,
        keepalive_expiry: float | None = 5.0,
        trust_env: bool = True,
    ) -> None:
        """Opens nothing yet.

        proxy: "http://user:password@host:port", "https://..." or "socks5://..." (that needs `httpx2[socks]`).
        verify: False trusts any server; a path is a file or folder of PEM certificates to trust in place of the
            system's; a context says it all.
        cert: The client's own certificate: a PEM file that has its key too, or a certificate file and a key file.
        http2: Offers HTTP/2 to https servers (needs `httpx2[http2]`).
        max_connections: At a time; a further call waits, for `Timeouts.pool` seconds at most.
        max_keepalive: How many idle connections are kept.
        keepalive_expiry: For how many seconds an idle connection is kept.
        trust_env: Whether HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY, SSL_CERT_FILE and SSL_CERT_DIR count.

        Raises TypeError for options beside a client, which has its own.
        """
        self._given = client
        self._options = HttpOptions(
            proxy, verify, cert, http2, max_connections, max_keepalive, keepalive_expiry, trust_env
        )
        self._options.check(client)
        self._own: dict[int, httpx2.Client] = {}
        """By process: a connection that parent and child both use would mix up their answers."""
        self._codings = ""
        self._closed = False

    def send(self, request: Request) -> RawResponse:
        """See `Transport.send`."""
        content = request.content
        if isinstance(content, AsyncIterable) and not isinstance(content, Iterable):
            raise TypeError("an asynchronous body needs the asynchronous client")
        client = self._given or self._own.get(os.getpid()) or self._open()
        try:
            if request.hidden:
                with safe_logs(request, "httpx2"):
                    response = self._sent(client, request, content)
            else:
                response = self._sent(client, request, content)
        except Exception as error:
            known = mapped(error, request)
            if known is None:
                raise
            raise known from (None if request.hidden else error)  # its variables hold the URL
        _wait_idle(response, request)
        headers = _headers(response)
        chunks = _chunks(request, response, headers.get("content-encoding"))
        return RawResponse(response.status_code, headers, chunks, response.close, partial(_finish, response))

    def _sent(self, client: httpx2.Client, request: Request, content: RequestContent | None) -> httpx2.Response:
        ready = _built(client, request, content) if self._given else _direct(request, content, self._codings)
        if request.timeout.total is not None:
            from .http_deadline import limit

            limit(ready, request.timeout.total)
        return client.send(ready, stream=True, follow_redirects=False)  # nor where the caller's client would

    def close(self) -> None:
        """Closes every connection of its own client. Nothing can be sent afterwards."""
        self._closed = True
        client = self._own.pop(os.getpid(), None)
        if client is not None:
            client.close()

    def _open(self) -> httpx2.Client:
        opened = self._options.client()
        self._codings = codings(opened)
        client = self._own.setdefault(os.getpid(), opened)  # atomic: no lock that a fork could leave locked
        if client is not opened:
            opened.close()
        if not self._closed:
            return client
        self.close()
        raise RuntimeError("the client is closed")


class AsyncHttpTransport:
    """Sends through an `httpx2.AsyncClient`: its own, made of these options, or one made by the caller, who closes it.

    Connections belong to the event loop they were opened in: in another loop (a second `asyncio.run`, another thread, a
    forked process) it opens new ones. `aclose` closes those of the loop it is called in.
    """

    def __init__(
        self,
        client: httpx2.AsyncClient | None = None,
        *,
        proxy: str | httpx2.Proxy | None = None,
        verify: bool | str | ssl.SSLContext = True,
        cert: str | tuple[str, str] | None = None,
        http2: bool = False,
        max_connections: int | None = 100,
        max_keepalive: int | None = 100,
        keepalive_expiry: float | None = 5.0,
        trust_env: bool = True,
    ) -> None:
        """As `HttpTransport`."""
        self._given = client
        self._options = HttpOptions(
            proxy, verify, cert, http2, max_connections, max_keepalive, keepalive_expiry, trust_env
        )
        self._options.check(client)
        self._own: dict[object, httpx2.AsyncClient] = {}
        """By event loop."""
        self._codings = ""
        self._closed = False

    async def send(self, request: Request) -> AsyncRawResponse:
        """See `AsyncTransport.send`."""
        content = request.content
        if not isinstance(content, bytes | None):
            content = _asynchronous(content)
        client = self._given or self._own.get(_loop()) or self._open()
        try:
            if request.hidden:
                with safe_logs(request, "httpx2"):
                    response = await self._sent(client, request, content)
            else:
                response = await self._sent(client, request, content)
        except Exception as error:
            known = mapped(error, request)
            if known is None:
                raise
            raise known from (None if request.hidden else error)  # its variables hold the URL
        _wait_idle(response, request)
        headers = _headers(response)
        chunks = _achunks(request, response, headers.get("content-encoding"))
        return AsyncRawResponse(response.status_code, headers, chunks, response.aclose)

    async def _sent(
        self, client: httpx2.AsyncClient, request: Request, content: RequestContent | None
    ) -> httpx2.Response:
        ready = _built(client, request, content) if self._given else _direct(request, content, self._codings)
        return await client.send(ready, stream=True, follow_redirects=False)

    async def aclose(self) -> None:
        """Closes every connection of its own client. Nothing can be sent afterwards."""
        self._closed = True
        client = self._own.pop(_loop(), None)
        if client is not None:
            await client.aclose()

    def _open(self) -> httpx2.AsyncClient:
        if self._closed:
            raise RuntimeError("the client is closed")
        for loop in [each for each in self._own if _ended(each)]:
            del self._own[loop]  # its sockets were closed with it, or are now
        client = self._options.async_client()
        self._codings = codings(client)
        self._own[_loop()] = client
        return client


def _loop() -> object:
    """The event loop that runs: what a connection belongs to."""
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:  # trio
        from anyio.lowlevel import current_token

        return current_token()


def _ended(loop: object) -> bool:
    import asyncio

    return isinstance(loop, asyncio.AbstractEventLoop) and loop.is_closed()


def _built(
    client: httpx2.Client | httpx2.AsyncClient, request: Request, content: RequestContent | None
) -> httpx2.Request:
    """The request, with all that the caller's client adds to it."""
    return client.build_request(
        request.method, request.url, headers=request.headers.pairs(), content=content, extensions=_extensions(request)
    )


def _direct(request: Request, content: RequestContent | None, codings: str) -> httpx2.Request:
    """The request as it is, for a client that has nothing to add: to merge nothing into it would take its time too."""
    import httpx2

    url, headers = _parsed(request.url), request.headers
    pairs = [*headers.pairs()]
    if "host" not in headers:
        pairs.insert(0, ("host", url.netloc.decode("ascii")))  # first, as RFC 9110 (7.2) would have it
    if "accept-encoding" not in headers:
        pairs.append(("accept-encoding", codings))
    if content is not None and not isinstance(content, bytes):
        return httpx2.Request(request.method, url, headers=pairs, content=content, extensions=_extensions(request))
    body = content or b""
    if (
        (body or request.method in _WITH_BODY)
        and "content-length" not in headers
        and "transfer-encoding" not in headers
    ):
        pairs.append(("content-length", str(len(body))))
    stream = httpx2.ByteStream(body)
    return httpx2.Request(request.method, url, headers=pairs, stream=stream, extensions=_extensions(request))


@lru_cache(maxsize=64)
def _parsed(url: str) -> httpx2.URL:
    """Most calls of a program go to a few URLs, and to parse one takes longer than all else that is done here."""
    import httpx2

    return httpx2.URL(url)


_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})
"""Whose request has a Content-Length even where it is 0 (RFC 9110, section 8.6)."""


def _extensions(request: Request) -> dict[str, object]:
    timeout = request.timeout
    steps = {"connect": timeout.connect, "read": timeout.read, "write": timeout.write, "pool": timeout.pool}
    return {"timeout": steps}


def _wait_idle(response: httpx2.Response, request: Request) -> None:
    """How long to wait for each piece of the body: httpcore2 looks that up when it begins to read. What an error says
    is no stream: it has the time that any answer has."""
    if request.timeout.idle is not None and response.is_success:
        cast("dict[str, object]", response.request.extensions["timeout"])["read"] = request.timeout.idle


def _finish(response: httpx2.Response) -> None:
    """Reads what is left of the body, for a moment at most: a connection is used again only where its response has been
    read to the end."""
    import httpx2

    end = monotonic() + _MOMENT
    try:
        cast("dict[str, object]", response.request.extensions["timeout"])["read"] = _MOMENT
        for _ in cast("Iterable[bytes]", response.stream):
            if monotonic() > end:
                break
    except (httpx2.HTTPError, httpx2.StreamError):
        pass
    finally:
        response.close()


_MOMENT = 0.1
"""Seconds. The end of a body comes right behind the last of its events, if it comes at all."""


def _headers(response: httpx2.Response) -> Headers:
    try:
        return Headers([(name.decode(), value.decode()) for name, value in response.headers.raw])
    except UnicodeDecodeError:  # no text that a header should have
        return Headers(response.headers.multi_items())


def _chunks(request: Request, response: httpx2.Response, coding: str | None) -> Iterator[bytes]:
    try:
        if coding is None:
            yield from response.iter_raw()
        elif coding not in _GZIP:
            check_codings(coding, request)
            yield from response.iter_bytes()
        else:
            body = Gunzip()
            for chunk in response.iter_raw():
                yield from body.pieces(chunk)
            body.end()
    except Exception as error:
        known = mapped(error, request)
        if known is None:
            raise
        raise known from error


async def _achunks(request: Request, response: httpx2.Response, coding: str | None) -> AsyncGenerator[bytes]:
    try:
        if coding is None:
            async for chunk in response.aiter_raw():
                yield chunk
        elif coding not in _GZIP:
            check_codings(coding, request)
            async for chunk in response.aiter_bytes():
                yield chunk
        else:
            body = Gunzip()
            async for chunk in response.aiter_raw():
                for piece in body.pieces(chunk):
                    yield piece
            body.end()
    except Exception as error:
        known = mapped(error, request)
        if known is None:
            raise
        raise known from error


_GZIP = frozenset({"gzip", "x-gzip"})


async def _asynchronous(content: RequestContent) -> AsyncGenerator[bytes]:
    """A body for the async client; reading a local file blocks for the moment that a chunk takes."""
    if isinstance(content, AsyncIterable):
        async for chunk in content:
            yield chunk
    elif not isinstance(content, bytes):
        for chunk in content:
            yield chunk
