"""Bodies: what is understood, and what is wrong with them."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from tests.unit.serve.specs import Reply, call, document

from specloom.normalize.document import Document
from specloom.serve.app import MockApp
from specloom.serve.options import Options
from specloom.serve.requests import Received

THING = "{type: object, required: [n], properties: {n: {type: integer}, tags: {type: array, items: {type: string}}}}"


def spec(content: str, required: str = "true") -> Document:
    return document(f"""
        /things:
          post:
            requestBody: {{required: {required}, content: {content}}}
            responses: {{"204": {{description: OK}}}}
        """)


def send(content: str, body: object, media_type: str = "", required: str = "true") -> tuple[Reply, Received]:
    app = MockApp(spec(content, required), Options())
    reply = call(app, "POST /things", body, {"content-type": media_type} if media_type else {})
    received = app.exchanges[-1].received
    assert received is not None
    return reply, received


def refused(content: str, body: object, media_type: str = "") -> str:
    reply, _ = send(content, body, media_type)
    assert reply.status == 400
    message: str = reply.json["error"]["message"]
    return message


JSON = f"{{application/json: {{schema: {THING}}}}}"


def test_json() -> None:
    reply, received = send(JSON, {"n": 1, "tags": ["é"]})
    assert reply.status == 204
    assert received.body == {"n": 1, "tags": ["é"]}


@pytest.mark.parametrize("media_type", ["application/json; charset=utf-8", "Application/JSON"])
def test_a_media_type_may_have_parameters_and_capitals(media_type: str) -> None:
    assert send(JSON, '{"n": 1}', media_type)[1].body == {"n": 1}


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"n": "x"}, "body: $.n: 'x' is not of type 'integer'"),
        ({}, "body: $: 'n' is a required property"),
        ([], "body: $: [] is not of type 'object'"),
    ],
)
def test_json_that_does_not_fit(body: object, said: str) -> None:
    assert refused(JSON, body) == said


@pytest.mark.parametrize("body", ["{", "", '{"n": NaN}', b"\xff", "[" * 100_000])
def test_no_json(body: str | bytes) -> None:
    assert refused(JSON, body, "application/json").startswith("the request body is no application/json: ")


def test_a_wrong_media_type() -> None:
    message = refused(JSON, "n=1", "application/x-www-form-urlencoded")
    assert message == "the request body is application/x-www-form-urlencoded; the operation takes application/json"


def test_no_media_type() -> None:
    assert refused(JSON, "n") == "the request body is untyped; the operation takes application/json"


def test_no_body() -> None:
    assert refused(JSON, None) == "the request body is required"
    reply, received = send(JSON, None, required="false")
    assert reply.status == 204
    assert received.body is None


def test_several_media_types() -> None:
    content = f"{{text/plain: {{schema: {{type: string}}}}, application/json: {{schema: {THING}}}, 'image/*': {{}}}}"
    assert send(content, "hällo".encode(), "text/plain; charset=utf-8")[1].body == "hällo"
    assert send(content, {"n": 1})[1].body == {"n": 1}
    assert send(content, b"\x89PNG", "image/png")[1].files == {"": (b"\x89PNG",)}
    assert refused(content, b"", "audio/wav").startswith("the request body is audio/wav;")


def test_text_that_is_none() -> None:
    assert refused("{text/plain: {schema: {type: string}}}", b"\xff", "text/plain").startswith("the request body is no")


def test_a_body_of_any_type() -> None:
    assert send("{'*/*': {}}", b"x", "application/pdf")[1].files == {"": (b"x",)}


FORM = """
/things:
  post:
    responses: {"204": {description: OK}}
    requestBody:
      content:
        application/x-www-form-urlencoded:
          schema:
            type: object
            required: [n]
            properties:
              n: {type: integer}
              s: {type: string}
              tags: {type: array, items: {type: string}}
              packed: {type: array, items: {type: integer}}
              thing: {type: object, properties: {a: {type: integer}}}
              deep: {type: object, properties: {a: {type: integer}}}
              json: {type: array, items: {type: integer}}
            additionalProperties: {type: boolean}
          encoding:
            packed: {style: form, explode: false}
            deep: {style: deepObject, explode: true}
            json: {contentType: application/json}
