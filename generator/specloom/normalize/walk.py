"""Walking the schemas of a document, and rebuilding what holds them.

Nothing is rebuilt that does not change, so that a pass over a large document costs little more than looking at it.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from typing import TypeVar

from msgspec.structs import replace

from specloom.normalize.document import (
    Body,
    Document,
    Header,
    Media,
    Operation,
    Parameter,
    PartEncoding,
    Property,
    Response,
    Schema,
    Server,
    SharedSchema,
)
from specloom.normalize.incoming import Callback, Webhook

Change = Callable[[Schema], Schema]
_T = TypeVar("_T")
_Incoming = TypeVar("_Incoming", Callback, Webhook)


def children(schema: Schema) -> list[Schema]:
    """The schemas written directly inside `schema`; references are not followed."""
    found = [member.schema for member in schema.properties] if schema.properties else []
    if schema.additional is not None and isinstance(schema.additional, Schema):
        found.append(schema.additional)
    if schema.items is not None:
        found.append(schema.items)
    if schema.prefix_items:
        found += schema.prefix_items
    if schema.all_of or schema.one_of or schema.any_of:
        found += (*schema.all_of, *schema.one_of, *schema.any_of)
    if schema.content_schema is not None:
        found.append(schema.content_schema)
    return found


def nested(schema: Schema) -> Iterator[Schema]:
    """`schema` and every schema written inside it, outermost first."""
    pending = [schema]
    while pending:
        current = pending.pop()
        yield current
        pending += children(current)


def with_children(schema: Schema, change: Change) -> Schema:
    """`schema` with `change` applied to each schema written directly inside it."""
    if schema.ref is not None and not schema.all_of:
        return schema
    properties = schema.properties and _properties(schema.properties, change)
    additional = change(schema.additional) if isinstance(schema.additional, Schema) else schema.additional
    items = change(schema.items) if schema.items is not None else None
    prefix_items = schema.prefix_items and _each(schema.prefix_items, change)
    all_of = schema.all_of and _each(schema.all_of, change)
    one_of = schema.one_of and _each(schema.one_of, change)
    any_of = schema.any_of and _each(schema.any_of, change)
    content_schema = change(schema.content_schema) if schema.content_schema is not None else None
    if (
        properties is schema.properties
        and additional is schema.additional
        and items is schema.items
        and prefix_items is schema.prefix_items
        and all_of is schema.all_of
        and one_of is schema.one_of
        and any_of is schema.any_of
        and content_schema is schema.content_schema
    ):
        return schema
    return replace(
        schema,
        properties=properties,
        additional=additional,
        items=items,
        prefix_items=prefix_items,
        all_of=all_of,
        one_of=one_of,
        any_of=any_of,
        content_schema=content_schema,
    )


def with_shared(document: Document, change: Callable[[SharedSchema], Schema]) -> Document:
    """The document with each shared schema changed, and `by_key` to match."""
    schemas = _each(document.schemas, lambda shared: _shared(shared, change))
    if schemas is document.schemas:
        return document
    return replace(document, schemas=schemas, by_key={shared.key: shared for shared in schemas})


def with_uses(document: Document, change: Change) -> Document:
    """The document with each schema outside of `schemas` changed: those of parameters, bodies, responses, servers."""
    return replace(
        document,
        servers=_each(document.servers, lambda server: _server(server, change)),
        operations=_each(document.operations, lambda operation: _operation(operation, change)),
        client_parameters=_each(document.client_parameters, lambda p: _parameter(p, change)),
        webhooks=_each(document.webhooks, lambda webhook: _requests(webhook, change)),
    )


def uses(document: Document) -> list[Schema]:
    """The outermost schemas outside of `Document.schemas`: those that `with_uses` would change, in that order."""
    found: list[Schema] = []

    def look(schema: Schema) -> Schema:
        found.append(schema)
        return schema

    with_uses(document, look)
    return found


def _each(values: tuple[_T, ...], change: Callable[[_T], _T]) -> tuple[_T, ...]:
    """`values` changed; the very same tuple where nothing changed."""
    changed = [change(value) for value in values]
    return values if all(map(operator.is_, changed, values)) else tuple(changed)


def _properties(members: tuple[Property, ...], change: Change) -> tuple[Property, ...]:
    changed = [
        member if (new := change(member.schema)) is member.schema else replace(member, schema=new) for member in members
    ]
    return members if all(map(operator.is_, changed, members)) else tuple(changed)


def _shared(shared: SharedSchema, change: Callable[[SharedSchema], Schema]) -> SharedSchema:
    schema = change(shared)
    return shared if schema is shared.schema else replace(shared, schema=schema)


def _parameter(parameter: Parameter, change: Change) -> Parameter:
    schema = change(parameter.schema)
    return parameter if schema is parameter.schema else replace(parameter, schema=schema)


def _server(server: Server, change: Change) -> Server:
    variables = _each(server.variables, lambda p: _parameter(p, change))
    return server if variables is server.variables else replace(server, variables=variables)


def _header(header: Header, change: Change) -> Header:
    schema = change(header.schema)
    return header if schema is header.schema else replace(header, schema=schema)


def _media(media: Media, change: Change) -> Media:
    schema = change(media.schema) if media.schema is not None else None
    item = change(media.item_schema) if media.item_schema is not None else None
    encoding = _each(media.encoding, lambda part: _part(part, change))
    if schema is media.schema and item is media.item_schema and encoding is media.encoding:
        return media
    return replace(media, schema=schema, item_schema=item, encoding=encoding)


def _part(part: PartEncoding, change: Change) -> PartEncoding:
    headers = _each(part.headers, lambda p: _parameter(p, change))
    return part if headers is part.headers else replace(part, headers=headers)


def _body(body: Body, change: Change) -> Body:
    media = _each(body.media, lambda m: _media(m, change))
    content_type = _parameter(body.content_type, change) if body.content_type is not None else None
    if media is body.media and content_type is body.content_type:
        return body
    return replace(body, media=media, content_type=content_type)


def _response(response: Response, change: Change) -> Response:
    media = _each(response.media, lambda m: _media(m, change))
    headers = _each(response.headers, lambda h: _header(h, change))
    if media is response.media and headers is response.headers:
        return response
    return replace(response, media=media, headers=headers)


def _operation(operation: Operation, change: Change) -> Operation:
    parameters = _each(operation.parameters, lambda p: _parameter(p, change))
    body = _body(operation.body, change) if operation.body is not None else None
    responses = _each(operation.responses, lambda r: _response(r, change))
    servers = _each(operation.servers, lambda server: _server(server, change))
    callbacks = _each(operation.callbacks, lambda callback: _requests(callback, change))
    if (
        parameters is operation.parameters
        and body is operation.body
        and responses is operation.responses
        and servers is operation.servers
        and callbacks is operation.callbacks
    ):
        return operation
    return replace(
        operation, parameters=parameters, body=body, responses=responses, servers=servers, callbacks=callbacks
    )


def _requests(told: _Incoming, change: Change) -> _Incoming:
    """A webhook or a callback."""
    requests = _each(told.requests, lambda operation: _operation(operation, change))
    return told if requests is told.requests else replace(told, requests=requests)
