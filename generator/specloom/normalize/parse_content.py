"""Media types, request bodies, responses and headers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specloom.load.tree import Json, Object, Value, Where, plain, where_of
from specloom.normalize.document import Body, Header, In, Media, Parameter, PartEncoding, Response, Schema
from specloom.normalize.extensions import Found, Home, beyond, extensions
from specloom.normalize.parse_links import links
from specloom.normalize.parse_schema import schema
from specloom.normalize.reader import TOKEN, Reader

_STATUS = re.compile(r"[1-5](\d\d|XX)|default")
_MEDIA = frozenset({"schema", "itemSchema", "example", "examples", "encoding"})
_MEDIA_WORDS = {
    "schema": "application/json",
    "json": "application/json",
    "xml": "application/xml",
    "text": "text/plain",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "binary": "application/octet-stream",
}
_BODY = frozenset({"$ref", "description", "required", "content"})
_RESPONSE = frozenset({"$ref", "summary", "description", "content", "headers", "links"})
_HEADER = frozenset(
    {
        *("$ref", "description", "required", "deprecated", "schema", "content", "example", "examples"),
        *("style", "explode", "allowEmptyValue", "allowReserved"),
    }
)
_ENCODING = frozenset({"contentType", "headers", "style", "explode", "allowReserved"})


def content(node: Object, reader: Reader) -> tuple[Media, ...]:
    """The media types under `content`."""
    types = reader.object(node, "content")
    return tuple(
        media
        for name, value in (types.items() if types is not None else ())
        if (media := _media(name, value, types, reader))
    )


def body(value: Value, at: Where, reader: Reader) -> Body | None:
    """A Request Body Object, or a reference to one."""
    node = followed(value, at, reader)
    if node is None:
        return None
    found = beyond(node, _BODY, Home.BODY, reader)
    media = content(node, reader)
    if not media:
        reader.problems.add("W501", "a request body without `content` is ignored", node.where)
        return None
    return Body(
        where=node.where,
        required=reader.flag(node, "required"),
        media=media,
        description=reader.text(node, "description"),
        name=found.x.client_name or found.body_name,
        flatten=found.x.flatten,
        grouping=found.grouping,
    )


def responses(node: Object, reader: Reader) -> tuple[Response, ...]:
    """The responses of an operation, in the order written."""
    table = reader.object(node, "responses")
    if not table:
        if table is not None or "responses" not in node:  # what else it is was said already
            reader.problems.add("W502", "the operation has no responses; any answer is taken for a success", node.where)
        return ()
    extensions(table, Home.OTHER, reader)
    found: list[Response] = []
    for status, value in table.items():
        if status.startswith("x-"):
            continue
        if not _STATUS.fullmatch(status):
            said = f"`{status}` is no status; it is left out"
            reader.problems.add("W503", said, table.where / status, hint=_status_hint(status))
            continue
        response = followed(value, table.where / status, reader)
        if response is not None:
            found.append(_response(status, response, reader))
    return tuple(found)


def examples(node: Object, reader: Reader) -> tuple[Json, ...]:
    """`example` and `examples` of a media type or a parameter."""
    found: list[Json] = [plain(node["example"])] if "example" in node else []
    several = reader.object(node, "examples")
    for value in several.values() if several is not None else ():
        if isinstance(value, Object) and isinstance(ref := value.get("$ref"), str):
            value = reader.source.resolve(ref, value.where / "$ref", reader.problems, optional=True)
        if isinstance(value, Object) and "value" in value:
            found.append(plain(value["value"]))
    return tuple(found)


def followed(value: Value, at: Where, reader: Reader) -> Object | None:
    """The object at `at`, or the one it refers to; None, with a problem, where it is something else."""
    if not isinstance(value, Object):
        reader.wrong(value, "an object", at)
        return None
    target = reader.source.follow(value, reader.problems)
    if isinstance(target, Object):
        return target
    if target is not None:
        reader.wrong(target, "an object", at)
    return None


def _status_hint(status: str) -> str | None:
    """What was meant by a word that is no status."""
    digits = re.match(r"\s*([1-5])(\d\d|xx)\b", status, re.IGNORECASE)
    if digits is not None:
        return f'write `"{digits[1]}{digits[2].upper()}"`'
    return 'write `"200"`' if status.lower() in ("ok", "success", "successful") else None


def _media(name: str, value: Value, types: Object | None, reader: Reader) -> Media | None:
    at = types.where / name if types is not None else Where("")
    node = followed(value, at, reader)
    if node is None:
        return None
    if "/" not in name:
        word = _MEDIA_WORDS.get(name.lower())
        hint = "write `application/json:` between it and `content:`" if name == "schema" else f"write `{word}:`"
        reader.problems.add("W519", f"`{name}` is no media type", at, hint=hint if word else None)
        if name == "schema":  # the media type around it was left out
            return None
    beyond(node, _MEDIA, Home.OTHER, reader)
    return Media(
        type=name,
        schema=_optional_schema(node, "schema", reader),
        where=at,
        encoding=_encodings(node, reader),
        item_schema=_optional_schema(node, "itemSchema", reader),
        examples=examples(node, reader),
    )


def _optional_schema(node: Object, key: str, reader: Reader) -> Schema | None:
    return schema(node[key], where_of(node[key], node.where, key), reader) if key in node else None


def _encodings(node: Object, reader: Reader) -> tuple[PartEncoding, ...]:
    table = reader.object(node, "encoding")
    found: list[PartEncoding] = []
    for name in table or ():
        encoding = reader.object(table, name) if table is not None else None
        if encoding is None:
            continue
        said = beyond(encoding, _ENCODING, Home.ENCODING, reader)
        found.append(
            PartEncoding(
                name,
                reader.text(encoding, "contentType"),
                "tabDelimited" if said.collection_format == "tsv" else reader.text(encoding, "style"),
                reader.maybe(encoding, "explode"),
                reader.flag(encoding, "allowReserved"),
                _part_headers(encoding, reader),
            )
        )
    return tuple(found)


def _part_headers(encoding: Object, reader: Reader) -> tuple[Parameter, ...]:
    """The headers of a part, as the parameters that they are. Content-Type is `contentType`'s (OpenAPI 3.0, "Encoding
    Object")."""
    found: list[Parameter] = []
    for name, header in _declared(encoding, "contentType says the Content-Type of a part", reader):
        found.append(
            Parameter(
                where=header.where,
                name=name,
                location=In.HEADER,
                schema=_header_schema(header, reader),
                required=reader.flag(header, "required"),
                description=reader.text(header, "description"),
                deprecated=reader.flag(header, "deprecated"),
                style="simple",
                explode=reader.flag(header, "explode"),
                x=beyond(header, _HEADER, Home.HEADER, reader).x,
            )
        )
    return tuple(found)


