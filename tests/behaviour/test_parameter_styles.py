"""Every style of OpenAPI 3.0, exploded or not, for every type, in every place: the text that is sent.

The expected texts are those of OpenAPI 3.0.4, "Style Examples" (its `empty` row is the empty string; an array and an
object without items are what its column `undefined` says), and of the expansions of RFC 6570 that it refers to.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.service import Service

ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}
LEFT_OUT = None

SCHEMAS = {
    "string": "{type: string}",
    "array": "{type: array, items: {type: string}}",
    "object": "{type: object, additionalProperties: {type: integer}}",
}
VALUES: dict[str, Any] = {
    "string": "blue",
    "empty": "",
    "array": ARRAY,
    "no items": [],
    "object": OBJECT,
    "no members": {},
}
TYPES = {"empty": "string", "no items": "array", "no members": "object"}

# style, explode -> value -> what stands after "/x" in the path
PATH = {
    ("simple", False): {"string": "blue", "array": "blue,black,brown", "object": "R,100,G,200,B,150"},
    ("simple", True): {"string": "blue", "array": "blue,black,brown", "object": "R=100,G=200,B=150"},
    ("label", False): {"string": ".blue", "array": ".blue,black,brown", "object": ".R,100,G,200,B,150", "empty": "."},
    ("label", True): {"string": ".blue", "array": ".blue.black.brown", "object": ".R=100.G=200.B=150", "no items": "."},
    ("matrix", False): {
        "string": ";color=blue",
        "empty": ";color",
        "array": ";color=blue,black,brown",
        "no items": ";color",
        "object": ";color=R,100,G,200,B,150",
        "no members": ";color",
    },
    ("matrix", True): {
        "string": ";color=blue",
        "empty": ";color",
        "array": ";color=blue;color=black;color=brown",
        "no items": ";color",
        "object": ";R=100;G=200;B=150",
    },
}
# the same for a query; LEFT_OUT: it is not there
QUERY = {
    ("form", False): {
        "string": "color=blue",
        "empty": "color=",
        "array": "color=blue,black,brown",
        "no items": "color=",
        "object": "color=R,100,G,200,B,150",
        "no members": "color=",
    },
    ("form", True): {
        "string": "color=blue",
        "empty": "color=",
        "array": "color=blue&color=black&color=brown",
        "no items": LEFT_OUT,
        "object": "R=100&G=200&B=150",
        "no members": LEFT_OUT,
    },
    ("spaceDelimited", False): {"array": "color=blue%20black%20brown", "object": "color=R%20100%20G%20200%20B%20150"},
    ("pipeDelimited", False): {"array": "color=blue%7Cblack%7Cbrown", "object": "color=R%7C100%7CG%7C200%7CB%7C150"},
    ("spaceDelimited", True): {"array": "color=blue&color=black&color=brown"},
    ("pipeDelimited", True): {"array": "color=blue&color=black&color=brown"},
    ("deepObject", True): {"object": "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150", "no members": LEFT_OUT},
}
HEADER = {
    ("simple", False): {"string": "blue", "array": "blue,black,brown", "object": "R,100,G,200,B,150"},
    ("simple", True): {
        "string": "blue",
        "array": "blue,black,brown",
        "object": "R=100,G=200,B=150",
        "no items": LEFT_OUT,
    },
}
COOKIE = {
    ("form", False): {
        "string": "color=blue",
        "empty": "color=",
        "array": "color=blue,black,brown",
        "object": "color=R,100,G,200,B,150",
    },
    ("form", True): {"string": "color=blue", "empty": "color=", "no items": LEFT_OUT},
}
TABLES = {"path": PATH, "query": QUERY, "header": HEADER, "cookie": COOKIE}
ROWS = [
    (place, style, explode, value, expected)
    for place, table in TABLES.items()
    for (style, explode), row in table.items()
    for value, expected in row.items()
]


def method(place: str, style: str, explode: bool, type: str) -> str:
    return f"{place}_{style}_{'exploded' if explode else 'whole'}_{type}".lower()


def every_operation() -> str:
    """A spec with an operation for each place, style, explode and type."""
    paths: list[str] = []
    for place, table in TABLES.items():
        for style, explode in table:
            for type, schema in SCHEMAS.items():
                name = method(place, style, explode, type)
                paths.append(f"/{name}{'/x{color}' if place == 'path' else ''}:")
                paths.append(f"  get: {{operationId: Styles_{name}, tags: [styles], parameters: [")
                paths.append(f"    {{name: color, in: {place}, style: {style}, explode: {str(explode).lower()},")
                paths.append(f"     required: {str(place == 'path').lower()}, schema: {schema}}}],")
                paths.append('    responses: {"204": {description: OK}}}')
    return openapi("\n".join(paths))


SPEC = every_operation()


@pytest.mark.parametrize(("place", "style", "explode", "value", "expected"), ROWS)
def test_style(
    client_for: ClientFor, service: Service, place: str, style: str, explode: bool, value: str, expected: str | None
) -> None:
    name = method(place, style, explode, TYPES.get(value, value))
    with client_for(SPEC).Client(service.url) as client:
        call = getattr(client.styles, name)
        call(VALUES[value]) if place == "path" else call(color=VALUES[value])
    path, mark, query = service.last.target.partition("?")
    match place:
        case "path":
            assert path == f"/{name}/x{expected}"
        case "query":
            assert (query if mark else LEFT_OUT) == expected
        case _:
            assert service.last.headers.get("cookie" if place == "cookie" else "color") == expected


# --- what stands in a value ----------------------------------------------------------------------------------------

TYPED = openapi(
    """
    /things:
      get:
        operationId: Things_List
        parameters:
          - {name: days, in: query, explode: false, schema: {type: array, items: {type: string, format: date}}}
          - {name: times, in: query, schema: {type: array, items: {type: string, format: date-time}}}
          - {name: blobs, in: query, explode: false, schema: {type: array, items: {type: string, format: byte}}}
          - {name: moods, in: query, explode: false, schema: {type: array, items: {$ref: "#/components/schemas/Mood"}}}
          - {name: X-Flags, in: header, schema: {type: array, items: {type: boolean}}}
          - {name: filter, in: query, style: deepObject, explode: true, schema: {$ref: "#/components/schemas/Filter"}}
          - {name: shape, in: query, schema: {$ref: "#/components/schemas/Filter"}}
          - {name: reserved, in: query, allowReserved: true, schema: {type: string}}
          - {name: where, in: query, content: {application/json: {schema: {$ref: "#/components/schemas/Filter"}}}}
          - {name: X-Where, in: header, content: {application/json: {schema: {$ref: "#/components/schemas/Filter"}}}}
          - {name: note, in: query, content: {text/plain: {schema: {type: string}}}}
        responses: {"204": {description: OK}}
    """,
    """
    Mood: {type: string, enum: [fine, so-so]}
    Filter:
      type: object
      properties:
        day: {type: string, format: date}
        tags: {type: array, items: {type: string}}
        inner: {type: object, properties: {mood: {$ref: "#/components/schemas/Mood"}}}
    """,
)


def sent(client_for: ClientFor, service: Service, **arguments: object) -> str:
    with client_for(TYPED).Client(service.url) as client:
        client.things.list(**arguments)
    return service.last.target.partition("?")[2]


def test_items_are_written_as_their_formats_are(client_for: ClientFor, service: Service) -> None:
    from datetime import UTC, date, datetime

    mood = client_for(TYPED).models.Mood
    assert sent(client_for, service, days=[date(2024, 1, 2), date(2024, 1, 3)]) == "days=2024-01-02,2024-01-03"
    moments = [datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)]
    assert (
        sent(client_for, service, times=moments * 2) == "times=2024-01-02T03%3A04%3A05Z&times=2024-01-02T03%3A04%3A05Z"
    )
    assert sent(client_for, service, blobs=[b"\xff", b"a"]) == "blobs=%2Fw%3D%3D,YQ%3D%3D"
    assert sent(client_for, service, moods=[mood.FINE, "so-so"]) == "moods=fine,so-so"
    sent(client_for, service, x_flags=[True, False])
    assert service.last.headers["x-flags"] == "true,false"


FILTER = {"tags": ["a b", "c&d"], "inner": {"mood": "fine"}}


def test_deep_object(client_for: ClientFor, service: Service) -> None:
    """Beyond one level the specification says nothing: brackets go on, and the items of a list repeat its name."""
    found = sent(client_for, service, filter=FILTER)
    assert found == "filter%5Btags%5D=a%20b&filter%5Btags%5D=c%26d&filter%5Binner%5D%5Bmood%5D=fine"
    models = client_for(TYPED).models
    assert sent(client_for, service, filter=models.Filter(tags=["x"])) == "filter%5Btags%5D=x"


def test_what_no_style_can_say_is_json(client_for: ClientFor, service: Service) -> None:
    assert sent(client_for, service, shape=FILTER) == (
        "tags=%5B%22a%20b%22%2C%22c%26d%22%5D&inner=%7B%22mood%22%3A%22fine%22%7D"
    )


def test_content(client_for: ClientFor, service: Service) -> None:
    assert sent(client_for, service, where={"tags": ["ü"]}) == "where=%7B%22tags%22%3A%5B%22%C3%BC%22%5D%7D"
    assert sent(client_for, service, note='a "quoted" text') == "note=a%20%22quoted%22%20text"
    sent(client_for, service, x_where={"tags": ["a"]})
    assert service.last.headers["x-where"] == '{"tags":["a"]}'


def test_allow_reserved(client_for: ClientFor, service: Service) -> None:
    """Reserved characters and triples stay; "#" would end the query, and what is neither is encoded."""
    assert sent(client_for, service, reserved="a/b?c=d&e:[f]%41#% é") == "reserved=a/b?c=d&e:[f]%41%23%25%20%C3%A9"
