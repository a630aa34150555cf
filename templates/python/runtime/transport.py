"""The seam between this package and the network: what a request and a response are, and who carries them.

`http_transport.py` has the default carrier; anything with the same two methods can take its place.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, Awaitable, Callable, Iterable, Sequence, Set
from typing import Protocol, TypeAlias
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from msgspec import Struct

from .headers import Headers

__all__ = [
    "AsyncRawResponse",
    "AsyncTransport",
    "RawResponse",
    "Request",
    "RequestContent",
    "Timeout",
    "Timeouts",
    "Transport",
]

RequestContent: TypeAlias = bytes | Iterable[bytes] | AsyncIterable[bytes]
"""A body. An iterable is sent in chunks; a sync transport cannot send an asynchronous one."""


class Timeouts(Struct, frozen=True):
    """How long each step of a call may take, in seconds; None: as long as it takes. To set one leaves the others."""

    connect: float | None = 600.0
    read: float | None = 600.0
    """Between two pieces of the response, and before the first."""
    write: float | None = 600.0
    pool: float | None = 600.0
    """Waiting for a free connection."""
    idle: float | None = None
    """Between two events of a stream. What a transport is given is, where it is set, what stands for `read` as soon as
    the head of a success is there."""
    total: float | None = None
    """A whole call, with its retries, up to the end of the body; up to the head for streams and downloads.

    Nothing can interrupt a synchronous call. The default transport ends its reads and writes in time; to look up a
    host's name takes as long as it takes, and to connect to it so long for each of its addresses. Through a proxy that
    the environment names, an `httpx2.Client` of yours or another transport, each step begun in time may take what was
    left then, and a head that comes in many pieces longer."""

    @classmethod
    def of(cls, timeout: Timeout) -> Timeouts:
        """A number stands for every step. Raises TypeError or ValueError for what are no seconds."""
        made = timeout if isinstance(timeout, Timeouts) else cls(timeout, timeout, timeout, timeout)
        for step in (made.connect, made.read, made.write, made.pool, made.idle, made.total):
            if step is not None and not step >= 0:
                raise ValueError(f"timeout: {step!r} seconds: there is no such time")
        return made


Timeout: TypeAlias = float | Timeouts | None

_SIGNATURES = frozenset(
    {
        "access_token",
        "awsaccesskeyid",
        "client_secret",
        "password",
        "sig",
        "signature",
        "x-amz-credential",
        "x-amz-security-token",
        "x-amz-signature",
        "x-goog-credential",
        "x-goog-signature",
    }
)
"""Query parameters that make a URL as good as a key, in lower case: RFC 6750 (2.3), RFC 6749, and signed URLs of the
large clouds. A service gives such URLs as links and redirects, and a description need not call them secret."""


class Secret(Struct, frozen=True):
    """A credential, and where a request carries it."""

    place: str
    """ "header", "query" or "cookie"."""
    name: str
    value: str

    def __repr__(self) -> str:
        return f"Secret({self.place} {self.name}: ***)"


class Request(Struct, frozen=True):
    """A request that is ready to be sent."""

    method: str
    url: str
    """Absolute, percent-encoded (RFC 3986)."""
    headers: Headers
    content: RequestContent | None = None
    timeout: Timeouts = Timeouts()
    hidden: frozenset[str] = frozenset()
    """The encoded names of query parameters that hold secrets."""

    @property
    def safe_url(self) -> str:
        """The URL, for logs and messages: without user, password and secret parameters."""
        return safe_url(self.url, self.hidden)

    def signed(self, secrets: Sequence[Secret], timeout: Timeouts | None = None) -> Request:
        """With these credentials in their places, and with another timeout where one is given."""
        headers = self.headers.pairs()
        names = [*self.headers.secret]
        url, hidden = self.url, self.hidden
        for secret in secrets:
            if secret.place == "header":
                headers = (*headers, (secret.name, secret.value))
                names.append(secret.name)
            elif secret.place == "query":
                name = quote(secret.name, safe="")
                url += f"{'&' if '?' in url else '?'}{name}={quote(secret.value, safe='')}"
                hidden = hidden | {name}
            else:
                cookie = f"{secret.name}={quote(secret.value, safe='')}"
                cookies = [value for name, value in headers if name.lower() == "cookie"]
                headers = tuple((name, value) for name, value in headers if name.lower() != "cookie")
                headers = (*headers, ("Cookie", "; ".join([*cookies, cookie])))
        return Request(self.method, url, Headers(headers, secret=names), self.content, timeout or self.timeout, hidden)

    def __reduce__(self) -> tuple[type[Request], tuple[object, ...]]:
        """A body that is an iterable or a file cannot be copied: the copy is without."""
        content = self.content if isinstance(self.content, bytes) else None
        return Request, (self.method, self.url, self.headers, content, self.timeout, self.hidden)

    def __repr__(self) -> str:
        return f"<Request {self.method} {self.safe_url}>"


def signatures(names: Iterable[str]) -> frozenset[str]:
    """Of the encoded names of query parameters, those that hold a signature, a token or a password."""
    return frozenset(name for name in names if unquote(name).lower() in _SIGNATURES)


def names_of(url: str) -> list[str]:
    """The encoded names of the parameters in a URL's query."""
    return [pair.partition("=")[0] for pair in urlsplit(url).query.split("&")]


def safe_url(url: str, hidden: Set[str] = frozenset()) -> str:
    """A URL without user and password, and with "***" for the parameters whose encoded names are given."""
    parts = urlsplit(url)
    query = "&".join(
        f"{name}=***" if name in hidden else f"{name}{equals}{value}"
        for name, equals, value in (pair.partition("=") for pair in parts.query.split("&"))
    )
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, query, ""))


def _nothing() -> None:
    """Closes what needs no closing."""


async def _nothing_async() -> None:
    """Closes what needs no closing."""


class RawResponse(Struct, frozen=True):
    """A response whose head has come and whose body is still to be read. Whoever gets one reads it or closes it."""

    status: int
    headers: Headers
    chunks: Iterable[bytes] = ()
    """The body, without transfer and content codings; raises `TransportError`."""
    close: Callable[[], object] = _nothing
    """Gives the connection back. May be called twice."""
    finish: Callable[[], object] | None = None
    """`close`, where the rest of the body does not matter: what there is of it at once is taken, so that the connection
    can be used again. None: `close` does."""

    def read(self) -> bytes:
        """The whole body; closes."""
        try:
            return b"".join(self.chunks)
        finally:
            self.close()


class AsyncRawResponse(Struct, frozen=True):
    """`RawResponse`, asynchronous."""

    status: int
    headers: Headers
    chunks: AsyncIterable[bytes]
    close: Callable[[], Awaitable[object]] = _nothing_async

    async def read(self) -> bytes:
        """The whole body; closes."""
        try:
            return b"".join([chunk async for chunk in self.chunks])
        finally:
            await self.close()


class Transport(Protocol):
    """Carries requests."""

    def send(self, request: Request) -> RawResponse:
        """Sends a request and returns once the head of the response is there. Raises `TransportError`."""
        ...

    def close(self) -> None:
        """Closes every connection."""
        ...


class AsyncTransport(Protocol):
    """Carries requests, asynchronously."""

    async def send(self, request: Request) -> AsyncRawResponse:
        """Sends a request and returns once the head of the response is there. Raises `TransportError`."""
        ...

    async def aclose(self) -> None:
        """Closes every connection."""
        ...
