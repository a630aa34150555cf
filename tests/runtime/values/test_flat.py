"""Flattened members: a record that looks flat, and is nested on the wire."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any, ClassVar, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.codec import convert, decode, encode, extra_members
from runtime.drift import Drift
from runtime.flat import holder, lifted
from runtime.model import UNSET, Model, OpenModel, UnsetType, field, union
from runtime.replace import replace


class Link(Model):
    url: str | UnsetType = field(default=UNSET, name="@odata.url")
    size: int | UnsetType = UNSET


class Details(Model):
    title: str
    fixed: Literal["one"] = "one"
    _link: Link | UnsetType = holder("link", init=False, default=UNSET)
    url: str | UnsetType = lifted("_link", default=UNSET)
    link_size: int | UnsetType = lifted("_link", "size", default=UNSET)


class Base(Model, tag_field="kind", tag="base"):
    kind: ClassVar[Literal["base"]] = "base"
    id: str
    _details: Details | None | UnsetType = holder("details", init=False, default=UNSET)
    title: str | UnsetType = lifted("_details", default=UNSET)
    fixed: Literal["one"] | UnsetType = lifted("_details", default=UNSET)
    url: str | UnsetType = lifted("_details", default=UNSET)
    size: int | UnsetType = lifted("_details", "link_size", default=UNSET)


class Sub(Base, tag="sub"):
    __secret__: ClassVar[tuple[str, ...]] = ("url",)
    kind: ClassVar[Literal["sub"]] = "sub"  # type: ignore[assignment]
    more: int | UnsetType = UNSET


class Always(Model):
    _link: Link = holder("link", init=False)
    url: str | UnsetType = lifted("_link", default=UNSET)


class Null(Model):
    _details: Details | None = holder("details", init=False)
    title: str | UnsetType = lifted("_details", default=UNSET)


class Loose(OpenModel):
    id: str
    _inner: Inner = holder("inner", init=False)
    title: str = lifted("_inner")
    inner_additional_properties: dict[str, int] | UnsetType = lifted("_inner", "additional_properties", default=UNSET)
    additional_properties: dict[str, str] = field(default_factory=dict)


class Inner(OpenModel):
    title: str
    additional_properties: dict[str, int] = field(default_factory=dict)


class Family(Model):
    items: list[Base | Sub]
    by_name: dict[str, Sub] = field(default_factory=dict)


WHOLE = Sub(id="1", title="t", url="u", size=3, more=2)
WIRE = {
    "kind": "sub",
    "id": "1",
    "details": {"title": "t", "fixed": "one", "link": {"@odata.url": "u", "size": 3}},
    "more": 2,
}


def test_flat_here_and_nested_there() -> None:
    assert json.loads(encode(WHOLE)) == WIRE
    assert decode(Sub, encode(WHOLE)) == WHOLE
    assert (WHOLE.title, WHOLE.fixed, WHOLE.url, WHOLE.size) == ("t", "one", "u", 3)
    assert json.loads(encode(Base(id="1"))) == {"kind": "base", "id": "1"}
    family = Family(items=[Base(id="0", title="z"), WHOLE], by_name={"a": WHOLE})
    assert decode(Family, encode(family), strict=True) == family


def test_an_object_that_is_required_is_there_without_members() -> None:
    assert encode(Always()) == b'{"link":{}}'
    assert encode(Always(url="u")) == b'{"link":{"@odata.url":"u"}}'
    assert encode(Null()) == b'{"details":null}'


def test_what_an_object_cannot_be_without() -> None:
    with pytest.raises(TypeError, match=r"Sub\(\): details: Missing required argument 'title'"):
        Sub(id="1", url="u")
    with pytest.raises(TypeError, match="nexpected keyword argument 'colour'"):
        Sub(id="1", colour="red")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="missing the keyword argument 'title'"):
        Loose(id="1")  # type: ignore[call-arg]


def test_members_left_out_or_unset_make_no_object() -> None:
    assert Sub(id="1", title=UNSET, url=UNSET) == Sub(id="1")
    assert encode(Sub(id="1", title=UNSET)) == b'{"kind":"sub","id":"1"}'


def test_setting_a_member_makes_its_object() -> None:
    made = Sub(id="1")
    made.url = UNSET
    assert made == Sub(id="1")
    made.url = "u"
    assert json.loads(encode(made))["details"] == {"fixed": "one", "link": {"@odata.url": "u"}}
    made.title = "t"
    assert made == Sub(id="1", title="t", url="u")


@pytest.mark.parametrize("details", [None, "text", {}, {"link": None}, {"title": "t", "link": {}}])
def test_objects_of_another_kind_are_kept_as_they_came(details: object) -> None:
    data = json.dumps({"kind": "base", "id": "1", "details": details}).encode()
    made = decode(Base, data)
    assert made.url is UNSET
    kept = decode(Base, data, unknown_fields="keep")
    assert json.loads(encode(kept)) == json.loads(data)
    assert made == decode(Base, encode(made))


def test_drifts_have_the_paths_of_the_wire() -> None:
    drifts: list[Drift] = []
    data = b'{"kind":"base","id":"1","details":{"title":1,"fixed":"one","new":0,"link":{"size":"3"}}}'
    made = decode(Base, data, on_drift=drifts.append)
    assert (made.title, made.size) == (1, "3")
    assert [each.path for each in drifts] == ["$.details.title", "$.details.link.size", "$.details.new"]


def test_what_is_kept_stays_with_its_object() -> None:
    data = b'{"kind":"base","id":"1","x":1,"details":{"title":"t","fixed":"one","y":2}}'
    made = decode(Base, data, unknown_fields="keep")
    assert extra_members(made) == {"x": 1}
    for other in (copy.copy(made), replace(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert other == made
        assert json.loads(encode(other)) == json.loads(data)
        other.title = "other"
        assert made.title == "t"
    assert json.loads(encode(replace(made, title="z")))["details"] == {"title": "z", "fixed": "one", "y": 2}


@pytest.mark.parametrize("made", [WHOLE, Loose(id="1", title="t", inner_additional_properties={"n": 1})])
def test_copies_have_objects_of_their_own(made: Any) -> None:
    for other in (copy.copy(made), copy.deepcopy(made), replace(made), pickle.loads(pickle.dumps(made))):
        assert other == made
        assert type(other) is type(made)
        other.title = "other"
        assert made.title == "t"
        assert other != made


def test_replace_takes_flattened_members() -> None:
    assert replace(WHOLE, url="other", more=5) == Sub(id="1", title="t", url="other", size=3, more=5)
    assert WHOLE.url == "u"
    assert replace(Sub(id="1"), title="t") == Sub(id="1", title="t")
    with pytest.raises(TypeError, match="colour"):
        replace(WHOLE, colour="red")


def test_what_is_shown() -> None:
    assert repr(Base(id="1", title="t", url="u")) == "Base(id='1', title='t', fixed='one', url='u')"
    assert repr(WHOLE) == "Sub(id='1', title='t', fixed='one', url=***, size=3, more=2)"
    assert repr(Base(id="1")) == "Base(id='1')"
    assert repr(decode(Base, b'{"kind":"base","id":"1","details":"odd"}')) == "Base(id='1', _details='odd')"
    assert repr(Loose(id="1", title="t")).startswith("Loose(id='1', title='t', inner_additional_properties={}")


def test_patterns_see_flattened_members() -> None:
    match WHOLE:
        case Base(title="t", url=str() as url):
            assert url == "u"
        case _:
            pytest.fail("it has them")


def test_open_models() -> None:
    made = Loose(id="1", title="t", inner_additional_properties={"n": 1}, additional_properties={"a": "b"})
    assert json.loads(encode(made)) == {"id": "1", "inner": {"title": "t", "n": 1}, "a": "b"}
    assert decode(Loose, encode(made), strict=True) == made
    assert made.inner_additional_properties == {"n": 1}


def test_unions_are_told_apart_by_what_is_on_the_wire() -> None:
    both = union(Always, Null)
    assert convert(both, {"link": {"@odata.url": "u"}}) == Always(url="u")
    assert convert(both, {"details": {"title": "t", "fixed": "one"}}) == Null(title="t")


members = st.fixed_dictionaries(
    {"id": st.text(), "title": st.text()}, optional={"url": st.text(), "size": st.integers(), "more": st.integers()}
)


@given(members)
def test_what_is_encoded_is_decoded_as_it_was(values: dict[str, Any]) -> None:
    made = Sub(**values)
    decoded = decode(Sub, encode(made), strict=True)
    assert decoded == made
    assert {name: getattr(decoded, name, UNSET) for name in values} == values
    assert replace(Sub(id=""), **values) == made
