"""Copies of values: `replace`, `copy`, `pickle`, and what is equal to what."""

from __future__ import annotations

import copy
import pickle
import sys
from typing import Any, ClassVar, Literal

import pytest

from runtime.codec import decode, encode, extra_members
from runtime.model import (
    UNSET,
    JsonValue,
    Model,
    OpenIntEnum,
    OpenModel,
    OpenStrEnum,
    StrEnum,
    UnixTime,
    UnknownVariantBase,
    UnsetType,
    field,
)
from runtime.replace import replace


class Inner(Model):
    n: int


class Thing(Model):
    id: str
    size: int | UnsetType = UNSET
    class_: str | UnsetType = field(name="class", default=UNSET)
    inner: Inner | UnsetType = UNSET


class Tagged(Model, tag_field="type", tag="tagged"):
    type: ClassVar[Literal["tagged"]] = "tagged"
    id: str


class Report(OpenModel):
    id: str
    made: UnixTime | UnsetType = UNSET
    additional_properties: dict[str, JsonValue] = field(default_factory=dict)


class Paged(Thing, dict=True):
    """As a page is: a record with something beside its fields."""


class Closed(StrEnum):
    A = "a"


class Open(OpenStrEnum):
    A = "a"


class Numbers(OpenIntEnum):
    ONE = 1


class Unknown(UnknownVariantBase):
    type: ClassVar[None] = None


KEPT = b'{"id":"a","size":1,"new":[1]}'

VALUES: list[Any] = [
    Thing(id="a", inner=Inner(n=1)),
    Tagged(id="a"),
    Report(id="a", additional_properties={"x": [1]}),
    decode(Thing, KEPT, unknown_fields="keep"),
    decode(Report, KEPT, unknown_fields="keep"),
    decode(Thing, b'{"size":"odd"}'),
    decode(Report, b'{"made":"odd"}'),
    Unknown({"type": "x", "deep": {"a": [1]}}),
    Closed.A,
    Open.A,
    Open("tomorrow"),
    Numbers(7),
    UNSET,
    UnixTime.fromtimestamp(5),
]


def ids(value: object) -> str:
    return repr(value)[:40]


@pytest.mark.parametrize("value", VALUES, ids=ids)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickled_it_is_the_same(value: Any, protocol: int) -> None:
    if protocol < 2 and value is UNSET:
        protocol = 2
    again = pickle.loads(pickle.dumps(value, protocol))
    assert (type(again), again) == (type(value), value)
    if value is UNSET:
        assert again is UNSET
    else:
        assert encode(again) == encode(value)


@pytest.mark.parametrize("value", VALUES, ids=ids)
@pytest.mark.parametrize("how", [copy.copy, copy.deepcopy])
def test_copied_it_is_the_same(value: Any, how: Any) -> None:
    again = how(value)
    assert (type(again), again) == (type(value), value)
    if value is not UNSET:
        assert encode(again) == encode(value)
    if isinstance(value, Model | OpenModel | Unknown):
        assert again is not value


def test_a_copy_shares_what_is_in_it_and_a_deep_one_does_not() -> None:
    value = Thing(id="a", inner=Inner(n=1))
    assert copy.copy(value).inner is value.inner
    assert copy.deepcopy(value).inner is not value.inner


@pytest.mark.parametrize("one", [Thing(id="a"), Report(id="a"), Unknown({"id": "a"})], ids=ids)
def test_models_are_equal_by_content_and_have_no_hash(one: Any) -> None:
    """They can be changed, so a set or a dict could lose them: `id` or `encode` make keys."""
    assert one == copy.copy(one)
    assert one != replace(one, id="b")
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


def test_models_of_two_classes_are_not_equal() -> None:
    assert Thing(id="a") != Tagged(id="a")
    assert Report(id="a") != Thing(id="a")
    assert decode(Thing, KEPT, unknown_fields="keep") != Thing(id="a", size=1)


def test_enums_have_the_hash_of_their_values() -> None:
    assert {Open.A: 1, Open("new"): 2} == {"a": 1, "new": 2}
    assert hash(Open("new")) == hash("new")
    assert {Numbers(7): 1} == {7: 1}


def test_replace_changes_a_copy() -> None:
    value = Thing(id="a", size=1, inner=Inner(n=1))
    changed = replace(value, id="b", size=UNSET, class_="c")
    assert changed == Thing(id="b", class_="c", inner=Inner(n=1))
    assert changed.inner is value.inner
    assert value == Thing(id="a", size=1, inner=Inner(n=1))
    assert replace(value) == value
    assert replace(Tagged(id="a"), id="b") == Tagged(id="b")
    report = Report(id="a", additional_properties={"x": 1})
    assert replace(report, id="b") == Report(id="b", additional_properties={"x": 1})


def test_replace_of_an_unknown_variant() -> None:
    value = Unknown({"type": "x", "a": 1})
    changed = replace(value, a=2, b=3)
    assert (type(changed), changed) == (Unknown, {"type": "x", "a": 2, "b": 3})
    assert value == {"type": "x", "a": 1}


@pytest.mark.parametrize("kind", [Thing, Report])
def test_replace_takes_along_what_was_kept(kind: type[Any]) -> None:
    value = decode(kind, b'{"id":"a","new":[1]}', unknown_fields="keep")
    changed = replace(value, id="b")
    assert encode(changed) == b'{"id":"b","new":[1]}'
    extra = extra_members(changed) if kind is Thing else changed.additional_properties
    if kind is Thing:
        extra["more"] = 2  # which is the changed one's own
    assert encode(value) == b'{"id":"a","new":[1]}'


def test_replace_of_what_lacks_a_required_member() -> None:
    for kind in (Thing, Report):
        value = decode(kind, b'{"size":3}' if kind is Thing else b"{}")
        assert encode(replace(value, id="b")) == (b'{"id":"b","size":3}' if kind is Thing else b'{"id":"b"}')
        assert encode(replace(value)) == encode(value)


def test_replace_takes_along_what_is_beside_the_fields() -> None:
    page = Paged(id="a")
    vars(page)["next"] = "cursor"
    assert vars(replace(page, id="b")) == {"next": "cursor"}


@pytest.mark.parametrize("value", [Thing(id="a"), Report(id="a"), decode(Thing, KEPT, unknown_fields="keep")], ids=ids)
def test_replace_refuses_what_is_no_member(value: Any) -> None:
    with pytest.raises(TypeError, match="has no field 'colour'"):
        replace(value, colour=1)


@pytest.mark.parametrize("value", [1, {"id": "a"}, Thing, None])
def test_replace_refuses_what_is_no_model(value: Any) -> None:
    with pytest.raises(TypeError, match="takes a model"):
        replace(value, id="b")


def test_copy_replace_of_python_3_13() -> None:
    value = decode(Thing, KEPT, unknown_fields="keep")
    for each in (value, Report(id="a"), Unknown({"id": "a"})):
        changed = copy.replace(each, id="b") if sys.version_info >= (3, 13) else each.__replace__(id="b")
        assert (type(changed), changed) == (type(each), replace(each, id="b"))
    assert extra_members(value.__replace__(id="b")) == {"new": [1]}