def _response(status: str, node: Object, reader: Reader) -> Response:
    """The response of a status; read once, however many operations refer to it."""
    if (known := reader.responses.get((id(node), status))) is not None:
        return known[1]
    response = _read_response(status, node, reader)
    reader.responses[id(node), status] = node, response
    return response


def _read_response(status: str, node: Object, reader: Reader) -> Response:
    found = beyond(node, _RESPONSE, Home.RESPONSE, reader)
    return Response(
        where=node.where,
        status=status,
        description=reader.text(node, "description"),
        media=content(node, reader),
        headers=_headers(node, reader),
        error=found.error,
        links=links(node, reader),
    )


def _headers(node: Object, reader: Reader) -> tuple[Header, ...]:
    found: list[Header] = []
    for name, header in _declared(node, "the media types of a response say its Content-Type", reader):
        said = beyond(header, _HEADER, Home.HEADER, reader)
        found.append(
            Header(
                name=name,
                schema=family(_header_schema(header, reader), said),
                description=reader.text(header, "description"),
                where=header.where,
                prefix=said.header_prefix,
                style="tabDelimited" if said.collection_format == "tsv" else reader.text(header, "style") or "simple",
                explode=reader.flag(header, "explode"),
                content_type=_header_media_type(header),
                deprecated=reader.flag(header, "deprecated"),
                x=said.x,
            )
        )
    return tuple(found)


def _declared(node: Object, content_type: str, reader: Reader) -> Iterator[tuple[str, Object]]:
    """The headers that `headers` describes, by name. That of Content-Type shall be ignored (OpenAPI 3.0, "Response
    Object" and "Encoding Object"), for `content_type`."""
    table = reader.object(node, "headers")
    for name, value in table.items() if table is not None else ():
        header = followed(value, node.where / "headers" / name, reader)
        if header is None:
            continue
        if name.lower() == "content-type":
            reader.problems.add("N504", content_type, header.where)
        elif not TOKEN.fullmatch(name):
            reader.problems.add("W516", f"`{name}` can be no header's name; it is left out", header.where)
        else:
            yield name, header


def family(schema: Schema, found: Found) -> Schema:
    """The schema of a header; of one that stands for all headers of a prefix, that of an object with a member for each
    (x-ms-header-collection-prefix), which the extension lets be written as that of a single one."""
    if found.header_prefix is None or schema.ref is not None or schema.types == ("object",):
        return schema
    return Schema(schema.where, types=("object",), additional=schema)


def _header_media_type(node: Object) -> str | None:
    table = node.get("content")
    return next(iter(table), None) if isinstance(table, Object) and "schema" not in node else None


def _header_schema(node: Object, reader: Reader) -> Schema:
    if "schema" in node:
        return schema(node["schema"], where_of(node["schema"], node.where, "schema"), reader)
    media = content(node, reader)
    return (media[0].schema if media else None) or Schema(where=node.where, types=("string",))
