"""Paths and operations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl

from msgspec.structs import replace

from specloom.load.tree import Object, Where, escape
from specloom.normalize.document import (
    Body,
    Enumeration,
    EnumValue,
    In,
    LongRunning,
    Operation,
    Parameter,
    ParameterKey,
    Schema,
    Server,
)
from specloom.normalize.extensions import Home, beyond, extensions
from specloom.normalize.parse_content import body, followed, responses
from specloom.normalize.parse_incoming import callbacks
from specloom.normalize.parse_parameter import match_path, parameters
from specloom.normalize.parse_service import requirements, servers
from specloom.normalize.reader import Reader

_TEMPLATED = re.compile(r"\{[^{}]*\}")
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_PATH_ITEM = frozenset({"$ref", "summary", "description", "servers", "parameters", *_METHODS})
_OPERATION = frozenset(
    {
        *("tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody"),
        *("responses", "deprecated", "security", "servers", "callbacks"),
    }
)


def operations(
    root: Object, schemes: frozenset[str], reader: Reader
) -> tuple[tuple[Operation, ...], tuple[Parameter, ...]]:
    """The operations of `paths` and of x-ms-paths, and the shared parameters that they refer to, each once."""
    found: list[Operation] = []
    shared: dict[str, Parameter] = {}
    for path, item, written_at in _items(root, reader):
        found += _of_item(path, item, written_at, schemes, shared, reader)
    _report_twice(found, reader)
    return tuple(found), tuple(shared.values())


def incoming(item: Object, at: Where, schemes: frozenset[str], reader: Reader) -> tuple[Operation, ...]:
    """The operations of a Path Item that the service calls: it has no path, and no parameters of the client."""
    return tuple(_of_item(None, item, at, schemes, {}, reader))


def _of_item(
    path: str | None,
    item: Object,
    written_at: Where,
    schemes: frozenset[str],
    shared: dict[str, Parameter],
    reader: Reader,
) -> Iterator[Operation]:
    reader.items.add(item.where)
    beyond(item, _PATH_ITEM, Home.OTHER, reader)
    for method in _METHODS:
        if method not in item:
            continue
        node = followed(item[method], item.where / method, reader)
        if node is not None:
            operation = _operation(path, method, node, item, schemes, shared, reader)
            yield replace(operation, pointer=f"#{(written_at / method).pointer}")


def _items(root: Object, reader: Reader) -> Iterator[tuple[str, Object, Where]]:
    """Each path with its Path Item, and where that is written: not where it refers to."""
    for key in ("paths", "x-ms-paths"):
        table = reader.object(root, key)
        if table is None:
            continue
        extensions(table, Home.PATHS, reader)
        for path, value in table.items():
            if path.startswith("x-"):
                continue
            if not path.startswith("/"):
                said = f"the path `{path}` does not start with a slash; one is put before it"
                reader.problems.add("W514", said, table.where / path, hint=f"write `/{path}:`")
            item = followed(value, table.where / path, reader)
            if item is not None:
                own = isinstance(value, Object) and value.where.file == root.where.file
                written_at = (
                    value.where
                    if own and isinstance(value, Object)
                    else Where(root.where.file, f"/{key}/{escape(path)}")
                )
                yield path, item, written_at


def _operation(
    path: str | None,
    method: str,
    node: Object,
    item: Object,
    schemes: frozenset[str],
    shared: dict[str, Parameter],
    reader: Reader,
) -> Operation:
    found = beyond(node, _OPERATION, Home.OPERATION, reader)
    operation_id = reader.text(node, "operationId")
    docs = reader.object(node, "externalDocs")
    # A fragment only tells one key of `paths` from another ("/#Action=Get"): it is never sent (RFC 3986, section 3.5).
    plain_path, _, query = (path or "").partition("#")[0].partition("?")
    request = body(node["requestBody"], node.where / "requestBody", reader) if "requestBody" in node else None
    listed = _parameters(node, item, shared, reader)
    if request is not None:
        request, listed = _typed_by_header(request, listed)
    if "{" in query:
        listed = _from_query(query, listed)
    constants = _constants(query, listed, node.where)
    return Operation(
        where=node.where,
        pointer="",
        method=method.upper(),
        path=plain_path if path is None or plain_path.startswith("/") else f"/{plain_path}",
        operation_id=operation_id,
        tags=reader.texts(node, "tags"),
        summary=reader.text(node, "summary") or reader.text(item, "summary"),
        description=reader.text(node, "description") or reader.text(item, "description"),
        deprecated=reader.flag(node, "deprecated"),
        parameters=match_path(plain_path, (*listed, *constants), node.where, reader) if path is not None else listed,
        body=request,
        responses=responses(node, reader) if path is not None or "responses" in node else (),
        security=requirements(node, schemes, reader),
        servers=_own_servers(node, item, reader),
        pageable=found.pageable,
        long_running=found.long_running if found.is_long_running or found.long_running != LongRunning() else None,
        examples=found.examples,
        external_docs=reader.text(docs, "url") if docs is not None else None,
        x=found.x,
        callbacks=callbacks(node, lambda inner, at: incoming(inner, at, schemes, reader), reader),
    )


def _parameters(node: Object, item: Object, shared: dict[str, Parameter], reader: Reader) -> tuple[Parameter, ...]:
    """Those of the path and of the operation, which win by name and location."""
    merged: dict[ParameterKey, Parameter] = {}
    for owner in (item, node):
        listed, refs = parameters(owner, reader)
        for parameter, ref in zip(listed, refs, strict=True):
            merged[parameter.key] = parameter
            if ref:
                shared.setdefault(reader.source.key(ref, owner.where), parameter)
    return tuple(merged.values())


def _typed_by_header(request: Body, listed: tuple[Parameter, ...]) -> tuple[Body, tuple[Parameter, ...]]:
    """The body with the header parameter that says its media type, and the other parameters."""
    for each in listed:
        if each.location is In.HEADER and each.name.lower() == "content-type":
            return replace(request, content_type=each), tuple(other for other in listed if other is not each)
    return request, listed


def _from_query(query: str, listed: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
    """The parameters, where those said to be in the path and met in its query part ("/pets?kind={kind}") are there."""
    places = {value[1:-1]: name for name, value in parse_qsl(query) if value[:1] == "{" and value[-1:] == "}"}
    return tuple(
        (
            replace(each, location=In.QUERY, name=places[each.name], required=True, style="form", explode=True)
            if each.location is In.PATH and each.name in places
            else each
        )
        for each in listed
    )


def _constants(query: str, listed: tuple[Parameter, ...], at: Where) -> Iterator[Parameter]:
    """The query part of a path ("/pets?kind=cat", x-ms-paths) as constants to send, where no parameter says them."""
    declared = {parameter.name for parameter in listed if parameter.location is In.QUERY}
    for name, value in parse_qsl(query, keep_blank_values=True):
        if name in declared:
            continue
        if value[:1] == "{" and value[-1:] == "}":
            yield Parameter(at, name, In.QUERY, Schema(at, types=("string",)), True)
        else:
            constant = Schema(at, types=("string",), enum=Enumeration((EnumValue(value),)))
            yield Parameter(at, name, In.QUERY, constant, True)


def _own_servers(node: Object, item: Object, reader: Reader) -> tuple[Server, ...]:
    owner = node if "servers" in node else item
    return servers(owner, reader) if "servers" in owner else ()


def _report_twice(found: list[Operation], reader: Reader) -> None:
    """Operation ids, and requests that differ only in what the parts of their paths are called, that are there twice:
    both are generated."""
    by_id: dict[str, Operation] = {}
    by_request: dict[tuple[str, str], Operation] = {}
    for operation in found:
        path = operation.path or ""
        if "{" in path and not any(parameter.location is In.QUERY for parameter in operation.parameters):
            first = by_request.setdefault((operation.method, _TEMPLATED.sub("{}", path)), operation)
            if first is not operation and first.path != path:
                reader.problems.add(
                    "W517",
                    f"`{operation.method} {path}` and `{first.method} {first.path}` are one request to the service",
                    operation.where,
                    related=first.where,
                    related_message="the first one",
                )
        if operation.operation_id is None:
            continue
        first = by_id.setdefault(operation.operation_id, operation)
        if first.where != operation.where:  # two paths may refer to one path item
            reader.problems.add(
                "W515",
                f"the operationId `{operation.operation_id}` is taken; both operations are generated",
                operation.where / "operationId",
                related=first.where / "operationId",
                related_message="first used here",
            )
