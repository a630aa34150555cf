"""Unions that msgspec decodes by itself, and those it does not.

msgspec takes a union of records where all are Structs with one tag field and a string tag each, beside at most one
type of each other kind of JSON value. `union` gives such a union as it is, so that it costs nothing. Of any other it
makes a *marker*: a class that msgspec hands to the codec's hook, which holds the alternatives.
"""

from __future__ import annotations

import enum
import sys
from collections.abc import Mapping
from types import NoneType, SimpleNamespace, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    ClassVar,
    Literal,
    TypeGuard,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from msgspec import Struct, UnsetType

from .records import is_record, record_tag

if TYPE_CHECKING:
    from typing import Self

    from .records import JsonValue

    _Members = dict[str, JsonValue]
else:
    _Members = dict


class UnknownVariantBase(_Members):
    """An object of no variant that is known: a dict of its members, which is encoded as it was received.

    A package has a subclass of it, UnknownVariant, with every tag name as `ClassVar[None] = None`, so that comparing
    the tag tells it from the variants that are known.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        from .display import shown

        return shown(self)

    def __replace__(self, /, **changes: object) -> Self:
        from .replace import replace

        return replace(self, **changes)


class Choice(Struct, frozen=True):
    """One alternative of a union."""

    type: object
    tag_field: str = ""
    """The wire name of the tag that selects it; "" where its shape does."""
    tag: str = ""


class Alternatives(Struct, frozen=True, cache_hash=True):
    """What is known of a union."""

    choices: tuple[Choice, ...]
    unknown: type[UnknownVariantBase] | None
    """Of the objects that are none of the records; None for a union of one record without a tag: it is that one."""
    untagged: object = None
    """The record that an object without the tag is; None where that is `unknown`."""


class Marker(type):
    """The metaclass of markers.

    msgspec checks that what the hook returns is an instance of the marker, which anything is. `|` joins a further
    alternative, except None and UnsetType, which msgspec takes beside a marker: they come last in an annotation.
    """

    if not TYPE_CHECKING:

        def __or__(cls, other):
            return Union[cls, other] if _is_empty(other) else union(cls, other)  # noqa: UP007

        def __ror__(cls, other):
            return Union[other, cls] if _is_empty(other) else union(other, cls)  # noqa: UP007

    def __instancecheck__(cls, instance: object) -> bool:
        return True

    def __repr__(cls) -> str:
        return f"union{cls.arguments!r}" if issubclass(cls, MarkerBase) else type.__repr__(cls)


class MarkerBase(metaclass=Marker):
    """What markers derive from."""

    arguments: ClassVar[tuple[object, ...]] = ()
    tag: ClassVar[str] = ""
    unknown: ClassVar[type[UnknownVariantBase] | None] = None
    module: ClassVar[str] = ""
    untagged: ClassVar[object] = None


def is_marker(type_: object) -> TypeGuard[type[MarkerBase]]:
    return isinstance(type_, Marker) and issubclass(type_, MarkerBase)


def union(
    *types: object,
    tag: str = "",
    unknown: type[UnknownVariantBase] | None = None,
    module: str = "",
    untagged: object = None,
) -> object:
    """A type for annotations: a value of one of `types`.

        union(A, B)                                                     told apart by their members
        union({"a": A, "b": B}, tag="type", unknown=UnknownVariant)     told apart by the tag
        union({"a": A, "b": B, "c": B}, str, list[A], C, tag="type")    two tags may select one record; other kinds of
                                                                        values, and records without the tag, stand
                                                                        beside the mapping
        union(str, "list[Nested]", module=__name__)                     a name that is defined later in the module

    A union among `types` is dissolved in this one. An object that fits no record becomes `unknown` where there is a
    tag, or two records or more; of one without a tag, it is an instance that lacks something. An object without the
    tag is a record of `untagged`, where one is given.

    Without a tag, an object is of the record whose single-valued members (`Literal`) it does not contradict; then of
    the one that alone requires a member which is there; then of one that misses no required member; then of that with
    the most known members; then of that with the fewest absent ones; then of that with the fewest departures. If two
    are left, the first is taken, and that is reported as a drift of the kind "tie". Of two types of strings, that is
    taken which the string fits and which says more: an enum or a literal, then a format, then any string; so for
    numbers.
    """
    if not _names_later(types):
        choices = _dissolve(types, tag, module)
        native = _native(choices)
        if native is not None:
            facts = Alternatives(choices, _unknown(choices, types, tag, unknown), _named(untagged, module))
            return native if facts.unknown is None else Annotated[native, facts]
    members = {"arguments": types, "tag": tag, "unknown": unknown, "module": module, "untagged": untagged}
    return cast("object", Marker("Union", (MarkerBase,), members))


def alternatives(type_: object) -> Alternatives:
    """Those of a marker, of what `union` returned, or of any other union. UnsetType is left out."""
    found = _annotated(type_)
    if found is not None:
        return found
    if is_marker(type_):
        types = type_.arguments
        choices = _dissolve(types, type_.tag, type_.module)
        unknown = _unknown(choices, types, type_.tag, type_.unknown)
        return Alternatives(choices, unknown, _named(type_.untagged, type_.module))
    types = get_args(type_)
    choices = _dissolve(types, "", "")
    return Alternatives(choices, _unknown(choices, types, "", None))


def is_union(type_: object) -> bool:
    return is_marker(type_) or get_origin(type_) in (Union, UnionType) or _annotated(type_) is not None


def _annotated(type_: object) -> Alternatives | None:
    if get_origin(type_) is Annotated:
        for fact in get_args(type_)[1:]:
            if isinstance(fact, Alternatives):
                return fact
    return None


def _is_empty(type_: object) -> bool:
    return type_ is None or type_ is NoneType or type_ is UnsetType


def _flat(types: tuple[object, ...]) -> list[object]:
    """The types themselves, without mappings."""
    found: list[object] = []
    for each in types:
        found.extend(cast("Mapping[str, object]", each).values() if isinstance(each, Mapping) else (each,))
    return found


def _names_later(types: tuple[object, ...]) -> bool:
    """Whether one of the types, or of those of a union among them, is a name that need not be defined yet."""
    return any(isinstance(each, str) or (is_marker(each) and _names_later(each.arguments)) for each in _flat(types))


def _unknown(
    choices: tuple[Choice, ...], types: tuple[object, ...], tag: str, given: type[UnknownVariantBase] | None
) -> type[UnknownVariantBase] | None:
    """The class of tomorrow's variants: where there is a choice among records, or a tag for one to come."""
    found = given or _unknown_of(types)
    records = sum(1 for choice in choices if is_record(choice.type))
    return found or UnknownVariantBase if found or tag or records > 1 else None


