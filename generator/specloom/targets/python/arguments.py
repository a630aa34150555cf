"""The arguments of an operation's method: parameters, and the members of the body, in the order of the signature."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from specloom.ir.model import Body, Const, Field, Operation, Parameter, Tag, Type
from specloom.targets.python import words
from specloom.targets.python.records import ADDITIONAL, Layout
from specloom.targets.python.shapes import Declarations, type_doc

Constant: TypeAlias = str | int | float | bool

METHOD_SCOPE = ("self", "locals")
"""Names that a method's body uses."""

_PLACES = {"field": "body", "tag": "body", "additional": "body"}


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a method."""

    name: str
    wire: str
    kind: Literal["path", "query", "header", "cookie", "host", "field", "tag", "body", "additional"]
    """A parameter's location, or what of the body it is: a member, its tag, all of it, or unnamed members."""
    type: Type | None
    """None for a tag; that of the values for additional members."""
    required: bool
    doc: str | None = None
    default: Constant | None = None
    """What is sent where the argument is left out; None: nothing is."""
    values: tuple[str, ...] = ()
    """Those of a tag."""
    deprecated: bool = False

    @property
    def positional(self) -> bool:
        """Whether it may be given without its name."""
        return self.kind == "path"

    @property
    def demanded(self) -> bool:
        """Whether a call must give it."""
        return self.required and self.default is None


def arguments_of(operation: Operation, body: Layout | None, declarations: Declarations) -> tuple[Argument, ...]:
    """All arguments: those of the path as the path has them, then those that are demanded, then the others.

    One without words of its own has those of its type.
    """
    found = [_parameter(parameter) for parameter in operation.parameters if not parameter.constant]
    if operation.body is not None:
        found += _members(operation, body) if body is not None else [_whole(operation.body)]
    ordered = sorted(found, key=lambda argument: _rank(argument, operation.path))
    names = words.settle(
        {number: argument.name for number, argument in enumerate(ordered)},
        METHOD_SCOPE,
        lambda number: f"{ordered[number].name}_{_PLACES.get(ordered[number].kind, ordered[number].kind)}",
    )
    return tuple(
        replace(argument, name=names[number], doc=argument.doc or type_doc(argument.type, declarations))
        for number, argument in enumerate(ordered)
    )


def body_constants(operation: Operation, body: Layout | None) -> Mapping[str, Constant]:
    """The members of a body that are sent always, and are no arguments, by wire name."""
    if body is None:
        return {}
    tag = {body.tag.wire: body.tag.values[0]} if body.tag is not None and body.tagged else {}
    return tag | {
        field.wire: field.type.value for field in body.fields if isinstance(field.type, Const) and _constant(field)
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


def _whole(body: Body) -> Argument:
    return Argument(words.snake(body.name, "body"), "", "body", body.type, body.required, body.doc)


def _members(operation: Operation, layout: Layout) -> list[Argument]:
    flag = operation.streaming.flag if operation.streaming is not None else None
    arguments = [
        Argument(
            layout.names[field.wire],
            field.wire,
            "field",
            field.type,
            field.required,
            field.doc,
            _scalar(field.default) if field.has_default else None,
            deprecated=field.deprecated,
        )
        for field in layout.fields
        if not field.read_only and not _constant(field) and field.wire != flag
    ]
    if layout.tag is not None and not layout.tagged:
        arguments.append(_tag(layout.tag, layout))
    if layout.record.additional is not None:
        doc = "Members of the body that have no argument of their own, by their names on the wire."
        arguments.append(Argument(ADDITIONAL, "", "additional", layout.record.additional, False, doc))
    return arguments


def _tag(tag: Tag, layout: Layout) -> Argument:
    return Argument(layout.names[tag.wire], tag.wire, "tag", None, True, tag.doc, values=tag.values)


def _constant(field: Field) -> bool:
    """Whether a member can have one value only, and must have it."""
    return field.required and not field.read_only and isinstance(field.type, Const) and not field.type.open


def _scalar(value: object) -> Constant | None:
    """A default that a signature can show; others are left to the service."""
    return value if isinstance(value, (str, int, float, bool)) else None
