"""Forms: how the Encoding Object of OpenAPI, and collectionFormat of Swagger 2.0, write the parts of a body."""

from __future__ import annotations

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.service import Caller
from tests.behaviour.test_bodies import named, parts, send

PROPERTIES = """
    schema: {type: object, properties: {
      ids: {type: array, items: {type: integer}}, at: {type: object, properties: {x: {type: integer}}},
      url: {type: string}, picture: {type: string, format: binary}, note: {type: string}}}
    """


def form(media_type: str, encoding: str) -> str:
    return send(f"{{{media_type}: {{{PROPERTIES}, encoding: {encoding}}}}}")


# --- application/x-www-form-urlencoded -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("{}", b"ids=1&ids=2&at=%7B%22x%22%3A3%7D"),
        ("{ids: {style: form, explode: false}}", b"ids=1,2&at=%7B%22x%22%3A3%7D"),
        ("{ids: {style: spaceDelimited}}", b"ids=1%202&at=%7B%22x%22%3A3%7D"),
        ("{ids: {style: pipeDelimited}}", b"ids=1%7C2&at=%7B%22x%22%3A3%7D"),
        ("{at: {style: form}}", b"ids=1&ids=2&x=3"),
        ("{at: {style: form, explode: false}}", b"ids=1&ids=2&at=x,3"),
        ("{at: {style: deepObject}}", b"ids=1&ids=2&at%5Bx%5D=3"),
        ("{ids: {contentType: application/json}}", b"ids=%5B1%2C2%5D&at=%7B%22x%22%3A3%7D"),
    ],
)
def test_styles(client_for: ClientFor, caller: Caller, encoding: str, expected: bytes) -> None:
    shop = client_for(form("application/x-www-form-urlencoded", encoding))
    caller(shop, "things.send", ids=[1, 2], at={"x": 3})
    assert caller.service.last.body == expected