def _unknown_of(types: tuple[object, ...]) -> type[UnknownVariantBase] | None:
    """That of a union among the types."""
    for each in _flat(types):
        if is_marker(each):
            found = each.unknown or _unknown_of(each.arguments)
            if found is not None:
                return found
        elif is_union(each):
            facts = _annotated(each)
            found = facts.unknown if facts else _unknown_of(get_args(each))
            if found is not None:
                return found
    return None


def _dissolve(types: tuple[object, ...], tag: str, module: str) -> tuple[Choice, ...]:
    """The alternatives of a union, those of unions within it included, each once."""
    choices: dict[Choice, None] = {}

    def add(type_: object, tag_field: str, value: str) -> None:
        type_ = _named(type_, module)
        if is_union(type_) and not tag_field:
            for choice in alternatives(type_).choices:
                choices.setdefault(choice if choice.tag_field else Choice(choice.type, tag_field, value))
        elif type_ is not UnsetType:
            own = record_tag(type_) if is_record(type_) and not tag_field else None
            choices.setdefault(Choice(NoneType if type_ is None else type_, *(own or (tag_field, value))))

    for each in types:
        if isinstance(each, Mapping):
            for value, type_ in cast("Mapping[str, object]", each).items():
                add(type_, tag, value)
        else:
            add(each, "", "")
    return tuple(choices)


def _named(type_: object, module: str) -> object:
    """The type itself, or what its name means."""
    return looked_up(type_, module) if isinstance(type_, str) else type_


def looked_up(name: str, module: str) -> object:
    """The type that a text means in a module."""
    holder = SimpleNamespace(__annotations__={"type": name})
    return get_type_hints(holder, vars(sys.modules[module]), include_extras=True)["type"]


def _native(choices: tuple[Choice, ...]) -> object | None:
    """The union as msgspec decodes it by itself, or None."""
    if len(choices) == 1 and not choices[0].tag_field:
        return choices[0].type
    records = [choice for choice in choices if is_record(choice.type)]
    kinds = [_kind(choice.type) for choice in choices if not is_record(choice.type)]
    strings = {kind for kind in kinds if kind in ("str", "literal", "str enum")}
    if (
        None in kinds
        or len(set(kinds)) < len(kinds)
        or (records and "dict" in kinds)
        or ("str enum" in strings and len(strings) > 1)
        or not all(_is_native(choice) for choice in records)
        or len({choice.tag for choice in records}) < len(records)
        or (len(records) > 1 and ({choice.tag_field for choice in records} != {records[0].tag_field or None}))
    ):
        return None
    return cast("object", Union[tuple(choice.type for choice in choices)])  # noqa: UP007


def _is_native(choice: Choice) -> bool:
    """Whether msgspec knows this record by the tag that the union says."""
    return (
        isinstance(choice.type, type)
        and issubclass(choice.type, Struct)
        and (record_tag(choice.type) or ("", "")) == (choice.tag_field, choice.tag)
    )


_KINDS: dict[object, str] = {
    NoneType: "null",
    bool: "bool",
    int: "int",
    float: "float",
    str: "str",
    list: "list",
    tuple: "list",
    dict: "dict",
}


def _kind(type_: object) -> str | None:
    """The kind of JSON value that a type takes, of which msgspec has room for one type each; None for other types."""
    origin = get_origin(type_)
    if origin is Literal:
        return "literal" if all(isinstance(value, str) for value in get_args(type_)) else None
    if isinstance(type_, type) and issubclass(type_, enum.Enum):
        return "str enum" if issubclass(type_, str) else None
    return _KINDS.get(cast("object", origin or type_))
