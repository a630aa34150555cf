"""A service that grows: the client of its first version, that of its second, and what neither knows of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.conftest import Load
from tests.conformance.driving import Driver
from tests.conformance.server import TestServer

SPEC = "dpg-initial"

RETURNED = {"message": "An object was successfully returned"}


@pytest.fixture(scope="module")
def updated(request: pytest.FixtureRequest, drive: Driver, load: Load, server: TestServer) -> Iterator[Driver]:
    """The client of the second version, of the kind that the first is of."""
    driver = Driver(drive.mode, load("dpg-update1"), server)
    yield driver
    driver.close()


def test_parameters_that_were_there(drive: Driver) -> None:
    assert drive(lambda client: client.params.head_no()) is None
    assert exactly(drive(lambda client: client.params.get_required(parameter="a")), RETURNED)
    assert exactly(drive(lambda client: client.params.put_required_optional(required_param="a")), RETURNED)
    assert exactly(
        drive(lambda client: client.params.put_required_optional(required_param="a", optional_param="b")), RETURNED
    )
    assert exactly(drive(lambda client: client.params.get_optional()), RETURNED)
    assert exactly(drive(lambda client: client.params.get_optional(optional_param="b")), RETURNED)


def test_parameters_that_came(updated: Driver) -> None:
    assert updated(lambda client: client.params.head_no(new_parameter="c")) is None
    assert exactly(updated(lambda client: client.params.get_required(parameter="a", new_parameter="c")), RETURNED)
    assert exactly(
        updated(lambda client: client.params.put_required_optional(required_param="a", new_parameter="c")), RETURNED
    )
    assert exactly(updated(lambda client: client.params.get_optional(new_parameter="c")), RETURNED)


def test_operations_that_came(updated: Driver) -> None:
    assert updated(lambda client: client.params.delete_parameters()) is None
    assert exactly(updated(lambda client: client.params.get_new_operation()), RETURNED)


def test_a_body_of_another_type(drive: Driver, updated: Driver) -> None:
    """JSON for both versions, a picture for the second. The spec promises an object; the server sends nothing."""
    body = {"url": "http://example.org/myimage.jpeg"}
    for driver in (drive, updated):
        given = body if driver is drive else {"parameter": body}

        def call(client: Any, given: dict[str, Any] = given) -> Any:
            return client.with_raw_response(client.params.post_parameters, **given)

        assert driver(call).status == 200
    picture = drive.server.url.encode()
    with pytest.raises(updated.package.DecodeError, match="got an empty body") as caught:
        updated(lambda client: client.params.post_parameters(parameter=picture, content_type="image/jpeg"))
    assert caught.value.status == 200


def test_what_no_version_has(drive: Driver) -> None:
    response = drive(lambda client: client.request("GET", "/servicedriven/glassbreaker"))
    assert response.status == 200
    assert exactly(response.value, RETURNED)
    assert exactly(response.json(), RETURNED)
