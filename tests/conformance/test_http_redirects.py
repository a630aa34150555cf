"""Redirects (RFC 9110, section 15.4): which are followed, by which method, and which are the answer themselves."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conformance.driving import Driver

SPECS = ("httpInfrastructure", "httpInfrastructure.quirks")


def walk(drive: Driver, group: str, method: str, **arguments: Any) -> tuple[Any, list[str]]:
    """The response in the end, and the requests on the way: "HEAD /http/redirect/300"."""
    seen: list[Any] = []

    def call(client: Any) -> Any:
        return client.with_response(getattr(getattr(client, group), method), **arguments)

    response = drive(call, hooks=drive.package.Hooks(request=seen.append), retries=0)
    return response, [f"{each.method} {each.url.removeprefix(drive.server.url)}" for each in seen]


SAFE = [
    *(("http_redirect", method) for method in ("get_300", "head_300", "head_301", "head_302")),
    *(("http_redirect", method) for method in ("get_307", "head_307", "options307")),
    *(("http_operation", method) for method in ("get_301", "get_302")),
]


@pytest.mark.parametrize(("group", "method"), SAFE)
def test_what_changes_nothing_follows(drive: Driver, group: str, method: str) -> None:
    verb = method.rstrip("_0123456789")
    response, requests = walk(drive, group, method)
    assert response.status == 200
    assert response.value is None
    assert requests == [f"{verb.upper()} /http/redirect/{method[-3:]}", f"{verb.upper()} /http/success/{verb}/200"]


@pytest.mark.parametrize("method", ["put_307", "patch_307", "post_307", "delete_307"])
def test_a_307_is_the_same_request_again(drive: Driver, method: str) -> None:
    seen: list[Any] = []
    verb = method.removesuffix("_307")

    def call(client: Any) -> Any:
        return getattr(client.http_redirect, method)(boolean_value=True)

    assert drive(call, hooks=drive.package.Hooks(request=seen.append)) is None
    assert [(each.method, each.content) for each in seen] == [(verb.upper(), b"true")] * 2
    assert seen[1].url.endswith(f"/http/success/{verb}/200")


def test_a_303_is_a_get_of_something_else(drive: Driver) -> None:
    seen: list[Any] = []
    hooks = drive.package.Hooks(request=seen.append)
    assert drive(lambda client: client.http_redirect.post_303(boolean_value=True), hooks=hooks) is None
    assert [(each.method, each.content) for each in seen] == [("POST", b"true"), ("GET", None)]
    assert seen[1].url.endswith("/http/success/get/200")
    assert "content-type" not in seen[1].headers


@pytest.mark.parametrize("method", ["put_301", "patch_302"])
def test_what_changes_something_is_not_sent_again_on_a_guess(drive: Driver, method: str) -> None:
    response, requests = walk(drive, "http_redirect", method, boolean_value=True)
    assert response.status == int(method[-3:])
    assert response.value is None
    assert response.headers["location"] == "/http/failure/500"
    assert requests == [f"{method[:-4].upper()} /http/redirect/{method[-3:]}"]
