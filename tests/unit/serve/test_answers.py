"""Answers: which response, in which media type, with whose data."""

from __future__ import annotations

import json

import pytest
from tests.unit.serve.specs import Reply, call, document

from specloom.normalize.document import Document
from specloom.serve.options import Options

SHOP = "{type: object, required: [id], properties: {id: {type: integer}}}"


def spec(responses: str, more: str = "", method: str = "get") -> Document:
    return document(f"/things:\n  {method}: {{responses: {responses}{', ' + more if more else ''}}}")


def content(media: str, status: str = '"200"') -> str:
    return f"{{{status}: {{description: OK, content: {media}}}}}"


def get(read: Document, accept: str = "*/*", **options: object) -> Reply:
    headers = {"accept": accept}
    if prefer := options.pop("prefer", None):
        headers["prefer"] = str(prefer)
    return call(read, "GET /things", headers=headers, options=Options(**options))  # type: ignore[arg-type]


def test_data_is_made_from_the_schema_the_same_for_the_same_seed() -> None:
    read = spec(content(f"{{application/json: {{schema: {SHOP}}}}}"))
    one, again, other = get(read, seed=1), get(read, seed=1), get(read, seed=2)
    assert one.headers["content-type"] == "application/json"
    assert isinstance(one.json["id"], int)
    assert one.body == again.body != other.body


@pytest.mark.parametrize(
    "media",
    [
        f"{{application/json: {{schema: {SHOP}, example: {{id: 5}}}}}}",
        f"{{application/json: {{schema: {SHOP}, examples: {{a: {{value: {{id: x}}}}, b: {{value: {{id: 5}}}}}}}}}}",
        "{application/json: {schema: {type: object, properties: {id: {type: integer}}, example: {id: 5}}}}",
    ],
)
def test_the_first_valid_example_is_the_answer(media: str) -> None:
    assert get(spec(content(media))).json == {"id": 5}


def test_an_example_that_does_not_fit_is_not() -> None:
    assert isinstance(
        get(spec(content(f"{{application/json: {{schema: {SHOP}, example: {{id: x}}}}}}"))).json["id"], int
    )


def test_an_example_of_x_ms_examples_is_taken_for_its_status() -> None:
    examples = "x-ms-examples: {one: {responses: {'200': {body: {id: 7}}, '201': {body: {id: 8}}}}}"
    responses = (
        f"{{'200': {{description: OK, content: {{application/json: {{schema: {SHOP}}}}}}}, "
        f"'201': {{description: OK, content: {{application/json: {{schema: {SHOP}}}}}}}}}"
    )
    read = spec(responses, examples)
    assert get(read).json == {"id": 7}
    assert get(read, status=201).json == {"id": 8}


@pytest.mark.parametrize(
    ("responses", "status"),
    [
        ('{"201": {description: x}, "200": {description: x}}', 200),
        ('{"404": {description: x}, "202": {description: x}}', 202),
        ('{"302": {description: x}, "204": {description: x}}', 204),
        ('{"302": {description: x}}', 302),
        ('{"2XX": {description: x}}', 200),
        ("{default: {description: x}}", 200),
        ('{default: {description: x}, "202": {description: x}}', 202),
        ('{"404": {description: x}}', 200),
        ('{"404": {description: x, x-ms-error-response: false}}', 404),
        ('{"200": {description: x, x-ms-error-response: true}, "202": {description: x}}', 202),
    ],
)
def test_the_first_success_that_is_declared(responses: str, status: int) -> None:
    assert get(spec(responses)).status == status


def test_a_status_can_be_asked_for() -> None:
    read = spec('{"200": {description: x}, "202": {description: x, headers: {x-a: {schema: {type: string}}}}}')
    assert get(read, status=202).status == 202
    assert "x-a" in get(read, prefer="code=202").headers
    assert get(read, prefer="respond-async, code=202; wait=10").status == 202
    assert get(read, prefer="xcode=202").status == 200
    assert get(read, prefer="code=999").status == 200
    assert get(read, status=503).status == 503
    assert get(read, status=503, prefer="code=202").status == 202
    assert get(read, status=299).status == 299


