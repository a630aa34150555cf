"""Keys and tokens of the suite's two secured services. (Every other scheme: tests/behaviour/test_security.py.)"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.conformance.conftest import Load
from tests.conformance.driving import Driver
from tests.conformance.server import TestServer

SCOPE = "https://security.microsoft.com/.default"


@pytest.fixture(params=["sync", "async"])
def mode(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def key(mode: str, load: Load, server: TestServer) -> Iterator[Driver]:
    driver = Driver(mode, load("security-key"), server)
    yield driver
    driver.close()


@pytest.fixture
def aad(mode: str, load: Load, server: TestServer) -> Iterator[Driver]:
    driver = Driver(mode, load("security-aad"), server)
    yield driver
    driver.close()


@dataclass
class AccessToken:
    token: str
    expires_on: int = 4_000_000_000


class Credential:
    """As azure-identity's are; its token is the scope, as the server wants it."""

    def get_token(self, *scopes: str) -> AccessToken:
        return AccessToken(" ".join(scopes))


class AsyncCredential:
    async def get_token(self, *scopes: str) -> AccessToken:
        return AccessToken(" ".join(scopes))


def test_key(key: Driver) -> None:
    assert key(lambda client: client.securitykey.head(), api_key="123456789") is None
    assert key(lambda client: client.securitykey.head(), api_key=lambda: "123456789") is None


def test_another_key(key: Driver) -> None:
    with pytest.raises(key.package.BadRequestError) as caught:
        key(lambda client: client.securitykey.head(), api_key="987654321")
    assert "987654321" not in str(caught.value)


def test_no_key(key: Driver) -> None:
    with pytest.raises(key.package.ConfigurationError, match="api_key"):
        key(lambda client: client.securitykey.head())


def test_a_key_by_hand(key: Driver) -> None:
    assert key(lambda client: client.securitykey.head(), headers={"Security-Key": "123456789"}) is None


def test_token(aad: Driver) -> None:
    assert aad(lambda client: client.securityaad.head(), token=SCOPE) is None


def test_a_credential_is_asked_for_the_scope_of_the_spec(aad: Driver) -> None:
    credential = Credential() if aad.mode == "sync" else AsyncCredential()
    assert aad(lambda client: client.securityaad.head(), token=credential) is None


def test_no_token(aad: Driver) -> None:
    with pytest.raises(aad.package.ConfigurationError, match="token"):
        aad(lambda client: client.securityaad.head())
