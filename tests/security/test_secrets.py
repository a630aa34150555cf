"""Secrets are shown nowhere: not by a repr, a message, a traceback or a log."""

from __future__ import annotations

import asyncio
import base64
import logging
import pickle
import traceback
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi, things
from tests.behaviour.service import Answer, Seen, Service, answer

SECRET = "s3cr3t-of-mine"
PLACES = {
    "header": ("{type: apiKey, name: x-key, in: header}", "api_key", SECRET),
    "query": ("{type: apiKey, name: key, in: query}", "api_key", SECRET),
    "cookie": ("{type: apiKey, name: session, in: cookie}", "api_key", SECRET),
    "bearer": ("{type: http, scheme: bearer}", "token", SECRET),
    "function": ("{type: http, scheme: bearer}", "token", lambda: SECRET),
    "basic": ("{type: http, scheme: basic}", "basic", ("user", SECRET)),
}


def guarded(scheme: str) -> str:
    return openapi(
        "/thing: {get: {operationId: Things_Get, responses: {'204': {description: Done}}}}",
        more=f"security: [{{it: []}}]\ncomponents: {{securitySchemes: {{it: {scheme}}}}}\n",
    )


@pytest.fixture(params=PLACES)
def guard(request: pytest.FixtureRequest, client_for: ClientFor) -> tuple[ModuleType, dict[str, Any]]:
    """A package, and the credential that its client takes, for each place that a secret can be in."""
    scheme, argument, value = PLACES[request.param]
    return client_for(guarded(scheme)), {argument: value}


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Everything that anyone logs."""
    caplog.set_level(logging.DEBUG)
    return caplog


def encoded(text: str) -> list[str]:
    return [text, base64.b64encode(f"user:{text}".encode()).decode()]


def assert_hidden(*shown: object) -> None:
    for each in shown:
        for secret in encoded(SECRET):
            assert secret not in str(each)
            assert secret not in repr(each)


def logged(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Messages, and whatever else is on a record."""
    return [record.getMessage() + repr(vars(record)) for record in caplog.records]


def chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def test_in_the_client(guard: tuple[ModuleType, dict[str, Any]], service: Service) -> None:
    shop, credential = guard
    with shop.Client(service.url, **credential) as client:
        service.answers(None, status=204)
        response = client.with_response(client.things.get)
        assert_hidden(client, client.things, response, response.headers, client.with_options(timeout=1))
        assert_hidden(client._credentials, client._options)


def test_in_the_log(guard: tuple[ModuleType, dict[str, Any]], service: Service, log: pytest.LogCaptureFixture) -> None:
    shop, credential = guard
    service.answers(None, status=204)
    with shop.Client(service.url, **credential) as client:
        client.things.get()

    async def run() -> None:
        async with shop.AsyncClient(service.url, **credential) as client:
            await client.things.get()

    asyncio.run(run())
    assert log.records
    assert_hidden(*logged(log))


@pytest.mark.parametrize("failure", ["refused", "unauthorized", "no json", "timeout", "redirected"])
def test_in_errors(
    guard: tuple[ModuleType, dict[str, Any]], service: Service, log: pytest.LogCaptureFixture, failure: str
) -> None:
    shop, credential = guard
    url, options = service.url, dict[str, Any]()
    service.answers({"error": {"message": "No."}}, status=401)
    if failure == "refused":
        url = "http://127.0.0.1:1"
    elif failure == "redirected":
        service.answers(None, status=302, location="/elsewhere")
    elif failure == "timeout":
        options["timeout"] = 1e-9
    elif failure == "no json":
        service.answers(b"<html>", status=500)
    with shop.Client(url, **credential, **options) as client, pytest.raises(shop.Error) as caught:
        client.things.get()
    assert_hidden(*chain(caught.value), *(each.args for each in chain(caught.value)))
    assert_hidden("".join(traceback.format_exception(caught.value)), vars(caught.value))
    assert_hidden(*logged(log))


