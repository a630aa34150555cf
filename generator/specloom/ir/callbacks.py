"""Callbacks and webhooks: the types of what the service sends by itself, and of what it takes for an answer."""

from __future__ import annotations

from typing import Literal, cast

from specloom.ir import media as kinds
from specloom.ir.incoming import Answer, Callback, IncomingParameter, IncomingRequest, Webhook
from specloom.ir.model import Content, Name
from specloom.ir.names import name
from specloom.ir.types import TypeBuilder
from specloom.load.tree import escape
from specloom.normalize import document as doc


def callbacks(operation: doc.Operation, types: TypeBuilder, document: doc.Document) -> tuple[Callback, ...]:
    """The callbacks of an operation, with those that are callbacks of callbacks after them."""
    found: list[Callback] = []
    for each in operation.callbacks:
        called = name(each.name)
        requests = tuple(_request(request, called, types, document) for request in each.requests)
        found.append(Callback(each.name, called, each.expression, requests))
        for request in each.requests:
            found += callbacks(request, types, document)
    return tuple(found)


def webhooks(document: doc.Document, types: TypeBuilder) -> tuple[Webhook, ...]:
    """The webhooks of a document."""
    return tuple(
        Webhook(
            each.name,
            called := name(each.name),
            tuple(_request(request, called, types, document) for request in each.requests),
        )
        for each in document.webhooks
    )


def _request(operation: doc.Operation, called: Name, types: TypeBuilder, document: doc.Document) -> IncomingRequest:
    """What comes in is a response to the types, and what is answered is a request."""
    body = operation.body
    return IncomingRequest(
        id=operation.pointer,
        method=operation.method.upper(),
        operation_id=operation.operation_id,
        summary=operation.summary,
        doc=operation.description,
        parameters=tuple(_parameter(each, operation, called, types) for each in operation.parameters),
        contents=_contents(
            body.media if body is not None else (),
            f"{called} payload",
            "response",
            f"{operation.pointer}/requestBody",
            types,
            document,
        ),
        answers=tuple(
            Answer(
                each.status,
                each.description,
                _contents(
                    each.media,
                    f"{called} answer",
                    "request",
                    f"{operation.pointer}/responses/{each.status}",
                    types,
                    document,
                ),
            )
            for each in operation.responses
        ),
        deprecated=operation.deprecated,
    )


def _parameter(
    parameter: doc.Parameter, operation: doc.Operation, called: Name, types: TypeBuilder
) -> IncomingParameter:
    used = types.use(
        parameter.schema,
        hint=(f"{called} {name(parameter.name)}",),
        direction="response",
        pointer=f"{operation.pointer}/parameters/{escape(parameter.name)}",
    )
    location = cast("Literal['path', 'query', 'header', 'cookie']", parameter.location.value)
    return IncomingParameter(parameter.name, location, used, parameter.required, parameter.description)


def _contents(
    media: tuple[doc.Media, ...],
    hint: Name,
    direction: Literal["request", "response"],
    pointer: str,
    types: TypeBuilder,
    document: doc.Document,
) -> tuple[Content, ...]:
    found: list[Content] = []
    for each in media:
        kind = kinds.kind(each, document)
        if each.schema is None or not kinds.has_own_type(kind):
            found.append(Content(each.type, kinds.plain_type(kind)))
        else:
            used = types.use(each.schema, hint=(hint,), direction=direction, pointer=pointer)
            found.append(Content(each.type, used))
    return tuple(found)
