"""Alternatives and combinations of security schemes, operations that say otherwise, and the headers that are sent."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import ModuleType

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.service import Caller

SCHEMES = """
  head: {type: apiKey, name: X-Key, in: header}
  ask: {type: apiKey, name: key, in: query}
  session: {type: apiKey, name: sid, in: cookie}
  device: {type: apiKey, name: device, in: cookie}
  user: {type: http, scheme: Basic}
  bearer: {type: http, scheme: bearer, bearerFormat: JWT}
  signed: {type: http, scheme: Token}
  digest: {type: http, scheme: digest}
  oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://x/t', scopes: {read: Read, write: Write}}}}
  oidc: {type: openIdConnect, openIdConnectUrl: 'https://x/.well-known/openid-configuration'}
"""


def operation(name: str, security: str = "", parameters: str = "[]") -> str:
    said = f"security: {security}, " if security else ""
    return f"{{operationId: Things_{name}, {said}parameters: {parameters}, responses: {{'204': {{description: x}}}}}}"


THEME = "[{name: theme, in: cookie, schema: {type: string}}]"

SPEC = openapi(
    f"""
    /common: {{get: {operation("Common")}}}
    /open: {{get: {operation("Open", "[]")}}}
    /optional: {{get: {operation("Optional", "[{}, {ask: []}]")}}}
    /all: {{get: {operation("All", "[{ask: [], session: [], bearer: []}]")}}}
    /cookies: {{get: {operation("Cookies", "[{session: [], device: []}]", THEME)}}}
    /either: {{get: {operation("Either", "[{user: []}, {session: [], ask: []}, {signed: []}]")}}}
    /signed: {{get: {operation("Signed", "[{signed: []}]")}}}
    /digest: {{get: {operation("Digest", "[{digest: []}]")}}}
    /read: {{get: {operation("Read", "[{oauth: [read]}]")}}}
    /write: {{get: {operation("Write", "[{oauth: [write]}]")}}}
    /oidc: {{get: {operation("Oidc", "[{oidc: [openid, 'https://x/.default']}]")}}}
    """,
    more=f"security: [{{head: []}}]\ncomponents:\n securitySchemes: {SCHEMES.replace(chr(10), chr(10) + '   ')}",
)


@pytest.fixture
def shop(client_for: ClientFor) -> ModuleType:
    return client_for(SPEC)


SENT = ("x-key", "authorization", "cookie")


def sent(caller: Caller, shop: ModuleType, method: str, *args: object, given: dict[str, object]) -> dict[str, str]:
    """What a call says of who makes it: headers, and the query."""
    caller.service.answers(None, 204)
    caller.respond(shop, given, f"things.{method}", *args)
    seen = caller.service.last
    return {**{name: seen.headers[name] for name in SENT if name in seen.headers}, **dict(seen.query)}


EVERYTHING = {
    "api_key": "k",
    "ask": "a&b",
    "session": "s",
    "device": "d",
    "basic": ("me", "secret"),
    "token": "t",
    "credentials": "c",
    "oauth": "o",
    "oidc": "i",
}


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("common", {"x-key": "k"}),
        ("open", {}),
        ("optional", {"key": "a&b"}),
        ("all", {"key": "a&b", "cookie": "sid=s", "authorization": "Bearer t"}),
        ("cookies", {"cookie": "sid=s; device=d"}),
        ("either", {"authorization": "Basic bWU6c2VjcmV0"}),
        ("signed", {"authorization": "Token c"}),
        ("digest", {}),
        ("read", {"authorization": "Bearer o"}),
        ("oidc", {"authorization": "Bearer i"}),
    ],
)
def test_of_all_credentials_an_operation_sends_what_it_asks_for(
    shop: ModuleType, caller: Caller, method: str, expected: dict[str, str]
) -> None:
    assert sent(caller, shop, method, given=EVERYTHING) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"credentials": "c"}, {"authorization": "Token c"}),
        ({"session": "s", "credentials": "c"}, {"authorization": "Token c"}),
        ({"session": "s", "ask": "a", "credentials": "c"}, {"cookie": "sid=s", "key": "a"}),
        ({"session": "s", "ask": "a", "basic": ("u", "p")}, {"authorization": "Basic dTpw"}),
    ],
)
def test_the_first_alternative_that_is_whole(
    shop: ModuleType, caller: Caller, given: dict[str, object], expected: dict[str, str]
) -> None:
    assert sent(caller, shop, "either", given=given) == expected


@pytest.mark.parametrize(
    ("method", "given", "said"),
    [
        ("common", {"token": "t"}, "give the client api_key$"),
        ("all", {"ask": "a", "session": "s"}, "give the client ask and session and token$"),
        ("either", {"session": "s"}, "give the client basic, or session and ask, or credentials$"),
    ],
)
def test_what_is_missing_is_said_before_anything_is_sent(
    shop: ModuleType, caller: Caller, method: str, given: dict[str, object], said: str
) -> None:
    with pytest.raises(shop.ConfigurationError, match=said):
        sent(caller, shop, method, given=given)
    assert caller.service.seen == []


@pytest.mark.parametrize("method", ["open", "optional", "digest"])
def test_without_any(shop: ModuleType, caller: Caller, method: str) -> None:
    assert sent(caller, shop, method, given={}) == {}


def test_cookies_of_credentials_beside_those_of_parameters(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers(None, 204)
    caller.respond(shop, {"session": "s", "device": "d"}, "things.cookies", theme="dark")
    assert sorted(caller.service.last.headers["cookie"].split("; ")) == ["device=d", "sid=s", "theme=dark"]


def test_what_the_client_cannot_do_is_done_by_hand(shop: ModuleType, caller: Caller) -> None:
    header = {"authorization": 'Digest username="me"'}
    assert sent(caller, shop, "digest", given={"headers": header}) == header


def test_another_scheme_of_the_authorization_header_by_a_function(shop: ModuleType, caller: Caller) -> None:
    assert sent(caller, shop, "signed", given={"credentials": lambda: "fresh"}) == {"authorization": "Token fresh"}


@pytest.mark.parametrize("value", ["a\nb", "a\r\nx: y", "\0"])
def test_a_credential_that_would_write_another_header_is_refused(shop: ModuleType, caller: Caller, value: str) -> None:
    with pytest.raises(ValueError, match="credentials") as caught:
        sent(caller, shop, "signed", given={"credentials": value})
    assert value not in str(caught.value)
    assert caller.service.seen == []


@dataclass
class Token:
    token: str = "t0ken"
    expires_on: int = 4_000_000_000


@dataclass
class Credential:
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def get_token(self, *scopes: str) -> Token:
        self.asked.append(scopes)
        return Token()


def test_a_credential_is_asked_once_for_all_that_operations_need(shop: ModuleType, caller: Caller) -> None:
    """One token for `read` and `write`: both operations are called with it."""
    credential = Credential()
    for method in ("read", "write"):
        assert sent(caller, shop, method, given={"oauth": credential}) == {"authorization": "Bearer t0ken"}
    assert set(credential.asked) == {("read", "write")}


def test_the_scopes_of_openid_connect_are_those_of_the_requirement(shop: ModuleType, caller: Caller) -> None:
    credential = Credential()
    sent(caller, shop, "oidc", given={"oidc": credential})
    assert credential.asked == [("openid", "https://x/.default")]


def test_mutual_tls_is_the_transports(client_for: ClientFor, caller: Caller) -> None:
    """It is an argument of HttpTransport (cert), and asks nothing of the client."""
    shop = client_for(
        openapi(
            f"""
            /alone: {{get: {operation("Alone", "[{tls: []}]")}}}
            /both: {{get: {operation("Both", "[{tls: [], key: []}]")}}}
            """,
            more="""
            components:
              securitySchemes:
                tls: {type: mutualTLS}
                key: {type: apiKey, in: header, name: X-Key}
            """,
        ).replace("openapi: 3.0.3", "openapi: 3.1.0")
    )
    assert sent(caller, shop, "alone", given={}) == {}
    assert sent(caller, shop, "both", given={"api_key": "k"}) == {"x-key": "k"}
    with pytest.raises(shop.ConfigurationError, match="api_key"):
        sent(caller, shop, "both", given={})
