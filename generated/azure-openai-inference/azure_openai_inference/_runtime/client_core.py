"""What both kinds of client share: everything but waiting."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import ExitStack
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias, cast

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from . import auth
from .base_url import base_url
from .call import Call, Options
from .capture import capture
from .gathering import USUAL, limit_of
from .headers import Headers, checked
from .hooks import Hooks
from .log import logger
from .operation import AsyncGroup, Group, Operation
from .request import Route
from .response import Decoding
from .retry import Retries
from .servers import of_operation, settled
from .service import REQUEST_ID_HEADERS, Service, with_environment
from .transport import Timeout, Timeouts, safe_url

if TYPE_CHECKING:
    import logging
    from collections.abc import Callable
    from typing import Self

    from .drift import Drift

UnknownFields: TypeAlias = Literal["drop", "keep"]
OnDrift: TypeAlias = "Callable[[Drift], None] | None"

_GROUPS = (Group, AsyncGroup)
_MOST_ROUTES = 4096
"""An operation may be made for a single call: those must not gather for ever."""


class ClientCore:
    """What both kinds of client share: everything but waiting.

    Nothing in it changes after it was made but for what it remembers (routes, tokens), each of which is put in place
    whole: so it may be used from several threads.
    """

    _blocks: ClassVar[bool]
    """Whether it waits where nothing can end the waiting."""
    _base_url = ""

    def __init__(self, service: Service, arguments: Mapping[str, object]) -> None:
        """`arguments` are those of the generated client, by name. Raises ConfigurationError for what is missing."""
        service, own = settled(service, with_environment(service.parameters, arguments), arguments)
        self._service, self._arguments = service, own
        url = base_url(service.base_url, service.parameters, own)
        self._base_url, self._user = auth.from_url(url)
        self._credentials = auth.bind(service.schemes, arguments)
        self._id_headers = (*service.request_id_headers, *REQUEST_ID_HEADERS)
        self._log: logging.Logger | None = None
        self._routes: dict[Operation[object], Route] = {}
        version = ".".join(map(str, sys.version_info[:3]))
        agent = {"user-agent": f"{service.package.replace('_', '-')}/{service.version} Python/{version}"}
        self._options = Options(
            timeout=Timeouts.of(cast("Timeout", arguments.get("timeout"))),
            retries=Retries.of(cast("int | Retries", arguments.get("retries", Retries()))),
            headers=_merged(
                Headers(agent, secret=auth.secret_headers(service.schemes)),
                cast("Mapping[str, str] | None", arguments.get("headers")) or {},
            ),
            hooks=cast("Hooks | None", arguments.get("hooks")) or Hooks(),
            decoding=Decoding(
                strict=bool(arguments.get("strict", False)),
                unknown_fields=cast("UnknownFields", arguments.get("unknown_fields", "drop")),
                on_drift=cast("OnDrift", arguments.get("on_drift")),
            ),
            limit=limit_of(arguments.get("max_response_bytes", USUAL)),
        )

    def with_options(
        self,
        *,
        timeout: Timeout | UnsetType = UNSET,
        retries: int | Retries | UnsetType = UNSET,
        headers: Mapping[str, str] | UnsetType = UNSET,
        hooks: Hooks | None | UnsetType = UNSET,
        max_response_bytes: int | None | UnsetType = UNSET,
        strict: bool | UnsetType = UNSET,
        unknown_fields: UnknownFields | UnsetType = UNSET,
        on_drift: OnDrift | UnsetType = UNSET,
    ) -> Self:
        """A client with other options, and the same connections: closing either closes both.

        `headers` are added to those that this client has; the rest takes the place of what it has. For one call:
        `client.with_options(timeout=5, retries=0).things.get("id")`.
        """
        old = self._options
        decoding = old.decoding
        if not (strict is unknown_fields is on_drift is UNSET):
            given = {"strict": strict, "unknown_fields": unknown_fields, "on_drift": on_drift}
            decoding = replace(decoding, **{name: value for name, value in given.items() if value is not UNSET})
        clone = object.__new__(type(self))
        vars(clone).update(
            {name: value for name, value in vars(self).items() if not isinstance(value, _GROUPS)},
            _options=Options(
                timeout=old.timeout if timeout is UNSET else Timeouts.of(timeout),
                retries=old.retries if retries is UNSET else Retries.of(retries),
                headers=old.headers if headers is UNSET else _merged(old.headers, headers),
                hooks=old.hooks if hooks is UNSET else hooks or Hooks(),
                decoding=decoding,
                limit=old.limit if max_response_bytes is UNSET else limit_of(max_response_bytes),
            ),
            _routes=self._routes if headers is UNSET else {},
        )
        return clone

    def _call(
        self,
        operation: Operation[object],
        arguments: Mapping[str, object],
        files: ExitStack,
        url: str = "",
        *,
        stays_open: bool = False,
    ) -> Call:
        """A call that is ready for its first attempt; `files` closes what it opens."""
        route = self._routes.get(operation) or self._route(operation)
        return self._begun(route, arguments, files, url, stays_open=stays_open)

    def _raw_call(
        self, method: str, path: str, headers: Mapping[str, str] | None, given: Mapping[str, object], files: ExitStack
    ) -> Call:
        """`_call`, of what `request` was given."""
        from .raw_request import raw_operation

        operation, arguments = raw_operation(self._service, self._base_url, self._credentials, method, path, given)
        own = self._options.headers
        return self._begun(self._routed(operation, _merged(own, headers) if headers else own), arguments, files)

    def _begun(
        self,
        route: Route,
        arguments: Mapping[str, object],
        files: ExitStack,
        url: str = "",
        *,
        stays_open: bool = False,
    ) -> Call:
        options = self._options
        noted = capture.get()
        return Call(
            route,
            options,
            route.request(arguments, options.timeout, files, url),
            self._log or self._logger(),
            self._id_headers,
            stays_open=stays_open or (noted is not None and noted.raw),
            limited=self._blocks,
        )

    def _route(self, operation: Operation[object]) -> Route:
        """Raises ConfigurationError where there is no credential for the operation."""
        route = self._routed(operation, self._options.headers)
        if len(self._routes) >= _MOST_ROUTES:
            self._routes.clear()
        self._routes[operation] = route
        return route

    def _routed(self, operation: Operation[object], headers: Headers) -> Route:
        service = self._service
        security = service.security if operation.security is None else operation.security
        user = self._user
        if operation.base_url:
            place = of_operation(operation, service, self._base_url, self._arguments)
            if place.replaced:
                _, user = auth.from_url(place.template)
            elif place.foreign:
                user = None  # that of the base URL is nobody else's
        credentials = auth.choose(security, service.schemes, self._credentials, headers, user)
        return Route(operation, service, self._arguments, self._base_url, headers, credentials)

    def _logger(self) -> logging.Logger:
        self._log = logger(self._service.package)
        return self._log

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {safe_url(self._base_url)}>"


def _merged(headers: Headers, more: Mapping[str, str]) -> Headers:
    pairs = {**headers, **{name.lower(): value for name, value in more.items()}}
    return Headers([checked(name, value) for name, value in pairs.items()], secret=headers.secret)
