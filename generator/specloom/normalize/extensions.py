"""The x-* extensions: a table from name to reader.

To teach Specloom an extension, write a reader, give it a row in `TABLE`, and what it says a field in `Found` (or in
`document.Extensions`, where a later stage needs it). What the x-ms-* ones mean is described in AutoRest's documentation
(docs/extensions); an extension that is not in the table is kept by name and noted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, auto

from msgspec import Struct, field
from msgspec.structs import replace

from specloom.load.tree import Array, Json, Object, Value, Where, plain
from specloom.normalize.document import NO_EXTENSIONS, EnumValue, Extensions, Grouping, LongRunning, Pageable
from specloom.normalize.reader import Reader


class Home(Enum):
    """What kind of object an extension stands on."""

    DOCUMENT = auto()
    PATHS = auto()
    OPERATION = auto()
    PARAMETER = auto()
    BODY = auto()
    RESPONSE = auto()
    HEADER = auto()
    SCHEMA = auto()
    SERVER = auto()
    XML = auto()
    ENCODING = auto()
    OTHER = auto()
    """info, tags, security schemes, media types, ..."""


class EnumExtension(Struct, frozen=True):
    """x-ms-enum as written; `values` is empty where it lists none."""

    where: Where
    name: str | None
    open: bool
    values: tuple[EnumValue, ...]


class Found(Struct, frozen=True):
    """What the extensions of one object say. `x` is what every kind of object may say."""

    x: Extensions = NO_EXTENSIONS
    enum: EnumExtension | None = None
    nullable: bool = False
    pageable: Pageable | None = None
    is_long_running: bool = False
    long_running: LongRunning = field(default_factory=LongRunning)
    on_client: bool | None = None
    grouping: Grouping | None = None
    skip_url_encoding: bool = False
    api_version: bool | None = None
    request_id: bool = False
    header_prefix: str | None = None
    error: bool | None = None
    examples: tuple[tuple[str, Json], ...] = ()
    body_name: str | None = None
    collection_format: str | None = None
    text_node: bool = False


NOTHING = Found()

Read = Callable[[Found, Value, Where, Reader], Found]
"""Adds what an extension with this value, written at this place, says to what has been found so far."""


class Row(Struct, frozen=True):
    """A row of the table: how to read an extension, and the kinds of object it has a meaning on."""

    read: Read
    homes: frozenset[Home]


def beyond(node: Object, known: frozenset[str], home: Home, reader: Reader) -> Found:
    """What the extensions of `node` say. Other members that are not among the `known` are counted as such."""
    if known.issuperset(node):
        return NOTHING
    reader.leftover(node, known)
    return extensions(node, home, reader)


def extensions(node: Object, home: Home, reader: Reader) -> Found:
    """What the extensions of `node` say."""
    found = NOTHING
    for name, value in node.items():
        if not name.startswith("x-"):
            continue
        row = TABLE.get(name)
        if row is None:
            reader.extensions.setdefault(name, {})[node.where] = None
            found = _kept(name)(found, value, node.where / name, reader)
        elif home in row.homes:
            reader.known_extensions.add(name)
            found = row.read(found, value, node.where / name, reader)
        else:
            reader.problems.add("N334", f"`{name}` has no meaning at this place; it has no effect", node.where / name)
    return found


# --- readers -------------------------------------------------------------------------------------------------------


def _flag(value: Value, at: Where, reader: Reader) -> bool:
    """A boolean; anything else is reported and taken for false."""
    if not isinstance(value, bool):
        reader.wrong(value, "true or false", at)
    return value is True


def _text(value: Value, at: Where, reader: Reader) -> str | None:
    if not isinstance(value, str):
        reader.wrong(value, "a string", at)
    return value if isinstance(value, str) else None


def _object(value: Value, at: Where, reader: Reader) -> Object | None:
    if not isinstance(value, Object):
        reader.wrong(value, "an object", at)
    return value if isinstance(value, Object) else None


def _kept(name: str) -> Read:
    """A reader for metadata: kept by name, changes nothing."""

    def read(found: Found, value: Value, at: Where, reader: Reader) -> Found:
        return replace(found, x=replace(found.x, other=(*found.x.other, (name, plain(value)))))

    return read


def _elsewhere(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    """For what the code that reads the object around it reads as well."""
    return found


def _enum(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    node = _object(value, at, reader)
    if node is None:
        return found
    values: list[EnumValue] = []
    for index, item in enumerate(reader.array(node, "values")):
        if not isinstance(item, Object) or isinstance(item.get("value"), Object | Array) or "value" not in item:
            reader.wrong(item, "an object with a scalar `value`", node.where / "values" / index)
            continue
        scalar = item["value"]
        assert not isinstance(scalar, Object | Array)
        values.append(EnumValue(scalar, reader.text(item, "name"), reader.text(item, "description")))
    is_open = reader.maybe(node, "modelAsString")
    extension = EnumExtension(at, reader.text(node, "name"), is_open is not False, tuple(values))
    return replace(found, enum=extension)


def _nullable(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, nullable=_flag(value, at, reader))


def _client_name(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, x=replace(found.x, client_name=_text(value, at, reader)))


def _discriminator_value(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, x=replace(found.x, discriminator_value=_text(value, at, reader)))


def _client_default(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, x=replace(found.x, client_default=plain(value), has_client_default=True))


def _flatten(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, x=replace(found.x, flatten=_flag(value, at, reader)))


def _secret(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, x=replace(found.x, secret=_flag(value, at, reader)))


def _external(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, x=replace(found.x, external=_flag(value, at, reader)))


def _internal(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, x=replace(found.x, internal=_flag(value, at, reader)))


def _mutability(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    if not isinstance(value, Array):
        reader.wrong(value, "an array", at)
        return found
    words = tuple(word for word in ("create", "read", "update") if word in value)
    for index, item in enumerate(value):
        if item not in words:
            reader.wrong(item, '"create", "read" or "update"', at / index)
    return replace(found, x=replace(found.x, mutability=words))


def _parameter_location(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    if value not in ("client", "method"):
        reader.wrong(value, '"client" or "method"', at)
        return found
    return replace(found, on_client=value == "client")


def _parameter_grouping(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    node = _object(value, at, reader)
    if node is None:
        return found
    return replace(found, grouping=Grouping(reader.text(node, "name"), reader.text(node, "postfix")))


def _skip_url_encoding(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, skip_url_encoding=_flag(value, at, reader))


def _api_version(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, api_version=_flag(value, at, reader))


def _client_request_id(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return _kept("x-ms-client-request-id")(replace(found, request_id=value is True), value, at, reader)


def _header_prefix(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, header_prefix=_text(value, at, reader))


def _pageable(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    node = _object(value, at, reader)
    if node is None:
        return found
    link = reader.text(node, "nextLinkName") if node.get("nextLinkName") is not None else None
    item = reader.text(node, "itemName") or "value"
    return replace(found, pageable=Pageable(item, link, reader.text(node, "operationName")))


def _long_running(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, is_long_running=_flag(value, at, reader))


def _long_running_options(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    node = _object(value, at, reader)
    if node is None:
        return found
    ref = reader.text(node, "final-state-schema")
    schema = reader.want(ref, node.where / "final-state-schema") if ref else None
    return replace(found, long_running=LongRunning(reader.text(node, "final-state-via"), schema))


def _error_response(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, error=_flag(value, at, reader))


def _examples(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    """Examples are usually references to files, which a spec seldom travels with: what is not there is noted."""
    node = _object(value, at, reader)
    examples: list[tuple[str, Json]] = []
    for name, example in node.items() if node is not None else ():
        if isinstance(example, Object) and isinstance(ref := example.get("$ref"), str):
            example = reader.source.resolve(ref, example.where / "$ref", reader.problems, optional=True)
            if example is None:
                continue
        examples.append((name, plain(example)))
    return replace(found, examples=tuple(examples))


def _body_name(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, body_name=_text(value, at, reader))


def _text_node(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, text_node=_flag(value, at, reader))


def _collection_format(found: Found, value: Value, at: Where, reader: Reader) -> Found:
    return replace(found, collection_format=_text(value, at, reader))


_EVERYWHERE = frozenset(Home)


def _on(*homes: Home) -> frozenset[Home]:
    return frozenset(homes)


TABLE: Mapping[str, Row] = {
    "x-ms-enum": Row(_enum, _on(Home.SCHEMA)),
    "x-nullable": Row(_nullable, _on(Home.SCHEMA)),
    "x-ms-client-name": Row(_client_name, _on(Home.SCHEMA, Home.PARAMETER, Home.BODY, Home.OPERATION, Home.HEADER)),
    "x-ms-discriminator-value": Row(_discriminator_value, _on(Home.SCHEMA)),
    "x-ms-client-default": Row(_client_default, _on(Home.SCHEMA, Home.PARAMETER)),
    "x-ms-client-flatten": Row(_flatten, _on(Home.SCHEMA, Home.BODY)),
    "x-ms-parameterized-host": Row(_elsewhere, _on(Home.DOCUMENT, Home.SERVER)),
    "x-ms-parameter-location": Row(_parameter_location, _on(Home.PARAMETER)),
    "x-ms-parameter-grouping": Row(_parameter_grouping, _on(Home.PARAMETER, Home.BODY)),
    "x-ms-skip-url-encoding": Row(_skip_url_encoding, _on(Home.PARAMETER)),
    "x-ms-api-version": Row(_api_version, _on(Home.PARAMETER)),
    "x-ms-paths": Row(_elsewhere, _on(Home.DOCUMENT)),
    "x-ms-mutability": Row(_mutability, _on(Home.SCHEMA)),
    "x-ms-pageable": Row(_pageable, _on(Home.OPERATION)),
    "x-ms-long-running-operation": Row(_long_running, _on(Home.OPERATION)),
    "x-ms-long-running-operation-options": Row(_long_running_options, _on(Home.OPERATION)),
    "x-ms-error-response": Row(_error_response, _on(Home.RESPONSE)),
    "x-ms-header-collection-prefix": Row(_header_prefix, _on(Home.PARAMETER, Home.HEADER)),
    "x-ms-external": Row(_external, _on(Home.SCHEMA, Home.OPERATION)),
    "x-ms-internal": Row(_internal, _on(Home.SCHEMA, Home.OPERATION)),
    "x-ms-examples": Row(_examples, _on(Home.OPERATION)),
    "x-ms-secret": Row(_secret, _on(Home.SCHEMA, Home.PARAMETER)),
    "x-ms-text": Row(_text_node, _on(Home.XML)),
    "x-ms-request-id": Row(_kept("x-ms-request-id"), _on(Home.OPERATION, Home.RESPONSE, Home.HEADER)),
    "x-ms-client-request-id": Row(_client_request_id, _on(Home.OPERATION, Home.PARAMETER, Home.SCHEMA, Home.HEADER)),
    **{
        name: Row(_kept(name), _EVERYWHERE)
        for name in (
            "x-ms-identifiers",
            "x-ms-arm-id-details",
            "x-ms-azure-resource",
            "x-ms-odata",
            "x-ms-azure-rbac-permissions-required",
        )
    },
    # Written by the conversion from Swagger 2.0, for what OpenAPI 3.0 has no word for.
    "x-ms-requestBody-name": Row(_body_name, _on(Home.BODY)),
    "x-collection-format": Row(_collection_format, _on(Home.PARAMETER, Home.ENCODING)),
    "x-parameter": Row(_elsewhere, _on(Home.SERVER)),
}
