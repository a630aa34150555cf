"""OpenAPI 3.1: what JSON Schema 2020-12 adds, decoded from an answer and sent again."""

from __future__ import annotations

import json
from datetime import date
from types import ModuleType
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi, things
from tests.behaviour.service import Caller, echo

VALUES: dict[str, tuple[str, list[object]]] = {
    "string or null": ("{type: [string, 'null']}", ["a", None]),
    "several types": ("{type: [string, integer, boolean]}", ["a", 5, True]),
    "several types and null": ("{type: [number, array, 'null'], items: {type: string}}", [1.5, ["a"], None]),
    "null alone": ("{type: 'null'}", [None]),
    "null in anyOf": ("{anyOf: [{type: integer}, {type: 'null'}]}", [5, None]),
    "a reference or null": ("{anyOf: [{$ref: '#/components/schemas/Base'}, {type: 'null'}]}", [{"id": 1}, None]),
    "a constant": ("{const: 5}", [5]),
    "a constant that is null": ("{const: null}", [None]),
    "a constant object": ("{const: {a: 1, b: [x, {}]}}", [{"a": 1, "b": ["x", {}]}]),
    "a constant array": ("{const: [1, two]}", [[1, "two"]]),
    "enum with null": ("{enum: [a, b, null]}", ["a", "b", None]),
    "enum of all kinds": ("{enum: [a, 1, 2.5, true, null, {k: v}, [1]]}", ["a", 1, 2.5, True, None, {"k": "v"}, [1]]),
    "a tuple": ("{type: array, prefixItems: [{type: integer}, {type: string}], items: false}", [[1, "a"]]),
    "a tuple that goes on": ("{prefixItems: [{type: integer}], items: {type: string}}", [[1], [1, "a", "b"]]),
    "a tuple and then anything": ("{type: array, prefixItems: [{type: integer}]}", [[1], [1, None, {"a": 1}]]),
    "a tuple of tuples": (
        "{prefixItems: [{prefixItems: [{type: integer}], items: false}, {type: 'null'}], maxItems: 2}",
        [[[1], None]],
    ),
    "a tuple of records": (
        "{prefixItems: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {a: true}}], items: false}",
        [[{"id": 1}, {"a": [1]}]],
    ),
    "a list of tuples": (
        "{type: array, items: {prefixItems: [{type: integer}], items: {type: string}}}",
        [[], [[1], [2, "a"]]],
    ),
    "no items": ("{type: array, items: false}", [[]]),
    "numbers with open ends": ("{type: number, exclusiveMinimum: 0, exclusiveMaximum: 1.5}", [0.5, 1]),
    "true": ("true", [1, "a", None, {"a": [1]}]),
    "members by pattern": (
        "{type: object, patternProperties: {'^x-': {type: integer}}, additionalProperties: false}",
        [{"x-a": 1}],
    ),
    "members by patterns": (
        "{properties: {n: {type: string}}, patternProperties: {'^i': {type: integer}, '^s': {type: string}}}",
        [{"n": "a", "i1": 1, "s1": "b"}],
    ),
    "unevaluated members": (
        "{allOf: [{$ref: '#/components/schemas/Base'}], properties: {a: {type: string}}, "
        "unevaluatedProperties: {type: integer}}",
        [{"id": 1, "a": "b", "more": 5}],
    ),
    "siblings of $ref": (
        "{$ref: '#/components/schemas/Base', required: [name], properties: {name: {type: string}}}",
        [{"id": 1, "name": "a"}],
    ),
    "members on a condition": (
        "{type: object, properties: {kind: {enum: [a, b]}}, if: {properties: {kind: {const: a}}}, "
        "then: {properties: {one: {type: integer}}}, else: {properties: {two: {type: string}}}, "
        "dependentSchemas: {two: {properties: {three: {type: boolean}}}}}",
        [{"kind": "a", "one": 1}, {"kind": "b", "two": "x", "three": True}],
    ),
    "a member that may not be there": ("{properties: {a: {type: integer}, b: false}}", [{"a": 1}]),
    "$defs": ("{$ref: '#/components/schemas/Home/$defs/inner'}", [{"z": 1}]),
    "$anchor": ("{$ref: '#leaf'}", [{"z": 1}]),
    "$dynamicRef": ("{$dynamicRef: '#node'}", [{"next": {"next": {}}}]),
    "$id": ("{$ref: 'https://example.com/schemas/resource'}", [[1, 2]]),
    "JSON in a string": ("{type: string, contentMediaType: application/json, contentSchema: {}}", ['{"a": 1}']),
    "not": ("{type: string, not: {enum: [a]}}", ["b"]),
    "a tuple that holds itself": ("{$ref: '#/components/schemas/Tree'}", [["a", ["b", ["c"]], ["d"]]]),
    "a tuple beside other lists": (
        "{oneOf: [{type: array, items: {type: integer}}, "
        "{prefixItems: [{type: string}, {type: integer}], items: false}, "
        "{prefixItems: [{$ref: '#/components/schemas/Base'}], items: {type: string}}, {type: string}]}",
        [[1, 2], ["a", 1], [{"id": 1}, "a"], "a"],
    ),
}
SCHEMAS = """
    Base: {type: object, required: [id], properties: {id: {type: integer}}}
    Home:
      $defs:
        inner: {$anchor: leaf, type: object, required: [z], properties: {z: {type: integer}}}
      type: string
    Node: {$dynamicAnchor: node, type: object, properties: {next: {$dynamicRef: "#node"}}}
    Resource:
      $id: https://example.com/schemas/resource
      $ref: "#/$defs/a"
      $defs: {a: {type: array, items: {$ref: "resource#b"}}, b: {$anchor: b, type: integer}}
    Tree: {type: array, prefixItems: [{type: string}], items: {$ref: "#/components/schemas/Tree"}}
    Thing:
      type: object
      properties:
    """
