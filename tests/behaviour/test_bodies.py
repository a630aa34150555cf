"""Request bodies: JSON by keyword and as a whole, forms, uploads, text, bytes, and several media types for one call."""

from __future__ import annotations

import email.policy
import io
import json
import os
from datetime import date
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path
from types import ModuleType
from typing import cast
from urllib.parse import parse_qsl

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.service import Caller, Seen, Service


def send(content: str, schemas: str = "", required: bool = True) -> str:
    """A spec whose `things.send` has this request body."""
    return openapi(
        f"""
        /things/send:
          post:
            operationId: Things_Send
            requestBody: {{required: {str(required).lower()}, content: {content}}}
            responses: {{"204": {{description: OK}}}}
        """,
        schemas,
    )


def parts(seen: Seen) -> list[EmailMessage]:
    """The parts of a multipart request, read as any server would read them."""
    head = f"content-type: {seen.headers['content-type']}\r\n\r\n".encode()
    message = BytesParser(policy=email.policy.HTTP).parsebytes(head + seen.body)
    return [cast(EmailMessage, part) for part in message.iter_parts()]


def named(seen: Seen) -> list[tuple[str | None, str | None, bytes]]:
    """Name, file name and content of each part."""
    return [
        (
            cast("str | None", part.get_param("name", header="content-disposition")),
            part.get_filename(),
            cast(bytes, part.get_payload(decode=True)),
        )
        for part in parts(seen)
    ]


# --- JSON ----------------------------------------------------------------------------------------------------------

ORDER = send(
    '{application/json: {schema: {$ref: "#/components/schemas/Order"}}}',
    """
    Order:
      type: object
      required: [item, kind]
      properties:
        item: {type: string}
        kind: {type: string, enum: [order]}
        note: {type: string, nullable: true}
        "n": {type: integer}
        class: {type: string}
        lines: {type: array, items: {$ref: "#/components/schemas/Line"}}
    Line: {type: object, required: [sku], properties: {sku: {type: string}, on: {type: string, format: date}}}
    """,
)


def test_members_are_keywords(client_for: ClientFor, caller: Caller) -> None:
    caller(client_for(ORDER), "things.send", item="tea", n=2, class_="first")
    assert caller.service.last.headers["content-type"] == "application/json"
    assert caller.service.last.json == {"kind": "order", "item": "tea", "n": 2, "class": "first"}


def test_null_is_sent_where_it_is_given(client_for: ClientFor, caller: Caller) -> None:
    caller(client_for(ORDER), "things.send", item="tea", note=None)
    assert caller.service.last.json == {"kind": "order", "item": "tea", "note": None}