BOTH = (
    f"{{application/json: {{schema: {SHOP}}}, text/plain: {{schema: {{type: string, example: hi}}}}, image/png: {{}}}}"
)


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "application/json"),
        ("", "application/json"),
        ("text/plain", "text/plain; charset=utf-8"),
        ("text/plain;q=0.5, application/json;q=0.4", "text/plain; charset=utf-8"),
        ("text/plain;q=0.4, application/json", "application/json"),
        ("image/*", "image/png"),
        ("image/png, */*;q=0.1", "image/png"),
        ("audio/wav", "application/json"),
        ("text/plain;q=0, */*;q=x", "application/json"),
    ],
)
def test_the_media_type_that_is_asked_for(accept: str, media_type: str) -> None:
    assert get(spec(content(BOTH)), accept).headers["content-type"] == media_type


def test_text_bytes_and_nothing() -> None:
    assert get(spec(content(BOTH)), "text/plain").body == b"hi"
    assert len(get(spec(content(BOTH)), "image/png").body) > 10_000
    assert get(spec(content("{application/json: {}}"))).json == {}
    assert get(spec(content("{text/plain: {}}"))).body == b""
    empty = get(spec('{"204": {description: x}}'))
    assert (empty.body, "content-type" in empty.headers) == (b"", False)
    assert get(spec(content(BOTH, '"204"'))).body == b""


def test_headers_are_made_too() -> None:
    headers = "{x-n: {schema: {type: integer}}, x-s: {schema: {type: string, example: hi}}}"
    reply = get(spec(f'{{"200": {{description: OK, headers: {headers}}}}}'))
    assert int(reply.headers["x-n"]) >= 0
    assert reply.headers["x-s"] == "hi"
    assert reply.headers["x-request-id"] == "mock-request"


def test_head_has_the_headers_of_get() -> None:
    read = spec(content(f"{{application/json: {{schema: {SHOP}}}}}"))
    assert call(read, "HEAD /things").headers == call(read, "GET /things").headers


ERROR = """{type: object, required: [problem], properties: {
    problem: {type: object, required: [code, message, target],
      properties: {code: {type: string}, message: {type: string}, target: {type: string}}}}}"""


def test_an_error_has_the_shape_that_is_declared_and_says_what_happened() -> None:
    responses = f"""
        {{"200": {{description: OK}},
         "404": {{description: No, content: {{application/json: {{schema: {ERROR}}}}}}},
         "5XX": {{description: No, content: {{application/problem+json: {{schema: {ERROR}}}}}}}}}"""
    missing = get(spec(responses), status=404)
    assert missing.json["problem"]["message"] == "the mock service was told to answer 404"
    assert missing.json["problem"]["code"] == "NotFound"
    assert missing.json["problem"]["target"].startswith("target")
    broken = get(spec(responses), status=503)
    assert broken.headers["content-type"] == "application/problem+json"
    assert broken.json["problem"]["code"] == "ServiceUnavailable"
    other = get(spec(responses), status=409)
    assert get(spec(responses), status=499).json["error"]["code"] == "499"
    assert other.json == {"error": {"code": "Conflict", "message": "the mock service was told to answer 409"}}


def test_an_error_whose_schema_has_no_room_for_the_message_stays_valid() -> None:
    schema = "{type: object, required: [code], properties: {code: {type: string, enum: [content_filter]}}}"
    assert get(spec(content(f"{{application/json: {{schema: {schema}}}}}", "default")), status=400).json == {
        "code": "content_filter"
    }


