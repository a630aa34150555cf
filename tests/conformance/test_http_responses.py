"""Several responses of one operation: each status has its own type, of success and of error, and `default` the rest.

A success that the spec does not name is a success still, and read like the first it names (RFC 9110, section 15).
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPECS = ("httpInfrastructure", "httpInfrastructure.quirks")


def value(drive: Driver, method: str) -> Any:
    return drive(lambda client: getattr(client.multiple_response, method)())


def error(drive: Driver, method: str) -> Any:
    with pytest.raises(drive.package.ApiError) as caught:
        value(drive, method)
    return caught.value


@pytest.mark.parametrize(
    ("method", "model", "members"),
    [
        ("get_200_model204_no_model_default_error_200_valid", "MyException", {"status_code": "200"}),
        ("get_200_model204_no_model_default_error_201_invalid", "MyException", {"status_code": "201"}),
        ("get_200_model204_no_model_default_error_202_none", "MyException", {"status_code": "202"}),
        ("get_200_model201_model_default_error_200_valid", "MyException", {"status_code": "200"}),
        (
            "get_200_model201_model_default_error_201_valid",
            "B",
            {"status_code": "201", "text_status_code": "Created"},
        ),
        ("get_200_model_a201_model_c404_model_d_default_error_200_valid", "MyException", {"status_code": "200"}),
        ("get_200_model_a201_model_c404_model_d_default_error_201_valid", "C", {"http_code": "201"}),
        ("get_default_model_a200_valid", "MyException", {"status_code": "200"}),
        ("get_200_model_a200_valid", "MyException", {"status_code": "200"}),
        ("get_200_model_a200_invalid", "MyException", {}),
        ("get_200_model_a202_valid", "MyException", {"status_code": "200"}),
    ],
)
def test_a_success_by_status(drive: Driver, method: str, model: str, members: dict[str, str]) -> None:
    found = value(drive, method)
    assert type(found) is getattr(drive.models, model)
    assert exactly(found, getattr(drive.models, model)(**members))


@pytest.mark.parametrize(
    "method",
    [
        "get_200_model204_no_model_default_error_204_valid",
        "get_202_none_204_none_default_error_202_none",
        "get_202_none_204_none_default_error_204_none",
        "get_202_none_204_none_default_none_202_invalid",
        "get_202_none_204_none_default_none_204_none",
        "get_default_none_200_invalid",
        "get_default_none_200_none",
    ],
)
def test_a_success_that_holds_nothing(drive: Driver, method: str) -> None:
    """Also where the server sends something that the spec knows nothing of."""
    assert value(drive, method) is None


@pytest.mark.parametrize("method", ["get_default_model_a200_none", "get_200_model_a200_none"])
def test_a_success_that_should_hold_something(drive: Driver, method: str) -> None:
    with pytest.raises(drive.package.DecodeError, match="got an empty body") as caught:
        value(drive, method)
    assert caught.value.status == 200


@pytest.mark.parametrize(
    "method",
    [
        "get_200_model204_no_model_default_error_400_valid",
        "get_200_model201_model_default_error_400_valid",
        "get_200_model_a201_model_c404_model_d_default_error_400_valid",
        "get_202_none_204_none_default_error_400_valid",
    ],
)
def test_an_error_of_the_default_type(drive: Driver, method: str) -> None:
    caught = error(drive, method)
    assert type(caught) is drive.package.BadRequestError
    assert exactly(caught.body, drive.models.Error(message="client error"))
    assert caught.message == "client error"


def test_an_error_of_a_type_of_its_own(drive: Driver) -> None:
    caught = error(drive, "get_200_model_a201_model_c404_model_d_default_error_404_valid")
    assert type(caught) is drive.package.NotFoundError
    assert exactly(caught.body, drive.models.D(http_status_code="404"))


def test_an_error_of_the_type_that_the_successes_have(drive: Driver) -> None:
    """Its `default` is the model that other operations answer with. The server sends another object, or nothing."""
    assert exactly(error(drive, "get_default_model_a400_none").body, drive.models.MyException())
    assert error(drive, "get_default_model_a400_valid").body is None


@pytest.mark.parametrize(
    ("method", "body"),
    [
        ("get_202_none_204_none_default_none_400_none", None),
        ("get_202_none_204_none_default_none_400_invalid", {"property": "value"}),
        ("get_default_none_400_none", None),
        ("get_default_none_400_invalid", {"statusCode": "200"}),
        ("get_200_model_a400_none", {"statusCode": "200"}),
        ("get_200_model_a400_valid", {"statusCode": "200"}),
        ("get_200_model_a400_invalid", {"statusCodeInvalid": "200"}),
    ],
)
def test_an_error_without_a_type(drive: Driver, method: str, body: object) -> None:
    caught = error(drive, method)
    assert caught.status == 400
    assert exactly(caught.body, body)
