"""The facts of a service, and what a client makes of them and of its own arguments."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from msgspec import UNSET, Struct

from .auth import Scheme
from .base_url import missing
from .operation import Parameter, Security

__all__ = ["Service"]


class Service(Struct, frozen=True, kw_only=True):
    """The facts of a service, as the generated client module writes them down."""

    package: str
    version: str
    base_url: str
    """A template: "https://{endpoint}/openai"."""
    parameters: tuple[Parameter, ...] = ()
    """Those that the client holds for every operation."""
    schemes: Mapping[str, Scheme] = {}
    security: Security = ()
    request_id_headers: tuple[str, ...] = ("x-ms-request-id", "apim-request-id", "x-request-id", "request-id")
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