def test_retry_after_comes_with_a_failing_status() -> None:
    read = spec('{"200": {description: OK}}')
    assert get(read, status=429, retry_after=1.0).headers["retry-after"] == "1"
    assert get(read, status=429, retry_after=0.05).headers["retry-after"] == "0.05"
    assert get(read, status=503, retry_after=10_000_000).headers["retry-after"] == "10000000"
    assert "retry-after" not in get(read, retry_after=1.0).headers


CHUNK = "{type: object, required: [n], properties: {n: {type: integer}}}"
STREAMED = f"""
    {{"200": {{description: OK, content: {{
      application/json: {{schema: {SHOP}}},
      text/event-stream: {{itemSchema: {{type: object, required: [data], properties: {{data: {{type: string,
        contentMediaType: application/json, contentSchema: {CHUNK}}}}}}}}}}}}}}}"""
BODY = "requestBody: {content: {application/json: {schema: {type: object, properties: {stream: {type: boolean}}}}}}"


def test_a_stream_is_asked_for_by_its_flag() -> None:
    read = spec(STREAMED, BODY, "post")
    assert call(read, "POST /things", {"stream": False}).headers["content-type"] == "application/json"
    reply = call(read, "POST /things", {"stream": True}, {"accept": "application/json"})
    assert reply.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert reply.chunks[-1] == b"data: [DONE]\n\n"
    assert all(isinstance(json.loads(chunk.removeprefix(b"data: "))["n"], int) for chunk in reply.chunks[:-1])
    assert len(reply.chunks) == 5


def test_a_stream_is_asked_for_by_accept_as_well_and_the_flag_may_have_another_name() -> None:
    read = spec(STREAMED, BODY, "post")
    accept = {"accept": "text/event-stream, application/json"}
    assert call(read, "POST /things", {}, accept).headers["content-type"].startswith("text/event-stream")
    options = Options(flag="live", done="")
    assert call(read, "POST /things", {"stream": True}, options=options).headers["content-type"] == "application/json"
    assert not call(read, "POST /things", {"live": True}, options=options).body.endswith(b"data: [DONE]\n\n")


EVENTS = """
/things:
  get:
    responses:
      "200":
        description: OK
        content: {text/event-stream: {itemSchema: {$ref: "#/components/schemas/Event"}}}
"""
KINDS = """
Event:
  oneOf:
    - {$ref: "#/components/schemas/Done"}
    - oneOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]
    - {$ref: "#/components/schemas/Event"}
A:
  type: object
  required: [event, data]
  properties: {event: {type: string, enum: [a]}, data: {type: object, properties: {n: {type: integer}}}}
B:
  type: object
  required: [event, data]
  properties: {event: {type: string, enum: [b]}, data: {type: string, example: "two\\nlines"}}
Done:
  type: object
  required: [event, data]
  properties: {event: {type: string, enum: [done]}, data: {type: string, enum: ["[DONE]"]}}
"""


def test_a_stream_of_named_events_has_one_of_each_and_ends_with_that_which_ends_it() -> None:
    reply = get(document(EVENTS, KINDS))
    first, *others = reply.chunks
    assert first.startswith(b'event: a\ndata: {"n":')
    assert others == [b"event: b\ndata: two\ndata: lines\n\n", b"event: done\ndata: [DONE]\n\n"]


def test_a_drifting_stream_has_an_event_of_tomorrow() -> None:
    assert b'event: of_tomorrow\ndata: {"novel":true}\n\n' in get(document(EVENTS, KINDS), drift=True).chunks


def test_lines_of_json() -> None:
    reply = get(spec(content(f"{{application/jsonl: {{itemSchema: {CHUNK}}}}}")))
    assert [list(json.loads(line)) for line in reply.body.splitlines()] == [["n"]] * 4


def test_drift() -> None:
    schema = "{type: object, properties: {a: {type: string, enum: [x]}, b: {type: string, enum: [x, y]}}}"
    made = get(spec(content(f"{{application/json: {{schema: {schema}}}}}")), drift=True).json
    assert made["a"] == "x"
    assert made["b"].endswith("_of_tomorrow")
    assert made["added_later"] is True
