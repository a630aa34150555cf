"""Where the arguments of a call travel: in the path, the query, a header, a cookie or the base URL.

Terms follow OpenAPI 3.0 (Parameter Object).
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, Struct

Location: TypeAlias = Literal["path", "query", "header", "cookie", "host"]
Style: TypeAlias = Literal[
    "simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "tabDelimited", "deepObject"
]
"""OpenAPI 3.0 styles, and "tabDelimited" for Swagger 2.0's `collectionFormat: tsv`. A delimited style works in a path
or a header too, as Swagger 2.0 allows."""


class Parameter(Struct, frozen=True):
    """Where one argument of a call, or of the client, travels and how it is written there."""

    location: Location
    python: str
    """The keyword that holds the value; "" for a constant."""
    wire: str
    style: Style
    explode: bool
    allow_reserved: bool = False
    """The value stays as it is but for characters that would end its place (allowReserved, x-ms-skip-url-encoding)."""
    content_type: str = ""
    """Set where the value is written as a document of that media type ("application/json")."""
    default: object = UNSET
    """Sent where the argument is left out."""
    constant: object = UNSET
    """Sent always: there is no argument."""
    prefix: str = ""
    """The argument is a mapping, and each entry a header of this prefix and its key (x-ms-header-collection-prefix)."""
    env: str = ""
    """The environment variable that stands in for an argument of the client that is not given."""
    required: bool = False
    """A client without a value cannot be made, and a call without one is refused, be it that it is None."""
    request_id: bool = False
    """A header that is left out gets a value that no other request has (x-ms-client-request-id)."""


def path(
    python: str,
    wire: str | None = None,
    *,
    style: Style = "simple",
    explode: bool = False,
    allow_reserved: bool = False,
    content_type: str = "",
    default: object = UNSET,
    constant: object = UNSET,
    env: str = "",
) -> Parameter:
    """A segment of the path, or a piece of one. `wire` defaults to the Python name, here and below."""
    return Parameter(
        "path",
        python,
        python if wire is None else wire,
        style,
        explode,
        allow_reserved,
        content_type,
        default,
        constant,
        "",
        env,
        True,
    )


def query(
    python: str,
    wire: str | None = None,
    *,
    style: Style = "form",
    explode: bool | None = None,
    allow_reserved: bool = False,
    content_type: str = "",
    default: object = UNSET,
    constant: object = UNSET,
    env: str = "",
    required: bool = False,
) -> Parameter:
    """A query parameter. `explode` defaults to True for "form" and "deepObject" and False for the delimited styles."""
    exploded = style in ("form", "deepObject") if explode is None else explode
    return Parameter(
        "query",
        python,
        python if wire is None else wire,
        style,
        exploded,
        allow_reserved,
        content_type,
        default,
        constant,
        "",
        env,
        required,
    )


def header(
    python: str,
    wire: str | None = None,
    *,
    style: Style = "simple",
    explode: bool = False,
    content_type: str = "",
    default: object = UNSET,
    constant: object = UNSET,
    prefix: str = "",
    env: str = "",
    required: bool = False,
    request_id: bool = False,
) -> Parameter:
    """A request header, or with `prefix` a family of them."""
    return Parameter(
        "header",
        python,
        python if wire is None else wire,
        style,
        explode,
        False,
        content_type,
        default,
        constant,
        prefix,
        env,
        required,
        request_id,
    )


def cookie(
    python: str,
    wire: str | None = None,
    *,
    style: Style = "form",
    explode: bool = True,
    content_type: str = "",
    default: object = UNSET,
    constant: object = UNSET,
    env: str = "",
    required: bool = False,
) -> Parameter:
    """A cookie."""
    return Parameter(
        "cookie",
        python,
        python if wire is None else wire,
        style,
        explode,
        False,
        content_type,
        default,
        constant,
        "",
        env,
        required,
    )


def host(
    python: str, wire: str | None = None, *, default: object = UNSET, constant: object = UNSET, env: str = ""
) -> Parameter:
    """A variable of the base URL (OpenAPI server variable, x-ms-parameterized-host). Always required."""
    return Parameter(
        "host", python, python if wire is None else wire, "simple", False, True, "", default, constant, "", env, True
    )
