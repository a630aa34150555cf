"""Reading XML: every type, where a value stands, and what departs."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from tests.runtime.values.xml_models import (
    Bolt,
    Box,
    Cat,
    Color,
    Dog,
    Lists,
    Needs,
    Nut,
    Open,
    Point,
    Scalars,
    Size,
    Spaced,
    Tables,
)

from runtime.drift import Drift
from runtime.errors import DecodeError
from runtime.keep import extra_members
from runtime.model import UNSET, JsonValue
from runtime.unions import UnknownVariantBase
from runtime.xml_codec import decode_xml, plain_xml
from runtime.xml_facts import Xml


def drifts(type: object, data: str, root: Xml | None = None) -> list[str]:
    heard: list[Drift] = []
    decode_xml(type, data, root, on_drift=heard.append)
    return [str(each) for each in heard]


# --- scalars --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        ("<text> a b </text>", " a b "),
        ("<text/>", ""),
        ("<text><![CDATA[<a&b>]]></text>", "<a&b>"),
        ("<text>&lt;&amp;&#x263A;</text>", "<&\u263a"),
        ("<integer> 12 </integer>", 12),
        ("<integer>-9223372036854775809</integer>", -9223372036854775809),
        ("<integer>3.0</integer>", 3),
        ("<number>1.5</number>", 1.5),
        ("<number>3</number>", 3.0),
        ("<number>1e3</number>", 1000.0),
        ("<number>INF</number>", math.inf),
        ("<flag>true</flag>", True),
        ("<flag>0</flag>", False),
        ("<moment>2018-02-28T00:40:00.123Z</moment>", datetime(2018, 2, 28, 0, 40, 0, 123000, UTC)),
        ("<http-date>Wed, 09 Sep 2009 09:20:02 GMT</http-date>", datetime(2009, 9, 9, 9, 20, 2, tzinfo=UTC)),
        ("<unix>1700000000</unix>", datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)),
        ("<day>2024-02-29</day>", date(2024, 2, 29)),
        ("<hour>12:30:01</hour>", time(12, 30, 1)),
        ("<span>PT1M</span>", timedelta(minutes=1)),
        ("<data>SGVs\n  bG8=</data>", b"Hello"),
        ("<data/>", b""),
        ("<url_data>-_8</url_data>", b"\xfb\xff"),
        ("<exact>0.10</exact>", Decimal("0.10")),
        ("<id>0f8fad5b-d9cb-469f-a165-70867728950e</id>", UUID("0f8fad5b-d9cb-469f-a165-70867728950e")),
        ("<color>red</color>", Color.RED),
        ("<size> 2 </size>", Size.LARGE),
        ("<word>on</word>", "on"),
        ("<maybe>7</maybe>", 7),
        ("<maybe/>", None),
        ('<maybe xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>', None),
        ("<either>5</either>", 5),
        ("<either>five</either>", "five"),
    ],
)
def test_scalars(element: str, expected: object) -> None:
    name = element[1:].partition(">")[0].partition(" ")[0].rstrip("/").replace("-", "_")
    found = getattr(decode_xml(Scalars, f"<Scalars>{element}</Scalars>", strict=True), name)
    assert found == expected
    assert isinstance(found, type(expected))
    assert isinstance(found, bool) is isinstance(expected, bool)


@pytest.mark.parametrize("name", ["integer", "number", "flag", "moment", "unix", "color", "size", "word", "exact"])
def test_an_empty_element_is_no_value_of_another_type_than_a_string(name: str) -> None:
    found = decode_xml(Scalars, f"<Scalars><{name}/></Scalars>", strict=True)
    assert getattr(found, name) is UNSET


@pytest.mark.parametrize(
    ("element", "drift"),
    [
        ("<integer>many</integer>", "$.integer: expected int, got str"),
        ("<flag>yes</flag>", "$.flag: expected bool, got str"),
        ("<moment>soon</moment>", "$.moment: expected date-time, got str"),
        ("<word>maybe</word>", "$.word: expected one of 'on', 'off', got 'maybe'"),
        ("<size>3</size>", "$.size: expected one of 1, 2, got 3"),
        ("<text>a</text><text>b</text>", "$.text: expected str, got list"),
        ("<text><b>bold</b></text>", "$.text: expected str, got dict"),
        ('<text lang="en">a</text>', '$.text["@lang"]: expected no such attribute, got str'),
        ("<color>mauve</color>", "$.color: expected 'red', got 'mauve'"),
        ("<other>1</other>", "$.other: expected no such member, got str"),
        ("<text>a</text>loose", '$["#text"]: expected no text, got str'),
    ],
)
def test_what_departs_is_kept_and_reported(element: str, drift: str) -> None:
    document = f"<Scalars>{element}</Scalars>"
    assert drifts(Scalars, document) == [drift]
    assert isinstance(decode_xml(Scalars, document), Scalars)
    with pytest.raises(DecodeError) as caught:
        decode_xml(Scalars, document, strict=True)
    assert str(caught.value) == drift
    assert caught.value.body == document.encode()


def test_a_value_of_another_type_stays_what_it_was() -> None:
    found = decode_xml(Scalars, "<Scalars><integer>many</integer><moment>soon</moment></Scalars>")
    assert (found.integer, found.moment) == ("many", "soon")


# --- attributes, texts, lists, maps ---------------------------------------------------------------------------------


def test_attributes_and_text() -> None:
    assert decode_xml(Point, '<p x="3">here<y>4</y></p>', strict=True) == Point(x=3, y=4, label="here")
    assert decode_xml(Point, '<p x="3"/>', strict=True) == Point(x=3, label="")
    assert drifts(Point, '<p x="3" z="1">a</p>') == ['$["@z"]: expected no such member, got str']
    assert drifts(Point, "<p>a</p>") == ["$.x: expected int, got nothing"]


def test_lists() -> None:
    document = """
    <Lists words="1 2 3">
      <point x="1"/>
      <names><name>a</name><name/></names>
      <row><cell>1</cell><cell>2</cell></row>
      <point x="2">b</point>
      <row/>
    </Lists>"""
    assert decode_xml(Lists, document, strict=True) == Lists(
        points=[Point(x=1, label=""), Point(x=2, label="b")], names=["a", ""], rows=[[1, 2], []], words=[1, 2, 3]
    )


def test_a_list_of_one_is_a_list() -> None:
    found = decode_xml(Lists, '<Lists><point x="1"/></Lists>', strict=True)
    assert (found.points, found.names) == ([Point(x=1, label="")], UNSET)


def test_of_an_empty_list_there_is_nothing() -> None:
    assert decode_xml(Needs, "<Needs/>", strict=True) == Needs(tags=[])
    assert decode_xml(Lists, "<Lists><names/></Lists>", strict=True) == Lists(names=[])


def test_items_of_another_name_are_items_and_reported() -> None:
    document = "<Lists><names><nom>a</nom></names></Lists>"
    assert decode_xml(Lists, document).names == ["a"]
    assert drifts(Lists, document) == ["$.names[0]: expected <name>, got <nom>"]


def test_a_list_is_the_root() -> None:
    root = Xml("points", wrapped=True, item=Xml("point"))
    assert decode_xml(list[Point], '<points><point x="1"/></points>', root) == [Point(x=1, label="")]
    assert decode_xml(list[Point], "<points/>", root, strict=True) == []


def test_maps() -> None:
    document = """
    <Tables><plain><a>1</a><b-c>2</b-c></plain><groups><g><n>1</n><n>2</n></g><h/></groups>
    <points><home x="1"/></points></Tables>"""
    assert decode_xml(Tables, document, strict=True) == Tables(
        plain={"a": 1, "b-c": 2}, groups={"g": [1, 2], "h": []}, points={"home": Point(x=1, label="")}
    )


def test_members_that_are_not_named_have_a_type() -> None:
    found = decode_xml(Open, '<Open kind="k"><a>1</a><b>2</b></Open>', strict=True)
    assert (found.kind, found.additional_properties) == ("k", {"a": 1, "b": 2})


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        ("<any>text</any>", "text"),
        ("<any/>", ""),
        (
            '<any a="1"><b>2</b><b>3</b><c><d/></c>said</any>',
            {"@a": "1", "b": ["2", "3"], "c": {"d": ""}, "#text": "said"},
        ),
    ],
)
def test_anything(element: str, expected: JsonValue) -> None:
    assert decode_xml(Tables, f"<t>{element}</t>", strict=True).any == expected
    assert plain_xml(element.encode()) == expected


def test_what_is_not_named_can_be_kept() -> None:
    found = decode_xml(Scalars, '<s a="1"><text>t</text><more><b/></more></s>', unknown_fields="keep")
    assert extra_members(found) == {"@a": "1", "more": {"b": ""}}


# --- unions ---------------------------------------------------------------------------------------------------------


def test_a_tag_selects_a_record() -> None:
    document = """
    <Box xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <part xsi:type="nut"><size>3</size></part>
      <part xsi:type="d:bolt" xmlns:d="urn:d"><length>3</length></part>
    </Box>"""
    assert decode_xml(Box, document, strict=True).parts == [Nut(size=3), Bolt(length=3.0)]


def test_a_variant_of_tomorrow_is_a_dict() -> None:
    found = decode_xml(Box, '<Box><part kind="screw"><size>3</size></part></Box>')
    assert isinstance(found.parts, list)
    assert isinstance(found.parts[0], UnknownVariantBase)
    assert found.parts[0] == {"kind": "screw", "size": "3"}


def test_without_a_tag_the_members_select() -> None:
    assert decode_xml(Box, '<Box><pet lives="9"><name>Tom</name></pet></Box>').pet == Cat(lives=9, name="Tom")
    found = decode_xml(Box, "<Box><pet><tricks>sit</tricks><name>Rex</name></pet></Box>").pet
    assert found == Dog(tricks=["sit"], name="Rex")


def test_a_record_in_itself() -> None:
    found = decode_xml(Box, "<Box><box><box/></box></Box>", strict=True)
    assert found == Box(box=Box(box=Box()))


# --- namespaces -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "document",
    [
        '<p xmlns:i="urn:ids" xmlns:s="urn:shop" i:id="a" xml:lang="en"><s:price>2</s:price><plain>b</plain></p>',
        '<x:p xmlns:x="urn:x" xmlns:q="urn:ids" q:id="a" xml:lang="en"><price xmlns="urn:shop">2</price>'
        "<x:plain>b</x:plain></x:p>",
    ],
)
def test_prefixes_say_nothing(document: str) -> None:
    assert decode_xml(Spaced, document, strict=True) == Spaced(id="a", price=2.0, plain="b", lang="en")


# --- documents ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "document",
    [
        "<?xml version='1.0' encoding='utf-16'?><p x='1'>\u00e4</p>".encode("utf-16"),
        b"\xef\xbb\xbf<p x='1'>\xc3\xa4</p>",
        b"<?xml version='1.0' encoding='iso-8859-1'?><p x='1'>\xe4</p>",
        "<!-- said --><?go on?><p x='1'>\u00e4</p>",
    ],
)
def test_encodings(document: bytes | str) -> None:
    assert decode_xml(Point, document, strict=True) == Point(x=1, label="\u00e4")


def test_a_root_of_another_name_that_holds_what_is_expected_is_read() -> None:
    assert decode_xml(Point, '<punkt x="1"/>', Xml("Point")).x == 1
    assert drifts(Point, '<punkt x="1"/>', Xml("Point")) == ["$: expected <Point>, got <punkt>"]


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ("", "no element found"),
        ("not xml", "syntax error"),
        ('{"x": 1}', "not well-formed"),
        ("<p", "unclosed token"),
        ("<p></q>", "mismatched tag"),
        ("<p>&nbsp;</p>", "undefined entity"),
        ("<html><body><p>Sorry</p></body></html>", "expected <Point>, got <html>"),
        ("<other/>", "expected <Point>, got <other>"),
        (b"<?xml version='1.0' encoding='klingon'?><p/>", "unknown encoding"),
    ],
)
def test_what_is_no_such_document_is_an_error_that_keeps_it(document: bytes | str, said: str) -> None:
    with pytest.raises(DecodeError, match=said) as caught:
        decode_xml(Point, document, Xml("Point"))
    assert caught.value.body == (document if isinstance(document, bytes) else document.encode())
