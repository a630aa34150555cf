"""The service as a whole: its base URL, and the parameters that a client holds for all operations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from specloom.config import Config
from specloom.ir.model import Api, Parameter, Scalar, Server

BASE_URL = "base_url"
"""The parameter that is a URL as a whole."""
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://|//|\{")


class ServiceFacts(Struct, frozen=True):
    """What the client knows of the service."""

    base_url: str
    """A template; each of its variables is a parameter."""
    parameters: tuple[Parameter, ...]
    """Those of the base URL first."""
    servers: tuple[Server, ...] = ()
    """Those that a client can choose of; () where the API and each of its operations have one at most."""
    other_servers: tuple[str, ...] = ()
    """What servers of single operations are chosen by, where the API has none of that name."""
    elsewhere: tuple[str, ...] = ()
    """The URLs of servers that only single operations have, but for those that are relative to the API's."""


def service_of(api: Api) -> ServiceFacts:
    """The service of an Api.

    A URL that has no variable becomes the default of one, so that a test or a proxy can put another in its place; the
    same goes for a URL that is relative to where the description was published, or for none, but without a default. One
    that has variables can be replaced as a whole too: by the value of a variable that is all of its host, or else by a
    parameter beside them.
    """
    return replace(_service_of(api), elsewhere=_elsewhere(api))


def _elsewhere(api: Api) -> tuple[str, ...]:
    known = {server.url.rstrip("/") for server in api.servers}
    own = [operation for operation in api.operations if operation.server is not None]
    urls = [url for each in own for url in ([server.url for server in each.servers] or [each.server or ""])]
    found = dict.fromkeys(url.rstrip("/") for url in urls if _ABSOLUTE.match(url))
    return tuple(url for url in found if url not in known)


def _service_of(api: Api) -> ServiceFacts:
    several = [operation.servers for operation in api.operations if operation.servers]
    if api.servers and (several or len(api.servers) > 1):
        return _with_choice(api, [server for servers in several for server in servers])
    url = api.servers[0].url.rstrip("/") if api.servers else ""
    hosts = tuple(parameter for parameter in api.client_parameters if parameter.location == "host")
    others = tuple(parameter for parameter in api.client_parameters if parameter.location != "host")
    if "{" in url and _ABSOLUTE.match(url):
        replaceable = any(each.wire == BASE_URL or is_all_of_host(each.wire, url) for each in hosts)
        whole = () if replaceable else (_base_url("A URL in place of that of the description."),)
        return ServiceFacts(url, (*hosts, *whole, *others))
    absolute = re.match(r"https?://", url) is not None
    doc = "The URL that the paths of the operations are below."
    base_url = replace(_base_url(doc), required=True, has_default=absolute, default=url if absolute else None)
    template = "{base_url}" if absolute else f"{{base_url}}{url}"
    return ServiceFacts(template, (base_url, *hosts, *others))


def is_all_of_host(variable: str, url: str) -> bool:
    """Whether a variable stands for all of the host in the template of a URL; then its value may be a whole URL."""
    return re.match(rf"(https?://)?\{{{re.escape(variable)}\}}(/|:(?!//)|$)", url) is not None


def _with_choice(api: Api, elsewhere: list[Server]) -> ServiceFacts:
    """The service of an Api with several servers. A URL can be given in place of all of them; so it can be left out,
    and so can a variable that not every server has, or that each has a default for."""
    urls = [server.url for server in api.servers]
    relative = [url for url in urls if not _ABSOLUTE.match(url)]
    doc = "A URL in place of those of the description" + (", or before those that are relative." if relative else ".")
    hosts = [parameter for parameter in api.client_parameters if parameter.location == "host"]
    demanded = not _ABSOLUTE.match(urls[0])
    base_url = [] if any(each.wire == BASE_URL for each in hosts) else [replace(_base_url(doc), required=demanded)]
    keys = {key for server in api.servers for key in (server.key, server.url)}
    return ServiceFacts(
        base_url=api.servers[0].url.rstrip("/"),
        parameters=(
            *base_url,
            *(replace(each, required=_is_everywhere(each, api.servers)) for each in hosts),
            *(parameter for parameter in api.client_parameters if parameter.location != "host"),
        ),
        servers=api.servers,
        other_servers=tuple(dict.fromkeys(each.key for each in elsewhere if each.key not in keys)),
    )


def _is_everywhere(variable: Parameter, servers: tuple[Server, ...]) -> bool:
    in_url = [f"{{{variable.wire}}}" in server.url for server in servers]
    return not any(in_url) or (all(in_url) and any(variable.wire not in dict(server.defaults) for server in servers))


def _base_url(doc: str) -> Parameter:
    return Parameter(BASE_URL, "base url", "host", Scalar("string"), required=False, doc=doc)


def environment(parameter: Parameter, config: Config) -> str:
    """The environment variable that stands in for a client parameter; "" where there is none."""
    settings = config.client.parameters.get(parameter.wire)
    return settings.environment if settings is not None else ""


def environment_variables(service: ServiceFacts, config: Config) -> Iterator[tuple[str, Parameter]]:
    """Those of all parameters."""
    for parameter in service.parameters:
        if variable := environment(parameter, config):
            yield variable, parameter
