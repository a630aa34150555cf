"""Requests that no method of the package makes: the facts of an operation, made for one call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast
from urllib.parse import parse_qsl, urlsplit

from msgspec import UNSET

from .base_url import has_dots, link
from .operation import Body, Content, Operation, json, plain, query
from .service import Service
from .styles import escape

_JSON = "json"
_CONTENT = "content"


def raw_operation(
    service: Service, base: str, schemes: Iterable[str], method: str, path: str, given: Mapping[str, object]
) -> tuple[Operation[object], dict[str, object]]:
    """An operation and the arguments to call it with.

    `base` is the client's base URL, `schemes` are those that it has credentials of, and `given` are the arguments of
    `ClientBase.request`. What the client sends with every call in query, headers and cookies goes along, unless
    `params`, the URL or `headers` have it. Raises Error for a URL of another origin, ValueError for a path that leads
    out of the base URL, and TypeError for two bodies.
    """
    origin, path, written = _place(base, path)
    pairs = [*written, *cast("Mapping[str, object]", given["params"] or {}).items()]
    arguments: dict[str, object] = {str(number): value for number, (_, value) in enumerate(pairs)}
    said = {("query", name) for name, _ in pairs}
    said |= {("header", name.lower()) for name in cast("Mapping[str, str]", given["headers"] or {})}
    operation = Operation[object](
        method.upper(),
        path,
        parameters=tuple(query(str(number), name) for number, (name, _) in enumerate(pairs)),
        client_parameters=tuple(
            each.python
            for each in service.parameters
            if each.location in ("query", "header", "cookie")
            and (each.location, _key(each.wire, each.location)) not in said
        ),
        body=_body(given, arguments),
        responses={"2XX": _answer(given["type"])},
        security=None if service.security else tuple((name,) for name in schemes),
        base_url=origin,
    )
    return operation, arguments


def _place(base: str, path: str) -> tuple[str, str, list[tuple[str, str]]]:
    """The origin, if not the base URL itself is meant, the path as it is sent, and the query of a path or a URL."""
    origin = ""
    if "://" in path.partition("?")[0]:
        parts = urlsplit(link(base, path))
        origin, path, asked = f"{parts.scheme}://{parts.netloc}", parts.path, parts.query
    else:
        path, _, asked = path.partition("#")[0].partition("?")
        if has_dots(path):
            raise ValueError("path: a segment of it is '.' or '..'")
    return origin, f"/{escape(path.removeprefix('/'), allow_reserved=True)}", parse_qsl(asked, keep_blank_values=True)


def _key(wire: str, location: str) -> str:
    return wire.lower() if location == "header" else wire


def _body(given: Mapping[str, object], arguments: dict[str, object]) -> Body | None:
    """The body, whose value is left in `arguments`."""
    sent = {name: value for name in (_JSON, _CONTENT) if (value := given[name]) is not UNSET}
    if len(sent) > 1:
        raise TypeError("a request has one body: json or content")
    arguments.update(sent)
    if _JSON in sent:
        return Body("application/json", argument=_JSON)
    if _CONTENT in sent:
        return Body("text/plain" if isinstance(sent[_CONTENT], str) else "application/octet-stream", argument=_CONTENT)
    return None


def _answer(type: object) -> Content:
    return plain() if type is UNSET else json(type)
