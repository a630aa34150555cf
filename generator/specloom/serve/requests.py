"""Reading a request as an operation describes it: which operation, its parameters, its body, and what is wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, unquote_plus

from starlette.datastructures import UploadFile
from starlette.requests import Request

from specloom.load.tree import Json
from specloom.normalize.document import Body, Document, In, Media, Operation, Parameter, Schema
from specloom.serve.json_schema import Validators

_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}


@dataclass(frozen=True, slots=True)
class Route:
    """An operation and the expression its path matches."""

    operation: Operation
    pattern: re.Pattern[str]
    fixed: int
    """How many characters of the template are fixed: the more, the earlier it is tried."""


@dataclass(frozen=True, slots=True)
class Received:
    """A request as it was understood."""

    operation: Operation
    body: Json
    flaws: tuple[str, ...]
    """What does not fit the spec, a line each."""
    missing: bool
    """True where a path parameter says so ("missing"): the resource is not there."""


class Router:
    """Finds operations by method and path. A base path of the server may precede the path."""

    def __init__(self, document: Document) -> None:
        bases = {re.sub(r"^[a-z]+://[^/]+|^\{[^}]+\}", "", server.url).rstrip("/") for server in document.servers}
        self._bases = sorted(bases - {""}, key=len, reverse=True)
        routes = [Route(op, _pattern(op.path), len(re.sub(r"\{[^}]*\}", "", op.path))) for op in document.operations]
        self._routes = sorted(routes, key=lambda route: -route.fixed)

    def find(self, method: str, path: str) -> tuple[Operation, dict[str, str]] | frozenset[str]:
        """The operation with its raw path parameters, or the methods that the path allows (none: no such path)."""
        allowed: set[str] = set()
        for candidate in [path, *(path[len(base) :] for base in self._bases if path.startswith(base + "/"))]:
            for route in self._routes:
                found = route.pattern.fullmatch(candidate)
                if found is None:
                    continue
                if route.operation.method.upper() == method:
                    names = re.findall(r"\{([^}]*)\}", route.operation.path.partition("?")[0])
                    return route.operation, dict(zip(names, found.groups(), strict=True))
                allowed.add(route.operation.method.upper())
        return frozenset(allowed)


def _pattern(path: str) -> re.Pattern[str]:
    pieces = re.split(r"(\{[^}]*\})", path.partition("?")[0])
    return re.compile("".join("([^/]+)" if piece.startswith("{") else re.escape(piece) for piece in pieces))


class Reader:
    """Reads requests of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._validators = Validators(document, "request")

    async def read(self, request: Request, operation: Operation, path: Mapping[str, str]) -> Received:
        """Parameters and body, validated by jsonschema."""
        flaws: list[str] = []
        for parameter in operation.parameters:
            raw = self._raw(request, path, parameter)
            if raw is None:
                if parameter.required:
                    flaws.append(f"{parameter.location} parameter {parameter.name!r} is required")
                continue
            value = self._deserialize(parameter, raw)
            flaws += [
                f"{parameter.location} parameter {parameter.name!r}: {e}"
                for e in self._validators.errors(parameter.schema, value)
            ]
        body: Json = None
        if operation.body is not None:
            body = await self._body(request, operation.body, flaws)
        gone = any(value == "missing" for value in path.values())
        return Received(operation, body, tuple(flaws), gone)

    # -- parameters ---------------------------------------------------------------------------------------------

    def _raw(
        self, request: Request, path: Mapping[str, str], parameter: Parameter
    ) -> list[str] | dict[str, str] | None:
        """What was sent for a parameter, still as text; None where nothing was."""
        name = parameter.name
        match parameter.location:
            case In.PATH:
                return [path[name]] if name in path else None
            case In.HEADER:
                return [request.headers[name]] if name.lower() in request.headers else None
            case In.COOKIE:
                return [request.cookies[name]] if name in request.cookies else None
            case In.HOST:
                return []
            case In.QUERY:
                pairs = [pair.partition("=")[::2] for pair in request.url.query.split("&") if pair]
                decoded = [(unquote_plus(key), value) for key, value in pairs]
                members = {
                    key[len(name) + 1 : -1]: value
                    for key, value in decoded
                    if key.startswith(name + "[") and key.endswith("]")
                }
                if parameter.style == "deepObject" and members:
                    return members
                values = [value for key, value in decoded if key == name]
                if values:
                    return values
                known = {p.name for p in self._resolve(parameter.schema).properties}
                exploded = {key: value for key, value in decoded if key in known}
                return exploded or None if known and parameter.explode else None

    def _deserialize(self, parameter: Parameter, raw: list[str] | dict[str, str]) -> Json:
        schema = self._resolve(parameter.schema)
        if isinstance(raw, dict):
            return {key: self._typed(_member(schema, key), unquote_plus(value)) for key, value in raw.items()}
        if not raw:
            return None
        if parameter.content_type is not None:
            return _json_or_text(unquote_plus(raw[0]))
        kind = schema.types[0] if schema.types else ""
        if kind not in ("array", "object"):
            decode = unquote if parameter.location is In.PATH else unquote_plus
            return self._typed(
                schema, decode(raw[0].lstrip(".;") if parameter.style in ("label", "matrix") else raw[0])
            )
        pieces = raw if parameter.explode and len(raw) > 1 else raw[0].split(_DELIMITERS.get(parameter.style, ","))
        texts = [unquote_plus(piece) for piece in pieces]
        if len(texts) == 1 and parameter.style in _DELIMITERS:
            texts = texts[0].split(_DELIMITERS[parameter.style])
        if kind == "array":
            return [self._typed(schema.items, text) for text in texts if text or len(texts) > 1]
        members = (
            {key: value for key, _, value in (text.partition("=") for text in texts)}
            if parameter.explode
            else dict(zip(texts[::2], texts[1::2], strict=False))
        )
        return {key: self._typed(_member(schema, key), value) for key, value in members.items()}

    def _typed(self, schema: Schema | None, text: str) -> Json:
        """Text as the value its schema means; the text itself where it is no such value, for jsonschema to refuse."""
        resolved = self._resolve(schema) if schema is not None else None
        for kind in resolved.types if resolved else ():
            if kind == "boolean" and text in ("true", "false"):
                return text == "true"
            if kind in ("integer", "number", "object", "array"):
                value = _json_or_text(text)
                if not isinstance(value, str):
                    return value
        if resolved is not None and resolved.nullable and text == "null":
            return None
        return text

    def _resolve(self, schema: Schema) -> Schema:
        while schema.ref is not None:
            schema = self._document.by_key[schema.ref].schema
        return schema

    # -- bodies -------------------------------------------------------------------------------------------------

    async def _body(self, request: Request, body: Body, flaws: list[str]) -> Json:
        sent = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        content = await request.body()
        if not content and not sent:
            if body.required:
                flaws.append("the request body is required")
            return None
        media = _media(body.media, sent)
        if media is None:
            expected = ", ".join(m.type for m in body.media)
            flaws.append(f"the request body is {sent or 'untyped'}; the operation takes {expected}")
            return None
        if sent in ("multipart/form-data", "application/x-www-form-urlencoded"):
            value = await self._form(request, media.schema)
        elif _is_json(sent):
            try:
                value = json.loads(content)
            except ValueError as error:
                flaws.append(f"the request body is no JSON: {error}")
                return None
        else:
            value = content.decode("utf-8", "replace")
            if not sent.startswith("text/"):
                return value
        if media.schema is not None:
            flaws += [f"body: {e}" for e in self._validators.errors(media.schema, value)]
        return value

    async def _form(self, request: Request, schema: Schema | None) -> Json:
        """The parts of a form as the object its schema describes; a file becomes its name."""
        resolved = self._resolve(schema) if schema is not None else None
        read: dict[str, Json] = {}
        form = await request.form()
        names: list[str] = list(dict.fromkeys(str(name) for name, _ in form.multi_items()))
        for name in names:
            member = _member(resolved, name)
            parts = form.getlist(name)
            texts = [part.filename or "" if isinstance(part, UploadFile) else part for part in parts]
            flat = self._resolve(member) if member is not None else None
            if flat is not None and "array" in flat.types:
                read[name] = [self._typed(flat.items, text) for text in texts]
            else:
                read[name] = self._typed(member, texts[0])
        await form.close()
        return read


def _member(schema: Schema | None, name: str) -> Schema | None:
    if schema is None:
        return None
    for member in schema.properties:
        if member.name == name:
            return member.schema
    return schema.additional if isinstance(schema.additional, Schema) else None


def _media(offered: Sequence[Media], sent: str) -> Media | None:
    for media in offered:
        declared = media.type.partition(";")[0].strip().lower()
        if declared in (sent, "*/*") or (declared.endswith("/*") and sent.startswith(declared[:-1])):
            return media
    return None


def _is_json(media_type: str) -> bool:
    return media_type == "application/json" or media_type.endswith("+json")


def _json_or_text(text: str) -> Json:
    try:
        value: Json = json.loads(text)
    except ValueError:
        return text
    return value
