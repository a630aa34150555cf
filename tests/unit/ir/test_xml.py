"""XML in the IR: every name is settled, whoever said it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from tests.unit.ir.conftest import Built

from specloom.ir.model import Alternative, Content, Map, Record, Scalar, Xml
from specloom.ir.serial import from_json, to_json

Build: TypeAlias = Callable[..., Built]

SHARED = """
components:
  schemas:
    Plain: {type: object, properties: {a: {type: string}}}
    Named: {type: object, xml: {name: called-so, namespace: "urn:n", prefix: n}, properties: {a: {type: string}}}
    Word: {type: string, xml: {attribute: true}}
    Words: {type: array, xml: {name: ws, wrapped: true}, items: {type: string, xml: {name: w}}}
    Loop: {type: array, items: {$ref: "#/components/schemas/Loop"}}
"""

PLAIN = "{$ref: '#/components/schemas/Plain'}"
NAMED = "{$ref: '#/components/schemas/Named'}"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{type: string}", None),
        ("{type: string, xml: {}}", None),
        ("{type: string, xml: {name: m}}", None),
        ("{type: string, xml: {name: n}}", Xml("n")),
        ("{type: string, xml: {name: 'p:n'}}", Xml("n", prefix="p")),
        ("{type: string, xml: {namespace: 'urn:n', prefix: p}}", Xml(namespace="urn:n", prefix="p")),
        ("{type: string, xml: {attribute: true}}", Xml(node="attribute")),
        ("{type: string, xml: {name: n, attribute: true, prefix: p}}", Xml("n", prefix="p", node="attribute")),
        ("{type: string, xml: {x-ms-text: true}}", Xml(node="text")),
        (PLAIN, None),
        (NAMED, Xml("called-so", "urn:n", "n")),
        ("{$ref: '#/components/schemas/Named', xml: {name: other}}", Xml("other", "urn:n", "n")),
        ("{$ref: '#/components/schemas/Word'}", Xml(node="attribute")),
        ("{type: array, items: {type: string}}", None),
        ("{type: array, items: {type: string, xml: {name: i}}}", Xml("i")),
        ("{type: array, xml: {name: l}, items: {type: string}}", Xml("l")),
        ("{type: array, xml: {name: l}, items: {type: string, xml: {name: i}}}", Xml("i")),
        (f"{{type: array, items: {PLAIN}}}", None),
        (f"{{type: array, items: {NAMED}}}", Xml("called-so", "urn:n", "n")),
        ("{type: array, xml: {wrapped: true}, items: {type: string}}", Xml(wrapped=True, item=Xml("m"))),
        (f"{{type: array, xml: {{wrapped: true}}, items: {PLAIN}}}", Xml(wrapped=True, item=Xml("Plain"))),
        (
            f"{{type: array, xml: {{name: l, wrapped: true}}, items: {NAMED}}}",
            Xml("l", wrapped=True, item=Xml("called-so", "urn:n", "n")),
        ),
        ("{$ref: '#/components/schemas/Words'}", Xml("ws", wrapped=True, item=Xml("w"))),
        (
            "{type: array, items: {type: array, xml: {name: row, wrapped: true}, items: {type: string}}}",
            Xml("row", item=Xml("row", wrapped=True, item=Xml("row"))),
        ),
        ("{type: object, additionalProperties: {type: string}}", None),
        (
            "{type: object, additionalProperties: {$ref: '#/components/schemas/Words'}}",
            Xml(item=Xml(wrapped=True, item=Xml("w"))),
        ),
        (f"{{nullable: true, allOf: [{NAMED}]}}", Xml("called-so", "urn:n", "n")),
    ],
)
def test_members(built: Build, written: str, expected: Xml | None) -> None:
    thing = f"Thing: {{type: object, properties: {{m: {written}}}}}"
    result = built("{}", f"{SHARED.rstrip()}\n    {thing}\n")
    record = next(each for each in result.api.declarations if each.name == "Thing")
    assert isinstance(record, Record)
    assert record.fields[0].xml == expected
    assert from_json(to_json(result.api)) == result.api


def test_a_list_of_itself_ends(built: Build) -> None:
    result = built(
        "{}", f"{SHARED.rstrip()}\n    Thing: {{properties: {{m: {{$ref: '#/components/schemas/Loop'}}}}}}\n"
    )
    assert any(each.name == "Thing" for each in result.api.declarations)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (PLAIN, Xml("Plain")),
        (NAMED, Xml("called-so", "urn:n", "n")),
        ("{$ref: '#/components/schemas/Words'}", Xml("ws", wrapped=True, item=Xml("w"))),
        (f"{{type: array, items: {PLAIN}}}", Xml(wrapped=True, item=Xml("Plain"))),
        (
            f"{{type: array, xml: {{name: l}}, items: {NAMED}}}",
            Xml("l", wrapped=True, item=Xml("called-so", "urn:n", "n")),
        ),
        ("{type: string, xml: {name: s}}", Xml("s")),
        ("{type: string}", None),
        ("{type: object}", Xml()),
    ],
)
def test_roots(built: Build, written: str, expected: Xml | None) -> None:
    media = f"{{application/xml: {{schema: {written}}}}}"
    result = built(
        f"/a:\n  post:\n    operationId: make\n    requestBody: {{content: {media}}}\n"
        f"    responses: {{'200': {{description: a, content: {media}}}}}",
        SHARED,
    )
    (operation,) = result.api.operations
    assert operation.body is not None
    assert operation.body.xml == expected
    assert operation.responses[0].contents[0].xml == expected
    assert len(result.said("N555")) == (1 if expected in (Xml(), Xml(wrapped=True, item=Xml("Plain"))) else 0)


def test_a_tag_may_be_an_attribute(built: Build) -> None:
    result = built(
        "{}",
        """
        components:
          schemas:
            Base:
              type: object
              discriminator: {propertyName: kind}
              properties: {kind: {type: string, xml: {attribute: true}}}
            One: {allOf: [{$ref: "#/components/schemas/Base"}]}
        """,
    )
    record = next(each for each in result.api.declarations if each.name == "One")
    assert isinstance(record, Record)
    assert record.tag is not None
    assert record.tag.xml == Xml(node="attribute")


@pytest.mark.parametrize(
    ("media", "expected"),
    [
        ("application/xml: {}", (Scalar("string"), None)),
        ("application/xml: {schema: {type: string, format: binary}}", (Scalar("binary"), None)),
        ("application/problem+xml: {schema: {type: object}}", None),
        ("text/xml; charset=utf-8: {schema: {type: object}}", None),
    ],
)
def test_what_is_xml(built: Build, media: str, expected: tuple[Scalar, None] | None) -> None:
    name, _, said = media.partition(": ")
    result = built(f"/a:\n  get:\n    responses: {{'200': {{description: a, content: {{'{name}': {said}}}}}}}")
    content = result.api.operations[0].responses[0].contents[0]
    if expected is None:
        assert content.xml == Xml()
        assert isinstance(content.type, Map)
    else:
        assert (content.type, content.xml) == expected


def test_json_comes_before_xml_of_another_schema(built: Build) -> None:
    result = built(
        "/a:\n  post:\n    requestBody: {content: {application/xml: {schema: {$ref: '#/components/schemas/Plain'}},"
        " application/json: {schema: {$ref: '#/components/schemas/Named'}}}}\n    responses: {'204': {description: a}}",
        SHARED,
    )
    body = result.api.operations[0].body
    assert body is not None
    assert (body.media_types, body.xml) == (("application/json",), None)
    (other,) = body.others
    assert isinstance(other, Alternative)
    assert (other.media_types, other.xml) == (("application/xml",), Xml("Plain"))
    assert Content("application/xml", None).xml is None
