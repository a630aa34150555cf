"""`api.json`: the deterministic map from the spec to the generated package. Docs, tests and codemods read it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePath

import specloom
from specloom.ir.model import Api, Parameter
from specloom.load.tree import Json
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.facts import returned
from specloom.targets.python.imports import Imports
from specloom.targets.python.project import Project
from specloom.targets.python.service import ServiceFacts
from specloom.targets.python.surface import Call, Surface, parameter_key
from specloom.targets.python.symbols import Symbols

FORMAT = 1


def api_map(api: Api, project: Project, service: ServiceFacts, symbols: Symbols, surface: Surface) -> str:
    """The text of `api.json`."""
    calls = surface.calls()
    content: Json = {
        "format": FORMAT,
        "specloom": specloom.__version__,
        "spec": {
            "file": PurePath(api.source.file).name,
            "sha256": api.source.sha256,
            "title": api.source.title,
            "version": api.source.version,
        },
        "package": project.package,
        "client": "Client",
        "async_client": "AsyncClient",
        "client_parameters": [
            _parameter(p, surface.parameters[parameter_key(p)], p.required and not p.has_default)
            for p in service.parameters
            if not p.constant
        ],
        "operations": [_operation(calls[operation.id], symbols) for operation in api.operations],
        "schemas": [{"pointer": each.pointer, "symbol": f"models.{symbols.names[each.id]}"} for each in api.schemas],
        "not_generated": [
            {"pointer": each.pointer, "problem": each.problem, "reason": each.reason} for each in api.not_generated
        ],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _operation(call: Call, symbols: Symbols) -> Json:
    operation = call.operation
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
        "body": _body(call),
        "responses": _responses(call, symbols),
        "paging": None if operation.paging is None else operation.paging.kind,
    }


def _parameters(parameters: Iterable[Parameter], call: Call) -> list[Json]:
    names = {(argument.kind, argument.wire): argument for argument in call.arguments}
    return [
        _parameter(p, names[p.location, p.wire].name, names[p.location, p.wire].demanded)
        for p in parameters
        if not p.constant
    ]


def _parameter(parameter: Parameter, python: str, required: bool) -> Json:
    return {"wire": parameter.wire, "in": parameter.location, "python": python, "required": required}


def _body(call: Call) -> Json:
    body = call.operation.body
    if body is None:
        return None
    whole = [argument.name for argument in call.arguments if argument.kind == "body"]
    fields: dict[str, Json] = {a.wire: a.name for a in call.arguments if a.kind in ("field", "tag")}
    return {
        "required": body.required,
        "media_types": list(body.media_types),
        "python": whole[0] if whole else None,
        "fields": None if whole else fields,
    }


def _responses(call: Call, symbols: Symbols) -> Json:
    annotations = Annotations(symbols, Imports("."))
    types: dict[str, Json] = {}
    for response in call.operation.responses:
        parts = dict.fromkeys(returned(content, annotations) for content in response.contents)
        types[response.status] = " | ".join(parts) if parts and list(parts) != ["None"] else None
    return types
