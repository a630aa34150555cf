"""Reading a request as its operation describes it: the parameters, the body, and what is wrong with them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NoReturn
from urllib.parse import unquote_plus

from msgspec import Struct
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import Request

from specloom.load.tree import Json
from specloom.normalize.document import Body, Document, In, Media, Operation, Parameter, PartEncoding, Schema
from specloom.serve import media as kinds
from specloom.serve.json_schema import Validators
from specloom.serve.parameters import Absent, Decode, Pairs, ParameterReader, Texts, pairs
from specloom.serve.shape import member_schema, members, resolve
from specloom.serve.xml import is_xml, read_xml


class Received(Struct, frozen=True):
    """A request as it was understood."""

    parameters: Mapping[tuple[str, str], Json]
    """By location ("query") and name."""
    body: Json
    """None where there is none; of a file in a form, its name; of bytes, None."""
    files: Mapping[str, tuple[bytes, ...]]
    """The files of a form by the names of their parts, and the bytes of a binary body by ""."""
    flaws: tuple[str, ...]
    """What does not fit the spec, a line each."""

    @property
    def missing(self) -> bool:
        """True where a path parameter says that the resource is not there: "missing"."""
        return any(where == In.PATH and value == "missing" for (where, _), value in self.parameters.items())


class Reader:
    """Reads requests of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._validators = Validators(document, "request")
        self._parameters = ParameterReader(document, self._validators)

    async def read(self, request: Request, operation: Operation, path: Mapping[str, str]) -> Received:
        """Parameters and body, validated by jsonschema. `path`: the path parameters as they were written."""
        flaws: list[str] = []
        files: dict[str, tuple[bytes, ...]] = {}
        texts = Texts(
            path,
            pairs(request.scope["query_string"].decode("latin-1")),
            request.headers.items(),
            pairs("; ".join(request.headers.getlist("cookie")), ";", str),
        )
        parameters: dict[tuple[str, str], Json] = {}
        for parameter in operation.parameters:
            value = self._parameters.read(parameter, texts)
            place = f"{parameter.location} parameter {parameter.name!r}"
            if not isinstance(value, Absent):
                parameters[parameter.location, parameter.name] = value
                flaws += [f"{place}: {error}" for error in self._validators.errors(parameter.schema, value)]
            elif parameter.required and parameter.location is not In.HOST:
                flaws.append(f"{place} is required")
        body = await self._body(request, operation.body, files, flaws) if operation.body is not None else None
        return Received(parameters, body, files, tuple(flaws))

    async def _body(self, request: Request, body: Body, files: dict[str, tuple[bytes, ...]], flaws: list[str]) -> Json:
        sent = kinds.essence(request.headers.get("content-type", ""))
        content = await request.body()
        if not content and not sent:
            flaws += ["the request body is required"] if body.required else []
            return None
        media = kinds.matching(body.media, sent)
        if media is None:
            offered = ", ".join(each.type for each in body.media)
            flaws.append(f"the request body is {sent or 'untyped'}; the operation takes {offered}")
            return None
        try:
            if sent == "multipart/form-data":
                value = self._form(media, await self._parts(request, files), str)
            elif sent == "application/x-www-form-urlencoded":
                value = self._form(media, pairs(content.decode("latin-1")), unquote_plus)
            elif kinds.is_json(sent) and not self._is_bytes(media):
                value = json.loads(content, parse_constant=_refuse)
            elif media.schema is not None and is_xml(sent, media.schema, self._document):
                value = read_xml(content, media.schema, self._document)
            elif sent.startswith("text/"):
                value = content.decode("utf-8")
            else:
                files[""] = (content,)
                return None
        except (ValueError, RecursionError, MultiPartException) as error:
            flaws.append(f"the request body is no {sent}: {error}")
            return None
        if media.schema is not None:
            flaws += [f"body: {error}" for error in self._validators.errors(media.schema, value)]
        return value

    def _is_bytes(self, media: Media) -> bool:
        """Whether a document is described as bytes: then nothing is known of what is in it."""
        schema = resolve(self._document, media.schema) if media.schema is not None else None
        return schema is not None and schema.types == ("string",) and schema.format == "binary"

    async def _parts(self, request: Request, files: dict[str, tuple[bytes, ...]]) -> Pairs:
        """The parts of a multipart body as names and texts; the text of a file is its name."""
        sent: list[tuple[str, str]] = []
        async with request.form() as form:
            for name, part in form.multi_items():
                if isinstance(part, UploadFile):
                    files[name] = (*files.get(name, ()), await part.read())
                    sent.append((name, part.filename or ""))
                else:
                    sent.append((name, part))
        return sent

    def _form(self, media: Media, sent: Pairs, decode: Decode) -> Json:
        """The members of a form. Each is written as a query parameter is, or as a JSON document."""
        read: dict[str, Json] = {}
        for name, schema in self._described(media).items():
            value = self._parameters.form(_as_parameter(media, name, schema), sent, decode)
            if not isinstance(value, Absent):
                read[name] = value
        known = {*read, *(key for value in read.values() if isinstance(value, dict) for key in value)}
        whole = resolve(self._document, media.schema) if media.schema is not None else None
        for name, text in sent:
            if name.partition("[")[0] not in known and name not in known:
                read[name] = self._parameters.typed(member_schema(self._document, whole, name), decode(text))
        return read

    def _described(self, media: Media) -> dict[str, Schema]:
        if media.schema is None:
            return {}
        found = members(self._document, resolve(self._document, media.schema))
        return {name: member.schema for name, member in found.items()}


def _as_parameter(media: Media, name: str, schema: Schema) -> Parameter:
    """How a member of a form is written: as its Encoding Object says."""
    encoding = next((each for each in media.encoding if each.name == name), PartEncoding(name))
    style = encoding.style or "form"
    return Parameter(
        media.where,
        name,
        In.QUERY,
        schema,
        required=False,
        style=style,
        explode=style in ("form", "deepObject") if encoding.explode is None else encoding.explode,
        content_type=encoding.content_type if encoding.content_type and kinds.is_json(encoding.content_type) else None,
    )


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")
