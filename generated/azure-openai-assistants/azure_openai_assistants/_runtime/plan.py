"""From a type to the node that builds its values; each is made once."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin
from uuid import UUID

from msgspec import UnsetType

from .arrays import Items, is_array, items_of
from .container_nodes import ListNode, MapNode, OptionalNode, TupleNode
from .drift import FIRST_ENDS
from .enums import OpenIntEnum, OpenStrEnum
from .nodes import (
    AnyNode,
    ChoiceNode,
    DecimalNode,
    ExactNode,
    FloatNode,
    FormatNode,
    IntNode,
    Node,
    ObjectNode,
    ReceivedNode,
)
from .record_node import RecordNode
from .records import is_record
from .scalars import Received
from .union_node import UnionNode
from .unions import UnknownVariantBase, alternatives, is_union

_FORMATS: dict[object, str] = {
    datetime: "date-time",
    date: "date",
    time: "time",
    timedelta: "duration",
    bytes: "base64",
    UUID: "uuid",
}

_nodes: dict[object, Node] = {}


def node_for(type_: object) -> Node:
    """The node of a type. Raises TypeError for a type that has no JSON form here."""
    node = _nodes.get(type_)
    if node is None:
        node = _nodes[type_] = _made(type_)
    return node


def dec_hook(type_: type[object], raw: object) -> object:
    """What msgspec asks for a value of a class it does not know. Raises ValueError or TypeError where it departs."""
    if issubclass(type_, Received):
        return type_.__from_wire__(raw)  # without the detour: there are many
    return node_for(type_).build(raw, None, FIRST_ENDS)


def _made(type_: object) -> Node:
    if is_union(type_):
        return _union(type_)
    if is_array(type_):
        return TupleNode(lambda: items_of(type_), node_for)
    if is_record(type_):
        return RecordNode(type_, node_for, dec_hook)
    return _scalar(type_) or _generic(type_)


def _scalar(type_: object) -> Node | None:
    if type_ is None or type_ is NoneType:
        return ExactNode(NoneType)
    if type_ is Any or type_ is object:
        return AnyNode()
    if type_ is int:
        return IntNode()
    if type_ is float:
        return FloatNode()
    if type_ is str or type_ is bool:
        return ExactNode(cast("type", type_))
    if type_ is Decimal:
        return DecimalNode()
    if type_ in _FORMATS:
        return FormatNode(cast("type", type_), _FORMATS[type_])
    if isinstance(type_, type) and issubclass(type_, Received):
        return ReceivedNode(type_)
    if isinstance(type_, type) and issubclass(type_, UnknownVariantBase):
        return ObjectNode(type_)
    if isinstance(type_, type) and issubclass(type_, enum.Enum):
        is_open = issubclass(type_, (OpenStrEnum, OpenIntEnum))
        values: dict[object, object] = {member.value: member for member in type_}
        return ChoiceNode(values, rank=6, make=type_) if is_open else ChoiceNode(values, rank=2)
    return None


def _generic(type_: object) -> Node:
    origin = get_origin(type_) or type_
    arguments = get_args(type_)
    if origin is Annotated:
        return node_for(arguments[0])
    if origin is Literal:
        return ChoiceNode({value: value for value in arguments}, rank=1, likely=frozenset(arguments))
    if origin is list or origin is Sequence:
        return ListNode(node_for(arguments[0] if arguments else object))
    if origin is tuple:
        return TupleNode(lambda: Items(arguments, None), node_for)
    if origin is dict or origin is Mapping:
        return MapNode(node_for(arguments[1] if arguments else object))
    raise TypeError(f"no JSON form is known for {type_!r}")


def _union(type_: object) -> Node:
    types = [each for each in get_args(type_) if each is not UnsetType]
    others = [each for each in types if each is not NoneType]
    if get_origin(type_) in (Union, UnionType):
        if len(others) == 1:
            return OptionalNode(node_for(others[0])) if len(types) > 1 else node_for(others[0])
        plain = next((each for each in others if each in (str, int, bool)), None)
        if plain and all(each is plain or get_origin(each) is Literal for each in others):
            likely = [value for each in others for value in cast("tuple[object, ...]", get_args(each))]
            if all(type(value) is plain for value in likely):
                known = IntNode(likely) if plain is int else ExactNode(cast("type", plain), likely)
                return OptionalNode(known) if len(types) > len(others) else known
    return UnionNode(lambda: alternatives(type_), node_for)
