"""Random specs for the properties: names that nearly collide, and schemas of a small grammar."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from specloom.config_file import Job
from specloom.ir.model import Api
from specloom.normalize.document import Document
from specloom.pipeline import build_api, read_document
from specloom.problems import Problems

WORDS = [
    "thing",
    "Thing",
    "things",
    "list",
    "get",
    "class",
    "models",
    "id",
    "x",
    "1",
    "URL",
    "über",
    "a b",
    "",
    "__init__",
]
SEPARATORS = ["", "_", "-", " ", ".", "/"]

names = st.builds(
    lambda words, separator: separator.join(words) or "_",
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3),
    st.sampled_from(SEPARATORS),
)
"""Names of few words in many spellings."""


def document(text: Any) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "spec.json")
        path.write_text(json.dumps(text), encoding="utf-8")
        return read_document(path)


def api(text: Any) -> Api:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "spec.json")
        path.write_text(json.dumps(text), encoding="utf-8")
        return build_api(Job(path), Problems())


def openapi(schemas: dict[str, Any], paths: dict[str, Any] | None = None, *, version: str = "3.0.3") -> dict[str, Any]:
    return {
        "openapi": version,
        "info": {"title": "Shop", "version": "1"},
        "servers": [{"url": "https://shop.example.com"}],
        "paths": paths or {},
        "components": {"schemas": schemas},
    }


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


# --- a small grammar of schemas ------------------------------------------------------------------------------------

_scalars: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    [
        {"type": "string"},
        {"type": "integer"},
        {"type": "number"},
        {"type": "boolean"},
        {"type": "string", "enum": ["a", "b"]},
        {"type": "integer", "enum": [1, 2]},
        {},
    ]
)
KEYS = ["a", "b", "c", "from", "x-y"]


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    return {**schema, "nullable": True} if schema and "enum" not in schema else schema


def _union(branches: list[dict[str, Any]]) -> dict[str, Any]:
    """One of several, of which the first alone may be an object or hold some: among objects the names of their members
    decide, where jsonschema lets pass what fits any of them. No enum: beside a string it would be an open one."""
    first, *others = ({key: said for key, said in branch.items() if key != "enum"} for branch in branches)
    return {"oneOf": [first, *(branch for branch in others if not _takes_objects(branch))]}


def _takes_objects(schema: dict[str, Any]) -> bool:
    if "oneOf" in schema:
        return any(map(_takes_objects, schema["oneOf"]))
    if "items" in schema:
        return _takes_objects(schema["items"])
    return schema.get("type", "object") == "object"


def _larger(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.one_of(
        st.builds(lambda items: {"type": "array", "items": items}, inner),
        st.builds(lambda value: {"type": "object", "additionalProperties": value}, inner),
        records(inner),
        st.builds(_union, st.lists(inner, min_size=2, max_size=3)),
        st.builds(_nullable, inner),
    )


def records(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """Objects with some of a few members, some of them required, some flattened, open or typed beyond them."""

    def build(
        properties: dict[str, Any], required: list[str], flat: list[str], additional: dict[str, Any] | None
    ) -> dict[str, Any]:
        properties = {
            key: {**schema, "x-ms-client-flatten": True} if key in flat else schema
            for key, schema in properties.items()
        }
        schema: dict[str, Any] = {"type": "object", "properties": properties}
        if needed := [key for key in properties if key in required]:
            schema["required"] = needed
        return schema if additional is None else {**schema, "additionalProperties": additional}

    return st.builds(
        build,
        st.dictionaries(st.sampled_from(KEYS), inner, min_size=1, max_size=4),
        st.lists(st.sampled_from(KEYS), unique=True),
        st.lists(st.sampled_from(KEYS), unique=True, max_size=2),
        st.none() | inner,
    )


schemas = st.recursive(_scalars, _larger, max_leaves=6)


# --- what OpenAPI 3.1 adds -----------------------------------------------------------------------------------------

_scalars31: st.SearchStrategy[dict[str, Any]] = _scalars | st.sampled_from(
    [
        {"type": ["string", "null"]},
        {"type": ["integer", "string"]},
        {"type": ["number", "boolean", "null"]},
        {"type": "null"},
        {"const": "a"},
        {"const": 1},
        {"const": None},
        {"const": ["a", 1]},
        {"enum": ["a", 1, None]},
        {"type": "array", "items": False},
    ]
)


def _larger31(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.one_of(
        st.builds(lambda items: {"type": "array", "items": items}, inner),
        st.builds(lambda value: {"type": "object", "additionalProperties": value}, inner),
        records(inner),
        st.builds(_any_of, st.lists(inner, min_size=2, max_size=3)),
        st.builds(_tuple, st.lists(inner, min_size=1, max_size=3), st.none() | st.just(False) | inner),
        st.builds(lambda value: {"patternProperties": {"": value}, "type": "object"}, inner),
        st.builds(lambda branch: {"anyOf": [branch, {"type": "null"}]}, inner),
    )


def _any_of(branches: list[dict[str, Any]]) -> dict[str, Any]:
    """As `_union`; anyOf, for oneOf refuses what fits two of them."""
    first, *others = (
        {key: said for key, said in branch.items() if key not in ("enum", "const")} for branch in branches
    )
    return {"anyOf": [first, *(branch for branch in others if _types(branch) <= _PLAIN)]}


_PLAIN = {"string", "integer", "number", "boolean", "null"}


def _types(schema: dict[str, Any]) -> set[str]:
    named = schema.get("type", "any")
    return {named} if isinstance(named, str) else set(named)


def _tuple(first: list[dict[str, Any]], rest: Any) -> dict[str, Any]:
    """With all of its items: fewer are read as a departure, be `minItems` there or not."""
    schema = {"type": "array", "prefixItems": first, "minItems": len(first)}
    return schema if rest is None else {**schema, "items": rest}


schemas31 = st.recursive(_scalars31, _larger31, max_leaves=6)
"""Of OpenAPI 3.1. Each means what JSON Schema 2020-12 says of it, so that any validator can judge it."""

json_values: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.sampled_from([0, 1, 2, -1, 1.5, "a", "b", "c", "", "2024-01-01T00:00:00Z"])
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=3), inner, max_size=4),
    max_leaves=8,
)
"""Any JSON, rather often with the keys and values that schemas here speak of."""
