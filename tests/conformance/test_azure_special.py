"""What Azure services have in common: subscriptions, versions of the API, ids of requests, values encoded already."""

from __future__ import annotations

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPEC = "azure-special-properties"

SUBSCRIPTION = "1234-5678-9012-3456"
REQUEST_ID = "9C4D50EE-2D56-4CD3-8152-34347DC9F2B0"
WITH = {"subscription_id": SUBSCRIPTION}


@pytest.mark.parametrize(
    "method",
    [
        "post_method_global_valid",
        "post_method_global_not_provided_valid",
        "post_path_global_valid",
        "post_swagger_global_valid",
    ],
)
def test_the_subscription_of_the_client(drive: Driver, method: str) -> None:
    assert drive(lambda client: getattr(client.subscription_in_credentials, method)(), **WITH) is None


@pytest.mark.parametrize("method", ["post_local_valid", "post_path_local_valid", "post_swagger_local_valid"])
def test_the_subscription_of_a_call(drive: Driver, method: str) -> None:
    assert drive(lambda client: getattr(client.subscription_in_method, method)(SUBSCRIPTION), **WITH) is None


def test_no_subscription_is_refused_before_anything_is_sent(drive: Driver) -> None:
    with pytest.raises((TypeError, ValueError), match="subscription_id"):
        drive(lambda client: client.subscription_in_method.post_local_null(None), **WITH)


def test_a_client_without_a_subscription_cannot_be_made(drive: Driver) -> None:
    with pytest.raises(TypeError, match="subscription_id"):
        drive(lambda client: client.subscription_in_credentials.post_method_global_null(), retries=0)
    with pytest.raises(drive.package.ConfigurationError, match="subscription_id"):
        drive(lambda client: client.subscription_in_credentials.post_method_global_null(), subscription_id=None)


@pytest.mark.parametrize(
    "method",
    [
        "get_method_global_valid",
        "get_method_global_not_provided_valid",
        "get_path_global_valid",
        "get_swagger_global_valid",
    ],
)
def test_the_version_of_the_description_is_the_default(drive: Driver, method: str) -> None:
    assert drive(lambda client: getattr(client.api_version_default, method)(), **WITH) is None


def test_another_version(drive: Driver) -> None:
    with pytest.raises(drive.package.BadRequestError) as caught:
        drive(lambda client: client.api_version_default.get_path_global_valid(), **WITH, api_version="1999-01-01")
    assert caught.value.request.url.endswith("?api-version=1999-01-01")


@pytest.mark.parametrize("method", ["get_method_valid", "get_path_valid", "get_swagger_valid"])
def test_the_version_of_an_operation(drive: Driver, method: str) -> None:
    assert drive(lambda client: getattr(client.api_version_local, method)(), **WITH) is None


def test_an_optional_version_is_not_sent(drive: Driver) -> None:
    assert drive(lambda client: client.api_version_local.get_method_null(), **WITH) is None
    assert drive(lambda client: client.api_version_local.get_method_null(api_version=None), **WITH) is None


@pytest.mark.parametrize("method", ["get_method_path_valid", "get_path_path_valid"])
def test_a_path_that_is_encoded_already(drive: Driver, method: str) -> None:
    assert drive(lambda client: getattr(client.skip_url_encoding, method)("path1/path2/path3"), **WITH) is None


@pytest.mark.parametrize("method", ["get_method_query_valid", "get_path_query_valid"])
def test_a_query_that_is_encoded_already(drive: Driver, method: str) -> None:
    value = "value1&q2=value2&q3=value3"
    assert drive(lambda client: getattr(client.skip_url_encoding, method)(q1=value), **WITH) is None


@pytest.mark.parametrize("method", ["get_swagger_path_valid", "get_swagger_query_valid"])
def test_a_constant_that_is_encoded_already(drive: Driver, method: str) -> None:
    assert drive(lambda client: getattr(client.skip_url_encoding, method)(), **WITH) is None


def test_an_optional_query_that_is_encoded_already_is_not_sent(drive: Driver) -> None:
    assert drive(lambda client: client.skip_url_encoding.get_method_query_null(), **WITH) is None


def test_odata(drive: Driver) -> None:
    asked = {"filter": "id gt 5 and name eq 'foo'", "top": 10, "orderby": "id"}
    assert drive(lambda client: client.odata.get_with_filter(**asked), **WITH) is None


# --- ids of requests -----------------------------------------------------------------------------------------------


def test_every_request_has_an_id(drive: Driver) -> None:
    """The server refuses one that is not its own; it is a fresh one each time."""
    seen: list[str] = []
    for _ in range(2):
        with pytest.raises(drive.package.BadRequestError) as caught:
            drive(lambda client: client.subscription_in_credentials.get(), **WITH)
        seen.append(caught.value.request.headers["x-ms-client-request-id"])
        assert caught.value.request_id == "123"
    assert seen[0] != seen[1]
    assert all(len(each) == 36 for each in seen)


def test_an_id_of_ones_own(drive: Driver) -> None:
    headers = {"x-ms-client-request-id": REQUEST_ID}
    response = drive(
        lambda client: client.with_response(client.subscription_in_credentials.get), **WITH, headers=headers
    )
    assert response.status == 200
    assert response.request_id == "123"
    own = lambda client: client.with_options(headers=headers).subscription_in_credentials.get()  # noqa: E731
    assert drive(own, **WITH) is None


def test_no_id(drive: Driver) -> None:
    """A header that is empty is not sent."""
    assert (
        drive(lambda client: client.subscription_in_credentials.get(), **WITH, headers={"x-ms-client-request-id": ""})
        is None
    )


def test_an_id_that_is_a_parameter(drive: Driver) -> None:
    assert (
        drive(lambda client: client.subscription_in_credentials.param_get(x_ms_client_request_id=REQUEST_ID), **WITH)
        is None
    )


def test_a_request_id_of_another_name(drive: Driver) -> None:
    response = drive(
        lambda client: client.with_response(client.header.custom_named_request_id, foo_client_request_id=REQUEST_ID),
        **WITH,
    )
    assert response.value is None
    assert response.headers["foo-request-id"] == "123"
    assert response.request_id == "123"


def test_a_request_id_of_another_name_in_a_group(drive: Driver) -> None:
    """x-ms-parameter-grouping: the group takes a dict of wire names, or its record."""
    cls = drive.models.HeaderCustomNamedRequestIdParamGroupingParameters
    for group in ({"foo-client-request-id": REQUEST_ID}, cls(foo_client_request_id=REQUEST_ID)):
        call = lambda client: client.with_response(  # noqa: E731
            client.header.custom_named_request_id_param_grouping,
            parameters=group,  # noqa: B023
        )
        assert exactly(drive(call, **WITH).request_id, "123")


def test_head_with_a_request_id_of_another_name(drive: Driver) -> None:
    call = lambda client: client.with_response(  # noqa: E731
        client.header.custom_named_request_id_head, foo_client_request_id=REQUEST_ID
    )
    response = drive(call, **WITH)
    assert response.value is True
    assert response.request_id == "123"
