"""Check: what every target may rely on. A breach is a fault of the builder, never of a spec."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence, Set

from specloom.ir.model import (
    Alias,
    Api,
    Body,
    Const,
    Declaration,
    DeclarationId,
    Enum,
    Field,
    Group,
    IncomingRequest,
    Nullable,
    Operation,
    Paging,
    Parameter,
    Record,
    Ref,
    Scalar,
    Tag,
    Type,
    Union,
)
from specloom.ir.names import key
from specloom.ir.usage import refs


class BrokenApi(AssertionError):
    """The Api breaks one of its invariants; the message lists each breach."""


def check(api: Api) -> None:
    """Raises BrokenApi where an invariant of the model does not hold."""
    found = list(breaches(api))
    if found:
        raise BrokenApi("\n".join(found))


def breaches(api: Api) -> Iterator[str]:
    """Each breach, in words."""
    declared = {each.id: each for each in api.declarations}
    yield from _repeated("declaration id", [each.id for each in api.declarations])
    yield from _repeated("declaration name", [key(each.name) for each in api.declarations])
    yield from _dangling(api, declared)
    for each in api.declarations:
        if not each.name.strip():
            yield f"{each.id} has no name"
        match each:
            case Record():
                yield from _record(each, declared)
                yield from _outputs(each, declared)
            case Union():
                yield from _union(each, declared)
            case Enum():
                yield from _enum(each)
            case Alias():
                yield from _alias(each, declared)
    yield from _operations(api)


def _repeated(what: str, values: Collection[object]) -> Iterator[str]:
    if len(set(values)) == len(values):
        return
    seen: set[object] = set()
    for value in values:
        if value in seen:
            yield f"{what} {value!r} occurs twice"
        seen.add(value)


# --- references ----------------------------------------------------------------------------------------------------


def _dangling(api: Api, declared: dict[DeclarationId, Declaration]) -> Iterator[str]:
    for owner, types in _used_types(api):
        for used in types:
            if isinstance(used, Scalar):
                continue
            for id in refs(used):
                if id not in declared:
                    yield f"{owner} uses {id}, which is not declared"
            if isinstance(used, Nullable) and isinstance(used.type, Nullable):
                yield f"{owner} has a type that is nullable twice"
    for symbol in api.schemas:
        if symbol.id not in declared:
            yield f"schema {symbol.pointer} became {symbol.id}, which is not declared"
    yield from _repeated("schema", [symbol.pointer for symbol in api.schemas])
    generated = {symbol.pointer for symbol in api.schemas} | {each.id for each in api.operations}
    for each in api.not_generated:
        if each.pointer in generated:
            yield f"{each.pointer} is both generated and not generated"


def _used_types(api: Api) -> Iterator[tuple[str, Iterable[Type]]]:
    """Everything that uses types, by name, with the types that it uses."""
    for each in api.declarations:
        yield each.id, _own_types(each)
    for parameter in api.client_parameters:
        yield f"client parameter {parameter.wire}", (parameter.type,)
    for operation in api.operations:
        yield operation.id, _operation_types(operation)
        for callback in operation.callbacks:
            yield from ((request.id, _incoming_types(request)) for request in callback.requests)
    for webhook in api.webhooks:
        yield from ((request.id, _incoming_types(request)) for request in webhook.requests)


def _incoming_types(request: IncomingRequest) -> Iterator[Type]:
    yield from (each.type for each in request.parameters)
    for contents in (request.contents, *(answer.contents for answer in request.answers)):
        yield from (each.type for each in contents if each.type is not None)


def _own_types(declaration: Declaration) -> Sequence[Type]:
    match declaration:
        case Record():
            own = [each.type for each in declaration.fields]
            return own if declaration.additional is None else [*own, declaration.additional]
        case Union():
            return [each.type for each in declaration.variants]
        case Alias():
            return [declaration.type]
        case Enum():
            return ()


def _operation_types(operation: Operation) -> Iterator[Type]:
    yield from (each.type for each in operation.parameters)
    if operation.body is not None:
        yield from _body_types(operation.body)
    for response in operation.responses:
        yield from (each.type for each in response.contents if each.type is not None)
        yield from (each.type for each in response.headers)
        yield from (Ref(response.header_record),) if response.header_record is not None else ()
    if operation.streaming is not None:
        yield operation.streaming.item
    if operation.long_running is not None:
        yield from (each.type for each in operation.long_running.contents if each.type is not None)
    if operation.paging is not None:
        yield from (Ref(operation.paging.record), operation.paging.item)


def _body_types(body: Body) -> Iterator[Type]:
    if body.content_type is not None:
        yield body.content_type.type
    for alternative in body.alternatives:
        yield alternative.type
        yield from (header.type for part in alternative.parts for header in part.headers)


# --- declarations --------------------------------------------------------------------------------------------------


def _record(record: Record, declared: dict[DeclarationId, Declaration]) -> Iterator[str]:
    line = [record]
    while line[-1].base is not None:
        base = declared.get(line[-1].base)
        if not isinstance(base, Record):
            yield f"{line[-1].id} inherits from {line[-1].base}, which is no record"
            return
        if base in line:
            yield f"{record.id} inherits from itself"
            return
        line.append(base)
    own = [*record.fields, *((record.tag,) if record.tag is not None else ())]
    yield from _repeated(f"member of {record.id}", [each.wire for each in own])
    # A narrowed member has the name that it has in the base.
    names = {each.wire: key(each.name) for member in reversed(line) for each in _members(member)}
    lifted = {each.path: key(each.name) for member in reversed(line) for each in member.lifted}
    yield from _repeated(f"name of a member of {record.id}", (*names.values(), *lifted.values()))
    flattened = {(field.wire,) for field in record.fields if field.flatten}
    for each in record.lifted:
        if each.path[:1] not in flattened:
            yield f"{record.id} has {each.name} of {each.path}, which is not flattened"


def _members(record: Record) -> Iterator[Tag | Field]:
    yield from record.fields
    if record.tag is not None:
        yield record.tag


def _outputs(record: Record, declared: dict[DeclarationId, Declaration]) -> Iterator[str]:
    yield from _repeated(f"output of {record.id}", record.outputs)
    for id in record.outputs:
        output = declared.get(id)
        if id == record.id or not (isinstance(output, Record) and output.used_in_responses):
            yield f"{record.id} is said to take {id}, which is no other record of a response"


def _union(union: Union, declared: dict[DeclarationId, Declaration]) -> Iterator[str]:
    if not union.variants:
        yield f"{union.id} has no variants"
    yield from _repeated(f"variant of {union.id}", [each.type for each in union.variants])
    yield from _repeated(f"tag of {union.id}", [tag for each in union.variants for tag in each.tags])
    if union.untagged is not None and Ref(union.untagged) not in [each.type for each in union.variants]:
        yield f"{union.id} has {union.untagged} for objects without a tag, which is no variant"
    for variant in union.variants:
        target = declared.get(variant.type.id) if isinstance(variant.type, Ref) else None
        if isinstance(variant.type, Nullable):
            yield f"{union.id} has a nullable variant"
        if union.tag is None and variant.tags:
            yield f"{union.id} has no tag, its variant {variant.type} has"
        if union.tag is None or not isinstance(target, Record):
            if variant.tags and not isinstance(target, Union):
                yield f"{union.id} selects by tag {variant.type}, which is no record"
            continue
        if target.tag is None or target.tag.wire != union.tag:
            yield f"{union.id} is tagged by {union.tag}, its variant {target.id} is not"
        elif not variant.tags or not set(variant.tags) <= set(target.tag.values):
            yield f"{union.id} selects {target.id} by {variant.tags}, its own tag is {target.tag.values}"


def _enum(enum: Enum) -> Iterator[str]:
    if not enum.members:
        yield f"{enum.id} has no members"
    yield from _repeated(f"value of {enum.id}", [each.value for each in enum.members])
    yield from _repeated(f"member name of {enum.id}", [key(each.name) for each in enum.members])
    kinds = {"string": (str,), "integer": (int,), "number": (int, float)}[enum.kind]
    for member in enum.members:
        if type(member.value) not in kinds:
            yield f"{enum.id} holds {member.value!r}, which is no {enum.kind}"


def _alias(alias: Alias, declared: dict[DeclarationId, Declaration]) -> Iterator[str]:
    seen: set[DeclarationId] = set()
    current: Declaration | None = alias
    while isinstance(current, Alias) and isinstance(current.type, Ref | Nullable):
        if current.id in seen:
            yield f"{alias.id} stands for nothing but itself"
            return
        seen.add(current.id)
        inner = current.type.type if isinstance(current.type, Nullable) else current.type
        current = declared.get(inner.id) if isinstance(inner, Ref) else None


# --- operations ----------------------------------------------------------------------------------------------------


def _operations(api: Api) -> Iterator[str]:
    paths = [tuple(map(key, group.path)) for group in api.groups]
    yield from _repeated("group", paths)
    yield from _parents(api.groups)
    yield from _repeated("operation", [each.id for each in api.operations])
    calls = [tuple(map(key, (*each.group, each.name))) for each in api.operations]
    yield from _repeated("call", calls)
    for call in sorted(set(calls).intersection(paths)):
        yield f"{'.'.join(call)} is a group and an operation"
    groups = set(paths)
    records = {each.id for each in api.declarations if isinstance(each, Record)}
    known = {(each.location, each.wire) for each in api.client_parameters}
    ids = {each.id for each in api.operations}
    schemes = {each.id for each in api.schemes}
    for each in api.operations:
        if each.group and tuple(map(key, each.group)) not in groups:
            yield f"{each.id} is in the group {each.group}, which does not exist"
        for hoisted in each.hoisted:
            if hoisted not in known:
                yield f"{each.id} sends the client parameter {hoisted}, which does not exist"
        yield from _repeated(f"parameter of {each.id}", [(it.location, it.wire) for it in each.parameters])
        for inside in (False, True):  # of a group: what is in one has a name of its own there
            names = [key(it.name) for it in each.parameters if (it.grouped is not None) is inside]
            yield from _repeated(f"parameter name of {each.id}", names)
        yield from _repeated(f"response of {each.id}", [it.status for it in each.responses])
        for response in each.responses:
            for link in response.links:
                if link.operation is not None and link.operation not in ids:
                    yield f"{each.id} has a link to {link.operation}, which does not exist"
            if response.found is not None and (response.error or response.contents):
                yield f"{each.id}: {response.status} says whether something is there, and more"
        yield from (fault for parameter in each.parameters for fault in _parameter(each.id, parameter))
        if each.body is not None:
            media_types = [name for alternative in each.body.alternatives for name in alternative.media_types]
            yield from _repeated(f"media type of {each.id}", media_types)
        if each.polling is not None and each.polling.operation not in ids:
            yield f"{each.id} is waited for by {each.polling.operation}, which does not exist"
        used = {use.scheme for alternative in each.security or () for use in alternative}
        for scheme in sorted(used - schemes):
            yield f"{each.id} asks for the security scheme {scheme}, which does not exist"
        if each.paging is not None:
            yield from _paging(each, each.paging, records, ids)
    yield from _repeated("client parameter name", [key(each.name) for each in api.client_parameters])


def _parameter(owner: str, parameter: Parameter) -> Iterator[str]:
    if parameter.constant and not isinstance(parameter.type, Const):
        yield f"{owner}: the parameter {parameter.wire} is constant, its type is not"
    if parameter.location == "path" and not parameter.required:
        yield f"{owner}: the path parameter {parameter.wire} is not required"


def _paging(operation: Operation, paging: Paging, records: Set[DeclarationId], ids: Set[str]) -> Iterator[str]:
    if paging.record not in records:
        yield f"{operation.id} answers with pages of {paging.record}, which is no record"
    known = {(each.location, each.wire) for each in operation.parameters}
    if paging.kind == "cursor" and ("query", paging.cursor_parameter) not in known:
        yield f"{operation.id} has no parameter {paging.cursor_parameter} for its cursor"
    asked = paging.next_operation
    if asked is not None and asked.id not in ids:
        yield f"{operation.id} goes on with {asked.id}, which does not exist"


def _parents(groups: Iterable[Group]) -> Iterator[str]:
    seen: set[tuple[str, ...]] = {()}
    for group in groups:
        path = tuple(map(key, group.path))
        if path[:-1] not in seen:
            yield f"group {group.path} comes before its parent, or has none"
        seen.add(path)
