"""Paths and operations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qsl

from specloom.load.tree import Object, Where, escape
from specloom.normalize.document import (
    Body,
    Enumeration,
    EnumValue,
    In,
    LongRunning,
    Operation,
    Parameter,
    Schema,
    Server,
)
from specloom.normalize.extensions import Home, extensions
from specloom.normalize.parse_content import body, followed, responses
from specloom.normalize.parse_incoming import callbacks
from specloom.normalize.parse_parameter import match_path, parameters
from specloom.normalize.parse_service import requirements, servers
from specloom.normalize.reader import Reader

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
    reader.leftover(item, _PATH_ITEM)
    extensions(item, Home.OTHER, reader)
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
                reader.problems.add("W514", f"the path {path!r} does not start with a slash", table.where / path)
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
    reader.leftover(node, _OPERATION)
    found = extensions(node, Home.OPERATION, reader)
    operation_id = reader.text(node, "operationId")
    docs = reader.object(node, "externalDocs")
    plain_path, _, query = (path or "").partition("?")
    request = body(node["requestBody"], node.where / "requestBody", reader) if "requestBody" in node else None
    listed = _parameters(node, item, shared, reader)
    if request is not None:
        request, listed = _typed_by_header(request, listed)
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
    merged: dict[tuple[str, In], Parameter] = {}
    for owner in (item, node):
        listed, refs = parameters(owner, reader)
        for parameter, ref in zip(listed, refs, strict=True):
            merged[parameter.name, parameter.location] = parameter
            if ref:
                shared.setdefault(reader.source.key(ref, owner.where), parameter)
    return tuple(merged.values())


def _typed_by_header(request: Body, listed: tuple[Parameter, ...]) -> tuple[Body, tuple[Parameter, ...]]:
    """The body with the header parameter that says its media type, and the other parameters."""
    for each in listed:
        if each.location is In.HEADER and each.name.lower() == "content-type":
            return replace(request, content_type=each), tuple(other for other in listed if other is not each)
    return request, listed


def _constants(query: str, listed: tuple[Parameter, ...], at: Where) -> Iterator[Parameter]:
    """The query part of a path ("/pets?kind=cat", x-ms-paths) as constants to send, where no parameter says them."""
    declared = {parameter.name for parameter in listed if parameter.location is In.QUERY}
    for name, value in parse_qsl(query, keep_blank_values=True):
        if name not in declared and not value.startswith("{"):
            constant = Schema(at, types=("string",), enum=Enumeration((EnumValue(value),)))
            yield Parameter(at, name, In.QUERY, constant, True)


def _own_servers(node: Object, item: Object, reader: Reader) -> tuple[Server, ...]:
    owner = node if "servers" in node else item
    return servers(owner, reader) if "servers" in owner else ()


def _report_twice(found: list[Operation], reader: Reader) -> None:
    """Operation ids, and paths once their query part is taken away, that are there twice: both are generated."""
    by_id: dict[str, Operation] = {}
    for operation in found:
        if operation.operation_id is None:
            continue
        first = by_id.setdefault(operation.operation_id, operation)
        if first is not operation:
            reader.problems.add(
                "W515",
                f"the operationId {operation.operation_id!r} is taken",
                operation.where / "operationId",
                related=first.where / "operationId",
                related_message="first used here",
            )
