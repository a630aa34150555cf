"""From the facts of an operation and the arguments of a call to a request. No network here, nothing asynchronous."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from typing import cast
from urllib.parse import unquote, urlsplit

from .body import encode_body
from .errors import ConfigurationError
from .headers import Headers, checked
from .operation import UNSET, Content, Contents, Location, Operation, Parameter
from .styles import in_cookie, in_header, in_path, in_query, text
from .transport import Request, Timeouts

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


_LABEL = re.compile(r"[A-Za-z0-9._-]+")
"""What a variable may hold where it is only a part of the host: nothing that would end the host or begin another."""


def values(parameters: Iterable[Parameter], arguments: Mapping[str, object]) -> Iterator[tuple[Parameter, object]]:
    """Each parameter that has something to send, with its value: the constant, the argument, or the default.

    A None in a path is a ValueError; elsewhere it is nothing to send.
    """
    for parameter in parameters:
        value = parameter.constant
        if value is UNSET:
            value = arguments.get(parameter.python, UNSET)
        if value is UNSET:
            value = parameter.default
        if value is UNSET or (value is None and parameter.location != "path"):
            continue
        yield parameter, value


def base_url(template: str, parameters: Sequence[Parameter], arguments: Mapping[str, object]) -> str:
    """The template with its variables filled in, without a slash at the end.

    The value of a variable may be a whole URL: then the scheme before the variable gives way. A URL with no scheme is
    taken to be https. Raises ConfigurationError where a variable has no value or the result is no URL.
    """
    given = {
        parameter.wire: (parameter, value)
        for parameter, value in values(parameters, arguments)
        if parameter.location == "host"
    }
    url, end = "", 0
    for match in _VARIABLE.finditer(template):
        url += template[end : match.start()]
        end = match.end()
        if match[1] not in given:
            raise next((missing(each) for each in parameters if each.wire == match[1]), ConfigurationError(template))
        value = (text(given[match[1]][1]) or "").strip()
        alone = (url in ("", "//") or _SCHEME.fullmatch(url)) and template[end : end + 1] in ("", "/", ":")
        if not alone and "/" not in url.partition("://")[2] and not _LABEL.fullmatch(value):
            raise ConfigurationError(f"{given[match[1]][0].python}: {value!r} is no part of a host name")
        if alone and _SCHEME.match(value):
            url = ""
        url += value if _SCHEME.fullmatch(value) else value.rstrip("/")
    url += template[end:]
    if not _SCHEME.match(url):
        url = f"https://{url.removeprefix('//')}"
    _check(url)
    return url.rstrip("/")


def missing(parameter: Parameter) -> ConfigurationError:
    """The error for a client without one of its arguments."""
    variable = f", or set {parameter.env}" if parameter.env else ""
    return ConfigurationError(f"no {parameter.python}: give the client one{variable}")


def _check(url: str) -> None:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port >= 0)
    except ValueError:
        usable = False
    if not usable or not url.isascii() or re.search(r"[\s?#\\{}\x00-\x20\x7f]", url):
        shown = url.rpartition("@")[2]
        raise ConfigurationError(f"{shown!r} is no base URL: expected one like https://host or https://host/path")


def build(
    operation: Operation[object],
    arguments: Mapping[str, object],
    base: str,
    client_values: Iterable[tuple[Parameter, object]],
    headers: Mapping[str, str],
    timeout: Timeouts,
    files: ExitStack,
) -> Request:
    """The request of one call, without credentials.

    `client_values` are the client's parameters that the operation sends, `headers` those that every call has.
    Raises ValueError or TypeError for arguments that cannot be sent.
    """
    given = [*client_values, *values(operation.parameters, arguments)]
    at: dict[Location, list[tuple[Parameter, object]]] = {}
    for pair in given:
        at.setdefault(pair[0].location, []).append(pair)
    url = base + expand(operation.path, at.get("path", ()))
    if query := [piece for pair in at.get("query", ()) for piece in in_query(*pair)]:
        url += f"?{'&'.join(query)}"
    content, described = encode_body(operation.body, arguments, files)
    sent = {"accept": accept(operation.responses), **described}
    sent.update({name.lower(): value for name, value in headers.items()})
    sent.update(_headers(at.get("header", ())))
    if described.get("content-type", "").startswith("multipart/"):
        sent["content-type"] = described["content-type"]  # no other header knows its boundary
    if cookies := [piece for pair in at.get("cookie", ()) for piece in in_cookie(*pair)]:
        sent["cookie"] = "; ".join([*filter(None, [sent.get("cookie")]), *cookies])
    written = Headers(checked(name, value) for name, value in sent.items() if value)
    return Request(operation.method, url, written, content, timeout)


def expand(template: str, given: Iterable[tuple[Parameter, object]]) -> str:
    """The path with its parameters. None of them can leave its segment: a slash is encoded, and a segment that would be
    empty, "." or ".." (RFC 3986, section 5.2.4) is a ValueError."""
    by_name = {parameter.wire: (parameter, value) for parameter, value in given}
    segments: list[str] = []
    for segment in template.split("/"):
        expanded = _VARIABLE.sub(lambda match: _in_path(match[1], by_name), segment)
        pieces = expanded.split("/") if expanded else [".."]
        if expanded != segment and any(unquote(piece) in (".", "..") for piece in pieces):
            names = ", ".join(by_name[name][0].python for name in _VARIABLE.findall(segment))
            raise ValueError(f"{names}: {expanded!r} is no segment of a path")
        segments.append(expanded)
    return "/".join(segments)


def _in_path(name: str, by_name: Mapping[str, tuple[Parameter, object]]) -> str:
    if name not in by_name:
        raise ValueError(f"the path has no value for {name}")
    parameter, value = by_name[name]
    if value is None:
        raise ValueError(f"{parameter.python}: None is no segment of a path")
    return in_path(parameter, value)


def _headers(given: Iterable[tuple[Parameter, object]]) -> dict[str, str]:
    sent: dict[str, str] = {}
    for parameter, value in given:
        if parameter.prefix:
            for key, item in cast("Mapping[str, object]", value).items():
                sent[(parameter.prefix + key).lower()] = text(item) or ""
        elif (content := in_header(parameter, value)) is not None:
            sent[parameter.wire.lower()] = content
    return sent


def accept(responses: Mapping[str, Contents]) -> str:
    """The Accept header: the media types of every success, in their order."""
    types: dict[str, None] = {}
    for contents in responses.values():
        if isinstance(contents, Content):
            types[contents.media_type] = None
        else:
            types.update(dict.fromkeys(contents))
    return ", ".join(name for name in types if name)
