"""Writing XML: models and dict literals alike, and back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

import pytest
from tests.runtime.values.xml_models import (
    Bolt,
    Box,
    Cat,
    Color,
    Dog,
    Lists,
    Nut,
    Open,
    Point,
    Scalars,
    Size,
    Spaced,
    Tables,
)

from runtime.model import Base64Url, Rfc1123DateTime, UnixTime
from runtime.xml_codec import decode_xml, encode_xml
from runtime.xml_facts import Xml

ROOT = Xml("r")
DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


def written(value: object, type_: object = None, root: Xml = ROOT) -> str:
    """What is written, without the declaration."""
    text = encode_xml(value, type(value) if type_ is None else type_, root).decode()
    assert text.startswith(DECLARATION)
    return text.removeprefix(DECLARATION)


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("text", " a<b&c>\r ", " a&lt;b&amp;c&gt;&#13; "),
        ("integer", -(2**70), str(-(2**70))),
        ("number", 1.5, "1.5"),
        ("flag", False, "false"),
        ("moment", datetime(2018, 2, 28, 0, 40, tzinfo=UTC), "2018-02-28T00:40:00Z"),
        ("http_date", Rfc1123DateTime(2009, 9, 9, 9, 20, 2, tzinfo=UTC), "Wed, 09 Sep 2009 09:20:02 GMT"),
        ("unix", UnixTime.fromtimestamp(1700000000), "1700000000"),
        ("day", date(2024, 2, 29), "2024-02-29"),
        ("span", timedelta(minutes=1), "PT1M"),
        ("data", b"Hello", "SGVsbG8="),
        ("url_data", Base64Url(b"\xfb\xff"), "-_8"),
        ("exact", Decimal("0.10"), "0.10"),
        ("id", UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        ("color", Color.RED, "red"),
        ("size", Size.LARGE, "2"),
        ("word", "on", "on"),
        ("either", 5, "5"),
    ],
)
def test_scalars(name: str, value: Any, text: str) -> None:
    record = Scalars(**{name: value})
    element = name.replace("http_date", "http-date")
    assert written(record) == f"<r><{element}>{text}</{element}></r>"
    assert written({element: value}, Scalars) == written(record)
    assert decode_xml(Scalars, written(record), strict=True) == record


def test_null_is_xsi_nil() -> None:
    text = '<r><maybe xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></r>'
    assert written(Scalars(maybe=None)) == text
    assert decode_xml(Scalars, text, strict=True) == Scalars(maybe=None)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Point(x=1, y=2, label="a\"<b'"), '<r x="1">a"&lt;b\'<y>2</y></r>'),
        (Spaced(id="a\n\"'", price=1.0), None),
        (
            Lists(points=[Point(x=1)], names=["a", ""], rows=[[1, 2], []], words=[1, 2]),
            '<r words="1 2"><point x="1"/><names><name>a</name><name/></names>'
            "<row><cell>1</cell><cell>2</cell></row><row/></r>",
        ),
        (Lists(points=[], names=[]), "<r><names/></r>"),
        (
            Tables(plain={"a": 1}, groups={"g": [1, 2]}, points={"p": Point(x=1)}),
            '<r><plain><a>1</a></plain><groups><g><n>1</n><n>2</n></g></groups><points><p x="1"/></points></r>',
        ),
        (
            Tables(any={"@a": "1", "b": ["2", "3"], "c": {"d": ""}, "#text": "t"}),
            '<r><any a="1">t<b>2</b><b>3</b><c><d/></c></any></r>',
        ),
        (Open(kind="k", additional_properties={"a": 1}), '<r kind="k"><a>1</a></r>'),
        (
            Box(parts=[Nut(size=3), Bolt(length=2.5)], pet=Cat(lives=9), box=Box(pet=Dog(tricks=["sit", "run"]))),
            '<r><part xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="nut"><size>3</size></part>'
            '<part xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="bolt"><length>2.5</length></part>'
            '<pet lives="9"/><box><pet><tricks>sit</tricks><tricks>run</tricks></pet></box></r>',
        ),
    ],
)
def test_records(value: Any, text: str | None) -> None:
    if text is not None:
        assert written(value) == text
    back = decode_xml(type(value), written(value), strict=True)
    assert written(back) == written(value)


def test_dict_literals_are_written_as_models_are() -> None:
    value = {
        "box": {"pet": {"tricks": ["sit"]}},
        "parts": [{"size": 3, "kind": "nut"}, Bolt(length=2.5)],
    }
    model = Box(parts=[Nut(size=3), Bolt(length=2.5)], box=Box(pet=Dog(tricks=["sit"])))
    assert written(value, Box) == written(model)


def test_members_that_are_not_named_are_written_last() -> None:
    assert (
        written({"more": {"b": 1}, "@a": "x", "text": "t"}, Scalars)
        == '<r a="x"><text>t</text><more><b>1</b></more></r>'
    )


def test_a_list_is_the_root() -> None:
    root = Xml("points", wrapped=True, item=Xml("point"))
    assert written([Point(x=1), {"x": 2}], list[Point], root) == '<points><point x="1"/><point x="2"/></points>'
    assert written([], list[Point], root) == "<points/>"


def test_scalars_and_nameless_roots() -> None:
    assert written(5, int, Xml()) == "<root>5</root>"


# --- namespaces -----------------------------------------------------------------------------------------------------


def test_namespaces_are_declared_where_they_begin() -> None:
    assert written(Spaced(id="a", price=2.0, plain="b", lang="en")) == (
        '<r xmlns:i="urn:ids" i:id="a" xml:lang="en"><s:price xmlns:s="urn:shop">2.0</s:price><plain>b</plain></r>'
    )
    root = Xml("r", namespace="urn:shop", prefix="s")
    assert written(Spaced(id="a", price=2.0), root=root) == (
        '<s:r xmlns:s="urn:shop" xmlns:i="urn:ids" i:id="a"><s:price>2.0</s:price></s:r>'
    )


def test_a_default_namespace_holds_for_what_is_inside() -> None:
    text = written(Point(x=1, y=2), root=Xml("p", namespace="urn:p"))
    assert text == '<p xmlns="urn:p" x="1"><y>2</y></p>'
    assert decode_xml(Point, text, Xml("p", namespace="urn:p"), strict=True).y == 2


def test_an_attribute_with_a_namespace_has_a_prefix() -> None:
    class Marked(Point):
        __xml__: ClassVar[dict[str, Xml]] = {"x": Xml(namespace="urn:x", node="attribute")}

    text = written(Marked(x=1), root=Xml("p", namespace="urn:p"))
    assert text == '<p xmlns="urn:p" xmlns:ns2="urn:x" ns2:x="1"/>'
    assert decode_xml(Marked, text, strict=True).x == 1


# --- what XML cannot hold -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "type_", "said"),
    [
        (Scalars(text="a\x00b"), None, r"^\$\.text: U\+0000 has no XML form"),
        (Scalars(text="\ud800"), None, r"^\$\.text: U\+D800 has no XML form"),
        (Point(x=1, label="\x1b[0m"), None, r"^\$\.label: U\+001B has no XML form"),
        (Tables(plain={"a b": 1}), None, "'a b' is no name of an element"),
        (Tables(plain={"a><b": 1}), None, "is no name of an element"),
        (Tables(plain={"": 1}), None, "'' is no name of an element"),
        ({"@x y": "1"}, Scalars, "'x y' is no name of an attribute"),
        ({'@a="1" b': "1"}, Scalars, "is no name of an attribute"),
        (Scalars(number=float("nan")), None, r"^\$\.number: nan has no JSON form"),
    ],
)
def test_what_has_no_form_in_xml_is_refused(value: object, type_: object, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        written(value, type_)


def test_an_object_is_no_attribute() -> None:
    with pytest.raises(TypeError, match=r"^\$\.x: an object has no form as an attribute"):
        written({"x": {"y": 1}}, Point)