NUMBERS = {name: f"m{number}" for number, name in enumerate(VALUES)}


@pytest.fixture
def shop(client_for: ClientFor) -> ModuleType:
    """Things with a member for each of the schemas."""
    members = [f"    {NUMBERS[name]}: {schema}" for name, (schema, _) in VALUES.items()]
    spec = things(SCHEMAS.rstrip() + "\n" + "\n".join(f"    {line}" for line in members))
    return client_for(spec.replace("openapi: 3.0.3", "openapi: 3.1.0"))


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, (_, values) in VALUES.items() for value in values])
def test_a_value_is_decoded_without_a_departure_and_written_as_it_was(
    shop: ModuleType, name: str, value: object
) -> None:
    text = json.dumps({NUMBERS[name]: value})
    thing = shop.decode(shop.models.Thing, text, strict=True)
    assert json.loads(shop.encode(thing)) == {NUMBERS[name]: value}
    assert shop.decode(shop.models.Thing, text) == thing
    assert repr(shop.decode(shop.models.Thing, text)) == repr(thing)


def test_all_of_it_over_the_wire(shop: ModuleType, caller: Caller) -> None:
    everything = {NUMBERS[name]: values[-1] for name, (_, values) in VALUES.items()}
    caller.service.answers(everything)
    thing = caller.respond(shop, {"strict": True}, "things.get").value
    caller.service.reply = echo
    for given in (everything, {name: getattr(thing, name) for name in everything}):
        assert caller(shop, "things.create", **given) == thing
        assert caller.service.last.json == everything


WRONG: dict[str, tuple[object, str]] = {
    "several types": (1.5, ": expected int, got float"),
    "null alone": (5, ": expected null, got int"),
    "a constant": (6, ": expected 5, got 6"),
    "a constant object": ({"a": 2, "b": ["x", {}]}, ".a: expected 1, got 2"),
    "a tuple": ([1], ": expected 2 items, got 1"),
    "no items": ([1], ": expected 0 items, got 1"),
    "a tuple of tuples": ([[1, 2], None], "[0]: expected 1 item, got 2"),
    "a tuple that goes on": ([1, "a", 2], "[2]: expected str, got int"),
    "a tuple and then anything": ("a", ": expected tuple, got str"),
    "a list of tuples": ([[1], ["a"]], "[1][0]: expected int, got str"),
    "members by pattern": ({"a": "b"}, ".a: expected int, got str"),
    "siblings of $ref": ({"id": 1}, ".name: expected str, got nothing"),
    "$id": ([1, "a"], "[1]: expected int, got str"),
    "$dynamicRef": ({"next": 5}, ".next: expected Node, got int"),
}


@pytest.mark.parametrize(("name", "value", "said"), [(name, *row) for name, row in WRONG.items()], ids=WRONG)
def test_what_departs_is_said_and_kept(shop: ModuleType, name: str, value: object, said: str) -> None:
    text = json.dumps({NUMBERS[name]: value})
    drifts: list[Any] = []
    thing = shop.decode(shop.models.Thing, text, on_drift=drifts.append)
    assert [str(drift) for drift in drifts] == [f"$.{NUMBERS[name]}{said}"]
    assert json.loads(shop.encode(thing)) == {NUMBERS[name]: value}
    with pytest.raises(shop.DecodeError, match="expected"):
        shop.decode(shop.models.Thing, text, strict=True)
    assert shop.decode(shop.models.Thing, text) == thing


