"""How values become text in paths, queries, headers, cookies and forms: the parameter styles of OpenAPI 3.0.

The forms are those of OpenAPI 3.0.4's table of style examples, which are the expansions of RFC 6570. None is nothing to
write, alone or among items. A list or object without items is what the table calls undefined: where one name holds all
items it is there with nothing to it ("color=", ";color"), and where each item would have it, it is not there. A list or
object inside an item is written as JSON, since no style says more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from json import loads
from typing import TypeAlias, cast
from urllib.parse import quote

from .codec import encode, to_builtins
from .headers import is_name
from .parameter import Parameter, Style

Flat: TypeAlias = str | list[str] | dict[str, str]
Escape: TypeAlias = Callable[[str], str]

_PLAIN = re.compile(r"[A-Za-z0-9_.~-]*")
"""Text of unreserved characters (RFC 3986, section 2.3), as most ids, names and numbers are: it stays as it is."""
_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}


def text(value: object) -> str | None:
    """A scalar as text: true, 1.5, RFC 3339, base64, an enum's value; anything larger as JSON. None for None."""
    if value is None:
        return None
    if type(value) is str:
        return value
    if type(value) is int:
        return str(value)
    encoded = encode(value).decode()
    if encoded == "null":
        return None
    return str(loads(encoded)) if encoded.startswith('"') else encoded


def flat(value: object) -> Flat | None:
    """A value as one text, a list of texts, or texts by name; None where there is nothing to write."""
    if isinstance(value, str | int | float):
        return text(value)
    plain = cast("object", to_builtins(value))
    if isinstance(plain, list):
        items = [text(item) for item in cast("list[object]", plain)]
        return [item for item in items if item is not None]
    if isinstance(plain, dict):
        members = {name: text(member) for name, member in cast("dict[str, object]", plain).items()}
        return {name: member for name, member in members.items() if member is not None}
    return text(plain)


def escape(value: str, allow_reserved: bool = False) -> str:
    """Percent-encodes all but unreserved characters (RFC 3986). With `allow_reserved`, reserved characters and triples
    that are percent-encoded already stay too (RFC 6570, section 3.2.3)."""
    if _PLAIN.fullmatch(value):
        return value
    if not allow_reserved:
        return quote(value, safe="")
    pieces = re.split("(%[0-9A-Fa-f]{2})", value)  # every second piece is a triple
    return "".join(
        piece if index % 2 else quote(piece, safe=":/?#[]@!$&'()*+,;=") for index, piece in enumerate(pieces)
    )


def in_path(parameter: Parameter, value: object) -> str:
    """The expansion of a path parameter. "?" and "#" never stay: they would end the path."""

    if type(value) is str and _PLAIN.fullmatch(value) and parameter.style == "simple" and not parameter.content_type:
        return value

    def escaped(piece: str) -> str:
        return escape(piece, parameter.allow_reserved).replace("?", "%3F").replace("#", "%23")

    content = flat(_content(parameter, value))
    if content is None:
        return ""
    style, explode, name = parameter.style, parameter.explode, escape(parameter.wire)
    if style == "label":
        return "." + ("." if explode else ",").join(_pieces(content, explode, escaped))
    if style == "matrix":
        if not content:
            return f";{name}"
        if explode and isinstance(content, dict):
            return "".join(_assigned(escaped(key), escaped(item)) for key, item in content.items())
        if explode and isinstance(content, list):
            return "".join(_assigned(name, escaped(item)) for item in content)
        return _assigned(name, ",".join(_pieces(content, False, escaped)))
    return _delimiter(style).join(_pieces(content, explode, escaped))


def in_query(parameter: Parameter, value: object) -> list[str]:
    """The "name=value" pieces of a query parameter. "#" never stays: it would end the query."""

    def escaped(piece: str) -> str:
        return escape(piece, parameter.allow_reserved).replace("#", "%23")

    pairs = form(
        parameter.wire, _content(parameter, value), parameter.style, parameter.explode, escaped, name_escape=_in_name
    )
    return [f"{name}={item}" for name, item in pairs]


def in_header(parameter: Parameter, value: object) -> str | None:
    """The value of a header; None where there is nothing to send."""
    content = flat(_content(parameter, value))
    if content is None or (not content and content != ""):
        return None
    return _DELIMITERS.get(parameter.style, ",").join(_pieces(content, parameter.explode, str))


def in_cookie(parameter: Parameter, value: object) -> list[str]:
    """The "name=value" pieces of a cookie parameter."""
    pairs = form(parameter.wire, _content(parameter, value), parameter.style, parameter.explode, escape, _cookie_name)
    return [f"{name}={item}" for name, item in pairs]


def _cookie_name(name: str) -> str:
    """What a cookie may be called is not escaped: "$filter" (RFC 6265, section 4.1.1)."""
    return name if is_name(name) else escape(name)


def form(
    name: str, value: object, style: Style, explode: bool, escaped: Escape, name_escape: Escape | None = None
) -> list[tuple[str, str]]:
    """The (name, value) pairs of a value in a query, a cookie or a form body, escaped."""
    name_escape = name_escape or escaped
    if style == "deepObject":
        return [(name_escape(key), escaped(item)) for key, item in _deep(name, to_builtins(value))]
    content = flat(value)
    if content is None:
        return []
    if explode and isinstance(content, dict):
        return [(name_escape(key), escaped(item)) for key, item in content.items()]
    if explode and isinstance(content, list):
        return [(name_escape(name), escaped(item)) for item in content]
    return [(name_escape(name), _delimiter(style).join(_pieces(content, False, escaped)))]


def _content(parameter: Parameter, value: object) -> object:
    """The value, or where the parameter is described by `content`, the document that holds it."""
    if "json" in parameter.content_type and value is not None:
        return encode(value).decode()
    return text(value) if parameter.content_type else value


def _pieces(content: Flat, explode: bool, escaped: Escape) -> list[str]:
    """What stands between delimiters: items; "key=value" exploded, or key and value by turns."""
    if isinstance(content, str):
        return [escaped(content)]
    if isinstance(content, list):
        return [escaped(item) for item in content]
    if explode:
        return [f"{escaped(key)}={escaped(item)}" for key, item in content.items()]
    return [escaped(piece) for pair in content.items() for piece in pair]


def _assigned(name: str, value: str) -> str:
    return f";{name}={value}" if value else f";{name}"


def _delimiter(style: Style) -> str:
    return quote(_DELIMITERS.get(style, ","), safe=",")


def _deep(name: str, value: object) -> Iterator[tuple[str, str]]:
    """color[R]=100, and color[a][b]=1 for an object in an object; the items of a list repeat its name."""
    if isinstance(value, dict):
        for key, member in cast("dict[str, object]", value).items():
            yield from _deep(f"{name}[{key}]", member)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _deep(name, item)
    elif (item := text(value)) is not None:
        yield name, item


def _in_name(name: str) -> str:
    return name if _PLAIN.fullmatch(name) else quote(name, safe="$")