def test_reserved_characters(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(form("application/x-www-form-urlencoded", "{url: {allowReserved: true}}"))
    caller(shop, "things.send", url="http://a/b?c=d&e", note="a/b")
    assert caller.service.last.body == b"url=http://a/b?c=d%26e&note=a%2Fb"


DOCUMENTS = """
    schema: {type: object, properties: {
      box: {$ref: "#/components/schemas/Box"}, boxes: {type: array, items: {$ref: "#/components/schemas/Box"}},
      raw: {type: string}}},
    encoding: {box: {contentType: application/xml}, boxes: {contentType: text/xml}, raw: {contentType: text/xml}}
    """
BOX = """
Box:
  type: object
  xml: {name: crate, namespace: "urn:shop"}
  properties: {id: {type: integer, xml: {attribute: true}}, label: {type: string}}
"""


# --- multipart -----------------------------------------------------------------------------------------------------


def test_the_content_types_of_parts(client_for: ClientFor, caller: Caller) -> None:
    encoding = "{note: {contentType: text/markdown}, picture: {contentType: 'image/png, image/gif'}}"
    caller(client_for(form("multipart/form-data", encoding)), "things.send", note="# a", picture=("a.gif", b"GIF"))
    assert [part.get_content_type() for part in parts(caller.service.last)] == ["image/gif", "text/markdown"]


def test_a_list_and_an_object_in_a_style(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(form("multipart/form-data", "{ids: {style: form, explode: false}, at: {style: deepObject}}"))
    caller(shop, "things.send", ids=[1, 2], at={"x": 3})
    assert named(caller.service.last) == [("ids", None, b"1,2"), ("at[x]", None, b"3")]


HEADERS = form(
    "multipart/form-data",
    """{picture: {headers: {
      X-Limit: {required: true, description: How many., schema: {type: integer}},
      X-Kinds: {schema: {type: array, items: {type: string}}},
      X-Version: {required: true, schema: {type: string, enum: ["1.0"]}},
      Content-Type: {schema: {type: string}}}}}""",
)


def test_headers_of_a_part_are_arguments(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(HEADERS)
    caller(shop, "things.send", picture=b"1", picture_x_limit=5, picture_x_kinds=["a", "b"], note="n")
    picture, note = parts(caller.service.last)
    assert (picture["x-limit"], picture["x-kinds"], picture["x-version"]) == ("5", "a,b", "1.0")
    assert "x-version" not in note


def test_what_is_no_header_is_refused(client_for: ClientFor, caller: Caller) -> None:
    with pytest.raises(ValueError, match="control character"):
        caller(client_for(HEADERS), "things.send", picture=b"1", picture_x_limit=5, picture_x_kinds=["a\r\nX: 1"])
    assert not caller.service.seen


def test_headers_of_each_file(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(form("multipart/form-data", "{}"))
    caller(shop, "things.send", picture=("a.bin", b"1", "image/png", {"X-Own": "yes"}))
    (picture,) = parts(caller.service.last)
    assert (picture["x-own"], picture.get_content_type()) == ("yes", "image/png")


# --- Swagger 2.0 ---------------------------------------------------------------------------------------------------

SWAGGER = """
    swagger: "2.0"
    info: {title: Shop, version: "1"}
    host: shop.example.com
    paths:
      /things/send:
        post:
          operationId: Things_Send
          consumes: [CONSUMES]
          parameters: PARAMETERS
          responses: {"204": {description: OK}}
    """


def test_several_files(client_for: ClientFor, caller: Caller) -> None:
    spec = SWAGGER.replace("CONSUMES", "multipart/form-data, application/octet-stream")
    files = "[{name: files, in: formData, required: true, type: array, items: {type: file}}]"
    caller(client_for(spec.replace("PARAMETERS", files)), "things.send", files=[b"1", ("two.txt", b"2")])
    assert named(caller.service.last) == [("files", "files", b"1"), ("files", "two.txt", b"2")]


@pytest.mark.parametrize(
    ("collection", "expected"),
    [("csv", b"a=x,y"), ("ssv", b"a=x%20y"), ("tsv", b"a=x%09y"), ("pipes", b"a=x%7Cy"), ("multi", b"a=x&a=y")],
)
def test_collection_formats(client_for: ClientFor, caller: Caller, collection: str, expected: bytes) -> None:
    spec = SWAGGER.replace("CONSUMES", "application/x-www-form-urlencoded")
    items = f"[{{name: a, in: formData, type: array, items: {{type: string}}, collectionFormat: {collection}}}]"
    caller(client_for(spec.replace("PARAMETERS", items)), "things.send", a=["x", "y"])
    assert caller.service.last.body == expected


# --- parts that are neither JSON nor text --------------------------------------------------------------------------


def test_parts_in_xml(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(send(f"{{multipart/form-data: {{{DOCUMENTS}}}}}", BOX))
    made = shop.models.Box(id=2, label="<")
    caller(shop, "things.send", box={"id": 1, "label": "a"}, boxes=[made, {"id": 3}], raw="<a/>")
    start = b'<?xml version="1.0" encoding="utf-8"?>\n<crate xmlns="urn:shop" id='
    assert [(part.get_content_type(), part.get_payload(decode=True)) for part in parts(caller.service.last)] == [
        ("application/xml", start + b'"1"><label>a</label></crate>'),
        ("text/xml", start + b'"2"><label>&lt;</label></crate>'),
        ("text/xml", start + b'"3"/>'),
        ("text/xml", b"<a/>"),
    ]


def test_bytes_in_base64_are_a_text(client_for: ClientFor, caller: Caller) -> None:
    schema = """{type: object, properties: {
        one: {type: string, format: byte}, url: {type: string, format: base64url},
        many: {type: array, items: {type: string, format: byte}}, file: {type: string, format: binary}}}"""
    shop = client_for(
        send(f"{{multipart/form-data: {{schema: {schema}, encoding: {{one: {{contentType: image/png}}}}}}}}")
    )
    caller(shop, "things.send", one=b"\xff", url=shop.Base64Url(b"\xff\xef"), many=[b"a", b"b"], file=b"\xff")
    assert named(caller.service.last) == [
        ("one", None, b"/w=="),
        ("url", None, b"_-8"),
        ("many", None, b"YQ=="),
        ("many", None, b"Yg=="),
        ("file", "file", b"\xff"),
    ]