def test_python_types(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(things("""
            Thing:
              type: object
              required: [pair, more, data, url, blob]
              properties:
                pair: {prefixItems: [{type: integer}, {type: string, format: date}], items: false}
                more: {prefixItems: [{type: integer}], items: {type: string, format: date}}
                data: {type: string, contentEncoding: base64, contentMediaType: image/png}
                url: {type: string, contentEncoding: base64url}
                blob: {contentEncoding: base64}
            """).replace("3.0.3", "3.1.0"))
    sent = {"pair": [1, "2024-01-02"], "more": [1, "2024-01-02"], "data": "aGk=", "url": "-_8", "blob": "aGk="}
    caller.service.answers(sent)
    thing = caller.respond(shop, {"strict": True}, "things.get").value
    assert thing.pair == (1, date(2024, 1, 2))
    assert thing.more == (1, date(2024, 1, 2))
    assert (thing.data, bytes(thing.url), thing.blob) == (b"hi", b"\xfb\xff", b"hi")
    caller.service.reply = echo
    caller(shop, "things.create", pair=thing.pair, more=thing.more, data=b"hi", url=thing.url, blob=b"hi")
    assert caller.service.last.json == sent


def test_bytes_without_a_schema_to_speak_of(client_for: ClientFor, caller: Caller) -> None:
    paths = "".join(f"""
        /{name}:
          put:
            operationId: Files_{name}
            requestBody: {{required: true, content: {{application/octet-stream: {media}}}}}
            responses: {{"200": {{description: OK, content: {{application/octet-stream: {media}}}}}}}
        """ for name, media in {"a": "{}", "b": "{schema: {}}", "c": "{schema: {contentMediaType: image/png}}"}.items())
    shop = client_for(openapi(paths).replace("3.0.3", "3.1.0"))
    caller.service.reply = echo
    for name in "abc":
        assert caller(shop, f"files.{name}", body=b"\x00\xff") == b"\x00\xff"


def test_a_part_is_sent_as_what_its_schema_says_that_it_holds(client_for: ClientFor, caller: Caller) -> None:
    """contentMediaType, unless an Encoding Object says otherwise."""
    shop = client_for(
        openapi(
            """
        /upload:
          post:
            operationId: Files_Upload
            requestBody:
              required: true
              content:
                multipart/form-data:
                  schema: {$ref: "#/components/schemas/Upload"}
                  encoding: {other: {contentType: text/csv}}
            responses: {"204": {description: OK}}
        """,
            """
        Upload:
          type: object
          required: [image, other, meta]
          properties:
            image: {contentMediaType: image/png}
            other: {type: string, contentMediaType: application/octet-stream}
            meta: {type: string, contentMediaType: application/json}
        """,
        ).replace("3.0.3", "3.1.0")
    )
    caller.service.answers(None, 204)
    caller(shop, "files.upload", image=b"\x89PNG", other=b"a,b", meta='{"a": 1}')
    body = caller.service.last.body
    for name, media_type, content in (
        (b"image", b"image/png", b"\x89PNG"),
        (b"other", b"text/csv", b"a,b"),
        (b"meta", b"form-data", b'{"a": 1}'),
    ):
        (part,) = (each for each in body.split(b"--") if b'name="' + name + b'"' in each)
        assert media_type in part
        assert part.endswith(b"\r\n\r\n" + content + b"\r\n")


WEBHOOKS = """
    openapi: 3.1.0
    info: {title: Hooks, version: "1", summary: What a shop tells.}
    webhooks:
      orderPaid:
        post:
          summary: An order was paid.
          parameters: [{name: X-Signature, in: header, required: true, schema: {type: string}}]
          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/OrderPaid"}}}}
          responses:
            "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Seen"}}}}
      left: {$ref: "#/components/pathItems/left"}
    components:
      pathItems:
        left:
          put:
            requestBody:
              content: {application/json: {schema: {type: object, required: [a], properties: {a: {type: integer}}}}}
      schemas:
        OrderPaid:
          type: object
          required: [id]
          properties: {id: {type: integer}, at: {type: string, format: date-time}}
        Seen: {type: object, properties: {seen: {type: boolean}}}
    """


def test_a_document_of_webhooks_alone(client_for: ClientFor) -> None:
    """No paths at all: the payloads are models, and a client can still be made."""
    hooks = client_for(WEBHOOKS)
    paid = hooks.decode(hooks.models.OrderPaid, b'{"id": 5, "at": "2024-01-01T00:00:00Z"}', strict=True)
    assert (paid.id, paid.at.year) == (5, 2024)
    assert hooks.decode(hooks.models.LeftPayload, b'{"a": 1}').a == 1
    assert hooks.encode(hooks.models.Seen(seen=True)) == b'{"seen":true}'
    hooks.Client(base_url="http://127.0.0.1:9").close()
