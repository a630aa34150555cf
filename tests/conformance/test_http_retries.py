"""What is tried again. The server knows a second attempt by its cookie, so the clients here keep cookies."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conformance.cookies import with_cookies
from tests.conformance.driving import Driver

SPECS = ("httpInfrastructure", "httpInfrastructure.quirks")

METHODS = ["head_408", "put_500", "patch_500", "get_502", "post_503", "delete_503", "put_504", "patch_504"]


def retrying(drive: Driver, seen: list[Any]) -> dict[str, Any]:
    """Options of a client that tries once more, at once, and tells of it."""
    return {
        "retries": drive.package.Retries(limit=1, backoff=0.0),
        "hooks": drive.package.Hooks(retry=seen.append),
    }


@pytest.mark.parametrize("method", METHODS)
def test_a_second_attempt_succeeds(drive: Driver, method: str) -> None:
    retries: list[Any] = []
    verb = method[:-4]
    arguments = {} if verb in ("head", "get") else {"boolean_value": True}

    def call(client: Any) -> Any:
        return client.with_response(getattr(client.http_retry, method), **arguments)

    response = with_cookies(drive, call, **retrying(drive, retries))
    assert response.value is None
    assert response.status == 200
    assert [(each.request.method, each.attempt, each.reason) for each in retries] == [
        (verb.upper(), 1, int(method[-3:]))
    ]


def test_a_second_attempt_succeeds_with_nothing(drive: Driver) -> None:
    """The spec promises a boolean; the server's success has no body, which is no value of that type."""
    retries: list[Any] = []
    with pytest.raises(drive.package.DecodeError, match="got an empty body") as caught:
        with_cookies(drive, lambda client: client.http_retry.options502(), **retrying(drive, retries))
    assert caught.value.status == 200
    assert [each.reason for each in retries] == [502]


def test_where_nothing_is_tried_again_the_error_is_raised(drive: Driver) -> None:
    with pytest.raises(drive.package.ServerError) as caught:
        with_cookies(drive, lambda client: client.http_retry.get_502(), retries=0)
    assert (caught.value.status, caught.value.attempts) == (502, 1)
