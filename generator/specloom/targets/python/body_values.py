"""What the runtime has to know of the values in a body, which it does not look at otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from specloom.ir.model import (
    Alias,
    Body,
    Declaration,
    DeclarationId,
    Enum,
    Field,
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
from specloom.targets.python.records import Layout
from specloom.targets.python.shapes import Declarations

BASE64 = (Scalar("string", "byte"), Scalar("string", "base64url"))


def value_facts(body: Body, keywords: Layout | None, declarations: Declarations) -> list[str]:
    """The arguments that say so: `base64=True` where a JSON document is one text of base64, so that bytes are its value
    and not the document; `read_only=True` where there may be a record with such members; `durations=True` where there
    may be one. `keywords`: the record whose members are keywords, those that are read-only not among them."""
    types = [alternative.type for alternative in body.alternatives]
    facts = ["base64=True"] if any(_bare(type, declarations) in BASE64 for type in types) else []
    if keywords is not None:
        types = _sent(keywords.fields, keywords.record.additional)
    held = list(_held(types, declarations))
    records = [each for each in held if isinstance(each, Record)]
    facts += ["read_only=True"] if any(field.read_only for each in records for field in each.fields) else []
    scalars = [each for each in held if isinstance(each, Scalar)]
    return facts + (["durations=True"] if any(each.format == "duration" for each in scalars) else [])


def _bare(type: Type, declarations: Declarations) -> Type:
    """A type without null and other names for it."""
    seen: set[DeclarationId] = set()
    while True:
        match type:
            case Nullable(inner):
                type = inner
            case Ref(id) if id not in seen and isinstance(alias := declarations[id], Alias):
                seen.add(id)
                type = alias.type
            case _:
                return type


def _held(types: Iterable[Type], declarations: Declarations) -> Iterator[Scalar | Record]:
    """All scalars and records that a value of these types may hold."""
    due = list(types)
    seen: set[DeclarationId] = set()
    while due:
        match due.pop():
            case Scalar() as scalar:
                yield scalar
            case List(inner) | Map(inner) | Nullable(inner):
                due.append(inner)
            case Tuple(items, rest):
                due += [*items, *([] if rest is None else [rest])]
            case Ref(id) if id not in seen:
                seen.add(id)
                declaration = declarations[id]
                if isinstance(declaration, Record):
                    yield declaration
                due += _parts(declaration)
            case _:
                pass


def _sent(fields: Iterable[Field], additional: Type | None) -> list[Type]:
    return [*(field.type for field in fields if not field.read_only), *([] if additional is None else [additional])]


def _parts(declaration: Declaration) -> list[Type]:
    match declaration:
        case Record() as record:
            base: list[Type] = [] if record.base is None else [Ref(record.base)]
            return [*base, *_sent(record.fields, record.additional)]
        case Union(variants=variants):
            return [variant.type for variant in variants]
        case Alias(type=type):
            return [type]
        case Enum():
            return []