def test_models_and_dicts_are_taken_alike(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(ORDER)
    line = shop.models.Line(sku="a", on=date(2024, 5, 6))
    caller(shop, "things.send", item="tea", lines=[line, {"sku": "b", "on": date(2024, 5, 7)}])
    assert caller.service.last.json["lines"] == [{"sku": "a", "on": "2024-05-06"}, {"sku": "b", "on": "2024-05-07"}]


def test_an_optional_body_that_is_not_given_is_not_sent(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(send("{application/json: {schema: {type: object, properties: {a: {type: string}}}}}", "", False))
    caller(shop, "things.send")
    assert caller.service.last.body == b""
    assert "content-type" not in caller.service.last.headers


def test_a_required_body_is_sent_though_all_its_members_are_left_out(client_for: ClientFor, service: Service) -> None:
    shop = client_for(send("{application/json: {schema: {type: object, properties: {a: {type: string}}}}}"))
    with shop.Client(service.url) as client:
        client.things.send()
    assert service.last.body == b"{}"


def test_a_body_that_is_no_object_is_one_argument(client_for: ClientFor, service: Service) -> None:
    shop = client_for(send("{application/json: {schema: {type: array, items: {type: integer}}}}"))
    with shop.Client(service.url) as client:
        client.things.send(body=[1, 2])
    assert service.last.json == [1, 2]


# --- forms ---------------------------------------------------------------------------------------------------------

FORM = send("""
    {application/x-www-form-urlencoded: {schema: {type: object, required: [name], properties: {
      name: {type: string}, tags: {type: array, items: {type: string}}, on: {type: boolean}}}}}
    """)
UPLOAD = send("""
    {multipart/form-data: {schema: {type: object, required: [file], properties: {
      file: {type: string, format: binary}, more: {type: array, items: {type: string, format: binary}},
      "words[]": {type: array, items: {type: string}}, settings: {type: object, properties: {a: {type: integer}}},
      count: {type: integer}}}}}
    """)


def test_a_form(client_for: ClientFor, caller: Caller) -> None:
    caller(client_for(FORM), "things.send", name="a&b=ü", tags=["x", "y"], on=False)
    assert caller.service.last.headers["content-type"] == "application/x-www-form-urlencoded"
    sent = parse_qsl(caller.service.last.body.decode())
    assert sent == [("name", "a&b=ü"), ("tags", "x"), ("tags", "y"), ("on", "false")]


def upload(shop: ModuleType, service: Service, **arguments: object) -> None:
    with shop.Client(service.url) as client:
        client.things.send(**arguments)


def test_a_file_from_bytes_has_the_name_of_its_part(client_for: ClientFor, caller: Caller) -> None:
    caller(client_for(UPLOAD), "things.send", file=b"content")
    assert caller.service.last.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert named(caller.service.last) == [("file", "file", b"content")]


def test_a_file_from_a_path(client_for: ClientFor, caller: Caller, tmp_path: Path) -> None:
    (tmp_path / "speech.mp3").write_bytes(b"\0sound")
    caller(client_for(UPLOAD), "things.send", file=tmp_path / "speech.mp3")
    assert named(caller.service.last) == [("file", "speech.mp3", b"\0sound")]
    assert parts(caller.service.last)[0].get_content_type() == "audio/mpeg"


def test_a_file_from_a_file_object(client_for: ClientFor, caller: Caller, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"text")
    with (tmp_path / "a.txt").open("rb") as file:
        caller(client_for(UPLOAD), "things.send", file=file)
    assert named(caller.service.last) == [("file", "a.txt", b"text")]


def test_a_file_with_name_and_type(client_for: ClientFor, caller: Caller) -> None:
    caller(client_for(UPLOAD), "things.send", file=("n.bin", io.BytesIO(b"x"), "application/x-odd"))
    assert named(caller.service.last) == [("file", "n.bin", b"x")]
    assert parts(caller.service.last)[0].get_content_type() == "application/x-odd"


def test_several_files_values_and_objects(client_for: ClientFor, caller: Caller) -> None:
    caller(
        client_for(UPLOAD),
        "things.send",
        file=b"1",
        more=[b"2", ("three", b"3")],
        words=["a", "b"],
        settings={"a": 1},
        count=4,
    )
    assert named(caller.service.last) == [
        ("file", "file", b"1"),
        ("more", "more", b"2"),
        ("more", "three", b"3"),
        ("words[]", None, b"a"),
        ("words[]", None, b"b"),
        ("settings", None, b'{"a":1}'),
        ("count", None, b"4"),
    ]


# --- text, bytes, several ------------------------------------------------------------------------------------------


def test_text(client_for: ClientFor, caller: Caller) -> None:
    caller(client_for(send("{text/plain: {schema: {type: string}}}")), "things.send", body="grüß dich")
    assert caller.service.last.body.decode() == "grüß dich"
    assert caller.service.last.headers["content-type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize("given", ["bytes", "path", "file", "chunks"])
def test_bytes(client_for: ClientFor, service: Service, tmp_path: Path, given: str) -> None:
    path = tmp_path / "data"
    path.write_bytes(b"ab\0c")
    values = {"bytes": b"ab\0c", "path": path, "file": io.BytesIO(b"ab\0c"), "chunks": iter([b"ab", b"\0c"])}
    shop = client_for(send("{application/octet-stream: {schema: {type: string, format: binary}}}"))
    upload(shop, service, body=values[given])
    assert service.last.body == b"ab\0c"
    assert service.last.headers["content-type"] == "application/octet-stream"
    assert isinstance(path, os.PathLike)


NOTE = """
    Note: {type: object, properties: {text: {type: string}, file: {type: string, format: binary}}}
    """
REF = '{schema: {$ref: "#/components/schemas/Note"}}'


@pytest.mark.parametrize(("members", "kind"), [({"text": "a"}, "json"), ({"text": "a", "file": b"1"}, "form-data")])
def test_the_values_choose_the_media_type(
    client_for: ClientFor, caller: Caller, members: dict[str, object], kind: str
) -> None:
    shop = client_for(send(f"{{application/json: {REF}, multipart/form-data: {REF}}}", NOTE))
    caller(shop, "things.send", **members)
    assert kind in caller.service.last.headers["content-type"]
    assert b"a" in caller.service.last.body


def test_json_with_a_suffix_is_json(client_for: ClientFor, service: Service) -> None:
    shop = client_for(send("{application/merge-patch+json: {schema: {type: object, properties: {a: {type: string}}}}}"))
    with shop.Client(service.url) as client:
        client.things.send(a="b")
    assert service.last.headers["content-type"] == "application/merge-patch+json"
    assert json.loads(service.last.body) == {"a": "b"}
