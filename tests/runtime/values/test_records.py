"""Model and OpenModel: construction, equality, pickling, and their members on the wire."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any, ClassVar, Literal

import pytest

from runtime.codec import decode, encode, extra_members
from runtime.drift import Drift
from runtime.model import UNSET, JsonValue, Model, OpenModel, UnixTime, UnknownVariantBase, UnsetType, field, union


class Plain(Model):
    size: int | UnsetType = UNSET
    id: str
    n_: int | UnsetType = field(name="n", default=UNSET)


class Base(OpenModel):
    id: str
    size: int | UnsetType = UNSET


class Report(Base, tag_field="type", tag="report"):
    type: ClassVar[Literal["report"]] = "report"
    made: UnixTime
    lines: list[Plain] = field(default_factory=list)
    class_: str | UnsetType = field(name="class", default=UNSET)
    additional_properties: dict[str, UnixTime] = field(default_factory=dict)


class Extended(Base):
    additional_properties: dict[str, UnixTime] = field(default_factory=dict)
    made: UnixTime


class Sub(Extended, tag_field="type", tag="sub"):
    type: ClassVar[Literal["sub"]] = "sub"
    more: int


class Loose(OpenModel):
    additional_properties: dict[str, JsonValue] = field(default_factory=dict)


class Picture(Model, tag_field="type", tag="picture"):
    type: ClassVar[Literal["picture"]] = "picture"
    url: str


Part = union({"report": Report, "picture": Picture}, tag="type")


class Page(Model):
    parts: list[Part]
    first: Report | None | UnsetType = UNSET
    loose: Loose | UnsetType = UNSET


WRONG: list[Any] = ["a"]
INCOMPLETE: dict[str, Any] = {"id": "r"}


def read(type_: object, document: object) -> tuple[object, list[str]]:
    drifts: list[Drift] = []
    return decode(type_, json.dumps(document).encode(), on_drift=drifts.append), [str(drift) for drift in drifts]


def test_a_model_takes_keywords_in_any_order() -> None:
    assert Plain(id="a", size=1) == Plain(size=1, id="a")
    assert encode(Plain(id="a", n_=2)) == b'{"id":"a","n":2}'
    with pytest.raises(TypeError):
        Plain(*WRONG)


def test_an_open_model_keeps_what_it_does_not_name() -> None:
    document = {"type": "report", "id": "r", "made": 5, "lines": [{"id": "l"}], "class": "c", "seen": 7}
    value, drifts = read(Report, document)
    assert value == Report(
        id="r",
        made=UnixTime.fromtimestamp(5),
        lines=[Plain(id="l")],
        class_="c",
        additional_properties={"seen": UnixTime.fromtimestamp(7)},
    )
    assert drifts == []
    assert json.loads(encode(value)) == document


def test_an_open_model_is_made_by_keywords() -> None:
    made = UnixTime.fromtimestamp(5)
    value = Report(id="r", made=made)
    assert value.lines == []
    assert value.size is UNSET
    assert value.additional_properties == {}
    assert Report(id="r", made=made).lines is not value.lines
    with pytest.raises(TypeError, match="missing the keyword argument 'made'"):
        Report(**INCOMPLETE)
    with pytest.raises(TypeError, match="no argument 'colour'"):
        Report(made=made, colour=1, **INCOMPLETE)
    with pytest.raises(TypeError):
        Report(*WRONG)


def test_an_open_model_has_the_manners_of_a_model() -> None:
    value = Report(id="r", made=UnixTime.fromtimestamp(5), additional_properties={"x": UnixTime.fromtimestamp(6)})
    assert value == copy.copy(value) == copy.deepcopy(value) == pickle.loads(pickle.dumps(value))
    assert value != Report(id="r", made=UnixTime.fromtimestamp(5))
    assert value != "r"
    assert repr(Loose(additional_properties={"a": 1})) == "Loose(additional_properties={'a': 1})"
    with pytest.raises(TypeError, match="unhashable"):
        hash(value)
    match value:
        case Report(id=found, size=size):
            assert (found, size) == ("r", UNSET)
    assert not hasattr(Report, "lines")


def test_inheritance_and_tags() -> None:
    sub = Sub(id="s", made=UnixTime.fromtimestamp(1), more=3, additional_properties={})
    assert isinstance(sub, Extended)
    assert encode(sub) == b'{"type":"sub","id":"s","made":1,"more":3}'
    value, drifts = read(Sub, {"type": "sub", "id": "s", "made": 1, "more": 3, "z": 9})
    assert isinstance(value, Sub)
    assert value.additional_properties == {"z": UnixTime.fromtimestamp(9)}
    assert drifts == []
    assert repr(sub).startswith("Sub(id='s', made=UnixTime(1970")


def test_a_declared_member_wins_over_an_additional_one_of_its_name() -> None:
    value = Report(id="r", made=UnixTime.fromtimestamp(1), additional_properties={"id": UnixTime.fromtimestamp(2)})
    assert json.loads(encode(value))["id"] == "r"


def test_an_open_model_without_the_field_drops_the_rest() -> None:
    value, drifts = read(Base, {"id": "b", "extra": 1})
    assert value == Base(id="b")
    assert drifts == ["$.extra: expected no such member, got int"]
    assert encode(value) == b'{"id":"b"}'


def test_open_models_inside_lists_unions_and_records() -> None:
    report = {"type": "report", "id": "r", "made": 5, "lines": [], "seen": 7}
    document = {"parts": [report, {"type": "picture", "url": "u"}], "first": report, "loose": {"a": [1, None]}}
    value, drifts = read(Page, document)
    assert isinstance(value, Page)
    assert isinstance(value.parts[0], Report)
    assert isinstance(value.parts[1], Picture)
    assert isinstance(value.first, Report)
    assert drifts == []
    assert json.loads(encode(value)) == document


def test_departures_inside_an_open_model() -> None:
    report = {"type": "report", "made": "x", "lines": [{"id": 4}], "seen": "y"}
    value, drifts = read(Page, {"parts": [report], "first": {**report, "type": "other"}})
    inner = [
        "id: expected str, got nothing",
        "made: expected UnixTime, got str",
        "lines[0].id: expected str, got int",
        "seen: expected UnixTime, got str",
    ]
    assert drifts == [
        *(f"$.parts[0].{line}" for line in inner),
        "$.first.type: expected 'report', got 'other'",
        *(f"$.first.{line}" for line in inner),
    ]
    assert isinstance(value, Page)
    assert isinstance(value.parts[0], Report)
    assert value.parts[0].id is UNSET
    assert json.loads(encode(value))["parts"] == [report]


def test_keep_remembers_the_tag_of_an_open_model() -> None:
    document = {"type": "other", "id": "r", "made": 5, "lines": []}
    value = decode(Report, json.dumps(document).encode(), unknown_fields="keep")
    assert json.loads(encode(value)) == document
    assert encode(pickle.loads(pickle.dumps(value))) == encode(value)
    assert repr(value) == repr(Report(id="r", made=UnixTime.fromtimestamp(5)))


def test_keep_keeps_what_an_open_model_without_the_field_drops() -> None:
    value = decode(Base, b'{"id":"b","extra":{"x":1}}', unknown_fields="keep")
    assert extra_members(value) == {"extra": {"x": 1}}
    assert encode(value) == b'{"id":"b","extra":{"x":1}}'


def test_a_member_of_an_open_model_may_be_called_self_or_nothing() -> None:
    class Odd(OpenModel):
        self: str | UnsetType = UNSET
        empty: str | UnsetType = field(default=UNSET, name="")

    value = decode(Odd, b'{"self":"a","":"b"}')
    assert (value.self, value.empty) == ("a", "b")
    assert value == Odd(self="a", empty="b")
    assert encode(value) == b'{"self":"a","":"b"}'


def test_unknown_variant_is_a_dict() -> None:
    class Unknown(UnknownVariantBase):
        type: ClassVar[None] = None

    value = Unknown({"type": "x", "a": 1})
    assert value == {"type": "x", "a": 1}
    assert value.type is None
    assert repr(value) == "Unknown({'type': 'x', 'a': 1})"
    assert encode({"v": value}) == b'{"v":{"type":"x","a":1}}'
    assert pickle.loads(pickle.dumps(UnknownVariantBase({"a": 1}))) == {"a": 1}
