"""Credentials: what a user may give, how it becomes a secret in a request, and which of several a call uses."""

from __future__ import annotations

import inspect
import os
import threading
import time
from base64 import b64encode
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeGuard, cast
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from .errors import ConfigurationError
from .headers import UNSENDABLE, is_name, sendable
from .operation import Security
from .transport import Secret

if TYPE_CHECKING:
    import anyio
    from anyio.lowlevel import RunVar

__all__ = [
    "ApiKey",
    "ApiKeyScheme",
    "AsyncApiKey",
    "AsyncToken",
    "Basic",
    "BasicScheme",
    "BearerScheme",
    "Credential",
    "HttpScheme",
    "Scheme",
    "Token",
]


class AccessToken(Protocol):
    """A token with an end, as azure-identity and others return it."""

    @property
    def token(self) -> str: ...

    @property
    def expires_on(self) -> int:
        """Seconds since the epoch."""
        ...


class TokenCredential(Protocol):
    """Anything with azure-identity's `get_token`."""

    def get_token(self, *scopes: str) -> AccessToken: ...


class AsyncTokenCredential(Protocol):
    """Anything with the `get_token` of azure-identity's aio package."""

    async def get_token(self, *scopes: str) -> AccessToken: ...


ApiKey: TypeAlias = str | Callable[[], str]
"""A key, or a function asked for it at each request."""
AsyncApiKey: TypeAlias = str | Callable[[], str | Awaitable[str]]
Token: TypeAlias = str | Callable[[], str] | TokenCredential
"""A bearer token, a function asked for it at each request, or a credential, asked again before its token ends."""
AsyncToken: TypeAlias = str | Callable[[], str | Awaitable[str]] | TokenCredential | AsyncTokenCredential
Basic: TypeAlias = tuple[str, str]
"""User and password."""


class ApiKeyScheme(Struct, frozen=True):
    """A key in a header, a query parameter or a cookie."""

    python: str
    """The client's argument, here and below."""
    header: str = ""
    query: str = ""
    cookie: str = ""
    env: str = ""
    """The environment variable used where the argument is not given, here and below."""

    def secret(self, value: str) -> Secret:
        """Where a request carries the value, here and below."""
        place = "query" if self.query else "cookie" if self.cookie else "header"
        return Secret(place, self.header or self.query or self.cookie, value)


class BearerScheme(Struct, frozen=True):
    """A token in the Authorization header (RFC 6750): HTTP bearer, OAuth 2.0, OpenID Connect."""

    python: str
    scopes: tuple[str, ...] = ()
    """What a credential's `get_token` is asked for."""
    env: str = ""

    def secret(self, value: str) -> Secret:
        return Secret("header", "Authorization", f"Bearer {value}")


class BasicScheme(Struct, frozen=True):
    """User and password in the Authorization header (RFC 7617)."""

    python: str
    env: str = ""
    """Holds "user:password"."""

    def secret(self, value: str) -> Secret:
        return Secret("header", "Authorization", f"Basic {b64encode(value.encode()).decode()}")


class HttpScheme(Struct, frozen=True):
    """Another scheme of the Authorization header (RFC 9110, section 11.4): the user gives its credentials whole."""

    python: str
    scheme: str
    """As it is written: "Token"."""
    env: str = ""

    def secret(self, value: str) -> Secret:
        return Secret("header", "Authorization", f"{self.scheme} {value}")


Scheme: TypeAlias = ApiKeyScheme | BearerScheme | BasicScheme | HttpScheme

_MARGIN = 300.0
"""Seconds before its end at which a token is renewed; half its life where that is less."""


