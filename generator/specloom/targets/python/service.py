"""The service as a whole: its base URL, and the parameters that a client holds for all operations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from specloom.config import Config
from specloom.ir.model import Api, Parameter, Scalar


@dataclass(frozen=True, slots=True)
class ServiceFacts:
    """What the client knows of the service."""

    base_url: str
    """A template; each of its variables is a parameter."""
    parameters: tuple[Parameter, ...]
    """Those of the base URL first."""


def service_of(api: Api) -> ServiceFacts:
    """The service of an Api.

    A URL that has no variable becomes the default of one, so that a test or a proxy can put another in its place; the
    same goes for a URL that is relative to where the description was published, or for none, but without a default.
    """
    url = api.servers[0].url.rstrip("/") if api.servers else ""
    hosts = tuple(parameter for parameter in api.client_parameters if parameter.location == "host")
    others = tuple(parameter for parameter in api.client_parameters if parameter.location != "host")
    if "{" in url:
        return ServiceFacts(url, (*hosts, *others))
    absolute = re.match(r"https?://", url) is not None
    base_url = Parameter(
        wire="base_url",
        name="base url",
        location="host",
        type=Scalar("string"),
        required=True,
        doc="The URL that the paths of the operations are below.",
        has_default=absolute,
        default=url if absolute else None,
    )
    template = "{base_url}" if absolute else f"{{base_url}}{url}"
    return ServiceFacts(template, (base_url, *hosts, *others))


def environment(parameter: Parameter, config: Config) -> str:
    """The environment variable that stands in for a client parameter; "" where there is none."""
    settings = config.client.parameters.get(parameter.wire)
    return settings.environment if settings is not None else ""


def environment_variables(service: ServiceFacts, config: Config) -> Iterator[tuple[str, Parameter]]:
    """Those of all parameters."""
    for parameter in service.parameters:
        if variable := environment(parameter, config):
            yield variable, parameter
