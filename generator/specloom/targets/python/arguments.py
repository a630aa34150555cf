"""The arguments of an operation's method: parameters, and the members of the body, in the order of the signature."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from specloom.ir.model import Body, Const, Field, Nullable, Operation, Parameter, ParameterGroup, Ref, Scalar, Tag, Type
from specloom.targets.python import words
from specloom.targets.python.flat import FlatMember, flat_members
from specloom.targets.python.records import ADDITIONAL, Layout, Path
from specloom.targets.python.shapes import type_doc
from specloom.targets.python.symbols import Symbols

Constant: TypeAlias = str | int | float | bool

Kind: TypeAlias = Literal[
    "path",
    "query",
    "header",
    "cookie",
    "host",
    "field",
    "tag",
    "body",
    "additional",
    "content_type",
    "part_header",
    "group",
]

METHOD_SCOPE = ("self", "locals")
"""Names that a method's body uses."""

_PLACES = {"field": "body", "tag": "body", "additional": "body", "content_type": "header", "part_header": "header"}


class Argument(Struct, frozen=True):
    """An argument of a method."""

    name: str
    wire: str
    kind: Kind
    """A parameter's location, or what of the body it is: a member, its tag, all of it, unnamed members, its media type,
    or a header of one of its parts; or a group of parameters."""
    type: Type | None
    """None for a tag and a media type; that of the values for additional members."""
    required: bool
    doc: str | None = None
    default: Constant | None = None
    """What is sent where the argument is left out; None: nothing is."""
    values: tuple[str, ...] = ()
    """Those of a tag, and of a media type."""
    deprecated: bool = False
    others: tuple[Type, ...] = ()
    """Types that a body may have beside `type`."""
    open: bool = False
    """Whether it may have other values than `values`."""
    needed: bool = False
    """Of the body, or of a member: whether no body is without it. A body that is not required may be left out whole, so
    that a call need not give what every body needs."""
    path: Path = ()
    """Of a member of a flattened property: where it is in the body. Its `wire` is that as a JSON Pointer (RFC 6901)."""

    @property
    def positional(self) -> bool:
        """Whether it may be given without its name."""
        return self.kind == "path"

    @property
    def demanded(self) -> bool:
        """Whether a call must give it."""
        return self.required and self.default is None


def arguments_of(operation: Operation, body: Layout | None, symbols: Symbols) -> tuple[Argument, ...]:
    """All arguments: those of the path as the path has them, then those that are demanded, then the others.

    One without words of its own has those of its type.
    """
    found = [_parameter(each) for each in operation.parameters if not each.constant and each.grouped is None]
    found += [_group(group) for group in operation.parameter_groups]
    if operation.body is not None and operation.body.grouped is None:
        found += _of_body(operation, operation.body, body, symbols)
    ordered = sorted(found, key=lambda argument: _rank(argument, operation.path))
    names = words.settle(
        {number: argument.name for number, argument in enumerate(ordered)},
        METHOD_SCOPE,
        lambda number: f"{ordered[number].name}_{_PLACES.get(ordered[number].kind, ordered[number].kind)}",
    )
    return tuple(
        replace(argument, name=names[number], doc=argument.doc or type_doc(argument.type, symbols.declarations))
        for number, argument in enumerate(ordered)
    )


def grouped(operation: Operation, arguments: Iterable[Argument], symbols: Symbols) -> tuple[Argument, ...]:
    """What stands in the groups among the arguments: each as an argument of the name "group.member"."""
    names = {argument.wire: argument.name for argument in arguments if argument.kind == "group"}
    found = [(_parameter(each), each.grouped) for each in operation.parameters]
    found += [(_whole(operation.body), operation.body.grouped)] if operation.body is not None else []
    return tuple(
        replace(argument, name=f"{names[at.record]}.{symbols.layouts[at.record].names[at.wire]}")
        for argument, at in found
        if at is not None
    )


def body_constants(operation: Operation, body: Layout | None) -> Mapping[str, Constant]:
    """The members of a body that are sent always, and are no arguments, by wire name."""
    if body is None:
        return {}
    tag = {body.tag.wire: body.tag.values[0]} if body.tag is not None and body.tagged else {}
    return tag | {
        field.wire: field.type.value for field in body.fields if isinstance(field.type, Const) and constant(field)
    }


def _rank(argument: Argument, path: str) -> tuple[int, int]:
    if argument.kind == "path" and argument.demanded:
        return (0, path.find(f"{{{argument.wire}}}"))
    return (1, 0) if argument.demanded else (2, 0)


def _parameter(parameter: Parameter) -> Argument:
    return Argument(
        words.snake(parameter.name, "parameter"),
        parameter.wire,
        parameter.location,
        parameter.type,
        parameter.required,
        parameter.doc,
        _scalar(parameter.default) if parameter.has_default else None,
        deprecated=parameter.deprecated,
    )


def _group(group: ParameterGroup) -> Argument:
    return Argument(words.snake(group.name, "parameters"), group.record, "group", Ref(group.record), group.required)


