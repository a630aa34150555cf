"""The same service, described by a `default` alone: it stands for success and failure alike."""

from __future__ import annotations

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPEC = "httpInfrastructure.quirks"


def test_a_success(drive: Driver) -> None:
    found = drive(lambda client: client.multiple_response.get_default_model_a200_valid())
    assert exactly(found, drive.models.MyException(status_code="200"))
    assert drive(lambda client: client.multiple_response.get_default_none_200_invalid()) is None
    assert drive(lambda client: client.multiple_response.get_default_none_200_none()) is None


def test_a_success_that_should_hold_something(drive: Driver) -> None:
    with pytest.raises(drive.package.DecodeError, match="got an empty body"):
        drive(lambda client: client.multiple_response.get_default_model_a200_none())


def test_a_failure(drive: Driver) -> None:
    with pytest.raises(drive.package.BadRequestError) as caught:
        drive(lambda client: client.multiple_response.get_default_model_a400_none())
    assert exactly(caught.value.body, drive.models.MyException())
    for method in ("get_default_model_a400_valid", "get_default_none_400_none"):
        with pytest.raises(drive.package.BadRequestError) as caught:
            drive(lambda client, method=method: getattr(client.multiple_response, method)())
        assert caught.value.body is None
    with pytest.raises(drive.package.BadRequestError) as caught:
        drive(lambda client: client.multiple_response.get_default_none_400_invalid())
    assert exactly(caught.value.body, {"statusCode": "200"})


def test_a_failure_of_an_operation_that_has_no_success(drive: Driver) -> None:
    with pytest.raises(drive.package.BadRequestError) as caught:
        drive(lambda client: client.http_client_failure.get_400())
    assert caught.value.body is None


def test_redirects_are_followed_here_too(drive: Driver) -> None:
    assert drive(lambda client: client.http_redirect.get_300()) is None
    assert drive(lambda client: client.http_redirect.post_303(boolean_value=True)) is None
