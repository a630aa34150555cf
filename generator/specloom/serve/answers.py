"""What an operation answers: its examples where they are valid, data made from its schema otherwise."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from http import HTTPStatus

from msgspec import Struct

from specloom.load.tree import Json
from specloom.normalize.document import Document, Header, Media, Operation, Response, Schema
from specloom.serve import media as kinds
from specloom.serve.drift import Drifter
from specloom.serve.json_schema import Validators
from specloom.serve.options import Options
from specloom.serve.pages import Pager, page_of
from specloom.serve.sample import Sampler
from specloom.serve.shape import resolve
from specloom.serve.streams import events, kinds_of_item, lines
from specloom.serve.xml import is_xml, write_xml

_BYTES = bytes(range(256)) * 64
"""A body that is neither JSON nor text."""


class Answer(Struct, frozen=True):
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
        self._drifter = Drifter(document, self._validators)
        self._pager = Pager(document, options.cursor, self._validators)

    def success(
        self, operation: Operation, accept: str, body: Json, status: int | None = None, url: str = ""
    ) -> Answer:
        """The first success that the operation declares, or that of `status`, in the media type that is asked for.
        `url`, that of the request, says which page of a list."""
        response = _success(operation, status)
        if response is None:
            return Answer(status or 200, None, _request_id("mock-request"))
        status = status or (200 if response.status == "default" else int(response.status.upper().replace("X", "0")))
        flagged = isinstance(body, dict) and body.get(self._options.flag) is True
        media = kinds.choose(response.media, accept, streaming=flagged)
        headers = self._headers(response, operation)
        if media is None or status in (204, 304):
            return Answer(status, None, headers)
        if kinds.is_stream(media):
            return Answer(status, media.type, headers, chunks=tuple(self._chunks(media, operation)))
        return Answer(status, media.type, headers, self._body(media, response, operation, url))

    def failure(self, operation: Operation | None, status: int, message: str) -> Answer:
        """An error in the shape that the operation declares for the status, its message saying what happened."""
        headers = list(_request_id("mock-error"))
        if self._options.retry_after is not None:
            headers.append(("Retry-After", f"{self._options.retry_after:.3f}".rstrip("0").rstrip(".")))
        if status == HTTPStatus.UNAUTHORIZED:
            headers.append(("WWW-Authenticate", "Bearer"))
        response = _declared(operation, status) if operation is not None else None
        media = self._typed(response.media) if response is not None else None
        code = _code(status)
        value: Json = {"error": {"code": code, "message": message}}
        if media is None or media.schema is None:
            return Answer(status, "application/json", tuple(headers), _encode(value))
        if self._validators.errors(media.schema, value):
            value = Sampler(self._document, self._options.seed).value(media.schema, "error")
            said = _say(value, code, message)
            value = value if self._validators.errors(media.schema, said) else said
        is_json = kinds.is_json(media.type)
        body = _encode(value) if is_json else write_xml(value, media.schema, self._document)
        return Answer(status, media.type, tuple(headers), body)

    def _typed(self, offered: Sequence[Media]) -> Media | None:
        """The media type of an error: JSON, or else XML."""
        written = (each for each in offered if is_xml(each.type, each.schema, self._document))
        return next((each for each in offered if kinds.is_json(each.type)), None) or next(written, None)

    def value(self, schema: Schema, seed: str, examples: tuple[Json, ...] = ()) -> Json:
        """A value of a schema: the first valid example, or one made."""
        return self._drifted(schema, self._made(schema, seed, examples))

    def _made(self, schema: Schema, seed: str, examples: tuple[Json, ...] = ()) -> Json:
        whole = resolve(self._document, schema)
        offered = (*examples, *((whole.example,) if whole.has_example else ()))
        valid = (example for example in offered if not self._validators.errors(schema, example))
        made = next(valid, None)
        if made is None:
            made = Sampler(self._document, f"{self._options.seed}:{seed}").value(schema)
        return made

    def _drifted(self, schema: Schema, value: Json) -> Json:
        return self._drifter.drift(schema, value) if self._options.drift else value

    def _body(self, media: Media, response: Response, operation: Operation, url: str) -> bytes:
        schema = media.schema
        if schema is not None and is_xml(media.type, schema, self._document):
            value = self._value(schema, media, response, operation, url)
            return write_xml(value, schema, self._document)
        is_text = media.type.startswith("text/")
        if not is_text and not kinds.is_json(media.type):
            return _BYTES
        if schema is None:
            return b"" if is_text else b"{}"
        value = self._value(schema, media, response, operation, url)
        return str(value).encode() if is_text else _encode(value)

    def _value(self, schema: Schema, media: Media, response: Response, operation: Operation, url: str) -> Json:
        page = page_of(url)  # only the first is an example, or the items of all would be the same
        examples = (*media.examples, *_examples(operation, response)) if page == 1 else ()
        made = self._made(schema, operation.pointer if page == 1 else f"{operation.pointer}:{page}", examples)
        return self._drifted(schema, self._pager.turned(operation, schema, self._finished(operation, made), url))

    def _finished(self, operation: Operation, value: Json) -> Json:
        ends = {each.member: each.value for each in self._options.finished if each.operation == operation.pointer}
        return {**value, **ends} if isinstance(value, dict) else value

    def _chunks(self, media: Media, operation: Operation) -> Iterator[bytes]:
        schema = media.item_schema or media.schema
        items = [] if schema is None else self._items(schema, operation.pointer)
        return events(items, self._options.done) if kinds.essence(media.type) == kinds.EVENT_STREAM else lines(items)

    def _items(self, schema: Schema, seed: str) -> list[Json]:
        numbered = enumerate(kinds_of_item(self._document, schema))
        items = [self.value(each, f"{seed}:{number}") for number, each in numbered]
        names = [item.get("event") if isinstance(item, dict) else None for item in items]
        items = [item for item, name in zip(items, names, strict=True) if not name or name != self._options.error]
        named = any(names)
        return [*items, {"event": "of_tomorrow", "data": {"novel": True}}] if named and self._options.drift else items

    def _headers(self, response: Response, operation: Operation) -> tuple[tuple[str, str], ...]:
        sampler = Sampler(self._document, f"{self._options.seed}:{operation.pointer}")
        made = [(each, sampler.value(each.schema, each.name)) for each in response.headers]
        said = (pair for header, value in made for pair in _written(header, value))
        return (*_request_id("mock-request"), *said)


def _written(header: Header, value: Json) -> Iterator[tuple[str, str]]:
    """A header as it is sent; all of a prefix, where it stands for them."""
    if header.prefix is not None and isinstance(value, Mapping):
        yield from ((header.prefix + name, _text(each)) for name, each in value.items())
    elif header.content_type is not None:
        yield header.name, json.dumps(value)
    elif isinstance(value, Mapping):
        between = "=" if header.explode else ","
        yield header.name, ",".join(f"{name}{between}{_text(each)}" for name, each in value.items())
    elif isinstance(value, list):
        yield header.name, _DELIMITERS.get(header.style, ",").join(map(_text, value))
    else:
        yield header.name, _text(value)


def _text(value: Json) -> str:
    return value if isinstance(value, str) else json.dumps(value)


_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}


def _success(operation: Operation, status: int | None) -> Response | None:
    """The response that is answered with: of the status that is asked for, or of the first that is no error."""
    if status is not None:
        return _declared(operation, status)
    good = [each for each in operation.responses if each.error is not True and each.status[0] in "123"]
    good = sorted(good, key=lambda each: (each.status[0] != "2", each.status))
    others = (each for each in operation.responses if each.error is False or each.status == "default")
    return next(iter(good), None) or next(others, None)


def _declared(operation: Operation, status: int) -> Response | None:
    by_status = {response.status.upper(): response for response in operation.responses}
    return by_status.get(str(status)) or by_status.get(f"{status // 100}XX") or by_status.get("DEFAULT")


def _examples(operation: Operation, response: Response) -> Iterator[Json]:
    """The bodies in the operation's x-ms-examples: {"responses": {"200": {"body": ...}}}."""
    for _, example in operation.examples:
        responses = example.get("responses") if isinstance(example, dict) else None
        said = responses.get(response.status) if isinstance(responses, dict) else None
        if isinstance(said, dict) and "body" in said:
            yield said["body"]


def _say(value: Json, code: str, message: str) -> Json:
    """The made error with its `message` and `code` members saying what happened."""
    if not isinstance(value, dict):
        return value
    said = {"message": message, "code": code, "Message": message, "Code": code}
    return {
        name: said[name] if name in said and isinstance(child, str | None) else _say(child, code, message)
        for name, child in value.items()
    }


def _code(status: int) -> str:
    """TooManyRequests for 429, as services like to call it."""
    try:
        return "".join(word.capitalize() for word in HTTPStatus(status).phrase.replace("-", " ").split())
    except ValueError:
        return str(status)


def _request_id(value: str) -> tuple[tuple[str, str], ...]:
    return (("x-request-id", value),)


def _encode(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
