"""Successes of every method and status; what a HEAD asks is in test_head.py."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conformance.driving import Driver

SPECS = ("httpInfrastructure", "httpInfrastructure.quirks")

WITH_BODY = [
    *("put_200", "post_200", "patch_200", "delete_200"),
    *("put_201", "post_201"),
    *("put_202", "post_202", "patch_202", "delete_202"),
    *("put_204", "post_204", "patch_204", "delete_204"),
]


def test_a_success_with_a_value(drive: Driver) -> None:
    assert drive(lambda client: client.http_success.get_200()) is True


@pytest.mark.parametrize("method", ["head_200", "head_204"])
def test_a_head_that_asks_nothing_more(drive: Driver, method: str) -> None:
    assert drive(lambda client: getattr(client.http_success, method)()) is None


@pytest.mark.parametrize("method", WITH_BODY)
def test_a_success_without_a_value(drive: Driver, method: str) -> None:
    def call(client: Any) -> Any:
        return client.with_response(getattr(client.http_success, method), boolean_value=True)

    response = drive(call)
    assert response.value is None
    assert response.body == b""
    assert response.status == int(method[-3:])


def test_options_that_nobody_answers_as_described(drive: Driver) -> None:
    """The spec promises a boolean. The server has no route for it, and lists the methods that it has one for."""
    with pytest.raises(drive.package.DecodeError, match="expected application/json, got text/html") as caught:
        drive(lambda client: client.http_success.options200())
    assert b"PATCH" in caught.value.body


def test_a_head_with_a_documented_404_is_a_question(drive: Driver) -> None:
    assert drive(lambda client: client.http_success.head_404()) is False
