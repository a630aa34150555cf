"""Which operation a request is for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import parse_qsl

from msgspec import Struct

from specloom.normalize.document import Document, In, Operation


class Found(Struct, frozen=True):
    """An operation, and its path parameters as they were written in the path."""

    operation: Operation
    path: Mapping[str, str]


class _Route(Struct, frozen=True):
    operation: Operation
    names: tuple[str, ...]
    pattern: re.Pattern[str]
    query: frozenset[tuple[str, str]]
    """What the query always holds, which tells operations of one path apart (x-ms-paths)."""


class Router:
    """Finds operations by method and path. The base path of a server may precede the path."""

    def __init__(self, document: Document) -> None:
        servers = [*document.servers, *(server for operation in document.operations for server in operation.servers)]
        bases = {re.sub(r"^([a-z]+:)?//[^/]*|^\{[^}]*\}", "", server.url).strip("/") for server in servers}
        self._bases = [re.compile("/" + _expression(base)) for base in sorted(bases - {""}, key=len, reverse=True)]
        self._routes = [_route(operation) for operation in sorted(document.operations, key=_order)]

    def find(self, method: str, path: str, query: str = "") -> Found | frozenset[str]:
        """The operation, or the methods that the path allows (none: no such path). HEAD is answered where GET is."""
        sent = frozenset(parse_qsl(query, keep_blank_values=True))
        allowed: set[str] = set()
        for candidate in self._candidates(path):
            matched = [(route, m) for route in self._routes if (m := route.pattern.fullmatch(candidate)) is not None]
            methods = {route.operation.method.upper() for route, _ in matched}
            wanted = "GET" if method == "HEAD" and "HEAD" not in methods else method
            fitting = [(route, m) for route, m in matched if route.operation.method.upper() == wanted]
            for route, match in sorted(fitting, key=lambda each: not each[0].query <= sent):
                return Found(route.operation, dict(zip(route.names, match.groups(), strict=True)))
            allowed |= methods
        return frozenset(allowed)

    def _candidates(self, path: str) -> Iterable[str]:
        for base in self._bases:
            matched = base.match(path)
            if matched is not None and path[matched.end() :].startswith("/"):
                yield path[matched.end() :]
        yield path


def _order(operation: Operation) -> tuple[list[bool], int, int]:
    """Fixed segments before templated ones (OpenAPI 3.0, "Paths Object"); of those, the longest fixed text first."""
    templated = ["{" in segment for segment in operation.path.split("/")]
    return templated, -len(re.sub(r"\{[^}]*\}", "", operation.path)), -len(_constants(operation))


def _route(operation: Operation) -> _Route:
    whole = frozenset(p.name for p in operation.parameters if p.location is In.PATH and p.allow_reserved)
    names = tuple(re.findall(r"\{([^}]*)\}", operation.path))
    pattern = re.compile(_expression(operation.path, whole, "(", ")"))
    return _Route(operation, names, pattern, _constants(operation))


def _constants(operation: Operation) -> frozenset[tuple[str, str]]:
    return frozenset(
        (parameter.name, str(parameter.schema.enum.values[0].value))
        for parameter in operation.parameters
        if parameter.location is In.QUERY and parameter.required
        if parameter.schema.enum is not None and len(parameter.schema.enum.values) == 1
    )


def _expression(template: str, whole: frozenset[str] = frozenset(), opening: str = "", closing: str = "") -> str:
    """A template as a regular expression; the parameters in `whole` may hold slashes."""
    pieces = re.split(r"\{([^}]*)\}", template)  # every second piece is a name
    return "".join(
        f"{opening}{'.+' if piece in whole else '[^/]+'}{closing}" if index % 2 else re.escape(piece)
        for index, piece in enumerate(pieces)
    )
