"""Names of declarations: chosen for all at once, whatever their order."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
import yaml

if TYPE_CHECKING:
    from conftest import Declare


def test_named_schemas_keep_their_names_and_capitals(declare: Declare) -> None:
    declared = declare("""
        createChatCompletionRequest: {type: object, properties: {a: {type: string}}}
        OpenAIFile: {type: object, properties: {a: {type: string}}}
        pet-store.v1: {type: object, properties: {a: {type: string}}}
        renamed: {type: object, x-ms-client-name: ClientName, properties: {a: {type: string}}}
    """)
    assert declared.names == ["create Chat Completion Request", "Open AI File", "pet store v1", "Client Name"]


def test_a_named_schema_wins_over_one_written_in_place(declare: Declare) -> None:
    declared = declare("""
        run: {type: object, properties: {last_error: {type: object, properties: {a: {type: string}}}}}
        runLastError: {type: object, properties: {b: {type: string}}}
    """)
    assert declared.record("run Last Error").id == "#/components/schemas/runLastError"
    assert declared.fields("run") == {"last_error": "?run last error Details"}


def test_names_that_differ_in_capitals_only_are_numbered(declare: Declare) -> None:
    declared = declare("""
        widget: {type: object, properties: {a: {type: string}}}
        Widget: {type: object, properties: {a: {type: string}}}
    """)
    assert declared.names == ["widget 2", "Widget"]


def test_places_that_collide_get_the_nearest_words_that_tell_them_apart(declare: Declare) -> None:
    declared = declare("""
        order:
          type: object
          properties:
            sender: {type: object, properties: {home_address: {type: object, properties: {a: {type: string}}}}}
            receiver: {type: object, properties: {home_address: {type: object, properties: {b: {type: string}}}}}
    """)
    assert declared.names == [
        "order",
        "order sender",
        "order sender home address",
        "order receiver",
        "order receiver home address",
    ]


def test_a_title_names_where_it_is_the_only_one_and_says_something(declare: Declare) -> None:
    declared = declare("""
        thing:
          type: object
          properties:
            a: {type: object, title: Delivery address, properties: {x: {type: string}}}
            b: {type: object, title: Text content, properties: {x: {type: string}}}
            c: {type: object, title: Text content, properties: {y: {type: string}}}
            d: {type: object, title: Object, properties: {z: {type: string}}}
        other:
          type: object
          title: Billing address
          properties: {a: {type: object, title: Billing address, properties: {x: {type: string}}}}
    """)
    assert declared.fields("thing") == {"a": "?Delivery address", "b": "?thing b", "c": "?thing c", "d": "?thing d"}
    assert declared.fields("other") == {"a": "?other a"}


def test_what_is_written_once_is_one_declaration(declare: Declare) -> None:
    declared = declare("""
        createChatResponse:
          type: object
          properties: {logprobs: &logprobs {type: object, properties: {a: {type: string}}}}
        createChatStreamResponse: {type: object, properties: {logprobs: *logprobs}}
        twin: {type: object, properties: {logprobs: {type: object, properties: {a: {type: string}}}}}
    """)
    assert declared.fields("create Chat Response") == {"logprobs": "?create Chat logprobs"}
    assert declared.fields("create Chat Stream Response") == {"logprobs": "?create Chat logprobs"}
    assert declared.fields("twin") == {"logprobs": "?twin logprobs"}, "the same words elsewhere are another thing"


def test_a_member_that_composition_hands_down_is_declared_once(declare: Declare) -> None:
    declared = declare("""
        common: {type: object, properties: {geo: {type: object, properties: {lat: {type: number}}}}}
        place: {allOf: [{$ref: '#/components/schemas/common'}, {properties: {name: {type: string}}}]}
    """)
    assert declared.fields("place") == {"geo": "?common geo", "name": "?string"}


def test_a_pin_is_the_name(declare: Declare) -> None:
    schemas = """
        run: {type: object, properties: {last_error: {type: object, properties: {a: {type: string}}}}}
        failure: {type: object, properties: {a: {type: string}}}
    """
    pointer = "#/components/schemas/run/properties/last_error"
    declared = declare(schemas, pins={pointer: "Failure", "#/components/schemas/run": "ThreadRun"})
    assert declared.fields("Thread Run") == {"last_error": "?Failure"}
    assert declared.record("failure 2").id == "#/components/schemas/failure"


def test_a_pin_of_nothing_is_an_error_with_a_suggestion(declare: Declare) -> None:
    declared = declare("run: {type: object, properties: {a: {type: string}}}", pins={"#/components/schemas/rum": "Run"})
    (error,) = declared.said("E715")
    assert error.hint == "did you mean `#/components/schemas/run`?"


def test_two_pins_of_one_name_are_an_error(declare: Declare) -> None:
    pins = {"#/components/schemas/a": "same thing", "#/components/schemas/b": "SameThing"}
    declared = declare("{a: {type: string}, b: {type: string}}", pins=pins)
    assert len(declared.said("E716")) == 1


ENTANGLED = """
    createRunRequest:
      type: object
      properties:
        tools: &tools
          {type: array, items: {oneOf: [{$ref: '#/components/schemas/code'}, {$ref: '#/components/schemas/search'}]}}
        mode: {type: string, enum: [a, b]}
    modifyRunRequest:
      type: object
      properties:
        tools: *tools
        mode: {type: string, enum: [a, b]}
        format: {type: string, enum: [x, y], x-ms-enum: {name: Format}}
    runObject:
      type: object
      properties:
        tools:
          {type: array, items: {oneOf: [{$ref: '#/components/schemas/code'}, {$ref: '#/components/schemas/search'}]}}
        format: {type: string, enum: [x, z], x-ms-enum: {name: Format}}
    run:
      type: object
      properties:
        tool: {type: object, properties: {a: {type: string}}}
        mode: {type: object, properties: {a: {type: string}}}
    Run: {type: object, properties: {mode: {type: object, properties: {b: {type: string}}}}}
    code: {type: object, required: [type], properties: {type: {enum: [code]}}}
    search: {type: object, required: [type], properties: {type: {enum: [search]}}}
"""


@pytest.mark.parametrize("seed", range(8))
def test_names_do_not_depend_on_the_order_of_the_definitions(declare: Declare, seed: int) -> None:
    def names(schemas: dict[str, object]) -> dict[str, str]:
        declared = declare(yaml.safe_dump(schemas, sort_keys=False))
        assert len({name.replace(" ", "").lower() for name in declared.names}) == len(declared.names)
        named = {each.pointer for each in declared.symbols}
        found = {each.id: each.name for each in declared.declarations if each.id in named}
        # The id of what several places share is that of the first of them; its name is not.
        return found | {name: name for name in declared.names}

    schemas = yaml.safe_load(ENTANGLED)
    shuffled = list(schemas.items())
    Random(seed).shuffle(shuffled)
    assert names(dict(shuffled)) == names(schemas)
