"""What a description says of requests that the service makes, and of how one call leads to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from specloom.load.tree import Json, Where

if TYPE_CHECKING:
    from specloom.normalize.document import Operation


class Callback(Struct, frozen=True):
    """Requests that the service makes to a URL that it was given in an operation (Callback Object)."""

    name: str
    expression: str
    """The URL, with runtime expressions: "{$request.body#/callbackUrl}"."""
    where: Where
    requests: tuple[Operation, ...]
    """As operations without a path."""


class Webhook(Struct, frozen=True):
    """Requests that the service makes to a URL that it was told out of band (OpenAPI 3.1, `webhooks`)."""

    name: str
    where: Where
    requests: tuple[Operation, ...]


class Link(Struct, frozen=True):
    """A call that can be made with what a response holds (Link Object)."""

    name: str
    where: Where
    operation_id: str | None = None
    operation_ref: str | None = None
    operation: str | None = None
    """The pointer that `operation_ref` comes to, where it is to this description: "#/paths/~1pets/get"."""
    parameters: tuple[tuple[str, Json], ...] = ()
    """By name, or "path.id" where two places have the name; each a runtime expression or a constant."""
    has_body: bool = False
    body: Json = None
    """A runtime expression or a constant; `has_body` tells null from nothing."""
    description: str | None = None
    server: str | None = None
