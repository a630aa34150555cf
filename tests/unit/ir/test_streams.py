"""Streams."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from specloom.config import Config, StreamingConfig
from specloom.ir.model import Anything, Scalar, Streaming

if TYPE_CHECKING:
    from tests.unit.ir.conftest import Built

Build = Callable[..., "Built"]

OK = "responses: {'200': {description: fine}}"


def answers(built: Build, responses: str) -> Built:
    """A GET with these responses."""
    return built(f"/a:\n  get:\n    responses: {responses}")


# --- streams ----------------------------------------------------------------------------------------------------------

EVENTS = """
    components:
      schemas:
        Chunk: {type: object, properties: {delta: {type: string}}}
        Done: {type: object, properties: {event: {type: string, enum: [done]}, data: {type: string}}}
        Delta:
          type: object
          properties: {event: {type: string, enum: [delta]}, data: {$ref: '#/components/schemas/Chunk'}}
        Event: {oneOf: [{$ref: '#/components/schemas/Done'}, {oneOf: [{$ref: '#/components/schemas/Delta'}]}]}
        Listing: {type: object, properties: {data: {type: array, items: {}}, total: {type: integer}}}
        Wrapped: {$ref: '#/components/schemas/Event'}
        Loop: {$ref: '#/components/schemas/Loop'}
        Spiral: {oneOf: [{$ref: '#/components/schemas/Done'}, {$ref: '#/components/schemas/Spiral'}]}
"""


def stream_of(
    built: Build, content: str, body: str = "", config: StreamingConfig | None = None
) -> tuple[Streaming, Built]:
    result = built(
        f"""
        /a:
          post:
            operationId: runThing
            {body}
            responses: {{'200': {{description: x, content: {content}}}}}
        """,
        EVENTS,
        Config(streaming=config or StreamingConfig()),
    )
    streaming = result.api.operations[0].streaming
    assert streaming is not None
    return streaming, result


@pytest.mark.parametrize(
    ("schema", "item", "envelope"),
    [
        ("Event", "Event", True),
        ("Wrapped", "Event", True),
        ("Done", "Done", True),
        ("Chunk", "Chunk", False),
        ("Listing", "Listing", False),
    ],
)
def test_an_item_is_an_event_or_its_data(built: Build, schema: str, item: str, envelope: bool) -> None:
    content = f"{{text/event-stream: {{itemSchema: {{$ref: '#/components/schemas/{schema}'}}}}}}"
    streaming, result = stream_of(built, content)
    assert streaming.envelope is envelope
    assert result.declared(streaming.item) in (item, schema)
    assert result.api.operations[0].responses[0].contents == ()


def test_content_schema_says_what_the_data_holds(built: Build) -> None:
    data = "{type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Chunk'}}"
    streaming, result = stream_of(
        built, f"{{text/event-stream: {{itemSchema: {{type: object, properties: {{data: {data}}}}}}}}}"
    )
    assert not streaming.envelope
    assert result.declared(streaming.item) == "Chunk"


def test_an_inline_event_is_named_after_the_operation(built: Build) -> None:
    streaming, result = stream_of(
        built,
        "{text/event-stream: {itemSchema: {type: object, properties: {data: {type: string}, id: {type: string}}}}}",
    )
    assert streaming.envelope
    assert result.declared(streaming.item) == "run Thing event"


def test_plain_contents_stay_beside_a_stream(built: Build) -> None:
    chunk = "{$ref: '#/components/schemas/Chunk'}"
    _, result = stream_of(
        built, f"{{application/json: {{schema: {chunk}}}, text/event-stream: {{itemSchema: {chunk}}}}}"
    )
    (response,) = result.api.operations[0].responses
    assert [each.media_type for each in response.contents] == ["application/json"]


def test_a_stream_without_item_schema_is_noted(built: Build) -> None:
    streaming, result = stream_of(built, "{text/event-stream: {schema: {$ref: '#/components/schemas/Chunk'}}}")
    assert result.declared(streaming.item) == "Chunk"
    assert len(result.said("N557")) == 1
    streaming, _ = stream_of(built, "{text/event-stream: {}}")
    assert streaming.item == Anything()


@pytest.mark.parametrize("schema", ["Loop", "Spiral"])
def test_a_schema_that_leads_back_to_itself_is_no_event(built: Build, schema: str) -> None:
    streaming, _ = stream_of(built, f"{{text/event-stream: {{itemSchema: {{$ref: '#/components/schemas/{schema}'}}}}}}")
    assert not streaming.envelope


def test_lines_of_json_are_a_stream_where_their_items_are_described(built: Build) -> None:
    streaming, _ = stream_of(built, "{application/x-ndjson: {itemSchema: {type: integer}}}")
    assert (streaming.media_type, streaming.item, streaming.envelope) == (
        "application/x-ndjson",
        Scalar("integer"),
        False,
    )
    result = answers(built, "{'200': {description: x, content: {application/x-ndjson: {schema: {}}}}}")
    assert result.api.operations[0].streaming is None
    assert result.api.operations[0].responses[0].contents[0].type == Scalar("binary")


def test_the_flag_is_a_member_of_the_body(built: Build) -> None:
    config = StreamingConfig(flag="stream", done="[DONE]")
    content = "{text/event-stream: {itemSchema: {}}}"

    def body(schema: str) -> str:
        return f"requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}"

    inherited = "{allOf: [{type: object, properties: {stream: {type: boolean}}}, {properties: {n: {type: integer}}}]}"
    for schema, flag in (
        ("{type: object, properties: {stream: {type: boolean}}}", "stream"),
        (inherited, "stream"),
        ("{type: object, properties: {other: {type: boolean}}}", None),
    ):
        streaming, _ = stream_of(built, content, body(schema), config)
        assert (streaming.flag, streaming.done) == (flag, "[DONE]")
    streaming, _ = stream_of(built, content, "", StreamingConfig())
    assert (streaming.flag, streaming.done) == (None, None)


def test_an_end_is_marked_among_events_only(built: Build) -> None:
    config = StreamingConfig(done="[DONE]")
    assert stream_of(built, "{text/event-stream: {itemSchema: {}}}", "", config)[0].done == "[DONE]"
    assert stream_of(built, "{application/jsonl: {itemSchema: {}}}", "", config)[0].done is None


def test_errors_in_a_stream_go_by_the_name_that_the_configuration_says(built: Build) -> None:
    content = "{text/event-stream: {itemSchema: {}}}"
    for config, error in (
        (StreamingConfig(), "error"),
        (StreamingConfig(error="oops"), "oops"),
        (StreamingConfig(error=""), None),
    ):
        assert stream_of(built, content, "", config)[0].error == error


def test_a_second_stream_is_noted_and_errors_are_no_streams(built: Build) -> None:
    _, result = stream_of(built, "{text/event-stream: {itemSchema: {}}, application/jsonl: {itemSchema: {}}}")
    assert len(result.said("N556")) == 1
    result = answers(
        built, "{'200': {description: x}, '400': {description: y, content: {text/event-stream: {itemSchema: {}}}}}"
    )
    assert result.api.operations[0].streaming is None
    assert [each.media_type for each in result.api.operations[0].responses[1].contents] == ["text/event-stream"]
