"""Enums: open ones that take tomorrow's value, closed ones that report it, of strings and of numbers, and constants."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType
from typing import Any, get_type_hints

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import things
from tests.behaviour.service import Caller, echo

SPEC = things("""
    Thing:
      type: object
      properties:
        open: {$ref: "#/components/schemas/Mood"}
        closed: {type: string, enum: [hd, "256x256", "[DONE]"], x-ms-enum: {name: Quality, modelAsString: false}}
        plain: {type: string, enum: [a, b]}
        level: {type: integer, enum: [1, 2], x-ms-enum: {name: Level, modelAsString: true}}
        maybe: {type: string, nullable: true, enum: [x, null]}
        many: {type: array, items: {$ref: "#/components/schemas/Mood"}}
        kind: {type: string, enum: [thing]}
    Mood:
      type: string
      enum: [good, very-bad]
      x-ms-enum:
        name: Mood
        modelAsString: true
        values: [{value: good, name: Fine, description: All is well.}, {value: very-bad}]
    """)


@pytest.fixture
def shop(client_for: ClientFor) -> ModuleType:
    return client_for(SPEC)


def test_members_have_the_names_that_the_spec_gives(shop: ModuleType) -> None:
    mood, quality = shop.models.Mood, shop.models.Quality
    assert [(member.name, member.value) for member in mood] == [("FINE", "good"), ("VERY_BAD", "very-bad")]
    assert {member.value for member in quality} == {"hd", "256x256", "[DONE]"}
    assert all(member.name.isidentifier() for member in quality)


def test_known_values_are_members(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({"open": "good", "closed": "hd", "level": 2, "maybe": "x", "many": ["good", "very-bad"]})
    value = caller(shop, "things.get")
    assert value.open is shop.models.Mood.FINE
    assert value.closed is shop.models.Quality.HD
    assert value.level is shop.models.Level(2)
    assert value.maybe == "x"
    assert value.many == [shop.models.Mood.FINE, shop.models.Mood.VERY_BAD]


def test_a_new_value_of_an_open_enum_is_one_of_it_and_news(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({"open": "tomorrow", "level": 3, "many": ["tomorrow"]})
    news: list[Any] = []
    value = caller.respond(shop, {"on_drift": news.append}, "things.get").value
    assert [(drift.path, drift.kind) for drift in news] == [
        ("$.open", "enum"),
        ("$.level", "enum"),
        ("$.many[0]", "enum"),
    ]
    assert value.open == "tomorrow"
    assert isinstance(value.open, shop.models.Mood)
    assert value.level == 3
    assert shop.encode(value) == b'{"open":"tomorrow","level":3,"many":["tomorrow"]}'


def test_a_new_value_of_a_closed_enum_is_kept_and_reported(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({"closed": "8k", "plain": "c"})
    drifts: list[object] = []
    value = caller.respond(shop, {"on_drift": drifts.append}, "things.get").value
    assert (value.closed, value.plain) == ("8k", "c")
    assert [str(drift) for drift in drifts] == [
        "$.closed: expected one of 'hd', '256x256', '[DONE]', got '8k'",
        "$.plain: expected one of 'a', 'b', got 'c'",
    ]
    with pytest.raises(shop.DecodeError, match="closed"):
        caller.respond(shop, {"strict": True}, "things.get")


def test_requests_take_members_and_strings(shop: ModuleType, caller: Caller) -> None:
    caller.service.reply = echo
    caller(shop, "things.create", open=shop.models.Mood.VERY_BAD, closed="hd", level=shop.models.Level(1), maybe=None)
    assert caller.service.last.json == {"open": "very-bad", "closed": "hd", "level": 1, "maybe": None}


def test_null_in_a_nullable_enum(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({"maybe": None})
    assert caller.respond(shop, {"strict": True}, "things.get").value.maybe is None


# --- many values ------------------------------------------------------------------------------------------------------

SIZES = [f"m{number}.large" for number in range(1000)]
MANY = f"""
openapi: 3.0.3
info: {{title: Shop, version: "1"}}
servers: [{{url: https://shop.example.com/v1}}]
paths:
  /thing:
    post:
      operationId: Things_Create
      parameters:
        - {{name: size, in: query, schema: &size {{$ref: "#/components/schemas/Size"}}}}
        - {{name: sizes, in: query, schema: {{type: array, items: *size}}}}
      requestBody:
        required: true
        content: &thing {{application/json: {{schema: &ref {{$ref: "#/components/schemas/Thing"}}}}}}
      responses: {{"200": {{description: OK, content: *thing}}}}
    put:
      operationId: Things_Replace
      requestBody:
        required: true
        content:
          application/json: {{schema: {{type: object, properties: {{things: {{type: array, items: *ref}}}}}}}}
      responses: {{"200": {{description: OK, content: {{application/json: {{schema: *size}}}}}}}}
components:
  schemas:
    Size: {{type: string, enum: {json.dumps(SIZES)}}}
    Thing:
      type: object
      required: [own]
      properties:
        own: *size
        usual: {{type: string, enum: {json.dumps(SIZES)}, x-ms-client-default: m7.large}}
        maybe: {{nullable: true, allOf: [*size]}}
        many: {{type: array, items: *size}}
        by: {{type: object, additionalProperties: *size}}
        either: {{oneOf: [*size, {{type: integer}}]}}
        choice: {{oneOf: [*size, {{type: array, items: *size}}, {{type: boolean}}, {{type: number}}]}}
        level: {{type: integer, enum: {list(range(1000))}}}
"""
THING = {
    "own": "m1.large",
    "usual": "m2.large",
    "maybe": None,
    "many": ["m3.large", "m999.large"],
    "by": {"a": "m4.large"},
    "either": "m5.large",
    "choice": ["m6.large"],
    "level": 999,
}


@pytest.fixture
def sizes(client_for: ClientFor) -> ModuleType:
    return client_for(MANY)


def test_a_thousand_values_are_written_twice(sizes: ModuleType) -> None:
    """As members, and as literals."""
    folder = Path(sizes.__file__ or "").parent
    count = {path.relative_to(folder).as_posix(): path.read_text().count("m999.large") for path in folder.rglob("*.py")}
    assert sum(count.values()) == count["models/things.py"] == 4  # for there are two such enumerations
    assert {"Size", "SizeValue", "ThingUsual", "ThingUsualValue", "ThingLevelValue"} < set(sizes.models.__all__)


def test_a_thousand_values_go_and_come(sizes: ModuleType, caller: Caller) -> None:
    caller.service.reply = echo
    value = caller(sizes, "things.create", size="m8.large", sizes=["m9.large", sizes.models.Size.M1_LARGE], **THING)
    assert caller.service.last.query == [("size", "m8.large"), ("sizes", "m9.large"), ("sizes", "m1.large")]
    assert caller.service.last.json == THING
    size = sizes.models.Size
    assert value.own is size.M1_LARGE
    assert value.usual is sizes.models.ThingUsual.M2_LARGE
    assert (value.maybe, value.many, value.by) == (None, [size.M3_LARGE, size.M999_LARGE], {"a": size.M4_LARGE})
    assert {type(each) for each in (value.own, value.either, *value.many, *value.choice)} == {size}
    assert value.level is sizes.models.ThingLevel.LEVEL_999
    assert sizes.models.Thing(own="m1.large").usual == "m7.large"


def test_a_thousand_values_in_a_dict_literal_and_alone(sizes: ModuleType, caller: Caller) -> None:
    caller.service.answers("m5.large")
    assert caller(sizes, "things.replace", things=[THING]) is sizes.models.Size.M5_LARGE
    assert caller.service.last.json == {"things": [THING]}
    annotations = get_type_hints(sizes.inputs.ThingDict)
    assert annotations["own"] is sizes.models.SizeValue is sizes.models.Size


def test_the_value_behind_a_thousand_is_kept_and_reported(sizes: ModuleType, caller: Caller) -> None:
    caller.service.answers({**THING, "own": "m1000.large", "many": ["m0.large", "tiny"]})
    drifts: list[Any] = []
    value = caller.respond(sizes, {"on_drift": drifts.append}, "things.create", **THING).value
    assert (value.own, value.many) == ("m1000.large", [sizes.models.Size.M0_LARGE, "tiny"])
    assert [drift.path for drift in drifts] == ["$.own", "$.many[1]"]
