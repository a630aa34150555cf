"""Long-running operations that come to a good end: where they are asked about, and what they end with."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.cookies import with_cookies
from tests.conformance.driving import Driver

SPEC = "lro"

REQUEST_ID = "9C4D50EE-2D56-4CD3-8152-34347DC9F2B0"
POLL = {"poll_interval": 0.0, "poll_timeout": 10.0}
PRODUCT = {"location": "West US"}


def poll(drive: Driver, call: str, **arguments: Any) -> Any:
    """What a long-running operation ends with, by a client that keeps cookies and does not wait between retries."""
    group, name = call.split(".")
    retries = drive.package.Retries(backoff=0.0)
    headers = {"x-ms-client-request-id": REQUEST_ID} if "customheader" in name else {}
    return with_cookies(
        drive,
        lambda client: getattr(getattr(client, group), f"{name}_poll")(**arguments, **POLL),
        retries=retries,
        headers=headers,
    )


@pytest.mark.parametrize(
    ("call", "arguments"),
    [
        ("lro.put_200_succeeded", PRODUCT),
        ("lro.put_201_succeeded", PRODUCT),
        ("lro.patch_200_succeeded_ignore_headers", PRODUCT),
        ("lro.update_put_201_creating_succeeded_200", PRODUCT),
        ("lro.put_200_updating_succeeded_204", PRODUCT),
        ("lro.put_no_header_in_retry", PRODUCT),
        ("lro.update_putasync_retry_succeeded", PRODUCT),
        ("lro.put_async_no_retry_succeeded", PRODUCT),
        ("lro.put_async_no_header_in_retry", PRODUCT),
        ("lro.delete_provisioning_202_accepted_200_succeeded", {}),
        ("lro.create_postasync_retry_succeeded", PRODUCT),
        ("lro.post_async_no_retry_succeeded", PRODUCT),
        ("lro.update_customheader_putasync_retry_succeeded", PRODUCT),
        ("lro.update_customheader_put_201_creating_succeeded_200", PRODUCT),
        ("lro_retry.put_201_creating_succeeded_200", PRODUCT),
        ("lro_retry.put_async_relative_succeeded", PRODUCT),
        ("lro_retry.delete_provisioning_202_accepted_200_succeeded", {}),
    ],
)
def test_the_resource_in_its_last_state(drive: Driver, call: str, arguments: dict[str, Any]) -> None:
    product = poll(drive, call, **arguments)
    assert type(product) is drive.models.Product
    assert (product.id, product.name, product.provisioning_state) == ("100", "foo", "Succeeded")


@pytest.mark.parametrize(
    ("call", "name"),
    [("lro.put_200_succeeded_no_state", "foo"), ("lro.put_202_retry_200", "foo")],
)
def test_a_resource_that_says_nothing_of_its_state_is_done(drive: Driver, call: str, name: str) -> None:
    product = poll(drive, call, **PRODUCT)
    assert type(product) is drive.models.Product
    assert (product.id, product.name) == ("100", name)
    assert not hasattr(product, "provisioning_state") or product.provisioning_state is drive.package.UNSET


@pytest.mark.parametrize(
    ("call", "id"),
    [
        ("lro.patch_201_retry_with_async_header", "/lro/patch/201/retry/onlyAsyncHeader"),
        ("lro.patch_202_retry_with_async_and_location_header", "/lro/patch/202/retry/asyncAndLocationHeader"),
    ],
)
def test_a_patched_resource_is_got_anew(drive: Driver, call: str, id: str) -> None:
    product = poll(drive, call, **PRODUCT)
    assert type(product) is drive.models.Product
    assert (product.id, product.provisioning_state) == (id, "Succeeded")


@pytest.mark.parametrize("call", ["lro.put_sub_resource", "lro.put_async_sub_resource"])
def test_sub_resource(drive: Driver, call: str) -> None:
    product = poll(drive, call)
    assert type(product) is drive.models.SubProduct
    assert (product.id, product.provisioning_state) == ("100", "Succeeded")


@pytest.mark.parametrize("call", ["lro.put_non_resource", "lro.put_async_non_resource"])
def test_put_of_what_is_no_resource(drive: Driver, call: str) -> None:
    sku = poll(drive, call, name="sku")
    assert exactly(sku, drive.models.Sku(name="sku", id="100"))


def test_list_at_location(drive: Driver) -> None:
    (product,) = poll(drive, "lro.post_202_list")
    assert type(product) is drive.models.Product
    assert (product.id, product.name) == ("100", "foo")


def test_payload_at_location(drive: Driver) -> None:
    assert exactly(poll(drive, "lro.post_200_with_payload"), drive.models.Sku(name="product", id="1"))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        ("lro.post_double_headers_final_location_get", "foo"),
        ("lro.post_double_headers_final_azure_header_get_default", "foo"),
        ("lro.post_double_headers_final_azure_header_get", None),  # the status document, which is told by its id
    ],
)
def test_final_state_via(drive: Driver, call: str, name: str | None) -> None:
    product = poll(drive, call)
    assert type(product) is drive.models.Product
    assert exactly(product.id, "100")
    assert product.name == name if name else product.name is drive.package.UNSET


@pytest.mark.parametrize(
    ("call", "arguments"),
    [
        ("lro.delete_delete_204_succeeded", {}),
        ("lro.delete_202_retry_200", {}),
        ("lro.delete_202_no_retry_204", {}),
        ("lro.delete_no_header_in_retry", {}),
        ("lro.delete_async_no_header_in_retry", {}),
        ("lro.delete_async_retry_succeeded", {}),
        ("lro.delete_async_no_retry_succeeded", {}),
        ("lro.create_post_202_retry_200", PRODUCT),
        ("lro.post_202_no_retry_204", PRODUCT),
        ("lro.delete_error_delete_204_nolocation", {}),
        ("lro.create_customheader_post_202_retry_200", PRODUCT),
        ("lro.create_customheader_postasync_retry_succeeded", PRODUCT),
        ("lro_retry.delete_202_200", {}),
        ("lro_retry.delete_async_relative_succeeded", {}),
        ("lro_retry.post_202_200", PRODUCT),
        ("lro_retry.post_async_relative_succeeded", PRODUCT),
    ],
)
def test_nothing_is_left_to_say(drive: Driver, call: str, arguments: dict[str, Any]) -> None:
    assert poll(drive, call, **arguments) is None


def test_a_call_that_does_not_wait_gives_the_first_answer(drive: Driver) -> None:
    product = drive(lambda client: client.lro.update_putasync_retry_succeeded(**PRODUCT))
    assert type(product) is drive.models.Product
    assert exactly(product.provisioning_state, "Accepted")


def test_headers_of_the_first_answer_say_where_to_look(drive: Driver) -> None:
    response = drive(lambda client: client.with_response(client.lro.put_async_no_retry_succeeded, **PRODUCT))
    assert response.headers["azure-asyncoperation"].startswith(drive.server.url)
