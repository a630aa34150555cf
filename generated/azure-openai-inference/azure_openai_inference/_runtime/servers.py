"""The servers of a description, where it has several: which one a client, or one of its operations, means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, cast
from urllib.parse import urljoin

from msgspec import UNSET, Struct
from msgspec.structs import replace

from .base_url import same_origin
from .errors import ConfigurationError

if TYPE_CHECKING:
    from .operation import Operation
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


class Place(NamedTuple):
    """Where an operation with servers of its own is."""

    template: str
    """Of its base URL."""
    given: Mapping[str, object]
    """The client's arguments, with what is taken for granted there."""
    replaced: bool = False
    """The user says where it is."""
    foreign: bool = False
    """It is at another origin than the client's base URL."""


def settled(
    service: Service, own: Mapping[str, object], arguments: Mapping[str, object]
) -> tuple[Service, Mapping[str, object]]:
    """A service at the server that the arguments of a client name, and its `own` (those that are parameters of the
    service) with what is taken for granted there.

    `server` is a name, a URL as the description has it, or a number from 0; without it the first is meant. A `base_url`
    stands for the server, or for what is before a URL that is relative; where the description has but one, for that.
    `server_urls` stand for those of single operations. Raises ConfigurationError for a server that the description has
    not.
    """
    if urls := cast("Mapping[str, str] | None", arguments.get("server_urls")):
        service = replace(service, server_urls=dict(_replaced(urls, service.elsewhere)))
    url = cast("str | None", own.get(BASE_URL)) or ""
    given = bool(url)
    if not service.servers:
        usual = next((each.default for each in service.parameters if each.python == BASE_URL), UNSET)
        replaced = given and f"{{{BASE_URL}}}" not in service.base_url
        moved = replaced or (given and isinstance(usual, str) and url.rstrip("/") != usual.rstrip("/"))
        template = f"{{{BASE_URL}}}" if replaced else service.base_url
        return replace(service, base_url=template, moved=moved), own
    wanted = cast("int | str | None", arguments.get("server"))
    server = _find(service.servers, wanted)
    if server is None and wanted not in service.other_servers:
        known = ", ".join(repr(each.name or each.url) for each in service.servers)
        raise ConfigurationError(f"no server {wanted!r}: the description has {known}")
    server = server or service.servers[0]
    template = server.url
    moved = False
    if not _WHOLE.match(template):
        template = f"{{{BASE_URL}}}/{template.removeprefix('/')}"
    elif given:
        template = f"{{{BASE_URL}}}"
        moved = all(each.url != url.rstrip("/") for each in service.servers)
    chosen = replace(service, base_url=template, server=wanted, own_url=given, moved=moved)
    return chosen, {**own, **_missing(server.defaults, own)}


def of_operation(operation: Operation[object], service: Service, base: str, given: Mapping[str, object]) -> Place:
    """Where an operation is that has servers of its own. `base` is the base URL of the client.

    A relative URL is relative to that (RFC 3986, section 5). Where that was given, it stands for each server of the
    service too, but for no other: who says where the service is has not said where its uploads are. So one that would
    be at another origin raises ConfigurationError until `server_urls` says where, and no credential goes there.
    """
    servers = operation.servers
    server = (_find(servers, service.server) or servers[0]) if servers else Server(operation.base_url)
    url = server.url.rstrip("/")
    if (own := service.server_urls.get(url)) is not None:
        return Place(own, given, replaced=True)
    if service.own_url and any(each.url.rstrip("/") == url for each in service.servers):
        return Place(base, given)
    template = server.url if _WHOLE.match(server.url) else urljoin(f"{base}/", server.url)
    foreign = not _at_origin(template, base)
    if service.moved and foreign:
        raise ConfigurationError(
            f"{operation.method} {operation.path} is at {url}, of which base_url says nothing: "
            f"give the client server_urls={{{url!r}: ...}}, with that URL or another"
        )
    return Place(template, {**given, **_missing(server.defaults, given)}, foreign=foreign)


def _at_origin(template: str, base: str) -> bool:
    try:
        return same_origin(template, base)
    except ValueError:  # a port that is a variable
        return False


def _replaced(urls: Mapping[str, str], known: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name, url in urls.items():
        if (key := name.rstrip("/")) not in known:
            others = ", ".join(map(repr, known))
            raise ConfigurationError(f"server_urls: no operation is at {name!r}: those of their own are at {others}")
        yield key, url


def _find(servers: Sequence[Server], wanted: int | str | None) -> Server | None:
    if wanted is None:
        return servers[0]
    if isinstance(wanted, int):
        return servers[wanted] if 0 <= wanted < len(servers) else None
    return next((each for each in servers if wanted and wanted in (each.name, each.url)), None)


def _missing(defaults: Mapping[str, object], given: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in defaults.items() if given.get(name) is None}
