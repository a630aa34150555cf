"""The payloads that the services' own documentation prints, matched to the operations of the specs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from specloom.load.tree import Json
from tests.behaviour.canned import Canned
from tests.behaviour.every_operation import ROOT, Call, calls, method, package, sent

FOLDER = ROOT.parent / "shared" / "examples"
present = pytest.mark.skipif(not FOLDER.is_dir(), reason="the published examples are not here (../shared/examples)")
"""For tests that read them."""


@dataclass(frozen=True)
class Example:
    """One file, as an exchange of one operation."""

    file: str
    call: Call
    status: int
    parameters: dict[str, Json]
    request: dict[str, Json] | None
    body: bytes
    """The response's; nothing where only the request is printed."""
    is_stream: bool

    @property
    def id(self) -> str:
        return f"{self.file}:{self.call.id}{'_stream' if self.is_stream else ''}"

    def ask(self, **options: Any) -> Any:
        """The value of a real call that is answered with this; of a stream, a list of its items."""
        transport = self._transport()
        with package(self.call.spec).Client(
            "https://example.com", api_key="k", transport=transport, **options
        ) as client:
            if self.is_stream:
                return list(method(client, self.call.entry["stream_call"])(**self.needed()))
            return method(client, self.call.entry["call"])(**self.needed())

    def send(self) -> Json:
        """The body that arrives when the published request is made by keywords."""
        assert self.request is not None
        transport = self._transport()
        fields = self.call.entry["body"]["fields"]
        given = {**self._paths(), **{fields[wire]: value for wire, value in self.request.items()}}
        with package(self.call.spec).Client("https://example.com", api_key="k", transport=transport) as client:
            method(client, self.call.entry["call"])(**given)
        content: Json = json.loads(transport.requests[-1].content)
        return content

    def _transport(self) -> Canned:
        media_type = "text/event-stream" if self.is_stream else "application/json"
        return Canned(self.call.spec, self.body or b"{}", self.status, media_type)

    def needed(self) -> dict[str, Any]:
        """The arguments that a call cannot be without."""
        fields = (self.call.entry["body"] or {}).get("fields") or {}
        names = [each["python"] for each in self.call.entry["parameters"] if each["in"] == "path"]
        return {name: value for name, value in sent(self.call).arguments.items() if name in {*names, *fields.values()}}

    def _paths(self) -> dict[str, Any]:
        wires = {each["wire"]: each["python"] for each in self.call.entry["parameters"] if each["in"] == "path"}
        return {python: self.parameters.get(wire, "x") for wire, python in wires.items()}


def read() -> tuple[list[Example], list[str]]:
    """The examples, one for each operation that they belong to, and the files that belong to none, or hold no JSON."""
    found: list[Example] = []
    others: list[str] = []
    for path in sorted(FOLDER.glob("*/*.json")):
        file = path.relative_to(FOLDER).as_posix()
        matched = list(_matched(file, json.loads(path.read_text())))
        found += matched
        others += [] if matched else [file]
    return found, others


def _matched(file: str, said: dict[str, Any]) -> Iterator[Example]:
    body, is_stream = _body(said["response"], said.get("kind", "json"))
    for call in _calls(said):
        if not (body or said["request"]) or (is_stream and call.entry["stream_call"] is None):
            continue
        yield Example(file, call, said["status"], said.get("parameters", {}), said["request"], body, is_stream)


def _calls(said: dict[str, Any]) -> Iterator[Call]:
    """The operations of both specs with the example's method and path, or with its operationId."""
    every = list(calls())
    routes = {_route(said["method"], said["path"])} if "path" in said else set[str]()
    wanted = said["operationId"].lower().replace("_", "")
    for call in every:
        if (call.operation.operation_id or "").lower().replace("_", "") == wanted:
            routes.add(_route(call.operation.method, call.operation.path))
    yield from (call for call in every if _route(call.operation.method, call.operation.path) in routes)


def _route(http_method: str, path: str) -> str:
    plain = re.sub(r"\{[^}]*\}", "{}", path).removeprefix("/deployments/{}")
    return f"{http_method.upper()} {plain}"


def _body(said: Json, kind: str) -> tuple[bytes, bool]:
    """The response's bytes, and whether they are a stream. Documentation prints a stream of chunks as lines of JSON,
    without the end that it has."""
    if not isinstance(said, str):
        return b"" if said is None else json.dumps(said, ensure_ascii=False).encode(), False
    if kind == "sse":
        return said.encode() + b"\n\n", True
    if _is_json(said):
        return said.encode(), False
    lines = [f"data: {line}\n\n" for line in said.splitlines() if line.startswith("{") and _is_json(line)]
    return "".join([*lines, "data: [DONE]\n\n"] if lines else []).encode(), bool(lines)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
