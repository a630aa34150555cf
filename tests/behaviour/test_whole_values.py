"""Bodies that are one value: bytes, durations, decimals, dates out of a list, null and nothing."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.service import Caller

ROWS = {
    "byte": "{type: string, format: byte}",
    "maybe_byte": "{type: string, format: byte, nullable: true}",
    "named_byte": '{$ref: "#/components/schemas/Bytes"}',
    "base64url": "{type: string, format: base64url}",
    "duration": "{type: string, format: duration}",
    "spans": "{type: object, additionalProperties: {type: array, items: {type: string, format: duration}}}",
    "number": "{type: number, format: decimal}",
    "text": "{type: string, format: decimal}",
    "day": '{type: string, format: date, enum: ["2026-01-31", "2026-02-28"]}',
    "only_day": '{type: string, format: date, enum: ["2026-01-31"]}',
    "maybe": "{type: integer, nullable: true}",
    "maybe_named": '{$ref: "#/components/schemas/Maybe"}',
    "maybe_union": "{nullable: true, oneOf: [{type: string}, {type: integer}]}",
    "anything": "{}",
    "plain": "{type: integer}",
}


def path(name: str, schema: str) -> str:
    content = f"{{application/json: {{schema: {schema}}}}}"
    return f"""
/{name}:
  put:
    operationId: {name.title()}_Put
    tags: [{name}]
    requestBody: {{required: true, content: {content}}}
    responses: {{"200": {{description: OK, content: {content}}}}}
  get:
    operationId: {name.title()}_Get
    tags: [{name}]
    responses: {{"200": {{description: OK, content: {content}}}}}
"""


UPLOAD = """
/upload:
  put:
    operationId: Upload_Put
    tags: [upload]
    requestBody: {required: true, content: {application/json: {schema: {type: string, format: binary}}}}
    responses: {"204": {description: OK}}
/on/{day}:
  get:
    operationId: On_Get
    tags: [on]
    parameters:
      - {name: day, in: path, required: true, schema: {type: string, format: date, enum: ["2026-01-31"]}}
      - {name: since, in: query, schema: {type: string, format: date, enum: ["2026-01-31", "2026-02-28"]}}
      - {name: span, in: query, schema: {type: string, format: duration}}
      - {name: share, in: query, schema: {type: number, format: decimal}}
    responses: {"204": {description: OK}}
"""

SPEC = openapi(
    "".join(path(name, schema) for name, schema in ROWS.items()) + UPLOAD,
    """
    Bytes: {type: string, format: byte, nullable: true}
    Maybe: {type: array, nullable: true, items: {type: string, nullable: true}}
    """,
)

SENT: list[tuple[str, Any, str]] = [
    ("byte", b"\xfb\xff", '"+/8="'),
    ("byte", bytearray(b"\xfb\xff"), '"+/8="'),
    ("maybe_byte", b"\xfb\xff", '"+/8="'),
    ("maybe_byte", None, "null"),
    ("named_byte", b"", '""'),
    ("duration", timedelta(hours=1), '"PT1H"'),
    ("spans", {"a": [timedelta(minutes=90)]}, '{"a":["PT1H30M"]}'),
    ("number", Decimal("12345678901234567890.10"), "12345678901234567890.10"),
    ("day", date(2026, 1, 31), '"2026-01-31"'),
    ("only_day", date(2026, 1, 31), '"2026-01-31"'),
    ("maybe", None, "null"),
    ("anything", None, "null"),
]


@pytest.mark.parametrize(("name", "value", "text"), SENT, ids=[f"{row[0]}-{row[2]}" for row in SENT])
def test_what_is_sent_and_read_back(client_for: ClientFor, caller: Caller, name: str, value: object, text: str) -> None:
    shop = client_for(SPEC)
    caller.service.answers(json.loads(text, parse_float=Decimal) if name != "number" else text.encode())
    found = caller(shop, f"{name}.put", body=value)
    assert caller.service.last.body == text.encode()
    assert caller.service.last.headers["content-type"] == "application/json"
    assert found == value
    assert type(found) is (bytes if isinstance(value, bytearray) else type(value))


def test_classes_of_the_package(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(SPEC)
    for name, value, text in (
        ("base64url", shop.Base64Url(b"\xfb\xff"), '"-_8"'),
        ("text", shop.DecimalString("1.50"), '"1.50"'),
        ("duration", shop.CalendarDuration(years=1), '"P1Y"'),
    ):
        caller.service.answers(text.encode())
        found = caller(shop, f"{name}.put", body=value)
        assert caller.service.last.body == text.encode()
        assert found == value
        assert type(found) is type(value)


def test_a_document_that_is_a_file_is_sent_as_it_is(client_for: ClientFor, caller: Caller) -> None:
    caller.service.answers(None, status=204)
    caller(client_for(SPEC), "upload.put", body=b'{"a": 1}')
    assert caller.service.last.body == b'{"a": 1}'


@pytest.mark.parametrize("name", ["maybe", "maybe_byte", "named_byte", "maybe_named", "maybe_union", "anything"])
@pytest.mark.parametrize("body", [b"", b" \r\n", b"null"])
def test_no_body_and_null_are_none_where_null_is_legal(
    client_for: ClientFor, caller: Caller, name: str, body: bytes
) -> None:
    shop = client_for(SPEC)
    caller.service.answers(body)
    assert caller(shop, f"{name}.get") is None
    assert caller.respond(shop, {"strict": True}, f"{name}.get").value is None


def test_no_body_is_an_error_elsewhere(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(SPEC)
    caller.service.answers(b"")
    with pytest.raises(shop.DecodeError, match="got an empty body"):
        caller(shop, "plain.get")
    caller.service.answers(b"null")
    assert caller(shop, "plain.get") is None
    with pytest.raises(shop.DecodeError, match="expected int, got null"):
        caller.respond(shop, {"strict": True}, "plain.get")


def test_a_nullable_list_of_what_is_nullable(client_for: ClientFor, caller: Caller) -> None:
    caller.service.answers(["a", None])
    assert caller.respond(client_for(SPEC), {"strict": True}, "maybe_named.get").value == ["a", None]


def test_parameters(client_for: ClientFor, caller: Caller) -> None:
    """The only value of a required one is no argument, whatever its format."""
    caller.service.answers(None, status=204)
    day, span, share = date(2026, 2, 28), timedelta(minutes=90), Decimal("0.10")
    caller(client_for(SPEC), "on.get", since=day, span=span, share=share)
    assert caller.service.last.target == "/on/2026-01-31?since=2026-02-28&span=PT1H30M&share=0.10"
