"""Grouping: parameters that a call takes as one argument, a record of their own (x-ms-parameter-grouping).

The record is described as any schema is: each parameter is a property of it. Operations that name the same group share
its record, which has what any of them puts there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from specloom.ir import media as kinds
from specloom.ir.alike import alike
from specloom.ir.calls import Call
from specloom.ir.model import DeclarationId, GroupMember, Name, ParameterGroup
from specloom.ir.names import name, words
from specloom.ir.types import TypeBuilder
from specloom.load.tree import Where, escape
from specloom.normalize import document as doc
from specloom.problems import Problems

_POSTFIX = "Parameters"
"""What the extension's documentation adds to the names of group and method where it is told nothing."""

_Key: TypeAlias = tuple[str, str]
"""What tells members of a group apart: the location ("body" for a body) and the name."""


class _Entry(Struct, frozen=True):
    """A parameter or a body that an operation has in a group."""

    group: DeclarationId
    operation: doc.Operation
    key: _Key
    schema: doc.Schema
    """With the words of the parameter."""
    required: bool
    where: Where


class _Group(Struct, frozen=True):
    name: Name
    """Of its record."""
    argument: Name


class Groups:
    """The groups of a document. `document` is the same, with what their members are called beside their types."""

    def __init__(
        self,
        document: doc.Document,
        calls: Mapping[str, Call],
        is_hoisted: Callable[[doc.Parameter], bool],
        types: TypeBuilder,
        problems: Problems,
    ) -> None:
        self._calls = calls
        self._is_hoisted = is_hoisted
        self._problems = problems
        self._groups: dict[DeclarationId, _Group] = {}
        self._wires: dict[tuple[DeclarationId, _Key], str] = {}
        self._entries: defaultdict[str, list[_Entry]] = defaultdict(list)
        """By the pointer of their operation."""
        self.document = replace(document, operations=tuple(self._read(each, document) for each in document.operations))
        by_group: defaultdict[DeclarationId, list[_Entry]] = defaultdict(list)
        for entry in (entry for entries in self._entries.values() for entry in entries):
            by_group[entry.group].append(entry)
        for id, entries in by_group.items():
            types.described(id, self._groups[id].name, self._schema(id, entries))

    def of(self, operation: doc.Operation) -> tuple[ParameterGroup, ...]:
        """The groups that an operation takes."""
        entries = self._entries.get(operation.pointer, ())
        needed = {entry.group for entry in entries if entry.required and not entry.schema.x.has_client_default}
        return tuple(
            ParameterGroup(id, self._groups[id].argument, id in needed)
            for id in dict.fromkeys(entry.group for entry in entries)
        )

    def parameter(self, operation: doc.Operation, parameter: doc.Parameter) -> GroupMember | None:
        """Where a parameter is, if it is in a group."""
        return self._member(operation, (parameter.location, parameter.name))

    def body(self, operation: doc.Operation) -> GroupMember | None:
        """Where the body is, if it is in a group."""
        return self._member(operation, ("body", _body_name(operation)))

    def _member(self, operation: doc.Operation, key: _Key) -> GroupMember | None:
        found = next((each for each in self._entries.get(operation.pointer, ()) if each.key == key), None)
        return None if found is None else GroupMember(found.group, self._wires[found.group, key])

    # --- what an operation has in groups ---------------------------------------------------------------------------

    def _read(self, operation: doc.Operation, document: doc.Document) -> doc.Operation:
        if all(each.grouping is None for each in (*operation.parameters, operation.body) if each is not None):
            return operation
        parameters = tuple(self._parameter(operation, each) for each in operation.parameters)
        body = self._body(operation, operation.body, document) if operation.body is not None else None
        return replace(operation, parameters=parameters, body=body)

    def _parameter(self, operation: doc.Operation, parameter: doc.Parameter) -> doc.Parameter:
        if parameter.grouping is None:
            return parameter
        if self._is_hoisted(parameter):
            self._stays(f"`{parameter.name}` belongs to the client", parameter.where)
            return parameter
        if parameter.required and _has_one_value(parameter.schema):
            return parameter  # it is sent always, and nobody is asked for it
        schema = _worded(parameter.schema, parameter.description, parameter.x)
        schema = replace(schema, deprecated=schema.deprecated or parameter.deprecated)
        key = (str(parameter.location), parameter.name)
        self._add(operation, parameter.grouping, key, schema, parameter.required, parameter.where)
        return replace(parameter, schema=schema)

    def _body(self, operation: doc.Operation, body: doc.Body, document: doc.Document) -> doc.Body:
        if body.grouping is None:
            return body
        first = body.media[0] if body.media else None
        if first is None or first.schema is None or not all(_is_same(each, first, document) for each in body.media):
            self._stays("a body of several types, or of bytes, is an argument of its own", body.where)
            return body
        schema = _worded(first.schema, body.description, doc.Extensions(flatten=body.flatten))
        self._add(operation, body.grouping, ("body", _body_name(operation)), schema, body.required, body.where)
        return replace(body, media=tuple(replace(each, schema=schema) for each in body.media))

    def _stays(self, why: str, where: Where) -> None:
        self._problems.add("N553", f"x-ms-parameter-grouping has no effect: {why}", where)

    def _add(
        self,
        operation: doc.Operation,
        said: doc.Grouping,
        key: _Key,
        schema: doc.Schema,
        required: bool,
        where: Where,
    ) -> None:
        if said.name is not None:
            id = f"#/x-ms-parameter-grouping/{escape(said.name)}"
            self._groups.setdefault(id, _Group(name(said.name), name(said.name)))
        else:
            postfix = said.postfix or _POSTFIX
            id = f"{operation.pointer}/x-ms-parameter-grouping/{escape(postfix)}"
            self._groups.setdefault(id, _Group(f"{self._phrase(operation)} {name(postfix)}", name(postfix)))
        self._entries[operation.pointer].append(_Entry(id, operation, key, schema, required, where))

    def _phrase(self, operation: doc.Operation) -> Name:
        """ "{Group}{Method}": the operationId as the extension reads it."""
        call = self._calls[operation.pointer]
        return " ".join(words(operation.operation_id or "")) or " ".join((*call.group, call.name))

    # --- the record of a group -------------------------------------------------------------------------------------

    def _schema(self, id: DeclarationId, entries: list[_Entry]) -> doc.Schema:
        operations = {entry.operation.pointer: entry.operation for entry in entries}
        members: dict[_Key, list[_Entry]] = {}
        for entry in entries:
            members.setdefault(entry.key, []).append(entry)
        properties: dict[str, doc.Property] = {}
        for key, same in members.items():
            first = same[0]
            wire = key[1] if key[1] not in properties else f"{key[0]} {key[1]}"
            self._wires[id, key] = wire
            required = len(same) == len(operations) and all(each.required for each in same)
            properties[wire] = doc.Property(wire, first.schema, required, first.where)
            self._report_differing(same)
        where = entries[0].where
        return doc.Schema(
            where / "x-ms-parameter-grouping",
            types=("object",),
            description=_described(operations.values()),
            properties=tuple(properties.values()),
        )

    def _report_differing(self, same: list[_Entry]) -> None:
        for other in same[1:]:
            if not alike(other.schema, same[0].schema):
                self._problems.add(
                    "N552",
                    f"`{other.key[1]}` is not of one type wherever its group is; the group's has the first",
                    other.where,
                    related=same[0].where,
                    related_message="another type here",
                )
                return


