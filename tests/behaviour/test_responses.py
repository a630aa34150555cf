"""Responses: JSON, text, bytes and nothing, several media types, errors by status, and what came beside the value."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.service import Caller, Service


def get(responses: str, schemas: str = "", method: str = "get") -> str:
    """A spec whose `things.get` has these responses."""
    return openapi(
        f"""
        /thing:
          {method}:
            operationId: Things_Get
            responses: {responses}
        """,
        schemas,
    )


THING = "Thing: {type: object, required: [id], properties: {id: {type: string}}}"
JSON = '{application/json: {schema: {$ref: "#/components/schemas/Thing"}}}'


def test_json(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(get(f'{{"200": {{description: OK, content: {JSON}}}}}', THING))
    caller.service.answers({"id": "a"})
    assert caller(shop, "things.get") == shop.models.Thing(id="a")
    assert caller.service.last.headers["accept"] == "application/json"


def test_a_list_and_a_map(client_for: ClientFor, service: Service) -> None:
    ref = '{$ref: "#/components/schemas/Thing"}'
    content = f"{{application/json: {{schema: {{type: object, additionalProperties: {{type: array, items: {ref}}}}}}}}}"
    shop = client_for(get(f'{{"200": {{description: OK, content: {content}}}}}', THING))
    service.answers({"x": [{"id": "a"}], "y": []})
    with shop.Client(service.url) as client:
        assert client.things.get() == {"x": [shop.models.Thing(id="a")], "y": []}


def test_text(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(get('{"200": {description: OK, content: {text/plain: {schema: {type: string}}}}}'))
    caller.service.answers("grüß".encode("latin-1"), media_type="text/plain; charset=iso-8859-1")
    assert caller(shop, "things.get") == "grüß"


BINARY = get('{"200": {description: OK, content: {audio/mpeg: {schema: {type: string, format: binary}}}}}')


def test_bytes_are_a_download(client_for: ClientFor, caller: Caller) -> None:
    caller.service.answers(b"\0sound" * 1000, media_type="audio/mpeg")
    assert caller(client_for(BINARY), "things.get") == b"\0sound" * 1000
    assert caller.service.last.headers["accept"] == "audio/mpeg"


def test_a_download_is_saved(client_for: ClientFor, service: Service, tmp_path: Path) -> None:
    service.answers(b"\0sound", media_type="audio/mpeg")
    with client_for(BINARY).Client(service.url) as client:
        client.things.get().save(tmp_path / "a.mp3")
    assert (tmp_path / "a.mp3").read_bytes() == b"\0sound"


def test_a_download_comes_in_pieces_async(client_for: ClientFor, service: Service) -> None:
    service.answers(b"\0sound", media_type="audio/mpeg")

    async def read() -> bytes:
        async with client_for(BINARY).AsyncClient(service.url) as client, await client.things.get() as download:
            return b"".join([piece async for piece in download.iter_bytes()])

    assert asyncio.run(read()) == b"\0sound"


def test_nothing(client_for: ClientFor, caller: Caller) -> None:
    caller.service.answers(None, status=204)
    assert caller(client_for(get('{"204": {description: Done}}')), "things.get") is None


def test_head(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(get('{"200": {description: There}}', method="head"))
    assert caller(shop, "things.get") is None
    assert caller.service.last.method == "HEAD"
    caller.service.answers(None, status=404)
    with pytest.raises(shop.NotFoundError):
        caller(shop, "things.get")


def test_the_media_type_of_the_answer_says_what_it_is(client_for: ClientFor, caller: Caller) -> None:
    content = JSON[:-1] + ", text/plain: {schema: {type: string}}}"
    shop = client_for(get(f'{{"200": {{description: OK, content: {content}}}}}', THING))
    caller.service.answers({"id": "a"})
    assert caller(shop, "things.get") == shop.models.Thing(id="a")
    caller.service.answers(b"1\n2", media_type="text/plain")
    assert caller(shop, "things.get") == "1\n2"
    assert caller.service.last.headers["accept"] == "application/json, text/plain"


def test_each_success_has_its_own_type(client_for: ClientFor, service: Service) -> None:
    other = JSON.replace("Thing", "Other")
    responses = f'{{"200": {{description: OK, content: {JSON}}}, "202": {{description: Later, content: {other}}}}}'
    shop = client_for(get(responses, f"{THING}\nOther: {{type: object, properties: {{when: {{type: string}}}}}}"))
    with shop.Client(service.url) as client:
        service.answers({"id": "a"})
        assert client.things.get() == shop.models.Thing(id="a")
        service.answers({"when": "soon"}, status=202)
        assert client.things.get() == shop.models.Other(when="soon")


# --- errors --------------------------------------------------------------------------------------------------------

ERRORS = get(
    f"""
    "200": {{description: OK, content: {JSON}}}
    "409": {{description: Taken, content: {JSON.replace("Thing", "Taken")}}}
    default: {{description: Else, content: {JSON.replace("Thing", "Problem")}}}
    """.replace("\n    ", "\n              "),
    f"""
    {THING}
    Taken: {{type: object, properties: {{by: {{type: string}}}}}}
    Problem: {{type: object, properties: {{code: {{type: string}}, message: {{type: string}}}}}}
    """,
)


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (418, "ApiError"),
        (422, "UnprocessableEntityError"),
        (429, "RateLimitError"),
        (500, "ServerError"),
        (503, "ServerError"),
    ],
)
def test_an_error_by_its_status(client_for: ClientFor, caller: Caller, status: int, name: str) -> None:
    shop = client_for(ERRORS)
    caller.service.answers({"code": "E7", "message": "No tea."}, status=status, x_request_id="r1")
    with pytest.raises(shop.ApiError, match="E7: No tea") as caught:
        caller(shop, "things.get")
    assert type(caught.value) is getattr(shop, name)
    assert caught.value.status == status
    assert caught.value.code == "E7"
    assert caught.value.request_id == "r1"
    assert caught.value.body == shop.models.Problem(code="E7", message="No tea.")


def test_an_error_with_a_type_of_its_own(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(ERRORS)
    caller.service.answers({"by": "me"}, status=409)
    with pytest.raises(shop.ConflictError) as caught:
        caller(shop, "things.get")
    assert caught.value.body == shop.models.Taken(by="me")


@pytest.mark.parametrize("body", [b"<html>gone</html>", b"", b'{"code": 7', b"\xff\xfe"])
def test_an_error_that_is_something_else_is_still_that_error(
    client_for: ClientFor, caller: Caller, body: bytes
) -> None:
    shop = client_for(ERRORS)
    caller.service.answers(body, status=502, media_type="text/html")
    with pytest.raises(shop.ServerError) as caught:
        caller(shop, "things.get")
    assert caught.value.raw == body


def test_a_success_that_is_something_else_is_a_decode_error(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(ERRORS)
    caller.service.answers(b"<html>Log in</html>", media_type="text/html")
    with pytest.raises(shop.DecodeError, match="expected application/json, got text/html") as caught:
        caller(shop, "things.get")
    assert caught.value.body == b"<html>Log in</html>"


def test_no_service_is_a_connect_error(client_for: ClientFor) -> None:
    shop = client_for(ERRORS)
    with shop.Client("http://127.0.0.1:1") as client, pytest.raises(shop.ConnectError):
        client.things.get()


# --- beside the value ----------------------------------------------------------------------------------------------


def test_with_response(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(get(f'{{"200": {{description: OK, content: {JSON}}}}}', THING))
    caller.service.answers({"id": "a", "new": [1]}, x_ms_request_id="r2", x_rate="9")
    response = caller.respond(shop, {}, "things.get")
    assert response.value == shop.models.Thing(id="a")
    assert response.status == 200
    assert response.headers["X-Rate"] == "9"
    assert response.request_id == "r2"
    assert response.json() == {"id": "a", "new": [1]}
    assert response.body == b'{"id": "a", "new": [1]}'
    assert response.elapsed > 0
