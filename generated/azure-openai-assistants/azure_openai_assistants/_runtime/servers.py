"""The servers of a description, where it has several: which one a client, or one of its operations, means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast
from urllib.parse import urljoin

from msgspec import Struct
from msgspec.structs import replace

from .errors import ConfigurationError

if TYPE_CHECKING:
    from .service import Service

__all__ = ["Server"]

BASE_URL = "base_url"
"""The variable that stands for the whole of a URL."""

_WHOLE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://|//|\{")
"""How a URL begins that is not relative to another."""


class Server(Struct, frozen=True):
    """A server of the service, or of one operation (OpenAPI Server Object)."""

    url: str
    """A template."""
    name: str = ""
    defaults: Mapping[str, object] = {}
    """Values of variables that have others with other servers, by the Python names of the client's arguments."""


def settled(service: Service, arguments: Mapping[str, object]) -> tuple[Service, Mapping[str, object]]:
    """A service at the server that the arguments of a client name, and these with what is taken for granted there.

    `server` is a name, a URL as the description has it, or a number from 0; without it the first is meant. A `base_url`
    stands for the server, or for what is before a URL that is relative. Raises ConfigurationError for a server that the
    description has not. Where it has but one, a `base_url` stands for that.
    """
    given = arguments.get(BASE_URL) is not None
    if not service.servers:
        replaced = given and f"{{{BASE_URL}}}" not in service.base_url
        return (replace(service, base_url=f"{{{BASE_URL}}}") if replaced else service), arguments
    wanted = cast("int | str | None", arguments.get("server"))
    server = _find(service.servers, wanted)
    if server is None and wanted not in service.other_servers:
        known = ", ".join(repr(each.name or each.url) for each in service.servers)
        raise ConfigurationError(f"no server {wanted!r}: the description has {known}")
    server = server or service.servers[0]
    template = server.url
    if not _WHOLE.match(template):
        template = f"{{{BASE_URL}}}/{template.removeprefix('/')}"
    elif given:
        template = f"{{{BASE_URL}}}"
    chosen = replace(service, base_url=template, server=wanted, own_url=given)
    return chosen, {**arguments, **_missing(server.defaults, arguments)}


def of_operation(
    url: str, servers: Sequence[Server], service: Service, base: str, given: Mapping[str, object]
) -> tuple[str, Mapping[str, object]]:
    """The template of the base URL of an operation that has servers of its own, and the client's arguments with what is
    taken for granted there. `url` is its only server where `servers` are none.

    A relative URL is relative to `base`, that of the client (RFC 3986, section 5). Where that was given, it stands for
    each server of the service too.
    """
    server = (_find(servers, service.server) or servers[0]) if servers else Server(url)
    if service.own_url and any(each.url == server.url for each in service.servers):
        return base, given
    template = server.url if _WHOLE.match(server.url) else urljoin(f"{base}/", server.url)
    return template, {**given, **_missing(server.defaults, given)}


def _find(servers: Sequence[Server], wanted: int | str | None) -> Server | None:
    if wanted is None:
        return servers[0]
    if isinstance(wanted, int):
        return servers[wanted] if 0 <= wanted < len(servers) else None
    return next((each for each in servers if wanted and wanted in (each.name, each.url)), None)


def _missing(defaults: Mapping[str, object], given: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in defaults.items() if given.get(name) is None}
