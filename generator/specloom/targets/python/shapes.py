"""Questions about types of the IR that more than one part of this target asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specloom.ir.model import (
    Alias,
    Const,
    Declaration,
    DeclarationId,
    Enum,
    List,
    Map,
    Nullable,
    Record,
    Ref,
    Scalar,
    Type,
    Union,
)

Declarations = Mapping[DeclarationId, Declaration]


def refs(type: Type) -> Iterator[DeclarationId]:
    """The declaration that a type names, if it does."""
    while isinstance(type, (List, Map, Nullable)):
        type = type.item if isinstance(type, List) else type.value if isinstance(type, Map) else type.type
    if isinstance(type, Ref):
        yield type.id


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
    seen: set[DeclarationId] = set()
    while isinstance(type, (Nullable, Ref)):
        if isinstance(type, Nullable):
            type = type.type
            continue
        declaration = declarations[type.id]
        if not isinstance(declaration, Alias) or type.id in seen:
            return declaration
        seen.add(type.id)
        type = declaration.type
    return None


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
    declared = next(refs(type), None) if isinstance(type, (Ref, Nullable)) else None
    return None if declared is None else declarations[declared].doc


def scalar_doc(type: Type, declarations: Declarations) -> str | None:
    """The same where the declaration is a scalar under another name, which is not to be seen where it is used."""
    declared = next(refs(type), None)
    alias = None if declared is None else declarations[declared]
    return alias.doc if isinstance(alias, Alias) and isinstance(alias.type, Scalar) else None


def json_kinds(type: Type, declarations: Declarations, seen: frozenset[DeclarationId] = frozenset()) -> tuple[str, ...]:
    """The kinds of JSON value that a type takes, one for each alternative; "any" where it is not that simple."""
    match type:
        case Scalar(kind=kind):
            return ("string",) if kind == "binary" else (kind,)
        case Const(value=value):
            return ({bool: "boolean", int: "integer", float: "number", str: "string"}[value.__class__],)
        case List():
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


def written_in_place(declaration: Declaration, declarations: Declarations) -> bool:
    """Whether a declaration is a union that reads well, and decodes, where it is used: `str | list[str]`.

    It is unnamed in the spec, short, none of its variants is a union, and no two of them are of one JSON kind.
    """
    if not isinstance(declaration, Union) or not declaration.inline or len(declaration.variants) > 3:
        return False
    kinds = [kind for variant in declaration.variants for kind in json_kinds(variant.type, declarations)]
    return "any" not in kinds and len(kinds) == len(set(kinds))