class Credential:
    """A scheme, with what the user gave for it. Shared by all calls of a client, from any thread or task."""

    def __init__(self, scheme: Scheme, given: object, *, explicit: bool = True) -> None:
        self.scheme = scheme
        self.explicit = explicit
        """False where it comes of the environment."""
        self._given = given
        self._token = ("", 0.0)
        """A token, and when to renew it."""
        self._made: tuple[str, Secret] | None = None
        """The last value, and the secret made of it."""
        self._lock = threading.Lock()
        self._async_locks: RunVar[anyio.Lock] | None = None

    def secret(self) -> Secret:
        """The secret for one request. Whatever the user's own function or credential raises passes through."""
        return self._secret(self._given if isinstance(self._given, str) else self._value(self._given))

    async def asecret(self) -> Secret:
        """`secret`, for the async client: functions and credentials may be asynchronous."""
        return self._secret(self._given if isinstance(self._given, str) else await self._avalue(self._given))

    def refused(self, secret: Secret) -> bool:
        """Takes note that the service refused a secret (401). Whether it came of a token that can be had anew: one of a
        `get_token` credential. It is forgotten then, but not where another call was faster and has a new one already.
        """
        if not _is_credential(self._given):
            return False
        with self._lock:
            if self.scheme.secret(self._token[0]) == secret:
                self._token = ("", 0.0)
        return True

    def _secret(self, value: str) -> Secret:
        made = self._made
        if made is None or made[0] is not value:
            secret = self.scheme.secret(value)
            self._made = made = (value, secret)
            if secret.place != "query" and not is_name(secret.name):
                raise ValueError(f"{self.scheme.python}: {secret.name!r} is no name for a {secret.place}")
            if secret.place == "header" and not sendable(secret.value):
                self._made = made = None
                value = ""  # tools that print tracebacks print variables, too
                raise ValueError(f"{self.scheme.python}: the value of header {secret.name!r} {UNSENDABLE}")
        return made[1]

    def _value(self, given: object) -> str:
        if not _is_credential(given):
            return _checked(_sync(cast("Callable[[], object]", given)()))
        if (kept := self._kept()) is not None:
            return kept
        with self._lock:  # whoever waited here finds the token that the first one got
            return self._kept() or self._keep(cast("AccessToken", _sync(given.get_token(*self._scopes))))

    async def _avalue(self, given: object) -> str:
        if not _is_credential(given):
            value = cast("Callable[[], object]", given)()
            return _checked(await value if inspect.isawaitable(value) else value)
        return self._kept() or await self._renewed(given)

    async def _renewed(self, credential: TokenCredential) -> str:
        import anyio.to_thread

        async with self._async_lock():
            if (kept := self._kept()) is not None:
                return kept
            if inspect.iscoroutinefunction(credential.get_token):
                token: object = credential.get_token(*self._scopes)
            else:  # may well ask the network: not on the event loop
                token = await anyio.to_thread.run_sync(credential.get_token, *self._scopes)
            return self._keep(cast("AccessToken", await token if inspect.isawaitable(token) else token))

    def _async_lock(self) -> anyio.Lock:
        """That of the event loop that runs: a lock that is let go in another wakes nobody in this one."""
        import anyio
        from anyio.lowlevel import RunVar

        with self._lock:
            locks = self._async_locks = self._async_locks or RunVar[anyio.Lock](f"lock of {id(self)}")
        lock = locks.get(None)
        if lock is None:
            locks.set(lock := anyio.Lock())
        return lock

    @property
    def _scopes(self) -> tuple[str, ...]:
        return self.scheme.scopes if isinstance(self.scheme, BearerScheme) else ()

    def _kept(self) -> str | None:
        token, renew_at = self._token
        return token if time.time() < renew_at else None

    def _keep(self, token: AccessToken) -> str:
        left = token.expires_on - time.time()
        self._token = (token.token, token.expires_on - min(_MARGIN, left / 2))
        return token.token

    def __repr__(self) -> str:
        return f"Credential({self.scheme.python}=***)"


def bind(schemes: Mapping[str, Scheme], arguments: Mapping[str, object]) -> dict[str, Credential]:
    """The credentials that the arguments of a client, or the environment, hold, by scheme.

    Raises TypeError where an argument is nothing that its scheme can use.
    """
    found: dict[str, Credential] = {}
    for name, scheme in schemes.items():
        given = arguments.get(scheme.python)
        explicit = given is not None
        if given is None and scheme.env:
            given = os.environ.get(scheme.env)
        if given is None or given == "":
            continue
        if isinstance(scheme, BasicScheme) and isinstance(given, tuple):
            given = _joined(cast("tuple[object, ...]", given), scheme)
        usable = callable(given) or (_is_credential(given) and isinstance(scheme, BearerScheme))
        if not isinstance(given, str) and not usable:
            raise _unusable(given, scheme)
        found[name] = Credential(scheme, given, explicit=explicit)
    return found


