"""Catalogs of products: lists of dictionaries, dictionaries of lists. The server has no route for them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conformance.canned import answered
from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPEC = "complex-model"

PATH = "/subscriptions/123456/resourcegroups/test/Microsoft.Cache/Redis"
VERSION = {"api-version": ["2014-04-01-preview"]}
PRODUCT = {"product_id": "1", "description": "a product", "display_name": "name", "capacity": "4", "image": "http://i"}


def product(drive: Driver) -> Any:
    return drive.models.Product(**PRODUCT)


def test_list(drive: Driver) -> None:
    transport = answered(drive, json={"productArray": [PRODUCT, {}]})
    found = drive(lambda client: client.redis.list("test"), transport=transport)
    assert exactly(found, drive.models.CatalogArray(product_array=[product(drive), drive.models.Product()]))
    request = transport.requests[-1]
    assert (request.method, request.path, request.query) == ("GET", PATH, VERSION)


def test_create(drive: Driver) -> None:
    transport = answered(drive, json={"productDictionary": {"a": PRODUCT}})
    given = {"a": [product(drive), {"product_id": "2"}], "b": []}
    found = drive(
        lambda client: client.redis.create("123456", "test", product_dictionary_of_array=given), transport=transport
    )
    assert exactly(found, drive.models.CatalogDictionary(product_dictionary={"a": product(drive)}))
    request = transport.requests[-1]
    assert (request.method, request.path, request.query) == ("POST", PATH, VERSION)
    assert request.json() == {"productDictionaryOfArray": {"a": [PRODUCT, {"product_id": "2"}], "b": []}}


def test_update(drive: Driver) -> None:
    transport = answered(drive, json={"productArray": []})
    given = [{"a": product(drive)}, {}]
    found = drive(
        lambda client: client.redis.update("123456", "test", product_array_of_dictionary=given), transport=transport
    )
    assert exactly(found, drive.models.CatalogArray(product_array=[]))
    request = transport.requests[-1]
    assert (request.method, request.path, request.query) == ("PUT", PATH, VERSION)
    assert request.json() == {"productArrayOfDictionary": [{"a": PRODUCT}, {}]}


def test_an_error(drive: Driver) -> None:
    transport = answered(drive, status=400, json={"status": 400, "message": "no such group"})
    with pytest.raises(drive.package.BadRequestError) as caught:
        drive(lambda client: client.redis.list("none"), transport=transport)
    assert (caught.value.status, caught.value.body) == (400, drive.models.Error(status=400, message="no such group"))
