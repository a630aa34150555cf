"""`api.json`: the deterministic map from the spec to the generated package. Docs, tests and codemods read it.

What stands in a group of parameters is called "group.member", after the argument and the member of its record. A member
of a body that stands in a flattened object is among `fields` by a JSON Pointer (RFC 6901) instead of its wire name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import PurePath

import msgspec

import specloom
from specloom.ir.model import Api, Parameter
from specloom.load.tree import Json
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.arguments import pointer
from specloom.targets.python.facts import returned
from specloom.targets.python.imports import Imports
from specloom.targets.python.incoming import Incoming
from specloom.targets.python.project import Project
from specloom.targets.python.service import ServiceFacts
from specloom.targets.python.surface import Call, Surface, parameter_key
from specloom.targets.python.symbols import Symbols

FORMAT = 1
_HIDDEN = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What JSON need not escape, and would reorder or break what a reader sees (CVE-2021-42574)."""


def api_map(api: Api, project: Project, service: ServiceFacts, symbols: Symbols, surface: Surface) -> str:
    """The text of `api.json`."""
    calls = surface.calls()
    incoming = Incoming(symbols, calls)
    annotations = Annotations(symbols, Imports("."))
    content: Json = {
        "format": FORMAT,
        "specloom": specloom.__version__,
        "spec": {
            "file": _readable(PurePath(api.source.file).name),
            "sha256": api.source.sha256,
            "title": api.source.title,
            "version": api.source.version,
            **_files(api),
        },
        "package": project.package,
        "client": "Client",
        "async_client": "AsyncClient",
        "client_parameters": [
            _parameter(p, surface.parameters[parameter_key(p)], p.required and not p.has_default)
            for p in service.parameters
            if not p.constant
        ],
        "operations": [_operation(calls[operation.id], annotations, incoming) for operation in api.operations],
        **incoming.webhooks(api),
        "schemas": [{"pointer": each.pointer, "symbol": f"models.{symbols.names[each.id]}"} for each in api.schemas],
        "not_generated": [
            {"pointer": each.pointer, "problem": each.problem, "reason": each.reason} for each in api.not_generated
        ],
    }
    compact = json.dumps(content, ensure_ascii=False)  # json itself indents much slower
    text = msgspec.json.format(compact, indent=2)
    return _HIDDEN.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n"


def _files(api: Api) -> dict[str, Json]:
    """The other files of the description, if there are any."""
    files: list[Json] = [{"file": _readable(each.file), "sha256": each.sha256} for each in api.source.files]
    return {"files": files} if files else {}


def _readable(name: str) -> str:
    """The name of a file, whose bytes need not be UTF-8."""
    return name.encode(errors="surrogateescape").decode(errors="replace")


def _operation(call: Call, annotations: Annotations, incoming: Incoming) -> Json:
    operation, symbols = call.operation, annotations.symbols
    return {
        "pointer": operation.id,
        "operation_id": operation.operation_id,
        "method": operation.method,
        "path": operation.path,
        "call": ".".join(call.path),
        "stream_call": None if call.stream is None else ".".join((*call.path[:-1], call.stream)),
        "poll_call": None if call.poll is None else ".".join((*call.path[:-1], call.poll.name)),
        "deprecated": operation.deprecated,
        "parameters": _parameters(operation.parameters, call),
        "body": _body(call, symbols),
        "responses": _responses(call, annotations),
        "response_headers": {
            response.status: f"models.{symbols.names[response.header_record]}"
            for response in operation.responses
            if response.header_record is not None
        },
        "paging": None if operation.paging is None else operation.paging.kind,
        **incoming.of(operation),
    }


def _parameters(parameters: Iterable[Parameter], call: Call) -> list[Json]:
    names = {(argument.kind, argument.wire): argument for argument in call.inputs}
    return [
        _parameter(p, names[p.location, p.wire].name, names[p.location, p.wire].demanded)
        for p in parameters
        if not p.constant
    ]


def _parameter(parameter: Parameter, python: str, required: bool) -> Json:
    return {"wire": parameter.wire, "in": parameter.location, "python": python, "required": required}


def _body(call: Call, symbols: Symbols) -> Json:
    body = call.operation.body
    if body is None:
        return None
    flat = _flat_body(call, symbols)
    whole = [] if flat else [argument.name for argument in call.inputs if argument.kind == "body"]
    fields: dict[str, Json] = {a.wire: a.name for a in call.arguments if a.kind in ("field", "tag")}
    fields |= flat
    chosen_by = [argument.name for argument in call.arguments if argument.kind == "content_type"]
    return {
        "required": body.required,
        "media_types": [name for alternative in body.alternatives for name in alternative.media_types],
        "python": whole[0] if whole else None,
        "fields": None if whole else fields,
        **({"content_type": chosen_by[0]} if chosen_by else {}),
    }


def _flat_body(call: Call, symbols: Symbols) -> dict[str, Json]:
    """The members of a body that is flattened into a group of parameters: "group.member" by wire name, or by JSON
    Pointer where a member stands deeper in the body."""
    at = call.operation.body.grouped if call.operation.body is not None else None
    groups = {argument.wire: argument.name for argument in call.arguments if argument.kind == "group"}
    if at is None:
        return {}
    lifted = {path[1:]: name for path, name in symbols.layouts[at.record].lifted.items() if path[0] == at.wire}
    return {
        path[0] if len(path) == 1 else pointer(path): f"{groups[at.record]}.{name}"
        for path, name in lifted.items()
        if path
    }


def _responses(call: Call, annotations: Annotations) -> Json:
    types: dict[str, Json] = {}
    for response in call.operation.responses:
        parts = dict.fromkeys(returned(content, annotations) for content in response.contents)
        if response.found is not None:
            parts = {"bool": None}
        types[response.status] = " | ".join(parts) if parts and list(parts) != ["None"] else None
    return types