def test_in_the_request_that_a_transport_is_given(guard: tuple[ModuleType, dict[str, Any]]) -> None:
    shop, credential = guard
    seen: list[Any] = []

    class Transport:
        def send(self, request: object) -> Any:
            seen.append(request)
            raise shop.TransportError(f"{request} failed")

        def close(self) -> None:
            """Closes nothing."""

    with shop.Client(transport=Transport(), **credential) as client, pytest.raises(shop.TransportError) as caught:
        client.things.get()
    assert_hidden(seen, seen[0].headers, seen[0].safe_url, caught.value)


def test_a_password_in_the_base_url(client_for: ClientFor, log: pytest.LogCaptureFixture) -> None:
    shop = client_for(guarded("{type: apiKey, name: x-key, in: header}"))
    with shop.Client(f"http://user:{SECRET}@127.0.0.1:1/v1", api_key="k") as client:
        with pytest.raises(shop.ConnectError) as caught:
            client.things.get()
        assert_hidden(client, *chain(caught.value), "".join(traceback.format_exception(caught.value)), *logged(log))
    with pytest.raises(shop.ConfigurationError) as refused:
        shop.Client(f"http://user:{SECRET}@x y", api_key="k")
    assert_hidden(refused.value)


def test_a_user_in_the_base_url_is_sent_and_not_shown(
    client_for: ClientFor, service: Service, log: pytest.LogCaptureFixture
) -> None:
    shop = client_for(guarded("{type: apiKey, name: x-key, in: header}"))
    service.answers({"error": "No."}, status=500)
    url = service.url.replace("//", f"//user:{SECRET.replace('-', '%2D')}@")
    with shop.Client(url, api_key="k", retries=0) as client, pytest.raises(shop.ServerError) as caught:
        client.things.get()
    assert service.last.headers["authorization"] == f"Basic {encoded(SECRET)[1]}"
    assert "@" not in caught.value.request.url
    assert_hidden(pickle.dumps(caught.value), *logged(log))
    guarded_by_token = client_for(guarded("{type: http, scheme: bearer}"))
    with guarded_by_token.Client(url, token="t0ken", retries=0) as client, pytest.raises(guarded_by_token.ServerError):
        client.things.get()
    assert service.last.headers["authorization"] == "Bearer t0ken"


def test_a_key_that_is_given_as_a_header_is_not_shown(client_for: ClientFor, service: Service) -> None:
    shop = client_for(guarded("{type: apiKey, name: x-key, in: header}"))
    service.answers({"error": "No."}, status=404)
    with shop.Client(service.url, headers={"X-Key": SECRET}) as client:
        with pytest.raises(shop.NotFoundError) as caught:
            client.things.get()
        assert_hidden(client._options, client.with_options(headers={"a": "b"})._options, caught.value.request.headers)
    assert service.last.headers["x-key"] == SECRET


def test_what_follows_the_base_url_is_not_shown(client_for: ClientFor) -> None:
    shop = client_for(guarded("{type: apiKey, name: x-key, in: header}"))
    with pytest.raises(shop.ConfigurationError, match=r"'http://x\?\.\.\.' is no base URL") as caught:
        shop.Client(f"http://x?sig={SECRET}", api_key="k")
    assert_hidden(caught.value)


def variables(error: BaseException) -> Iterator[object]:
    """Those of every function of a package that an error came through, as they are when it is caught."""
    for each in chain(error):
        for frame, _ in traceback.walk_tb(each.__traceback__):
            if "_runtime" in frame.f_globals["__name__"]:
                yield from frame.f_locals.values()


