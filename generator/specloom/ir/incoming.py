"""What is no call of the client: the requests that the service makes, and links from one call to the next."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from specloom.ir.uses import Content, Name, Type
from specloom.load.tree import Json


class IncomingParameter(Struct, frozen=True):
    """A parameter that the service sends along."""

    wire: str
    location: Literal["path", "query", "header", "cookie"]
    type: Type
    required: bool
    doc: str | None = None


class Answer(Struct, frozen=True):
    """What the service takes for an answer. `status`: "200", "4XX" or "default"."""

    status: str
    doc: str | None
    contents: tuple[Content, ...]


class IncomingRequest(Struct, frozen=True):
    """A request that the service makes."""

    id: str
    """Pointer into the spec as written: "#/webhooks/newPet/post"."""
    method: str
    operation_id: str | None
    summary: str | None
    doc: str | None
    parameters: tuple[IncomingParameter, ...]
    contents: tuple[Content, ...]
    """The payload; () for none."""
    answers: tuple[Answer, ...]
    deprecated: bool = False


class Callback(Struct, frozen=True):
    """Requests to a URL that the service was given in an operation."""

    wire: str
    name: Name
    expression: str
    """The URL, with runtime expressions (OpenAPI 3.0, "Runtime Expressions"): "{$request.body#/callbackUrl}"."""
    requests: tuple[IncomingRequest, ...]


class Webhook(Struct, frozen=True):
    """Requests to a URL that the service was told in some other way."""

    wire: str
    name: Name
    requests: tuple[IncomingRequest, ...]


class LinkParameter(Struct, frozen=True):
    """What a parameter of the linked operation is given: a runtime expression ("$response.body#/id"), or a constant."""

    wire: str
    value: Json
    location: Literal["path", "query", "header", "cookie"] | None = None
    """None where the name alone tells."""


class Link(Struct, frozen=True):
    """A call that a response leads to."""

    name: str
    target: str
    """The operationId or the operationRef, as written."""
    operation: str | None = None
    """The id of the operation, where it is one of this Api."""
    parameters: tuple[LinkParameter, ...] = ()
    has_body: bool = False
    body: Json = None
    """A runtime expression or a constant for the request's body; `has_body` tells null from nothing."""
    doc: str | None = None
    server: str | None = None
