"""Errors by status: their class, what the service said, and that what would be the same again is not tried again."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPECS = ("httpInfrastructure", "httpInfrastructure.quirks")

CLIENT = [
    *("head_400", "get_400", "options400", "put_400", "patch_400", "post_400", "delete_400"),
    *("head_401", "get_402", "get_403", "options403", "put_404", "patch_405", "post_406", "delete_407", "put_409"),
    *("head_410", "get_411", "get_412", "options412", "put_413", "patch_414", "post_415", "get_416", "delete_417"),
    "head_429",
]
SERVER = ["head_501", "get_501", "post_505", "delete_505"]
CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    429: "RateLimitError",
    501: "ServerError",
    505: "ServerError",
}


def arguments(method: str) -> dict[str, Any]:
    """Those methods that may have a body have one."""
    return {} if method.startswith(("head", "get", "options")) else {"boolean_value": True}


@pytest.mark.parametrize("method", CLIENT)
def test_of_the_client(drive: Driver, method: str) -> None:
    status = int(method[-3:])

    def call(client: Any) -> Any:
        return getattr(client.http_client_failure, method)(**arguments(method))

    with pytest.raises(drive.package.ApiError) as caught:
        drive(call, retries=0)
    assert type(caught.value) is getattr(drive.package, CLASSES.get(status, "ApiError"))
    assert caught.value.status == status
    assert caught.value.body is None
    assert caught.value.raw == b""


@pytest.mark.parametrize("method", SERVER)
def test_of_the_server(drive: Driver, method: str) -> None:
    """With the retries that every client has: to ask again for what the server cannot do helps nobody."""

    def call(client: Any) -> Any:
        return getattr(client.http_server_failure, method)(**arguments(method))

    with pytest.raises(drive.package.ServerError) as caught:
        drive(call)
    assert caught.value.status == int(method[-3:])
    assert caught.value.attempts == 1


def test_a_typed_error_whose_message_is_empty(drive: Driver) -> None:
    with pytest.raises(drive.package.BadRequestError) as caught:
        drive(lambda client: client.http_failure.get_empty_error())
    assert exactly(caught.value.body, drive.models.Error(message=""))


def test_an_error_that_the_spec_has_no_model_for(drive: Driver) -> None:
    with pytest.raises(drive.package.BadRequestError, match="NoErrorModel") as caught:
        drive(lambda client: client.http_failure.get_no_model_error())
    assert exactly(caught.value.body, {"message": "NoErrorModel"})
    assert caught.value.message == "NoErrorModel"


def test_an_error_that_says_nothing(drive: Driver) -> None:
    with pytest.raises(drive.package.BadRequestError, match="400 Bad Request: GET ") as caught:
        drive(lambda client: client.http_failure.get_no_model_empty())
    assert caught.value.body is None
