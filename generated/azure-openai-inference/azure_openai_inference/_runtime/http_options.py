"""How the default transports make their `httpx2` clients."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from .errors import TransportError

if TYPE_CHECKING:
    import ssl
    from http.cookiejar import CookieJar

    import httpx2

    from .transport import Request

__all__ = ["HttpOptions", "check_codings", "codings"]

T = TypeVar("T")


class HttpOptions(NamedTuple):
    """What `HttpTransport` and `AsyncHttpTransport` take; it is told there."""

    proxy: str | httpx2.Proxy | None = None
    verify: bool | str | ssl.SSLContext = True
    cert: str | tuple[str, str] | None = None
    http2: bool = False
    max_connections: int | None = 100
    max_keepalive: int | None = 100
    keepalive_expiry: float | None = 5.0
    trust_env: bool = True

    def check(self, client: object) -> None:
        """Raises TypeError for what would have no effect."""
        if client is not None and self != HttpOptions():
            raise TypeError("a client has options of its own: give one or the other")
        if self.cert is not None and not isinstance(self.verify, bool | str):
            raise TypeError("load the certificate into the context that is given as verify")

    def client(self) -> httpx2.Client:
        """A new client, which adds nothing to a request by itself. Its connections know deadlines (`Until`), but for
        those through a proxy that the environment names: which requests go there is for httpx2 to say."""
        from urllib.request import getproxies

        import httpx2

        if self.proxy is None and self.trust_env and getproxies().keys() & {"http", "https", "all"}:
            return self._made(httpx2.Client)
        from .http_deadline import DeadlineTransport

        transport = DeadlineTransport(self.tls(), http2=self.http2, limits=self._limits(), proxy=self.proxy)
        return httpx2.Client(transport=transport, http2=self.http2, cookies=_no_cookies(), timeout=None)

    def async_client(self) -> httpx2.AsyncClient:
        """As `client`."""
        import httpx2

        return self._made(httpx2.AsyncClient)

    def _limits(self) -> httpx2.Limits:
        import httpx2

        return httpx2.Limits(
            max_connections=self.max_connections,
            max_keepalive_connections=self.max_keepalive,
            keepalive_expiry=self.keepalive_expiry,
        )

    def _made(self, kind: Callable[..., T]) -> T:
        return kind(
            proxy=self.proxy,
            verify=self.tls(),
            http2=self.http2,
            limits=self._limits(),
            trust_env=self.trust_env,
            cookies=_no_cookies(),
            timeout=None,
        )

    def tls(self) -> ssl.SSLContext:
        """What https connections are made with."""
        import ssl

        import httpx2

        if not isinstance(self.verify, bool | str):
            return self.verify
        if self.verify is True and self.cert is None:
            return _system_tls(self.http2, self.trust_env)
        if isinstance(self.verify, str):
            folder = self.verify if os.path.isdir(self.verify) else None
            context = ssl.create_default_context(cafile=None if folder else self.verify, capath=folder)
        else:
            context = httpx2.create_ssl_context(self.verify, trust_env=self.trust_env)
        if self.cert is not None:
            context.load_cert_chain(*((self.cert,) if isinstance(self.cert, str) else self.cert))
        return context


def codings(client: httpx2.Client | httpx2.AsyncClient) -> str:
    """The content codings to ask for: of those that a client can decode the ones that tell whether a body is whole.

    (It decodes br and deflate too, where a service sends them unasked. A body of those that is cut off looks whole.)
    """
    return ", ".join(each for each in client.headers["accept-encoding"].split(", ") if each in ("gzip", "zstd"))


def check_codings(coding: str, request: Request) -> None:
    """Raises TransportError for a body that was coded more than twice.

    Each coding unfolds a thousandfold. Three of them make of one chunk of the body more than can be looked at, and of
    that perhaps nothing at all, so that no bound on what comes out would ever be met.
    """
    if coding.count(",") > 1:
        call = f"{request.method} {request.safe_url}"
        raise TransportError(f"{call}: the body has {coding.count(',') + 1} content codings: two at most are undone")


@cache
def _system_tls(http2: bool, trust_env: bool) -> ssl.SSLContext:
    """One for all clients of a process: reading the system's certificates takes longer than a call.

    Not shared between those with and without HTTP/2: each sets the protocols that it offers.
    """
    import httpx2

    return httpx2.create_ssl_context(trust_env=trust_env)


def _no_cookies() -> CookieJar:
    from http.cookiejar import CookieJar, DefaultCookiePolicy

    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))
