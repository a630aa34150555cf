"""Secrets: of a request and of its answer, none shows in messages, reprs or logs."""

from __future__ import annotations

import logging

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPEC = "error-with-secrets"

SECRET = "1c88a67921784300a462b2cb61da2339"


def test_an_error_that_holds_secrets(drive: Driver, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger=drive.package.__name__)
    with pytest.raises(drive.package.PermissionDeniedError) as caught:
        drive(lambda client: client.error.get_with_secrets())
    error = caught.value
    assert (error.status, error.code) == (403, "Unauthorized")
    assert error.request_id == "5e123516-834e-4222-9e80-353108d33357"
    assert isinstance(error.body, drive.models.ErrorResponse)
    assert exactly(error.body.error.code, drive.models.ErrorCode.UNAUTHORIZED)
    assert error.request_id in str(error)
    assert SECRET not in f"{error!s} {error!r} {error.request!r} {error.headers!r} {caplog.text}"
    assert "x-ms-pii" not in caplog.text
    assert error.request_id in caplog.text


def test_a_request_that_holds_secrets(drive: Driver, caplog: pytest.LogCaptureFixture) -> None:
    """The spec does not say what the service wants, so it is asked for by hand; the method's credential goes along."""
    caplog.set_level(logging.DEBUG, logger=drive.package.__name__)
    response = drive(
        lambda client: client.request(
            "POST", "/secrets/:create", params={"key": SECRET}, json={"key": SECRET}, type=drive.models.SecretResponse
        ),
        api_key=f"SharedKey {SECRET}",
    )
    assert exactly(response.value, drive.models.SecretResponse(key=SECRET, value="secret"))
    with pytest.raises(drive.package.BadRequestError):
        drive(lambda client: client.create_secret(), api_key=f"SharedKey {SECRET}")
    assert response.request_id == "49997f20-3cee-4c0c-92ff-572acbbed13d"
    assert f"SharedKey {SECRET}" not in f"{response!r} {caplog.text}"
