"""Long-running operations that come to a bad end, or that nobody can follow."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver
from tests.conformance.test_lro import POLL, PRODUCT, poll

SPEC = "lro"


@pytest.mark.parametrize(
    ("call", "arguments", "state"),
    [
        ("lro.put_201_creating_failed_200", PRODUCT, "Failed"),
        ("lro.put_200_accepted_canceled_200", PRODUCT, "Canceled"),
        ("lro.put_async_retry_failed", PRODUCT, "Failed"),
        ("lro.put_async_no_retry_canceled", PRODUCT, "Canceled"),
        ("lro.delete_provisioning_202_deleting_failed_200", {}, "Failed"),
        ("lro.delete_provisioning_202_deleting_canceled_200", {}, "Canceled"),
        ("lro.delete_async_retry_failed", {}, "Failed"),
        ("lro.delete_async_retry_canceled", {}, "Canceled"),
        ("lro.post_async_retry_failed", PRODUCT, "Failed"),
        ("lro.post_async_retry_canceled", PRODUCT, "Canceled"),
    ],
)
def test_failed_or_canceled(drive: Driver, call: str, arguments: dict[str, Any], state: str) -> None:
    with pytest.raises(drive.package.OperationFailedError) as caught:
        poll(drive, call, **arguments)
    assert caught.value.state == state
    assert caught.value.status == 200
    assert isinstance(caught.value.body, dict)


def test_the_error_of_a_status_document(drive: Driver) -> None:
    with pytest.raises(drive.package.OperationFailedError) as caught:
        poll(drive, "lro.post_async_retry_failed", **PRODUCT)
    assert caught.value.message == "Internal Server Error"
    assert caught.value.code == "500"
    assert exactly(caught.value.body["error"], {"code": 500, "message": "Internal Server Error"})


@pytest.mark.parametrize(
    ("call", "arguments", "message"),
    [
        ("lrosad.put_non_retry_400", PRODUCT, "Expected bad request message"),
        ("lrosad.put_non_retry_201_creating_400", PRODUCT, "Error from the server"),
        ("lrosad.put_non_retry_201_creating_400_invalid_json", PRODUCT, ""),
        ("lrosad.put_async_relative_retry_400", PRODUCT, ""),
        ("lrosad.delete_non_retry_400", {}, "Expected bad request message"),
        ("lrosad.delete_202_non_retry_400", {}, "Expected bad request message"),
        ("lrosad.delete_async_relative_retry_400", {}, "Expected bad request message"),
        ("lrosad.post_non_retry_400", PRODUCT, "Expected bad request message"),
        ("lrosad.post_202_non_retry_400", PRODUCT, "Expected bad request message"),
        ("lrosad.post_async_relative_retry_400", PRODUCT, "Expected bad request message"),
    ],
)
def test_an_error_status_is_not_asked_again(drive: Driver, call: str, arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(drive.package.BadRequestError) as caught:
        poll(drive, call, **arguments)
    assert caught.value.status == 400
    assert message in str(caught.value)
    assert caught.value.attempts == 1


def test_the_body_of_an_error_whose_model_is_external(drive: Driver) -> None:
    """CloudError is x-ms-external: no model is generated for it, and the body is plain JSON."""
    with pytest.raises(drive.package.ApiError) as caught:
        poll(drive, "lrosad.put_non_retry_201_creating_400", **PRODUCT)
    assert exactly(caught.value.body, {"message": "Error from the server"})
    assert not hasattr(drive.models, "CloudError")


@pytest.mark.parametrize(
    ("call", "arguments"),
    [
        ("lrosad.put_error_201_no_provisioning_state_payload", PRODUCT),
        ("lrosad.put_async_relative_retry_no_status", PRODUCT),
        ("lrosad.put_async_relative_retry_no_status_payload", PRODUCT),
        ("lrosad.put_200_invalid_json", PRODUCT),
        ("lrosad.put_async_relative_retry_invalid_json_polling", PRODUCT),
        ("lrosad.delete_async_relative_retry_no_status", {}),
        ("lrosad.delete_async_relative_retry_invalid_json_polling", {}),
        ("lrosad.post_202_no_location", PRODUCT),
        ("lrosad.post_async_relative_retry_no_payload", PRODUCT),
        ("lrosad.post_async_relative_retry_invalid_json_polling", PRODUCT),
    ],
)
def test_what_cannot_be_followed(drive: Driver, call: str, arguments: dict[str, Any]) -> None:
    with pytest.raises(drive.package.DecodeError) as caught:
        poll(drive, call, **arguments)
    assert caught.value.status in (200, 201, 202)


@pytest.mark.parametrize(
    ("call", "arguments"),
    [
        ("lrosad.put_async_relative_retry_invalid_header", PRODUCT),
        ("lrosad.delete_202_retry_invalid_header", {}),
        ("lrosad.delete_async_relative_retry_invalid_header", {}),
        ("lrosad.post_202_retry_invalid_header", PRODUCT),
        ("lrosad.post_async_relative_retry_invalid_header", PRODUCT),
    ],
)
def test_a_link_to_nowhere(drive: Driver, call: str, arguments: dict[str, Any]) -> None:
    """Retry-After is no number there, and does not matter; the link leads to a page that is not."""
    with pytest.raises(drive.package.NotFoundError) as caught:
        poll(drive, call, **arguments)
    assert caught.value.request.url == f"{drive.server.url}/foo"


class Enough(Exception):
    """Raised to end what would go on for ever."""


def test_cookies_are_not_kept_unless_asked_for(drive: Driver) -> None:
    """The default transport has no cookie jar, so the server begins anew each time; with one, four requests will do."""
    sent: list[str] = []

    def stop(request: Any) -> None:
        sent.append(request.url)
        if len(sent) > 6:
            raise Enough

    hooks = drive.package.Hooks(request=stop)
    with pytest.raises(Enough):
        drive(lambda client: client.lro.put_async_no_retry_succeeded_poll(**POLL), hooks=hooks)
    assert {each.rpartition("/lro/")[2] for each in sent[2:]} == {"putasync/noretry/succeeded/operationResults/200"}
