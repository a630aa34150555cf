"""Response headers: those of each response, and the record that all headers of an operation are read as.

An operation has one such record, with a member for each header of any of its responses: what is not sent is left out.
Only a response whose header contradicts that of another (another type, another form) has a record of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from specloom.ir.alike import alike
from specloom.ir.model import DeclarationId, Header, Name
from specloom.ir.names import Wanted, name, settle
from specloom.ir.types import TypeBuilder
from specloom.load.tree import Where, escape
from specloom.normalize import document as doc

Together: TypeAlias = dict[str, doc.Header]
"""Headers by their names in lower case (RFC 9110, section 5.1)."""


class ResponseHeaders(Struct, frozen=True):
    """The headers of one response, and the record that they are read as."""

    headers: tuple[Header, ...] = ()
    record: DeclarationId | None = None


def response_headers(operation: doc.Operation, types: TypeBuilder, phrase: Name) -> Mapping[str, ResponseHeaders]:
    """The headers of every response that has some, by its status."""
    homes = _gathered(operation.responses)
    found: dict[str, ResponseHeaders] = {}
    records: list[tuple[Together, DeclarationId]] = []
    for response in operation.responses:
        together = homes.get(response.status)
        if together is None:
            continue
        own = [together[header.name.lower()] for header in response.headers]
        headers = _headers(own, types, phrase, f"{operation.pointer}/responses/{response.status}")
        record = next((id for known, id in records if known is together), None)
        if record is None:
            which = f" {response.status}" if records else ""
            record = _record(together, operation, response.status, types, f"{phrase}{which} headers")
            records.append((together, record))
        found[response.status] = ResponseHeaders(headers, record)
    return found


def _gathered(responses: Sequence[doc.Response]) -> dict[str, Together]:
    """The headers that are read together, for each status that has some."""
    groups: list[Together] = []
    homes: dict[str, Together] = {}
    for response in responses:
        if not response.headers:
            continue
        own = {header.name.lower(): _described(header) for header in response.headers}
        home = next(
            (group for group in groups if all(_same(group.get(key, each), each) for key, each in own.items())), None
        )
        if home is None:
            home = Together()
            groups.append(home)
        for key, each in own.items():
            home.setdefault(key, each)
        homes[response.status] = home
    return homes


def _described(header: doc.Header) -> doc.Header:
    """The header with a schema that says all of it: its words and its name too."""
    schema = header.schema
    schema = replace(
        schema,
        description=header.description or schema.description,
        deprecated=header.deprecated or schema.deprecated,
        x=replace(schema.x, client_name=header.x.client_name or schema.x.client_name),
    )
    return replace(header, schema=schema)


def _same(first: doc.Header, second: doc.Header) -> bool:
    if first is second:
        return True
    forms = [(each.prefix, each.style, each.explode, each.content_type) for each in (first, second)]
    return forms[0] == forms[1] and alike(first.schema, second.schema)


def _headers(given: Sequence[doc.Header], types: TypeBuilder, phrase: Name, pointer: str) -> tuple[Header, ...]:
    names = settle(Wanted(each.name, (_name(each),)) for each in given)
    return tuple(
        Header(
            wire=each.name,
            name=names[each.name],
            type=types.use(
                each.schema,
                hint=(f"{phrase} {names[each.name]}",),
                direction="response",
                pointer=f"{pointer}/headers/{escape(each.name)}",
            ),
            doc=each.schema.description,
            style=each.style,
            explode=each.explode,
            content_type=each.content_type,
            prefix=each.prefix,
        )
        for each in given
    )


def _name(header: doc.Header) -> Name:
    return name(header.schema.x.client_name or header.name)


def _record(together: Together, operation: doc.Operation, status: str, types: TypeBuilder, hint: Name) -> DeclarationId:
    pointer = f"{operation.pointer}/responses/{status}/headers"
    where = Where(operation.where.file, f"{operation.where.pointer}/responses/{status}/headers")
    properties = tuple(doc.Property(each.name, each.schema, False, each.where) for each in together.values())
    said = f"Response headers of `{operation.method} {operation.path}`."
    schema = doc.Schema(where, types=("object",), properties=properties, description=said)
    return types.use_headers(schema, hint=hint, pointer=pointer)