@pytest.mark.parametrize("value", [f"{SECRET}\n", lambda: f"{SECRET}\n"], ids=["key", "function"])
def test_tools_that_print_variables_do_not_see_it(client_for: ClientFor, service: Service, value: Any) -> None:
    shop = client_for(guarded("{type: apiKey, name: x-key, in: header}"))
    with shop.Client(service.url, api_key="one") as client:  # a key that was sent before
        client.things.get()
    with shop.Client(service.url, api_key=value) as client, pytest.raises(ValueError, match="x-key") as caught:
        client.things.get()
    seen = [*variables(caught.value)]
    assert seen
    assert_hidden(*seen)


def test_a_client_that_could_not_be_made_has_a_repr(client_for: ClientFor) -> None:
    shop = client_for(guarded("{type: apiKey, name: x-key, in: header}"))
    with pytest.raises(shop.ConfigurationError) as caught:
        shop.Client("http://x y", api_key="k")
    assert "<Client of >" in [repr(each) for each in variables(caught.value)]


@pytest.mark.parametrize("key", [f"{SECRET}\n", f"{SECRET}\r\nx-admin: 1", f"{SECRET}\0", f"{SECRET} ü"])
def test_a_key_that_cannot_be_sent_is_not_repeated(client_for: ClientFor, service: Service, key: str) -> None:
    shop = client_for(guarded("{type: apiKey, name: x-key, in: header}"))
    with shop.Client(service.url, api_key=key) as client, pytest.raises(ValueError, match="x-key") as caught:
        client.things.get()
    assert_hidden(caught.value, "".join(traceback.format_exception(caught.value)))
    assert service.seen == []


def test_a_redirect_does_not_carry_credentials(guard: tuple[ModuleType, dict[str, Any]], service: Service) -> None:
    shop, credential = guard
    with Service() as other:
        for status in (301, 302, 303, 307, 308):
            service.answers(None, status=status, location=f"{other.url}/stolen")
            with shop.Client(service.url, **credential) as client, pytest.raises(shop.ApiError) as caught:
                client.things.get()
            assert caught.value.status == status
        assert other.seen == []


def test_cookies_of_the_service_are_not_kept(client_for: ClientFor, service: Service) -> None:
    shop = client_for(guarded("{type: apiKey, name: x-key, in: header}"))
    service.reply = lambda seen: answer(None, 204, set_cookie=f"session={SECRET}; Path=/")
    with shop.Client(service.url, api_key="k") as client:
        first = client.with_response(client.things.get)
        client.things.get()
    assert "cookie" not in service.last.headers
    assert_hidden(first.headers, first)


SIGNED = openapi("""
    /list:
      get:
        operationId: Things_List
        x-ms-pageable: {nextLinkName: next}
        parameters:
          - {name: sig, in: query, schema: {type: string}}
          - {name: Password, in: query, schema: {type: string}}
        responses:
          "200":
            description: OK
            content:
              application/json:
                schema:
                  type: object
                  properties: {value: {type: array, items: {type: integer}}, next: {type: string}}
    """)


@pytest.mark.parametrize("name", ["sig", "X-Amz-Signature", "x%2Damz%2Dsecurity%2Dtoken", "access_token", "Signature"])
@pytest.mark.parametrize("way", ["next link", "redirect"])
def test_a_link_that_is_signed(
    client_for: ClientFor, service: Service, log: pytest.LogCaptureFixture, name: str, way: str
) -> None:
    """A URL of the service's own making may be as good as a key: it is followed, and shown nowhere. (What httpcore2
    writes with DEBUG is the head of every response as it came.)"""
    shop = client_for(SIGNED)
    link = f"/list?a=1&{name}={SECRET}"

    def reply(seen: Seen) -> Answer:
        if len(service.seen) > 1:
            return answer({"error": "No."}, 500)
        return answer({"value": [1], "next": link}) if way == "next link" else answer(None, 307, location=link)

    service.reply = reply
    with shop.Client(service.url, retries=0) as client, pytest.raises(shop.ServerError) as caught:
        list(client.things.list())
    assert service.last.target == link
    assert "a=1" in str(caught.value)
    log.records[:] = [record for record in log.records if not record.name.startswith("httpcore2")]
    assert_hidden(*chain(caught.value), *logged(log), caught.value.request)


