"""Questions about types of the IR that more than one part of this target asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from functools import cache

from specloom.ir.model import (
    Alias,
    Body,
    Const,
    Declaration,
    DeclarationId,
    Enum,
    IncomingRequest,
    List,
    Map,
    Nullable,
    Record,
    Ref,
    Scalar,
    Tuple,
    Type,
    Union,
)
from specloom.targets.python.formats import RUNTIME_MODEL, format_of

Declarations = Mapping[DeclarationId, Declaration]


def body_types(body: Body) -> Iterator[Type]:
    """The types that a call's arguments for a body are made of."""
    if body.content_type is not None:
        yield body.content_type.type
    for alternative in body.alternatives:
        yield alternative.type
        for part in alternative.parts:
            yield from (header.type for header in part.headers)


@cache
def refs(type: Type) -> tuple[DeclarationId, ...]:
    """The declarations that a type names."""
    while isinstance(type, (List, Map, Nullable)):
        type = type.item if isinstance(type, List) else type.value if isinstance(type, Map) else type.type
    if isinstance(type, Ref):
        return (type.id,)
    if isinstance(type, Tuple):
        return tuple(
            id for each in (*type.items, *((type.rest,) if type.rest is not None else ())) for id in refs(each)
        )
    return ()


def incoming_types(request: IncomingRequest) -> Iterator[Type]:
    """The types of what the service sends in a request of its own, and takes for an answer."""
    yield from (each.type for each in request.parameters)
    for contents in (request.contents, *(answer.contents for answer in request.answers)):
        yield from (each.type for each in contents if each.type is not None)


def declared_refs(declaration: Declaration) -> Iterator[DeclarationId]:
    """The declarations that a declaration names."""
    match declaration:
        case Record():
            if declaration.base is not None:
                yield declaration.base
            for field in declaration.fields:
                yield from refs(field.type)
            if declaration.additional is not None:
                yield from refs(declaration.additional)
        case Union():
            for variant in declaration.variants:
                yield from refs(variant.type)
        case Alias():
            yield from refs(declaration.type)
        case Enum():
            return


def target(type: Type, declarations: Declarations) -> Declaration | None:
    """The record, enum or union that a type is a use of, be it behind aliases and null."""
    found = _bare(type, declarations)
    return declarations[found.id] if isinstance(found, Ref) else None


def _bare(type: Type, declarations: Declarations) -> Type:
    """What is behind aliases and null."""
    seen: set[DeclarationId] = set()
    while isinstance(type, (Nullable, Ref)):
        if isinstance(type, Nullable):
            type = type.type
            continue
        declaration = declarations[type.id]
        if not isinstance(declaration, Alias) or type.id in seen:
            return type
        seen.add(type.id)
        type = declaration.type
    return type


def is_nullable(type: Type, declarations: Declarations) -> bool:
    """Whether a type allows null, be it behind aliases."""
    seen: set[DeclarationId] = set()
    while isinstance(type, Ref) and type.id not in seen:
        seen.add(type.id)
        declaration = declarations[type.id]
        if isinstance(declaration, Alias):
            type = declaration.type
    return isinstance(type, Nullable)


def type_doc(type: Type | None, declarations: Declarations) -> str | None:
    """What the declaration that a type is a use of says of itself."""
    declared = refs(type) if isinstance(type, (Ref, Nullable)) else ()
    return declarations[declared[0]].doc if declared else None


def scalar_doc(type: Type, declarations: Declarations) -> str | None:
    """The same where the declaration is a scalar under another name, which is not to be seen where it is used."""
    declared = refs(type)
    alias = declarations[declared[0]] if declared else None
    return alias.doc if isinstance(alias, Alias) and isinstance(alias.type, Scalar) else None


def _is_of_the_runtime(type: Type) -> bool:
    return isinstance(type, Scalar) and type.kind != "null" and format_of(type).output.module == RUNTIME_MODEL


def json_kinds(type: Type, declarations: Declarations, seen: frozenset[DeclarationId] = frozenset()) -> tuple[str, ...]:
    """The kinds of JSON value that a type takes, one for each alternative; "any" where it is not that simple."""
    match type:
        case Scalar(kind=kind):
            return ("string",) if kind == "binary" else (kind,)
        case Const(value=value):
            return ({bool: "boolean", int: "integer", float: "number", str: "string"}[value.__class__],)
        case List() | Tuple():
            return ("array",)
        case Map():
            return ("object",)
        case Nullable(type=inner):
            return (*json_kinds(inner, declarations, seen), "null")
        case Ref(id=id):
            match declarations[id]:
                case Record():
                    return ("object",)
                case Enum(kind=kind):
                    return (kind,)
                case Alias(type=inner) if id not in seen:
                    return json_kinds(inner, declarations, seen | {id})
                case _:
                    return ("any",)
        case _:
            return ("any",)


def written_in_place(declaration: Declaration, declarations: Declarations, open: Set[DeclarationId]) -> bool:
    """Whether a declaration is a union that reads well, and decodes, where it is used: `str | list[str]`.

    It is unnamed in the spec, short, none of its variants is a union, no two of them are of one JSON kind, and one at
    most is an enum, for `|` makes one of an enum and the values that follow it. None is of a class of the runtime's
    own, as the records in `open` are: msgspec decodes no such class beside another type.
    """
    if not isinstance(declaration, Union) or not declaration.inline or len(declaration.variants) > 3:
        return False
    if sum(isinstance(target(variant.type, declarations), Enum) for variant in declaration.variants) > 1:
        return False
    bare = [_bare(variant.type, declarations) for variant in declaration.variants]
    if any(each.id in open if isinstance(each, Ref) else _is_of_the_runtime(each) for each in bare):
        return False
    kinds = [kind for variant in declaration.variants for kind in json_kinds(variant.type, declarations)]
    return "any" not in kinds and len(kinds) == len(set(kinds))
