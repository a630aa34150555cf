"""Credentials: where each kind goes, which of several is used, and who may give them."""

from __future__ import annotations

import base64
import time
from types import SimpleNamespace
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.service import Caller, Service


def guarded(schemes: str, security: str = "") -> str:
    """A spec whose `things.get` needs what `security` says; without, the one scheme there is, called key."""
    return openapi(
        "/thing: {get: {operationId: Things_Get, responses: {'204': {description: Done}}}}",
        more=f"security: {security or '[{key: []}]'}\ncomponents: {{securitySchemes: {schemes}}}\n",
    )


KEY = "{key: {type: apiKey, name: x-key, in: header}}"
BEARER = "{key: {type: http, scheme: bearer}}"
BASIC = "{key: {type: http, scheme: basic}}"
OAUTH = "{key: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://x/t', scopes: {a.read: Read}}}}}"


def test_a_key_in_a_header(client_for: ClientFor, caller: Caller) -> None:
    caller.respond(client_for(guarded(KEY)), {"api_key": "s3cret"}, "things.get")
    assert caller.service.last.headers["x-key"] == "s3cret"


def test_a_key_in_the_query(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(guarded("{key: {type: apiKey, name: the key, in: query}}"))
    caller.respond(shop, {"api_key": "s&t"}, "things.get")
    assert caller.service.last.target == "/thing?the%20key=s%26t"


def test_a_key_in_a_cookie(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(guarded("{key: {type: apiKey, name: session, in: cookie}}"))
    caller.respond(shop, {"api_key": "s3cret"}, "things.get")
    assert caller.service.last.headers["cookie"] == "session=s3cret"


def test_a_key_that_is_asked_for_each_time(client_for: ClientFor, caller: Caller) -> None:
    keys = iter(["one", "two"])
    shop = client_for(guarded(KEY))
    for key in ("one", "two"):
        caller.respond(shop, {"api_key": lambda: next(keys)}, "things.get")
        assert caller.service.last.headers["x-key"] == key


@pytest.mark.parametrize("scheme", [BEARER, OAUTH, "{key: {type: openIdConnect, openIdConnectUrl: 'https://x/o'}}"])
def test_a_bearer_token(client_for: ClientFor, caller: Caller, scheme: str) -> None:
    caller.respond(client_for(guarded(scheme)), {"token": "t0ken"}, "things.get")
    assert caller.service.last.headers["authorization"] == "Bearer t0ken"


def test_a_function_that_gives_the_token(client_for: ClientFor, caller: Caller) -> None:
    caller.respond(client_for(guarded(BEARER)), {"token": lambda: "t0ken"}, "things.get")
    assert caller.service.last.headers["authorization"] == "Bearer t0ken"


async def _token() -> str:
    return "later"


def test_an_async_function_that_gives_the_token(client_for: ClientFor, service: Service) -> None:
    shop = client_for(guarded(BEARER))
    Caller("async", service).respond(shop, {"token": _token}, "things.get")
    assert service.last.headers["authorization"] == "Bearer later"
    with pytest.raises(TypeError, match="asynchronous"):
        Caller("sync", service).respond(shop, {"token": _token}, "things.get")


class Credential:
    """As azure-identity's."""

    def __init__(self, lifetime: float) -> None:
        self.lifetime = lifetime
        self.asked: list[tuple[str, ...]] = []

    def get_token(self, *scopes: str) -> Any:
        self.asked.append(scopes)
        return SimpleNamespace(token=f"token{len(self.asked)}", expires_on=int(time.time() + self.lifetime))


class AsyncCredential(Credential):
    async def get_token(self, *scopes: str) -> Any:
        return super().get_token(*scopes)


def test_a_credential_is_asked_for_its_scopes(client_for: ClientFor, caller: Caller) -> None:
    credential = Credential(3600)
    shop = client_for(guarded(OAUTH, "[{key: [a.read]}]"))
    caller.respond(shop, {"token": credential}, "things.get")
    assert caller.service.last.headers["authorization"] == "Bearer token1"
    assert credential.asked == [("a.read",)]


@pytest.mark.parametrize(
    ("security", "config", "asked"),
    [
        ("[{key: [b]}]", "", ("b",)),
        ("[{key: []}]", "", ("a.read",)),
        ("[{key: [b]}]", "[client.scopes]\nkey = ['c']\n", ("c",)),
    ],
    ids=["those required", "those offered", "those configured"],
)
def test_the_scopes_of_a_credential(
    client_for: ClientFor, caller: Caller, security: str, config: str, asked: tuple[str, ...]
) -> None:
    credential = Credential(3600)
    caller.respond(client_for(guarded(OAUTH, security), config), {"token": credential}, "things.get")
    assert credential.asked == [asked]


def test_an_async_credential(client_for: ClientFor, service: Service) -> None:
    Caller("async", service).respond(client_for(guarded(OAUTH)), {"token": AsyncCredential(3600)}, "things.get")
    assert service.last.headers["authorization"] == "Bearer token1"


@pytest.mark.parametrize(("lifetime", "tokens"), [(3600, ["token1", "token1"]), (0, ["token1", "token2"])])
def test_a_token_is_used_until_it_ends(
    client_for: ClientFor, service: Service, lifetime: float, tokens: list[str]
) -> None:
    with client_for(guarded(OAUTH)).Client(service.url, token=Credential(lifetime)) as client:
        client.things.get()
        client.things.get()
    assert [seen.headers["authorization"] for seen in service.seen] == [f"Bearer {token}" for token in tokens]


def test_user_and_password(client_for: ClientFor, caller: Caller) -> None:
    caller.respond(client_for(guarded(BASIC)), {"basic": ("Aladdin", "open sesame")}, "things.get")
    scheme, _, encoded = caller.service.last.headers["authorization"].partition(" ")
    assert (scheme, base64.b64decode(encoded)) == ("Basic", b"Aladdin:open sesame")


@pytest.mark.parametrize(
    ("given", "error", "said"),
    [
        (("Aladdin", "open", "sesame"), TypeError, "basic: expected a tuple of user and password, both strings"),
        (("Aladdin", 5), TypeError, "basic: expected a tuple of user and password, both strings"),
        (b"Aladdin:open", TypeError, "basic: expected a tuple of user and password, both strings, got bytes"),
        (("Ala:ddin", "open sesame"), ValueError, "basic: the name of a user has no colon"),
    ],
)
def test_no_user_and_password(client_for: ClientFor, given: Any, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        client_for(guarded(BASIC)).Client("https://x", basic=given)


BOTH = "{token: {type: http, scheme: bearer}, key: {type: apiKey, name: x-key, in: header}}"


def test_the_first_alternative_that_is_complete(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(guarded(BOTH, "[{token: []}, {key: []}]"))
    caller.respond(shop, {"api_key": "k"}, "things.get")
    assert "authorization" not in caller.service.last.headers
    assert caller.service.last.headers["x-key"] == "k"
    caller.respond(shop, {"api_key": "k", "token": "t"}, "things.get")
    assert caller.service.last.headers["authorization"] == "Bearer t"
    assert "x-key" not in caller.service.last.headers


def test_what_is_given_comes_before_the_environment(
    client_for: ClientFor, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = client_for(guarded(BOTH, "[{token: []}, {key: []}]"), "[client.credentials]\ntoken = 'SHOP_TOKEN'\n")
    monkeypatch.setenv("SHOP_TOKEN", "old")
    caller.respond(shop, {"api_key": "k"}, "things.get")
    assert "authorization" not in caller.service.last.headers
    assert caller.service.last.headers["x-key"] == "k"
    caller.respond(shop, {}, "things.get")
    assert caller.service.last.headers["authorization"] == "Bearer old"


def test_two_that_belong_together(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(guarded(BOTH, "[{token: [], key: []}]"))
    caller.respond(shop, {"api_key": "k", "token": "t"}, "things.get")
    seen = caller.service.last.headers
    assert (seen["x-key"], seen["authorization"]) == ("k", "Bearer t")
    with pytest.raises(shop.ConfigurationError, match="token and api_key"):
        caller.respond(shop, {"api_key": "k"}, "things.get")


def test_no_credential_is_an_error_before_anything_is_sent(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(guarded(BOTH, "[{token: []}, {key: []}]"))
    with pytest.raises(shop.ConfigurationError, match="token, or api_key"):
        caller(shop, "things.get")
    assert caller.service.seen == []


def test_where_a_credential_is_optional_a_call_may_be_anonymous(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(guarded(KEY, "[{key: []}, {}]"))
    caller(shop, "things.get")
    assert "x-key" not in caller.service.last.headers
    caller.respond(shop, {"api_key": "k"}, "things.get")
    assert caller.service.last.headers["x-key"] == "k"


def test_from_the_environment(client_for: ClientFor, caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = client_for(guarded(KEY), '[client.credentials]\nkey = "SHOP_KEY"\n')
    monkeypatch.setenv("SHOP_KEY", "from outside")
    caller(shop, "things.get")
    assert caller.service.last.headers["x-key"] == "from outside"
    caller.respond(shop, {"api_key": "given"}, "things.get")
    assert caller.service.last.headers["x-key"] == "given"
    monkeypatch.delenv("SHOP_KEY")
    with pytest.raises(shop.ConfigurationError, match="SHOP_KEY"):
        caller(shop, "things.get")
