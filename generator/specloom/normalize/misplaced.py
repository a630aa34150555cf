"""Members that mean nothing where they stand: misspelt ones, and those of another version of OpenAPI.

Whoever moves a description from Swagger 2.0 to OpenAPI 3 forgets some; what they said would be lost.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from specloom.load.tree import Array, Object

_LIKE_ENOUGH = 0.8
"""How much alike a misspelt name and the name meant are (difflib's ratio)."""
_SHORT = 3
"""Characters of a name that no other is taken for: `id` is not `$id`."""
_SERVERS = 'write `servers: [{url: "SERVER"}]`'
_TYPES_OF_BODIES = (
    "write the media types under `content` of request bodies and responses: `content: {application/json: ...}`"
)
_TYPED = ("type", "format", "items", "default", "enum", "minimum", "maximum", "minLength", "maxLength", "pattern")


def _under_schema(names: Iterable[str]) -> Mapping[str, str]:
    return {name: f"write it under `schema:`, as in `schema: {{{name}: ...}}`" for name in names}


_MOVED: Sequence[tuple[frozenset[str], Mapping[str, str]]] = (
    (
        frozenset({"paths", "components"}),
        {
            "host": _SERVERS,
            "basePath": _SERVERS,
            "schemes": _SERVERS,
            "consumes": _TYPES_OF_BODIES,
            "produces": _TYPES_OF_BODIES,
            "definitions": "write it under `components:`, as `schemas:`",
            "parameters": "write it under `components:`",
            "responses": "write it under `components:`",
            "securityDefinitions": "write it under `components:`, as `securitySchemes:`",
        },
    ),
    (
        frozenset({"operationId", "requestBody"}),
        {
            "consumes": _TYPES_OF_BODIES,
            "produces": _TYPES_OF_BODIES,
            "schemes": _SERVERS,
        },
    ),
    (
        frozenset({"in", "schema"}),
        {
            **_under_schema(_TYPED),
            "collectionFormat": "write `style: form` and `explode: false` for csv, `explode: true` for multi",
        },
    ),
    (
        frozenset({"content", "links"}),
        {
            "schema": "write it as `content: {application/json: {schema: ...}}`",
            "examples": "write it under the media type: `content: {application/json: {example: ...}}`",
        },
    ),
    (frozenset({"schema", "encoding"}), _under_schema((*_TYPED, "$ref", "properties", "oneOf", "allOf"))),
    (
        frozenset({"content", "required"}),
        {
            "schema": "write it as `content: {application/json: {schema: ...}}`",
            "in": "write `content: {application/json: {schema: ...}}` in its place",
        },
    ),
    (
        frozenset({"get", "parameters"}),
        {
            "query": "no operation of this method is generated as yet: OpenAPI 3.2 brought it",
            "additionalOperations": "no operation of other methods is generated as yet: OpenAPI 3.2 brought them",
        },
    ),
)
"""By some of the members that a kind of object has: what another version writes on it, and how this one says it."""


class Meant(Struct, frozen=True):
    """What a member that means nothing was probably meant for."""

    code: str
    message: str
    hint: str


def meant(name: str, known: Collection[str], root: Object) -> Meant | None:
    """What a member was meant for, on an object whose members `known` are; None where there is no telling. `root`: of
    the document, which says at which server."""
    for some, others in _MOVED:
        if some <= set(known) and name in others:
            hint = others[name].replace("SERVER", _server(root))
            return Meant("W347", f"`{name}` has no meaning at this place; it is ignored", hint)
    same = [each for each in known if each.casefold() == name.casefold()]
    if same:
        return Meant("W346", f"`{name}` means nothing here; capitals count", f"write `{same[0]}`")
    longer = sorted(each for each in known if len(each) > _SHORT)
    near = difflib.get_close_matches(name, longer, n=1, cutoff=_LIKE_ENOUGH)
    if near and abs(len(near[0]) - len(name)) < 3:
        return Meant("W346", f"`{name}` means nothing here; it is ignored", f"did you mean `{near[0]}`?")
    return None


def _server(root: Object) -> str:
    """The URL that `schemes`, `host` and `basePath` of Swagger 2.0 make."""
    schemes, host, base = root.get("schemes"), root.get("host"), root.get("basePath")
    first = schemes[0] if isinstance(schemes, Array) and schemes else "https"
    return f"{first}://{host if isinstance(host, str) else 'HOST'}{base if isinstance(base, str) else ''}"
