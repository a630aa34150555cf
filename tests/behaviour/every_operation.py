"""Calling every operation of a generated package with data made from its spec."""

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
from specloom.normalize.document import Document, Operation
from specloom.pipeline import read_document
from specloom.serve.sample import Sampler
from specloom.serve.shape import members, resolve

ROOT = Path(__file__).parent.parent.parent
SPECS = {"azure-openai-inference": 42, "azure-openai-assistants": 32}
"""The specs, and how many operations each has."""
_FILE = b"content"
"""What is uploaded."""


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
    *groups, name = call.split(".")
    for group in groups:
        client = getattr(client, group)
    found: Callable[..., Any] = getattr(client, name)
    return found


@dataclass(frozen=True)
class Sent:
    """What a call is given, and by which names it should arrive."""

    arguments: dict[str, Any]
    """By Python name."""
    parameters: dict[tuple[str, str], Json]
    """By place ("query") and wire name; null is not sent."""
    body: Json
    """As JSON; of a file its name, which is that of its part."""
    files: dict[str, tuple[bytes, ...]]
    """By wire name."""


def sent(call: Call, seed: int = 0) -> Sent:
    """Arguments for the call, all of them, made from the spec."""
    doc = document(call.spec)
    sampler = Sampler(doc, f"{seed}:{call.entry['pointer']}", requests=True)
    declared = {(str(p.location), p.name): p for p in call.operation.parameters}
    given: dict[str, Any] = {}
    parameters: dict[tuple[str, str], Json] = {}
    for entry in call.entry["parameters"]:
        parameter = declared[entry["in"], entry["wire"]]
        value = given[entry["python"]] = sampler.value(parameter.schema, parameter.name)
        if value is not None:
            parameters[entry["in"], entry["wire"]] = value
    body, described = call.operation.body, call.entry["body"]
    if body is None or described is None:
        return Sent(given, parameters, None, {})
    media = body.media[0]
    assert media.schema is not None
    value = sampler.value(media.schema, "body")
    if described["fields"] is None:
        return Sent({**given, described["python"]: value}, parameters, value, {})
    assert isinstance(value, dict)
    known = members(doc, resolve(doc, media.schema))
    whole = {wire: child for wire, child in value.items() if wire in described["fields"]}
    files: dict[str, tuple[bytes, ...]] = {
        wire: (_FILE,) for wire in whole if resolve(doc, known[wire].schema).format == "binary"
    }
    given |= {described["fields"][wire]: _FILE if wire in files else child for wire, child in whole.items()}
    if media.type == "multipart/form-data":
        whole = {wire: wire if wire in files else child for wire, child in whole.items() if child is not None}
    return Sent(given, parameters, whole, files)


def arguments(call: Call, seed: int = 0) -> dict[str, Any]:
    """Keyword arguments for the call, all of them, made from the spec."""
    return sent(call, seed).arguments
