"""What a document holds, counted from its raw JSON: by nothing of the generator, so that what this drops is seen."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import yaml

Json: TypeAlias = Any

METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})


def read(path: Path) -> Json:
    """A document as the standard parsers see it."""
    text = path.read_text(encoding="utf-8-sig")
    return json.loads(text) if path.suffix == ".json" else yaml.load(text, Loader=yaml.CSafeLoader)


def operations(document: Json) -> list[str]:
    """The pointers of its operations ("#/paths/~1pets/get"), those of x-ms-paths too."""
    return [
        f"#/{table}/{_escaped(path)}/{method}"
        for table in ("paths", "x-ms-paths")
        for path, item in _members(document.get(table))
        for method in _members_of_item(item, document)
    ]


def _members_of_item(item: Json, document: Json) -> Iterator[str]:
    """The methods of a path item; one that is a reference within the document has those of what it refers to."""
    seen: set[str] = set()
    while isinstance(item, Mapping) and isinstance(target := item.get("$ref"), str) and target not in seen:
        seen.add(target)
        item = _at(document, target) or {key: value for key, value in item.items() if key != "$ref"}
    return (key for key, value in _members(item) if key in METHODS and isinstance(value, Mapping))


def schemas(document: Json) -> list[str]:
    """The pointers of its named schemas ("#/definitions/Pet")."""
    holders = {"#/definitions": document.get("definitions")}
    if isinstance(components := document.get("components"), Mapping):
        holders["#/components/schemas"] = components.get("schemas")
    return [f"{holder}/{_escaped(name)}" for holder, table in holders.items() for name, _ in _members(table)]


def _members(value: Json) -> Iterator[tuple[str, Json]]:
    """The members of an object, its extensions apart."""
    if isinstance(value, Mapping):
        yield from ((str(key), member) for key, member in value.items() if not str(key).startswith("x-"))


def _at(document: Json, reference: str) -> Json:
    if not reference.startswith("#/"):
        return None
    value = document
    for part in reference[2:].split("/"):
        key = part.replace("~1", "/").replace("~0", "~")
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _escaped(part: str) -> str:
    return part.replace("~", "~0").replace("/", "~1")
