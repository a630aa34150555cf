"""What an operation answers: its examples where they are valid, data made from its schema otherwise."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus

from specloom.load.tree import Json
from specloom.normalize.document import Document, Media, Operation, Response, Schema
from specloom.serve.drift import drift
from specloom.serve.json_schema import Validators
from specloom.serve.options import Options
from specloom.serve.sample import Sampler

EVENT_STREAM = "text/event-stream"
_EVENTS = 4
"""Items of a stream."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, a media type, headers, and either a body or the chunks of a stream."""

    status: int
    media_type: str | None
    headers: tuple[tuple[str, str], ...]
    body: bytes = b""
    chunks: tuple[bytes, ...] | None = None


class Answers:
    """Makes the answers of one document."""

    def __init__(self, document: Document, options: Options) -> None:
        self._document = document
        self._options = options
        self._validators = Validators(document, "response")

    def success(self, operation: Operation, accept: str, body: Json) -> Answer:
        """The first success that the operation declares, in the media type that is asked for."""
        declared = sorted((r for r in operation.responses if r.status[0] in "23"), key=lambda r: r.status)
        response = declared[0] if declared else next((r for r in operation.responses if r.status == "default"), None)
        if response is None:
            return Answer(200, None, ())
        status = int(response.status.replace("X", "0")) if response.status != "default" else 200
        media = _choose(response.media, accept, streaming=isinstance(body, dict) and body.get("stream") is True)
        headers = self._headers(response, operation)
        if media is None or operation.method.upper() == "HEAD":
            return Answer(status, None, headers)
        if media.type == EVENT_STREAM:
            return Answer(status, media.type, headers, chunks=tuple(self._events(media, operation)))
        return Answer(status, media.type, headers, self._body(media, operation))

    def failure(self, operation: Operation | None, status: int, message: str) -> Answer:
        """An error in the shape that the operation declares for the status, its message saying what happened."""
        headers = [("x-request-id", "mock-error")]
        if self._options.retry_after is not None:
            headers.append(("Retry-After", f"{self._options.retry_after:g}"))
        if status == HTTPStatus.UNAUTHORIZED:
            headers.append(("WWW-Authenticate", "Bearer"))
        value: Json = {"error": {"code": str(status), "message": message}}
        response = _declared(operation, status) if operation is not None else None
        media = next((m for m in response.media if _is_json(m.type)), None) if response is not None else None
        if media is not None and media.schema is not None:
            made = Sampler(self._document, self._options.seed).value(media.schema, "error")
            value = _say(made, str(status), message) or value
        return Answer(status, "application/json", tuple(headers), _encode(value))

    def value(self, schema: Schema, seed: str, examples: tuple[Json, ...] = ()) -> Json:
        """A value of a schema: the first valid example, or one made."""
        valid = (example for example in examples if not self._validators.errors(schema, example))
        made = next(valid, None)
        if made is None:
            made = Sampler(self._document, f"{self._options.seed}:{seed}").value(schema)
        return drift(self._document, schema, made) if self._options.drift else made

    def _body(self, media: Media, operation: Operation) -> bytes:
        schema = media.schema
        if schema is None:
            return b"{}" if _is_json(media.type) else b""
        if _is_json(media.type):
            return _encode(self.value(schema, operation.pointer, media.examples))
        if media.type.startswith("text/"):
            return str(self.value(schema, operation.pointer, media.examples)).encode()
        return bytes(range(256)) * 64

    def _events(self, media: Media, operation: Operation) -> Iterator[bytes]:
        """Server-sent events (WHATWG HTML, section 9.2): an item with `data` is a whole event, others are its data."""
        schema = media.item_schema or media.schema
        if schema is None:
            return
        for number in range(_EVENTS):
            value = self.value(schema, f"{operation.pointer}:{number}")
            if isinstance(value, dict) and "data" in value:
                event = value.get("event")
                yield (f"event: {event}\n" if isinstance(event, str) else "").encode() + _data(value["data"])
            else:
                yield _data(value)
        yield b"data: [DONE]\n\n"

    def _headers(self, response: Response, operation: Operation) -> tuple[tuple[str, str], ...]:
        sampler = Sampler(self._document, f"{self._options.seed}:{operation.pointer}")
        made = [(h.name, sampler.value(h.schema, h.name)) for h in response.headers if h.prefix is None]
        return (
            ("x-request-id", "mock-request"),
            *((name, value if isinstance(value, str) else json.dumps(value)) for name, value in made),
        )


def _choose(offered: tuple[Media, ...], accept: str, *, streaming: bool) -> Media | None:
    if streaming:
        for media in offered:
            if media.type == EVENT_STREAM:
                return media
    for wanted in [piece.partition(";")[0].strip() for piece in accept.split(",")]:
        for media in offered:
            if media.type.partition(";")[0] == wanted:
                return media
    plain = [media for media in offered if media.type != EVENT_STREAM]
    return next(iter(plain or offered), None)


def _declared(operation: Operation, status: int) -> Response | None:
    by_status = {response.status.upper(): response for response in operation.responses}
    return by_status.get(str(status)) or by_status.get(f"{status // 100}XX") or by_status.get("DEFAULT")


def _say(value: Json, code: str, message: str) -> Json:
    """The made error with its `message` and `code` members saying what happened."""
    if isinstance(value, dict):
        said = {"message": message, "code": code}
        return {
            key: said[key] if key in said and isinstance(child, str | None) else _say(child, code, message)
            for key, child in value.items()
        }
    return value


def _data(value: Json) -> bytes:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return "".join(f"data: {line}\n" for line in text.split("\n")).encode() + b"\n"


def _encode(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _is_json(media_type: str) -> bool:
    bare = media_type.partition(";")[0].strip().lower()
    return bare == "application/json" or bare.endswith("+json")