def _of_body(operation: Operation, body: Body, layout: Layout | None, symbols: Symbols) -> list[Argument]:
    found = _members(operation, body, layout, symbols) if layout is not None else [_whole(body)]
    if layout is not None:
        given = {field.wire for field in layout.fields if field.required and body.required}
        headers = {
            part_header_key(part.wire, header.wire): (part.wire, header)
            for alternative in body.alternatives
            for part in alternative.parts
            for header in part.headers
            if not header.constant
        }
        found += [_part_header(*each, demanded=each[1].required and each[0] in given) for each in headers.values()]
    return [*found, *_content_type(body)]


def _whole(body: Body) -> Argument:
    others = tuple(dict.fromkeys(each.type for each in body.others if each.type != body.type))
    name = words.snake(body.name, "body")
    return Argument(name, "", "body", body.type, body.required, body.doc, others=others, needed=body.required)


def _part_header(part: str, header: Parameter, *, demanded: bool) -> Argument:
    """A header of a part; a call must give one only where it must give the part."""
    named = replace(header, name=f"{part} {header.name}", required=demanded)
    return replace(_parameter(named), kind="part_header", wire=part_header_key(part, header.wire))


def part_header_key(part: str, header: str) -> str:
    """What tells a header of one part from those of others: an argument's `wire`."""
    return f"{part}\n{header}"


def _content_type(body: Body) -> list[Argument]:
    """The argument that says which media type a body has: the spec's own, or one where there is something to choose."""
    if body.content_type is not None:
        return [] if body.content_type.constant else [replace(_parameter(body.content_type), kind="content_type")]
    media_types = [name for alternative in body.alternatives for name in alternative.media_types]
    ranges = [name for name in media_types if "*" in name]
    if len(media_types) == 1 and not ranges:
        return []
    values = tuple(name for name in media_types if name not in ranges)
    return [
        Argument(
            "content_type",
            "Content-Type",
            "content_type",
            None if values else Scalar("string"),
            False,
            "The media type that the body is sent as. Where it is left out, it is the first that suits the value.",
            values=values,
            open=bool(ranges),
        )
    ]


def _members(operation: Operation, body: Body, layout: Layout, symbols: Symbols) -> list[Argument]:
    flag = operation.streaming.flag if operation.streaming is not None else None
    arguments: list[Argument] = []
    for field in layout.fields:
        if field.flatten:
            members = flat_members(layout, field, symbols)
            arguments += [_flat(each, body) for each in members if not each.field.read_only and not constant(each.own)]
        elif not field.read_only and not constant(field) and field.wire != flag:
            arguments.append(_member(layout.names[field.wire], field, body))
    if layout.tag is not None and not layout.tagged:
        arguments.append(_tag(layout.tag, layout, body))
    if layout.record.additional is not None:
        doc = "Members of the body that have no argument of their own, by their names on the wire."
        arguments.append(Argument(ADDITIONAL, "", "additional", layout.record.additional, False, doc))
    return arguments


def _is_patch(body: Body) -> bool:
    """Whether a body says what of another document is to change: null takes a member away there (RFC 7396)."""
    media_types = [name for alternative in body.alternatives for name in alternative.media_types]
    return all(name.partition(";")[0].strip().lower() == "application/merge-patch+json" for name in media_types)


def _member(name: str, field: Field, body: Body) -> Argument:
    return Argument(
        name,
        field.wire,
        "field",
        Nullable(field.type) if _is_patch(body) and not field.required else field.type,
        field.required and body.required,
        field.doc,
        _scalar(field.default) if field.has_default else None,
        deprecated=field.deprecated,
        needed=field.required and not field.has_default,
    )


def _flat(member: FlatMember, body: Body) -> Argument:
    """A member of a flattened property; one that its object cannot be without says so."""
    argument = _member(member.name, member.field, body)
    doc = member.field.doc
    if member.own.required and not member.own.has_default and not member.field.required:
        objects = ".".join(member.path[:-1])
        doc = f"{doc or ''} Needed where anything of `{objects}` is given.".strip()
    return replace(argument, doc=doc, wire=pointer(member.path), path=member.path)


def pointer(path: Path) -> str:
    """A path in a body as a JSON Pointer (RFC 6901)."""
    return "".join(f"/{wire.replace('~', '~0').replace('/', '~1')}" for wire in path)


def _tag(tag: Tag, layout: Layout, body: Body) -> Argument:
    name = layout.names[tag.wire]
    return Argument(name, tag.wire, "tag", None, body.required, tag.doc, values=tag.values, needed=True)


def constant(field: Field) -> bool:
    """Whether a member can have one value only, and must have it."""
    return field.required and not field.read_only and isinstance(field.type, Const) and not field.type.open


def _scalar(value: object) -> Constant | None:
    """A default that a signature can show; others are left to the service."""
    return value if isinstance(value, (str, int, float, bool)) else None
