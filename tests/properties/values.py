"""Values of any type that a generated model may name, built from what the runtime says of the type."""

from __future__ import annotations

import enum
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from types import ModuleType, NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin
from uuid import UUID

from hypothesis import strategies as st
from msgspec import UNSET, UnsetType

from tests.properties.specs import json_values

Values = st.SearchStrategy[Any]

_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
_integers = st.integers(-(2**70), 2**70)
_moments = st.datetimes(datetime(1950, 1, 1), datetime(2200, 1, 1), timezones=st.sampled_from([UTC]))
_SCALARS: dict[object, Values] = {
    str: _texts,
    bool: st.booleans(),
    int: _integers,
    float: st.floats(allow_nan=False, allow_infinity=False),
    None: st.none(),
    NoneType: st.none(),
    object: json_values,
    Any: json_values,
    bytes: st.binary(max_size=6),
    datetime: st.datetimes(timezones=st.sampled_from([None, UTC])),
    date: st.dates(),
    time: st.times(),
    timedelta: st.timedeltas(timedelta(days=-1000), timedelta(days=1000)),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
    UUID: st.uuids(),
}


class Builder:
    """Strategies for the types of one package; each is made once for each depth that it is used at."""

    def __init__(self, runtime: ModuleType) -> None:
        self.records, self.unions = runtime.records, runtime.unions
        self.enums, self.scalars = runtime.enums, runtime.scalars
        self._made: dict[tuple[object, int], Values] = {}

    def values(self, type_: object, depth: int = 4) -> Values:
        """Values of a type. Records hold no more than `depth` levels of what they need not have."""
        key = (type_, depth)
        if key not in self._made:
            self._made[key] = st.deferred(lambda: self._values(type_, depth))
        return self._made[key]

    def _values(self, type_: object, depth: int) -> Values:
        if self.unions.is_union(type_) or get_origin(type_) in (Union, UnionType):
            return self._union(type_, depth)
        if self.records.is_record(type_):
            return self._record(type_, depth)
        if type_ in _SCALARS:
            return _SCALARS[type_]
        arguments = get_args(type_)
        match get_origin(type_):
            case origin if origin is Literal:
                return st.sampled_from(arguments)
            case origin if origin is Annotated:
                return self.values(arguments[0], depth)
            case origin if origin is list:
                return st.lists(self.values(arguments[0], depth - 1), max_size=2 if depth > 0 else 0)
            case origin if origin is dict:
                return st.dictionaries(_texts, self.values(arguments[1], depth - 1), max_size=2 if depth > 0 else 0)
            case _:
                return self._of_class(type_)

    def _of_class(self, type_: Any) -> Values:
        if issubclass(type_, enum.Enum):
            known = st.sampled_from(list(type_))
            if issubclass(type_, self.enums.OpenStrEnum):
                return known | st.builds(type_, _texts)
            return known | st.builds(type_, _integers) if issubclass(type_, self.enums.OpenIntEnum) else known
        if issubclass(type_, self.unions.UnknownVariantBase):
            return st.builds(type_, _unknown("type"))
        if issubclass(type_, self.scalars.UnixTime):
            return st.builds(type_.of, _moments)
        if issubclass(type_, self.scalars.Rfc1123DateTime):
            return st.builds(type_.of, _moments.map(lambda moment: moment.replace(microsecond=0)))
        assert issubclass(type_, self.scalars.Base64Url), type_
        return st.builds(type_, _SCALARS[bytes])

    def _record(self, cls: Any, depth: int, whole: bool = False) -> Values:
        """Records of a class; `whole`: with every member."""
        members: dict[str, Values] = {}
        for field in self.records.record_fields(cls):
            given = self.values(field.type, depth - 1)
            if field.required:
                members[field.name] = given
            elif whole:
                members[field.name] = given.filter(lambda value: value is not UNSET)
            elif depth > 0:
                members[field.name] = st.just(field.make_default()) | given
        additional = self.records.additional_type(cls)
        if issubclass(cls, self.records.OpenModel) and self.records.ADDITIONAL in cls.__open_fields__:
            named = {field.wire for field in self.records.record_fields(cls)}
            names = _texts.filter(lambda name: name not in named)
            members[self.records.ADDITIONAL] = st.dictionaries(names, self.values(additional, depth - 1), max_size=2)
        return st.builds(cls, **members)

    def _union(self, type_: object, depth: int) -> Values:
        facts = self.unions.alternatives(type_)
        by_shape = [each.type for each in facts.choices if self.records.is_record(each.type) and not each.tag_field]
        choices = [
            (
                self._record(each.type, depth - 1, whole=True)  # without some members it may be another of them
                if each.type in by_shape and len(by_shape) > 1
                else self.values(each.type, depth - 1)
            )
            for each in facts.choices
        ]
        if type_ is not UnsetType and UnsetType in get_args(type_):
            choices.append(st.just(UNSET))
        tags = {choice.tag_field for choice in facts.choices if choice.tag_field}
        if facts.unknown is not None and depth > 0:
            choices += [st.builds(facts.unknown, _unknown(tag)) for tag in tags]
        return st.one_of(choices)


def _unknown(tag: str) -> Values:
    """The members of a variant of tomorrow."""
    return st.dictionaries(_texts, json_values, max_size=2).map(lambda members: {**members, tag: "of tomorrow"})
