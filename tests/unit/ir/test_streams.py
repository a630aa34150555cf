"""Streams, paging, and operations that take long."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from specloom.config import Config, CursorPagingConfig, StreamingConfig
from specloom.ir.model import Anything, LongRunning, Paging, Scalar, Streaming

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


def test_a_second_stream_is_noted_and_errors_are_no_streams(built: Build) -> None:
    _, result = stream_of(built, "{text/event-stream: {itemSchema: {}}, application/jsonl: {itemSchema: {}}}")
    assert len(result.said("N556")) == 1
    result = answers(
        built, "{'200': {description: x}, '400': {description: y, content: {text/event-stream: {itemSchema: {}}}}}"
    )
    assert result.api.operations[0].streaming is None
    assert [each.media_type for each in result.api.operations[0].responses[1].contents] == ["text/event-stream"]


# --- paging and long running ------------------------------------------------------------------------------------------

CURSOR = CursorPagingConfig(parameter="after", items="data", cursor="last_id", more="has_more")
PAGE = (
    "{type: object, properties: {data: {type: array, items: {}}, last_id: {type: string}, has_more: {type: boolean}}}"
)


def listing(built: Build, *, method: str = "get", after: str = "after", page: str = PAGE, more: str = "") -> Built:
    return built(
        f"""
        /a:
          {method}:
            parameters: [{{name: {after}, in: query, schema: {{type: string}}}}]
            {more}
            responses: {{'200': {{description: x, content: {{application/json: {{schema: {page}}}}}}}}}
        """,
        config=Config(paging=CURSOR),
    )


def test_by_cursor_where_parameter_and_members_are_there(built: Build) -> None:
    assert listing(built).api.operations[0].paging == Paging("cursor", "data", "after", "last_id", "has_more")
    for other in (
        listing(built, method="post"),
        listing(built, after="since"),
        listing(built, page=PAGE.replace("last_id", "next")),
        listing(built, page="{type: array, items: {}}"),
    ):
        assert other.api.operations[0].paging is None


def test_without_configuration_nothing_is_paged_by_cursor(built: Build) -> None:
    result = answers(built, f"{{'200': {{description: x, content: {{application/json: {{schema: {PAGE}}}}}}}}}")
    assert result.api.operations[0].paging is None


def test_by_link_as_x_ms_pageable_says(built: Build) -> None:
    page = "{type: object, properties: {value: {type: array, items: {}}, nextLink: {type: string}}}"
    paged = listing(built, page=page, more="x-ms-pageable: {nextLinkName: nextLink}")
    assert paged.api.operations[0].paging == Paging("next-link", "value", next_link="nextLink")
    at_once = listing(built, page=page, more="x-ms-pageable: {nextLinkName: null}")
    assert at_once.api.operations[0].paging == Paging("next-link", "value", next_link=None)
    wrong = listing(built, page=page, more="x-ms-pageable: {nextLinkName: nextLink, itemName: items}")
    assert wrong.api.operations[0].paging is None
    assert [each.where.pointer for each in wrong.said("W558")] == ["/paths/~1a/get"]
    named = listing(built, page=page, more="x-ms-pageable: {nextLinkName: nextLink, operationName: ListNext}")
    assert len(named.said("N559")) == 1


def test_long_running(built: Build) -> None:
    more = "components: {schemas: {Thing: {type: object, properties: {a: {type: string}}}}}"
    final = "final-state-via: location, final-state-schema: '#/components/schemas/Thing'"
    options = f"x-ms-long-running-operation-options: {{{final}}}"
    result = built(
        f"""
        /a: {{put: {{x-ms-long-running-operation: true, {OK}}}}}
        /b: {{put: {{x-ms-long-running-operation: true, {options}, {OK}}}}}
        /c: {{put: {{{OK}}}}}
        """,
        more,
    )
    plain, detailed, short = result.api.operations
    assert plain.long_running == LongRunning()
    assert detailed.long_running is not None
    assert detailed.long_running.final_state_via == "location"
    assert result.declared(detailed.long_running.result) == "Thing"
    assert short.long_running is None