def test_a_parameter_that_signs(client_for: ClientFor, log: pytest.LogCaptureFixture) -> None:
    shop = client_for(SIGNED)
    with shop.Client("http://127.0.0.1:1", retries=0) as client, pytest.raises(shop.ConnectError) as caught:
        client.things.list(sig=SECRET, password=SECRET)
    assert_hidden(*chain(caught.value), "".join(traceback.format_exception(caught.value)), *logged(log))


def test_a_response_that_is_too_large(
    guard: tuple[ModuleType, dict[str, Any]], service: Service, log: pytest.LogCaptureFixture
) -> None:
    shop, credential = guard
    service.answers(b"x" * 1000)
    with shop.Client(service.url, max_response_bytes=10, **credential) as client:
        with pytest.raises(shop.ResponseTooLargeError) as caught:
            client.things.get()
    assert_hidden(*chain(caught.value), "".join(traceback.format_exception(caught.value)), *logged(log))
    assert pickle.loads(pickle.dumps(caught.value)).limit == 10


# --- in models -----------------------------------------------------------------------------------------------------

MODELS = things("""
    Thing:
      type: object
      required: [id]
      properties:
        id: {type: string}
        key: {type: string, x-ms-secret: true}
        pass word: {type: string, format: password}
        inner: {$ref: "#/components/schemas/Open"}
        pet: {$ref: "#/components/schemas/Pet"}
    Open:
      type: object
      properties: {token: {type: string, x-ms-secret: true, nullable: true}}
      additionalProperties: {type: integer}
    Pet:
      type: object
      discriminator: {propertyName: kind}
      properties: {kind: {type: string}, code: {type: string, x-ms-secret: true}}
    Cat:
      allOf: [{$ref: "#/components/schemas/Pet"}]
      properties: {name: {type: string}, chip: {type: string, x-ms-secret: true}}
    """)


def make(shop: ModuleType) -> Any:
    return shop.models.Thing(
        id="a",
        key=SECRET,
        pass_word=SECRET,
        inner=shop.models.Open(token=SECRET, additional_properties={"x": 1}),
        pet=shop.models.Cat(code=SECRET, chip=SECRET, name="Tom"),
    )


def test_in_a_model(client_for: ClientFor) -> None:
    shop = client_for(MODELS)
    value = make(shop)
    assert_hidden(value, [value], {"x": value}, dict(value.__rich_repr__()))
    assert repr(value) == (
        "Thing(id='a', key=***, pass_word=***, inner=Open(token=***, additional_properties={'x': 1}), "
        "pet=Cat(code=***, name='Tom', chip=***))"
    )
    assert value.key == SECRET
    assert "***" not in repr(shop.models.Thing(id="a"))
    assert "***" not in repr(shop.models.Open(token=None))


def test_a_secret_is_sent_received_and_copied_all_the_same(client_for: ClientFor, service: Service) -> None:
    shop = client_for(MODELS)
    service.reply = lambda seen: answer(seen.json)
    value = make(shop)
    with shop.Client(service.url) as client:
        returned = client.things.create(id="a", key=SECRET, pass_word=SECRET, inner=value.inner, pet=value.pet)
    assert service.last.json["inner"] == {"token": SECRET, "x": 1}
    assert returned == value
    assert pickle.loads(pickle.dumps(value)) == value


@pytest.mark.parametrize("options", [{}, {"unknown_fields": "keep"}], ids=["drop", "keep"])
def test_a_decoded_model_hides_it_too(client_for: ClientFor, options: dict[str, Any]) -> None:
    shop = client_for(MODELS)
    text = shop.encode(make(shop))
    assert_hidden(shop.decode(shop.models.Thing, text, **options))