"""


def test_an_urlencoded_form() -> None:
    pairs = [
        *(("n", "1"), ("s", "a b&c"), ("tags", "x"), ("tags", "y,z"), ("packed", "1,2"), ("thing", '{"a": 1}')),
        *(("deep[a]", "2"), ("json", "[3]"), ("more", "true")),
    ]
    app = MockApp(document(FORM), Options())
    text = urlencode(pairs).replace("packed=1%2C2", "packed=1,2")
    reply = call(app, "POST /things", text, {"content-type": "application/x-www-form-urlencoded"})
    assert reply.status == 204, reply.body
    assert app.exchanges[-1].request == {
        "n": 1,
        "s": "a b&c",
        "tags": ["x", "y,z"],
        "packed": [1, 2],
        "thing": {"a": 1},
        "deep": {"a": 2},
        "json": [3],
        "more": True,
    }


def test_an_urlencoded_form_that_does_not_fit() -> None:
    reply = call(document(FORM), "POST /things", "n=x&more=no", {"content-type": "application/x-www-form-urlencoded"})
    assert reply.json["error"]["message"] == (
        "body: $.more: 'no' is not of type 'boolean'; body: $.n: 'x' is not of type 'integer'"
    )


MULTIPART = """{multipart/form-data: {schema: {type: object, required: [file], properties: {
    file: {type: string, format: binary}, files: {type: array, items: {type: string, format: binary}},
    n: {type: integer}, "tags[]": {type: array, items: {type: string, enum: [a, b]}},
    meta: {type: object, properties: {a: {type: integer}}}}}}}"""


def multipart(*parts: tuple[str, bytes]) -> tuple[bytes, str]:
    """A body, and its content type."""
    lines = b"".join(b"--XX\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n" % (h.encode(), c) for h, c in parts)
    return lines + b"--XX--\r\n", "multipart/form-data; boundary=XX"


def test_a_multipart_form() -> None:
    body, media_type = multipart(
        ('name="file"; filename="a.wav"', b"RIFF\r\n\xff"),
        ('name="files"; filename="1"', b"one"),
        ('name="files"; filename="2"', b"two"),
        ('name="n"', b"7"),
        ('name="tags[]"', b"a"),
        ('name="tags[]"', b"b"),
        ('name="meta"', b'{"a": 1}'),
        ('name="unknown"', b"?"),
    )
    reply, received = send(MULTIPART, body, media_type)
    assert reply.status == 204, reply.body
    assert received.files == {"file": (b"RIFF\r\n\xff",), "files": (b"one", b"two")}
    assert received.body == {
        "file": "a.wav",
        "files": ["1", "2"],
        "n": 7,
        "tags[]": ["a", "b"],
        "meta": {"a": 1},
        "unknown": "?",
    }


def test_a_multipart_form_that_does_not_fit() -> None:
    message = refused(MULTIPART, *multipart(('name="n"', b"x"), ('name="tags[]"', b"c")))
    assert message == (
        "body: $.n: 'x' is not of type 'integer'; body: $: 'file' is a required property; "
        "body: $['tags[]'][0]: 'c' is not one of ['a', 'b']"
    )


@pytest.mark.parametrize(
    ("body", "media_type"),
    [(b"--XX\r\n", "multipart/form-data"), (b"rubbish", "multipart/form-data; boundary=XX")],
)
def test_a_broken_multipart_form(body: bytes, media_type: str) -> None:
    assert refused(MULTIPART, body, media_type).startswith("the request body is no multipart/form-data: ")


def test_a_body_that_the_operation_has_not_is_ignored() -> None:
    read = document('/things:\n  get: {responses: {"204": {description: OK}}}')
    assert call(read, "GET /things", {"n": 1}).status == 204


def test_json_that_is_described_as_bytes() -> None:
    bytes_ = "{application/json: {schema: {type: string, format: binary}}}"
    reply, received = send(bytes_, b'{"a": 1}', "application/json")
    assert reply.status == 204
    assert received.files == {"": (b'{"a": 1}',)}
