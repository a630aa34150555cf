"""Bodies of several media types: one method that takes any of them, and `content_type` for who wants to choose."""

from __future__ import annotations

import importlib
import inspect
import io
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.service import Caller, Seen
from tests.behaviour.test_bodies import send

SOURCE = """
    Source: {type: object, properties: {source: {type: string}, size: {type: integer}}}
    """
REF = '{schema: {$ref: "#/components/schemas/Source"}}'
ANY = send(
    f"{{application/pdf: {{}}, application/json: {REF}, text/plain: {{}}, image/png: {{}}, image/jpeg: {{}}}}", SOURCE
)


def sent(caller: Caller, shop: ModuleType, **arguments: object) -> Seen:
    caller(shop, "things.send", **arguments)
    return caller.service.last


def kind(seen: Seen) -> str:
    return seen.headers["content-type"]


def signature(shop: ModuleType) -> dict[str, str]:
    """The annotation of each argument of `things.send`."""
    group = importlib.import_module(f"{shop.__name__}.operations.things").Things
    parameters = inspect.signature(group.send).parameters
    return {name: parameter.annotation for name, parameter in parameters.items() if name != "self"}


# --- the value chooses ---------------------------------------------------------------------------------------------


def test_models_and_dicts_are_json(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(ANY)
    for given in (shop.models.Source(source="a"), {"source": "a"}):
        seen = sent(caller, shop, body=given)
        assert (kind(seen), seen.body) == ("application/json", b'{"source":"a"}')


def test_text_is_text(client_for: ClientFor, caller: Caller) -> None:
    seen = sent(caller, client_for(ANY), body="plain")
    assert (kind(seen), seen.body) == ("text/plain", b"plain")


def test_bytes_are_the_first_media_type_of_bytes(client_for: ClientFor, caller: Caller) -> None:
    seen = sent(caller, client_for(ANY), body=b"%PDF")
    assert (kind(seen), seen.body) == ("application/pdf", b"%PDF")


def test_a_file_is_what_its_name_says(client_for: ClientFor, caller: Caller, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    seen = sent(caller, client_for(ANY), body=tmp_path / "photo.jpg")
    assert (kind(seen), seen.body) == ("image/jpeg", b"\xff\xd8")


# --- or the caller -------------------------------------------------------------------------------------------------


def test_the_caller_chooses(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(ANY)
    seen = sent(caller, shop, body=b"\x89PNG", content_type="image/png")
    assert (kind(seen), seen.body) == ("image/png", b"\x89PNG")
    seen = sent(caller, shop, body="a string of JSON", content_type="application/json")
    assert (kind(seen), seen.json) == ("application/json", "a string of JSON")


def test_what_is_not_offered_is_refused_before_it_is_sent(client_for: ClientFor, caller: Caller) -> None:
    with pytest.raises(ValueError, match="content_type: 'image/gif' is none of application/json, text/plain"):
        caller(client_for(ANY), "things.send", body=b"GIF", content_type="image/gif")
    assert not caller.service.seen


def test_the_types_are_exact(client_for: ClientFor) -> None:
    offered = "Literal['application/json', 'text/plain', 'application/pdf', 'image/png', 'image/jpeg']"
    assert signature(client_for(ANY)) == {
        "body": "inputs.SourceInput | str | BinaryInput",
        "content_type": f"{offered} | UnsetType",
    }


def test_one_schema_under_several_media_types_stays_keywords(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(send(f"{{application/json: {REF}, application/x-www-form-urlencoded: {REF}}}", SOURCE))
    assert list(signature(shop)) == ["source", "size", "content_type"]
    assert sent(caller, shop, source="a", size=1).body == b'{"source":"a","size":1}'
    form = "application/x-www-form-urlencoded"
    assert sent(caller, shop, source="a b", size=1, content_type=form).body == b"source=a+b&size=1"


def test_two_schemas_of_objects(client_for: ClientFor, caller: Caller) -> None:
    """The value cannot say which one is meant: the first, or the one that is asked for."""
    other = "{schema: {type: object, required: [file], properties: {file: {type: string, format: binary}}}}"
    shop = client_for(send(f"{{application/json: {REF}, multipart/form-data: {other}}}", SOURCE))
    assert kind(sent(caller, shop, body={"source": "a"})) == "application/json"
    assert kind(sent(caller, shop, body={"file": b"1"})).startswith("multipart/form-data; boundary=")
    assert b'name="source"' in sent(caller, shop, body={"source": "a"}, content_type="multipart/form-data").body
    with pytest.raises(TypeError, match=r"file: expected a pathlib\.Path"):
        sent(caller, shop, body={"file": "name.txt"}, content_type="multipart/form-data")


def test_one_media_type_leaves_nothing_to_choose(client_for: ClientFor) -> None:
    assert list(signature(client_for(send(f"{{application/json: {REF}}}", SOURCE)))) == ["source", "size"]


# --- ranges --------------------------------------------------------------------------------------------------------


def test_a_range_takes_any_type_in_it(client_for: ClientFor, caller: Caller, tmp_path: Path) -> None:
    (tmp_path / "a.webp").write_bytes(b"RIFF")
    shop = client_for(send("{'image/*': {}}"))
    assert kind(sent(caller, shop, body=tmp_path / "a.webp")) == "image/webp"
    assert kind(sent(caller, shop, body=b"1", content_type="image/avif")) == "image/avif"
    assert kind(sent(caller, shop, body=b"1")) == "application/octet-stream"
    with pytest.raises(ValueError, match=r"'text/plain' is none of image/\*"):
        sent(caller, shop, body=b"1", content_type="text/plain")


def test_anything(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(send("{'*/*': {schema: {type: object, properties: {a: {type: integer}}}}}"))
    seen = sent(caller, shop, a=1)
    assert (kind(seen), seen.body) == ("application/json", b'{"a":1}')


# --- JSON that is bytes --------------------------------------------------------------------------------------------


def test_a_json_document_that_is_given_as_bytes(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(send("{application/json: {schema: {type: string, format: binary}}}"))

    def pieces() -> Iterator[bytes]:
        yield b'{"a":'
        yield b" 1}"

    for given in (b'{"a": 1}', io.BytesIO(b'{"a": 1}'), pieces()):
        seen = sent(caller, shop, body=given)
        assert (kind(seen), seen.body) == ("application/json", b'{"a": 1}')


# --- Content-Type as a parameter -----------------------------------------------------------------------------------

SWAGGER = """
    swagger: "2.0"
    info: {title: Shop, version: "1"}
    host: shop.example.com
    paths:
      /things/send:
        post:
          operationId: Things_Send
          consumes: [CONSUMES]
          parameters:
            - {name: Content-Type, in: header, description: What it is., CONTENT}
            - {name: thing, in: body, required: true, schema: SCHEMA}
          responses: {"204": {description: OK}}
    """
BYTES = SWAGGER.replace("SCHEMA", "{type: object, format: file}")
KINDS = "enum: [application/octet-stream, image/png], x-ms-enum: {name: ContentType, modelAsString: false}"


def test_the_header_parameter_is_what_chooses(client_for: ClientFor, caller: Caller) -> None:
    spec = BYTES.replace("CONSUMES", "application/octet-stream").replace("CONTENT", f"type: string, {KINDS}")
    shop = client_for(spec)
    assert kind(sent(caller, shop, thing=b"1")) == "application/octet-stream"
    assert kind(sent(caller, shop, thing=b"1", content_type="image/png")) == "image/png"
    assert kind(sent(caller, shop, thing=b"1", content_type=shop.models.ContentType.IMAGE_PNG)) == "image/png"
    assert "models.ContentType" in signature(shop)["content_type"]


def test_a_required_header_parameter_has_to_be_given(client_for: ClientFor, caller: Caller) -> None:
    spec = BYTES.replace("CONSUMES", "application/octet-stream").replace("CONTENT", "type: string, required: true")
    shop = client_for(spec)
    assert kind(sent(caller, shop, thing=b"1", content_type="audio/flac")) == "audio/flac"
    with pytest.raises(TypeError, match="content_type"):
        caller(shop, "things.send", thing=b"1")


def test_a_constant_header_parameter_is_sent(client_for: ClientFor, caller: Caller) -> None:
    spec = BYTES.replace("CONSUMES", "application/json, application/octet-stream")
    shop = client_for(spec.replace("CONTENT", "type: string, required: true, enum: [application/octet-stream]"))
    assert list(signature(shop)) == ["thing"]
    assert kind(sent(caller, shop, thing=b"1")) == "application/octet-stream"


# --- merge patches -------------------------------------------------------------------------------------------------


def test_null_in_a_merge_patch(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(send(f"{{application/merge-patch+json: {REF}}}", SOURCE))
    seen = sent(caller, shop, source=None, size=2)
    assert (kind(seen), seen.body) == ("application/merge-patch+json", b'{"source":null,"size":2}')
    assert signature(shop) == {"source": "str | None | UnsetType", "size": "int | None | UnsetType"}


# --- answers -------------------------------------------------------------------------------------------------------

EITHER = openapi("""
    /things/{id}:
      get:
        operationId: Things_Get
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        responses:
          "200":
            description: OK
            content:
              application/json: {schema: {type: object, required: [a], properties: {a: {type: integer}}}}
              application/octet-stream: {schema: {type: string, format: binary}}
    """)


def test_an_answer_of_json_or_bytes(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(EITHER)
    caller.service.answers({"a": 1})
    assert caller(shop, "things.get", "x").a == 1
    caller.service.answers(b"\0\1", media_type="application/octet-stream")
    assert caller(shop, "things.get", "x") == b"\0\1"
    assert caller.service.last.headers["accept"] == "application/json, application/octet-stream"
