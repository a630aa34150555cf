"""Random descriptions of all three versions, with hostile text in every place that takes any."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.security.payloads import AS_NAMES, IN_DOCUMENTS, LINE, PAYLOADS, TOKEN

Json = Any

_KNOWN = [*PAYLOADS.values(), *IN_DOCUMENTS.values(), *AS_NAMES.values(), LINE, TOKEN]
_ODD = "\u202e\u2066\u2069\u200b\u200d\ufeff\x00\x1b\x7f\x85\u2028\"'\\`{}%#$<>[]()|&;:/?.-_~ \n\r\t"
NAMES = ("A", "B", "C", "Pet", "pet", "PET", "list", "class", "a b")
"""What schemas are called where they refer to each other; few, so that they often meet."""

texts = (
    st.sampled_from(_KNOWN)
    | st.text(st.sampled_from(_ODD) | st.characters(exclude_categories=("Cs",)), max_size=20)
    | st.sampled_from(NAMES)
)
"""Any text but halves of characters."""
names = st.sampled_from(NAMES) | texts
scalars = st.none() | st.booleans() | st.integers() | st.floats() | texts


def _some(members: dict[str, st.SearchStrategy[Json]], **needed: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
    return st.fixed_dictionaries(needed, optional=members)


def _references(folder: str) -> st.SearchStrategy[Json]:
    return st.sampled_from(NAMES).map(lambda name: {"$ref": f"{folder}/{name.replace(' ', '%20')}"})


def _schemas(folder: str) -> st.SearchStrategy[Json]:
    references = _references(folder)
    types = st.sampled_from(["string", "integer", "number", "boolean", "array", "object", "null", "file"])

    def larger(inner: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
        several = st.lists(inner, min_size=1, max_size=3)
        discriminator = texts | _some(
            {"mapping": st.dictionaries(names, texts | references.map(lambda r: r["$ref"]), max_size=2)},
            propertyName=names,
        )
        values = st.lists(_some({"name": names, "description": texts}, value=scalars), max_size=3)
        return references | _some(
            {
                "type": types | st.lists(types, max_size=3),
                "properties": st.dictionaries(names, inner, max_size=3),
                "required": st.lists(names, max_size=2),
                "items": inner,
                "prefixItems": several,
                "additionalProperties": inner | st.booleans(),
                "allOf": several,
                "oneOf": several,
                "anyOf": several,
                "discriminator": discriminator,
                "enum": st.lists(scalars, max_size=4),
                "const": scalars,
                "default": scalars,
                "example": scalars,
                "title": texts,
                "description": texts,
                "format": st.sampled_from(["date", "date-time", "byte", "binary", "uuid", "int64", "decimal"]) | texts,
                "pattern": texts,
                "nullable": st.booleans(),
                "readOnly": st.booleans(),
                "deprecated": st.booleans(),
                "$anchor": names,
                "xml": _some(
                    {
                        "name": texts,
                        "prefix": texts,
                        "namespace": texts,
                        "wrapped": st.booleans(),
                        "attribute": st.booleans(),
                    }
                ),
                "x-ms-enum": _some({"modelAsString": st.booleans(), "values": values}, name=names),
                "x-ms-client-name": names,
                "x-ms-discriminator-value": texts,
                "x-ms-client-flatten": st.booleans(),
                "x-ms-mutability": st.lists(texts, max_size=2),
                "x-ms-client-default": scalars,
            }
        )

    return st.recursive(references | st.builds(dict, type=types) | st.just({}) | st.booleans(), larger, max_leaves=6)


@st.composite
def documents(draw: st.DrawFn) -> Json:
    """A description of Swagger 2.0, OpenAPI 3.0 or 3.1."""
    version = draw(st.sampled_from(["2.0", "3.0.3", "3.1.0"]))
    old = version == "2.0"
    schema = _schemas("#/definitions" if old else "#/components/schemas")
    content = st.dictionaries(
        st.sampled_from(["application/json", "application/xml", "text/event-stream", "multipart/form-data", "*/*"])
        | texts,
        _some({"schema": schema, "example": scalars}),
        max_size=2,
    )
    places = ["query", "header", "path", "cookie"] + (["body", "formData"] if old else [])
    parameter = _some(
        {
            "description": texts,
            "required": st.booleans(),
            "schema": schema,
            "type": st.sampled_from(["string", "array", "file"]),
            "enum": st.lists(texts, max_size=2),
            "default": scalars,
            "style": texts,
            "x-ms-client-name": names,
            "x-ms-parameter-grouping": _some({"name": names, "postfix": names}),
            "x-ms-parameter-location": st.sampled_from(["client", "method"]),
        },
        name=names,
        **{"in": st.sampled_from(places)},
    )
    response = _some(
        {
            "schema": schema,
            "content": content,
            "headers": st.dictionaries(names, _some({"schema": schema, "type": st.just("string")}), max_size=2),
            "links": st.dictionaries(names, _some({"operationId": names, "description": texts}), max_size=1),
        },
        description=texts,
    )
    operation = _some(
        {
            "operationId": names,
            "summary": texts,
            "description": texts,
            "tags": st.lists(names, max_size=2),
            "parameters": st.lists(parameter, max_size=3),
            "requestBody": _some({"description": texts, "required": st.booleans()}, content=content),
            "deprecated": st.booleans(),
            "security": st.lists(st.dictionaries(names, st.lists(texts, max_size=1), max_size=1), max_size=2),
            "x-ms-pageable": _some({"itemName": names, "nextLinkName": names}),
            "x-ms-long-running-operation": st.booleans(),
            "callbacks": st.dictionaries(
                names, st.dictionaries(texts, st.just({"post": {"responses": {}}}), max_size=1), max_size=1
            ),
        },
        responses=st.dictionaries(
            st.sampled_from(["200", "202", "404", "default", "4XX"]) | texts, response, max_size=2
        ),
    )
    paths = st.dictionaries(
        names.map(lambda name: f"/{name}/{{{name}}}"),
        st.dictionaries(st.sampled_from(["get", "put", "post", "delete", "head"]), operation, min_size=1, max_size=2),
        max_size=2,
    )
    schemas = draw(st.dictionaries(names, schema, max_size=5))
    scheme = _some(
        {"in": st.just("header"), "name": names, "scheme": texts, "description": texts},
        type=st.sampled_from(["apiKey", "http", "basic", "oauth2"]),
    )
    document: dict[str, Json] = {
        ("swagger" if old else "openapi"): version,
        "info": draw(_some({"description": texts}, title=texts, version=texts)),
        "tags": draw(st.lists(_some({"description": texts}, name=names), max_size=2)),
        "paths": draw(paths),
    }
    schemes = draw(st.dictionaries(names, scheme, max_size=2))
    if old:
        return {
            **document,
            "host": draw(texts),
            "basePath": draw(texts),
            "definitions": schemas,
            "securityDefinitions": schemes,
        }
    servers = draw(
        st.lists(
            _some(
                {
                    "description": texts,
                    "name": texts,
                    "variables": st.dictionaries(
                        names, _some({"enum": st.lists(texts, max_size=2)}, default=texts), max_size=1
                    ),
                },
                url=texts,
            ),
            max_size=2,
        )
    )
    more = {"webhooks": draw(paths)} if version == "3.1.0" else {}
    return {**document, **more, "servers": servers, "components": {"schemas": schemas, "securitySchemes": schemes}}