def _worded(schema: doc.Schema, description: str | None, x: doc.Extensions) -> doc.Schema:
    """The schema of a parameter with what is said of the parameter itself."""
    said = replace(
        schema.x,
        client_name=x.client_name or schema.x.client_name,
        has_client_default=x.has_client_default or schema.x.has_client_default,
        client_default=x.client_default if x.has_client_default else schema.x.client_default,
        flatten=x.flatten,
    )
    return replace(schema, description=description or schema.description, x=said)


def _has_one_value(schema: doc.Schema) -> bool:
    return schema.has_const or (schema.enum is not None and not schema.enum.open and len(schema.enum.values) == 1)


def _is_same(media: doc.Media, first: doc.Media, document: doc.Document) -> bool:
    """Whether a value of one schema is all that a media type takes."""
    return kinds.has_own_type(kinds.kind(media, document)) and alike(media.schema, first.schema)


def _body_name(operation: doc.Operation) -> str:
    return (operation.body.name if operation.body is not None else None) or "body"


def _described(operations: Iterable[doc.Operation]) -> str:
    """ "Parameters of `Things_List` and `Things_Get`." """
    *others, last = (f"`{each.operation_id or f'{each.method} {each.path}'}`" for each in operations)
    return f"Parameters of {', '.join(others)} and {last}." if others else f"Parameters of {last}."
