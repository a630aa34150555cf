"""Webhooks, callbacks and links in `api.json` and `api.md`: what the service sends, and what its answers lead to.

No code is generated for them but the models of their payloads: `decode(models.Order, body)` reads one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from specloom.ir.model import Api, Callback, Content, IncomingRequest, Link, LinkParameter, Operation, Webhook
from specloom.load.tree import Json
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.imports import Imports
from specloom.targets.python.markdown import code, words
from specloom.targets.python.surface import Call
from specloom.targets.python.symbols import Symbols


class Incoming(Struct, frozen=True):
    """Tells of what is no call, in the names of one package."""

    symbols: Symbols
    calls: Mapping[str, Call]
    """By the operation's id."""

    # --- api.json ----------------------------------------------------------------------------------------------------

    def webhooks(self, api: Api) -> dict[str, Json]:
        """The member "webhooks"; none where there are none."""
        told: list[Json] = [self._webhook(each) for each in api.webhooks]
        return {"webhooks": told} if told else {}

    def of(self, operation: Operation) -> dict[str, Json]:
        """The members "callbacks" and "links" of an operation, each where there are such."""
        callbacks: list[Json] = [self._callback(each) for each in operation.callbacks]
        links: list[Json] = [self._link(status, link) for status, link in _links(operation)]
        return {name: told for name, told in (("callbacks", callbacks), ("links", links)) if told}

    def _webhook(self, webhook: Webhook) -> Json:
        return {"name": webhook.wire, "requests": [self._request(each) for each in webhook.requests]}

    def _callback(self, callback: Callback) -> Json:
        requests: list[Json] = [self._request(each) for each in callback.requests]
        return {"name": callback.wire, "url": callback.expression, "requests": requests}

    def _request(self, request: IncomingRequest) -> Json:
        return {
            "pointer": request.id,
            "operation_id": request.operation_id,
            "method": request.method,
            "deprecated": request.deprecated,
            "parameters": [
                {"wire": each.wire, "in": each.location, "type": self._annotations().output(each.type)}
                for each in request.parameters
            ],
            "payload": self._types(request.contents),
            "answers": {each.status: self._types(each.contents) for each in request.answers},
        }

    def _types(self, contents: Iterable[Content]) -> Json:
        return {each.media_type: self._type(each) for each in contents}

    def _type(self, content: Content) -> str | None:
        return None if content.type is None else self._annotations().output(content.type)

    def _link(self, status: str, link: Link) -> Json:
        told: dict[str, Json] = {
            "status": status,
            "name": link.name,
            "target": link.target,
            "call": self._call(link),
            "parameters": [_parameter(each) for each in link.parameters],
        }
        if link.has_body:
            told["body"] = link.body
        if link.server is not None:
            told["server"] = link.server
        return told

    def _call(self, link: Link) -> str | None:
        call = self.calls.get(link.operation or "")
        return None if call is None else ".".join(call.path)

    # --- api.md ------------------------------------------------------------------------------------------------------

    def webhook_lines(self, api: Api) -> tuple[str, ...]:
        """A line for each request of each webhook."""
        return tuple(
            f"{code(webhook.wire)}{self._said(request)}" for webhook in api.webhooks for request in webhook.requests
        )

    def lines_of(self, operation: Operation) -> tuple[str, ...]:
        """A line for each request of each callback, and for each link."""
        return (
            *(
                f"callback {code(callback.wire)} to {code(callback.expression)}{self._said(request)}"
                for callback in operation.callbacks
                for request in callback.requests
            ),
            *(self._led_to(status, link) for status, link in _links(operation)),
        )

    def _said(self, request: IncomingRequest) -> str:
        types = dict.fromkeys(found for each in request.contents if (found := self._type(each)) is not None)
        payload = f" -> {code(' | '.join(types))}" if types else ""
        summary = f": {words(request.summary)}" if request.summary else ""
        return f"{payload} · {request.method}{' · deprecated' if request.deprecated else ''}{summary}"

    def _led_to(self, status: str, link: Link) -> str:
        call = self._call(link)
        target = code(link.target) if call is None else code(f"client.{call}")
        arguments = ", ".join(f"{code(each.wire)} = {code(_expression(each.value))}" for each in link.parameters)
        body = f"{', ' if arguments else ''}the body = {code(_expression(link.body))}" if link.has_body else ""
        given = f" with {arguments}{body}" if arguments or body else ""
        return f"{status} leads to {target}{given} ({code(link.name)})"

    def _annotations(self) -> Annotations:
        return Annotations(self.symbols, Imports("."))


def _expression(value: Json) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _parameter(parameter: LinkParameter) -> Json:
    return {"wire": parameter.wire, "in": parameter.location, "value": parameter.value}


def _links(operation: Operation) -> Iterator[tuple[str, Link]]:
    for response in operation.responses:
        for link in response.links:
            yield response.status, link
