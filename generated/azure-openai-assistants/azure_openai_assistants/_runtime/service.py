"""The facts of a service, and what a client makes of them and of its own arguments."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from msgspec import UNSET, Struct

from .auth import Scheme
from .base_url import missing
from .operation import Parameter, Security
from .servers import Server

__all__ = ["Service"]

REQUEST_ID_HEADERS = ("x-ms-request-id", "apim-request-id", "x-request-id", "request-id")
"""The usual headers of responses that hold the id that the service gave to the request."""


class Service(Struct, frozen=True, kw_only=True):
    """The facts of a service, as the generated client module writes them down."""

    package: str
    version: str
    base_url: str
    """A template: "https://{endpoint}/openai"."""
    parameters: tuple[Parameter, ...] = ()
    """Those that the client holds for every operation."""
    servers: tuple[Server, ...] = ()
    """Those of the description, where a client can choose: then `base_url` is the URL of the first."""
    other_servers: tuple[str, ...] = ()
    """What servers of single operations are chosen by, where the service as a whole has none of that name."""
    server: int | str | None = None
    """What a client has chosen, by name, URL or number; None: the first. Set when it is made, and so is the next."""
    own_url: bool = False
    """Whether it was given a URL in place of the server's, or before it."""
    moved: bool = False
    """Whether that is another than any that the description has."""
    elsewhere: tuple[str, ...] = ()
    """The URLs, as templates, that single operations are at and the service as a whole is not."""
    server_urls: Mapping[str, str] = {}
    """Those that a client was given in the place of such. Set when it is made."""
    schemes: Mapping[str, Scheme] = {}
    security: Security = ()
    request_id_headers: tuple[str, ...] = ()
    """Headers of responses that hold the id of the request, beside `REQUEST_ID_HEADERS`."""
    client_request_id_header: str = ""
    """A header of every request that tells it apart from all others."""
    idempotency_header: str = ""
    """The header by which the service knows a request that it has seen already. (An operation's own parameter of the
    name Idempotency-Key is known without.)"""


def with_environment(parameters: Iterable[Parameter], arguments: Mapping[str, object]) -> dict[str, object]:
    """The client's own arguments: what was given, else what the environment holds. None is nothing given."""
    found: dict[str, object] = {}
    for parameter in parameters:
        value = arguments.get(parameter.python)
        if value is None and parameter.env:
            value = os.environ.get(parameter.env) or None
        if value is not None:
            found[parameter.python] = value
        elif parameter.required and parameter.location != "host" and parameter.default is parameter.constant is UNSET:
            raise missing(parameter)
    return found