def choose(
    security: Security,
    schemes: Mapping[str, Scheme],
    credentials: Mapping[str, Credential],
    headers: Mapping[str, str],
    user: Credential | None = None,
) -> tuple[Credential, ...]:
    """The credentials of the first alternative that is complete; () where the call is anonymous. What was given to the
    client comes before what the environment holds.

    A header that the user gave by hand stands for the scheme that would write it. `user` is that of the base URL: it is
    sent where nothing else is in the Authorization header. Raises ConfigurationError.
    """
    chosen = _complete(security, schemes, credentials, headers)
    others = "Authorization" in headers or any(_header(each.scheme) == "authorization" for each in chosen)
    return chosen if user is None or others else (*chosen, user)


def _complete(
    security: Security, schemes: Mapping[str, Scheme], credentials: Mapping[str, Credential], headers: Mapping[str, str]
) -> tuple[Credential, ...]:
    complete: list[tuple[Credential, ...]] = []
    for alternative in security:
        needed = [name for name in alternative if not _by_hand(schemes[name], headers)]
        if alternative and all(name in credentials for name in needed):
            complete.append(tuple(credentials[name] for name in needed))
    if complete:
        return next((each for each in complete if all(credential.explicit for credential in each)), complete[0])
    if not security or () in security:
        return ()
    ways = [" and ".join(_way(schemes[name]) for name in alternative) for alternative in security]
    raise ConfigurationError(f"no credential: give the client {', or '.join(ways)}")


def from_url(url: str) -> tuple[str, Credential | None]:
    """A base URL without the user and password that may be in it, and these as a credential (RFC 3986, 3.2.1)."""
    if "@" not in url:
        return url, None
    parts = urlsplit(url)
    userinfo, _, host = parts.netloc.rpartition("@")
    user, _, password = userinfo.partition(":")
    given = Credential(BasicScheme("user"), f"{unquote(user)}:{unquote(password)}") if userinfo else None
    return parts._replace(netloc=host).geturl(), given


def _by_hand(scheme: Scheme, headers: Mapping[str, str]) -> bool:
    return _header(scheme) in headers


def _header(scheme: Scheme) -> str:
    """The header that a scheme writes, in lower case; "" where it is none."""
    return scheme.header.lower() if isinstance(scheme, ApiKeyScheme) else "authorization"


def secret_headers(schemes: Mapping[str, Scheme]) -> tuple[str, ...]:
    """The headers that hold secrets, also where they are given by hand."""
    return tuple(name for scheme in schemes.values() if (name := _header(scheme)))


def _way(scheme: Scheme) -> str:
    return f"{scheme.python} (or set {scheme.env})" if scheme.env else scheme.python


def _joined(given: tuple[object, ...], scheme: BasicScheme) -> str:
    user, password = given if len(given) == 2 else (None, None)
    if not isinstance(user, str) or not isinstance(password, str):
        raise _unusable(given, scheme)
    if ":" in user:
        raise ValueError(f"{scheme.python}: the name of a user has no colon (RFC 7617)")
    return f"{user}:{password}"


def _unusable(given: object, scheme: Scheme) -> TypeError:
    expected = "a string or a function"
    if isinstance(scheme, BearerScheme):
        expected = "a string, a function or a credential with get_token"
    elif isinstance(scheme, BasicScheme):
        expected = "a tuple of user and password, both strings"
    return TypeError(f"{scheme.python}: expected {expected}, got {type(given).__name__}")


def _is_credential(given: object) -> TypeGuard[TokenCredential]:
    return callable(getattr(given, "get_token", None))


def _sync(value: object) -> object:
    if inspect.isawaitable(value):
        if inspect.iscoroutine(value):
            value.close()
        raise TypeError("an asynchronous credential needs the asynchronous client")
    return value


def _checked(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"the function that gives the key or token returned {type(value).__name__}, not str")
    return value
