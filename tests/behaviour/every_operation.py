"""Calling every operation of a generated package with data made from its spec: what the two tests of that name share."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from specloom.load.tree import Json
from specloom.normalize.document import Document, Operation, Schema
from specloom.pipeline import read_document
from specloom.serve.sample import Sampler

ROOT = Path(__file__).parent.parent.parent
SPECS = {"azure-openai-inference": 42, "azure-openai-assistants": 32}
"""The specs, and how many operations each has."""


@dataclass(frozen=True)
class Call:
    """One operation: how api.json says it is called, and how the spec describes it."""

    spec: str
    entry: dict[str, Any]
    operation: Operation

    @property
    def id(self) -> str:
        return f"{self.spec}:{self.entry['call']}"


@cache
def document(spec: str) -> Document:
    return read_document(ROOT / "specs" / f"{spec}.yaml")


@cache
def package(spec: str) -> ModuleType:
    path = str(ROOT / "generated" / spec)
    if path not in sys.path:
        sys.path.insert(0, path)
    return importlib.import_module(spec.replace("-", "_"))


def api(spec: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((ROOT / "generated" / spec / "api.json").read_text())
    return loaded


def calls() -> Iterator[Call]:
    for spec in SPECS:
        operations = {operation.pointer: operation for operation in document(spec).operations}
        for entry in api(spec)["operations"]:
            yield Call(spec, entry, operations[entry["pointer"]])


def method(client: object, call: str) -> Callable[..., Any]:
    found: Any = client
    for name in call.split("."):
        found = getattr(found, name)
    return found


def arguments(call: Call, seed: int = 0) -> dict[str, Any]:
    """Keyword arguments for the call, all of them, made from the spec."""
    doc = document(call.spec)
    sampler = Sampler(doc, f"{seed}:{call.entry['pointer']}", requests=True)
    declared = {(str(p.location), p.name): p for p in call.operation.parameters}
    made: dict[str, Any] = {}
    for entry in call.entry["parameters"]:
        parameter = declared[entry["in"], entry["wire"]]
        made[entry["python"]] = sampler.value(parameter.schema, parameter.name)
    body = call.entry["body"]
    if body is not None and call.operation.body is not None:
        schema = call.operation.body.media[0].schema
        assert schema is not None
        value = sampler.value(schema, "body")
        if body["fields"] is None:
            made[body["python"]] = value
        else:
            assert isinstance(value, dict)
            members = {p.name: p.schema for p in _resolved(doc, schema).properties}
            made.update({body["fields"][wire]: _part(doc, members[wire], child) for wire, child in value.items() if wire in body["fields"]})
    return made


def _part(doc: Document, schema: Schema, value: Json) -> Json | bytes:
    return b"content" if _resolved(doc, schema).format == "binary" else value


def _resolved(doc: Document, schema: Schema) -> Schema:
    while schema.ref is not None:
        schema = doc.by_key[schema.ref].schema
    return schema
