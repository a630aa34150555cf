"""XML bodies of the mock service."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from tests.unit.serve.specs import document, schema

from specloom.load.tree import Json
from specloom.normalize.document import Document
from specloom.serve.answers import Answers
from specloom.serve.options import Options
from specloom.serve.sample import Sampler
from specloom.serve.xml import is_xml, read_xml, write_xml

SCHEMAS = """
It:
  type: object
  xml: {name: it, namespace: "urn:shop", prefix: s}
  required: [id, names, parts, notes, table, part]
  properties:
    id: {type: integer, xml: {attribute: true}}
    flag: {type: boolean}
    label: {type: string, xml: {x-ms-text: true}}
    names: {type: array, xml: {wrapped: true}, items: {type: string, xml: {name: name}}}
    notes: {type: array, items: {$ref: "#/components/schemas/Note"}}
    parts: {type: array, xml: {wrapped: true}, items: {$ref: "#/components/schemas/Part"}}
    part: {$ref: "#/components/schemas/Part"}
    table: {type: object, additionalProperties: {type: number}}
    pair: {type: array, prefixItems: [{type: integer}, {type: string}]}
    whole: {type: array, xml: {wrapped: true}, prefixItems: [{type: boolean}, {const: 7}]}
Note: {type: object, xml: {name: note}, properties: {text: {type: string}}}
Part:
  type: object
  required: [kind]
  discriminator: {propertyName: kind}
  properties: {kind: {type: string, xml: {attribute: true}}}
Nut: {allOf: [{$ref: "#/components/schemas/Part"}, {type: object, properties: {size: {type: integer}}}]}
Notes: {type: array, items: {$ref: "#/components/schemas/Note"}}
"""
ANSWERS = """
/it:
  get: {responses: {"200": {description: OK, content: {application/xml: {schema: {$ref: "#/components/schemas/It"}}}}}}
"""


@cache
def shop() -> Document:
    return document(ANSWERS, SCHEMAS)


VALUE: dict[str, Json] = {
    "id": 1,
    "flag": True,
    "label": "said",
    "names": ["a", "b"],
    "notes": [{"text": "x"}, {"text": "5"}],
    "parts": [{"kind": "Nut", "size": 2}],
    "part": {"kind": "Nut", "size": 3},
    "table": {"w": 1.5},
    "pair": [1, "2"],
    "whole": [True, 7],
}


def test_a_value_goes_into_xml_and_back() -> None:
    written = write_xml(VALUE, schema(shop()), shop())
    assert written.decode().partition("\n")[2] == (
        '<ns0:it xmlns:ns0="urn:shop" id="1">said<flag>true</flag><names><name>a</name><name>b</name></names>'
        '<note><text>x</text></note><note><text>5</text></note><parts><Part kind="Nut"><size>2</size></Part></parts>'
        '<part kind="Nut"><size>3</size></part><table><w>1.5</w></table>'
        "<pair>1</pair><pair>2</pair><whole><whole>true</whole><whole>7</whole></whole></ns0:it>"
    )
    assert read_xml(written, schema(shop()), shop()) == VALUE


@pytest.mark.parametrize("seed", range(10))
def test_what_is_made_goes_into_xml_and_back(seed: int) -> None:
    made: Any = Sampler(shop(), seed).value(schema(shop()))
    assert read_xml(write_xml(made, schema(shop()), shop()), schema(shop()), shop()) == made


def test_a_list_is_the_root() -> None:
    notes = schema(shop(), "Notes")
    written = write_xml([{"text": "x"}], notes, shop())
    assert written.endswith(b"<Notes><note><text>x</text></note></Notes>")
    assert read_xml(written, notes, shop()) == [{"text": "x"}]


@pytest.mark.parametrize("data", [b"", b"{}", b"<a>", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_what_is_no_xml_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"element|token|type"):
        read_xml(data, schema(shop()), shop())


def test_what_is_xml() -> None:
    assert is_xml("application/xml; charset=utf-8", schema(shop()), shop())
    assert is_xml("application/atom+xml", schema(shop()), shop())
    assert not is_xml("application/json", schema(shop()), shop())
    assert not is_xml("application/xml", None, shop())


def test_an_operation_answers_in_xml() -> None:
    answer = Answers(shop(), Options()).success(shop().operations[0], "application/xml", None)
    assert (answer.status, answer.media_type) == (200, "application/xml")
    found: Any = read_xml(answer.body, schema(shop()), shop())
    assert type(found["id"]) is int
    assert all(set(part) == {"kind", "size"} for part in found["parts"])
